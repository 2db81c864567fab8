//! The error that a case makes.

use error_catalog::Error;
use http::HeaderValue;
use serde_json::Value;

use crate::{
    case::{Args, Case, PythonClass},
    construct::{Given, construct},
    skip::{Fault, Skip},
    suite::Suite,
    tree,
};

/// The error of a case.
pub(crate) fn exception(case: &Case, suite: Suite) -> Result<Error, Fault> {
    if case.language.as_deref().is_some_and(|language| !is_english(language)) {
        return Err(Skip::Language.into());
    }
    let args = &case.args;
    let (python, mut given) = match &*case.exception {
        "Unhandled" => return Err(Skip::Unhandled.into()),
        "Custom" => {
            let class = args.class.as_ref().ok_or_else(|| Fault::Malformed("a custom exception without its class".to_owned()))?;
            (&*class.base, of_subclass(class, args, suite)?)
        }
        "django.Http404" => ("NotFound", positional(args, suite)?),
        "django.PermissionDenied" => ("PermissionDenied", positional(args, suite)?),
        python => (python, plain(args, suite)?),
    };
    // DRF's view puts its challenge in the place of one that is set on the exception; error-catalog keeps the error's own.
    let is_replaced = matches!(python, "NotAuthenticated" | "AuthenticationFailed") && case.family == "view";
    given.header = match header(&args.authenticate_header)? {
        Some(_) if is_replaced => None,
        _ => header(&args.auth_header)?,
    };
    construct(python, args, given)
}

fn is_english(language: &str) -> bool {
    language == "en" || language.starts_with("en-") || language.starts_with("en_")
}

/// A header's value; `None` where Python would call it false.
pub(crate) fn header(value: &Value) -> Result<Option<HeaderValue>, Skip> {
    match value.as_str() {
        None | Some("") => Ok(None),
        Some(text) => HeaderValue::from_str(text).map(Some).map_err(|_| Skip::NotConstructible),
    }
}

fn plain(args: &Args, suite: Suite) -> Result<Given, Fault> {
    Ok(Given { detail: tree::detail(&args.detail, suite)?, code: tree::code(&args.code)?, ..Given::default() })
}

fn of_subclass(class: &PythonClass, args: &Args, suite: Suite) -> Result<Given, Fault> {
    let mut given = plain(args, suite)?;
    class.check_templates(given.detail.is_none(), !args.wait.is_null())?;
    if given.detail.is_none() {
        given.detail = class.structured_default(suite)?;
    }
    given.class = Some(class.entry()?);
    Ok(given)
}

/// Django's own exceptions: DRF passes their arguments on, drf-standardized-errors does not.
fn positional(args: &Args, suite: Suite) -> Result<Given, Fault> {
    let (detail, code) = match &*args.positional {
        _ if suite == Suite::Flat => return Ok(Given::default()),
        [] => return Ok(Given::default()),
        [detail] => (detail, &Value::Null),
        [detail, code] => (detail, code),
        _ => return Err(Skip::NotConstructible.into()),
    };
    Ok(Given { detail: tree::detail(detail, suite)?, code: tree::code(code)?, ..Given::default() })
}
