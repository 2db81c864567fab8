//! [`Unread`]: an input with wrong fields, of which the right ones can still be checked.

use super::{
    Rejection,
    findings::{Errors, Findings},
    names::Names,
    order::in_order,
    tree::Tree,
};
use crate::ValidationError;

/// An input that could not be read as a whole.
#[cfg_attr(not(feature = "_extract"), allow(unreachable_pub, reason = "the extractors show it"))]
pub enum Unread<T> {
    /// Nothing of it can be used.
    Not(Rejection),
    /// Reading came to its end, with other values in the place of the wrong ones.
    Partly(Box<Partly<T>>),
}

/// What was read, and what could not be.
#[cfg_attr(not(feature = "_extract"), allow(unreachable_pub, reason = "the extractors show it"))]
pub struct Partly<T> {
    pub(super) value: T,
    pub(super) errors: Errors,
    pub(super) names: Names,
}

impl<T> Unread<T> {
    pub(super) fn partly(value: T, findings: Findings, tree: Tree, is_text: bool) -> Self {
        let (errors, names) = Names::new(findings, tree, is_text);
        Self::Partly(Box::new(Partly { value, errors, names }))
    }

    #[cfg(feature = "_extract")]
    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> Unread<U> {
        match self {
            Self::Not(rejection) => Unread::Not(rejection),
            Self::Partly(partly) => {
                let Partly { value, errors, names } = *partly;
                Unread::Partly(Box::new(Partly { value: change(value), errors, names }))
            }
        }
    }
}

impl<T> From<Rejection> for Unread<T> {
    fn from(rejection: Rejection) -> Self {
        Self::Not(rejection)
    }
}

impl<T> From<Unread<T>> for ValidationError {
    fn from(unread: Unread<T>) -> Self {
        match unread {
            Unread::Partly(partly) => in_order(partly.errors, &partly.names.structs, partly.names.tree.as_ref()),
            Unread::Not(Rejection::Invalid(error)) => error,
            Unread::Not(_) => Self::new(),
        }
    }
}

impl<T> From<Unread<T>> for Rejection {
    fn from(unread: Unread<T>) -> Self {
        match unread {
            Unread::Not(rejection) => rejection,
            partly @ Unread::Partly(_) => Self::Invalid(partly.into()),
        }
    }
}
