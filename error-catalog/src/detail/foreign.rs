//! [`Foreign`]: errors of another library that can be shown as they are.

use std::{
    borrow::Cow,
    panic::{RefUnwindSafe, UnwindSafe},
};

use super::{Detail, DetailKind, ErrorDetail, fields::Key};

/// The errors of another library, as a map in which no key occurs twice.
pub(crate) trait Foreign: Send + Sync + UnwindSafe + RefUnwindSafe {
    /// Shows what is in the map.
    fn show(&self, sink: &mut dyn Sink);
}

/// One error of another library.
#[derive(Clone, Copy)]
pub(crate) struct Found<'f> {
    pub(crate) message: Message<'f>,
    pub(crate) code: &'f str,
    pub(crate) to_leaf: &'f dyn Fn() -> ErrorDetail,
}

/// A text, of which a part may be constant.
#[derive(Clone, Copy)]
pub(crate) struct Message<'m> {
    /// What stands before the text; nothing in it has to be escaped.
    pub(crate) before: &'static str,
    pub(crate) text: &'m str,
    /// What stands after it; nothing in it has to be escaped.
    pub(crate) after: &'static str,
}

impl<'m> Message<'m> {
    pub(crate) const fn len(&self) -> usize {
        self.before.len() + self.text.len() + self.after.len()
    }

    pub(crate) fn to_text(self) -> Cow<'m, str> {
        match self {
            Self { before: "", text, after: "" } => Cow::Borrowed(text),
            Self { before, text: "", after: "" } => Cow::Borrowed(before),
            Self { before, text, after } => Cow::Owned([before, text, after].concat()),
        }
    }
}

/// Where errors are shown to.
pub(crate) trait Sink {
    /// A list or a map begins, in a map.
    fn open(&mut self, key: &Key, kind: DetailKind);

    fn close(&mut self, kind: DetailKind);

    /// An item of a list.
    fn error(&mut self, found: Found<'_>);

    /// A list of one error.
    fn only(&mut self, key: &Key, found: Found<'_>);

    /// The rest of a map, in which a key may occur twice: what stands under one key is merged.
    fn merge(&mut self, show: &dyn Fn(&mut dyn Sink));
}

/// The map of what is shown; what is shown under one key is merged.
pub(crate) fn map_of(show: impl FnOnce(&mut dyn Sink)) -> Detail {
    let mut builder = Builder { root: Detail::empty_map(), open: Vec::new() };
    show(&mut builder);
    builder.root
}

struct Builder {
    root: Detail,
    /// The lists and maps below the root that are open, with their keys.
    open: Vec<(Key, Detail)>,
}

impl Builder {
    fn innermost(&mut self) -> &mut Detail {
        self.open.last_mut().map_or(&mut self.root, |(_, detail)| detail)
    }
}

impl Sink for Builder {
    fn open(&mut self, key: &Key, kind: DetailKind) {
        let empty = if kind == DetailKind::Map { Detail::empty_map() } else { Detail::empty_list() };
        self.open.push((key.clone(), empty));
    }

    fn close(&mut self, _: DetailKind) {
        if let Some((key, detail)) = self.open.pop() {
            self.innermost().insert(key, detail);
        }
    }

    fn error(&mut self, found: Found<'_>) {
        self.innermost().merge((found.to_leaf)());
    }

    fn only(&mut self, key: &Key, found: Found<'_>) {
        self.innermost().push(key.clone(), found.to_leaf);
    }

    fn merge(&mut self, show: &dyn Fn(&mut dyn Sink)) {
        show(self);
    }
}
