//! The parameters of a path, in the shape that a type asks for.

use serde_core::de::{DeserializeOwned, Deserializer, Error as _, Visitor};

use super::{fault::Fault, findings::At, read, tree::Tree};
use crate::ValidationError;

/// Reads the parameters of a path: a struct or map by their names, a tuple or list by their order, any other type where there is one.
///
/// # Errors
///
/// A [`ValidationError`] with all parameters that are wrong.
pub(super) fn read_params<T: DeserializeOwned>(params: &[(String, String)]) -> Result<T, ValidationError> {
    let mut shape = Shape::One;
    let _ = T::deserialize(Asked(&mut shape));
    match (shape, params) {
        (Shape::One, [(name, value)]) => read(&Tree::Text(value.clone()), &At::Field(&At::Root, name), true),
        (Shape::List, _) => read(&Tree::List(params.iter().map(|(_, value)| Tree::Text(value.clone())).collect()), &At::Root, true),
        _ => read(&Tree::of_pairs(params.iter().cloned()), &At::Root, true),
    }
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
