//! Transparent errors: which error answers, through however many layers.

use super::ErrorView;
use crate::{
    declaration::{Parts, Want},
    table::flag,
};

impl ErrorView<'_> {
    /// Finds the error that answers for a transparent one, what of those around it is shown instead of what it says, and the envelope of the outermost
    /// type that has one.
    pub(super) fn look_through(&mut self) {
        while self.row.has(flag::TRANSPARENT) {
            let row = self.row;
            if self.code.is_none() && !row.code().is_empty() {
                self.code = Some(row);
            }
            if self.text.is_none() && row.has(flag::DETAIL) {
                self.text = Some(self.answering);
            }
            self.is_declared &= row.row().4 == 0 && !row.has(flag::DETAIL) && !row.has_extra();
            let mut inner = None;
            self.answering.parts(&mut Parts(Want::Inner(&mut inner)));
            let Some(inner) = inner else { break };
            self.answering = inner.declaration();
            self.row = self.answering.row();
            self.envelope = self.envelope.or(self.row.table.envelope);
        }
        self.entry = self.row;
    }
}
