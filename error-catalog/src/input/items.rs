//! What lists, maps and structs read: their items and fields, and values for those that are missing.

use std::{any::type_name, collections::HashSet};

use serde_core::de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, value::StrDeserializer};

use super::{
    fault::Fault,
    findings::{MADE, NO_TYPE, TypeName},
    path::{At, Step},
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
    /// The items of a list that are read after all others.
    late: Vec<Step>,
}

impl<'a> Items<'a> {
    pub(super) fn new(reader: &'a Reader<'a>, items: &'a [Tree], length: Option<usize>) -> Self {
        let late = if length.is_none() { reader.findings.late(reader.path) } else { Vec::new() };
        Self { reader, list: items, position: 0, length, any: Source::Any { tries: 0, depth: 0 }, late }
    }

    /// No items, but those that a tuple must have.
    pub(super) fn any(reader: &'a Reader<'a>, any: Source<'a>, length: Option<usize>) -> Self {
        Self { reader, list: &[], position: length.map_or(0, |_| usize::MAX), length, any, late: Vec::new() }
    }

    /// What is wrong with a tuple that has more or less items than it must have.
    pub(super) fn wrong_length(&self) -> Option<ErrorDetail> {
        let length = self.length?;
        (self.position == 0 && self.list.len() != length).then(|| texts::wrong_length(length))
    }

    /// The next item that is there, or must be.
    fn next_item(&mut self) -> Option<(usize, Source<'a>)> {
        let index = if self.position == usize::MAX { 0 } else { self.position };
        self.position = self.position.saturating_add(1);
        match (self.list.get(index), self.length) {
            (Some(_), None) if self.late.contains(&Step::Index(index)) => self.next_item(),
            (Some(item), length) if length.is_none_or(|length| index < length) => Some((index, Source::Tree(item))),
            (None, Some(_)) => Some((index, self.any)),
            (None, None) => match self.late.pop()? {
                Step::Index(index) => self.list.get(index).map(|item| (index, Source::Tree(item))),
                Step::Field(_) => None,
            },
            _ => None,
        }
    }
}

impl<'de> SeqAccess<'de> for &mut Items<'_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        let Some((index, source)) = self.next_item() else { return Ok(None) };
        self.reader.findings.visit(matches!(source, Source::Any { .. }))?;
        let path = At::Index(self.reader.path, index);
        let child = self.reader.child(source, &path);
        seed.deserialize(child).map(Some).map_err(|fault| child.fault(fault, NO_TYPE))
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
    /// The fields of a struct that were there.
    seen: HashSet<&'a str>,
    /// The keys of which an error was told.
    told: HashSet<&'a str>,
    missing: usize,
    made: usize,
    /// What stands for fields that are not there.
    any: Source<'a>,
    is_any: bool,
    /// The flattened values were refused.
    is_flat: bool,
    /// The fields that are read after all others.
    late: Vec<Step>,
    current: Option<(&'a str, Source<'a>)>,
}

impl<'a> Fields<'a> {
    /// Without names they are those of a map.
    pub(super) fn new(reader: &'a Reader<'a>, source: Source<'a>, of: TypeName, names: &'static [&'static str]) -> Self {
        let (entries, any): (&[_], _) = match source {
            Source::Tree(Tree::Map(entries)) => (entries, Source::Any { tries: 0, depth: 0 }),
            Source::Any { tries, depth } => (&[], Source::Any { tries, depth: depth + 1 }),
            Source::Tree(_) => (&[], source),
        };
        let is_any = matches!(source, Source::Any { .. });
        let late = reader.findings.late(reader.path);
        Self {
            reader,
            entries,
            position: 0,
            of,
            names,
            seen: HashSet::new(),
            told: HashSet::new(),
            missing: 0,
            made: 0,
            any,
            is_any,
            is_flat: names.is_empty() && reader.findings.is_flat_at(reader.path),
            late,
            current: None,
        }
    }

    fn is_late(&self, name: &str) -> bool {
        self.late.iter().any(|step| matches!(step, Step::Field(late) if late == name))
    }

    /// The next field that is there and can be read.
    fn next_entry(&mut self) -> Option<(&'a str, Source<'a>)> {
        let (entries, reader) = (self.entries, self.reader);
        while let Some((key, value)) = entries.get(self.position) {
            self.position += 1;
            let is_field = self.names.contains(&key.as_str());
            let is_unknown = !is_field && !self.names.is_empty() && reader.findings.is_strict(self.of);
            let error = if is_unknown {
                texts::UNKNOWN
            } else if is_field && !self.seen.insert(key) {
                texts::DUPLICATE
            } else if self.is_late(key) {
                continue;
            } else {
                return Some((key, Source::Tree(value)));
            };
            if self.told.insert(key) {
                reader.findings.error(&At::Field(reader.path, key), error);
            }
        }
        None
    }

    /// The next field that must be there and is not.
    fn next_missing(&mut self) -> Option<(&'a str, Source<'a>)> {
        let reader = self.reader;
        while let Some(name) = reader.findings.required(self.of, reader.path, self.missing) {
            self.missing += 1;
            if !self.is_sent(name) && !reader.findings.is_aliased(reader.path, name) {
                if !self.is_any {
                    reader.findings.error(&At::Field(reader.path, name), texts::REQUIRED);
                }
                if !self.is_late(name) {
                    return Some((name, self.any));
                }
            }
        }
        None
    }

    /// The next field that only what stands for flattened values needs.
    fn next_made(&mut self) -> Option<(&'a str, Source<'a>)> {
        while let Some(name) = self.reader.findings.required((self.of.0, MADE), self.reader.path, self.made).filter(|_| self.is_flat) {
            self.made += 1;
            if !self.is_sent(name) && !self.required().any(|own| own == name) {
                return Some((name, self.any));
            }
        }
        None
    }

    /// The fields that it must have.
    fn required(&self) -> impl Iterator<Item = &'static str> {
        (0..).map_while(|place| self.reader.findings.required(self.of, self.reader.path, place))
    }

    fn is_sent(&self, name: &str) -> bool {
        if self.names.is_empty() { self.entries.iter().any(|(key, _)| key == name) } else { self.seen.contains(name) }
    }

    /// The next of the fields that are read last.
    fn next_late(&mut self) -> Option<(&'a str, Source<'a>)> {
        let Step::Field(name) = self.late.pop()? else { return None };
        if let Some((key, value)) = self.entries.iter().find(|(key, _)| *key == name) {
            return Some((key, Source::Tree(value)));
        }
        self.required().find(|own| *own == name).map(|name| (name, self.any))
    }
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        self.current = self.next_entry().or_else(|| self.next_missing()).or_else(|| self.next_made()).or_else(|| self.next_late());
        let Some((name, source)) = self.current else { return Ok(None) };
        self.reader.findings.visit(matches!(source, Source::Any { .. }))?;
        if !self.names.is_empty() {
            let key: StrDeserializer<'_, Fault> = name.into_deserializer();
            return seed.deserialize(key).map(Some).map_err(|fault| self.reader.fault(fault, self.of));
        }
        // Keys of other types than text are parsed from it.
        let (path, key) = (At::Field(self.reader.path, name), Tree::Text(name.to_owned()));
        let reader = Reader { is_text: true, is_key: true, ..self.reader.child(Source::Tree(&key), &path) };
        seed.deserialize(reader).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let (name, source) = self.current.take().unwrap_or(("", self.any));
        if self.names.is_empty() && is_flattened::<S>() {
            self.reader.findings.flattens(self.of);
            if let Some(piece) = self.is_flat.then(|| self.reader.findings.flattened(self.reader.path, self.of, name)).flatten() {
                return seed.deserialize(&piece);
            }
        }
        let path = At::Field(self.reader.path, name);
        let child = self.reader.child(source, &path);
        seed.deserialize(child).map_err(|fault| child.fault(fault, NO_TYPE))
    }
}

/// Whether a value of a struct is one of a flattened type: these serde reads as they are, to give them to their types later.
fn is_flattened<S>() -> bool {
    type_name::<S>().contains("::ContentVisitor")
}
