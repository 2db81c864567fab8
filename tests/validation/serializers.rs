//! The serializers of the recorded cases as Rust structs: fed what DRF was fed, they answer what DRF answered.

mod orders;
mod people;
mod plans;

use std::{collections::BTreeMap, fs};

use axum::{body::Body, extract::FromRequest, http::Request};
use error_catalog::{
    ApiError, Detail, ErrorHandler, ValidationError,
    envelope::Drf,
    input::{Garde, Json, Rejection, Valid},
};
use serde_json::Value;

use self::{
    orders::{Address, Order, RepeatingAddress, Tag},
    people::{Person, UniquePerson},
    plans::{Counted, Flat, Grid, Plan, Range},
};

/// What a type makes of a body: the errors that it answers with.
type Read = fn(&str) -> ValidationError;

/// A place in a body, and what is answered there.
type Difference = (&'static str, &'static str);

/// The part of the recorded names that all of them have.
const FAMILY: &str = "serializer/ValidationError/";

/// The cases that are answered as they were recorded: bodies byte for byte, and codes.
const SAME: [(&str, Read); 27] = [
    ("OrderS", valid::<Order>),
    ("OrderS#2", valid::<Order>),
    ("OrderS_legacy_list", valid::<Order>),
    ("OrderS_many#2", valid::<Vec<Order>>),
    ("FlatS", valid::<Flat>),
    ("PersonUniqueS", valid::<UniquePerson>),
    ("PersonUniqueS#2", valid::<UniquePerson>),
    ("PersonModelS", valid::<Person>),
    ("PersonModelS#2", valid::<Person>),
    ("PersonModelS#3", valid::<Person>),
    ("PersonModelS_legacy_list", valid::<Person>),
    ("PersonModelS_many", valid::<Vec<Person>>),
    ("TagS_many", valid::<Vec<Tag>>),
    ("TagS_many#2", valid::<Vec<Tag>>),
    ("TagS_many#3", valid::<Vec<Tag>>),
    ("AddressS", valid::<Address>),
    ("AddressS#2", valid::<Address>),
    // The text repeats the rejected value: the application says so itself.
    ("AddressS_many", valid::<Vec<RepeatingAddress>>),
    ("PlanS", valid::<Plan>),
    ("RangeS_many", valid::<Vec<Range>>),
    ("RangeS_legacy_list", plans::by_hand),
    ("CustomMsgS", valid::<Counted>),
    ("CustomMsgS#2", valid::<Counted>),
    ("GridS", garde::<Grid>),
    ("GridS#2", garde::<Grid>),
    ("GridS#3", garde::<Grid>),
    ("GridS_many", garde::<Vec<Grid>>),
];

/// The cases recorded with the setting `LIST_SERIALIZER_ERRORS_AS_DICT` off, which DRF will not have any more: a list with `{}` for each row that is right.
const ROWS_AS_LIST: [(&str, Read); 5] = [
    ("TagS_many_legacy_list", valid::<Vec<Tag>>),
    ("TagS_many_legacy_list#2", valid::<Vec<Tag>>),
    ("PersonUniqueS_many_legacy_list", valid::<Vec<UniquePerson>>),
    ("PlanS_legacy_list", valid::<Plan>),
    ("PlanS_many_legacy_list", valid::<Vec<Plan>>),
];

/// The cases that are not answered so: what there is in place of each difference.
const OTHER: [(&str, Read, &[Difference]); 2] = [
    // DRF looks at the rows of a list only where the list has not too many, and then names the list's own error like a struct's.
    (
        "OrderS_many",
        valid::<Vec<Order>>,
        &[(
            "/0/tags",
            r#"{"0":{"non_field_errors":["Invalid data. Expected a dictionary, but got int."]},"2":{"non_field_errors":["Invalid data. Expected a dictionary, but got int."]}}"#,
        )],
    ),
    // A type that is read from text says `Not a valid string.` of what is none, where DRF has a text for each type; DRF makes texts of
    // numbers and numbers of texts (`email`, `ratio`); no text repeats the value (`kind`).
    (
        "FlatS#2",
        valid::<Flat>,
        &[
            ("/email", r#"["Not a valid string."]"#),
            ("/url", r#"["Not a valid string."]"#),
            ("/uuid", r#"["Not a valid string."]"#),
            ("/when", r#"["Not a valid string."]"#),
            ("/day", r#"["Enter a valid value."]"#),
            ("/ratio", r#"["A valid number is required."]"#),
            ("/ip", r#"["Enter a valid value."]"#),
            ("/kind", r#"["This is not a valid choice."]"#),
        ],
    ),
];

#[test]
fn answers_are_those_that_were_recorded() {
    let cases = cases();
    for (name, read) in SAME {
        let case = &cases[name];
        let error = read(&case.data);
        assert_eq!(body(&error), case.body, "{name}");
        assert_eq!(error.get_codes().to_string(), case.codes.to_string(), "{name}");
    }
}

#[test]
fn rows_as_a_list_are_a_few_lines() {
    let cases = cases();
    for (name, read) in ROWS_AS_LIST {
        let case = &cases[name];
        let detail = read(&case.data).detail().into_owned();
        let error = ValidationError::from(with_all_rows(detail, &serde_json::from_str(&case.data).unwrap()));
        assert_eq!(body(&error), case.body, "{name}");
        assert_eq!(error.get_codes().to_string(), case.codes.to_string(), "{name}");
    }
}

#[test]
fn what_is_answered_otherwise_is_listed() {
    let cases = cases();
    for (name, read, differences) in OTHER {
        let case = &cases[name];
        let mut expected: Value = serde_json::from_str(&case.body).unwrap();
        let ours: Value = serde_json::from_str(&body(&read(&case.data))).unwrap();
        for (place, errors) in differences {
            let errors: Value = serde_json::from_str(errors).unwrap();
            assert_ne!(expected.pointer(place), Some(&errors), "{name} {place}: no difference any more");
            match expected.pointer_mut(place) {
                Some(expected) => *expected = errors,
                None => expected[place.trim_start_matches('/')] = errors,
            }
        }
        assert_eq!(ours, expected, "{name}");
    }
}

#[test]
fn each_case_is_in_one_of_the_lists() {
    let listed = SAME.iter().chain(&ROWS_AS_LIST).map(|(name, _)| *name).chain(OTHER.iter().map(|(name, ..)| *name));
    let mut listed: Vec<_> = listed.collect();
    listed.sort_unstable();
    let cases = cases();
    assert!(listed.iter().eq(cases.keys()), "{listed:#?}\n{:#?}", cases.keys());
}

/// A recorded case.
struct Case {
    data: String,
    body: String,
    codes: Value,
}

fn cases() -> BTreeMap<String, Case> {
    let lines = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/drf/cases/cases.jsonl")).unwrap();
    let cases = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let ours = cases.filter_map(|case| {
        let name = case["name"].as_str()?.strip_prefix(FAMILY)?.to_owned();
        let expect = &case["expect"];
        let body = expect["body_raw"].as_str().unwrap().to_owned();
        Some((name, Case { data: case["source"]["data"].to_string(), body, codes: expect["codes"].clone() }))
    });
    ours.collect()
}

/// What the extractor of axum answers with: validator's rules.
pub(crate) fn valid<T: serde::de::DeserializeOwned + validator::Validate>(json: &str) -> ValidationError {
    rejection::<Valid<Json<T>>>("application/json", json)
}

/// The same of garde's rules.
pub(crate) fn garde<T: serde::de::DeserializeOwned + garde::Validate<Context: Default>>(json: &str) -> ValidationError {
    rejection::<Garde<Json<T>>>("application/json", json)
}

/// What an extractor of axum answers with to a body of a kind.
pub(crate) fn rejection<T: FromRequest<(), Rejection = Rejection>>(kind: &str, body: &str) -> ValidationError {
    let request = Request::post("/").header("Content-Type", kind).body(Body::from(body.to_owned())).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    match runtime.block_on(T::from_request(request, &())).err() {
        Some(Rejection::Invalid(error)) => error,
        other => panic!("no wrong fields: {other:?}"),
    }
}

pub(crate) fn body(error: &dyn ApiError) -> String {
    let response = ErrorHandler::new().envelope(Drf).respond(error);
    assert_eq!(response.status(), 400);
    String::from_utf8(response.body().to_vec()).unwrap()
}

/// The errors of a list as a list with one item for each row, as DRF had them before 3.18: `{}` for a row that is right.
fn with_all_rows(detail: Detail, sent: &Value) -> Detail {
    let entries = match detail.into_map() {
        Ok(entries) => entries,
        Err(other) => return other,
    };
    let Value::Array(rows) = sent else {
        return Detail::map(entries.into_iter().map(|(key, errors)| {
            let errors = with_all_rows(errors, &sent[key.as_ref()]);
            (key, errors)
        }));
    };
    let mut errors: BTreeMap<usize, Detail> = entries.into_iter().map(|(key, errors)| (key.parse().unwrap(), errors)).collect();
    Detail::list((0..rows.len()).map(|row| with_all_rows(errors.remove(&row).unwrap_or_else(Detail::empty_map), &rows[row])))
}
