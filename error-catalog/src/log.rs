//! The log: one event an error, and what rendering has to say to the developer; nothing without the feature `tracing`.

use std::{
    error::Error as StdError,
    fmt::{self, Write},
};

use http::StatusCode;

use crate::{ApiError, guard::guard, scope::Scope, view::ErrorView};

/// The level of an error's event, by its status.
#[cfg(feature = "tracing")]
pub(crate) type Level = fn(StatusCode) -> Option<tracing::Level>;

/// The default level: the server's errors wake somebody, throttling may mean abuse, all else is the client's business.
#[cfg(feature = "tracing")]
pub(crate) fn level(status: StatusCode) -> Option<tracing::Level> {
    match status.as_u16() {
        500.. => Some(tracing::Level::ERROR),
        429 => Some(tracing::Level::WARN),
        400.. => Some(tracing::Level::INFO),
        _ => None,
    }
}

/// Logs an error, once, when it is rendered: its code (`error.type` of OpenTelemetry too), status, and where it happened; its internal text, and of a server
/// error those of all its sources.
pub(crate) fn error(error: &dyn ApiError, view: &ErrorView<'_>) {
    event(view.status(), view.code(), view.scope(), &|| {
        if view.status().is_server_error() { chain(error).join(": ") } else { text(error) }
    });
}

/// Logs an error response of the application's own, which stays as it is.
#[cfg(feature = "_handler")]
pub(crate) fn foreign(status: StatusCode, scope: &Scope) {
    event(status, "", scope, &String::new);
}

#[cfg(feature = "tracing")]
fn event(status: StatusCode, code: &str, scope: &Scope, text: &dyn Fn() -> String) {
    macro_rules! event {
        ($level:ident) => {
            tracing::event!(
                target: "error_catalog",
                tracing::Level::$level,
                code,
                error.r#type = code,
                status = status.as_u16(),
                correlation_id = scope.get_correlation_id(),
                method = scope.get_method().as_str(),
                path = scope.get_instance(),
                error = text(),
                "request failed"
            )
        };
    }
    match (scope.settings().level)(status) {
        Some(tracing::Level::ERROR) => event!(ERROR),
        Some(tracing::Level::WARN) => event!(WARN),
        Some(tracing::Level::INFO) => event!(INFO),
        Some(tracing::Level::DEBUG) => event!(DEBUG),
        Some(tracing::Level::TRACE) => event!(TRACE),
        None => {}
    }
}
#[cfg(not(feature = "tracing"))]
fn event(_: StatusCode, _: &str, _: &Scope, _: &dyn Fn() -> String) {}

/// The internal texts of an error and of all its sources, outermost first.
pub(crate) fn chain(error: &dyn ApiError) -> Vec<String> {
    let mut texts = vec![text(error)];
    let mut source = None;
    guard(|| {
        source = error.source();
        true
    });
    while let Some(error) = source.filter(|_| texts.len() < DEEPEST) {
        let own = text(error);
        // A transparent error says what its source says.
        if texts.last() != Some(&own) {
            texts.push(own);
        }
        source = error.source();
    }
    texts
}

/// How many sources are told.
const DEEPEST: usize = 32;

/// How many bytes of a text are told.
const LONGEST: usize = 4096;

/// The text of an error, without control characters; cut where it is long, and where it cannot be made.
fn text(error: &(impl StdError + ?Sized)) -> String {
    let mut text = Line(String::new());
    guard(|| write!(text, "{error}").is_ok());
    text.0
}

/// Collects a text for one line of a log.
struct Line(String);

impl Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for letter in text.chars() {
            if self.0.len() >= LONGEST {
                self.0.push('…');
                return Err(fmt::Error);
            }
            if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') {
                self.0.extend(letter.escape_default());
            } else {
                self.0.push(letter);
            }
        }
        Ok(())
    }
}

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
