//! Values that nothing can stand for, and what stands for others: neither hides an error, nor makes one.

use std::{collections::HashMap, net::IpAddr};

use error_catalog::{ApiError, input};
use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::{Value, json, value::RawValue};

use crate::reading::errors;

fn codes<T: DeserializeOwned>(input: &Value) -> Value {
    errors::<T>(input).1
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Shape {
    Circle { radius: f64 },
    Square { side: f64 },
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Odd {
    Pair(u8, Vec<u8>),
    Named { order: Order },
}

/// A text that none of those that stand for texts is like.
#[derive(Debug)]
struct Order;

impl<'de> Deserialize<'de> for Order {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.starts_with("order-") { Ok(Self) } else { Err(serde::de::Error::custom(format!("{text} is no order"))) }
    }
}

#[derive(Debug, Deserialize)]
struct Drawing {
    first: u8,
    shape: Shape,
    odd: Odd,
    order: Order,
    last: u8,
}

#[derive(Debug, Deserialize)]
struct Row {
    shape: Shape,
    n: u8,
}

#[test]
fn what_nothing_can_stand_for_hides_no_other_error() {
    let input = json!({"order": "x", "odd": true, "shape": {"type": "circle"}, "first": "x", "last": "x"});
    let all = json!({
        "first": ["invalid"], "shape": {"radius": ["required"]}, "odd": ["invalid"], "order": ["invalid"], "last": ["invalid"],
    });
    assert_eq!(codes::<Drawing>(&input), all);

    let rows = json!([{"shape": {"type": "oval"}, "n": "x"}, {"n": "x", "shape": 1}, {"shape": {"type": "square", "side": 1}, "n": 1}, {}]);
    let of_rows = json!({
        "0": {"shape": {"type": ["invalid_choice"]}, "n": ["invalid"]}, "1": {"shape": ["invalid"], "n": ["invalid"]},
        "3": {"shape": ["required"], "n": ["required"]},
    });
    assert_eq!(codes::<Vec<Row>>(&rows), of_rows);
    let of_map: HashMap<String, Value> = serde_json::from_value(of_rows).unwrap();
    let of_map: HashMap<String, Value> = of_map.into_iter().map(|(key, errors)| (format!("k{key}"), errors)).collect();
    let map: HashMap<String, &Value> = (0..4).map(|row| (format!("k{row}"), &rows[row])).collect();
    assert_eq!(codes::<HashMap<String, Row>>(&json!(map)), json!(of_map));
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
enum Strict {
    Point { x: u8 },
}

#[test]
fn an_unknown_field_of_a_tagged_enum_is_not_the_enum_itself() {
    let point = json!([{"type": "Point", "x": 1, "y": 2}]);
    assert_eq!(codes::<Vec<Strict>>(&point), json!({"0": ["invalid"]}));
}

#[derive(Debug, Deserialize)]
struct Page {
    page: u32,
    size: u32,
}

#[derive(Debug, Deserialize)]
struct Search {
    text: String,
    age: u8,
    #[serde(flatten)]
    page: Page,
}

#[test]
fn each_missing_field_beside_flattened_ones_is_named_and_none_that_is_there() {
    assert_eq!(codes::<Search>(&json!({})), json!({"text": ["required"], "age": ["required"], "page": ["required"]}));
    let wrong = json!({"text": "a", "age": 1, "page": "x", "size": 1});
    assert_eq!(codes::<Search>(&wrong), json!({"non_field_errors": ["invalid"]}));
    let wrong = json!({"text": 1, "age": 300, "page": 1});
    assert_eq!(codes::<Search>(&wrong), json!({"text": ["invalid"], "age": ["max_value"], "size": ["required"]}));
    let error = input::from_form::<Search>(b"text=a&age=1&page=1&size=2").unwrap_err();
    assert_eq!(error.get_codes().to_string(), r#"{"non_field_errors":["invalid"]}"#);
}

#[derive(Debug, Deserialize)]
struct Aliased {
    #[serde(alias = "old")]
    new: u8,
}

#[test]
fn a_field_under_another_name_is_not_missing_where_reading_is_given_up_either() {
    let mut rows = vec![json!({"old": 1}); 300];
    rows.push(json!({}));
    assert_eq!(codes::<Vec<Aliased>>(&json!(rows)), json!({"...": ["truncated"]}));
    assert_eq!(codes::<Vec<Aliased>>(&json!(rows[200..])), json!({"100": {"new": ["required"]}}));
}

#[derive(Debug, Deserialize)]
enum Move {
    Walk {
        steps: u8,
    },
    Jump {
        #[serde(default)]
        steps: u8,
        height: u8,
    },
    By(u8),
    Stay,
}

#[test]
fn each_variant_has_its_own_fields() {
    let moves = json!([{"Walk": {}}, {"Jump": {"height": 1}}, {"Jump": {}}, "By"]);
    let wrong = json!({"0": {"Walk": {"steps": ["required"]}}, "2": {"Jump": {"height": ["required"]}}, "3": {"By": ["required"]}});
    assert_eq!(codes::<Vec<Move>>(&moves), wrong);
    let nothing = json!(["Stay", {"Stay": null}, {"Stay": 1}, {"By": "x"}]);
    assert_eq!(codes::<Vec<Move>>(&nothing), json!({"2": ["invalid"], "3": {"By": ["invalid"]}}));
}

#[test]
fn hundreds_of_values_that_take_the_same_in_their_place_are_all_told() {
    let codes = codes::<Vec<IpAddr>>(&json!(vec!["x"; 200]));
    assert!(codes.as_object().unwrap().values().all(|own| *own == json!(["invalid"])), "{codes}");
    assert_eq!(codes.as_object().unwrap().len(), 200);
}

#[derive(Debug, Deserialize)]
struct Long {
    numbers: Vec<u8>,
    hosts: Vec<IpAddr>,
}

#[test]
fn a_long_input_is_not_read_hundreds_of_times() {
    let read = |numbers: usize| codes::<Long>(&json!({"numbers": vec![1; numbers], "hosts": vec!["x"; 100]}));
    assert_eq!(read(300_000).get("..."), Some(&json!(["truncated"])));
    assert_eq!(read(3_000).get("..."), None);
}

#[derive(Debug, Deserialize)]
struct Inner {
    map: HashMap<String, u8>,
}

/// Something is wrong with it, always.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Inner")]
struct Refused;

impl TryFrom<Inner> for Refused {
    type Error = String;

    fn try_from(inner: Inner) -> Result<Self, String> {
        if inner.map.is_empty() { Ok(Self) } else { Err("refused".to_owned()) }
    }
}

#[derive(Debug, Deserialize)]
struct Both {
    refused: Refused,
    map: HashMap<String, u8>,
}

#[test]
fn errors_inside_of_a_value_that_was_refused_count_as_the_others_do() {
    for (entries, len) in [(6_000, 5), (1_500, 1_600)] {
        let map = |with: Value| json!((0..entries).map(|n| (format!("{n:0len$}"), with.clone())).collect::<HashMap<_, _>>());
        let json = json!({"refused": {"map": map(json!("x"))}, "map": map(json!("x"))});
        let error = input::from_json::<Both>(json.to_string().as_bytes()).unwrap_err();
        let detail = error.detail();
        assert!(detail.get("...").is_some() && detail.error_count() < 2 * entries && detail.error_count() > entries, "{entries}");
        let json = json!({"refused": {"map": {}}, "map": map(json!("x"))});
        let error = input::from_json::<Both>(json.to_string().as_bytes()).unwrap_err();
        assert_eq!((error.detail().get("...").is_some(), error.detail().error_count()), (false, entries));
    }
}

#[derive(Debug, Deserialize)]
struct Again {
    map: HashMap<String, u8>,
    last: Ordered,
}

#[test]
fn an_error_that_is_found_again_takes_no_more_place() {
    let map: HashMap<String, &str> = (0..1_500).map(|n| (format!("{n:01600}"), "x")).collect();
    let error = input::from_json::<Again>(json!({"map": map, "last": {}}).to_string().as_bytes()).unwrap_err();
    assert_eq!((error.detail().get("...").is_some(), error.detail().error_count()), (false, 1_502));
}

#[derive(Debug, Deserialize)]
struct One {
    #[serde(default)]
    n: u8,
}

#[derive(Debug, Deserialize)]
#[rustfmt::skip]
struct Many { a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, g: u8, h: u8, i: u8, j: u8, k: u8, l: u8, m: u8, n: u8, o: u8, p: u8, q: u8, r: u8, s: u8, t: u8 }

#[derive(Debug, Deserialize)]
struct Ordered {
    second: u8,
    first: u8,
}

#[derive(Debug, Deserialize)]
struct Late {
    map: HashMap<String, One>,
    many: Many,
    last: Ordered,
}

#[test]
fn a_struct_that_is_read_late_has_the_order_of_its_fields_however_often_others_were_read() {
    let map: HashMap<String, Value> = (0..60).map(|n| (format!("{n:016000}"), json!({}))).collect();
    let json = format!(r#"{{"map":{},"many":{{}},"last":{{"first":"x","second":"x"}}}}"#, json!(map));
    let codes = input::from_json::<Late>(json.as_bytes()).unwrap_err().get_codes().to_string();
    assert!(codes.ends_with(r#""t":["required"]},"last":{"second":["invalid"],"first":["invalid"]}}"#), "{codes}");
}

#[test]
fn what_cannot_be_made_up_hides_no_field_that_is_missing_beside_it() {
    let rows = json!([{"n": 1}, {"shape": {"type": "square", "side": 1}}, {}]);
    let wrong = json!({"0": {"shape": ["required"]}, "1": {"n": ["required"]}, "2": {"shape": ["required"], "n": ["required"]}});
    assert_eq!(codes::<Vec<Row>>(&rows), wrong);
}

#[derive(Debug, Deserialize)]
struct Host {
    ip: IpAddr,
    port: u16,
}

#[derive(Debug, Deserialize)]
struct Net {
    host: Host,
    n: u8,
}

#[test]
fn of_a_struct_that_is_missing_no_field_is_told() {
    assert_eq!(codes::<Net>(&json!({"n": "x"})), json!({"host": ["required"], "n": ["invalid"]}));
}

#[test]
fn a_key_that_is_repeated_is_told_once() {
    let error = input::from_json::<Host>(br#"{"ip":"::1","port":1,"port":2,"port":3,"port":4}"#).unwrap_err();
    assert_eq!(error.get_codes().to_string(), r#"{"port":["duplicate"]}"#);
}

#[test]
fn an_error_too_many_at_the_very_end_is_said_to_be_left_out() {
    for (wrong, is_truncated) in [(9_999, false), (10_000, true)] {
        let error = input::from_json::<Vec<u8>>(json!(vec!["x"; wrong]).to_string().as_bytes()).unwrap_err();
        assert_eq!((error.detail().get("...").is_some(), error.detail().error_count()), (is_truncated, wrong as u64));
    }
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind", content = "value")]
enum Setting {
    Size(u8),
}

#[derive(Debug, Deserialize)]
#[serde(try_from = "Ends")]
struct Span;

#[derive(Debug, Deserialize)]
struct Ends {
    from: u8,
    to: u8,
}

impl TryFrom<Ends> for Span {
    type Error = String;

    fn try_from(Ends { from, to }: Ends) -> Result<Self, String> {
        if from <= to { Ok(Self) } else { Err(format!("{from} is after {to}")) }
    }
}

#[derive(Debug, Deserialize)]
struct Settings {
    setting: Setting,
    span: Span,
}

#[test]
fn what_stands_for_a_wrong_value_makes_no_error() {
    let wrong = |setting: &Value, span: &Value| codes::<Settings>(&json!({"setting": setting, "span": span}));
    let right = json!({"kind": "Size", "value": 1});
    assert_eq!(wrong(&json!(5), &json!({"from": 1, "to": 2})), json!({"setting": {"non_field_errors": ["invalid"]}}));
    assert_eq!(codes::<Settings>(&json!({"span": {"from": 1, "to": 2}})), json!({"setting": ["required"]}));
    assert_eq!(wrong(&right, &json!({"from": 7, "to": "x"})), json!({"span": {"to": ["invalid"]}}));
    assert_eq!(wrong(&right, &json!({"from": 7, "to": 2})), json!({"span": ["invalid"]}));
}

#[derive(Debug, Deserialize)]
struct Numbers {
    signed: i128,
    unsigned: u128,
    small: i64,
    float: f64,
    raw: Box<RawValue>,
    wrong: u8,
}

#[test]
fn what_only_serde_json_can_read_is_right_beside_what_is_wrong() {
    let read = |small: &str, float: &str| {
        let json = format!(
            r#"{{"signed":-18446744073709551616,"unsigned":{},"small":{small},"float":{float},"raw":{{"a":[1]}},"wrong":"x"}}"#,
            u128::MAX
        );
        let error = input::from_json::<Numbers>(json.as_bytes()).unwrap_err();
        serde_json::to_value(error.get_codes()).unwrap()
    };
    assert_eq!(read("1", "1"), json!({"wrong": ["invalid"]}));
    assert_eq!(read("-9223372036854775809", "1"), json!({"small": ["min_value"], "wrong": ["invalid"]}));
    assert_eq!(read("1e30", "1"), json!({"small": ["max_value"], "wrong": ["invalid"]}));
    // As `serde_json` gives numbers where another crate has asked for its feature `arbitrary_precision`.
    assert_eq!(read("1", r#"{"$serde_json::private::Number":"1.5"}"#), json!({"wrong": ["invalid"]}));
}

#[test]
fn numbers_of_forms_have_limits_too() {
    #[derive(Debug, Deserialize)]
    struct Form {
        page: u32,
    }
    for (form, code) in [
        ("page=9999999999999999999999999999999999999999999", "max_value"),
        ("page=-9999999999999999999999999999999999999999999", "min_value"),
        ("page=1&page=2", "duplicate"),
        ("page=", "invalid"),
    ] {
        let error = input::from_form::<Form>(form.as_bytes()).unwrap_err();
        assert_eq!(serde_json::to_value(error.get_codes()).unwrap(), json!({"page": [code]}), "{form}");
    }
}
