//! What the program says of one case: a line of JSON.

use std::{
    collections::BTreeMap,
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
};

use bytes::Bytes;
use error_catalog::{Challenge, Codes, Detail, Error, ErrorDetail, ErrorHandler, FullDetails};
use http::{HeaderName, Response, header};
use serde::Serialize;

use crate::{
    case::{Case, Leaf, Pair},
    exception::{exception, header},
    skip::{Fault, Skip},
    suite::Suite,
};

/// What [`describe`] says of an error in the suite `drf`.
#[derive(Serialize)]
struct Described<'a> {
    name: &'a str,
    status: u16,
    headers: BTreeMap<String, String>,
    detail: &'a Detail,
    codes: Codes<'a>,
    full_details: FullDetails<'a>,
    display: Option<String>,
    body_raw: String,
}

/// What it says in the suite `flat`.
#[derive(Serialize)]
struct Flattened<'a> {
    name: &'a str,
    status: u16,
    headers: BTreeMap<String, String>,
    body_raw: String,
}

/// How two `ErrorDetail`s compare.
#[derive(Serialize)]
struct Compared<'a> {
    name: &'a str,
    a_eq_b: bool,
    a_eq_plain_b_message: bool,
    hash_equal: bool,
    str_a: String,
}

/// A case that is not answered.
#[derive(Serialize)]
struct Skipped<'a> {
    name: &'a str,
    skipped: String,
}

/// The answer to the case on a line, in one line.
///
/// # Errors
///
/// What is wrong with the line where it is no case.
pub fn answer(suite: Suite, line: &[u8]) -> Result<String, String> {
    if suite == Suite::ErrorDetail {
        return compare(&read(line)?);
    }
    let case: Case = read(line)?;
    match error_of(&case, suite) {
        Ok((error, handler)) => describe(suite, &case.name, &error, &handler),
        Err(Fault::Skip(skip)) => skipped(&case.name, skip),
        Err(Fault::Malformed(message)) => Err(message),
    }
}

fn read<'a, T: serde::Deserialize<'a>>(line: &'a [u8]) -> Result<T, String> {
    serde_json::from_slice(line).map_err(|error| format!("not a case: {error}"))
}

/// The error of a case, and the handler that renders it.
fn error_of(case: &Case, suite: Suite) -> Result<(Error, ErrorHandler), Fault> {
    let error = exception(case, suite)?;
    let handler = suite.handler().nested_field_separator(case.settings.separator.clone());
    if case.family != "view" {
        return Ok((error, handler));
    }
    let challenge = header(&case.args.authenticate_header)?.map_or(Challenge::Forbid, Challenge::Header);
    Ok((error, handler.challenge(challenge)))
}

/// Renders an error and describes it under a name, in one line of JSON.
///
/// # Errors
///
/// Where that cannot be serialised.
pub fn describe(suite: Suite, name: &str, error: &Error, handler: &ErrorHandler) -> Result<String, String> {
    let response = handler.respond(error);
    let (status, headers) = (response.status().as_u16(), headers(&response));
    let body_raw = String::from_utf8_lossy(response.body()).into_owned();
    if suite == Suite::Flat {
        return line(&Flattened { name, status, headers, body_raw });
    }
    let detail = error.detail();
    let display = detail.message().map(|_| error.to_string());
    line(&Described {
        name,
        status,
        headers,
        detail: &detail,
        codes: error.get_codes(),
        full_details: error.get_full_details(),
        display,
        body_raw,
    })
}

fn skipped(name: &str, skip: Skip) -> Result<String, String> {
    line(&Skipped { name, skipped: skip.to_string() })
}

fn compare(pair: &Pair) -> Result<String, String> {
    let (a, b) = (error_detail(&pair.a), error_detail(&pair.b));
    let hasher = BuildHasherDefault::<DefaultHasher>::default();
    line(&Compared {
        name: &pair.name,
        a_eq_b: a == b,
        a_eq_plain_b_message: a == *pair.b.message,
        hash_equal: hasher.hash_one(&a) == hasher.hash_one(&b),
        str_a: a.to_string(),
    })
}

fn error_detail(Leaf { message, code }: &Leaf) -> ErrorDetail {
    match code.clone() {
        Some(code) => ErrorDetail::new(message.clone(), code),
        None => ErrorDetail::without_code(message.clone()),
    }
}

fn line(answer: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(answer).map_err(|error| error.to_string())
}

/// The headers without those that error-catalog adds to every response.
fn headers(response: &Response<Bytes>) -> BTreeMap<String, String> {
    let of_drf = response.headers().iter().filter(|(name, _)| ![header::X_CONTENT_TYPE_OPTIONS, header::CACHE_CONTROL].contains(name));
    of_drf.map(|(name, value)| (in_title_case(name), String::from_utf8_lossy(value.as_bytes()).into_owned())).collect()
}

/// The name as DRF writes it: `Retry-After`, `WWW-Authenticate`.
fn in_title_case(name: &HeaderName) -> String {
    let words = name.as_str().split('-').map(|word| match word.split_at_checked(1) {
        _ if word == "www" => "WWW".to_owned(),
        Some((first, rest)) => first.to_ascii_uppercase() + rest,
        None => String::new(),
    });
    words.collect::<Vec<_>>().join("-")
}
