//! What lists, maps and structs read: their items and fields, and values for those that are missing.

use std::collections::HashMap;

use serde_core::de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, value::StrDeserializer};

use super::{
    fault::Fault,
    findings::{At, TypeName},
    reader::{Reader, Source},
    texts,
    tree::Tree,
};
use crate::ErrorDetail;

/// The items of a list or a tuple.
pub(super) struct Items<'a> {
    reader: &'a Reader<'a>,
    list: &'a [Tree],
    position: usize,
    /// How many a tuple has.
    length: Option<usize>,
    /// What stands for items that are not there.
    any: Source<'a>,
}

impl<'a> Items<'a> {
    pub(super) fn new(reader: &'a Reader<'a>, items: &'a [Tree], length: Option<usize>) -> Self {
        Self { reader, list: items, position: 0, length, any: Source::Any { tries: 0, depth: 0 } }
    }

    /// No items, but those that a tuple must have.
    pub(super) fn any(reader: &'a Reader<'a>, any: Source<'a>, length: Option<usize>) -> Self {
        Self { reader, list: &[], position: length.map_or(0, |_| usize::MAX), length, any }
    }

    /// What is wrong with a tuple that has more or less items than it must have.
    pub(super) fn wrong_length(&self) -> Option<ErrorDetail> {
        let length = self.length?;
        (self.position == 0 && self.list.len() != length).then(|| texts::wrong_length(length))
    }
}

impl<'de> SeqAccess<'de> for &mut Items<'_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        let index = if self.position == usize::MAX { 0 } else { self.position };
        let path = At::Index(self.reader.path, index);
        let source = match (self.list.get(self.position), self.length) {
            (Some(item), length) if length.is_none_or(|length| index < length) => Source::Tree(item),
            (None, Some(_)) => self.any,
            _ => return Ok(None),
        };
        self.position = self.position.saturating_add(1);
        self.reader.findings.visit(matches!(source, Source::Any { .. }))?;
        seed.deserialize(self.reader.child(source, &path)).map(Some).map_err(|fault| fault.at(&path, ""))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.list.len().saturating_sub(self.position))
    }
}

/// The fields of a struct, or the entries of a map.
pub(super) struct Fields<'a> {
    reader: &'a Reader<'a>,
    entries: &'a [(String, Tree)],
    position: usize,
    of: TypeName,
    names: &'static [&'static str],
    /// The fields that were there, and whether an error says that they were so more than once.
    seen: HashMap<&'a str, bool>,
    missing: usize,
    /// What stands for fields that are not there.
    any: Source<'a>,
    is_any: bool,
    current: Option<(&'a str, Source<'a>)>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(reader: &'a Reader<'a>, source: Source<'a>, of: TypeName, names: &'static [&'static str]) -> Self {
        let (entries, any): (&[_], _) = match source {
            Source::Tree(Tree::Map(entries)) => (entries, Source::Any { tries: 0, depth: 0 }),
            Source::Any { tries, depth } => (&[], Source::Any { tries, depth: depth + 1 }),
            Source::Tree(_) => (&[], source),
        };
        let is_any = matches!(source, Source::Any { .. });
        Self { reader, entries, position: 0, of, names, seen: HashMap::new(), missing: 0, any, is_any, current: None }
    }

    /// The next field that is there and can be read.
    fn next_entry(&mut self) -> Option<(&'a str, Source<'a>)> {
        let (entries, reader) = (self.entries, self.reader);
        while let Some((key, value)) = entries.get(self.position) {
            self.position += 1;
            let is_field = self.names.contains(&key.as_str());
            let error = match is_field.then(|| self.seen.insert(key, false)).flatten() {
                Some(is_reported) => {
                    self.seen.insert(key, true);
                    if is_reported {
                        continue;
                    }
                    texts::DUPLICATE
                }
                None if !is_field && !self.of.is_empty() && reader.findings.is_strict(self.of) => texts::UNKNOWN,
                None => return Some((key, Source::Tree(value))),
            };
            reader.findings.error(&At::Field(reader.path, key), error);
        }
        None
    }

    /// The next field that must be there and is not.
    fn next_missing(&mut self) -> Option<(&'a str, Source<'a>)> {
        let reader = self.reader;
        while let Some(name) = self.names.get(self.missing) {
            self.missing += 1;
            if !self.seen.contains_key(name) && reader.findings.is_required(self.of, name, reader.path) {
                if !self.is_any {
                    reader.findings.error(&At::Field(reader.path, name), texts::REQUIRED);
                }
                return Some((name, self.any));
            }
        }
        None
    }
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        self.current = self.next_entry().or_else(|| self.next_missing());
        let Some((name, source)) = self.current else { return Ok(None) };
        self.reader.findings.visit(matches!(source, Source::Any { .. }))?;
        if !self.of.is_empty() {
            let key: StrDeserializer<'_, Fault> = name.into_deserializer();
            return seed.deserialize(key).map(Some).map_err(|fault| fault.at(self.reader.path, self.of));
        }
        // Keys of other types than text are parsed from it.
        let (path, key) = (At::Field(self.reader.path, name), Tree::Text(name.to_owned()));
        let reader = Reader { is_text: true, is_key: true, ..self.reader.child(Source::Tree(&key), &path) };
        seed.deserialize(reader).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let (name, source) = self.current.take().unwrap_or(("", self.any));
        let path = At::Field(self.reader.path, name);
        seed.deserialize(self.reader.child(source, &path)).map_err(|fault| fault.at(&path, ""))
    }
}
