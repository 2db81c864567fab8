//! `Serialize`: streams a tree into any format, down to a fixed depth.

use serde_core::{
    Serialize, Serializer,
    ser::{SerializeMap, SerializeSeq},
};

use super::{
    Detail, ErrorDetail, Node, Shape, What,
    limits::{TRUNCATED, TRUNCATED_KEY, truncated_message},
};

/// How many levels are shown: a serializer recurses.
const DEPTH: usize = 128;

/// The text.
impl Serialize for ErrorDetail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.message())
    }
}

/// The texts, as [`Messages`](super::Messages) shows them.
impl Serialize for Detail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        shape(&Shape::Bare(self), What::Messages, serializer)
    }
}

pub(super) fn shape<S: Serializer>(shape: &Shape<'_>, what: What, serializer: S) -> Result<S::Ok, S::Error> {
    match shape {
        Shape::Leaf { message, code } => Leaf { message, code: *code, what }.serialize(serializer),
        Shape::ListOfLeaf { message, code } => [Leaf { message, code: *code, what }].serialize(serializer),
        Shape::Tree { detail, code } => Tree { detail, code: Some(code), what, depth: 0 }.serialize(serializer),
        Shape::Bare(detail) => Tree { detail, code: None, what, depth: 0 }.serialize(serializer),
    }
}

struct Leaf<'a> {
    message: &'a str,
    code: Option<&'a str>,
    what: What,
}

impl Serialize for Leaf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.what {
            What::Messages => serializer.serialize_str(self.message),
            What::Codes => self.code.serialize(serializer),
            What::Full => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("message", self.message)?;
                map.serialize_entry("code", &self.code)?;
                map.end()
            }
        }
    }
}

/// What stands for the errors that are too deep.
struct Cut {
    count: u64,
    what: What,
}

impl Serialize for Cut {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Leaf { message: &truncated_message(self.count), code: Some(TRUNCATED), what: self.what }.serialize(serializer)
    }
}

/// A tree inside of `depth` lists and maps.
#[derive(Clone, Copy)]
struct Tree<'a> {
    detail: &'a Detail,
    code: Option<&'a str>,
    what: What,
    depth: usize,
}

impl Serialize for Tree<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.detail.node() {
            Node::Leaf(leaf) => Leaf { message: leaf.message(), code: leaf.code_or(self.code), what: self.what }.serialize(serializer),
            Node::List(_) => self.list(serializer),
            Node::Map(_) => self.map(serializer),
        }
    }
}

// This recurses: what stands in the frames of these two counts 128 times.
impl Tree<'_> {
    fn list<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.len()))?;
        for (_, child) in self.children() {
            list.serialize_element(&child)?;
        }
        if let Some(cut) = self.cut() {
            list.serialize_element(&cut)?;
        }
        list.end()
    }

    fn map<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (key, child) in self.children() {
            map.serialize_entry(key, &child)?;
        }
        if let Some(cut) = self.cut() {
            map.serialize_entry(TRUNCATED_KEY, &cut)?;
        }
        map.end()
    }

    /// Whether lists and maps in this one are too deep.
    const fn is_last(&self) -> bool {
        self.depth + 1 >= DEPTH
    }

    /// The children that are shown.
    fn children(&self) -> impl Iterator<Item = (&str, Tree<'_>)> {
        let inner = Tree { depth: self.depth + 1, ..*self };
        let shown = self.detail.children().filter(|(_, child)| !self.is_last() || child.is_leaf());
        shown.map(move |(key, detail)| (key.map_or("", |key| key.as_ref()), Tree { detail, ..inner }))
    }

    /// The errors that are not shown.
    fn cut(&self) -> Option<Cut> {
        if !self.is_last() {
            return None;
        }
        let deeper = self.detail.children().filter(|(_, child)| !child.is_leaf());
        let count = deeper.map(|(_, child)| child.error_count()).sum();
        (count > 0).then_some(Cut { count, what: self.what })
    }

    /// How many items are shown, the last that says how many are not included.
    fn len(&self) -> usize {
        if self.is_last() { self.children().count() + usize::from(self.cut().is_some()) } else { self.detail.len() }
    }
}
