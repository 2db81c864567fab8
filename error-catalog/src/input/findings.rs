//! [`Findings`]: what was found wrong in an input, and what was learned of the type that it is read into.

use std::{
    cell::{Cell, RefCell},
    collections::{HashMap, HashSet},
};

use super::{fault::Fault, order::in_order, reader::TEXTS};
use crate::{
    Detail, ErrorDetail, Limits, ValidationError,
    detail::{TRUNCATED, TRUNCATED_KEY},
};

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
    /// How many values were read, and steps of paths made, of all passes.
    work: Cell<usize>,
    /// How many values were made up.
    made: Cell<usize>,
    /// There are more errors than these.
    is_truncated: Cell<bool>,
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
    /// The values that were refused.
    replaced: HashMap<Vec<Step>, Refusal>,
    /// The value in the place of the last one that was refused: the next one takes the same, mostly.
    last: usize,
    structs: Structs,
    /// How many steps the paths of the errors have.
    kept: usize,
    /// How many those of the structs have.
    known: usize,
}

/// A value that was refused.
struct Refusal {
    error: ErrorDetail,
    /// Which value stands for it.
    replacement: usize,
    /// How many did before, and were refused too.
    refused: usize,
}

/// How many errors are kept: with the one that says so, as many as are shown by default.
const MOST_ERRORS: usize = Limits::DEFAULT.count - 1;

/// How many steps the paths of errors have: errors that stand deep are fewer.
const MOST_STEPS: usize = 200_000;

/// How many steps the paths of structs have: the names and the order of the fields of those beyond are not known.
const MOST_KNOWN: usize = 1_000_000;

/// How many values are made up, of all passes: a type that holds itself twice, and has no end near its beginning, would need very many.
const MOST_MADE: usize = 200_000;

impl Findings {
    /// Forgets the errors, keeps what was learned.
    pub(super) fn restart(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.errors.clear();
        inner.kept = 0;
    }

    pub(super) fn error(&self, path: &At<'_>, error: ErrorDetail) {
        self.error_at(self.steps(path), error);
    }

    pub(super) fn error_at(&self, steps: Vec<Step>, error: ErrorDetail) {
        let Inner { errors, kept, .. } = &mut *self.inner.borrow_mut();
        if errors.len() < MOST_ERRORS && *kept < MOST_STEPS {
            *kept += steps.len();
            errors.push((steps, error));
        } else {
            self.is_truncated.set(true);
        }
    }

    fn steps(&self, path: &At<'_>) -> Vec<Step> {
        let steps = path.steps();
        self.work.set(self.work.get() + steps.len());
        steps
    }

    /// A value is read.
    pub(super) fn visit(&self, is_made: bool) -> Result<(), Fault> {
        self.work.set(self.work.get() + 1);
        self.made.set(self.made.get() + usize::from(is_made));
        if self.made.get() > MOST_MADE {
            self.truncate();
        }
        if self.is_truncated.get() { Err(Fault::stop()) } else { Ok(()) }
    }

    pub(super) fn work(&self) -> usize {
        self.work.get()
    }

    pub(super) fn is_truncated(&self) -> bool {
        self.is_truncated.get()
    }

    /// There may be more errors than were found.
    pub(super) fn truncate(&self) {
        self.is_truncated.set(true);
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
        let refusal = if inner.replaced.is_empty() { None } else { inner.replaced.get(&self.steps(path)) };
        refusal.map(|refusal| (refusal.replacement, refusal.error.clone()))
    }

    /// A value was refused here, its own or one in its place; `false` where it is not to be tried again.
    pub(super) fn learn_refusal(&self, at: &[Step], error: ErrorDetail) -> bool {
        let mut inner = self.inner.borrow_mut();
        let Inner { errors, replaced, last, .. } = &mut *inner;
        let Some(refusal) = replaced.get_mut(at) else {
            let known = errors.iter().find(|(steps, _)| steps == at).map(|(_, error)| error.clone());
            let first = Refusal { error: known.unwrap_or(error), replacement: *last, refused: 0 };
            replaced.insert(at.to_vec(), first);
            return true;
        };
        refusal.replacement += 1;
        refusal.refused += 1;
        *last = refusal.replacement;
        refusal.refused < TEXTS.len()
    }

    pub(super) fn learn_struct(&self, path: &At<'_>, fields: &'static [&'static str]) {
        let steps = self.steps(path);
        let Inner { structs, known, .. } = &mut *self.inner.borrow_mut();
        let length = steps.len();
        if *known < MOST_KNOWN && structs.insert(steps, fields).is_none() {
            *known += length;
        }
    }

    pub(super) fn into_parts(self) -> (Errors, Structs) {
        let Inner { errors, structs, .. } = self.inner.into_inner();
        (errors, structs)
    }

    /// The errors as a tree.
    pub(super) fn into_error(self) -> ValidationError {
        let is_truncated = self.is_truncated.get();
        let (errors, structs) = self.into_parts();
        let error = in_order(errors, &structs, None);
        if is_truncated { error.field(TRUNCATED_KEY, TRUNCATED, "More errors are not shown.") } else { error }
    }
}

/// Adds an error at a path.
pub(crate) fn add(detail: &mut Detail, steps: Vec<Step>, error: ErrorDetail) {
    let mut keys = steps.into_iter().map(Step::into_key);
    match (keys.next(), keys.len()) {
        (None, _) => detail.push_non_field(error),
        (Some(only), 0) => detail.push_field(only, error),
        (Some(first), _) => {
            let leaf = Detail::list([error]);
            detail.insert(first, keys.rev().fold(leaf, |inner, key| Detail::map([(key, inner)])));
        }
    }
}
