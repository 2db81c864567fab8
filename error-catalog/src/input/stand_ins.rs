//! [`StandIns`]: the values that stand for wrong ones where serde buffers them, by where they stand.

use std::{collections::HashMap, rc::Rc};

use super::{
    fault::{self, Kind},
    path::Step,
    stand_in::StandIn,
};

/// The values, as far as they are known.
#[derive(Default)]
pub(super) struct StandIns {
    /// By the type that reads them, the last one of each, with which the next one begins.
    of: HashMap<&'static str, Rc<StandIn>>,
    at: HashMap<Vec<Step>, Rc<StandIn>>,
    /// The one that was given last, in this pass.
    given: Option<(Vec<Step>, &'static str, Rc<StandIn>)>,
    learned: usize,
}

/// How often they learn in all, for reading starts anew each time.
const MOST_LEARNED: usize = 128;

impl StandIns {
    pub(super) fn restart(&mut self) {
        self.given = None;
    }

    /// The value that stands here, for a type that begins with `first`.
    pub(super) fn give(&mut self, at: Vec<Step>, of: &'static str, first: fn() -> StandIn) -> Rc<StandIn> {
        let stand_in = self.at.get(&at).or_else(|| self.of.get(of)).cloned().unwrap_or_else(|| Rc::new(first()));
        fault::listen(stand_in.variant());
        self.given = Some((at, of, Rc::clone(&stand_in)));
        stand_in
    }

    /// What a type said of the value that stands here; whether there is another one, `None` where none was given.
    pub(super) fn learn(&mut self, at: &[Step], kind: Kind) -> Option<bool> {
        let (at, of, mut stand_in) = self.given.take().filter(|(given, ..)| given == at)?;
        let (kind, is_of_variant) = match fault::heard() {
            Some(heard) if kind == Kind::Other && heard != Kind::Other => (heard, true),
            _ => (kind, false),
        };
        self.learned += 1;
        let is_changed = self.learned <= MOST_LEARNED && Rc::make_mut(&mut stand_in).learn(kind, is_of_variant);
        self.of.insert(of, Rc::clone(&stand_in));
        self.at.insert(at, stand_in);
        Some(is_changed)
    }
}
