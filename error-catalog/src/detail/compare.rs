//! Equality and hash of trees; the order of the entries of a map does not count.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::{Detail, Node};

impl PartialEq for Detail {
    fn eq(&self, other: &Self) -> bool {
        let mut todo = Vec::new();
        let mut next = Some((self, other));
        while let Some((left, right)) = next {
            if !equal_level(left, right, &mut todo) {
                return false;
            }
            next = todo.pop();
        }
        true
    }
}

impl Eq for Detail {}

/// Compares two nodes and their leaves; the pairs of lists and maps below them are left in `todo`.
fn equal_level<'a>(left: &'a Detail, right: &'a Detail, todo: &mut Vec<(&'a Detail, &'a Detail)>) -> bool {
    let mut equal = |left: &'a Detail, right: &'a Detail| match (left.node(), right.node()) {
        (Node::Leaf(left), Node::Leaf(right)) => left == right,
        (Node::Leaf(_), _) | (_, Node::Leaf(_)) => false,
        _ => {
            todo.push((left, right));
            true
        }
    };
    match (left.node(), right.node()) {
        (Node::Leaf(left), Node::Leaf(right)) => left == right,
        (Node::List(left), Node::List(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| equal(left, right))
        }
        (Node::Map(left), Node::Map(right)) => {
            let mut entries = left.children().filter_map(|(key, value)| Some((key?, value)));
            left.len() == right.len() && entries.all(|(key, value)| right.get(key).is_some_and(|other| equal(value, other)))
        }
        _ => false,
    }
}

impl Hash for Detail {
    /// A sum over the nodes, which has no order, of the hash of each node's place and text.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let mut sum = 0u64;
        let mut todo = vec![(self, 0u64)];
        while let Some((detail, place)) = todo.pop() {
            sum = sum.wrapping_add(match detail.node() {
                Node::Leaf(leaf) => combine(place, leaf.message()),
                Node::List(_) => combine(place, 1),
                Node::Map(_) => combine(place, 2),
            });
            todo.extend(detail.children().enumerate().map(|(index, (key, child))| {
                let place = key.map_or_else(|| combine(place, index), |key| combine(place, key));
                (child, place)
            }));
        }
        state.write_u64(sum);
    }
}

fn combine(place: u64, part: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    place.hash(&mut hasher);
    part.hash(&mut hasher);
    hasher.finish()
}
