//! [`Findings`]: what was found wrong in an input, and what was learned of the type that it is read into.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
};

use super::order::in_order;
use crate::{Detail, ErrorDetail, ValidationError};

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Step {
    Field(String),
    Index(usize),
}

impl Step {
    pub(super) fn into_key(self) -> String {
        match self {
            Self::Field(name) => name,
            Self::Index(index) => index.to_string(),
        }
    }
}

/// A path from the root, as a list that each level of reading extends.
#[derive(Clone, Copy)]
pub(super) enum At<'p> {
    Root,
    Field(&'p At<'p>, &'p str),
    Index(&'p At<'p>, usize),
}

impl At<'_> {
    pub(super) fn steps(&self) -> Vec<Step> {
        let (mut steps, mut path) = (Vec::new(), self);
        loop {
            path = match path {
                At::Root => break,
                At::Field(outer, name) => {
                    steps.push(Step::Field((*name).to_owned()));
                    outer
                }
                At::Index(outer, index) => {
                    steps.push(Step::Index(*index));
                    outer
                }
            };
        }
        steps.reverse();
        steps
    }
}

/// A type that is read, known by the name of its visitor; empty for what has none of its own.
pub(super) type TypeName = &'static str;

/// What is wrong, and where.
pub(super) type Errors = Vec<(Vec<Step>, ErrorDetail)>;

/// The fields of each struct that was read.
pub(super) type Structs = HashMap<Vec<Step>, &'static [&'static str]>;

/// What was found and learned. Reading starts anew after each failure that could not be stepped over, with what it taught.
#[derive(Default)]
pub(super) struct Findings {
    inner: RefCell<Inner>,
}

#[derive(Default)]
struct Inner {
    errors: Errors,
    /// The fields that a type must have.
    required: HashSet<(TypeName, &'static str)>,
    /// The fields that are there under another name.
    aliased: HashSet<(Vec<Step>, &'static str)>,
    /// The structs that refuse unknown fields, and the enums that refuse unknown variants.
    strict: HashSet<TypeName>,
    /// The values that were refused: what was wrong with them, and how many values in their place were refused too.
    replaced: HashMap<Vec<Step>, (usize, ErrorDetail)>,
    structs: Structs,
}

impl Findings {
    /// Forgets the errors, keeps what was learned.
    pub(super) fn restart(&self) {
        self.inner.borrow_mut().errors.clear();
    }

    pub(super) fn error(&self, path: &At<'_>, error: ErrorDetail) {
        self.error_at(path.steps(), error);
    }

    pub(super) fn error_at(&self, steps: Vec<Step>, error: ErrorDetail) {
        self.inner.borrow_mut().errors.push((steps, error));
    }

    pub(super) fn has_errors(&self) -> bool {
        !self.inner.borrow().errors.is_empty()
    }

    pub(super) fn has_error_at(&self, path: &[Step]) -> bool {
        self.inner.borrow().errors.iter().any(|(steps, _)| steps == path)
    }

    pub(super) fn is_required(&self, of: TypeName, name: &'static str, path: &At<'_>) -> bool {
        let inner = self.inner.borrow();
        inner.required.contains(&(of, name)) && (inner.aliased.is_empty() || !inner.aliased.contains(&(path.steps(), name)))
    }

    /// `false` where that was known.
    pub(super) fn learn_required(&self, of: TypeName, name: &'static str) -> bool {
        self.inner.borrow_mut().required.insert((of, name))
    }

    pub(super) fn learn_alias(&self, at: Vec<Step>, name: &'static str) -> bool {
        self.inner.borrow_mut().aliased.insert((at, name))
    }

    pub(super) fn is_strict(&self, of: TypeName) -> bool {
        self.inner.borrow().strict.contains(of)
    }

    pub(super) fn learn_strict(&self, of: TypeName) -> bool {
        self.inner.borrow_mut().strict.insert(of)
    }

    /// Which value stands for a refused one here, and what was wrong with that.
    pub(super) fn replacement(&self, path: &At<'_>) -> Option<(usize, ErrorDetail)> {
        let inner = self.inner.borrow();
        if inner.replaced.is_empty() { None } else { inner.replaced.get(&path.steps()).cloned() }
    }

    /// A value was refused here, its own or one in its place: gives how many in its place were.
    pub(super) fn learn_refusal(&self, at: &[Step], error: ErrorDetail) -> usize {
        let mut inner = self.inner.borrow_mut();
        let known = inner.errors.iter().find(|(steps, _)| steps == at).map(|(_, error)| error.clone());
        let replaced = inner.replaced.entry(at.to_vec());
        replaced.and_modify(|(tries, _)| *tries += 1).or_insert((0, known.unwrap_or(error))).0
    }

    pub(super) fn learn_struct(&self, path: &At<'_>, fields: &'static [&'static str]) {
        self.inner.borrow_mut().structs.insert(path.steps(), fields);
    }

    pub(super) fn into_parts(self) -> (Errors, Structs) {
        let Inner { errors, structs, .. } = self.inner.into_inner();
        (errors, structs)
    }

    /// The errors as a tree.
    pub(super) fn into_error(self) -> ValidationError {
        let (errors, structs) = self.into_parts();
        in_order(errors, &structs, None)
    }
}

/// Adds an error at a path.
pub(crate) fn add(detail: &mut Detail, steps: Vec<Step>, error: ErrorDetail) {
    let mut keys = steps.into_iter().map(Step::into_key);
    match keys.next() {
        None => detail.push_non_field(error),
        Some(first) => {
            let leaf = Detail::list([error]);
            detail.insert(first, keys.rev().fold(leaf, |inner, key| Detail::map([(key, inner)])));
        }
    }
}
