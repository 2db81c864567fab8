//! Dropping trees of any depth.

use super::{Detail, Node};

impl Drop for Detail {
    #[inline]
    fn drop(&mut self) {
        match &self.node {
            Node::Leaf(_) => {}
            Node::List(items) if items.iter().all(Self::is_leaf) => {}
            Node::List(_) | Node::Map(_) => drop_deep(self),
        }
    }
}

/// Takes a tree apart until what is left can be dropped by the compiler.
fn drop_deep(root: &mut Detail) {
    let mut deep = Vec::new();
    detach(root, &mut deep);
    while let Some(mut detail) = deep.pop() {
        detach(&mut detail, &mut deep);
    }
}

/// Moves out the children through which dropping would recurse: those that hold more than leaves. Flat trees need no memory here.
fn detach(detail: &mut Detail, deep: &mut Vec<Detail>) {
    let detach = |child: &mut Detail| {
        if child.children().any(|(_, grandchild)| !grandchild.is_leaf()) {
            deep.push(Detail::new(child.take()));
        }
    };
    match &mut detail.node {
        Node::Leaf(_) => {}
        Node::List(items) => items.iter_mut().for_each(detach),
        Node::Map(fields) => fields.values_mut().for_each(detach),
    }
}
