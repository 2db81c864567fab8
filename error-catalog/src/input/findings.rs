//! [`Findings`]: what was found wrong in an input, and what was learned of the type that it is read into.

use std::{
    cell::{Cell, RefCell},
    collections::{HashMap, HashSet},
    rc::Rc,
};

use indexmap::IndexMap;

use super::{
    fault::{Fault, Kind},
    order::{in_order, truncated},
    path::{At, Step, child},
    reader::TEXTS,
    stand_in::{Piece, StandIn},
    stand_ins::{First, StandIns},
    texts,
};
use crate::{ErrorDetail, Limits, ValidationError};

/// A type that is read, known by the name of its visitor, and of an enum the variant; empty for what has none of its own.
pub(super) type TypeName = (&'static str, &'static str);

/// What has no type of its own.
pub(super) const NO_TYPE: TypeName = ("", "");

/// The variant of the type of a map that is no [`Deserializer::deserialize_any`](serde_core::Deserializer::deserialize_any): it may be a struct with flattened values.
pub(super) const MAP: &str = "map";

/// The same, of fields that only what stands for flattened values needs.
pub(super) const MADE: &str = "made";

/// What says which variant of an enum a map holds.
pub(super) const TAG: TypeName = ("", "tag");

/// What is wrong, and where.
pub(super) type Errors = Vec<(Vec<Step>, ErrorDetail)>;

/// The fields of each struct that was read.
pub(super) type Structs = HashMap<Vec<Step>, &'static [&'static str]>;

/// What was found and learned. Reading starts anew after each failure that could not be stepped over, with what it taught.
#[derive(Default)]
pub(super) struct Findings {
    inner: RefCell<Inner>,
    /// How many values were read, of all passes.
    values: Cell<usize>,
    /// The weight of the paths that were made, of all passes.
    paths: Cell<usize>,
    /// How many values were made up.
    made: Cell<usize>,
    /// There are more errors than these.
    is_truncated: Cell<bool>,
}

#[derive(Default)]
struct Inner {
    /// Of this pass.
    errors: Errors,
    /// Of passes before, to which this one may not come.
    kept: IndexMap<Vec<Step>, Vec<ErrorDetail>>,
    /// The fields that a type must have; of one with flattened values, by where it is.
    required: HashMap<(TypeName, Vec<Step>), Vec<&'static str>>,
    /// The fields that are there under another name.
    aliased: HashSet<(Vec<Step>, &'static str)>,
    /// The structs that refuse unknown fields, and the enums that refuse unknown variants.
    strict: HashSet<TypeName>,
    /// The values that were refused.
    replaced: HashMap<Vec<Step>, Refusal>,
    /// The value in the place of the last one that was refused: the next one takes the same, mostly.
    last: usize,
    /// The values that nothing could stand for, so that reading ends at them.
    hopeless: Vec<Hopeless>,
    stand_ins: StandIns,
    /// The types that have flattened values, and the structs whose flattened values were refused.
    flattening: HashSet<TypeName>,
    flat: HashSet<Vec<Step>>,
    structs: Structs,
    /// The weights of the paths of these errors, of those before, and of the structs.
    weight: usize,
    weight_kept: usize,
    weight_known: usize,
}

impl Inner {
    /// Keeps an error for what is told in the end.
    fn keep(&mut self, steps: Vec<Step>, error: ErrorDetail) {
        let weight: usize = steps.iter().map(Step::weight).sum();
        let here = self.kept.entry(steps).or_default();
        if !here.contains(&error) {
            here.push(error);
            self.weight_kept += weight;
        }
    }

    /// Keeps the errors of a value, and of all that it holds.
    fn keep_inside(&mut self, at: &[Step]) {
        for (steps, error) in std::mem::take(&mut self.errors) {
            if steps.starts_with(at) { self.keep(steps, error) } else { self.errors.push((steps, error)) }
        }
    }
}

/// A value that was refused.
struct Refusal {
    /// Which value stands for it.
    replacement: usize,
    /// How many did before, and were refused too.
    refused: usize,
}

/// A value that nothing could stand for. It is read after its siblings, then what holds it is, and so on, until nothing is left that is read after it.
struct Hopeless {
    path: Vec<Step>,
    /// How many of the steps lead to what is read last.
    levels: usize,
}

/// How many errors are kept: with the one that says so, as many as are shown by default.
const MOST_ERRORS: usize = Limits::DEFAULT.count - 1;

/// The greatest weight of the paths of errors: errors that stand deep, or under long keys, are fewer.
const MOST_KEPT: usize = 200_000;

/// The greatest weight of the paths of structs: the names and the order of the fields of those beyond are not known.
pub(crate) const MOST_KNOWN: usize = 1_000_000;

/// The greatest weight of the paths that are made, of all passes, beside what the number of the values that are read allows.
const MOST_PATHS: usize = 20_000_000;

/// How many values are made up, of all passes: a type that holds itself twice, and has no end near its beginning, would need very many.
const MOST_MADE: usize = 200_000;

/// After how many values and steps of paths nothing more is tried for what serde buffers: large inputs are not read so often.
const MOST_TAUGHT: usize = 500_000;

impl Findings {
    /// Forgets the errors that the next pass comes to again, keeps what was learned.
    pub(super) fn restart(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.errors.clear();
        inner.weight = 0;
    }

    pub(super) fn error(&self, path: &At<'_>, error: ErrorDetail) {
        let weight = path.weight();
        if self.has_place(weight) {
            let steps = self.steps(path);
            let mut inner = self.inner.borrow_mut();
            inner.errors.push((steps, error));
            inner.weight += weight;
        }
    }

    /// Whether an error more may be kept.
    fn has_place(&self, weight: usize) -> bool {
        let inner = self.inner.borrow();
        let (count, sum) = (inner.errors.len() + inner.kept.len(), inner.weight + inner.weight_kept);
        let has_place = count < MOST_ERRORS && sum.saturating_add(weight) <= MOST_KEPT;
        if !has_place {
            self.truncate();
        }
        has_place
    }

    fn steps(&self, path: &At<'_>) -> Vec<Step> {
        self.paths.set(self.paths.get().saturating_add(path.weight()));
        path.steps()
    }

    /// A value is read.
    pub(super) fn visit(&self, is_made: bool) -> Result<(), Fault> {
        self.values.set(self.values.get() + 1);
        self.made.set(self.made.get() + usize::from(is_made));
        if self.made.get() > MOST_MADE || self.paths.get() > self.values.get().saturating_mul(16).saturating_add(MOST_PATHS) {
            self.truncate();
        }
        if self.is_truncated.get() { Err(Fault::stop()) } else { Ok(()) }
    }

    /// How much was done, of all passes.
    pub(super) fn work(&self) -> usize {
        self.values.get().saturating_add(self.paths.get())
    }

    pub(super) fn is_truncated(&self) -> bool {
        self.is_truncated.get()
    }

    /// There may be more errors than were found.
    pub(super) fn truncate(&self) {
        self.is_truncated.set(true);
    }

    /// Whether the value that was read is the one that was sent.
    pub(super) fn is_right(&self) -> bool {
        let inner = self.inner.borrow();
        inner.errors.is_empty() && inner.kept.is_empty() && inner.replaced.is_empty()
    }

    /// A field that a type must have, of those that are known by now.
    pub(super) fn required(&self, of: TypeName, path: &At<'_>, place: usize) -> Option<&'static str> {
        let inner = self.inner.borrow();
        let at = if inner.flattening.contains(&of) { self.steps(path) } else { Vec::new() };
        inner.required.get(&(of, at))?.get(place).copied()
    }

    /// Whether a field is there under another name.
    pub(super) fn is_aliased(&self, path: &At<'_>, name: &'static str) -> bool {
        let inner = self.inner.borrow();
        !inner.aliased.is_empty() && inner.aliased.contains(&(self.steps(path), name))
    }

    /// `false` where that was known.
    pub(super) fn learn_required(&self, of: TypeName, at: &[Step], name: &'static str) -> bool {
        let mut inner = self.inner.borrow_mut();
        // Where a flattened value is an enum, each variant has others.
        let at = if inner.flattening.contains(&of) { at.to_vec() } else { Vec::new() };
        let names = inner.required.entry((of, at)).or_default();
        let is_new = !names.contains(&name);
        if is_new {
            names.push(name);
        }
        is_new
    }

    pub(super) fn learn_alias(&self, at: &[Step], name: &'static str) -> bool {
        let mut inner = self.inner.borrow_mut();
        let is_new = inner.aliased.insert((at.to_vec(), name));
        if is_new {
            // It was not missing.
            let field = child(at, name);
            inner.errors.retain(|(steps, _)| *steps != field);
            inner.kept.shift_remove(&field);
        }
        is_new
    }

    pub(super) fn is_strict(&self, of: TypeName) -> bool {
        self.inner.borrow().strict.contains(&of)
    }

    pub(super) fn learn_strict(&self, of: TypeName) -> bool {
        self.inner.borrow_mut().strict.insert(of)
    }

    /// Which value stands for a refused one here.
    pub(super) fn replacement(&self, path: &At<'_>) -> Option<usize> {
        let inner = self.inner.borrow();
        if inner.replaced.is_empty() {
            return None;
        }
        inner.replaced.get(&self.steps(path)).map(|refusal| refusal.replacement)
    }

    /// What stands here, for a value that serde buffers; the first value that a type is given is `first`.
    pub(super) fn stand_in(&self, path: &At<'_>, of: &'static str, first: First) -> Rc<StandIn> {
        let stand_in = self.inner.borrow_mut().stand_ins.give(self.steps(path), of, first);
        self.made.set(self.made.get().saturating_add(stand_in.size()));
        stand_in
    }

    /// A type has flattened values.
    pub(super) fn flattens(&self, of: TypeName) {
        self.inner.borrow_mut().flattening.insert(of);
    }

    /// Whether the flattened values of the struct here were refused.
    pub(super) fn is_flat(&self, at: &[Step]) -> bool {
        self.inner.borrow().flat.contains(at)
    }

    /// The same, of a path that is read.
    pub(super) fn is_flat_at(&self, path: &At<'_>) -> bool {
        !self.inner.borrow().flat.is_empty() && self.is_flat(&self.steps(path))
    }

    /// What stands for a flattened value of the struct here.
    pub(super) fn flattened(&self, path: &At<'_>, of: TypeName, name: &str) -> Option<Piece> {
        self.inner.borrow_mut().stand_ins.flattened(&self.steps(path), of.0, name)
    }

    /// The flattened values of the struct here were refused, or what stands for them; `false` where nothing else does.
    pub(super) fn learn_flattened(&self, at: &[Step], of: TypeName, kind: Kind, reason: Option<(ErrorDetail, Option<&str>)>) -> bool {
        let inner = &mut *self.inner.borrow_mut();
        if inner.flat.contains(at) {
            // Of what stands for the flattened values nobody chose what else it needs.
            if let Kind::Missing(name) = kind {
                let made = inner.required.entry(((of.0, MADE), Vec::new())).or_default();
                if !made.contains(&name) {
                    made.push(name);
                    return true;
                }
            }
            return self.work() < MOST_TAUGHT && inner.stand_ins.teach(at, of.0, kind, StandIn::map);
        }
        if !inner.flattening.contains(&of) || inner.replaced.contains_key(at) {
            return false;
        }
        inner.flat.insert(at.to_vec());
        // It may be what stands for a missing value that was refused.
        let is_missing =
            |(steps, error): (&Vec<Step>, &ErrorDetail)| steps.len() == at.len() + 1 && steps.starts_with(at) && *error == texts::REQUIRED;
        let kept = inner.kept.iter().flat_map(|(steps, errors)| errors.iter().map(move |error| (steps, error)));
        let has_missing = inner.errors.iter().map(|(steps, error)| (steps, error)).chain(kept).any(is_missing);
        if let Some((error, _)) = reason.filter(|_| !has_missing) {
            inner.keep(at.to_vec(), error);
        }
        true
    }

    /// A value was refused here, its own or one in its place; `false` where reading ends at it. The reason is an error, of the value or of a field of it,
    /// unless it is known what is wrong there.
    pub(super) fn learn_refusal(&self, at: &[Step], kind: Kind, reason: Option<(ErrorDetail, Option<&str>)>) -> bool {
        let mut inner = self.inner.borrow_mut();
        let inner = &mut *inner;
        let has_another = inner.stand_ins.learn(at, kind).map(|has| has && self.work() < MOST_TAUGHT);
        if has_another == Some(true) {
            return true;
        }
        let Some(refusal) = inner.replaced.get_mut(at) else {
            let is_known = inner.errors.iter().map(|(steps, _)| steps).chain(inner.kept.keys()).any(|steps| steps.starts_with(at));
            if let Some((error, field)) = reason.filter(|_| !is_known) {
                inner.keep(field.map_or_else(|| at.to_vec(), |name| child(at, name)), error);
            }
            // Another value stands in this place from now on.
            inner.keep_inside(at);
            inner.replaced.insert(at.to_vec(), Refusal { replacement: inner.last, refused: 0 });
            return true;
        };
        refusal.replacement += 1;
        refusal.refused += 1;
        inner.last = refusal.replacement;
        if refusal.refused < TEXTS.len() && has_another.is_none() {
            return true;
        }
        inner.keep_inside(&[]);
        let Some(known) = inner.hopeless.iter_mut().find(|hopeless| hopeless.path == at) else {
            inner.hopeless.push(Hopeless { path: at.to_vec(), levels: 1 });
            return true;
        };
        known.levels += 1;
        known.levels <= at.len()
    }

    /// The values inside of this one that are read last, for reading ends in them; the last is the first of these.
    pub(super) fn late(&self, path: &At<'_>) -> Vec<Step> {
        let inner = self.inner.borrow();
        if inner.hopeless.is_empty() {
            return Vec::new();
        }
        let steps = self.steps(path);
        let inside =
            inner.hopeless.iter().filter(|Hopeless { path, levels }| path.starts_with(&steps) && path.len() - steps.len() <= *levels);
        inside.filter_map(|hopeless| hopeless.path.get(steps.len())).cloned().collect()
    }

    pub(super) fn learn_struct(&self, path: &At<'_>, fields: &'static [&'static str]) {
        let Inner { structs, weight_known, .. } = &mut *self.inner.borrow_mut();
        let weight = path.weight();
        if weight_known.saturating_add(weight) <= MOST_KNOWN && structs.insert(self.steps(path), fields).is_none() {
            *weight_known += weight;
        }
    }

    /// The values that were refused, in whose places others stand, and the structs of which flattened ones were.
    #[cfg(all(feature = "_extract", any(feature = "validator", feature = "garde")))]
    pub(super) fn replaced(&self) -> (Vec<Vec<Step>>, HashSet<Vec<Step>>) {
        let inner = self.inner.borrow();
        (inner.replaced.keys().cloned().collect(), inner.flat.clone())
    }

    pub(super) fn into_parts(self) -> (Errors, Structs) {
        let mut inner = self.inner.into_inner();
        if !inner.kept.is_empty() {
            inner.keep_inside(&[]);
            let each = |(steps, errors): (Vec<Step>, Vec<ErrorDetail>)| errors.into_iter().map(move |error| (steps.clone(), error));
            inner.errors = inner.kept.into_iter().flat_map(each).collect();
        }
        (inner.errors, inner.structs)
    }

    /// The errors as a tree.
    pub(super) fn into_error(self) -> ValidationError {
        let is_truncated = self.is_truncated.get();
        let (errors, structs) = self.into_parts();
        let error = in_order(errors, &structs, None);
        if is_truncated { truncated(error) } else { error }
    }
}
