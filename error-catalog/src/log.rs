//! The log: one event an error, and what rendering has to say to the developer; nothing without the feature `tracing`.

#[cfg(feature = "tracing")]
use std::borrow::Cow;
use std::{
    error::Error as StdError,
    fmt::{self, Write},
};

use http::StatusCode;

use crate::{
    ApiError,
    guard::{attempt, guard},
    scope::Scope,
    view::ErrorView,
};

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
    if is_off() {
        return;
    }
    event(view.status(), Some(view.code()), view.scope(), &|| {
        Some(if view.status().is_server_error() { chain(error).join(": ") } else { text(error) })
    });
}

/// Logs an error response of the application's own, which stays as it is: nothing but its status is known of it, and that is its `error.type` (OpenTelemetry's
/// semantic conventions for HTTP).
#[cfg(feature = "_handler")]
pub(crate) fn foreign(status: StatusCode, scope: &Scope) {
    if !is_off() {
        event(status, None, scope, &|| None);
    }
}

/// Whether nobody reads the log: then nothing is made for it.
#[inline]
fn is_off() -> bool {
    #[cfg(feature = "tracing")]
    return tracing::level_filters::LevelFilter::current() == tracing::level_filters::LevelFilter::OFF;
    #[cfg(not(feature = "tracing"))]
    true
}

#[cfg(feature = "tracing")]
fn event(status: StatusCode, code: Option<&str>, scope: &Scope, text: &dyn Fn() -> Option<String>) {
    macro_rules! event {
        ($level:ident) => {
            tracing::event!(
                target: "error_catalog",
                tracing::Level::$level,
                code = code.map(line).as_deref(),
                error.r#type = &*line(code.unwrap_or(status.as_str())),
                status = status.as_u16(),
                correlation_id = scope.get_correlation_id(),
                method = scope.get_method().as_str(),
                path = scope.get_instance().map(line).as_deref(),
                error = text(),
                "request failed"
            )
        };
    }
    match attempt(|| (scope.settings().level)(status)).unwrap_or_else(|| level(status)) {
        Some(tracing::Level::ERROR) => event!(ERROR),
        Some(tracing::Level::WARN) => event!(WARN),
        Some(tracing::Level::INFO) => event!(INFO),
        Some(tracing::Level::DEBUG) => event!(DEBUG),
        Some(tracing::Level::TRACE) => event!(TRACE),
        None => {}
    }
}
#[cfg(not(feature = "tracing"))]
fn event(_: StatusCode, _: Option<&str>, _: &Scope, _: &dyn Fn() -> Option<String>) {}

/// The internal texts of an error and of all its sources, outermost first.
pub(crate) fn chain(error: &dyn ApiError) -> Vec<String> {
    let mut texts = vec![text(error)];
    let mut next = attempt(|| error.source()).flatten();
    for _ in 1..DEEPEST {
        let Some(source) = next else { break };
        let own = text(source);
        // A transparent error says what its source says.
        if texts.last() != Some(&own) {
            texts.push(own);
        }
        next = attempt(|| source.source()).flatten();
    }
    texts
}

/// How many errors of a chain are looked at: it may lead to itself.
const DEEPEST: usize = 32;

/// How many bytes of a text are told.
const LONGEST: usize = 4096;

/// The text of an error, without control characters; cut where it is long, and where it cannot be made.
fn text(error: &(impl StdError + ?Sized)) -> String {
    let mut text = Line::default();
    guard(|| write!(text, "{error}").is_ok());
    text.text
}

/// A text that the client may have given, as [`text`] gives it.
#[cfg(feature = "tracing")]
fn line(given: &str) -> Cow<'_, str> {
    if given.len() <= LONGEST && !given.contains(is_escaped) {
        return Cow::Borrowed(given);
    }
    let mut text = Line::default();
    // It fails where the text is cut.
    let _ = text.write_str(given);
    Cow::Owned(text.text)
}

/// What could end a line of a log, command a terminal, or show a line in another order than it has: control characters and those of bidirectional text.
fn is_escaped(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Collects a text for one line of a log.
#[derive(Default)]
struct Line {
    text: String,
    is_full: bool,
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for letter in text.chars() {
            // A `Display` may go on after this.
            if self.is_full {
                return Err(fmt::Error);
            }
            if self.text.len() >= LONGEST {
                self.text.push('…');
                self.is_full = true;
            } else if is_escaped(letter) {
                self.text.extend(letter.escape_default());
            } else {
                self.text.push(letter);
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
