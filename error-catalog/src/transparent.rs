//! Transparent errors: which error answers, through however many layers.

use crate::{
    declaration::{Declaration, Parts, Want},
    entry::Entry,
    table::flag,
};

/// Which error answers for a transparent one, and what of those around it is shown instead of what it says.
pub(crate) struct Answer<'a> {
    pub(crate) error: &'a dyn Declaration,
    pub(crate) row: Entry,
    pub(crate) code: Option<Entry>,
    pub(crate) text: Option<&'a dyn Declaration>,
}

pub(crate) fn look_through(mut error: &dyn Declaration, mut row: Entry) -> Answer<'_> {
    let (mut code, mut text) = (None, None);
    while row.has(flag::TRANSPARENT) {
        if code.is_none() && !row.code().is_empty() {
            code = Some(row);
        }
        if text.is_none() && row.has(flag::DETAIL) {
            text = Some(error);
        }
        let mut inner = None;
        error.parts(&mut Parts(Want::Inner(&mut inner)));
        let Some(inner) = inner else { break };
        error = inner.declaration();
        row = error.row();
    }
    Answer { error, row, code, text }
}
