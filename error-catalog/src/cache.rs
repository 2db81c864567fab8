//! Keeps the constant parts of bodies: rendered on first use, one lazy cell a declared type.

use std::{
    any::TypeId,
    fmt::{self, Display, Write},
    ops::Range,
    sync::OnceLock,
};

use bytes::Bytes;

use crate::escape::{EscapedText, escape_fragment};

/// What a kept text is: a whole body, a value in one, or members of an object (with or without a comma before them).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Body,
    Value,
    Members { first: bool },
}

/// Which text of a row it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) envelope: TypeId,
    pub(crate) kind: Kind,
    /// The address of the place in the program that keeps it: an envelope may keep several, and use another one.
    pub(crate) site: usize,
    /// How many came before it in the body.
    pub(crate) ordinal: usize,
    /// The place and length of the handler's documentation address, which lives as long as the program.
    pub(crate) docs: (usize, usize),
}

/// The constant texts of one declared type: at most as many as its rows times the envelopes in use.
#[derive(Debug, Default)]
pub struct Cache(OnceLock<Box<[Slot]>>);

/// The texts of one row: a list that only grows, one link an envelope.
#[derive(Debug, Default)]
pub(crate) struct Slot(OnceLock<Box<Link>>);

#[derive(Debug)]
struct Link {
    key: Key,
    kept: Kept,
    next: Slot,
}

/// A kept text.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(crate) bytes: Bytes,
    pub(crate) varies: Varies,
}

/// What a kept text leaves out.
#[derive(Clone, Debug)]
pub(crate) enum Varies {
    Nothing,
    /// The public text of the error, which belongs at this place.
    Message(usize),
    /// The values of the placeholders of the public text: where the rest of that text is, and where each value belongs.
    Values(Range<usize>, Vec<usize>),
}

impl Kept {
    /// Appends the text with values at their places.
    pub(crate) fn fill(&self, holes: &[usize], values: &[&dyn Display], out: &mut Vec<u8>) -> fmt::Result {
        let mut at = 0;
        for (position, &hole) in holes.iter().enumerate() {
            let value = values.get(position).ok_or(fmt::Error)?;
            out.extend_from_slice(self.bytes.get(at..hole).unwrap_or_default());
            write!(EscapedText(out), "{value}")?;
            at = hole;
        }
        out.extend_from_slice(self.bytes.get(at..).unwrap_or_default());
        Ok(())
    }

    /// Appends the text with another one in the place of the public text.
    pub(crate) fn replace(&self, text: &Range<usize>, by: &str, out: &mut Vec<u8>) {
        out.extend_from_slice(self.bytes.get(..text.start).unwrap_or_default());
        escape_fragment(out, by);
        out.extend_from_slice(self.bytes.get(text.end..).unwrap_or_default());
    }
}

impl Cache {
    /// An empty cache.
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// The texts of row `index` of `rows`.
    #[inline]
    pub(crate) fn slot(&self, index: u32, rows: usize) -> Option<&Slot> {
        self.0.get_or_init(|| (0..rows).map(|_| Slot::default()).collect()).get(index as usize)
    }
}

impl Slot {
    pub(crate) fn get(&self, key: Key) -> Option<&Kept> {
        let mut link = self.0.get()?;
        while link.key != key {
            link = link.next.0.get()?;
        }
        Some(&link.kept)
    }

    /// The body that an envelope writes where no scope has a say in it.
    #[inline]
    pub(crate) fn body(&self, envelope: TypeId) -> Option<Bytes> {
        let mut link = self.0.get()?;
        while link.key.envelope != envelope || link.key.kind != Kind::Body || link.key.docs.1 != 0 {
            link = link.next.0.get()?;
        }
        matches!(link.kept.varies, Varies::Nothing).then(|| link.kept.bytes.clone())
    }

    /// Keeps a text; where another thread was first with this key, that one's stays.
    pub(crate) fn insert(&self, key: Key, text: &[u8], varies: &Varies) {
        let mut slot = self;
        loop {
            let link = slot.0.get_or_init(|| {
                let kept = Kept { bytes: forever(text), varies: varies.clone() };
                Box::new(Link { key, kept, next: Slot::default() })
            });
            if link.key == key {
                return;
            }
            slot = &link.next;
        }
    }
}

/// A copy that is never freed, as the cell that keeps it is not: sharing it counts no references.
fn forever(text: &[u8]) -> Bytes {
    Bytes::from_static(Box::leak(text.into()))
}
