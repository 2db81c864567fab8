//! How a view comes to be: which error answers, what was set on it, and its status.

use std::cell::Cell;

use http::StatusCode;

use super::ErrorView;
use crate::{
    declaration::{Declaration, Parts, Want},
    exceptions::{self, Instance},
    message::wait,
    scope::{self, Scope},
    status,
    table::flag,
    transparent::look_through,
};

impl<'a> ErrorView<'a> {
    /// What is known at once. It is [resolved](Self::resolve) where it stays: a view is large.
    #[inline]
    pub(crate) fn unresolved(error: &'a dyn Declaration, scope: &'a Scope) -> Self {
        let row = error.row();
        Self {
            error,
            outer: row,
            answering: error,
            row,
            entry: row,
            instance: None,
            envelope: row.table.envelope,
            is_declared: true,
            code: None,
            text: None,
            status: StatusCode::INTERNAL_SERVER_ERROR,
            hides_fields: false,
            wait: None,
            scope,
            varied: Cell::new(false),
        }
    }

    /// Finds the error that answers, what was set on it, and the status that it has in the scope.
    pub(crate) fn resolve(&mut self) {
        self.resolve_outside();
        let (entry, scope) = (self.entry, self.scope);
        let ruled = match scope.settings().validation_status {
            Some(own) if self.status == StatusCode::BAD_REQUEST && entry.is_a(exceptions::ValidationError::CLASS) => own,
            _ => exceptions::status_with_challenge(entry, self.status, scope.challenge()),
        };
        self.is_declared &= ruled == self.status;
        self.status = ruled;
    }

    /// The same without the rules of a scope, so that a program in which nothing is rendered does not hold them.
    fn resolve_outside(&mut self) {
        let mut row = self.row.row();
        if row.has(flag::TRANSPARENT) {
            let answer = look_through(self.error, self.row);
            (self.answering, self.row, self.entry) = (answer.error, answer.row, answer.row);
            (self.code, self.text, self.envelope) = (answer.code, answer.text, answer.envelope);
            self.is_declared = !answer.is_changed;
            row = self.row.row();
        }
        if row.has(flag::INSTANCE) {
            self.answering.parts(&mut Parts(Want::Instance(&mut |own| self.instance = Some(own))));
            self.entry = self.instance.and_then(Instance::class).unwrap_or(self.row);
            self.is_declared &= self.instance.is_none_or(Instance::is_empty);
        }
        if row.has(flag::PARTS) && self.entry.has_extra() {
            self.wait = wait(self.answering, self.entry);
            self.is_declared &= self.wait.is_none();
        }
        let declared = self.entry.status_number();
        self.status = StatusCode::from_u16(declared).unwrap_or_else(|_| status::of_field(self.answering, self.entry));
        self.is_declared &= declared != 0;
        // The derive has judged only a constant status, together with the text of the same row.
        self.hides_fields = (declared == 0 || self.text.is_some()) && self.status.is_server_error();
    }

    /// The view outside of any request. A function of its own, so that it is in a program once.
    pub(crate) fn outside(error: &'a dyn Declaration) -> Self {
        let mut view = Self::unresolved(error, &scope::OUTSIDE);
        view.resolve_outside();
        view
    }

    /// The view of the developer, from whom no field of the text is hidden.
    pub(crate) fn for_developers(error: &'a dyn Declaration) -> Self {
        let mut view = Self::outside(error);
        view.hides_fields = false;
        view
    }
}
