//! Transparent errors: which error answers, through however many layers.

use crate::{
    api_error::ApiError,
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

pub(crate) fn look_through(error: &dyn Declaration, row: Entry) -> Answer<'_> {
    let mut answer = Answer { error, row, code: None, text: None, envelope: row.table.envelope, is_changed: false };
    error.parts(&mut Parts(Want::Answer(&mut answer)));
    answer
}

impl<'a> Answer<'a> {
    /// Goes on from a transparent error to the one inside of it, and so on.
    pub(crate) fn go_on(&mut self, inner: &'a dyn ApiError) {
        let mut next = Some(inner);
        while let Some(inner) = next.take() {
            let Self { error, row, .. } = *self;
            if self.code.is_none() && !row.code().is_empty() {
                self.code = Some(row);
            }
            if self.text.is_none() && row.has(flag::DETAIL) {
                self.text = Some(error);
            }
            self.is_changed |= row.row().4 > 0 || row.has(flag::DETAIL) || row.row().7 > 0;
            self.error = inner.declaration();
            self.row = self.error.row();
            self.envelope = self.envelope.or(self.row.table.envelope);
            if self.row.has(flag::TRANSPARENT) {
                self.error.parts(&mut Parts(Want::Inner(&mut next)));
            }
        }
    }
}
