//! [`Unread`]: an input with wrong fields, of which the right ones can still be checked.

use std::collections::HashSet;

use super::{
    Rejection,
    findings::{Errors, Findings, Step},
    names::Names,
    order::in_order,
    rules,
    tree::Tree,
};
use crate::{ApiError, Detail, ErrorDetail, ValidationError, detail::NON_FIELD_ERRORS};

/// An input that could not be read as a whole.
pub enum Unread<T> {
    /// Nothing of it can be used.
    Not(Rejection),
    /// Reading came to its end, with other values in the place of the wrong ones.
    Partly(Box<Partly<T>>),
}

/// What was read, and what could not be.
pub struct Partly<T> {
    value: T,
    errors: Errors,
    names: Names,
}

impl<T> Unread<T> {
    pub(super) fn partly(value: T, findings: Findings, tree: Tree) -> Self {
        let (errors, structs) = findings.into_parts();
        Self::Partly(Box::new(Partly { value, errors, names: Names::new(structs, tree) }))
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

    /// The errors of reading, and those of the rules that what is right breaks.
    #[cfg(all(feature = "_extract", any(feature = "validator", feature = "garde")))]
    pub(super) fn check(self, check: impl FnOnce(&T, &Names) -> Result<(), ValidationError>) -> Rejection {
        if let Self::Partly(mut partly) = self {
            if let Err(broken) = check(&partly.value, &partly.names) {
                partly.add(&broken.detail());
            }
            return Self::Partly(partly).into();
        }
        self.into()
    }
}

impl<T> Partly<T> {
    /// Adds the errors of rules, but those that another value than the one that was sent may break.
    #[cfg(any(feature = "validator", feature = "garde"))]
    fn add(&mut self, broken: &Detail) {
        let wrong = Wrong::of(&self.errors);
        let mut found = Vec::new();
        if !wrong.values.contains(&[] as &[Step]) {
            self.walk(broken, &mut Vec::new(), &wrong, &mut found);
        }
        self.errors.extend(found);
    }

    #[cfg(any(feature = "validator", feature = "garde"))]
    fn walk(&self, broken: &Detail, path: &mut Vec<Step>, wrong: &Wrong, found: &mut Errors) {
        for (key, inner) in broken.entries() {
            let step = self.names.step(path, key);
            path.push(step);
            if !wrong.values.contains(path.as_slice()) {
                self.walk(inner, path, wrong, found);
            }
            path.pop();
        }
        let owner = of_struct(path);
        if broken.items().len() > 0 && !wrong.around.contains(owner) && self.names.is_known(owner) {
            let outer = owner.get(..owner.len().saturating_sub(1)).unwrap_or_default();
            let leaves = broken.items().filter_map(Detail::as_leaf);
            // What another field should be equal to may stand for a wrong value itself.
            let leaves = leaves.filter(|leaf| leaf.code() != rules::must_match().code() || !wrong.around.contains(outer));
            found.extend(leaves.map(|leaf: &ErrorDetail| (path.clone(), leaf.clone())));
        }
    }
}

/// Where reading found what is wrong.
#[cfg(any(feature = "validator", feature = "garde"))]
struct Wrong {
    values: HashSet<Vec<Step>>,
    /// The wrong values, and everything that holds one.
    around: HashSet<Vec<Step>>,
}

#[cfg(any(feature = "validator", feature = "garde"))]
impl Wrong {
    fn of(errors: &Errors) -> Self {
        let (mut values, mut around) = (HashSet::new(), HashSet::new());
        for (path, _) in errors {
            let path = of_struct(path);
            values.insert(path.to_vec());
            for depth in (0..=path.len()).rev() {
                // What holds this was seen with another one.
                if !around.insert(path.get(..depth).unwrap_or_default().to_vec()) {
                    break;
                }
            }
        }
        Self { values, around }
    }
}

/// The path of a value; of an error that belongs to no field the path of its struct.
#[cfg(any(feature = "validator", feature = "garde"))]
fn of_struct(path: &[Step]) -> &[Step] {
    match path {
        [outer @ .., Step::Field(name)] if name == NON_FIELD_ERRORS => outer,
        path => path,
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
