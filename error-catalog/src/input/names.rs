//! [`Names`]: what the fields of an input are called on the wire, where a validator calls them by their names in Rust.

#[cfg(all(feature = "_extract", any(feature = "validator", feature = "garde")))]
use std::collections::HashSet;
use std::{cell::RefCell, collections::HashMap};

use serde_core::de::DeserializeOwned;

use super::{
    findings::{Errors, Findings, Structs},
    path::{At, Step},
    reader::{Reader, Source},
    tree::Tree,
};
use crate::detail::NON_FIELD_ERRORS;

/// Where the keys of a map stand.
type Places = HashMap<String, usize>;

/// The names of fields on the wire, by the path of their struct, and what was sent.
#[derive(Default)]
#[cfg_attr(not(feature = "_extract"), allow(unreachable_pub, reason = "the extractors show it"))]
pub struct Names {
    pub(super) structs: Structs,
    pub(super) tree: Option<Tree>,
    /// The values that were refused, in whose places others stand, and the structs of which flattened ones were.
    #[cfg(all(feature = "_extract", any(feature = "validator", feature = "garde")))]
    pub(super) replaced: (Vec<Vec<Step>>, HashSet<Vec<Step>>),
    /// Where the keys of the long maps stand, by the addresses of their entries.
    places: RefCell<HashMap<*const (String, Tree), Places>>,
    /// How many entries of maps were looked at for the keys of wrong ones.
    #[cfg(feature = "validator")]
    looks: std::cell::Cell<usize>,
}

impl Names {
    /// The names of an input that is right.
    pub(super) fn of<T: DeserializeOwned>(tree: Tree, is_text: bool) -> Self {
        let findings = Findings::default();
        let root = Reader { source: Source::Tree(&tree), path: &At::Root, findings: &findings, is_text, is_key: false };
        let _ = T::deserialize(root);
        Self::new(findings, tree).1
    }

    /// The errors of an input, and its names.
    pub(super) fn new(findings: Findings, tree: Tree) -> (Errors, Self) {
        #[cfg(all(feature = "_extract", any(feature = "validator", feature = "garde")))]
        let replaced = findings.replaced();
        let (errors, structs) = findings.into_parts();
        let names = Self {
            structs,
            tree: Some(tree),
            #[cfg(all(feature = "_extract", any(feature = "validator", feature = "garde")))]
            replaced,
            ..Self::default()
        };
        (errors, names)
    }

    /// The step to a field or item, as reading takes it.
    pub(super) fn step(&self, path: &[Step], key: &str) -> Step {
        let index = if self.structs.contains_key(path) { None } else { key.parse().ok() };
        index.map_or_else(|| Step::Field(key.to_owned()), Step::Index)
    }

    /// Whether something was sent here, or could have been.
    pub(super) fn is_known(&self, path: &[Step]) -> bool {
        let is_field = |outer: &[Step], name: &str| self.structs.get(outer).is_some_and(|fields| fields.contains(&name));
        let is_optional = matches!(path, [outer @ .., Step::Field(name)] if is_field(outer, name));
        is_optional || self.sent(path).is_some()
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
    pub(crate) fn key_of(&self, path: &[Step], values: &[(&str, &serde_json::Value)], taken: &[String]) -> Option<String> {
        /// Each entry is looked at for each wrong one.
        const MOST: usize = 256;
        /// In all maps together.
        const MOST_LOOKS: usize = 200_000;
        let looks = self.looks.get();
        if looks > MOST_LOOKS || values.is_empty() {
            return None;
        }
        let Some(Tree::Map(entries)) = self.sent(path).filter(|map| map.is_small(MOST)) else { return None };
        self.looks.set(looks + entries.len());
        let mut path = path.to_vec();
        let found = entries.iter().filter(|(key, _)| !taken.contains(key)).find(|(key, entry)| {
            path.push(Step::Field(key.clone()));
            let is_like = values.iter().all(|(name, value)| {
                let own = entry.get(self.wire(&path, name, Some(value)).unwrap_or(name));
                own.map_or(value.is_null(), |own| own.is_like(value))
            });
            path.pop();
            is_like
        });
        found.map(|(key, _)| key.clone())
    }

    /// What was sent.
    fn sent(&self, path: &[Step]) -> Option<&Tree> {
        path.iter().try_fold(self.tree.as_ref()?, |tree, step| match (tree, step) {
            (Tree::List(items), Step::Index(index)) => items.get(*index),
            (Tree::Map(entries), Step::Field(name)) if entries.len() > 32 => self.entry(entries, name),
            (tree, Step::Field(name)) => tree.get(name),
            _ => None,
        })
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
    pub(crate) fn wire(&self, path: &[Step], name: &str, value: Option<&serde_json::Value>) -> Option<&'static str> {
        let fields = self.fields(path);
        if fields.contains(&name) || name == NON_FIELD_ERRORS {
            return None;
        }
        let plain =
            |name: &str| -> String { name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect() };
        if let Some(same) = fields.iter().find(|field| plain(field) == plain(name)) {
            return Some(same);
        }
        let sent = self.sent(path);
        let mut alike = fields.iter().filter(|field| {
            let own = sent.and_then(|sent| sent.get(field));
            value.is_some_and(|value| own.map_or(value.is_null(), |own| own.is_like(value)))
        });
        match (alike.next(), alike.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        }
    }
}
