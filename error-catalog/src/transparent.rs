//! Transparent errors: which error answers, through however many layers.

use crate::{
    declaration::{Declaration, Parts, Want},
    entry::Entry,
    envelope::Envelope,
    table::flag,
};

/// Which error answers for a transparent one, and what of those around it is shown instead of what it says.
pub(crate) struct Answer<'a> {
    pub(crate) error: &'a dyn Declaration,
    pub(crate) row: Entry,
    pub(crate) code: Option<Entry>,
    pub(crate) text: Option<&'a dyn Declaration>,
    /// The envelope of the outermost type that has one.
    pub(crate) envelope: Option<&'static dyn Envelope>,
    /// Something of it stands beside `#[transparent]` that bodies may show.
    pub(crate) is_changed: bool,
}

pub(crate) fn look_through(mut error: &dyn Declaration, mut row: Entry) -> Answer<'_> {
    let (mut code, mut text, mut is_changed) = (None, None, false);
    let mut envelope = row.table.envelope;
    while row.has(flag::TRANSPARENT) {
        if code.is_none() && !row.code().is_empty() {
            code = Some(row);
        }
        if text.is_none() && row.has(flag::DETAIL) {
            text = Some(error);
        }
        is_changed |= row.row().4 > 0 || row.has(flag::DETAIL) || row.row().7 > 0;
        let mut inner = None;
        error.parts(&mut Parts(Want::Inner(&mut inner)));
        let Some(inner) = inner else { break };
        error = inner.declaration();
        row = error.row();
        envelope = envelope.or(row.table.envelope);
    }
    Answer { error, row, code, text, envelope, is_changed }
}
