//! [`Flat`], the bodies of drf-standardized-errors.

use super::{Envelope, ErrorView, Json};
use crate::headers;

/// The body of the package drf-standardized-errors: every error in one flat list, with the path of its field.
///
/// ```json
/// {"type":"validation_error","errors":[{"code":"invalid","detail":"Enter a valid email address.","attr":"address.email"}]}
/// ```
///
/// `type` is `validation_error` for a [`ValidationError`](crate::exceptions::ValidationError) of any status, else `client_error` or `server_error`; `attr` is
/// `null` for an error that belongs to no field. What stands between the parts of a path is
/// [a setting](crate::ErrorHandler::nested_field_separator). Paths of list items are numbered from 0 in every list, where the package has some defects.
#[derive(Clone, Copy, Debug, Default)]
pub struct Flat;

impl Envelope for Flat {
    fn built_in(&self) -> Option<&'static str> {
        Some(headers::JSON)
    }

    fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
        json.constant(|json| {
            json.object(|body| {
                let kind = match error.status() {
                    _ if error.is_validation() => "validation_error",
                    status if status.is_server_error() => "server_error",
                    _ => "client_error",
                };
                body.string("type", kind);
                body.member("errors").list(|list| {
                    list.flattened(|item, error| {
                        item.string_or_null("code", error.code);
                        item.string("detail", error.message);
                        item.string_or_null("attr", error.path);
                    });
                });
            });
        });
    }
}
