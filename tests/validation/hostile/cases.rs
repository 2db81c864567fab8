//! The hostile inputs, each of any size.

#![allow(clippy::zero_sized_map_values, reason = "what a value holds is not looked at")]

use std::collections::HashMap;

use axum::{
    body::Body,
    extract::{FromRequest, Request},
};
use error_catalog::input::{self, Garde, Json, Rejection, Valid};
use serde::de::DeserializeOwned;

use super::types::{
    CheckedLists, CheckedMap, CheckedRows, Expression, Flattened, HoldsEndless, Identified, Node, Row, Small, Strict, Tagged, Untagged,
};

pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) input: fn(usize) -> Vec<u8>,
    pub(crate) read: fn(&[u8]) -> Result<(), Rejection>,
    /// Whether there are more errors than are shown.
    pub(crate) is_cut: bool,
}

fn json<T: DeserializeOwned>(body: &[u8]) -> Result<(), Rejection> {
    input::from_json::<T>(body).map(drop)
}

fn form<T: DeserializeOwned>(body: &[u8]) -> Result<(), Rejection> {
    Ok(input::from_form::<T>(body).map(drop)?)
}

/// By an extractor of axum.
fn extract<I: FromRequest<(), Rejection = Rejection>>(body: &[u8]) -> Result<(), Rejection> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let mut request = Request::post("/").header("content-type", "application/json").body(Body::from(body.to_vec())).unwrap();
    axum::extract::DefaultBodyLimit::disable().apply(&mut request);
    runtime.block_on(I::from_request(request, &())).map(drop)
}

/// A list of rows.
fn rows(count: usize, row: impl Fn(usize) -> String) -> Vec<u8> {
    format!("[{}]", (0..count).map(row).collect::<Vec<_>>().join(",")).into_bytes()
}

/// An object.
fn fields(count: usize, field: impl Fn(usize) -> String) -> Vec<u8> {
    format!("{{{}}}", (0..count).map(field).collect::<Vec<_>>().join(",")).into_bytes()
}

fn around(start: &str, middle: &[u8], end: &str) -> Vec<u8> {
    [start.as_bytes(), middle, end.as_bytes()].concat()
}

const RIGHT: &str = r#"{"id":"00000000-0000-0000-0000-000000000001"}"#;

macro_rules! cases {
    ($($name:literal $(($is_cut:ident))? |$size:pat_param| $input:expr, $read:expr;)*) => {
        pub(crate) const CASES: &[Case] = &[$(Case {
            name: $name,
            input: |$size| $input,
            read: $read,
            is_cut: false $(|| stringify!($is_cut).len() > 0)?,
        },)*];
    };
}

cases! {
    "wrong values of a map" (cut) |size| fields(size, |n| format!(r#""key{n}":"x""#)), json::<HashMap<String, u32>>;
    "wrong keys of a map" (cut) |size| fields(size, |n| format!(r#""key{n}":1"#)), json::<HashMap<u32, u32>>;
    "wrong rows" (cut) |size| rows(size, |_| r#"{"name":1,"age":300,"active":"x","tags":[1,2]}"#.into()), json::<Vec<Row>>;
    "empty rows" (cut) |size| rows(size, |_| "{}".into()), json::<Vec<Row>>;
    "rows that are none" (cut) |size| rows(size, |_| "0".into()), json::<Vec<Row>>;
    "right rows, and one that is not" |size| rows(size, |n| if n + 1 < size { r#"{"name":"a","age":3,"active":true,"tags":[]}"#.into() } else { "{}".into() }), json::<Vec<Row>>;
    "nested lists" |size| around(&"[".repeat(size), b"", &"]".repeat(size)), json::<Vec<Untagged>>;
    "nested objects" |size| around(&r#"{"next":"#.repeat(size), b"1", &"}".repeat(size)), json::<Node>;
    "120 levels" (cut) |_| around(&r#"{"value":"x","next":"#.repeat(120), b"1", &"}".repeat(120)), json::<Node>;
    "120 levels of an enum" |_| around(&r#"{"Not":"#.repeat(120), b"1", &"}".repeat(120)), json::<Expression>;
    "120 levels of an untagged enum" |_| around(&"[".repeat(120), br#""x""#, &"]".repeat(120)), json::<Untagged>;
    "wide and deep" (cut) |size| around(&r#"{"value":1,"children":["#.repeat(50), &vec!["{}"; size].join(",").into_bytes(), &"]}".repeat(50)), json::<Node>;
    "unknown keys" |size| around(r#"{"a":"x","#, &fields(size, |n| format!(r#""key{n}":1"#))[1..], ""), json::<Small>;
    "unknown keys of a strict type" (cut) |size| around(r#"{"a":"x","#, &fields(size, |n| format!(r#""key{n}":1"#))[1..], ""), json::<Strict>;
    "the same key" |size| fields(size, |_| r#""a":1"#.into()), json::<Small>;
    "the same unknown key" |size| fields(size, |_| r#""b":1"#.into()), json::<Strict>;
    "texts that are no ids" (cut) |size| rows(size, |_| r#"{"id":"x"}"#.into()), json::<Vec<Identified>>;
    "texts that are no ids, at the end" (cut) |size| rows(size, |n| if n < size / 2 { RIGHT.into() } else { r#"{"id":"x"}"#.into() }), json::<Vec<Identified>>;
    "ids as keys" (cut) |size| fields(size, |n| format!(r#""{n}":{{"id":"x"}}"#)), json::<HashMap<String, Identified>>;
    "flattened" (cut) |size| rows(size, |_| r#"{"name":"x","a":"x"}"#.into()), json::<Vec<Flattened>>;
    "a flattened map" |size| fields(size, |n| format!(r#""key{n}":"x""#)), json::<Flattened>;
    "untagged" (cut) |size| rows(size, |_| r#"{"name":1}"#.into()), json::<Vec<Untagged>>;
    "tagged" (cut) |size| rows(size, |_| r#"{"kind":"A","x":"x"}"#.into()), json::<Vec<Tagged>>;
    "variants" (cut) |size| rows(size, |_| r#"{"Nothing":1}"#.into()), json::<Vec<Expression>>;
    "expressions" (cut) |size| rows(size, |_| r#"{"Add":[{"Literal":"x"},{"Not":{"All":[1]}}]}"#.into()), json::<Vec<Expression>>;
    "a type without an end" (cut) |_| br#"{"endless":"x"}"#.to_vec(), json::<HoldsEndless>;
    "a long number" |size| "1".repeat(size).into_bytes(), json::<Small>;
    "numbers that are too great" |size| rows(size, |_| "1e999".into()), json::<Vec<f64>>;
    "great numbers" (cut) |size| rows(size, |_| "123456789012345678901234567890".into()), json::<Vec<u64>>;
    "NaN" |_| b"[NaN]".to_vec(), json::<Vec<f64>>;
    "texts of numbers" (cut) |size| rows(size, |_| r#""NaN""#.into()), json::<Vec<f64>>;
    "no UTF-8" |size| around("[\"", &vec![0xFF; size], "\"]"), json::<Vec<String>>;
    "half of a surrogate" |size| around("[\"", br"\ud800".repeat(size).as_slice(), "\"]"), json::<Vec<String>>;
    "a long key" |size| format!(r#"{{"a":1,"{}":1}}"#, "k".repeat(size)).into_bytes(), json::<Strict>;
    "long keys" (cut) |size| fields(1000, |n| format!(r#""{n}{}":1"#, "k".repeat(size / 10))), json::<Strict>;
    "a long key around wrong items" (cut) |size| around(&format!(r#"{{"{}":"#, "k".repeat(10 * size)), &rows(size, |_| "0".into()), "}"), json::<HashMap<String, Vec<String>>>;
    "a long key around structs" |size| around(&format!(r#"{{"{}":"#, "k".repeat(10 * size)), &rows(size, |n| format!(r#"{{"a":{}}}"#, if n == 0 { "300" } else { "3" })), "}"), json::<HashMap<String, Vec<Small>>>;
    "a long key around texts that are no ids" (cut) |size| around(&format!(r#"{{"{}":"#, "k".repeat(10 * size)), &rows(size, |n| if n > 0 { RIGHT.into() } else { r#"{"id":"x"}"#.into() }), "}"), json::<HashMap<String, Vec<Identified>>>;
    "a form with one key" |size| vec!["a=1"; size].join("&").into_bytes(), form::<Small>;
    "a form with many keys" (cut) |size| (0..size).map(|n| format!("key{n}=1")).collect::<Vec<_>>().join("&").into_bytes(), form::<Strict>;
    "a list in a form" (cut) |size| vec!["a=x"; size].join("&").into_bytes(), form::<HashMap<String, Vec<u8>>>;
    "rows that break validator's rules" (cut) |size| around(r#"{"rows":"#, &rows(size, |_| r#"{"other":"a","age":1}"#.into()), "}"), extract::<Valid<Json<CheckedRows>>>;
    "rows that break garde's rules" (cut) |size| around(r#"{"rows":"#, &rows(size, |_| r#"{"other":"a","age":1}"#.into()), "}"), extract::<Garde<Json<CheckedRows>>>;
    "a map whose values break garde's rules" (cut) |size| around(r#"{"rows":"#, &fields(size, |n| format!(r#""{n}":{{"other":"a","age":1}}"#)), "}"), extract::<Garde<Json<CheckedMap>>>;
    "a long key around rows that break garde's rules" (cut) |size| around(&format!(r#"{{"rows":{{"{}":"#, "k".repeat(10 * size)), &rows(size, |_| r#"{"other":"a","age":1}"#.into()), "}}"), extract::<Garde<Json<CheckedLists>>>;
    "broken rules beside what cannot be read" (cut) |size| around(r#"{"rows":"#, &rows(size, |n| if n % 10 == 0 { r#"{"other":1,"age":1}"#.into() } else { r#"{"other":"a","age":1}"#.into() }), "}"), extract::<Valid<Json<CheckedRows>>>;
}
