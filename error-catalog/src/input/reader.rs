//! [`Reader`]: reads a type from a [`Tree`], and goes on after what is wrong, with a value in its place.

use std::{
    any::type_name,
    num::{IntErrorKind, ParseIntError},
};

use serde_core::de::{Deserializer, Error as _, Visitor, value::MapDeserializer};

use super::{
    fault::{Fault, Place},
    findings::{Findings, MAP, NO_TYPE, TAG, TypeName},
    items::{Fields, Items},
    path::At,
    stand_in::StandIn,
    texts,
    tree::Tree,
    variants::{Variant, is_tag},
};
use crate::{ErrorDetail, detail::NON_FIELD_ERRORS};

/// What is read at one place.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) source: Source<'a>,
    pub(super) path: &'a At<'a>,
    pub(super) findings: &'a Findings,
    /// Values are texts, as in a query: numbers are parsed, one value is a list of one.
    pub(super) is_text: bool,
    /// This is the key of a map: what stands for a refused value does not stand for its key.
    pub(super) is_key: bool,
}

/// Where a value comes from.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    Tree(&'a Tree),
    /// Any value that the type takes, so that reading goes on; `tries` were refused.
    Any {
        tries: usize,
        depth: usize,
    },
}

/// Texts that stand for a refused one, until a type takes one: types that parse their text take one of these, mostly.
pub(super) const TEXTS: [&str; 12] = [
    "",
    "a",
    "0",
    "00000000-0000-0000-0000-000000000000",
    "2000-01-01T00:00:00Z",
    "2000-01-01",
    "00:00:00",
    "127.0.0.1",
    "http://localhost/",
    "a@localhost.localdomain",
    "2000-01-01T00:00:00",
    "true",
];

/// The text of any JSON, as `serde_json`'s `RawValue` asks for it.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

impl<'a> Reader<'a> {
    /// The value at another place.
    pub(super) fn child<'b>(&'b self, source: Source<'b>, path: &'b At<'b>) -> Reader<'b> {
        Reader { source, path, findings: self.findings, is_text: self.is_text, is_key: false }
    }

    /// A fault, which happened here unless it happened further in.
    pub(super) fn fault(&self, mut fault: Fault, of: TypeName) -> Fault {
        let is_made = matches!(self.source, Source::Any { .. });
        fault.place.get_or_insert_with(|| Place { path: self.path.steps(), of, is_made });
        fault
    }

    fn here<T>(&self, read: Result<T, Fault>) -> Result<T, Fault> {
        read.map_err(|fault| self.fault(fault, NO_TYPE))
    }

    /// What is here; where it was refused before, what stands for it.
    fn source(&self) -> Source<'a> {
        let replacement = if self.is_key { None } else { self.findings.replacement(self.path) };
        match (self.source, replacement) {
            (Source::Tree(_), Some(tries)) => Source::Any { tries, depth: 0 },
            // What stands for a missing value was refused.
            (Source::Any { depth, .. }, Some(tries)) => Source::Any { tries: tries + 1, depth },
            (source, None) => source,
        }
    }

    /// What stands for a value that is wrong.
    fn wrong(&self, error: ErrorDetail) -> Source<'a> {
        self.findings.error(self.path, error);
        Source::Any { tries: 0, depth: 0 }
    }

    /// The value, as `read` reads it; where it cannot, an error, and one of `others`.
    fn leaf<T: Copy>(&self, others: &[T], read: impl FnOnce(&'a Tree) -> Result<T, ErrorDetail>) -> Result<T, Fault> {
        let source = match self.source() {
            Source::Tree(Tree::Null) => self.wrong(texts::NULL),
            // A key of a form that occurs more than once.
            Source::Tree(Tree::List(_)) if self.is_text => self.wrong(texts::DUPLICATE),
            Source::Tree(tree) => match read(tree) {
                Ok(value) => return Ok(value),
                Err(error) => self.wrong(error),
            },
            any @ Source::Any { .. } => any,
        };
        let tries = if let Source::Any { tries, .. } = source { tries } else { 0 };
        tries.checked_rem(others.len()).and_then(|place| others.get(place)).copied().ok_or_else(|| Fault::custom(""))
    }

    fn integer(&self, least: i128, most: i128) -> Result<i128, Fault> {
        let is_text = self.is_text;
        self.leaf(&[0, 1, 2, 10, 100, 1000, 2000, -1], |tree| {
            let value = match tree {
                Tree::Unsigned(value) => i128::from(*value),
                Tree::Signed(value) => i128::from(*value),
                Tree::Float(value) => longer(*value).ok_or(texts::INTEGER)?,
                Tree::Text(text) if is_text => parsed(text)?,
                _ => return Err(texts::INTEGER),
            };
            match value {
                value if value < least => Err(texts::too_small(least)),
                value if value > most => Err(texts::too_great(most)),
                value => Ok(value),
            }
        })
    }

    fn float(&self) -> Result<f64, Fault> {
        let is_text = self.is_text;
        self.leaf(&[0.0, 1.0], |tree| match tree {
            #[expect(clippy::cast_precision_loss, reason = "a field that is a float takes integers so")]
            Tree::Unsigned(value) => Ok(*value as f64),
            #[expect(clippy::cast_precision_loss, reason = "a field that is a float takes integers so")]
            Tree::Signed(value) => Ok(*value as f64),
            Tree::Float(value) => Ok(*value),
            Tree::Text(text) if is_text => text.parse().map_err(|_| texts::NUMBER),
            _ => Err(texts::NUMBER),
        })
    }

    fn text(&self) -> Result<&'a str, Fault> {
        self.leaf(&TEXTS, |tree| if let Tree::Text(text) = tree { Ok(text.as_str()) } else { Err(texts::STRING) })
    }

    fn items<'b>(&'b self, source: Source<'b>, length: Option<usize>) -> Items<'b> {
        match source {
            Source::Tree(Tree::List(items)) => Items::new(self, items, length),
            Source::Tree(single) if self.is_text => Items::new(self, std::slice::from_ref(single), length),
            Source::Tree(Tree::Null) => Items::any(self, self.wrong(texts::NULL), length),
            Source::Tree(other) => Items::any(self, self.wrong(texts::no_list(other.type_name())), length),
            any @ Source::Any { .. } => Items::any(self, any, length),
        }
    }

    fn sequence<'de, V: Visitor<'de>>(&self, visitor: V, length: Option<usize>) -> Result<V::Value, Fault> {
        let mut items = self.items(self.source(), length);
        if let Some(error) = items.wrong_length() {
            self.findings.error(self.path, error);
        }
        visitor.visit_seq(&mut items).map_err(|fault| self.fault(fault, (type_name::<V>(), "")))
    }

    pub(super) fn map<'de, V: Visitor<'de>>(
        &self,
        visitor: V,
        names: &'static [&'static str],
        variant: &'static str,
        no_map: fn(&str) -> ErrorDetail,
    ) -> Result<V::Value, Fault> {
        let of = (type_name::<V>(), variant);
        let source = match self.source() {
            Source::Tree(Tree::Null) => self.wrong(texts::NULL),
            Source::Tree(tree @ Tree::Map(_)) => Source::Tree(tree),
            Source::Tree(other) if !names.is_empty() => {
                self.findings.error(&At::Field(self.path, NON_FIELD_ERRORS), no_map(other.type_name()));
                Source::Any { tries: 0, depth: 0 }
            }
            Source::Tree(other) => self.wrong(no_map(other.type_name())),
            Source::Any { .. } if names.is_empty() => {
                return self.here(self.findings.stand_in(self.path, of.0, StandIn::map).deserialize_any(visitor));
            }
            any @ Source::Any { .. } => any,
        };
        if !names.is_empty() {
            self.findings.learn_struct(self.path, names);
        }
        visitor.visit_map(Fields::new(self, source, of, names)).map_err(|fault| self.fault(fault, of))
    }
}

/// An integer of more than 64 bits, which `serde_json` gives as a float: not to the digit, but beyond the limits of what has 64.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "it is compared with limits alone")]
fn longer(value: f64) -> Option<i128> {
    match value as i128 {
        integer if value >= u64::MAX as f64 => Some(integer),
        integer if value <= i64::MIN as f64 => Some(integer.saturating_sub(1)),
        _ => None,
    }
}

/// An integer of a form; one that is longer than 128 bits is at the limit of them.
fn parsed(text: &str) -> Result<i128, ErrorDetail> {
    text.parse().or_else(|error: ParseIntError| match error.kind() {
        IntErrorKind::PosOverflow => Ok(i128::MAX),
        IntErrorKind::NegOverflow => Ok(i128::MIN),
        _ => Err(texts::INTEGER),
    })
}

/// The `deserialize` of the numbers.
macro_rules! numbers {
    ($($deserialize:ident $visit:ident $type:ty;)*) => {$(
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            let value = self.integer(i128::try_from(<$type>::MIN).unwrap_or(i128::MIN), i128::try_from(<$type>::MAX).unwrap_or(i128::MAX))?;
            self.here(visitor.$visit(<$type>::try_from(value).unwrap_or_default()))
        }
    )*};
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let read: Result<_, Fault> = match self.source() {
            // What serde buffers is taken by a type later.
            Source::Any { .. } => self.findings.stand_in(self.path, type_name::<V>(), StandIn::new).deserialize_any(visitor),
            Source::Tree(Tree::Null) => visitor.visit_unit(),
            Source::Tree(Tree::Bool(value)) => visitor.visit_bool(*value),
            Source::Tree(Tree::Unsigned(value)) => visitor.visit_u64(*value),
            Source::Tree(Tree::Signed(value)) => visitor.visit_i64(*value),
            Source::Tree(Tree::Float(value)) => visitor.visit_f64(*value),
            Source::Tree(Tree::Text(text)) => visitor.visit_str(text),
            Source::Tree(Tree::List(_)) => return self.sequence(visitor, None),
            Source::Tree(Tree::Map(_)) => return self.map(visitor, &[], "", texts::no_map),
        };
        self.here(read)
    }

    numbers! {
        deserialize_i8 visit_i8 i8;
        deserialize_i16 visit_i16 i16;
        deserialize_i32 visit_i32 i32;
        deserialize_i64 visit_i64 i64;
        deserialize_i128 visit_i128 i128;
        deserialize_u8 visit_u8 u8;
        deserialize_u16 visit_u16 u16;
        deserialize_u32 visit_u32 u32;
        deserialize_u64 visit_u64 u64;
        deserialize_u128 visit_u128 u128;
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let value = self.leaf(&[false, true], |tree| match tree {
            Tree::Bool(value) => Ok(*value),
            Tree::Text(text) if self.is_text => text.parse().map_err(|_| texts::BOOLEAN),
            _ => Err(texts::BOOLEAN),
        })?;
        self.here(visitor.visit_bool(value))
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.here(visitor.visit_f64(self.float()?))
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let value = self.leaf(&["a"], |tree| match tree {
            Tree::Text(text) if text.chars().count() == 1 => Ok(text.as_str()),
            _ => Err(texts::STRING),
        })?;
        self.here(visitor.visit_str(value))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.here(visitor.visit_str(self.text()?))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_byte_buf(visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.source() {
            Source::Tree(Tree::List(_)) => self.sequence(visitor, None),
            _ => self.here(visitor.visit_bytes(self.text()?.as_bytes())),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.here(match self.source() {
            Source::Tree(Tree::Null) | Source::Any { .. } => visitor.visit_none(),
            // A form cannot say null: Django REST Framework takes an empty text for it.
            Source::Tree(Tree::Text(text)) if self.is_text && text.is_empty() => visitor.visit_none(),
            Source::Tree(_) => visitor.visit_some(self),
        })
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if let Source::Tree(tree) = self.source() {
            if *tree != Tree::Null {
                self.wrong(texts::INVALID);
            }
        }
        self.here(visitor.visit_unit())
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Fault> {
        self.here(match name {
            RAW_VALUE if !self.is_text => visitor.visit_map(MapDeserializer::new([(RAW_VALUE, "null")].into_iter())),
            _ => visitor.visit_newtype_struct(self),
        })
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.sequence(visitor, None)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Fault> {
        self.sequence(visitor, Some(length))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _: &'static str, length: usize, visitor: V) -> Result<V::Value, Fault> {
        self.sequence(visitor, Some(length))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.map(visitor, &[], MAP, texts::no_map)
    }

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, names: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        self.map(visitor, names, "", texts::no_object)
    }

    fn deserialize_enum<V: Visitor<'de>>(self, _: &'static str, names: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        let of = (type_name::<V>(), "");
        let (name, content) = match self.source() {
            Source::Tree(Tree::Text(name)) => (Some(name), None),
            Source::Tree(Tree::Map(entries)) => match entries.as_slice() {
                [(name, content)] => (Some(name), Some(content)),
                _ => (None, None),
            },
            Source::Tree(_) => (None, None),
            Source::Any { depth: 0, .. } if is_tag::<V>() => return Err(self.fault(Fault::unknown_variant("", names), TAG)),
            Source::Any { tries, depth } => return self.any_variant(names, tries, depth, visitor),
        };
        let known = name.and_then(|name| names.iter().copied().find(|own| own == name));
        let Some(name) = name.filter(|_| known.is_some() || !self.findings.is_strict(of)) else {
            let is_null = matches!(self.source, Source::Tree(Tree::Null));
            self.findings.error(self.path, if is_null { texts::NULL } else { texts::CHOICE });
            if is_tag::<V>() {
                return Err(self.fault(Fault::unknown_variant("", names), TAG));
            }
            return self.any_variant(names, 0, 0, visitor);
        };
        let variant = Variant { reader: self, name, known: known.unwrap_or_default(), content: content.map(Source::Tree) };
        visitor.visit_enum(variant).map_err(|fault| self.fault(fault, of))
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_str(self.text()?).map_err(|fault| self.fault(fault, if self.is_key { NO_TYPE } else { TAG }))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }
}
