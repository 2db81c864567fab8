//! `Display` and `Debug` of trees of any depth.

use std::fmt;

use super::{
    Detail, DetailKind, Limits, Node, Shape, Walk, What, json_len,
    steps::{Step, Steps},
    write_tree,
};

impl fmt::Display for Detail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_leaf() {
            Some(leaf) => fmt::Display::fmt(leaf, f),
            None => json(&Shape::Bare(self), What::Messages, f),
        }
    }
}

/// Writes a tree, whole, as compact JSON.
pub(super) fn json(shape: &Shape<'_>, what: What, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let walk = Walk::new(shape, &Limits::NONE);
    let mut out = Vec::with_capacity(json_len(walk.clone(), what));
    write_tree(walk, what, None, &mut out);
    f.write_str(std::str::from_utf8(&out).map_err(|_| fmt::Error)?)
}

impl fmt::Debug for Detail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // One line also under `{:#?}`: indentation would make the text of a deep tree quadratic.
        let mut separator = "";
        for step in Steps::new(self) {
            match step {
                Step::Enter(key, detail) => {
                    f.write_str(separator)?;
                    if let Some(key) = key {
                        write!(f, "{key:?}: ")?;
                    }
                    separator = match detail.node() {
                        Node::Leaf(leaf) => fmt::Debug::fmt(leaf, f).map(|()| ", "),
                        Node::List(_) => f.write_str("[").map(|()| ""),
                        Node::Map(_) => f.write_str("{").map(|()| ""),
                    }?;
                }
                Step::Leave(kind) => {
                    f.write_str(if kind == DetailKind::Map { "}" } else { "]" })?;
                    separator = ", ";
                }
            }
        }
        Ok(())
    }
}
