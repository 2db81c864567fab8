//! Wrong values of tagged and untagged enums, which serde buffers: rules and other wrong fields are told beside them, at once.

use std::{collections::HashMap, net::IpAddr, num::NonZeroU8};

use error_catalog::ApiError;
use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::{Value, json};
use validator::Validate;

use crate::serializers::{garde, valid};

/// A value beside a field that breaks a rule and one of a wrong type.
#[derive(Debug, Deserialize, Validate, garde::Validate)]
struct Form<T> {
    #[validate(length(min = 1))]
    #[garde(length(min = 1))]
    title: String,
    #[garde(skip)]
    value: T,
    #[garde(skip)]
    count: u8,
}

#[derive(Debug, Deserialize, Validate, garde::Validate)]
struct Outer<T> {
    #[validate(nested)]
    #[garde(dive)]
    form: Form<T>,
    #[validate(nested)]
    #[garde(dive)]
    rows: Vec<Form<T>>,
}

/// What is told of a value; all else is told beside it wherever it stands.
pub(crate) fn told<T: DeserializeOwned>(value: Option<&Value>) -> Value {
    let (mut form, mut all) = (json!({"title": "", "count": "x"}), json!({"title": ["blank"], "count": ["invalid"]}));
    if let Some(value) = value {
        form["value"] = value.clone();
    }
    let own = codes(&valid::<Form<T>>(&form.to_string()));
    let of_value = own["value"].clone();
    all["value"] = of_value.clone();
    assert_eq!(own, all, "{form} {}", std::any::type_name::<T>());
    assert_eq!(codes(&garde::<Form<T>>(&form.to_string())), all, "{form} {}", std::any::type_name::<T>());
    let outer = json!({"form": form, "rows": [form, form, form]}).to_string();
    assert_eq!(codes(&valid::<Outer<T>>(&outer)), json!({"form": all, "rows": {"0": all, "1": all, "2": all}}), "{outer}");
    of_value
}

pub(crate) fn codes(error: &dyn ApiError) -> Value {
    serde_json::to_value(error.get_codes()).unwrap()
}

/// What is told of each of these values.
fn assert_told<T: DeserializeOwned>(table: &[(Value, Value)]) {
    for (value, of_value) in table {
        assert_eq!(told::<T>(Some(value)), *of_value, "{value}");
    }
    assert_eq!(told::<T>(None), json!(["required"]));
}

#[derive(Debug, Deserialize)]
struct Place {
    city: String,
    zip: u32,
    at: Point,
}

#[derive(Debug, Deserialize)]
struct Point {
    x: i8,
    y: f64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exact {
    x: i8,
}

#[derive(Debug, Deserialize)]
enum Color {
    Red,
    Rgb(u8, u8, u8),
}

#[derive(Debug, Deserialize)]
enum Unit {
    Only(u8),
}

/// An enum of one kind of variants, in the three forms that serde buffers.
macro_rules! enums {
    ($($name:ident { $($variants:tt)* })*) => {
        mod internally {
            use super::*;
            $(#[derive(Debug, Deserialize)] #[serde(tag = "kind")] pub(super) enum $name { $($variants)* })*
        }
        mod adjacently {
            use super::*;
            $(#[derive(Debug, Deserialize)] #[serde(tag = "kind", content = "of")] pub(super) enum $name { $($variants)* })*
        }
        mod untagged {
            use super::*;
            $(#[derive(Debug, Deserialize)] #[serde(untagged)] pub(super) enum $name { $($variants)* })*
        }

        #[test]
        fn all_is_told_beside_internally_tagged_enums() {
            let table = [
                (json!({"kind": "None"}), json!({"kind": ["invalid_choice"]})),
                (json!({"kind": 7}), json!({"kind": ["invalid"]})),
                (json!({"kind": "None", "a": 5, "b": "x", "c": null}), json!({"kind": ["invalid_choice"]})),
                (json!({}), json!({"kind": ["required"]})),
                (json!({"a": 1, "b": {}}), json!({"kind": ["required"]})),
                (json!(5), json!(["invalid"])),
                (json!("First"), json!(["invalid"])),
                (json!(null), json!(["invalid"])),
            ];
            $(assert_told::<internally::$name>(&table);)*
        }

        #[test]
        fn all_is_told_beside_adjacently_tagged_enums() {
            let table = [
                (json!({"kind": "None"}), json!({"kind": ["invalid_choice"]})),
                (json!({"kind": "None", "of": 7}), json!({"kind": ["invalid_choice"]})),
                (json!({"of": ["x"], "kind": 7}), json!({"kind": ["invalid_choice"]})),
                (json!({}), json!({"kind": ["required"]})),
                (json!({"of": {"a": 1}}), json!({"kind": ["required"]})),
                (json!(5), json!({"non_field_errors": ["invalid"]})),
                (json!(null), json!(["null"])),
            ];
            $(assert_told::<adjacently::$name>(&table);)*
        }

        #[test]
        fn all_is_told_beside_untagged_enums() {
            let table = [
                (json!({"a": ["no"], "b": [{}]}), json!(["invalid"])),
                (json!([[[1]]]), json!(["invalid"])),
                (json!(-1.5), json!(["invalid"])),
            ];
            $(assert_told::<untagged::$name>(&table);)*
        }
    };
}

enums! {
    Text { First { a: String }, Second { b: String } }
    Numbers { First { a: u8, b: i64, c: f32, d: NonZeroU8 }, Second { b: u64 } }
    Mixed { First { a: u8, b: String, c: bool, d: Option<u8>, e: char }, Second { a: String } }
    Parsed { First { ip: IpAddr, n: u8, date: Date, id: Id } }
    Nested { First { a: Point, place: Place, b: u8 }, Second { a: u8 } }
    Strict { First { all: Vec<Exact>, one: Exact, two: Exact, b: u8 } }
    Newtypes { First(Place), Second(Point) }
    Lists { First { a: Vec<Point>, b: HashMap<String, u8>, c: (u8, String), d: [bool; 2], e: ((u8, bool), u8) }, Second { a: Vec<u8> } }
    Enums { First { color: Color, only: Unit, inner: Box<Texts>, any: Value } }
    Strange { First { a: Never }, Second { b: Box<Texts>, c: u8 }, Third { c: u8 } }
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind")]
enum Texts {
    One { a: String },
    Two { b: Place },
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum Units {
    OneWay,
    BothWays,
}

/// What refuses every value.
#[derive(Debug)]
pub(crate) struct Never;

impl<'de> Deserialize<'de> for Never {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?;
        Err(serde::de::Error::custom("never"))
    }
}

macro_rules! parsed {
    ($($name:ident $length:literal $dashes:literal)*) => {$(
        /// A text of a form of its own.
        #[derive(Debug)]
        struct $name;

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                let is_like = text.len() == $length && text.matches('-').count() == $dashes;
                if is_like { Ok(Self) } else { Err(serde::de::Error::custom(format!("{text} is none"))) }
            }
        }
    )*};
}
parsed! { Date 10 2 Id 36 4 }

#[test]
fn all_is_told_beside_units() {
    assert_told::<Units>(&[
        (json!({"kind": "none"}), json!({"kind": ["invalid_choice"]})),
        (json!({"kind": []}), json!({"kind": ["invalid"]})),
        (json!({}), json!({"kind": ["required"]})),
        (json!("one_way"), json!(["invalid"])),
    ]);
}

#[test]
fn a_wrong_field_of_the_variant_that_was_chosen_is_told_and_none_of_another() {
    use internally::{Mixed, Newtypes};
    assert_told::<Mixed>(&[
        (json!({"kind": "First"}), json!({"a": ["required"]})),
        (json!({"kind": "Second"}), json!({"a": ["required"]})),
        (json!({"kind": "Second", "a": 5}), json!(["invalid"])),
        (json!({"a": 1, "b": "", "kind": "First", "c": "x", "e": "a"}), json!(["invalid"])),
    ]);
    assert_told::<Newtypes>(&[(json!({"kind": "First", "city": "x", "zip": 1}), json!({"at": ["required"]}))]);
    assert_told::<adjacently::Mixed>(&[
        (json!({"kind": "First", "of": {"a": 300, "b": "", "c": 1, "e": "x"}}), json!({"of": {"a": ["max_value"], "c": ["invalid"]}})),
        (json!({"kind": "Second"}), json!({"of": ["required"]})),
        (json!({"of": {"a": 5}, "kind": "Second"}), json!(["invalid"])),
    ]);
}

/// An enum with rules of its own, which hold for each variant.
#[derive(Debug, Deserialize, garde::Validate)]
#[serde(tag = "kind")]
enum Shape {
    Circle {
        #[garde(range(min = 5))]
        radius: u8,
    },
    Square {
        #[garde(range(min = 5))]
        side: u8,
        #[garde(length(min = 3))]
        name: String,
    },
}

impl Validate for Shape {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        let mut errors = validator::ValidationErrors::new();
        if matches!(self, Self::Circle { radius } if *radius < 5) {
            errors.add("radius", validator::ValidationError::new("small"));
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

#[derive(Debug, Deserialize, Validate, garde::Validate)]
struct Drawing {
    #[validate(length(min = 1))]
    #[garde(length(min = 1))]
    title: String,
    #[validate(nested)]
    #[garde(dive)]
    shape: Shape,
}

#[test]
fn what_stands_for_an_enum_breaks_no_rule_and_one_that_is_right_may() {
    let blank = json!(["blank"]);
    for (shape, of_shape) in [
        (json!({"kind": "Oval", "radius": 1}), json!({"kind": ["invalid_choice"]})),
        (json!({"radius": 1}), json!({"kind": ["required"]})),
        (json!({"kind": "Circle"}), json!({"radius": ["required"]})),
        (json!({"kind": "Circle", "radius": "x"}), json!(["invalid"])),
        (json!({"kind": "Square", "side": 1}), json!({"name": ["required"]})),
        (json!(1), json!(["invalid"])),
    ] {
        let json = json!({"title": "", "shape": shape}).to_string();
        let all = json!({"title": blank, "shape": of_shape});
        assert_eq!((codes(&valid::<Drawing>(&json)), codes(&garde::<Drawing>(&json))), (all.clone(), all), "{json}");
    }
    let json = json!({"title": 1, "shape": {"kind": "Circle", "radius": 1}}).to_string();
    assert_eq!(codes(&valid::<Drawing>(&json)), json!({"title": ["invalid"], "shape": {"radius": ["small"]}}));
    assert_eq!(codes(&garde::<Drawing>(&json)), json!({"title": ["invalid"], "shape": {"radius": ["min_value"]}}));
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind")]
enum Expression {
    Not { of: Box<Expression> },
    All { of: Vec<Expression> },
    Number { value: i64 },
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Endless {
    List([Box<Endless>; 2]),
    Text(String),
}

#[test]
fn all_is_told_beside_enums_that_hold_themselves() {
    let table = [(json!({"kind": "Or"}), json!({"kind": ["invalid_choice"]})), (json!({"kind": "Not", "of": 7}), json!(["invalid"]))];
    assert_told::<Expression>(&table);
    assert_told::<Endless>(&[(json!({}), json!(["invalid"]))]);
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind")]
#[rustfmt::skip]
enum Wide {
    Only {
        a: u8, b: String, c: f32, d: IpAddr, e: i64, f: Vec<Point>, g: Color, h: bool, i: u8, j: String, k: Date, l: (u8, u8), m: u8, n: String, o: char,
        p: Unit, q: Id, r: u8, s: String, t: Option<u8>,
    },
}

macro_rules! hopeless {
    ($($name:ident)*) => {$(
        #[derive(Debug, Deserialize)]
        #[serde(tag = "kind")]
        enum $name {
            A { a: Never },
            B { a: String, b: Never },
            C { a: Never },
            D { a: Never },
            E { a: Never },
            F { a: Never },
            G { a: Never },
            H { a: Never },
        }
    )*};
}
hopeless! { One Two Three }

#[derive(Debug, Deserialize)]
struct Long {
    numbers: Vec<u8>,
    shapes: Vec<Texts>,
    one: One,
    two: Two,
    three: Three,
    last: u8,
}

#[test]
fn nothing_more_is_left_out_where_many_values_are_wrong_or_nothing_can_stand_for_one() {
    assert_told::<Wide>(&[
        (json!({"kind": "Only"}), json!({"a": ["required"]})),
        (json!({"kind": ""}), json!({"kind": ["invalid_choice"]})),
    ]);
    for (numbers, shapes) in [(20_000, 2), (10, 100)] {
        let shapes: Vec<Value> = [json!({"kind": "One"}), json!({"kind": "x", "a": ""})].into_iter().cycle().take(shapes).collect();
        let hopeless = json!({"kind": "A", "a": 1});
        let json = json!({"numbers": vec![1; numbers], "one": hopeless, "shapes": shapes, "two": hopeless, "three": hopeless, "last": "x"});
        let codes = crate::reading::errors::<Long>(&json).1;
        assert_eq!((&codes["three"], &codes["last"], codes.get("...")), (&json!(["invalid"]), &json!(["invalid"]), None), "{numbers}");
        let of_shapes = codes["shapes"].as_object().unwrap();
        assert_eq!(of_shapes.len(), shapes.len());
        assert_eq!((&of_shapes["0"], &of_shapes["1"]), (&json!({"a": ["required"]}), &json!({"kind": ["invalid_choice"]})));
    }
}
