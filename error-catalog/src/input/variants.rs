//! [`Variant`]: reads the variant of an enum.

use std::any::type_name;

use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, IntoDeserializer, VariantAccess, Visitor, value::StrDeserializer,
};

use super::{
    fault::Fault,
    findings::NO_TYPE,
    path::At,
    reader::{Reader, Source},
    texts,
    tree::Tree,
};

/// Deeper than this no value is made up.
const DEEPEST: usize = 32;

/// A variant of an enum, and what it holds.
pub(super) struct Variant<'a> {
    pub(super) reader: Reader<'a>,
    pub(super) name: &'a str,
    /// The same, where the type has it.
    pub(super) known: &'static str,
    pub(super) content: Option<Source<'a>>,
}

impl<'de> EnumAccess<'de> for Variant<'_> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Fault> {
        let name: StrDeserializer<'_, Fault> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl Variant<'_> {
    fn content<T>(self, read: impl FnOnce(Reader<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
        let Self { reader, name, content, .. } = self;
        let path = At::Field(reader.path, name);
        let source = content.unwrap_or_else(|| {
            reader.findings.error(&path, texts::REQUIRED);
            Source::Any { tries: 0, depth: 0 }
        });
        let inner = reader.child(source, &path);
        read(inner).map_err(|fault| inner.fault(fault, NO_TYPE))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        match self.content {
            Some(Source::Tree(tree)) if *tree != Tree::Null => Err(Fault::custom("")),
            _ => Ok(()),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Fault> {
        self.content(|reader| seed.deserialize(reader))
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Fault> {
        self.content(|reader| reader.deserialize_tuple(length, visitor))
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        let variant = self.known;
        self.content(|reader| reader.map(visitor, names, variant, texts::no_object))
    }
}

impl Reader<'_> {
    /// One of the variants of an enum, each time another.
    pub(super) fn any_variant<'de, V: Visitor<'de>>(
        &self,
        names: &'static [&'static str],
        tries: usize,
        depth: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let position = (tries + depth).checked_rem(names.len()).unwrap_or_default();
        let (Some(name), true) = (names.get(position), depth < DEEPEST) else {
            return Err(self.fault(Fault::custom(""), NO_TYPE));
        };
        let variant = Variant { reader: *self, name, known: name, content: Some(Source::Any { tries, depth: depth + 1 }) };
        visitor.visit_enum(variant).map_err(|fault| self.fault(fault, (type_name::<V>(), "")))
    }
}

/// Whether this is the tag of an adjacently tagged enum, whose content has no type without it: serde reads it as an enum of its own.
pub(super) fn is_tag<V>() -> bool {
    type_name::<V>().contains("AdjacentlyTagged")
}
