//! The entries of a map, in the order in which they were added: a plain vector while they are few, hashed beyond.

use std::{borrow::Cow, slice, vec};

use indexmap::IndexMap;

use super::{Detail, steps::Children};

pub(crate) type Key = Cow<'static, str>;

/// Up to this many entries are found faster by looking at each than by hashing; no request can make that slow.
pub(super) const FEW: usize = 16;

pub(super) enum Fields {
    Few(Vec<(Key, Detail)>),
    Many(Box<IndexMap<Key, Detail>>),
}

impl Fields {
    pub(super) const fn new() -> Self {
        Self::Few(Vec::new())
    }

    pub(super) fn with_capacity(capacity: usize) -> Self {
        if capacity > FEW { Self::Many(Box::new(IndexMap::with_capacity(capacity))) } else { Self::Few(Vec::with_capacity(capacity)) }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Few(entries) => entries.len(),
            Self::Many(entries) => entries.len(),
        }
    }

    /// The place of a key.
    pub(super) fn find(&self, key: &str) -> Option<usize> {
        match self {
            Self::Few(entries) => entries.iter().position(|(own, _)| own == key),
            Self::Many(entries) => entries.get_index_of(key),
        }
    }

    pub(super) fn get(&self, key: &str) -> Option<&Detail> {
        match self {
            Self::Few(entries) => entries.iter().find(|(own, _)| own == key).map(|(_, value)| value),
            Self::Many(entries) => entries.get(key),
        }
    }

    pub(super) fn value_mut(&mut self, place: usize) -> Option<&mut Detail> {
        match self {
            Self::Few(entries) => entries.get_mut(place).map(|(_, value)| value),
            Self::Many(entries) => entries.get_index_mut(place).map(|(_, value)| value),
        }
    }

    /// What stands under a key; an empty list where nothing did.
    pub(super) fn value_or_empty(&mut self, key: &'static str) -> Option<&mut Detail> {
        let place = self.find(key).unwrap_or_else(|| {
            self.append(Cow::Borrowed(key), Detail::empty_list());
            self.len() - 1
        });
        self.value_mut(place)
    }

    /// Adds an entry at the end, under a key that is known to be new.
    pub(super) fn append(&mut self, key: Key, value: Detail) {
        match self {
            Self::Few(entries) if entries.len() < FEW => entries.push((key, value)),
            _ => self.append_hashed(key, value),
        }
    }

    fn append_hashed(&mut self, key: Key, value: Detail) {
        if let Self::Few(entries) = self {
            let mut many = IndexMap::with_capacity(2 * FEW);
            many.extend(entries.drain(..));
            *self = Self::Many(Box::new(many));
        }
        if let Self::Many(entries) = self {
            entries.insert(key, value);
        }
    }

    /// Adds an entry, or gives a key that is there already its new value: it keeps its place, as in Python's `dict`.
    pub(super) fn insert(&mut self, key: Key, value: Detail) {
        if let Self::Many(entries) = self {
            entries.insert(key, value);
            return;
        }
        match self.find(&key).and_then(|place| self.value_mut(place)) {
            Some(own) => *own = value,
            None => self.append(key, value),
        }
    }

    pub(super) fn children(&self) -> Children<'_> {
        match self {
            Self::Few(entries) => Children::Few(entries.iter()),
            Self::Many(entries) => Children::Many(entries.iter()),
        }
    }

    pub(super) fn values_mut(&mut self) -> ValuesMut<'_> {
        match self {
            Self::Few(entries) => ValuesMut::Few(entries.iter_mut()),
            Self::Many(entries) => ValuesMut::Many(entries.values_mut()),
        }
    }
}

pub(super) enum ValuesMut<'a> {
    Few(slice::IterMut<'a, (Key, Detail)>),
    Many(indexmap::map::ValuesMut<'a, Key, Detail>),
}

impl<'a> Iterator for ValuesMut<'a> {
    type Item = &'a mut Detail;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Few(entries) => entries.next().map(|(_, value)| value),
            Self::Many(values) => values.next(),
        }
    }
}

impl IntoIterator for Fields {
    type Item = (Key, Detail);
    type IntoIter = IntoEntries;

    fn into_iter(self) -> IntoEntries {
        match self {
            Self::Few(entries) => IntoEntries::Few(entries.into_iter()),
            Self::Many(entries) => IntoEntries::Many(entries.into_iter()),
        }
    }
}

pub(super) enum IntoEntries {
    Few(vec::IntoIter<(Key, Detail)>),
    Many(indexmap::map::IntoIter<Key, Detail>),
}

impl Iterator for IntoEntries {
    type Item = (Key, Detail);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Few(entries) => entries.next(),
            Self::Many(entries) => entries.next(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Self::Few(entries) => entries.size_hint(),
            Self::Many(entries) => entries.size_hint(),
        }
    }
}
