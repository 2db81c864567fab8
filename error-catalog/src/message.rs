//! The text of an error, made from its declaration and its fields.

use std::fmt::{self, Write};

use crate::{
    api_error::ApiError,
    declaration::{Declaration, Parts, Want},
    entry::Entry,
    exceptions,
    guard::guard,
    table::flag,
    template,
    view::ErrorView,
};

/// The seconds that a throttled client is told to wait, as text: the field `wait` of a class that has DRF's two sentences.
pub(crate) fn wait(error: &dyn Declaration, entry: Entry) -> Option<String> {
    entry.meta(exceptions::PLURAL)?;
    let mut wait = None;
    let read = guard(|| {
        error.parts(&mut Parts(Want::Named(&mut |fields| {
            let field = fields.iter().find(|field| field.name == "wait").and_then(|field| field.header);
            wait = field.and_then(|field| field.header_value().ok().flatten());
        })));
        true
    });
    let wait = wait.filter(|_| read)?;
    let is_number = !wait.is_empty() && wait.as_bytes().iter().all(u8::is_ascii_digit);
    is_number.then(|| wait.to_str().ok().map(ToOwned::to_owned))?
}

/// Whether the text that `source` declares, the row of `error` or one of its classes, shows a field that clients must not see in a server error.
pub(crate) fn shows_hidden_field(error: &dyn Declaration, source: Entry) -> bool {
    if source.has(flag::DISPLAY) || source == error.row() {
        return source.has(flag::UNEXPOSED | flag::DISPLAY);
    }
    let mut hidden = false;
    error.parts(&mut Parts(Want::Named(&mut |fields| {
        let shown = template::write(source.own_detail(), &mut String::new(), &mut |_, name| {
            let field = fields.iter().find(|field| field.name == name)?;
            hidden |= !field.exposed;
            Some(&"")
        });
        hidden |= shown.is_err();
    })));
    hidden
}

/// Writes the text with fields that `source`, the row of `error` or one of its classes, declares.
pub(crate) fn write_declared(error: &dyn Declaration, source: Entry, out: &mut dyn Write) -> fmt::Result {
    let text = source.own_detail();
    let mut written = Err(fmt::Error);
    if source.has(flag::DISPLAY) {
        error.parts(&mut Parts(Want::Text(&mut |values| {
            written = values.first().map_or(Err(fmt::Error), |value| write!(out, "{value}"));
        })));
    } else if source == error.row() {
        error.parts(&mut Parts(Want::Text(&mut |values| {
            written = template::write(text, out, &mut |position, _| values.get(position).copied());
        })));
    } else {
        error.parts(&mut Parts(Want::Named(&mut |fields| {
            written = template::write(text, out, &mut |_, name| fields.iter().find(|field| field.name == name)?.text);
        })));
    }
    written
}

/// `Display` of a declared error that stands alone: its public text.
pub(crate) fn display(error: &dyn Declaration, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let row = error.row();
    if row.has(flag::TRANSPARENT) && !row.has(flag::DETAIL) {
        let mut inner: Option<&dyn ApiError> = None;
        error.parts(&mut Parts(Want::Inner(&mut inner)));
        return inner.map_or(Err(fmt::Error), |inner| fmt::Display::fmt(inner, f));
    }
    let view = ErrorView::for_developers(error);
    match view.tree() {
        Some(tree) if !view.has_text_beside() => fmt::Display::fmt(tree, f),
        _ => f.write_str(&view.message()),
    }
}
