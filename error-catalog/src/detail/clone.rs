//! Cloning trees of any depth.

use super::{
    Detail, Held, Node,
    fields::{Fields, Key},
    steps::Children,
};

impl Clone for Detail {
    fn clone(&self) -> Self {
        let mut level = match self.clone_flat() {
            Ok(copy) => return copy,
            Err(copy) => Level { key: None, copy, rest: self.children() },
        };
        let mut outer: Vec<Level<'_>> = Vec::new();
        loop {
            let (key, copy) = match level.rest.next() {
                Some((key, child)) => match child.clone_flat() {
                    Ok(copy) => (key, copy),
                    Err(copy) => {
                        let inner = Level { key, copy, rest: child.children() };
                        outer.push(std::mem::replace(&mut level, inner));
                        continue;
                    }
                },
                None => match outer.pop() {
                    Some(parent) => {
                        let complete = std::mem::replace(&mut level, parent);
                        (complete.key, complete.copy)
                    }
                    None => return level.copy,
                },
            };
            level.copy.attach(key, copy);
        }
    }
}

/// A list or a map that is being cloned.
struct Level<'a> {
    /// Its own key in the map around.
    key: Option<&'a Key>,
    copy: Detail,
    rest: Children<'a>,
}

impl Detail {
    /// A copy of a leaf, of a list of leaves or of what is not made yet; of everything else an empty one of the right kind and size.
    fn clone_flat(&self) -> Result<Self, Self> {
        match &self.held {
            Held::Made(Node::Leaf(leaf)) => Ok(leaf.clone().into()),
            Held::Made(Node::List(items)) => {
                let mut copy = Vec::with_capacity(items.len());
                copy.extend(items.iter().map_while(|item| item.as_leaf().cloned().map(Self::from)));
                if copy.len() == items.len() {
                    return Ok(copy.into());
                }
                copy.clear();
                Err(copy.into())
            }
            Held::Made(Node::Map(fields)) => Err(Self::new(Node::Map(Fields::with_capacity(fields.len())))),
            Held::Lazy(lazy) => Ok(lazy.copy()),
        }
    }

    /// Adds a child whose key is new.
    fn attach(&mut self, key: Option<&Key>, child: Self) {
        match (&mut self.held, key) {
            (Held::Made(Node::List(items)), _) => items.push(child),
            (Held::Made(Node::Map(fields)), Some(key)) => fields.append(key.clone(), child),
            (Held::Made(Node::Map(_)), None) | (Held::Made(Node::Leaf(_)) | Held::Lazy(_), _) => {}
        }
    }
}
