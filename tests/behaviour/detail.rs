//! The detail tree: DRF's equality, Python's order of keys, codes that come with the exception, limits, and trees of any size on a small stack.

use std::{
    borrow::Cow,
    collections::HashSet,
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash},
    thread,
};

use error_catalog::{
    ApiError, Detail, DetailKind, ErrorDetail, ErrorHandler, Limits, ValidationError,
    envelope::{Drf, Envelope, Flat, Problem, Standard},
    exceptions::NotFound,
};

use crate::support::text;

fn hash(value: &(impl Hash + ?Sized)) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(value)
}

fn rendered(detail: &Detail, envelope: impl Envelope, limits: Limits) -> String {
    text(&ErrorHandler::new().envelope(envelope).limits(limits).respond(&ValidationError::from(detail.clone())))
}

#[test]
fn error_details_compare_as_in_drf() {
    let [a, same, other_code, none] = [
        ErrorDetail::new("Not found.", "not_found"),
        ErrorDetail::new(String::from("Not found."), "not_found"),
        ErrorDetail::new("Not found.", ""),
        ErrorDetail::without_code("Not found."),
    ];
    assert_eq!(a, same);
    assert_ne!(a, other_code);
    assert_ne!(a, none);
    assert_ne!(other_code, none, "an empty code is a code");
    for error in [&a, &other_code, &none] {
        let owned = String::from("Not found.");
        assert!(*error == "Not found." && *error == owned && *error == *"Not found.");
        assert!("Not found." == *error && owned == *error && *"Not found." == *error);
        assert_ne!(*error, "Not found");
        assert_ne!("Not found", *error);
        assert_eq!(hash(error), hash("Not found."));
    }
    assert_eq!(HashSet::from([a.clone(), same, other_code, none.clone()]).len(), 3);
    assert_eq!((a.to_string().as_str(), a.message(), a.code(), none.code()), ("Not found.", "Not found.", Some("not_found"), None));
    assert_eq!(format!("{a:?} {none:#?}"), r#"ErrorDetail("Not found.", Some("not_found")) ErrorDetail("Not found.", None)"#);
    assert_eq!(a.into_parts(), (Cow::Borrowed("Not found."), Some(Cow::Borrowed("not_found"))));
}

#[test]
fn a_key_keeps_its_first_place_and_its_last_value() {
    for len in [2, 16, 17, 100] {
        let keys = || (0..len).map(|n| n.to_string());
        let detail = Detail::map(keys().map(|key| (key, "old")).chain([("0".to_owned(), "new")]));
        assert!(detail.entries().map(|(key, _)| key.to_owned()).eq(keys()), "{len}");
        assert_eq!((detail.len(), detail.get("0").unwrap().message()), (len, Some("new")));
        assert!(detail.get("x").is_none() && detail.get("").is_none());
    }
}

#[test]
fn maps_are_equal_in_any_order_and_lists_are_not() {
    let map = |keys: &mut dyn Iterator<Item = usize>| keys.map(|n| (n.to_string(), Detail::list([n.to_string()]))).collect::<Detail>();
    for len in [3, 16, 17, 40] {
        let (one, two) = (Detail::list([map(&mut (0..len))]), Detail::list([map(&mut (0..len).rev())]));
        assert_eq!(one, two);
        assert_eq!(hash(&one), hash(&two));
        assert_ne!(one.to_string(), two.to_string());
        assert_ne!(one, Detail::list([map(&mut (1..=len))]));
        assert_ne!(one, Detail::list([map(&mut (0..=len))]));
    }
    assert_ne!(Detail::list(["a", "b"]), Detail::list(["b", "a"]));
    assert_ne!(hash(&Detail::list(["a", "b"])), hash(&Detail::list(["b", "a"])));
    let different = [
        Detail::from(""),
        Detail::empty_list(),
        Detail::empty_map(),
        Detail::list(["a"]),
        Detail::map([("0", "a")]),
        Detail::map([("1", "a")]),
        Detail::list([Detail::list(["a"])]),
        Detail::from(ErrorDetail::new("a", "b")),
        Detail::from(ErrorDetail::new("a", "c")),
    ];
    for (left, one) in different.iter().enumerate() {
        for (right, two) in different.iter().enumerate() {
            assert_eq!(one == two, left == right, "{one:?} {two:?}");
        }
    }
}

#[test]
fn plain_text_takes_the_code_of_the_exception_and_an_absent_code_stays_absent() {
    let detail = Detail::list([Detail::from("plain"), ErrorDetail::without_code("none").into(), ErrorDetail::new("own", "own").into()]);
    assert_eq!(detail.get_codes().to_string(), r#"[null,null,"own"]"#);
    assert_eq!(Detail::from("x"), Detail::from(ErrorDetail::without_code("x")));
    let error = NotFound::new().with_detail(detail.clone());
    assert_eq!(error.get_codes().to_string(), r#"["not_found",null,"own"]"#);
    assert_eq!(serde_json::to_string(&error.get_codes()).unwrap(), r#"["not_found",null,"own"]"#);
    assert_eq!(error.detail().get_codes().to_string(), r#"["not_found",null,"own"]"#);
    assert_eq!(error.with_code("gone").get_codes().to_string(), r#"["gone",null,"own"]"#);
    let leaf = detail.into_list().unwrap().remove(0).into_leaf().unwrap();
    assert_eq!(NotFound::new().with_detail(leaf).get_codes().to_string(), r#""not_found""#, "still plain text when taken out of a list");
}

#[test]
fn what_is_added_to_a_detail_finds_its_place() {
    let cases = [
        (Detail::empty_list(), r#"{"a":["x"]}"#),
        (Detail::empty_map(), r#"{"a":["x"]}"#),
        (Detail::from("leaf"), r#"{"non_field_errors":["leaf"],"a":["x"]}"#),
        (Detail::list(["one", "two"]), r#"{"non_field_errors":["one","two"],"a":["x"]}"#),
        (Detail::map([("a", "leaf")]), r#"{"a":["leaf","x"]}"#),
        (Detail::map([("a", Detail::list(["item"]))]), r#"{"a":["item","x"]}"#),
        (Detail::map([("a", Detail::map([("b", "y")]))]), r#"{"a":{"b":"y","non_field_errors":["x"]}}"#),
    ];
    for (mut detail, expected) in cases {
        detail.push_field("a", "x");
        assert_eq!(detail.to_string(), expected);
    }
    let mut detail = Detail::map([("rows", Detail::map([("0", Detail::map([("a", Detail::list(["1"]))]))]))]);
    let row = |key: &'static str, text: &'static str| Detail::map([(Detail::row(0), Detail::map([(key, Detail::list([text]))]))]);
    detail.insert("rows", row("a", "2"));
    detail.insert("rows", row("b", "3"));
    detail.insert("rows", "many");
    detail.insert("rows", Detail::list(["too"]));
    assert_eq!(detail.to_string(), r#"{"rows":{"0":{"a":["1","2"],"b":["3"]},"non_field_errors":["many","too"]}}"#);
    let mut list = Detail::list(["first"]);
    list.merge(Detail::list(["second"]));
    list.merge("third");
    assert_eq!(list.to_string(), r#"["first","second","third"]"#);
    list.merge(Detail::map([("non_field_errors", Detail::map([("a", "b")]))]));
    list.push_non_field("fourth");
    assert_eq!(list.to_string(), r#"{"non_field_errors":{"non_field_errors":["first","second","third","fourth"],"a":"b"}}"#);
}

#[test]
fn a_detail_can_be_looked_into_and_taken_apart() {
    let detail =
        Detail::map([("a", Detail::list([ErrorDetail::new("one", "1"), ErrorDetail::new("two", "2")])), ("b", Detail::from("three"))]);
    assert_eq!((detail.kind(), detail.len(), detail.error_count(), detail.is_empty()), (DetailKind::Map, 2, 3, false));
    let list = detail.get("a").unwrap();
    assert_eq!((list.kind(), list.len(), list.get_index(1).unwrap().code()), (DetailKind::List, 2, Some("2")));
    assert_eq!(list.items().rev().filter_map(Detail::message).collect::<Vec<_>>(), ["two", "one"]);
    assert!(list.entries().next().is_none() && detail.items().next().is_none() && detail.get_index(0).is_none() && list.get("a").is_none());
    assert_eq!((detail.message(), detail.code()), (None, None));
    assert_eq!(
        format!("{detail:?}").parse::<String>().unwrap(),
        r#"{"a": [ErrorDetail("one", Some("1")), ErrorDetail("two", Some("2"))], "b": ErrorDetail("three", None)}"#
    );
    let refused = detail.clone().into_leaf().unwrap_err().into_list().unwrap_err();
    assert_eq!(refused, detail);
    let entries = refused.into_map().unwrap();
    assert_eq!(Detail::map(entries), detail);
    assert_eq!(Detail::from("x").into_map().unwrap_err(), Detail::from("x"));
    let empty = Detail::map([("a", Detail::empty_list()), ("b", Detail::list([Detail::empty_map()]))]);
    assert_eq!(
        (empty.to_string().as_str(), empty.error_count(), format!("{empty:?}").as_str()),
        (r#"{"a":[],"b":[{}]}"#, 0, r#"{"a": [], "b": [{}]}"#)
    );
}

#[test]
fn what_is_past_a_limit_is_counted() {
    let none = Limits::NONE;
    let (depth, count, bytes) = (|depth| Limits { depth, ..none }, |count| Limits { count, ..none }, |bytes| Limits { bytes, ..none });
    let fields = Detail::map([("a", Detail::list(["1", "2", "3"])), ("b", Detail::list(["4"])), ("c", Detail::from("5"))]);
    let nested =
        Detail::map([("a", Detail::map([("b", Detail::list(["1", "2"])), ("c", Detail::from("3"))])), ("d", Detail::empty_list())]);
    let deep = Detail::list([Detail::list([Detail::list(["1"]), Detail::empty_map()]), Detail::from("2")]);
    let cases = [
        (&fields, count(5), r#"{"a":["1","2","3"],"b":["4"],"c":"5"}"#),
        (&fields, count(4), r#"{"a":["1","2","3"],"b":["4"],"...":"1 more error is not shown."}"#),
        (&fields, count(3), r#"{"a":["1","2","3"],"b":["2 more errors are not shown."]}"#),
        (&fields, count(1), r#"{"a":["1","4 more errors are not shown."]}"#),
        (&fields, count(0), r#"{"a":["5 more errors are not shown."]}"#),
        (&fields, bytes(0), r#"{"...":"5 more errors are not shown."}"#),
        (&fields, bytes(49), r#"{"a":["1","2","3"],"b":["4"],"c":"5"}"#),
        (&fields, bytes(48), r#"{"a":["1","2","3"],"b":["4"],"...":"1 more error is not shown."}"#),
        (&fields, bytes(39), r#"{"a":["1","2","3"],"b":["2 more errors are not shown."]}"#),
        (&fields, depth(1), r#"{"c":"5","...":"4 more errors are not shown."}"#),
        (&fields, depth(0), r#"{"c":"5","...":"4 more errors are not shown."}"#),
        (&nested, depth(3), r#"{"a":{"b":["1","2"],"c":"3"},"d":[]}"#),
        (&nested, depth(2), r#"{"a":{"c":"3","...":"2 more errors are not shown."},"d":[]}"#),
        (&nested, Limits { depth: 2, count: 0, ..none }, r#"{"a":{"...":"3 more errors are not shown."}}"#),
        (&deep, depth(2), r#"[["1 more error is not shown."],"2"]"#),
        (&deep, Limits { depth: 2, count: 0, ..none }, r#"[["1 more error is not shown."],"1 more error is not shown."]"#),
    ];
    for (detail, limits, expected) in cases {
        assert_eq!(rendered(detail, Drf, limits), expected, "{limits:?}");
    }
    let standard = rendered(&fields, Standard, count(4));
    assert!(standard.contains(r#""codes":{"a":["invalid","invalid","invalid"],"b":["invalid"],"...":"truncated"}"#), "{standard}");
    let flat = rendered(&fields, Flat, count(4));
    assert!(flat.ends_with(r#"{"code":"truncated","detail":"1 more error is not shown.","attr":null}]}"#), "{flat}");
    for envelope in [rendered(&nested, Flat, depth(2)), rendered(&nested, Problem, depth(2))] {
        assert!(envelope.contains("2 more errors are not shown.") && envelope.contains("truncated"), "{envelope}");
    }
    let leaf = ValidationError::new().with_detail("a".repeat(100));
    let body = text(&ErrorHandler::new().envelope(Drf).limits(bytes(99)).respond(&leaf));
    assert_eq!(body, r#"["1 more error is not shown."]"#);
}

#[test]
fn errors_that_were_added_one_by_one_are_those_of_their_tree() {
    let errors = |count: usize| (0..count).map(|n| (format!("field{n}"), ErrorDetail::new(format!("\"{n}\""), "invalid")));
    for count in [0, 1, 2, 15, 16, 17, 40] {
        let added = || {
            let mut detail = Detail::empty_map();
            errors(count).for_each(|(field, error)| detail.push_field(field, error));
            detail
        };
        let tree = Detail::map(errors(count).map(|(field, error)| (field, Detail::list([error]))));
        // Nested, each is one level deeper.
        for (added, tree) in
            [(added(), tree.clone()), (Detail::map([("rows", Detail::list([added()]))]), Detail::map([("rows", Detail::list([tree]))]))]
        {
            let depths = (0..6).map(|depth| Limits { depth, ..Limits::NONE });
            let counts = (0..20).map(|count| Limits { count, ..Limits::NONE });
            let bytes = (0..200).map(|bytes| Limits { bytes, ..Limits::NONE });
            for limits in depths.chain(counts).chain(bytes) {
                assert_eq!(rendered(&added, Drf, limits), rendered(&tree, Drf, limits), "{limits:?}");
                assert_eq!(rendered(&added, Flat, limits), rendered(&tree, Flat, limits), "{limits:?}");
                assert_eq!(rendered(&added, Problem, limits), rendered(&tree, Problem, limits), "{limits:?}");
            }
            assert_eq!((added.to_string(), added.error_count(), added.kind()), (tree.to_string(), tree.error_count(), tree.kind()));
            // Looked into.
            assert_eq!((&added, hash(&added), format!("{added:?}")), (&tree, hash(&tree), format!("{tree:?}")));
            assert_eq!((added.len(), added.is_empty(), added.leaves().count()), (tree.len(), tree.is_empty(), tree.leaves().count()));
        }
    }
}

#[test]
fn what_is_added_after_a_look_is_seen() {
    let mut detail = Detail::empty_map();
    detail.push_field("a", "1");
    assert_eq!(detail.get("a").map(Detail::len), Some(1));
    detail.push_field("b", "2");
    assert_eq!(detail.get("b").map(Detail::len), Some(1));
    detail.push_field("a", "3");
    assert_eq!(detail.to_string(), r#"{"a":["1","3"],"b":["2"]}"#);
    assert_eq!(detail.clone().into_map().unwrap().len(), 2);
    // What has no code of its own takes that of the error around it.
    let inner = ValidationError::from(Detail::empty_map()).with_code("inner");
    let mut own = Detail::empty_map();
    own.push_field("a", "1");
    assert_eq!(own.get("a").map(Detail::len), Some(1));
    let inner = inner.with_detail(own);
    let nested = ValidationError::new().nested("x", inner.clone());
    assert_eq!(nested.get_codes().to_string(), r#"{"x":{"a":["inner"]}}"#);
    let mut merged = ValidationError::new().field("b", "max", "2");
    assert_eq!(merged.merge(inner).get_codes().to_string(), r#"{"b":["max"],"a":["inner"]}"#);
}

#[test]
fn paths_are_charged_to_the_limit_of_bytes() {
    let key = "k".repeat(1000);
    let detail = Detail::map([(key, Detail::list((0..1000).map(|n| n.to_string())))]);
    for body in [
        rendered(&detail, Flat, Limits { bytes: 10_000, ..Limits::NONE }),
        rendered(&detail, Problem, Limits { bytes: 10_000, ..Limits::NONE }),
    ] {
        assert!(body.len() < 11_000 && body.contains("991 more errors are not shown."), "{body}");
    }
}

#[test]
fn serialize_shows_128_levels_and_counts_the_rest() {
    let chain = |levels| (0..levels).fold(Detail::list(["a", "b"]), |inner, _| Detail::list([inner]));
    let (open, close) = ("[".repeat(128), "]".repeat(128));
    assert_eq!(serde_json::to_string(&chain(127)).unwrap(), format!(r#"{open}"a","b"{close}"#));
    assert_eq!(serde_json::to_string(&chain(128)).unwrap(), format!(r#"{open}"2 more errors are not shown."{close}"#));
    assert_eq!(serde_json::to_string(&chain(1000).get_codes()).unwrap(), format!(r#"{open}"truncated"{close}"#));
    let maps = (0..127).fold(Detail::map([("x", Detail::list(["a"])), ("y", Detail::from("b"))]), |inner, _| Detail::map([("m", inner)]));
    let full = serde_json::to_string(&maps.get_full_details()).unwrap();
    let innermost = r#"{"y":{"message":"b","code":null},"...":{"message":"1 more error is not shown.","code":"truncated"}}"#;
    assert!(full.contains(innermost), "{full}");
}

/// Runs on a thread with a stack of 256 KiB.
fn on_a_small_stack(run: impl FnOnce() + Send + 'static) {
    thread::Builder::new().stack_size(256 * 1024).spawn(run).unwrap().join().unwrap();
}

#[test]
fn serializers_that_recurse_fit_into_a_small_stack() {
    on_a_small_stack(|| {
        let detail = (0..1000).fold(Detail::from("x"), |inner, _| Detail::map([("k", inner)]));
        assert!(serde_json::to_string_pretty(&detail.get_full_details()).unwrap().contains("truncated"));
        assert!(serde_json::to_value(detail.get_codes()).unwrap().is_object());
    });
}

const MILLION: usize = 1_000_000;

/// Does everything that can be done to a tree, on a small stack; without limits `paths` are written only where they are few.
fn survives(make: fn() -> Detail, errors: usize, paths: bool) {
    on_a_small_stack(move || {
        let detail = make();
        let other = detail.clone();
        assert!(detail == other);
        assert_eq!(hash(&detail), hash(&other));
        drop(other);
        assert_eq!((detail.error_count(), detail.leaves().count()), (errors as u64, errors));
        let display = detail.to_string();
        assert!(display.len() > MILLION && format!("{detail:?}").len() > display.len());
        serde_json::to_writer(std::io::sink(), &detail.get_codes()).unwrap();
        let error = ValidationError::from(detail);
        let details = error.get_full_details().to_string();
        assert!(details.len() > display.len() && details.contains(r#""code":"invalid""#) && !details.contains("null"));
        let whole = ErrorHandler::new().limits(Limits::NONE);
        assert!(text(&whole.clone().envelope(Drf).respond(&error)) == display);
        if paths {
            for scope in [whole.clone().envelope(Flat), whole.clone().envelope(Problem)] {
                assert!(!text(&scope.respond(&error)).contains("not shown"));
            }
        }
        for scope in [ErrorHandler::new().envelope(Flat), ErrorHandler::new().envelope(Problem), ErrorHandler::new()] {
            assert!(text(&scope.respond(&error)).contains("not shown"));
        }
    });
}

fn chain() -> Detail {
    let wrap = |inner, level: usize| match level % 2 {
        0 => Detail::map([("k", inner)]),
        _ => Detail::list([inner]),
    };
    (0..MILLION).fold(Detail::from("the end"), wrap)
}

/// An error beside each list or map.
fn ladder() -> Detail {
    let wrap = |inner, level: usize| match level % 3 {
        0 => Detail::map([("a", Detail::from("x")), ("b", inner)]),
        1 => Detail::list([Detail::from("x"), inner]),
        _ => Detail::map([("a", inner), ("b", Detail::from("x"))]),
    };
    (0..MILLION).fold(Detail::from("the end"), wrap)
}

#[test]
fn a_million_levels() {
    survives(chain, 1, true);
}

#[test]
fn a_million_levels_with_an_error_at_each() {
    // The paths of all these errors would be a terabyte.
    survives(ladder, MILLION + 1, false);
}

#[test]
fn a_million_levels_take_a_code_and_merge() {
    on_a_small_stack(|| {
        let error = ValidationError::from(ladder());
        let mut merged = error.detail().into_owned();
        assert!(merged.leaves().all(|leaf| leaf.code() == Some("invalid")));
        merged.merge(ladder());
        assert_eq!(merged.error_count(), 2 * (MILLION as u64 + 1));
    });
}

#[test]
fn a_million_errors_in_a_list() {
    survives(|| (0..MILLION).map(|_| "x").collect(), MILLION, false);
}

#[test]
fn a_text_that_is_nested_is_a_list_of_one() {
    let error = ValidationError::new().nested("a", ValidationError::new().with_detail("No.").with_code("own"));
    assert_eq!(error.get_full_details().to_string(), r#"{"a":[{"message":"No.","code":"own"}]}"#);
}

#[test]
fn lists_alone_are_dropped_at_any_depth() {
    let wrapped = |levels| (0..levels).fold(Detail::from("deep"), |inner, _| Detail::list([inner]));
    let deep = wrapped(1_000_000);
    assert_eq!(deep.error_count(), 1);
    drop(deep);
    drop(Detail::list([wrapped(1_000_000), Detail::from("beside")]));
}

#[test]
fn a_million_errors_in_a_map() {
    survives(|| (0..MILLION).map(|n| (n.to_string(), "x")).collect(), MILLION, false);
}

#[test]
fn a_hundred_thousand_rows() {
    fn row() -> Detail {
        Detail::map([("a", Detail::list(["x", "y"]))])
    }
    survives(|| (0..MILLION / 10).map(|n| (Detail::row(n), row())).collect(), MILLION / 5, false);
}
