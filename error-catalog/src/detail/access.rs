//! Looking into a detail, and taking it apart.

use std::borrow::Cow;

use super::{
    Detail, DetailKind, ErrorDetail, Held, Node,
    steps::{Children, Step, Steps},
};

impl Detail {
    /// Which of the three it is.
    pub const fn kind(&self) -> DetailKind {
        match self.held {
            Held::Made(Node::Leaf(_)) => DetailKind::Leaf,
            Held::Made(Node::List(_)) => DetailKind::List,
            Held::Made(Node::Map(_)) | Held::Lazy(_) => DetailKind::Map,
        }
    }

    /// The leaf that it is.
    #[inline]
    pub const fn as_leaf(&self) -> Option<&ErrorDetail> {
        match &self.held {
            Held::Made(Node::Leaf(leaf)) => Some(leaf),
            Held::Made(Node::List(_) | Node::Map(_)) | Held::Lazy(_) => None,
        }
    }

    /// The text of a leaf.
    pub fn message(&self) -> Option<&str> {
        self.as_leaf().map(ErrorDetail::message)
    }

    /// The code of a leaf that has one.
    pub fn code(&self) -> Option<&str> {
        self.as_leaf().and_then(ErrorDetail::code)
    }

    /// How many items a list, or entries a map, has; 1 for a leaf.
    pub fn len(&self) -> usize {
        match self.node() {
            Node::Leaf(_) => 1,
            Node::List(items) => items.len(),
            Node::Map(fields) => fields.len(),
        }
    }

    /// Whether it is a list or a map with nothing in it; a leaf is not, even if its text is empty.
    pub fn is_empty(&self) -> bool {
        match &self.held {
            Held::Made(_) => self.len() == 0,
            Held::Lazy(lazy) => lazy.is_empty(),
        }
    }

    /// What stands under a key of a map.
    ///
    /// ```
    /// use error_catalog::Detail;
    ///
    /// let detail = Detail::map([("city", Detail::list(["Unknown."]))]);
    /// assert_eq!(detail.get("city").and_then(|city| city.get_index(0)?.message()), Some("Unknown."));
    /// ```
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self.node() {
            Node::Map(fields) => fields.get(key),
            Node::Leaf(_) | Node::List(_) => None,
        }
    }

    /// The item of a list at a place, counted from 0.
    pub fn get_index(&self, index: usize) -> Option<&Self> {
        match self.node() {
            Node::List(items) => items.get(index),
            Node::Leaf(_) | Node::Map(_) => None,
        }
    }

    /// The items of a list; none for a leaf or a map.
    pub fn items(&self) -> impl ExactSizeIterator<Item = &Self> + DoubleEndedIterator + Clone {
        match self.node() {
            Node::List(items) => items.iter(),
            Node::Leaf(_) | Node::Map(_) => [].iter(),
        }
    }

    /// The entries of a map in their order; none for a leaf or a list.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Self)> + Clone {
        let children = match self.node() {
            Node::Map(fields) => fields.children(),
            Node::Leaf(_) | Node::List(_) => Children::List([].iter()),
        };
        children.filter_map(|(key, value)| Some((key?.as_ref(), value)))
    }

    /// All leaves, in the order of the document.
    ///
    /// ```
    /// use error_catalog::Detail;
    ///
    /// let detail = Detail::map([("a", Detail::list(["one", "two"])), ("b", Detail::from("three"))]);
    /// assert!(detail.leaves().eq(["one", "two", "three"]));
    /// ```
    pub fn leaves(&self) -> impl Iterator<Item = &ErrorDetail> {
        Steps::new(self).filter_map(|step| match step {
            Step::Enter(_, detail) => detail.as_leaf(),
            Step::Leave(_) => None,
        })
    }

    /// How many leaves there are.
    pub fn error_count(&self) -> u64 {
        let mut count = 0;
        let mut todo = Vec::new();
        let mut next = Some(self);
        while let Some(detail) = next {
            if let Some(errors) = detail.lone_errors() {
                count += errors.len() as u64;
                next = todo.pop();
                continue;
            }
            count += u64::from(detail.is_leaf());
            for (_, child) in detail.children() {
                if child.is_leaf() {
                    count += 1;
                } else {
                    todo.push(child);
                }
            }
            next = todo.pop();
        }
        count
    }

    /// The leaf that it is.
    ///
    /// # Errors
    /// The detail itself where it is a list or a map.
    pub fn into_leaf(mut self) -> Result<ErrorDetail, Self> {
        match self.take() {
            Node::Leaf(leaf) => Ok(leaf),
            node => Err(Self::new(node)),
        }
    }

    /// The items of a list.
    ///
    /// # Errors
    /// The detail itself where it is a leaf or a map.
    pub fn into_list(mut self) -> Result<Vec<Self>, Self> {
        match self.take() {
            Node::List(items) => Ok(items),
            node => Err(Self::new(node)),
        }
    }

    /// The entries of a map in their order.
    ///
    /// # Errors
    /// The detail itself where it is a leaf or a list.
    ///
    /// ```
    /// use error_catalog::Detail;
    ///
    /// let detail = Detail::map([("a", "one"), ("b", "two")]);
    /// let keys: Vec<_> = detail.into_map().unwrap().into_iter().map(|(key, _)| key).collect();
    /// assert_eq!(keys, ["a", "b"]);
    /// ```
    pub fn into_map(mut self) -> Result<Vec<(Cow<'static, str>, Self)>, Self> {
        match self.take() {
            Node::Map(fields) => Ok(fields.into_iter().collect()),
            node => Err(Self::new(node)),
        }
    }
}
