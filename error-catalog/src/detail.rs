//! [`Detail`]: what is wrong, as a text, a list or a map of fields, nested as deep as the data is.

mod access;
mod build;
mod clone;
mod compare;
mod drop;
mod error_detail;
mod fields;
mod flatten;
#[cfg_attr(not(feature = "validator"), allow(dead_code, reason = "what the errors of that library are shown by"))]
mod foreign;
mod format;
mod lazy;
mod limits;
mod resolve;
mod serialize;
mod steps;
mod views;
mod walk;
mod write;

#[cfg(any(feature = "garde", feature = "validator"))]
pub(crate) use self::foreign::Message;
#[cfg(feature = "validator")]
pub(crate) use self::foreign::{Found, Sink, map_of};
#[cfg(feature = "input")]
pub(crate) use self::limits::{TRUNCATED, TRUNCATED_KEY};
pub use self::{
    error_detail::ErrorDetail,
    flatten::Flat,
    limits::Limits,
    views::{Codes, FullDetails, Messages},
};
pub(crate) use self::{
    fields::Key,
    flatten::{flatten, pointers},
    foreign::Foreign,
    resolve::LeafCode,
    views::{Shape, What},
    walk::Walk,
    write::{json_len, write_tree},
};

use self::{fields::Fields, lazy::Lazy};

/// The key that errors of no field stand under.
pub(crate) const NON_FIELD_ERRORS: &str = "non_field_errors";

/// The detail of an error: a leaf (one text and its code), a list, or a map whose entries keep the order in which they were added.
///
/// ```
/// use error_catalog::{Detail, ErrorDetail};
///
/// let mut detail = Detail::empty_map();
/// detail.push_field("email", ErrorDetail::new("Enter a valid email address.", "invalid"));
/// detail.push_non_field("The passwords differ.");
/// assert_eq!(
///     detail.to_string(),
///     r#"{"email":["Enter a valid email address."],"non_field_errors":["The passwords differ."]}"#,
/// );
/// ```
///
/// * A leaf made from plain text has no code *yet*: the exception that takes the tree gives it its own. One made from
///   [`ErrorDetail::without_code`] stays without.
/// * Two maps are equal whatever the order of their entries, and so are their hashes.
/// * [`Display`](std::fmt::Display) is the text of a leaf, and the compact JSON of the texts of a list or a map.
/// * Trees may be of any depth and width: building, cloning, comparing, hashing, formatting and dropping take linear time and a small, constant
///   part of the stack. `Serialize`, which must recurse, shows 128 levels and counts the errors that it leaves out.
pub struct Detail {
    held: Held,
}

/// How a [`Detail`] is held.
enum Held {
    Made(Node),
    /// A map that is made when it is looked into.
    Lazy(Lazy),
}

/// What a [`Detail`] holds.
enum Node {
    Leaf(ErrorDetail),
    List(Vec<Detail>),
    Map(Fields),
}

/// Which of the three a [`Detail`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DetailKind {
    /// One text and its code.
    Leaf,
    /// A list.
    List,
    /// A map from the names of fields, or the indexes of rows, to their errors.
    Map,
}

impl Detail {
    #[inline]
    const fn new(node: Node) -> Self {
        Self { held: Held::Made(node) }
    }

    /// A map of errors of another library.
    #[cfg_attr(not(feature = "validator"), allow(dead_code, reason = "what the errors of that library are held by"))]
    pub(crate) fn foreign(errors: Box<dyn Foreign>) -> Self {
        Self { held: Held::Lazy(Lazy::foreign(errors)) }
    }

    /// What it holds; made now where it is not yet.
    fn node(&self) -> &Node {
        match &self.held {
            Held::Made(node) => node,
            Held::Lazy(lazy) => lazy.made().node(),
        }
    }

    /// What it holds, and an empty list, which needs no memory, in its place.
    fn take(&mut self) -> Node {
        match std::mem::replace(&mut self.held, Held::Made(Node::List(Vec::new()))) {
            Held::Made(node) => node,
            Held::Lazy(lazy) => lazy.into_made().take(),
        }
    }

    /// The errors of the fields of a map that is held lazily, where it has one of each.
    fn lone_errors(&self) -> Option<&[(Key, ErrorDetail)]> {
        match &self.held {
            Held::Made(_) => None,
            Held::Lazy(lazy) => lazy.lone_errors(),
        }
    }

    #[inline]
    const fn is_leaf(&self) -> bool {
        matches!(self.held, Held::Made(Node::Leaf(_)))
    }
}

// Trees are vectors of these: a leaf, two texts, decides the size, and the rest must fit into it.
const _: () = assert!(size_of::<Detail>() == size_of::<ErrorDetail>() && size_of::<Detail>() == 6 * size_of::<usize>());
