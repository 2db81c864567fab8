//! The parameters of a path, in the shape that a type asks for.

use std::borrow::Cow;

use serde_core::de::{DeserializeOwned, Deserializer, Error as _, Visitor};

use super::{Rejection, fault::Fault, path::At, read, texts, tree::Tree};
use crate::{ApiError, Detail, ErrorDetail, Internal, ValidationError};

/// Reads the parameters of a path: a struct or map by their names, a tuple or list by their order, any other type where there is one.
///
/// # Errors
///
/// A [`ValidationError`] with all parameters that are wrong; [`Internal`] where the path has not those that the type asks for.
pub(super) fn read_params<T: DeserializeOwned>(params: &[(String, String)]) -> Result<T, Rejection> {
    let mut shape = Shape::One;
    let _ = T::deserialize(Asked(&mut shape));
    let text = |(_, value): &(String, String)| Tree::Text(value.clone());
    let error = match (shape, params) {
        (Shape::One, [param @ (name, _)]) => return Ok(read(&text(param), &At::Field(&At::Root, name), true)?),
        (Shape::One, _) => return Err(mistake()),
        (Shape::List, _) => match read(&Tree::List(params.iter().map(text).collect()), &At::Root, true) {
            Ok(list) => return Ok(list),
            Err(error) => named(&error, params),
        },
        (Shape::Map, _) => match read(&Tree::of_pairs(params.iter().cloned()), &At::Root, true) {
            Ok(map) => return Ok(map),
            Err(error) => error,
        },
    };
    if is_mistake(&error.detail(), params) { Err(mistake()) } else { Err(error.into()) }
}

fn mistake() -> Rejection {
    Internal::new("the parameters of the path are not those that the extractor `Path` asks for").into()
}

/// Whether clients cannot mend an error: a parameter is missing, there are too many, or one is not known.
fn is_mistake(detail: &Detail, params: &[(String, String)]) -> bool {
    detail.entries().any(|(key, errors)| {
        let code = errors.leaves().next().and_then(ErrorDetail::code);
        let is_there = params.iter().any(|(name, _)| name == key);
        if is_there { code == texts::UNKNOWN.code() } else { code == texts::REQUIRED.code() || code == texts::wrong_length(0).code() }
    })
}

/// The items of a list under the names that they have in the path.
fn named(error: &ValidationError, params: &[(String, String)]) -> ValidationError {
    let entries = error.detail().into_owned().into_map().unwrap_or_default();
    let name = |key: Cow<'static, str>| match key.parse().ok().and_then(|index: usize| params.get(index)) {
        Some((name, _)) => name.clone().into(),
        None => key,
    };
    Detail::map(entries.into_iter().map(|(key, errors)| (name(key), errors))).into()
}

/// What a type is read from.
enum Shape {
    One,
    List,
    Map,
}

/// Finds out what a type asks for.
struct Asked<'a>(&'a mut Shape);

impl Asked<'_> {
    fn asks<T>(self, shape: Shape) -> Result<T, Fault> {
        *self.0 = shape;
        Err(Fault::custom(""))
    }
}

impl<'de> Deserializer<'de> for Asked<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fault> {
        self.asks(Shape::One)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fault> {
        self.asks(Shape::List)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Fault> {
        self.asks(Shape::List)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _: &'static str, _: usize, _: V) -> Result<V::Value, Fault> {
        self.asks(Shape::List)
    }

    fn deserialize_map<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fault> {
        self.asks(Shape::Map)
    }

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], _: V) -> Result<V::Value, Fault> {
        self.asks(Shape::Map)
    }

    serde_core::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct enum identifier ignored_any
    }
}
