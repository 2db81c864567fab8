//! What the derive writes means the same wherever it stands: without a prelude, beside items of the same names, from macros, under any lints.

use error_catalog::{ApiError, Catalogued};

/// No name is in scope but those of the module.
#[no_implicit_prelude]
#[allow(dead_code)]
mod without_prelude {
    #[derive(::core::fmt::Debug, ::error_catalog::ApiError)]
    pub enum Every<'a, T: ::core::fmt::Debug + ::core::fmt::Display> {
        #[status(404)]
        #[detail("{id} {name:?} {other:>3}")]
        #[header("X-Id", .id)]
        #[header("X-Name", "{name}")]
        Shown {
            #[expose]
            id: u64,
            name: &'a str,
            other: T,
        },
        #[extends(::error_catalog::exceptions::Throttled)]
        Class { wait: ::core::time::Duration },
        #[status(.0)]
        Status(u16),
        #[transparent]
        Inner(#[from] ::error_catalog::ValidationError),
        #[status(500)]
        Source(#[from] ::std::io::Error, ::std::backtrace::Backtrace),
        #[status(500)]
        Maybe { source: ::core::option::Option<::std::boxed::Box<dyn ::core::error::Error>> },
    }

    #[derive(::core::fmt::Debug, ::error_catalog::ApiError)]
    #[status(410)]
    pub struct Gone;

    pub const ALL: ::error_catalog::Catalog = ::error_catalog::catalog![Every<'static, u8>, Gone];
}

#[test]
fn it_needs_no_prelude() {
    use without_prelude::{ALL, Every};
    let errors: [Every<'_, u8>; 6] = [
        Every::Shown { id: 7, name: "x", other: 1 },
        Every::Class { wait: std::time::Duration::from_secs(1) },
        Every::Status(418),
        error_catalog::ValidationError::new().into(),
        std::io::Error::other("x").into(),
        Every::Maybe { source: None },
    ];
    assert_eq!(errors.each_ref().map(|error| error.status().as_u16()), [404, 429, 418, 400, 500, 500]);
    assert_eq!(errors[0].to_string(), "7 \"x\"   1");
    assert!(ALL.find("gone").is_some() && ALL.find("shown").is_some());
}

/// Every name that generated code could mean is another item here.
#[allow(dead_code, non_camel_case_types, clippy::upper_case_acronyms)]
mod beside_other_items {
    use ::error_catalog::ApiError;

    pub struct Option;
    pub struct Result;
    pub struct String;
    pub struct Box;
    pub struct Vec;
    pub struct Some;
    pub struct None;
    pub struct Ok;
    pub struct Err;
    pub struct Entry;
    pub struct Catalog;
    pub struct Table;
    pub struct Formatter;
    pub trait Display {}
    pub trait Error {}
    pub trait From {}
    pub trait Declaration {}
    pub mod core {}
    pub mod std {}
    pub mod alloc {}
    pub mod http {}
    pub mod fmt {}
    pub mod error_catalog {}
    macro_rules! shadowed {
        ($($name:ident)*) => {$(
            #[allow(unused_macros)]
            macro_rules! $name { () => { compile_error!("the user's own macro was called") } }
        )*};
    }
    shadowed!(line column module_path format_args panic);

    #[derive(Debug, ApiError)]
    #[extends(::error_catalog::exceptions::NotFound)]
    #[allow(clippy::enum_variant_names)]
    pub enum E {
        E,
        Ok,
        None {
            r#type: u8,
            f: u8,
            parts: u8,
            #[expose]
            value: u8,
        },
        #[detail("{type} {f} {match}")]
        Some {
            r#type: u8,
            f: u8,
            #[expose(text)]
            r#match: u8,
        },
        #[transparent]
        Err(#[from] ::error_catalog::ValidationError),
        #[status(500)]
        Box {
            source: ::std::boxed::Box<dyn ::std::error::Error>,
        },
    }
}

#[test]
fn items_of_the_same_names_do_not_matter() {
    use beside_other_items::E;
    assert_eq!(E::Ok.code(), "ok");
    assert_eq!(E::Some { r#type: 1, f: 2, r#match: 3 }.to_string(), "1 2 3");
    assert_eq!(E::None { r#type: 1, f: 2, parts: 3, value: 4 }.to_string(), "Not found.");
}

/// Declarations by a macro, of all kinds of fragments.
macro_rules! declare {
    ($(#[$attribute:meta])* $name:ident<$life:lifetime> = $status:expr, $code:literal, $text:literal, $class:path, $ty:ty, $field:ident, $fact:expr) => {
        #[derive(Debug, ApiError)]
        $(#[$attribute])*
        #[meta(fact = $fact)]
        enum $name<$life> {
            #[status($status)]
            #[code($code)]
            #[detail($text)]
            #[header("X-Type", .r#type)]
            First { r#type: $ty, $field: &$life str },
            #[extends($class)]
            Second { $field: Option<$ty> },
            #[status(.$field)]
            Third { $field: u16, source: std::io::Error },
        }
    };
}
declare!(#[allow(dead_code)] #[catalog(prefix = "m.")] Declared<'a> = 409, "first", "{type} of {field}", error_catalog::exceptions::NotFound, u8, field, "x");

#[test]
fn macros_can_declare() {
    let first = Declared::First { r#type: 3, field: "four" };
    assert_eq!((first.status().as_u16(), first.code(), first.to_string().as_str()), (409, "first", "3 of four"));
    assert_eq!(Declared::Second { field: Some(1) }.code(), "m.second");
    assert_eq!(Declared::Third { field: 422, source: std::io::Error::other("x") }.status(), 422);
    assert_eq!(<Declared<'_> as Catalogued>::CATALOG.find("first").unwrap().meta("fact"), Some("x"));
}

/// error-catalog under another name, from a module of the user's.
mod facade {
    pub mod errors {
        pub use error_catalog as api;
    }
}

#[test]
fn error_catalog_may_be_reexported() {
    #[derive(Debug, facade::errors::api::ApiError)]
    #[catalog(crate = facade::errors::api)]
    enum Reexported {
        #[extends(facade::errors::api::exceptions::NotFound)]
        A,
        #[status(500)]
        B(#[from] std::io::Error),
    }
    assert_eq!(Reexported::A.status(), 404);
    assert_eq!(Reexported::from(std::io::Error::other("x")).code(), "b");
}

/// Nothing that the derive writes is a warning, and nothing allows what is forbidden here.
pub mod strict {
    #![forbid(
        deprecated,
        unused_imports,
        unused_variables,
        unused_mut,
        unused_must_use,
        unused_parens,
        unused_braces,
        unused_attributes,
        unsafe_code,
        missing_docs,
        single_use_lifetimes,
        unused_lifetimes,
        unused_qualifications
    )]
    #![forbid(unused_results, trivial_casts, trivial_numeric_casts, elided_lifetimes_in_paths, missing_debug_implementations)]
    #![forbid(
        let_underscore_drop,
        redundant_lifetimes,
        explicit_outlives_requirements,
        keyword_idents,
        meta_variable_misuse,
        unit_bindings
    )]
    #![allow(dead_code)]
    #![deny(warnings, clippy::all, clippy::pedantic, clippy::nursery, clippy::cargo)]

    use error_catalog::{ApiError, Catalog, Catalogued, HeaderField, exceptions::Throttled};

    /// Errors of every kind.
    #[derive(Debug, ApiError)]
    pub enum Strict<'a> {
        /// Shown.
        #[status(400)]
        #[detail("{0} {1:>4}")]
        Shown(&'a str, u8),
        /// Deprecated.
        #[status(404)]
        #[deprecated]
        Deprecated,
        /// With a deprecated field.
        #[status(404)]
        #[detail("{old}")]
        Field {
            /// Old.
            #[deprecated]
            #[expose]
            old: u8,
        },
        /// From another.
        #[status(500)]
        Database(#[from] std::io::Error),
        /// A box.
        #[status(500)]
        Boxed {
            /// The source.
            source: Option<Box<dyn std::error::Error + Send + Sync>>,
        },
        /// A status.
        #[status(.0)]
        Status(u16),
    }

    /// Deprecated as a whole.
    #[derive(Debug, ApiError)]
    #[deprecated]
    #[status(410)]
    #[header("X-Old", .old)]
    pub struct Old {
        /// The field.
        #[expose]
        pub old: u8,
    }

    /// Generic.
    #[derive(Debug, ApiError)]
    #[extends(Throttled)]
    #[detail("{shown}")]
    pub struct Generic<'a, T: HeaderField + std::fmt::Debug + std::fmt::Display>
    where
        Vec<T>: Clone,
    {
        /// Shown.
        pub shown: &'a T,
        /// The wait.
        pub wait: T,
    }

    /// Transparent.
    #[derive(Debug, ApiError)]
    #[transparent]
    pub struct Wrapper(#[from] Inner);

    /// What it wraps.
    #[derive(Debug, ApiError)]
    #[status(409)]
    pub struct Inner;

    /// All of them.
    pub const ALL: Catalog = error_catalog::catalog![Strict<'static>, Wrapper];

    /// The type's own.
    #[must_use]
    pub const fn own() -> Catalog {
        <Strict<'_> as Catalogued>::CATALOG
    }
}

#[test]
fn no_lint_is_touched() {
    assert!(strict::ALL.find("inner").is_some() && strict::own().find("shown").is_some());
}

/// What a type allows, its implementations are allowed too.
#[test]
fn what_a_type_allows_holds_for_its_implementations() {
    #![deny(deprecated)]
    #[derive(Debug, ApiError)]
    #[status(410)]
    #[deprecated]
    struct Old;
    #[derive(Debug, ApiError)]
    #[transparent]
    #[allow(deprecated)]
    struct New(#[from] Old);
    #[allow(deprecated)]
    let old = Old;
    assert_eq!(New::from(old).status(), 410);
}
