//! Constructors and setters of DRF's exceptions.

use std::time::Duration;

use error_catalog::{
    Detail, Entry, Error, ValidationError,
    exceptions::{
        ApiException, AuthenticationFailed, MethodNotAllowed, NotAcceptable, NotAuthenticated, NotFound, ParseError, PermissionDenied,
        Throttled, UnsupportedMediaType,
    },
};
use http::{HeaderValue, header::WWW_AUTHENTICATE};
use serde_json::Value;

use crate::{
    case::Args,
    skip::{Fault, Skip},
};

/// What is set on an instance.
#[derive(Default)]
pub(crate) struct Given {
    pub(crate) detail: Option<Detail>,
    pub(crate) code: Option<String>,
    pub(crate) header: Option<HeaderValue>,
    pub(crate) class: Option<Entry>,
}

/// Makes an instance of one of DRF's classes.
pub(crate) fn construct(python: &str, args: &Args, given: Given) -> Result<Error, Fault> {
    Ok(match python {
        "APIException" => given.set_on(ApiException::new()),
        "ValidationError" => given.set_on(ValidationError::new()),
        "ParseError" => given.set_on(ParseError::new()),
        "AuthenticationFailed" => given.set_on(AuthenticationFailed::new()),
        "NotAuthenticated" => given.set_on(NotAuthenticated::new()),
        "PermissionDenied" => given.set_on(PermissionDenied::new()),
        "NotFound" => given.set_on(NotFound::new()),
        "MethodNotAllowed" => given.set_on(MethodNotAllowed::new(text(args.method.as_ref())?)),
        "NotAcceptable" => given.set_on(NotAcceptable::new()),
        "UnsupportedMediaType" => given.set_on(UnsupportedMediaType::new(text(args.media_type.as_ref())?)),
        "Throttled" => match wait(&args.wait)? {
            // The sentence is joined to the detail, which only works with a text.
            Some(_) if given.is_structured() => return Err(Skip::NotConstructible.into()),
            Some(wait) => given.set_on(Throttled::wait(wait)),
            None => given.set_on(Throttled::new()),
        },
        _ => return Err(Fault::unknown(python)),
    })
}

/// A required argument.
fn text(value: Option<&Value>) -> Result<String, Skip> {
    match value {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(_) => Err(Skip::NonStringLeaf),
        None => Err(Skip::NotConstructible),
    }
}

/// The wait in whole seconds, as Python's `math.ceil` finds them.
fn wait(value: &Value) -> Result<Option<Duration>, Skip> {
    let number = match value {
        Value::Null => return Ok(None),
        Value::Number(number) => number,
        Value::Bool(truth) => return Ok(Some(Duration::from_secs((*truth).into()))),
        Value::String(_) | Value::Array(_) | Value::Object(_) => return Err(Skip::NotConstructible),
    };
    if let Some(seconds) = number.as_u64() {
        return Ok(Some(Duration::from_secs(seconds)));
    }
    let seconds = number.as_f64().unwrap_or(f64::NAN);
    if seconds < 0.0 {
        return Err(Skip::NegativeWait);
    }
    // Rounded up as a float, so that the conversion is that of a whole number, which is exact.
    Duration::try_from_secs_f64(seconds.ceil()).map(Some).map_err(|_| Skip::HugeWait)
}

impl Given {
    fn is_structured(&self) -> bool {
        self.detail.as_ref().is_some_and(|detail| detail.message().is_none())
    }

    fn set_on<E: Settable>(self, mut error: E) -> Error {
        if let Some(class) = self.class {
            error = error.class(class);
        }
        if let Some(detail) = self.detail {
            error = error.detail(detail);
        }
        if let Some(code) = self.code {
            error = error.code(code);
        }
        if let Some(header) = self.header {
            error = error.header(header);
        }
        error.into()
    }
}

/// The setters that all classes have.
trait Settable: Into<Error> {
    fn class(self, class: Entry) -> Self;
    fn detail(self, detail: Detail) -> Self;
    fn code(self, code: String) -> Self;
    fn header(self, value: HeaderValue) -> Self;
}

macro_rules! settable {
    ($($class:ident)*) => {$(
        impl Settable for $class {
            fn class(self, class: Entry) -> Self {
                self.with_class(class)
            }
            fn detail(self, detail: Detail) -> Self {
                self.with_detail(detail)
            }
            fn code(self, code: String) -> Self {
                self.with_code(code)
            }
            fn header(self, value: HeaderValue) -> Self {
                self.with_header(WWW_AUTHENTICATE, value)
            }
        }
    )*};
}
settable! { ApiException ValidationError ParseError AuthenticationFailed NotAuthenticated PermissionDenied }
settable! { NotFound MethodNotAllowed NotAcceptable UnsupportedMediaType Throttled }
