//! What is written for declarations without mistakes.

use quote::quote;

use super::expanded;

/// The value of a member of the table, up to the next one.
fn member<'c>(code: &'c str, name: &str, next: &str) -> &'c str {
    let from = code.split_once(&format!(" {name} : ")).unwrap().1;
    from.split_once(&format!(", {next} : ")).unwrap().0.trim_end()
}

#[test]
fn the_table_is_packed() {
    let code = expanded(quote! {
        /// The blog's.
        #[catalog(prefix = "blog.", docs = "https://example.com/{code}")]
        #[meta(area = "blog")]
        enum BlogError {
            /// No post has this id.
            #[status(404)]
            #[code("post_not_found")]
            #[detail("Post {id} does not exist.")]
            PostNotFound { id: u64 },
            #[status(409)]
            #[detail("{{taken}}")]
            #[deprecated]
            SlugTaken,
            #[extends(Throttled)]
            #[code(inherit)]
            #[header("X-Kind", "many")]
            #[header("X-Wait", "{wait} s")]
            TooMany { #[expose("seconds")] wait: u64 },
            #[transparent]
            Invalid(#[from] ValidationError),
        }
    });
    assert_eq!(member(&code, "name", "place"), r#""BlogError""#);
    assert_eq!(member(&code, "description", "docs"), r#""The blog's.""#);
    assert_eq!(member(&code, "docs", "shared_codes"), r#""https://example.com/{code}""#);
    assert_eq!(
        member(&code, "text", "rows"),
        r#""PostNotFoundpost_not_foundPost {id} does not exist.No post has this id.SlugTakenblog.slug_taken{taken}TooManyInvalid""#
    );
    // Status, flags, start, lengths of name, code, detail and description, extra.
    let rows =
        [[404, 284, 0, 12, 14, 25, 20, 1], [409, 132, 71, 9, 15, 7, 0, 1], [0, 258, 102, 7, 0, 0, 0, 2], [0, 320, 109, 7, 0, 0, 0, 0_u128]];
    let places = [0, 10, 22, 48, 64, 80, 96, 112];
    let packed = rows.map(|members| members.iter().zip(places).map(|(member, place)| member << place).sum::<u128>().to_string());
    assert_eq!(member(&code, "rows", "extras"), format!("& [{}]", packed.join(" , ")));
    assert!(code.contains(concat!(
        r#"headers : & [__ec :: Header { name : "x-kind" , value : :: core :: option :: Option :: Some ("many") , field : "" } , "#,
        r#"__ec :: Header { name : "x-wait" , value : :: core :: option :: Option :: None , field : "" }] , "#,
        r#"meta : & [("area" , "blog")] , params : & ["seconds"] , .. __ec :: Extra :: NONE"#
    )));
    assert_eq!(code.matches("__ec :: Extra {").count(), 2, "equal ones are shared, and the transparent row has none of the enum's");
}

#[test]
fn only_shown_fields_are_reached() {
    let code = expanded(quote! {
        enum E {
            #[status(404)]
            A { secret: Key, id: u64 },
            #[status(.0)]
            #[detail("{1:>4} {1}")]
            #[header("X", .1)]
            B(u16, String, Key),
        }
    });
    assert!(!code.contains("secret"), "{code}");
    assert!(code.contains("E :: B { 0 : __field_0 , 1 : __field_1 , .. }"));
    assert!(code.contains(r#"__parts . text (& [& :: core :: format_args ! ("{:>4}" , __field_1) , __field_1])"#));
    assert!(code.contains("__parts . headers (& [__field_1]) ; __parts . status (__field_0) ;"));
    assert!(code.contains("} _ => { }"), "the row without parts");
}

#[test]
fn what_is_not_needed_is_not_written() {
    let code = expanded(quote! { #[status(404)] struct Gone; });
    for absent in ["fn parts", "fn source", "From", "check ::", "where", "match"] {
        assert!(!code.contains(absent), "{absent} in {code}");
    }
    assert!(code.contains("__ec :: Entry :: at (& __EC_TABLE , 0)"));
}

#[test]
fn generic_fields_are_bound_where_they_are_shown() {
    let code = expanded(quote! {
        #[catalog(without(axum, poem))]
        enum E<'a, T: Clone, const N: usize> where T: Send {
            #[status(404)]
            #[detail("{0:x} {1}")]
            A(T, &'a str, [u8; N]),
            #[status(500)]
            B { source: Option<Box<T>>, #[expose] all: Vec<T> },
        }
    });
    let shown = "T : Send , T : :: core :: fmt :: LowerHex , Vec < T > : __ec :: Param , Box < T > : :: core :: error :: Error + 'static";
    assert!(code.contains(&format!(
        ":: error_catalog :: __responses ! {{ [axum poem] [< 'a , T : Clone , const N : usize >] [E < 'a , T , N >] [where {shown} , Self : :: core :: error :: Error] }}"
    )), "{code}");
    assert!(code.contains(&format!("for E < 'a , T , N > where {shown} , Self : :: core :: fmt :: Debug {{ fn fmt")));
}

#[test]
fn other_derives_keep_their_traits() {
    let thiserror = expanded(quote! {
        enum E {
            #[error("x {0}")]
            #[status(400)]
            #[detail(display)]
            A(u8),
            #[error(transparent)]
            #[transparent]
            B(#[from] Inner),
        }
    });
    let external = expanded(quote! { #[catalog(external(Display, Error, From))] enum E { #[status(500)] A(#[from] u8) } });
    for code in [&thiserror, &external] {
        for absent in ["fmt :: Display", "error :: Error for", "convert :: From"] {
            assert!(!code.contains(absent), "{absent} in {code}");
        }
    }
    assert!(thiserror.contains(r#"text : "Aax {0}B""#) && thiserror.contains("__parts . text (& [self])"));
    let derive_more =
        expanded(quote! { enum E { #[status(400)] A { #[error(not(source))] source: u8, #[error(source)] cause: io::Error } } });
    assert!(derive_more.contains("fmt :: Display for E") && derive_more.contains("__field_1 . __ec_source ()"), "{derive_more}");
}

#[test]
fn classes_are_shared_and_checked_where_they_are_named() {
    let code = expanded(quote! {
        #[extends(Missing)]
        enum E {
            A,
            B,
            #[extends(exceptions::Throttled)]
            #[detail("{wait}")]
            C { wait: Duration },
            #[extends(exceptions::Throttled)]
            #[code(inherit)]
            D,
        }
    });
    assert_eq!(code.matches("const __EC_CLASS_").count(), 2);
    assert_eq!(code.matches("__ec :: check :: extends").count(), 3, "one for the two children of the enum's class that are alike");
    assert_eq!(code.matches("hidden : \"wait\"").count(), 1, "the detail of its own that shows a field");
    assert!(code.contains(r#"name : "wait" , text : < __ec :: Shows < Duration >> :: TEXT"#), "{code}");
    assert!(code.contains("__ec :: check :: codes (& __EC_TABLE)"));
}

#[test]
fn no_child_of_the_enums_class_escapes_the_check_of_its_text() {
    let code = expanded(quote! {
        #[extends(ApiException)]
        enum E {
            #[detail("constant")]
            A { secret: u8 },
            #[detail("{secret}")]
            B { secret: u8 },
            #[detail("{secret}")]
            C { #[expose(text)] secret: u8 },
        }
    });
    assert!(
        code.contains("name : \"B\" , status : 0 , status_field : false , detail : true , display : false , hidden : \"secret\""),
        "{code}"
    );
    assert_eq!(code.matches("hidden : \"secret\"").count(), 1, "{code}");
}

#[test]
fn error_catalog_may_have_another_name() {
    for path in [quote!(crate::errors::renamed), quote!("crate::errors::renamed")] {
        let code = expanded(quote! { #[catalog(crate = #path)] #[status(404)] struct Gone; });
        assert!(code.contains("use crate :: errors :: renamed :: __private as __ec"), "{code}");
        assert!(code.contains("crate :: errors :: renamed :: __responses !"));
    }
}
