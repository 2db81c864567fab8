//! [`Names`]: what the fields of an input are called on the wire, where a validator calls them by their names in Rust.

use std::collections::HashMap;

use serde_core::de::DeserializeOwned;

use super::{
    findings::{At, Findings, Step},
    reader::{Reader, Source},
    tree::Tree,
};
use crate::detail::NON_FIELD_ERRORS;

/// The names of fields on the wire, by the path of their struct, and what was sent.
#[derive(Default)]
pub struct Names {
    structs: HashMap<Vec<Step>, &'static [&'static str]>,
    tree: Option<Tree>,
}

impl Names {
    /// The names of an input that is right.
    pub(super) fn of<T: DeserializeOwned>(tree: Tree, is_text: bool) -> Self {
        let findings = Findings::default();
        let root = Reader { source: Source::Tree(&tree), path: &At::Root, findings: &findings, is_text, is_key: false };
        let _ = T::deserialize(root);
        Self { structs: findings.into_structs(), tree: Some(tree) }
    }

    /// Where a field stands in its struct: fields that are not known come last.
    #[cfg(feature = "validator")]
    pub(crate) fn position(&self, path: &[Step], name: &str) -> usize {
        let fields = self.structs.get(path).copied().unwrap_or_default();
        fields.iter().position(|field| *field == name).unwrap_or(fields.len())
    }

    /// The name of a field on the wire: the same, or the same in another style (`rename_all`), or that of the one field that holds the same value.
    pub(crate) fn wire(&self, path: &[Step], name: &str, value: Option<&serde_json::Value>) -> String {
        let fields = self.structs.get(path).copied().unwrap_or_default();
        if fields.contains(&name) || name == NON_FIELD_ERRORS {
            return name.to_owned();
        }
        let plain =
            |name: &str| -> String { name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect() };
        if let Some(same) = fields.iter().find(|field| plain(field) == plain(name)) {
            return (*same).to_owned();
        }
        let sent = self.tree.as_ref().and_then(|tree| tree.at(path));
        let mut alike = fields.iter().filter(|field| {
            let own = sent.and_then(|sent| sent.get(field));
            value.is_some_and(|value| own.map_or(value.is_null(), |own| own.is_like(value)))
        });
        match (alike.next(), alike.next()) {
            (Some(only), None) => (*only).to_owned(),
            _ => name.to_owned(),
        }
    }
}
