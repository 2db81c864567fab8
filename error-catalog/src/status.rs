//! HTTP statuses: the default text of each, and statuses that come from fields.

use http::StatusCode;

use crate::{
    declaration::{Declaration, Parts, Want},
    entry::Entry,
    guard::guard,
    log,
};

/// The public text of an error that declares none: DRF's where DRF has a class for the status, else the reason phrase and a full stop.
pub const fn default_detail(status: u16) -> &'static str {
    match status {
        400 => "Invalid input.",
        401 => "Authentication credentials were not provided.",
        402 => "Payment Required.",
        403 => "You do not have permission to perform this action.",
        404 => "Not found.",
        405 => "Method Not Allowed.",
        406 => "Could not satisfy the request Accept header.",
        407 => "Proxy Authentication Required.",
        408 => "Request Timeout.",
        409 => "Conflict.",
        410 => "Gone.",
        411 => "Length Required.",
        412 => "Precondition Failed.",
        413 => "Payload Too Large.",
        414 => "URI Too Long.",
        415 => "Unsupported Media Type.",
        416 => "Range Not Satisfiable.",
        417 => "Expectation Failed.",
        418 => "I'm a teapot.",
        421 => "Misdirected Request.",
        422 => "Unprocessable Entity.",
        423 => "Locked.",
        424 => "Failed Dependency.",
        425 => "Too Early.",
        426 => "Upgrade Required.",
        428 => "Precondition Required.",
        429 => "Request was throttled.",
        431 => "Request Header Fields Too Large.",
        451 => "Unavailable For Legal Reasons.",
        503 => "Service temporarily unavailable, try again later.",
        500..=599 => "A server error occurred.",
        _ => "The request failed.",
    }
}

/// The reason phrase of a status, from the registry; a general one for numbers that have none.
pub(crate) fn reason(status: StatusCode) -> &'static str {
    status.canonical_reason().unwrap_or(if status.is_server_error() { "Server Error" } else { "Client Error" })
}

/// A field that holds an HTTP status: what `#[status(.field)]` asks for.
///
/// Implemented by `u16` and by the `StatusCode` of `http` 1 and of the web frameworks whose feature is on.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an HTTP status",
    label = "`#[status(.field)]` needs a field of type `u16` or `http::StatusCode`",
    note = "keep the status as one of these two; an `i32` becomes one by `u16::try_from(...)` where the error is made"
)]
pub trait StatusField {
    /// The status as a number, which need not be valid.
    fn as_status(&self) -> u16;
}

impl StatusField for u16 {
    fn as_status(&self) -> u16 {
        *self
    }
}

impl StatusField for StatusCode {
    fn as_status(&self) -> u16 {
        self.as_u16()
    }
}

impl<T: StatusField + ?Sized> StatusField for &T {
    fn as_status(&self) -> u16 {
        (**self).as_status()
    }
}

/// The status that a field gives.
pub(crate) fn of_field(error: &dyn Declaration, entry: Entry) -> StatusCode {
    let mut status = StatusCode::INTERNAL_SERVER_ERROR;
    guard(|| {
        error.parts(&mut Parts(Want::Status(entry, &mut status)));
        true
    });
    status
}

/// A status that a field gave; 500, with a log entry, where it is no error's.
pub(crate) fn checked(status: u16, entry: Entry) -> StatusCode {
    StatusCode::from_u16(status).ok().filter(|status| (400..=599).contains(&status.as_u16())).unwrap_or_else(|| {
        log::warn_status(entry.code(), status);
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

#[cfg(test)]
mod tests {
    use super::{default_detail, reason};

    #[test]
    fn texts_without_a_class_of_drf_are_the_reason_phrase_and_a_full_stop() {
        const OF_DRF: [u16; 6] = [400, 401, 403, 404, 406, 429];
        for status in (400..=499).filter(|status| !OF_DRF.contains(status)) {
            let code = http::StatusCode::from_u16(status).unwrap();
            match code.canonical_reason() {
                Some(phrase) => assert_eq!(default_detail(status), format!("{phrase}.")),
                None => assert_eq!((default_detail(status), reason(code)), ("The request failed.", "Client Error")),
            }
        }
    }
}
