//! The walk through a detail that keeps the limits.

use super::{
    Detail, DetailKind, Limits, Node, Shape,
    fields::Key,
    limits::TRUNCATED_KEY,
    steps::{Step, Steps},
};

/// What a walk comes upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Event<'a> {
    Leaf {
        message: &'a str,
        code: Option<&'a str>,
    },
    OpenList,
    CloseList,
    OpenMap,
    CloseMap,
    /// In a map, before each value.
    Key(&'a str),
    /// This many errors are left out: to be shown as one more leaf.
    Cut(u64),
}

const fn open(kind: DetailKind) -> Event<'static> {
    if matches!(kind, DetailKind::Map) { Event::OpenMap } else { Event::OpenList }
}

const fn close(kind: DetailKind) -> Event<'static> {
    if matches!(kind, DetailKind::Map) { Event::CloseMap } else { Event::CloseList }
}

/// What is already decided to follow.
#[derive(Clone, Copy)]
enum Next<'a> {
    Nothing,
    /// An event.
    Value(Event<'a>),
    /// A list of one item.
    ListOf(Event<'a>),
    /// An event, and then the list or map ends.
    Last(Event<'a>, DetailKind),
    Close(DetailKind),
}

/// Walks through a detail in the order of the document, within limits.
#[derive(Clone)]
pub(crate) struct Walk<'a> {
    next: Next<'a>,
    steps: Steps<'a>,
    root: Option<&'a Detail>,
    /// What leaves without a code of their own have.
    code: Option<&'a str>,
    /// What is left of the count and the bytes.
    limits: Limits,
    depth: usize,
    shown: u64,
    /// Left out of the innermost open list or map, the only one that can be at the limit of depth.
    cut: u64,
    /// Said to be left out.
    reported: u64,
    /// The count or the bytes are used up.
    full: bool,
}

impl<'a> Walk<'a> {
    pub(crate) fn new(shape: &'a Shape<'a>, limits: &Limits) -> Self {
        let mut limits = *limits;
        let mut lone = |message: &'a str, code: Option<&'a str>| {
            if limits.take_error(0, message, code) { Event::Leaf { message, code } } else { Event::Cut(1) }
        };
        let (next, root, code) = match shape {
            Shape::Leaf { message, code } => (Next::Value(lone(message, *code)), None, None),
            Shape::ListOfLeaf { message, code } => (Next::ListOf(lone(message, *code)), None, None),
            Shape::Tree { detail, code } => (Next::Nothing, Some(*detail), Some(*code)),
            Shape::Bare(detail) => (Next::Nothing, Some(*detail), None),
        };
        let steps = root.map_or(Steps::none(), Steps::new);
        Self { next, steps, root, code, limits, depth: 0, shown: 0, cut: 0, reported: 0, full: false }
    }

    /// The first event of a node; `None` where it is left out.
    fn enter(&mut self, key: Option<&'a Key>, detail: &'a Detail) -> Option<Event<'a>> {
        let key_len = key.map_or(0, |key| key.len());
        let event = if let Node::Leaf(leaf) = &detail.node {
            let (message, code) = (leaf.message(), leaf.code_or(self.code));
            if !self.limits.take_error(key_len, message, code) {
                return self.stop();
            }
            self.shown += 1;
            Event::Leaf { message, code }
        } else {
            if !self.limits.allows_below(self.depth) {
                self.steps.abandon();
                self.cut += detail.error_count();
                return None;
            }
            if !self.limits.take_container(key_len) && self.depth > 0 {
                self.steps.abandon();
                return self.stop();
            }
            self.depth += 1;
            open(detail.kind())
        };
        let Some(key) = key else { return Some(event) };
        self.next = Next::Value(event);
        Some(Event::Key(key))
    }

    /// Leaves out everything that follows.
    fn stop(&mut self) -> Option<Event<'a>> {
        let total = self.root.map_or(0, Detail::error_count);
        self.full = true;
        self.cut = total.saturating_sub(self.shown + self.reported);
        (self.depth == 0).then_some(Event::Cut(self.cut))
    }

    /// The first event at the end of a list or a map.
    fn leave(&mut self, kind: DetailKind) -> Event<'a> {
        self.depth = self.depth.saturating_sub(1);
        let cut = std::mem::take(&mut self.cut);
        if cut == 0 {
            return close(kind);
        }
        self.reported += cut;
        if kind == DetailKind::Map {
            self.next = Next::Last(Event::Cut(cut), kind);
            return Event::Key(TRUNCATED_KEY);
        }
        self.next = Next::Close(kind);
        Event::Cut(cut)
    }
}

impl<'a> Iterator for Walk<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        match std::mem::replace(&mut self.next, Next::Nothing) {
            Next::Nothing => {}
            Next::Value(event) => return Some(event),
            Next::ListOf(event) => {
                self.next = Next::Last(event, DetailKind::List);
                return Some(Event::OpenList);
            }
            Next::Last(event, kind) => {
                self.next = Next::Close(kind);
                return Some(event);
            }
            Next::Close(kind) => return Some(close(kind)),
        }
        loop {
            if self.full {
                return self.steps.abandon().map(|kind| self.leave(kind));
            }
            match self.steps.next()? {
                Step::Leave(kind) => return Some(self.leave(kind)),
                Step::Enter(key, detail) => {
                    if let Some(event) = self.enter(key, detail) {
                        return Some(event);
                    }
                }
            }
        }
    }
}
