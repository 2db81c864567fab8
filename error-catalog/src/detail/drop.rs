//! Dropping trees of any depth.

use std::mem;

use super::{Detail, Held, Node};

impl Drop for Detail {
    #[inline]
    fn drop(&mut self) {
        match &self.held {
            Held::Made(Node::List(items)) if items.iter().all(Self::is_leaf) => {}
            Held::Made(Node::List(_) | Node::Map(_)) => drop_deep(self),
            // What is made of a lazy one drops itself.
            Held::Made(Node::Leaf(_)) | Held::Lazy(_) => {}
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
        let Held::Made(node) = &mut child.held else { return };
        if node.children().any(|(_, grandchild)| !grandchild.is_leaf()) {
            deep.push(Detail::new(mem::replace(node, Node::List(Vec::new()))));
        }
    };
    match &mut detail.held {
        Held::Made(Node::List(items)) => items.iter_mut().for_each(detach),
        Held::Made(Node::Map(fields)) => fields.values_mut().for_each(detach),
        Held::Made(Node::Leaf(_)) | Held::Lazy(_) => {}
    }
}
