//! Dropping trees of any depth.

use super::{Detail, Node};

impl Drop for Detail {
    fn drop(&mut self) {
        // What holds no lists or maps of lists or maps is left to the compiler, so that flat trees need no memory here.
        let mut deep = Vec::new();
        detach_deep(self, &mut deep);
        while let Some(mut detail) = deep.pop() {
            detach_deep(&mut detail, &mut deep);
        }
    }
}

/// Moves out the children through which dropping would recurse.
fn detach_deep(detail: &mut Detail, deep: &mut Vec<Detail>) {
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
