//! Classes: DRF's by their Python names, and subclasses of them, made at run time.

use error_catalog::{
    Detail, Entry, ValidationError,
    exceptions::{
        ApiException, AuthenticationFailed, Class, MethodNotAllowed, NotAcceptable, NotAuthenticated, NotFound, ParseError,
        PermissionDenied, Throttled, UnsupportedMediaType,
    },
};
use serde_json::Value;

use crate::{
    case::PythonClass,
    format,
    skip::{Fault, Skip},
    suite::Suite,
    tree,
};

/// The class of this name.
fn entry(python: &str) -> Result<Entry, Fault> {
    Ok(match python {
        "APIException" => ApiException::CLASS,
        "ValidationError" => ValidationError::CLASS,
        "ParseError" => ParseError::CLASS,
        "AuthenticationFailed" => AuthenticationFailed::CLASS,
        "NotAuthenticated" => NotAuthenticated::CLASS,
        "PermissionDenied" => PermissionDenied::CLASS,
        "NotFound" => NotFound::CLASS,
        "MethodNotAllowed" => MethodNotAllowed::CLASS,
        "NotAcceptable" => NotAcceptable::CLASS,
        "UnsupportedMediaType" => UnsupportedMediaType::CLASS,
        "Throttled" => Throttled::CLASS,
        _ => return Err(Fault::unknown(python)),
    })
}

impl PythonClass {
    /// The argument with which the class formats its default text.
    fn argument(&self) -> Option<&'static str> {
        match &*self.base {
            "MethodNotAllowed" => Some("method"),
            "UnsupportedMediaType" => Some("media_type"),
            _ => None,
        }
    }

    /// The default text. What is formatted is a plain text afterwards, also where it was an `ErrorDetail`.
    fn text(&self) -> Option<&str> {
        match &self.default_detail {
            Value::String(text) => Some(text),
            other => self.argument().and_then(|_| other.get("$error")?.get("message")?.as_str()),
        }
    }

    /// The default detail where it is more than a text. That is no part of the class here: its instance gets it.
    pub(crate) fn structured_default(&self, suite: Suite) -> Result<Option<Detail>, Fault> {
        if self.text().is_some() {
            return Ok(None);
        }
        let detail = tree::detail(&self.default_detail, suite)?;
        let formatted = self.argument().is_some() || self.base == "Throttled";
        match detail {
            Some(detail) if formatted && detail.message().is_none() => Err(Skip::Repr.into()),
            detail => Ok(detail),
        }
    }

    /// Checks the templates that Python formats: the default text where no other is given, the sentences of a wait.
    pub(crate) fn check_templates(&self, default_is_shown: bool, waits: bool) -> Result<(), Skip> {
        if let (true, Some(template), Some(argument)) = (default_is_shown, self.text(), self.argument()) {
            format::check(template, argument)?;
        }
        let sentences = [&self.extra_detail_singular, &self.extra_detail_plural];
        sentences.into_iter().flatten().filter(|_| waits).try_for_each(|sentence| format::check(sentence, "wait"))
    }

    /// The entry of the class: the same row that the derive writes for a struct with `#[extends(...)]`.
    pub(crate) fn entry(&self) -> Result<Entry, Fault> {
        let mut class = Class::extending(entry(&self.base)?, &*self.name);
        if let Some(status) = self.status_code {
            if !(400..=599).contains(&status) {
                return Err(Skip::Status.into());
            }
            class = class.status(status);
        }
        if let Some(code) = tree::code(&self.default_code)? {
            class = class.code(code);
        }
        if let Some(text) = self.text() {
            class = if self.argument().is_some() { class.template(text) } else { class.detail(text) };
        }
        if let Some(sentence) = &self.extra_detail_singular {
            class = class.meta("extra_detail_singular", sentence);
        }
        if let Some(sentence) = &self.extra_detail_plural {
            class = class.meta("extra_detail_plural", sentence);
        }
        Ok(class.leak())
    }
}
