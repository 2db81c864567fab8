//! What is read is what `serde_json` reads, and where that fails an error names the field, for thousands of random values.

use std::{
    collections::{BTreeMap, HashMap},
    net::IpAddr,
    num::NonZeroU8,
};

use error_catalog::{ApiError, input};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Number, Value, json};
use serde_path_to_error::{Path, Segment};

/// A generator that gives the same numbers each time (splitmix64).
pub(crate) struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    pub(crate) fn one_of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

fn any_value(random: &mut Random, depth: usize) -> Value {
    const KEYS: [&str; 12] = ["name", "count", "score", "active", "inner", "list", "map", "shape", "pair", "Circle", "radius", "unknown"];
    let texts = ["", "a", "x y", "red", "Red", "127.0.0.1", "7", "Nothing", "Square", "\u{1F600}", "true"];
    match random.below(if depth == 0 { 9 } else { 12 }) {
        0 => Value::Null,
        1 => json!(random.below(2) == 0),
        2 => json!(random.below(300)),
        3 => json!(-i64::try_from(random.below(300)).unwrap()),
        4 => json!(random.next()),
        5 => json!(i64::MIN.wrapping_add(i64::try_from(random.below(9)).unwrap())),
        6 => Number::from_f64(f64::from(u16::try_from(random.below(1000)).unwrap()) / 8.0).map_or(Value::Null, Value::Number),
        7 | 8 => json!(random.one_of(&texts)),
        9 => (0..random.below(4)).map(|_| any_value(random, depth - 1)).collect(),
        _ => (0..random.below(5)).map(|_| ((*random.one_of(&KEYS)).to_owned(), any_value(random, depth - 1))).collect::<Map<_, _>>().into(),
    }
}

/// A value that is right but for some places of it.
fn nearly(value: &Value, random: &mut Random) -> Value {
    if random.below(12) == 0 {
        return any_value(random, 2);
    }
    match value {
        Value::Array(items) => items.iter().map(|item| nearly(item, random)).collect(),
        Value::Object(entries) => {
            let mut kept = Map::new();
            for (key, value) in entries {
                if random.below(15) > 0 {
                    kept.insert(key.clone(), nearly(value, random));
                }
            }
            if random.below(10) == 0 {
                kept.insert("unknown".into(), any_value(random, 1));
            }
            kept.into()
        }
        other => other.clone(),
    }
}

#[derive(Debug, Deserialize, PartialEq)]
struct Plain {
    name: String,
    count: u8,
    score: f32,
    active: Option<bool>,
    #[serde(default)]
    inner: Option<Inner>,
    list: Vec<Inner>,
    map: HashMap<String, i64>,
    shape: Shape,
    pair: (u8, String),
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Inner {
    #[serde(alias = "label")]
    first_name: String,
    #[serde(rename = "nr")]
    number: i16,
    nonzero: Option<NonZeroU8>,
}

#[derive(Debug, Deserialize, PartialEq)]
enum Shape {
    Circle { radius: f64 },
    Square(u8),
    Line(u8, u8),
    Nothing,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Newtype(Vec<Option<u16>>);

#[derive(Debug, Deserialize, PartialEq)]
struct Parsed {
    ip: IpAddr,
    by_number: BTreeMap<u8, bool>,
    letter: char,
    unit: (),
    newtype: Newtype,
    #[serde(flatten)]
    rest: HashMap<String, Value>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Tagged {
    One { x: u8 },
    Two { y: Option<String>, z: Vec<u8> },
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(untagged)]
enum Untagged {
    Number(i8),
    Text(String),
    Inner(Inner),
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    A(u8),
    B { x: bool },
    C,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Holder {
    tagged: Vec<Tagged>,
    untagged: Vec<Untagged>,
    adjacent: Vec<Adjacent>,
    wide: (i128, u128, f64),
}

fn plain() -> Value {
    let inner = json!({"firstName": "a", "nr": -3, "nonzero": 3});
    json!({
        "name": "a", "count": 7, "score": 1.5, "active": true, "inner": inner, "list": [inner, {"firstName": "b", "nr": 4}, {"label": "b", "nr": 4}],
        "map": {"a": 1, "b": -2}, "shape": {"Circle": {"radius": 2}}, "pair": [1, "b"],
    })
}

fn parsed() -> Value {
    json!({"ip": "127.0.0.1", "by_number": {"1": true, "2": false}, "letter": "a", "unit": null, "newtype": [1, null], "x": 1})
}

fn holder() -> Value {
    json!({
        "tagged": [{"kind": "one", "x": 1}, {"kind": "two", "z": [1]}], "untagged": [1, "a", {"firstName": "a", "nr": 1}],
        "adjacent": [{"t": "A", "c": 1}, {"t": "B", "c": {"x": true}}, {"t": "C"}], "wide": [1, 2, 3],
    })
}

/// The keys of the first error that serde finds; a variant of an enum may be one here, and need not.
fn keys(path: &Path) -> Vec<(String, bool)> {
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some((index.to_string(), true)),
            Segment::Map { key } => Some((key.clone(), true)),
            Segment::Enum { variant } => Some((variant.clone(), false)),
            Segment::Unknown => None,
        })
        .collect()
}

/// Whether the codes of an error have an error at a path, or below it, or around it.
fn names(mut codes: &Value, path: &[(String, bool)]) -> bool {
    for (key, is_needed) in path {
        match codes.get(key) {
            Some(inner) => codes = inner,
            // It stands further out, in a type that serde reads as a whole.
            None if codes.is_array() || codes.get("non_field_errors").is_some() => return true,
            None if *is_needed => return false,
            None => {}
        }
    }
    true
}

fn compare<T: DeserializeOwned + PartialEq + std::fmt::Debug>(right: &Value, seed: u64) -> [usize; 2] {
    let mut random = Random(seed);
    let mut counts = [0, 0];
    serde_json::from_value::<T>(right.clone()).unwrap();
    for round in 0..2000 {
        let value = if round % 4 == 0 { any_value(&mut random, 4) } else { nearly(right, &mut random) };
        let json = value.to_string();
        let mut deserializer = serde_json::Deserializer::from_str(&json);
        match (serde_path_to_error::deserialize::<_, T>(&mut deserializer), input::from_json::<T>(json.as_bytes())) {
            (Ok(expected), Ok(read)) => {
                assert_eq!(expected, read, "{json}");
                counts[0] += 1;
            }
            (Err(expected), Err(error)) => {
                let codes = serde_json::to_value(error.get_codes()).unwrap();
                assert!(names(&codes, &keys(expected.path())), "{json}\n{codes}\n{}: {expected}", expected.path());
                assert!(codes != json!([]) && codes != json!({}), "{json}");
                counts[1] += 1;
            }
            (expected, read) => panic!("{json}\n{expected:?}\n{read:?}"),
        }
    }
    counts
}

#[test]
fn a_value_is_right_where_serde_json_says_so_and_else_the_field_that_it_names_has_an_error() {
    let counts = [
        compare::<Plain>(&plain(), 1),
        compare::<Vec<Plain>>(&json!([plain(), plain()]), 2),
        compare::<Parsed>(&parsed(), 3),
        compare::<Holder>(&holder(), 4),
        compare::<HashMap<String, Tagged>>(&json!({"a": {"kind": "one", "x": 1}, "b": {"kind": "two", "z": []}}), 5),
        compare::<Shape>(&json!({"Line": [1, 2]}), 6),
        compare::<Option<Inner>>(&json!({"firstName": "a", "nr": 1}), 7),
        compare::<(Newtype, Shape)>(&json!([[1], "Nothing"]), 8),
    ];
    assert!(counts.iter().all(|[right, wrong]| *right >= 10 && *wrong > 200), "{counts:?}");
}
