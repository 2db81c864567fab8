//! What is said of declarations with mistakes: one message each, and code that keeps uses of the type from failing too.

use quote::quote;

use super::{expanded, messages};

/// The first lines of the messages.
fn first_lines(declaration: proc_macro2::TokenStream) -> Vec<String> {
    let messages = messages(declaration);
    for message in &messages {
        assert!(message.contains("\nhelp: "), "no remedy: {message}");
    }
    messages.into_iter().map(|message| message.lines().next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn every_mistake_is_reported_once() {
    let found = first_lines(quote! {
        #[catalog(prefx = "a", rename_all = "snek_case", docs = "https://example.com", external(Foo), without(axm))]
        #[detail("misplaced")]
        enum E {
            #[status(200)]
            A,
            #[status(404)]
            #[code("")]
            #[code("twice")]
            B,
            #[status(404)]
            #[detail("{} {idd}")]
            C { id: u8 },
            D,
            #[status(401)]
            F,
        }
    });
    assert_eq!(
        found,
        [
            "`prefx` is not an option of `#[catalog]`; did you mean `prefix`?",
            "`snek_case` is not a style of names; did you mean `snake_case`?",
            "the address of the documentation is the same for all codes",
            "`Foo` is not a trait that can be left to others",
            "`axm` is not a framework that can be left out; did you mean `axum`?",
            "`#[detail]` cannot stand on an enum",
            "an error cannot have the status 200, which is a success",
            "`#[code]` stands here twice",
            "a code cannot be empty",
            "the placeholder `{}` names no field",
            "`C` has no field `idd`; did you mean `{id}`?",
            "`D` has no HTTP status",
            "`F` answers with 401, which requires the header `WWW-Authenticate` (RFC 9110)",
        ]
    );
}

#[test]
fn nothing_is_shown_that_must_not_be() {
    let found = first_lines(quote! {
        enum E {
            #[status(500)]
            #[detail("{secret} {told} {named}")]
            A { secret: u8, #[expose(text)] told: u8, #[expose] named: u8 },
            #[status(404)]
            #[detail("{source}")]
            #[header("X", "{source}")]
            #[header("Y", .source)]
            B { source: io::Error },
            #[status(404)]
            C { #[expose] source: io::Error, #[expose] status: u8, #[expose("a")] b: u8, #[expose] a: u8 },
            #[status(404)]
            D(#[expose] u8),
            #[transparent]
            #[detail("{0}")]
            F(Inner),
        }
    });
    assert_eq!(
        found,
        [
            "`A` is a server error, and its detail shows the field `secret`",
            "`{source}` would show the error behind `B` to clients",
            "`{source}` would show the error behind `B` to clients",
            "`.source` would show the error behind `B` to clients",
            "`#[expose]` would show the error behind `C` to clients",
            "`status` is a member that error responses have already",
            "two fields of `C` are exposed as `a`",
            "the field `0` has no name for clients",
            "`{0}` would show the error behind `F` to clients",
        ]
    );
}

#[test]
fn display_is_not_shown_blindly() {
    let found = first_lines(quote! {
        enum E {
            #[error("a")]
            #[status(500)]
            #[detail(display)]
            A,
            #[error("b")]
            #[status(400)]
            #[detail(display)]
            B(#[from] io::Error),
            #[error("c")]
            #[status(400)]
            #[detail(display)]
            C,
        }
    });
    assert_eq!(
        found,
        [
            "`#[detail(display)]` would show what `Display` says of `A`, a server error, to clients",
            "`#[detail(display)]` could show the error behind `B` to clients",
        ]
    );
    let found = first_lines(quote! { enum E { #[status(400)] #[detail(display)] A } });
    assert_eq!(found, ["`#[detail(display)]` would show `Display`, which for `A` is the detail itself"]);
}

#[test]
fn one_mistake_does_not_cause_another() {
    for (declaration, message) in [
        (quote! { enum E { #[status(.nowhere)] A } }, "`A` has no field `nowhere`"),
        (quote! { enum E { A { #[status] code: u16 } } }, "`#[status]` cannot stand on a field"),
        (quote! { #[transparent] enum E { A(Inner) } }, "`#[transparent]` cannot stand on an enum"),
        (quote! { enum E { #[status(401)] #[header("WWW Authenticate", "Bearer")] A } }, "`WWW Authenticate` is not the name of a header"),
        (quote! { enum E { #[extends("NotFound")] #[code(inherit)] A } }, "a class is a path, not a text"),
        (quote! { #[status(401)] enum E { A, B } }, "`E` answers with 401, which requires the header `WWW-Authenticate` (RFC 9110)"),
        (quote! { #[status(.0)] enum E { A(u16), B(u16) } }, "the status of an enum cannot come from a field"),
        (quote! { #[status(404)] enum E { A, #[code("a")] B } }, "`A` and `B` have the same code `a`"),
        (quote! { enum E { #[transparent] A(u8, u8) } }, "`A` has several fields, and one of them must answer for it"),
        (quote! { enum E { #[extends(E::B)] A, #[status(404)] B } }, "the enum `E` cannot extend itself"),
        (quote! { enum E {} }, "the enum `E` has no variants"),
        (quote! { enum E { #[status(404)] A { #[source] a: X, #[source] b: X } } }, "`#[source]` stands on two fields of `A`"),
        (quote! { enum E { #[status(404)] #[detail("{x} {x}")] A } }, "`A` has no field `x`"),
        (quote! { enum E { #[exteds("x")] A } }, "`A` has no HTTP status; did you mean `#[extends]`, where `#[exteds]` stands?"),
    ] {
        assert_eq!(first_lines(declaration), [message]);
    }
}

#[test]
fn a_misspelt_status_is_left_to_the_compiler() {
    let code = expanded(quote! { enum E { #[staus(404)] A } });
    assert!(!code.contains("compile_error") && code.contains("Entry :: FALLBACK"), "{code}");
    let code = expanded(quote! { enum E { #[exteds(NotFound)] A, #[transparant] B(Inner) } });
    assert!(!code.contains("compile_error") && code.contains("Entry :: FALLBACK"), "{code}");
    let code = expanded(quote! { #[statsu(404)] enum E { A, B } });
    assert!(!code.contains("compile_error") && code.contains("Entry :: FALLBACK"), "{code}");
    let found = first_lines(quote! { #[extend("NotFound")] enum E { #[status(400)] A, B, C } });
    assert_eq!(found, ["`E` has no HTTP status; did you mean `#[extends]`, where `#[extend]` stands?"]);
}

#[test]
fn conversions_must_be_possible() {
    let declaration = quote! {
        #[status(500)]
        enum E { A(#[from] io::Error, u8), B(#[from] fmt::Error, Backtrace), C(#[from] fmt::Error), D { #[from] a: X, #[source] b: Y } }
    };
    assert_eq!(
        first_lines(declaration.clone()),
        [
            "`#[from]` and `#[source]` stand on different fields",
            "`From` cannot fill the other fields of `A`: `1`",
            "`B` and `C` are both made from `fmt::Error`",
        ]
    );
    let code = expanded(declaration);
    assert_eq!(code.matches(":: core :: convert :: From <").count(), 3, "`?` works from each type all the same");
}

#[test]
fn the_fallback_has_every_trait() {
    let code = expanded(quote! { enum E<T: Clone> { #[status(1)] A(T) } });
    for implemented in
        ["fmt :: Display for E", "error :: Error for E", "__ec :: Declaration for E", "__ec :: Catalogued for E", "__responses !"]
    {
        assert!(code.contains(implemented), "{implemented} in {code}");
    }
    assert!(!expanded(quote! { union U { a: u8 } }).contains("impl"));
}

#[test]
fn what_is_written_otherwise_gets_its_form() {
    let helps = |declaration| -> Vec<String> {
        messages(declaration).iter().map(|message| message.split_once("help: ").unwrap().1.to_owned()).collect()
    };
    assert_eq!(
        helps(quote! {
            #[catalog(external = From, without("axum"))]
            enum E {
                #[status("not found")]
                A,
                #[status(too many requests)]
                B,
                #[status(404u16)]
                #[code(1001)]
                C,
                #[status(404, "No such post.")]
                D,
                #[status(503)]
                #[header("Retry-After", 60)]
                F,
                #[status(503)]
                #[header("Retry-After: 60")]
                G,
            }
        }),
        [
            "write `external(From)`",
            "write `without(axum)`",
            "write `#[status(404)]`",
            "write `#[status(429)]`, or `#[status(TOO_MANY_REQUESTS)]`",
            "write `#[status(404)]`",
            "write `#[code(\"1001\")]`",
            "write `#[status(404)]` and `#[detail(\"No such post.\")]`",
            "write `#[header(\"Retry-After\", \"60\")]`",
            "write `#[header(\"Retry-After\", \"60\")]`",
        ]
    );
}

#[test]
fn a_code_that_is_the_name_has_the_style_of_the_type() {
    let found = first_lines(quote! {
        #[catalog(rename_all = "kebab-case", prefix = "p.")]
        #[status(404)]
        enum E { #[code("PostGone")] PostGone, #[code("author-gone")] AuthorGone, #[code("E_1001")] Legacy }
    });
    assert_eq!(found, ["the code `PostGone` is the name of `PostGone`, but not in the style of this type, `kebab-case`"]);
    assert!(messages(quote! { #[status(404)] enum E { #[code("PostGone")] PostGone } }).is_empty(), "the type says no style");
}
