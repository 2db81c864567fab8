//! [`StandIns`]: the values that stand for wrong ones where serde buffers them, by where they stand.

use std::{collections::HashMap, rc::Rc};

use super::{
    fault::{self, Kind},
    path::Step,
    stand_in::{Piece, StandIn},
};

/// What a type is given at first.
pub(super) type First = fn() -> StandIn;

/// The values, as far as they are known.
#[derive(Default)]
pub(super) struct StandIns {
    /// By the type that reads them, the last one of each, with which the next one begins.
    of: HashMap<&'static str, Rc<StandIn>>,
    at: HashMap<Vec<Step>, Rc<StandIn>>,
    /// Where one was given last.
    given: Option<(Vec<Step>, &'static str, First)>,
    learned: usize,
}

/// How often they learn in all.
const MOST_LEARNED: usize = 128;

impl StandIns {
    fn known(&self, at: &[Step], of: &str) -> Option<&Rc<StandIn>> {
        self.at.get(at).or_else(|| self.of.get(of))
    }

    /// The value that stands here, for a type that begins with `first`.
    pub(super) fn give(&mut self, at: Vec<Step>, of: &'static str, first: First) -> Rc<StandIn> {
        let stand_in = self.known(&at, of).cloned().unwrap_or_else(|| Rc::new(first()));
        fault::listen(stand_in.variant());
        self.given = Some((at, of, first));
        stand_in
    }

    /// The value that stands for a flattened one of the struct here.
    pub(super) fn flattened(&mut self, at: &[Step], of: &'static str, name: &str) -> Option<Piece> {
        let mut stand_in = self.known(at, of).cloned().unwrap_or_else(|| Rc::new(StandIn::map()));
        fault::listen(stand_in.variant());
        let piece = Rc::make_mut(&mut stand_in).field(name);
        self.at.insert(at.to_vec(), stand_in);
        piece
    }

    /// What a type said of the value that was given last; whether there is another one, `None` where it was not given here.
    pub(super) fn learn(&mut self, at: &[Step], kind: Kind) -> Option<bool> {
        let (_, of, first) = self.given.take().filter(|(given, ..)| given == at)?;
        Some(self.teach(at, of, kind, first))
    }

    /// What a type said of the value that stands here; whether there is another one.
    pub(super) fn teach(&mut self, at: &[Step], of: &'static str, kind: Kind, first: First) -> bool {
        let mut stand_in = self.known(at, of).cloned().unwrap_or_else(|| Rc::new(first()));
        let (kind, is_of_variant) = match fault::heard() {
            Some(heard) if kind == Kind::Other && heard != Kind::Other => (heard, true),
            _ => (kind, false),
        };
        self.learned += 1;
        let is_changed = self.learned <= MOST_LEARNED && Rc::make_mut(&mut stand_in).learn(kind, is_of_variant);
        self.of.insert(of, Rc::clone(&stand_in));
        self.at.insert(at.to_vec(), stand_in);
        is_changed
    }
}
