//! Oversized trees of errors: cut, with a count of what is left out, in every envelope.

use allocation_counter::measure;
use error_catalog::{Detail, ErrorDetail, ErrorHandler, Limits, ValidationError};
use serde_json::Value;
use tracing::subscriber::{NoSubscriber, with_default};

use crate::support::{BY_PROBLEM, PLAIN, assert_sound, envelopes, json, text};

const WIDE: usize = 100_000;
const DEEP: usize = 10_000;
const LONG: usize = 5_000_000;

fn leaf(message: impl Into<std::borrow::Cow<'static, str>>) -> Detail {
    ErrorDetail::new(message, "invalid").into()
}

/// As many fields with an error each.
fn wide() -> ValidationError {
    Detail::map((0..WIDE).map(|field| (format!("field{field}"), Detail::list([leaf("Wrong.")])))).into()
}

/// A list of as many errors.
fn list() -> ValidationError {
    Detail::list((0..WIDE).map(|_| leaf("Wrong."))).into()
}

/// One error as deep.
fn deep() -> ValidationError {
    (0..DEEP).fold(Detail::list([leaf("Wrong.")]), |inner, _| Detail::map([("a", inner)])).into()
}

/// One error as deep, in lists alone.
fn deep_lists() -> ValidationError {
    (0..DEEP).fold(Detail::list([leaf("Wrong.")]), |inner, _| Detail::list([inner])).into()
}

/// An error, then one with a text as long, then another one.
fn long() -> ValidationError {
    ValidationError::new().field("first", "invalid", "Short.").field("text", "invalid", "x".repeat(LONG)).field("last", "invalid", "Short.")
}

/// As many levels as may be shown, each with a key as long as may be: paths are longer than the tree.
fn long_paths() -> ValidationError {
    let fields = Detail::map((0..1000).map(|field| (format!("{field}{}", "~\"/<".repeat(25)), Detail::list([leaf("Wrong.")]))));
    (0..90).fold(fields, |inner, _| Detail::map([("k".repeat(10_000), inner)])).into()
}

/// How many errors a body says are left out: in the texts alone, as the codes are cut in the same places.
fn left_out(texts: &Value) -> u64 {
    let count = |text: &str| {
        let (number, rest) = text.split_once(' ')?;
        rest.ends_with("not shown.").then(|| number.parse::<u64>().ok())?
    };
    match texts {
        Value::String(text) => count(text).unwrap_or(0),
        Value::Array(items) => items.iter().map(left_out).sum(),
        Value::Object(members) => members.values().map(left_out).sum(),
        _ => 0,
    }
}

fn shown(texts: &Value, message: &str) -> u64 {
    match texts {
        Value::String(text) => u64::from(text == message),
        Value::Array(items) => items.iter().map(|item| shown(item, message)).sum(),
        Value::Object(members) => members.values().map(|item| shown(item, message)).sum(),
        _ => 0,
    }
}

/// The part of a body that holds the texts.
fn texts<'b>(envelope: &str, body: &'b Value) -> &'b Value {
    match envelope {
        "Standard" => &body["error"]["errors"],
        "Flat" | "Problem" => &body["errors"],
        _ => body,
    }
}

#[test]
fn a_hundred_thousand_errors_are_cut_at_ten_thousand_and_the_rest_is_counted() {
    for error in [wide(), list()] {
        for (name, handler) in envelopes() {
            let response = PLAIN.respond(&handler, &error);
            assert_sound(&response, &name);
            let body = json(&response);
            let texts = texts(name, &body);
            assert_eq!((shown(texts, "Wrong."), left_out(texts)), (10_000, 90_000), "{name}");
            assert!(response.body().len() < 2_000_000, "{name}: {}", response.body().len());
        }
    }
}

#[test]
fn an_error_ten_thousand_levels_deep_is_counted_and_the_body_can_be_read() {
    for error in [deep(), deep_lists()] {
        for (name, handler) in envelopes() {
            let response = PLAIN.respond(&handler, &error);
            // Reading it stops at 128 levels.
            assert_sound(&response, &name);
            let body = json(&response);
            let texts = texts(name, &body);
            assert_eq!((shown(texts, "Wrong."), left_out(texts)), (0, 1), "{name}");
            assert!(response.body().len() < 2000, "{name}: {}", response.body().len());
        }
    }
}

#[test]
fn a_text_of_five_megabytes_is_counted_and_what_comes_before_it_is_shown() {
    for (name, handler) in envelopes() {
        let response = PLAIN.respond(&handler, &long());
        assert_sound(&response, &name);
        let body = json(&response);
        let texts = texts(name, &body);
        assert_eq!((shown(texts, "Short."), left_out(texts)), (1, 2), "{name}");
        assert!(response.body().len() < 1000, "{name}: {}", response.body().len());
    }
}

#[test]
fn keys_and_codes_of_five_megabytes_are_counted_too() {
    let key = ValidationError::new().field("x".repeat(LONG), "invalid", "Wrong.").field("b", "invalid", "Wrong.");
    let code = ValidationError::new().field("a", "x".repeat(LONG), "Wrong.").field("b", "invalid", "Wrong.");
    for error in [key, code] {
        for (name, handler) in envelopes() {
            let response = PLAIN.respond(&handler, &error);
            assert_sound(&response, &name);
            let body = json(&response);
            let texts = texts(name, &body);
            assert_eq!((shown(texts, "Wrong."), left_out(texts)), (0, 2), "{name}");
            assert!(response.body().len() < 1000, "{name}: {}", response.body().len());
        }
    }
}

#[test]
fn paths_that_are_longer_than_the_tree_count_with_their_full_length() {
    let error = long_paths();
    for (name, handler) in envelopes() {
        let response = PLAIN.respond(&handler, &error);
        assert_sound(&response, &name);
        let body = json(&response);
        let texts = texts(name, &body);
        assert_eq!(shown(texts, "Wrong.") + left_out(texts), 1000, "{name}");
        assert!(response.body().len() < 5 << 20, "{name}: {}", response.body().len());
    }
}

#[test]
fn limits_of_the_handler_hold_in_every_envelope() {
    let limits = Limits { depth: 3, count: 5, bytes: 300 };
    for (name, handler) in envelopes() {
        for (error, total) in [(wide(), 100_000), (list(), 100_000), (deep(), 1), (deep_lists(), 1), (long(), 3)] {
            let response = PLAIN.respond(&handler.clone().limits(limits), &error);
            assert_sound(&response, &name);
            let body = json(&response);
            let texts = texts(name, &body);
            let shown = shown(texts, "Wrong.") + shown(texts, "Short.");
            assert!(shown <= 5, "{name}: {shown}");
            assert_eq!(shown + left_out(texts), total, "{name}");
            assert!(response.body().len() < 1500, "{name}: {}", text(&response));
        }
        let response = PLAIN.respond(&handler.limits(Limits::NONE), &wide());
        assert_eq!(shown(texts(name, &json(&response)), "Wrong."), 100_000, "{name}: without limits everything is shown");
    }
}

#[test]
fn problem_details_on_demand_and_the_page_are_cut_as_the_envelope_is() {
    let response = BY_PROBLEM.respond(&ErrorHandler::new(), &wide());
    assert_sound(&response, &"Problem");
    assert_eq!(left_out(&json(&response)["errors"]), 90_000);
    let page = ErrorHandler::new().page(crate::support::page);
    let response = crate::support::BY_BROWSER.respond(&page, &long());
    assert_sound(&response, &"page");
    assert!(response.body().len() < 2000);
}

#[test]
fn the_memory_that_a_response_takes_is_bounded_by_the_limits_and_not_by_the_tree() {
    for (error, name) in [(wide(), "wide"), (list(), "list"), (deep(), "deep"), (deep_lists(), "lists"), (long(), "long")] {
        for (envelope, handler) in envelopes() {
            // What those who read the log make of the texts is theirs.
            let used = with_default(NoSubscriber::new(), || measure(|| drop(PLAIN.respond(&handler, &error))));
            // A queue of all maps is what listing the shallow errors first takes.
            let most = if envelope == "Flat" { 16 << 20 } else { 8 << 20 };
            assert!(used.bytes_max < most, "{name} in {envelope}: {} bytes", used.bytes_max);
            assert!(used.bytes_current < 300_000, "{name} in {envelope} keeps {} bytes", used.bytes_current);
        }
    }
}
