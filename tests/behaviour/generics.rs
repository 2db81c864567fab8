//! Generic types, lifetimes, bounds, raw identifiers, and names that hide the prelude's.

use std::{error::Error, fmt};

use error_catalog::{ApiError, AsApiError, Catalogued, exceptions::NotFound};

use crate::support::{answer, is, json};

#[derive(Debug, ApiError)]
enum Generic<'a, T, E, const N: usize>
where
    E: Error + 'static,
    T: fmt::Debug,
{
    #[status(404)]
    #[detail("No {name} among {items:?}.")]
    Missing { name: &'a str, items: [T; N] },
    #[status(409)]
    #[header("X-Id", .id)]
    Taken {
        #[expose]
        id: T,
    },
    #[status(500)]
    Inner(#[source] E),
}

#[test]
fn generics_lifetimes_and_bounds_work() {
    let name = String::from("x");
    let missing: Generic<'_, u8, fmt::Error, 2> = Generic::Missing { name: &name, items: [1, 2] };
    assert_eq!(answer(&missing), is(404, "missing", "No x among [1, 2]."));
    let taken: Generic<'_, u8, fmt::Error, 0> = Generic::Taken { id: 7 };
    let response = taken.to_response();
    assert_eq!(json(&response)["error"]["params"]["id"], 7);
    assert_eq!(response.headers()["x-id"], "7");
    let inner: Generic<'_, u8, fmt::Error, 0> = Generic::Inner(fmt::Error);
    assert!(inner.source().is_some());
    let _: &dyn ApiError = &inner;
}

#[derive(Debug, ApiError)]
#[transparent]
struct Wrapper<E> {
    #[transparent]
    inner: E,
    #[allow(dead_code)]
    context: &'static str,
}

#[test]
fn a_generic_inner_error_answers() {
    fn status<E: ApiError + Catalogued>(inner: E) -> u16 {
        Wrapper { inner, context: "" }.status().as_u16()
    }
    assert_eq!(status(NotFound::new()), 404);
    let dynamic = Wrapper { inner: error_catalog::Error::from(NotFound::new()), context: "" };
    assert_eq!(answer(&dynamic), is(404, "not_found", "Not found."));
    assert_eq!(dynamic.as_api_error().to_string(), "Not found.");
    assert!(<Wrapper<error_catalog::Error>>::CATALOG.is_open());
}

#[derive(Debug, ApiError)]
#[allow(non_camel_case_types)]
enum r#enum {
    #[status(404)]
    #[detail("No {type} {match}.")]
    #[header("X-Type", .r#type)]
    r#fn {
        #[expose]
        r#match: u8,
        r#type: &'static str,
    },
}

#[test]
fn raw_identifiers_lose_their_prefix_in_names() {
    let error = r#enum::r#fn { r#match: 7, r#type: "x" };
    assert_eq!(answer(&error), is(404, "fn", "No x 7."));
    assert_eq!((error.entry().type_name(), error.entry().name()), ("enum", "fn"));
    let response = error.to_response();
    assert_eq!((json(&response)["error"]["params"]["match"].as_u64(), response.headers()["x-type"].as_bytes()), (Some(7), &b"x"[..]));
}

/// A module in which everything that the expansion might use by name is something else.
mod hostile_names {
    #![allow(dead_code, non_camel_case_types)]
    pub struct Result;
    pub struct Option;
    pub struct Some;
    pub struct None;
    pub struct Ok;
    pub struct Err;
    pub struct Box;
    pub struct Vec;
    pub struct String;
    pub struct Display;
    pub struct Error;
    pub struct From;
    pub mod core {}
    pub mod std {}
    pub mod error_catalog {}

    #[derive(Debug, ::error_catalog::ApiError)]
    pub enum Named {
        #[status(404)]
        #[detail("{a} {parts} {f}")]
        #[header("X-A", .a)]
        Fields {
            #[expose]
            a: u8,
            parts: u8,
            f: u8,
        },
        #[status(500)]
        Source(#[from] ::std::fmt::Error),
        #[extends(::error_catalog::exceptions::Throttled)]
        Wait { wait: u64 },
        #[transparent]
        Inner(::error_catalog::exceptions::NotFound),
    }
}

#[test]
fn names_of_the_prelude_may_be_something_else() {
    let fields = hostile_names::Named::Fields { a: 1, parts: 2, f: 3 };
    assert_eq!(answer(&fields), is(404, "fields", "1 2 3"));
    assert_eq!(answer(&hostile_names::Named::from(fmt::Error)).0, 500);
    assert_eq!(answer(&hostile_names::Named::Wait { wait: 1 }).2, "Request was throttled. Expected available in 1 second.");
    assert_eq!(answer(&hostile_names::Named::Inner(NotFound::new())).0, 404);
}

#[test]
fn a_generic_class_is_named_with_its_arguments() {
    #[derive(Debug, ApiError)]
    #[status(423)]
    struct Locked<T: fmt::Debug>(#[allow(dead_code)] T);
    #[derive(Debug, ApiError)]
    enum Child {
        #[extends(Locked<u8>)]
        Plain,
        #[extends(Locked::<u8>)]
        Turbofish,
    }
    assert_eq!((answer(&Child::Plain).0, answer(&Child::Turbofish).0), (423, 423));
    assert!(Child::Plain.entry().is_a(Locked(1_u8).entry()));
}

#[test]
fn sources_are_found_behind_pointers() {
    use std::sync::Arc;
    #[derive(Debug, ApiError)]
    #[status(500)]
    enum Behind<T: Error + 'static> {
        Own(#[source] T),
        Boxed(#[source] Box<T>),
        Dyn(#[source] Arc<dyn Error + Send + Sync>),
        Twice(#[source] Arc<Box<dyn Error + Send>>),
        Maybe(#[source] Option<Box<dyn Error>>),
    }
    let io = || std::io::Error::other("x");
    let errors = [
        Behind::Own(io()),
        Behind::Boxed(Box::new(io())),
        Behind::Dyn(Arc::new(io())),
        Behind::Twice(Arc::new(Box::new(io()))),
        Behind::Maybe(Some(Box::new(io()))),
    ];
    for error in &errors {
        assert_eq!(error.source().unwrap().to_string(), "x");
    }
    assert!(Behind::<std::io::Error>::Maybe(None).source().is_none());
}
