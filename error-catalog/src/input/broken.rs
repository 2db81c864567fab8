//! The rules that the right fields of an input break, beside what could not be read.

use std::collections::HashSet;

use super::{
    Rejection,
    findings::Errors,
    names::Names,
    partly::{Partly, Unread},
    path::Step,
    rules,
};
use crate::{ApiError, Detail, ErrorDetail, ValidationError, detail::NON_FIELD_ERRORS};

impl<T> Unread<T> {
    /// The errors of reading, and those of the rules that what is right breaks.
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
    fn add(&mut self, broken: &Detail) {
        let wrong = Wrong::of(&self.errors, &self.names.replaced);
        let mut found = Vec::new();
        if !wrong.values.contains(&[] as &[Step]) {
            self.walk(broken, &mut Vec::new(), &wrong, &mut found);
        }
        self.errors.extend(found);
    }

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
            let leaves = leaves.filter(|leaf| leaf.code() != Some(rules::must_match().code()) || !wrong.around.contains(outer));
            found.extend(leaves.map(|leaf: &ErrorDetail| (path.clone(), leaf.clone())));
        }
    }
}

/// Where reading found what is wrong.
struct Wrong {
    /// The values that have errors, or others in their places.
    values: HashSet<Vec<Step>>,
    /// The wrong values, and everything that holds one.
    around: HashSet<Vec<Step>>,
}

impl Wrong {
    fn of(errors: &Errors, (replaced, flat): &(Vec<Vec<Step>>, HashSet<Vec<Step>>)) -> Self {
        let (mut values, mut around) = (HashSet::new(), HashSet::new());
        // What is wrong with flattened values is told of their struct, whose own ones may be right.
        let told = errors.iter().map(|(path, _)| (of_struct(path), !flat.contains(of_struct(path))));
        for (path, is_value) in told.chain(replaced.iter().map(|path| (path.as_slice(), true))) {
            if is_value {
                values.insert(path.to_vec());
            }
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
fn of_struct(path: &[Step]) -> &[Step] {
    match path {
        [outer @ .., Step::Field(name)] if name == NON_FIELD_ERRORS => outer,
        path => path,
    }
}
