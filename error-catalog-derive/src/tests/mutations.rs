//! The macro survives whatever it is given: it never panics, and what it writes are items that can be read.

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::{Delimiter, Group, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// Declarations that have every attribute, in every form.
const SEEDS: [&str; 8] = [
    r#"#[doc = " Doc."] #[allow(deprecated)] #[catalog(prefix = "blog.", rename_all = "snake_case", docs = "https://example.com/{code}", shared_codes,
        external(Display), without(axum, poem), envelope = a::B, crate = ::c)] #[status(404)] #[header("X-A", "b")] #[meta(kind = "a", other = "b")]
        enum E { #[code("a_b")] A, #[deprecated] B { id: u64 }, C(u8, String) }"#,
    r#"enum E { #[status(404)] #[detail("Post {id} of {0:>4} {{x}} {name:?}")] A { #[expose] id: u64, #[expose("n")] name: String, #[expose(text)] other: u8 },
        #[status(.0)] #[detail("{1}")] B(u16, Option<String>), #[status(NOT_FOUND)] C, #[extends(exceptions::Throttled)] #[code(inherit)] D { wait: Duration } }"#,
    r#"#[derive(Clone)] #[extends(Code::Invalid)] #[header("Retry-After", .wait)] #[header("Allow", "GET, {method}")] pub struct S<'a, T: Clone + 'a, const N: usize>
        where T: Send { wait: Option<T>, method: &'a str, all: [u8; N], #[source] cause: Box<dyn Error + Send> }"#,
    r#"enum E { #[transparent] A(#[from] Inner), #[transparent] #[code("c")] #[detail("x {n}")] B { #[transparent] inner: Box<E>, n: u8 },
        #[status(503)] C(#[from] io::Error, Backtrace), #[status(500)] D { source: Option<Box<dyn Error>> } }"#,
    r#"#[status(400)] enum E { #[error("x {0}")] #[detail(display)] A(u8), #[error(transparent)] #[transparent] B(#[from] Inner), #[error(fmt = f)] C }"#,
    "#[status(401)] struct Unit;",
    "#[transparent] struct Wrap(#[from] pub Inner<'static, u8>);",
    "#[status(404)] union U { a: u8, b: [u8; 4] }",
];

const TEXTS: [&str; 14] = [
    "",
    "{",
    "}",
    "{}",
    "{0}",
    "{id:",
    "{é}",
    "{id:>99999999999$}",
    "{{}",
    "{r#type}",
    "\0\n\u{7f}",
    "a b",
    "WWW-Authenticate",
    "snek_case",
];
const WORDS: [&str; 16] = [
    "status",
    "code",
    "detail",
    "extends",
    "transparent",
    "header",
    "from",
    "source",
    "expose",
    "meta",
    "catalog",
    "instance",
    "inherit",
    "display",
    "Self",
    "type",
];

/// Numbers that look random, the same in every run (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed >> 33) % end.max(1) as u64).unwrap()
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn literal(&mut self) -> Literal {
        match self.below(8) {
            0 => Literal::u16_unsuffixed([0, 200, 401, 405, 600][self.below(5)]),
            1 => Literal::u128_suffixed(u128::MAX),
            2 => Literal::f64_unsuffixed(0.5),
            3 => Literal::byte_string(b"x"),
            4 => Literal::character('é'),
            5 => Literal::string(&"long".repeat(40)),
            _ => Literal::string(self.one_of(&TEXTS)),
        }
    }

    fn token(&mut self) -> TokenTree {
        match self.below(4) {
            0 => self.literal().into(),
            1 => Punct::new(self.one_of(&['#', ',', '.', ':', '<', '>', '=', '&', '-', '\'']), Spacing::Alone).into(),
            2 => Group::new(
                self.one_of(&[Delimiter::Parenthesis, Delimiter::Bracket, Delimiter::Brace, Delimiter::None]),
                TokenStream::new(),
            )
            .into(),
            _ => self.word().into(),
        }
    }

    fn word(&mut self) -> proc_macro2::Ident {
        let word = self.one_of(&WORDS);
        if word == "type" { proc_macro2::Ident::new_raw(word, Span::call_site()) } else { proc_macro2::Ident::new(word, Span::call_site()) }
    }

    /// The tokens with one change, somewhere in them.
    fn mutate(&mut self, tokens: TokenStream) -> TokenStream {
        let mut tokens: Vec<_> = tokens.into_iter().collect();
        if tokens.is_empty() {
            return if self.below(2) == 0 { TokenStream::new() } else { self.token().into() };
        }
        let at = self.below(tokens.len());
        if let (TokenTree::Group(group), true) = (&tokens[at], self.below(8) > 0) {
            tokens[at] = Group::new(group.delimiter(), self.mutate(group.stream())).into();
            return tokens.into_iter().collect();
        }
        let other = self.below(tokens.len());
        match self.below(8) {
            0 => drop(tokens.remove(at)),
            1 => tokens.swap(at, other),
            2 => tokens.insert(other, tokens[at].clone()),
            3 => tokens.insert(at, self.token()),
            4 => tokens.truncate(at),
            // A `macro_rules!` passes its fragments in groups without delimiters.
            5 => tokens[at] = Group::new(Delimiter::None, tokens[at].clone().into()).into(),
            6 => tokens[at] = Group::new(self.one_of(&[Delimiter::Parenthesis, Delimiter::Brace]), tokens[at].clone().into()).into(),
            _ => {
                tokens[at] = match &tokens[at] {
                    TokenTree::Literal(_) => self.literal().into(),
                    TokenTree::Ident(_) => self.word().into(),
                    _ => self.token(),
                }
            }
        }
        tokens.into_iter().collect()
    }
}

#[test]
fn no_mutation_makes_it_panic_or_write_what_cannot_be_read() {
    let seeds = SEEDS.map(|seed| seed.parse::<TokenStream>().unwrap_or_else(|error| panic!("{error} in {seed}")));
    let mut numbers = Numbers(5);
    let (mut sound, mut refused) = (0, 0);
    for _ in 0..10_000 {
        let mut declaration = seeds[numbers.below(seeds.len())].clone();
        for _ in 0..=numbers.below(3) {
            declaration = numbers.mutate(declaration);
        }
        let text = declaration.to_string();
        let code = catch_unwind(AssertUnwindSafe(|| crate::derive(declaration))).unwrap_or_else(|_| panic!("a panic in {text}"));
        let file = syn::parse2::<syn::File>(code.clone()).unwrap_or_else(|error| panic!("{error} in {code} of {text}"));
        *if file.items.iter().any(|item| super::message(item).is_some()) { &mut refused } else { &mut sound } += 1;
    }
    assert!(sound > 300 && refused > 1000, "mutations of both kinds: {sound} without a mistake, {refused} with one");
}
