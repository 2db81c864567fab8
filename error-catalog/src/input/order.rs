//! Errors as a tree, in order: of each struct that of its fields, of each map that of what was sent.

use std::collections::HashMap;

use super::{
    findings::{Errors, Structs},
    path::Step,
    texts,
    tree::Tree,
};
use crate::{
    Detail, ErrorDetail, ValidationError,
    detail::{TRUNCATED, TRUNCATED_KEY},
};

/// Errors as a tree. Without what was sent the errors of a map stay in the order in which they are.
pub(super) fn in_order(mut errors: Errors, structs: &Structs, sent: Option<&Tree>) -> ValidationError {
    let mut order = Order { structs, maps: HashMap::new() };
    errors.sort_by_cached_key(|(steps, _)| order.of(steps, sent));
    let mut detail = Detail::empty_map();
    for (steps, error) in errors {
        // Of the whole input Django REST Framework says it in other words.
        let is_no_data = steps.is_empty() && error.code() == texts::NULL.code();
        add(&mut detail, steps, if is_no_data { texts::NO_DATA } else { error });
    }
    ValidationError::new().with_detail(detail)
}

struct Order<'a> {
    structs: &'a Structs,
    /// Where the keys of the maps stand, by the addresses of the maps.
    maps: HashMap<*const Tree, HashMap<&'a str, usize>>,
}

impl<'a> Order<'a> {
    fn of(&mut self, steps: &[Step], mut sent: Option<&'a Tree>) -> Vec<usize> {
        let mut positions = Vec::with_capacity(steps.len());
        for (depth, step) in steps.iter().enumerate() {
            let fields = steps.get(..depth).and_then(|outer| self.structs.get(outer));
            let (position, inner) = match step {
                Step::Field(name) => {
                    let (position, inner) = self.entry(sent, name);
                    (fields.map_or(position, |fields| fields.iter().position(|field| field == name).unwrap_or(fields.len())), inner)
                }
                Step::Index(index) => match sent {
                    Some(Tree::List(items)) => (*index, items.get(*index)),
                    Some(_) => self.entry(sent, &index.to_string()),
                    None => (*index, None),
                },
            };
            positions.push(position);
            sent = inner;
        }
        positions
    }

    /// Where an entry of a map stands, and what it holds.
    fn entry(&mut self, sent: Option<&'a Tree>, name: &str) -> (usize, Option<&'a Tree>) {
        let Some(map @ Tree::Map(entries)) = sent else { return (0, None) };
        let places = self
            .maps
            .entry(map)
            .or_insert_with(|| entries.iter().enumerate().rev().map(|(place, (key, _))| (key.as_str(), place)).collect());
        let place = places.get(name).copied();
        (place.unwrap_or(entries.len()), place.and_then(|place| entries.get(place)).map(|(_, value)| value))
    }
}

/// An error that says that it is not all.
pub(crate) fn truncated(error: ValidationError) -> ValidationError {
    error.field(TRUNCATED_KEY, TRUNCATED, "More errors are not shown.")
}

/// Adds an error at a path.
fn add(detail: &mut Detail, steps: Vec<Step>, error: ErrorDetail) {
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
