//! [`Names`]: what the fields of an input are called on the wire, where a validator calls them by their names in Rust.

#[cfg(all(feature = "_extract", any(feature = "validator", feature = "garde")))]
use std::collections::HashSet;
use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
};

use serde_core::de::DeserializeOwned;
use serde_json::Value;

use super::{
    findings::{Errors, Findings, Structs},
    path::{At, Step},
    reader::{Reader, Source},
    tree::Tree,
};
use crate::detail::{Key, NON_FIELD_ERRORS};

/// Where the keys of a map stand.
type Places = HashMap<String, usize>;

/// The names of fields on the wire, by the path of their struct, and what was sent.
#[derive(Default)]
#[cfg_attr(not(feature = "_extract"), allow(unreachable_pub, reason = "the extractors show it"))]
pub struct Names {
    pub(super) structs: Structs,
    pub(super) tree: Option<Tree>,
    /// It is a form, where a list of one item is that item.
    is_text: bool,
    /// The values that were refused, in whose places others stand, and the structs of which flattened ones were.
    #[cfg(all(feature = "_extract", any(feature = "validator", feature = "garde")))]
    pub(super) replaced: (Vec<Vec<Step>>, HashSet<Vec<Step>>),
    /// Where the keys of the long maps stand, by the addresses of their entries.
    places: RefCell<HashMap<*const (String, Tree), Places>>,
    /// How much it took to look for the keys of what is wrong.
    looks: Cell<usize>,
}

impl Names {
    /// The names of an input that is right.
    pub(super) fn of<T: DeserializeOwned>(tree: Tree, is_text: bool) -> Self {
        let findings = Findings::default();
        let root = Reader { source: Source::Tree(&tree), path: &At::Root, findings: &findings, is_text, is_key: false };
        let _ = T::deserialize(root);
        Self::new(findings, tree, is_text).1
    }

    /// The errors of an input, and its names.
    pub(super) fn new(findings: Findings, tree: Tree, is_text: bool) -> (Errors, Self) {
        #[cfg(all(feature = "_extract", any(feature = "validator", feature = "garde")))]
        let replaced = findings.replaced();
        let (errors, structs) = findings.into_parts();
        let names = Self {
            structs,
            tree: Some(tree),
            is_text,
            #[cfg(all(feature = "_extract", any(feature = "validator", feature = "garde")))]
            replaced,
            ..Self::default()
        };
        (errors, names)
    }

    /// The step to a field or item, as reading takes it.
    pub(super) fn step(&self, path: &[Step], key: &str) -> Step {
        let index = if matches!(self.sent(path), Some(Tree::Map(_))) { None } else { key.parse().ok() };
        index.map_or_else(|| Step::Field(key.to_owned()), Step::Index)
    }

    /// Whether something was sent here, or could have been.
    pub(super) fn is_known(&self, path: &[Step]) -> bool {
        match path {
            [outer @ .., Step::Field(name)] if self.structs.contains_key(outer) => self.fields(outer).contains(&name.as_str()),
            path => self.sent(path).is_some(),
        }
    }

    /// Errors as a tree.
    #[cfg(feature = "garde")]
    pub(crate) fn in_order(&self, errors: Errors) -> crate::ValidationError {
        super::order::in_order(errors, &self.structs, self.tree.as_ref())
    }

    /// Whether a text was sent here (else a list or a map), and whether it is empty.
    #[cfg(feature = "garde")]
    pub(crate) fn text_and_empty(&self, path: &[Step]) -> (bool, bool) {
        match self.sent(path) {
            Some(Tree::Text(text)) => (true, text.is_empty()),
            Some(Tree::List(items)) => (false, items.is_empty()),
            Some(Tree::Map(entries)) => (false, entries.is_empty()),
            _ => (true, false),
        }
    }

    /// The key of the entry of a map that holds these values in its fields.
    #[cfg(feature = "validator")]
    pub(crate) fn key_of(&self, path: &[Step], values: &[(&str, &Value)], taken: &[String]) -> Option<String> {
        /// Each entry is looked at for each wrong one.
        const MOST: usize = 256;
        let Some(Tree::Map(entries)) = self.sent(path).filter(|map| map.is_small(MOST)) else { return None };
        // What they hold is compared.
        if values.is_empty() || !self.may_look_at(entries.len() * 50) {
            return None;
        }
        let mut path = path.to_vec();
        let found = entries.iter().filter(|(key, _)| !taken.contains(key)).find(|(key, entry)| {
            path.push(Step::Field(key.clone()));
            let is_like = values.iter().all(|(name, value)| {
                let own = entry.get(self.wire(&path, name, Some(value)).as_deref().unwrap_or(name));
                own.map_or(value.is_null(), |own| own.is_like(value))
            });
            path.pop();
            is_like
        });
        found.map(|(key, _)| key.clone())
    }

    /// Whether not too many keys were looked at yet, in all maps together, to look at these.
    fn may_look_at(&self, keys: usize) -> bool {
        const MOST: usize = 10_000_000;
        let looks = self.looks.get();
        self.looks.set(looks.saturating_add(keys));
        looks <= MOST
    }

    /// What was sent.
    fn sent(&self, path: &[Step]) -> Option<&Tree> {
        path.iter().try_fold(self.tree.as_ref()?, |tree, step| match (tree, step) {
            (Tree::List(items), Step::Index(index)) => items.get(*index),
            (Tree::Text(_), Step::Index(0)) if self.is_text => Some(tree),
            (tree, Step::Field(name)) => self.value(tree, name),
            _ => None,
        })
    }

    /// What stands in a map under a key.
    fn value<'a>(&self, tree: &'a Tree, key: &str) -> Option<&'a Tree> {
        match tree {
            Tree::Map(entries) if entries.len() > 32 => self.entry(entries, key),
            tree => tree.get(key),
        }
    }

    /// An entry of a long map, which is looked into once for each of its entries.
    fn entry<'a>(&self, entries: &'a [(String, Tree)], name: &str) -> Option<&'a Tree> {
        let mut places = self.places.borrow_mut();
        let index = || entries.iter().enumerate().rev().map(|(place, (key, _))| (key.clone(), place)).collect();
        let place = places.entry(entries.as_ptr()).or_insert_with(index).get(name).copied()?;
        entries.get(place).map(|(_, value)| value)
    }

    /// The fields of a struct, in their order.
    pub(crate) fn fields(&self, path: &[Step]) -> &'static [&'static str] {
        self.structs.get(path).copied().unwrap_or_default()
    }

    /// The name of a field on the wire, where it has another there: the same in another style (`rename_all`), or that of the one field that holds
    /// the same value.
    pub(crate) fn wire(&self, path: &[Step], name: &str, value: Option<&Value>) -> Option<Key> {
        let fields = self.fields(path);
        if fields.contains(&name) || name == NON_FIELD_ERRORS {
            return None;
        }
        let sent = self.sent(path);
        if !self.structs.contains_key(path) {
            return self.key_like(sent?, name).map(|key| Key::Owned(key.to_owned()));
        }
        if let Some(same) = fields.iter().find(|field| are_one(field, name)) {
            return Some(Key::Borrowed(same));
        }
        let mut alike = fields.iter().filter(|field| {
            let own = sent.and_then(|sent| sent.get(field));
            value.is_some_and(|value| own.map_or(value.is_null(), |own| own.is_like(value)))
        });
        match (alike.next(), alike.next()) {
            (Some(only), None) => Some(Key::Borrowed(only)),
            _ => None,
        }
    }

    /// The key that is a name in another style, of a struct whose fields serde does not tell, as it buffers them.
    fn key_like<'a>(&self, sent: &'a Tree, name: &str) -> Option<&'a str> {
        let Tree::Map(entries) = sent else { return None };
        if self.value(sent, name).is_some() || !self.may_look_at(entries.len()) {
            return None;
        }
        entries.iter().map(|(key, _)| key.as_str()).find(|key| are_one(key, name))
    }

    /// What was sent here, where serde does not tell of the fields of a struct.
    fn unknown(&self, path: &[Step]) -> Option<&Tree> {
        self.sent(path).filter(|_| !self.structs.contains_key(path))
    }

    /// Whether a struct was not sent under its name, but some of its fields were in its place, as by `#[serde(flatten)]`.
    pub(crate) fn is_flattened<'f>(&self, path: &[Step], name: &str, mut fields: impl Iterator<Item = &'f str>) -> bool {
        let Some(sent) = self.unknown(path) else { return false };
        let is_sent = |name: &str| self.value(sent, name).is_some() || self.key_like(sent, name).is_some();
        !is_sent(name) && fields.any(is_sent)
    }

    /// The variant of an enum that was sent: the one key of a map.
    #[cfg(feature = "garde")]
    fn variant(&self, path: &[Step], is_of_it: impl FnOnce(&str, &Tree) -> bool) -> Option<Step> {
        let Some(Tree::Map(entries)) = self.unknown(path) else { return None };
        let [(variant, content)] = entries.as_slice() else { return None };
        is_of_it(variant, content).then(|| Step::Field(variant.clone()))
    }

    /// The variant of an enum that was sent, which has this field.
    #[cfg(feature = "garde")]
    pub(crate) fn variant_with(&self, path: &[Step], field: &str) -> Option<Step> {
        self.variant(path, |variant, _| {
            let inner: Vec<_> = path.iter().cloned().chain([Step::Field(variant.to_owned())]).collect();
            variant != field && self.fields(&inner).iter().any(|own| are_one(own, field))
        })
    }

    /// The variant of an enum that was sent, which holds one value or several; where there `is_more`, it holds something in them.
    #[cfg(feature = "garde")]
    pub(crate) fn variant_around(&self, path: &[Step], is_more: bool) -> Option<Step> {
        self.variant(path, |_, content| !is_more || matches!(content, Tree::List(_) | Tree::Map(_)))
    }

    /// Whether a map was sent here that has this key.
    #[cfg(feature = "garde")]
    pub(crate) fn has(&self, path: &[Step], key: &str) -> bool {
        self.sent(path).is_some_and(|sent| self.value(sent, key).is_some())
    }

    /// Whether a list was sent here, as far as is known.
    #[cfg(feature = "garde")]
    pub(crate) fn may_be_list(&self, path: &[Step]) -> bool {
        match self.sent(path) {
            None | Some(Tree::List(_)) => true,
            Some(sent) => self.is_text && matches!(sent, Tree::Text(_)),
        }
    }
}

/// The name of a field, which may be a raw identifier.
#[cfg(any(feature = "garde", feature = "validator"))]
pub(crate) fn of_field(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// Whether two names are one in two styles.
fn are_one(a: &str, b: &str) -> bool {
    let letters = |name| str::chars(name).filter(|letter| letter.is_alphanumeric()).map(|letter| letter.to_ascii_lowercase());
    letters(a).eq(letters(b))
}
