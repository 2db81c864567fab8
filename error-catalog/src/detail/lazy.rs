//! [`Lazy`]: a map of field errors as they came, which becomes a tree when somebody looks into it.
//!
//! Most are rendered and dropped: nobody does.

use std::sync::OnceLock;

use super::{
    Detail, ErrorDetail, Held, Node,
    fields::{FEW, Fields, Key},
    foreign::{Foreign, map_of},
};

/// A map that is still what it was made from.
pub(super) struct Lazy {
    source: Source,
    made: OnceLock<Box<Detail>>,
}

/// What a map is made from.
pub(super) enum Source {
    /// A few fields, each with one error: in the map, a list of one.
    Fields(Vec<(Key, ErrorDetail)>),
    /// The errors of another library; there are some.
    Foreign(Box<dyn Foreign>),
}

impl Lazy {
    pub(super) const fn empty() -> Self {
        Self::new(Source::Fields(Vec::new()))
    }

    pub(super) const fn foreign(errors: Box<dyn Foreign>) -> Self {
        Self::new(Source::Foreign(errors))
    }

    const fn new(source: Source) -> Self {
        Self { source, made: OnceLock::new() }
    }

    /// The errors of the fields, where the map has one of each.
    pub(super) fn lone_errors(&self) -> Option<&[(Key, ErrorDetail)]> {
        match &self.source {
            Source::Fields(fields) => Some(fields),
            Source::Foreign(_) => self.made().lone_errors(),
        }
    }

    pub(super) const fn source(&self) -> &Source {
        &self.source
    }

    /// The map, which may still be one of a few fields where it was made from the errors of another library.
    pub(super) fn made(&self) -> &Detail {
        self.made.get_or_init(|| {
            Box::new(match &self.source {
                Source::Fields(fields) => map_of_lists(fields.iter().cloned()),
                Source::Foreign(errors) => map_of(|sink| errors.show(sink)),
            })
        })
    }

    pub(super) fn into_made(self) -> Detail {
        match (self.made.into_inner(), self.source) {
            (Some(made), _) => *made,
            (None, Source::Fields(fields)) => map_of_lists(fields.into_iter()),
            (None, Source::Foreign(errors)) => map_of(|sink| errors.show(sink)),
        }
    }

    /// The fields, with a place for one more, if there is one and it is not among them.
    #[inline]
    pub(super) fn place_for(&mut self, field: &str) -> Option<&mut Vec<(Key, ErrorDetail)>> {
        let Source::Fields(fields) = &mut self.source else { return None };
        // Names of one length mostly differ in their first letter, which is seen without a call.
        let first = field.as_bytes().first();
        if fields.len() >= FEW || fields.iter().any(|(own, _)| own.len() == field.len() && own.as_bytes().first() == first && own == field)
        {
            return None;
        }
        if fields.len() == fields.capacity() {
            grow(fields);
        }
        self.made.take();
        Some(fields)
    }

    /// A copy of fields; the map itself of other errors.
    pub(super) fn copy(&self) -> Detail {
        match &self.source {
            Source::Fields(fields) => Detail { held: Held::Lazy(Self::new(Source::Fields(fields.clone()))) },
            Source::Foreign(_) => self.made().clone(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        matches!(&self.source, Source::Fields(fields) if fields.is_empty())
    }

    /// Gives `code` to the leaves that have none yet; those of other libraries have theirs.
    pub(super) fn resolve(&mut self, code: &str) {
        if let Source::Fields(fields) = &mut self.source {
            self.made.take();
            for (_, leaf) in fields {
                leaf.resolve(code);
            }
        }
    }
}

/// Makes place for more fields: at first for a few, then for as many as an allocator's caches hold. They give new memory alone, so nothing grows.
#[cold]
fn grow(fields: &mut Vec<(Key, ErrorDetail)>) {
    let capacity = match fields.len() {
        0 => 4,
        len if len < MANY => MANY,
        _ => FEW,
    };
    let mut larger = Vec::with_capacity(capacity);
    larger.append(fields);
    *fields = larger;
}

/// So many take 1008 bytes.
const MANY: usize = 14;

fn map_of_lists(fields: impl ExactSizeIterator<Item = (Key, ErrorDetail)>) -> Detail {
    let mut map = Fields::with_capacity(fields.len());
    for (key, leaf) in fields {
        map.append(key, vec![leaf.into()].into());
    }
    Detail::new(Node::Map(map))
}
