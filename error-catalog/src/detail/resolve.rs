//! Codes of leaves that were made from plain text: they have none yet, and take that of the exception.

use std::borrow::Cow;

use super::{Detail, ErrorDetail, Held, Node, Shape};

/// The code of a leaf, where "not yet" and "none" differ.
pub(crate) enum LeafCode<'a> {
    /// The exception that holds the leaf gives it its code.
    Pending,
    /// The leaf's own; `None` stays without.
    Given(Option<&'a str>),
}

impl Detail {
    /// The code of a leaf; a list or a map has none yet.
    pub(crate) fn leaf_code(&self) -> LeafCode<'_> {
        self.as_leaf().map_or(LeafCode::Pending, ErrorDetail::leaf_code)
    }

    /// Gives `code` to the leaves that have none yet.
    pub(crate) fn resolve(&mut self, code: &str) {
        let mut todo = vec![self];
        while let Some(detail) = todo.pop() {
            match &mut detail.held {
                Held::Made(Node::Leaf(leaf)) => leaf.resolve(code),
                Held::Made(Node::List(items)) => todo.extend(items),
                Held::Made(Node::Map(fields)) => todo.extend(fields.values_mut()),
                Held::Lazy(lazy) => lazy.resolve(code),
            }
        }
    }
}

impl<'a> Shape<'a> {
    /// The detail itself, every leaf with its code.
    pub(crate) fn into_detail(self) -> Cow<'a, Detail> {
        let leaf = |message: Cow<'a, str>, code: Option<&str>| match code {
            Some(code) => ErrorDetail::new(message.into_owned(), code.to_owned()),
            None => ErrorDetail::without_code(message.into_owned()),
        };
        match self {
            Self::Leaf { message, code } => Cow::Owned(leaf(message, code).into()),
            Self::ListOfLeaf { message, code } => Cow::Owned(Detail::list([leaf(message, code)])),
            Self::Bare(detail) => Cow::Borrowed(detail),
            Self::Tree { detail, code } => {
                if !detail.leaves().any(|leaf| matches!(leaf.leaf_code(), LeafCode::Pending)) {
                    return Cow::Borrowed(detail);
                }
                let mut detail = detail.clone();
                detail.resolve(code);
                Cow::Owned(detail)
            }
        }
    }
}
