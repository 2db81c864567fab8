//! Cloning trees of any depth.

use super::{
    Detail, Node,
    fields::{Fields, Key},
    steps::{Step, Steps},
};

impl Clone for Detail {
    fn clone(&self) -> Self {
        // The lists and maps that are not complete yet, each with its own key.
        let mut open: Vec<(Option<&Key>, Self)> = Vec::new();
        for step in Steps::new(self) {
            let (key, complete) = match step {
                Step::Enter(key, detail) => match &detail.node {
                    Node::Leaf(leaf) => (key, Self::from(leaf.clone())),
                    Node::List(items) => {
                        open.push((key, Self::from(Vec::with_capacity(items.len()))));
                        continue;
                    }
                    Node::Map(fields) => {
                        open.push((key, Self::new(Node::Map(Fields::with_capacity(fields.len())))));
                        continue;
                    }
                },
                Step::Leave(_) => match open.pop() {
                    Some(complete) => complete,
                    None => break,
                },
            };
            match open.last_mut() {
                Some((_, parent)) => parent.attach(key, complete),
                None => return complete,
            }
        }
        Self::empty_list()
    }
}

impl Detail {
    /// Adds a child whose key is new.
    fn attach(&mut self, key: Option<&Key>, child: Self) {
        match (&mut self.node, key) {
            (Node::List(items), _) => items.push(child),
            (Node::Map(fields), Some(key)) => fields.append(key.clone(), child),
            (Node::Map(_), None) | (Node::Leaf(_), _) => {}
        }
    }
}
