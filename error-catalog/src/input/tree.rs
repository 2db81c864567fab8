//! [`Tree`]: what a client sent, as it stands, with keys that occur twice.

use std::fmt;

use serde_core::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// A value of JSON, or of a form, whose values are texts.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tree {
    Null,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text(String),
    List(Vec<Tree>),
    Map(Vec<(String, Tree)>),
}

impl Tree {
    /// The name of its type in Python, as Django REST Framework tells it.
    pub(super) fn type_name(&self) -> &'static str {
        match self {
            Self::Null => "NoneType",
            Self::Bool(_) => "bool",
            Self::Unsigned(_) | Self::Signed(_) => "int",
            Self::Float(_) => "float",
            Self::Text(_) => "str",
            Self::List(_) => "list",
            Self::Map(_) => "dict",
        }
    }

    /// Whether it holds so many values at most.
    #[cfg(feature = "validator")]
    pub(super) fn is_small(&self, most: usize) -> bool {
        self.left_of(most).is_some()
    }

    /// What is left of a number of values; it is not looked at further than they reach.
    #[cfg(feature = "validator")]
    fn left_of(&self, most: usize) -> Option<usize> {
        let left = most.checked_sub(1)?;
        match self {
            Self::List(items) => items.iter().try_fold(left, |left, item| item.left_of(left)),
            Self::Map(entries) => entries.iter().try_fold(left, |left, (_, value)| value.left_of(left)),
            _ => Some(left),
        }
    }

    /// A form.
    pub(super) fn of_form(form: &[u8]) -> Self {
        Self::of_pairs(form_urlencoded::parse(form).into_owned())
    }

    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Map(entries) = self else { return None };
        entries.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Whether it is what a value is serialised to; of lists and maps only that they are such.
    pub(super) fn is_like(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Null, Value::Null) | (Self::List(_), Value::Array(_)) | (Self::Map(_), Value::Object(_)) => true,
            (Self::Bool(own), Value::Bool(value)) => own == value,
            (Self::Unsigned(own), Value::Number(value)) => value.as_u64() == Some(*own),
            (Self::Signed(own), Value::Number(value)) => value.as_i64() == Some(*own),
            (Self::Float(own), Value::Number(value)) => value.as_f64() == Some(*own),
            (Self::Text(own), Value::String(value)) => own == value,
            (Self::Text(own), other) => {
                let text = other.to_string();
                *own == text
            }
            _ => false,
        }
    }

    /// The pairs of a form, in order; the values of a key that occurs more than once are a list.
    pub(super) fn of_pairs(pairs: impl Iterator<Item = (String, String)>) -> Self {
        let mut fields: indexmap::IndexMap<String, Vec<Self>> = indexmap::IndexMap::new();
        for (key, value) in pairs {
            fields.entry(key).or_default().push(Self::Text(value));
        }
        let one_or_all = |mut values: Vec<Self>| if values.len() == 1 { values.pop().unwrap_or(Self::Null) } else { Self::List(values) };
        Self::Map(fields.into_iter().map(|(key, values)| (key, one_or_all(values))).collect())
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::Unsigned(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Signed(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Tree, E> {
        Ok(Tree::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Tree, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(as_number(&map).unwrap_or(Tree::Map(map)))
    }
}

/// A number in the form that `serde_json` gives it where its feature `arbitrary_precision` is on, as any crate of the application may ask.
fn as_number(map: &[(String, Tree)]) -> Option<Tree> {
    let [(key, Tree::Text(text))] = map else { return None };
    if key != "$serde_json::private::Number" {
        return None;
    }
    let unsigned = text.parse().map(Tree::Unsigned).ok();
    unsigned.or_else(|| text.parse().map(Tree::Signed).ok()).or_else(|| text.parse().map(Tree::Float).ok())
}
