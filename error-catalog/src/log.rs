//! What rendering has to say to the developer; nothing without the feature `tracing`.

#[cfg(feature = "tracing")]
macro_rules! warn {
    ($($arg:tt)*) => { tracing::warn!(target: "error_catalog", $($arg)*) };
}
#[cfg(not(feature = "tracing"))]
macro_rules! warn {
    ($($name:ident = $value:expr,)* $message:literal) => {{ $(let _ = &$value;)* }};
}

/// Something was left out or replaced.
pub(crate) fn warn(message: &str) {
    warn!(reason = message, "an error response was changed");
}

/// An exposed field could not be serialised.
pub(crate) fn warn_param(name: &str) {
    warn!(param = name, "an exposed field could not be serialised and was left out");
}

/// A header value from data is not valid.
pub(crate) fn warn_header(name: &str) {
    warn!(header = name, "a header value is not valid (RFC 9110, section 5.5) and was left out");
}

/// A status from a field is no error status.
pub(crate) fn warn_status(code: &str, status: u16) {
    warn!(code = code, status = status, "a status outside 400 to 599 became 500");
}

/// A text could not be made.
pub(crate) fn warn_message(code: &str) {
    warn!(code = code, "the text of an error could not be formatted and its default text was sent");
}
