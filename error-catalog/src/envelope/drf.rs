//! [`Drf`], the bodies of Django REST Framework.

use super::{Envelope, ErrorView, Json};
use crate::headers;

/// The body of Django REST Framework's default exception handler, to the byte: `{"detail":"Not found."}`, or the tree of a structured detail itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Drf;

impl Envelope for Drf {
    fn built_in(&self) -> Option<&'static str> {
        Some(headers::JSON)
    }

    fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
        json.constant(|json| {
            if error.is_structured() {
                json.errors();
            } else {
                json.object(|body| body.member("detail").message());
            }
        });
    }
}
