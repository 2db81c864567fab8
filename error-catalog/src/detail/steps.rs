//! The tree step by step, in the order of the document, without recursion.

use std::slice;

use super::{Detail, DetailKind, Node, fields::Key};

/// The children of one list or map.
#[derive(Clone)]
pub(super) enum Children<'a> {
    List(slice::Iter<'a, Detail>),
    Few(slice::Iter<'a, (Key, Detail)>),
    Many(indexmap::map::Iter<'a, Key, Detail>),
}

impl Children<'_> {
    /// What they are the children of.
    pub(super) const fn kind(&self) -> DetailKind {
        match self {
            Self::List(_) => DetailKind::List,
            Self::Few(_) | Self::Many(_) => DetailKind::Map,
        }
    }
}

impl<'a> Iterator for Children<'a> {
    /// The key, in a map, and the child.
    type Item = (Option<&'a Key>, &'a Detail);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::List(items) => items.next().map(|item| (None, item)),
            Self::Few(entries) => entries.next().map(|(key, value)| (Some(key), value)),
            Self::Many(entries) => entries.next().map(|(key, value)| (Some(key), value)),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Self::List(items) => items.size_hint(),
            Self::Few(entries) => entries.size_hint(),
            Self::Many(entries) => entries.size_hint(),
        }
    }
}

impl ExactSizeIterator for Children<'_> {}

impl Detail {
    /// The children of a list or a map; a leaf has none.
    pub(super) fn children(&self) -> Children<'_> {
        self.node().children()
    }
}

impl Node {
    pub(super) fn children(&self) -> Children<'_> {
        match self {
            Self::Leaf(_) => Children::List([].iter()),
            Self::List(items) => Children::List(items.iter()),
            Self::Map(fields) => fields.children(),
        }
    }
}

/// One step through a tree.
pub(super) enum Step<'a> {
    /// A leaf, a list or a map begins; the key is there in a map. Of a list or a map follow its children, then `Leave`.
    Enter(Option<&'a Key>, &'a Detail),
    /// A list or a map ends.
    Leave(DetailKind),
}

/// Iterates over the steps.
pub(super) struct Steps<'a> {
    root: Option<&'a Detail>,
    open: Stack<Children<'a>>,
}

impl<'a> Steps<'a> {
    pub(super) const fn new(root: &'a Detail) -> Self {
        Self { root: Some(root), open: Stack::new() }
    }
}

impl<'a> Iterator for Steps<'a> {
    type Item = Step<'a>;

    fn next(&mut self) -> Option<Step<'a>> {
        let (key, detail) = match self.open.last() {
            Some(children) => match children.next() {
                Some(child) => child,
                None => return self.open.pop().map(|children| Step::Leave(children.kind())),
            },
            None => (None, self.root.take()?),
        };
        if !detail.is_leaf() {
            self.open.push(detail.children());
        }
        Some(Step::Enter(key, detail))
    }
}

/// Trees that are not deeper are walked without allocating.
const SHALLOW: usize = 8;

/// A stack that allocates for deep trees only.
pub(super) struct Stack<T> {
    shallow: [Option<T>; SHALLOW],
    deep: Vec<T>,
    len: usize,
}

impl<T> Stack<T> {
    pub(super) const fn new() -> Self {
        Self { shallow: [const { None }; SHALLOW], deep: Vec::new(), len: 0 }
    }

    pub(super) fn push(&mut self, item: T) {
        match self.shallow.get_mut(self.len) {
            Some(place) => *place = Some(item),
            None => self.deep.push(item),
        }
        self.len += 1;
    }

    fn last(&mut self) -> Option<&mut T> {
        match self.shallow.get_mut(self.len.checked_sub(1)?) {
            Some(place) => place.as_mut(),
            None => self.deep.last_mut(),
        }
    }

    pub(super) fn pop(&mut self) -> Option<T> {
        self.len = self.len.checked_sub(1)?;
        match self.shallow.get_mut(self.len) {
            Some(place) => place.take(),
            None => self.deep.pop(),
        }
    }
}
