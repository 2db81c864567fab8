//! The types that hostile input is read into.

use std::collections::HashMap;

use serde::{Deserialize, Deserializer, de::Error};
use validator::Validate;

#[derive(Debug, Deserialize)]
pub(crate) struct Row {
    name: String,
    age: u8,
    active: bool,
    tags: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Small {
    a: u8,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Strict {
    a: u8,
}

/// A text of a form of its own.
#[derive(Debug)]
pub(crate) struct Id;

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let is_id = text.len() == 36 && text.split('-').map(str::len).eq([8, 4, 4, 4, 12]);
        if is_id { Ok(Self) } else { Err(D::Error::custom(format!("{text} is no id"))) }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct Identified {
    id: Id,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Flattened {
    name: String,
    #[serde(flatten)]
    small: Small,
    #[serde(flatten)]
    rest: HashMap<String, u8>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Untagged {
    Number(u8),
    Row(Row),
    List(Vec<Untagged>),
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind")]
pub(crate) enum Tagged {
    A { x: u8 },
    B { y: String },
}

#[derive(Debug, Deserialize)]
pub(crate) struct Node {
    value: u8,
    #[serde(default)]
    children: Vec<Node>,
    next: Option<Box<Node>>,
}

#[derive(Debug, Deserialize)]
pub(crate) enum Expression {
    Add(Box<Expression>, Box<Expression>),
    Not(Box<Expression>),
    All(Vec<Expression>),
    Literal(i64),
}

/// A type whose first variants hold it twice: a value of it has no end near its beginning.
macro_rules! endless {
    ($($name:ident)*) => {
        #[derive(Debug, Deserialize)]
        pub(crate) enum Endless {
            $($name(Box<Endless>, Box<Endless>),)*
            End,
        }
    };
}
endless! { A B C D E F G H I J K L M N O P Q R S T U V W X Y Z }

#[derive(Debug, Deserialize)]
pub(crate) struct HoldsEndless {
    endless: Endless,
}

#[derive(Debug, Deserialize, Validate, garde::Validate)]
pub(crate) struct Checked {
    #[validate(length(min = 3))]
    #[garde(length(min = 3))]
    #[serde(rename = "other")]
    pub(crate) name: String,
    #[validate(range(min = 3))]
    #[garde(range(min = 3))]
    pub(crate) age: u8,
}

#[derive(Debug, Deserialize, Validate, garde::Validate)]
pub(crate) struct CheckedRows {
    #[validate(nested)]
    #[garde(dive)]
    rows: Vec<Checked>,
}

#[derive(Debug, Deserialize, garde::Validate)]
pub(crate) struct CheckedMap {
    #[garde(dive)]
    rows: HashMap<String, Checked>,
}

#[derive(Debug, Deserialize, garde::Validate)]
pub(crate) struct CheckedLists {
    #[garde(dive)]
    rows: HashMap<String, Vec<Checked>>,
}
