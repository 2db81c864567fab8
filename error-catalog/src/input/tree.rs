//! [`Tree`]: what a client sent, as it stands, with keys that occur twice.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

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

    /// How many values it holds.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::List(items) => items.iter().map(Self::size).sum::<usize>() + 1,
            Self::Map(entries) => entries.iter().map(|(_, value)| value.size()).sum::<usize>() + 1,
            _ => 1,
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
        Ok(Tree::Map(map))
    }
}
