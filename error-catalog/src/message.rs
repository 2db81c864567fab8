//! The text of an error, made from its declaration and its fields.

use std::fmt::{self, Write};

use crate::{
    declaration::{Declaration, Parts, Want},
    entry::Entry,
    exceptions,
    guard::guard,
    named::Ask,
    table::flag,
    template,
    view::ErrorView,
};

/// The seconds that a throttled client is told to wait, as text: the field `wait` of a class that has DRF's two sentences.
pub(crate) fn wait(error: &dyn Declaration, entry: Entry) -> Option<String> {
    entry.meta(exceptions::PLURAL)?;
    let mut wait = None;
    guard(|| {
        error.parts(&mut Parts(Want::Named(Ask::Wait(&mut wait))));
        true
    });
    wait
}

/// Whether the text that `source` declares, the row of `error` or one of its classes, shows a field that clients must not see in a server error.
pub(crate) fn shows_hidden_field(error: &dyn Declaration, source: Entry) -> bool {
    if source.has(flag::DISPLAY) || source == error.row() {
        return source.has(flag::UNEXPOSED | flag::DISPLAY);
    }
    let mut hidden = false;
    error.parts(&mut Parts(Want::Named(Ask::Hides(source.own_detail(), &mut hidden))));
    hidden
}

/// Writes the text with fields that `source`, the row of `error` or one of its classes, declares.
pub(crate) fn write_declared(error: &dyn Declaration, source: Entry, out: &mut dyn Write) -> fmt::Result {
    let is_display = source.has(flag::DISPLAY);
    let text = if is_display { "{}" } else { source.own_detail() };
    let mut written = Err(fmt::Error);
    if is_display || source == error.row() {
        error.parts(&mut Parts(Want::Text(&mut |values| {
            written = template::write(text, out, &mut |position, _| values.get(position).copied());
        })));
    } else {
        error.parts(&mut Parts(Want::Named(Ask::Text(text, out, &mut written))));
    }
    written
}

/// `Display` of a declared error that stands alone: its public text.
pub(crate) fn display(error: &dyn Declaration, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let row = error.row();
    let mut written = None;
    if !(row.has(flag::TRANSPARENT) && row.has(flag::DETAIL)) {
        error.parts(&mut Parts(Want::Display(&mut |shown| written = Some(shown.fmt(f)))));
    }
    written.unwrap_or_else(|| f.write_str(&ErrorView::for_developers(error).message()))
}
