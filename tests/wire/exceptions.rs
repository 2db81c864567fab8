//! What a framework cannot do, and why: nothing else may differ.

use error_catalog_tests::servers::Framework::{self, ActixWeb, Axum, Poem};

use crate::{
    situation::{Expected, Situation, error},
    situations::{GET_NOT_ALLOWED, MALFORMED, WRONG_METHOD},
};

/// An answer that differs from the one in the table.
pub struct Exception {
    pub framework: Framework,
    /// The name of the situation.
    pub situation: &'static str,
    pub instead: Expected,
    pub why: &'static str,
}

const NO_HEAD: &str = "A resource of actix-web answers `HEAD` only where a route for it is declared, and says so in `Allow`.";
const NO_ALLOW: &str = "The router of poem does not tell which methods a path has: `Allow` is there, as it must be, and empty.";
const ROUTER: &str = "The router of axum adds `Allow` to its own 405 after the handler has seen it, and never replaces one, so that the handler adds none: a 405 that an \
    application answers itself needs its own (`#[header(\"Allow\", ...)]`, `MethodNotAllowed::new(..).with_header(\"allow\", ..)`).";
const WRONG_TYPE: &str = "`axum::Json` tells JSON that is malformed (400) from JSON of a wrong type (422); the others answer 400 to both.";
const MEDIA_TYPE: &str = "`web::Json` of actix-web answers 400 where the media type is wrong or missing; `JsonConfig::error_handler` can return \
    `UnsupportedMediaType` instead.";
const PATH: &str = "`web::Path` of actix-web answers 404; `PathConfig::error_handler` can return another error.";
const LENGTH: &str = "`SizeLimit` of poem refuses bodies that do not say their length.";

const fn exception(framework: Framework, situation: &'static str, instead: Expected, why: &'static str) -> Exception {
    Exception { framework, situation, instead, why }
}

const HEAD_NOT_ALLOWED: Expected = error(405, "method_not_allowed", "").headers(&[("allow", "GET")]);

pub const EXCEPTIONS: &[Exception] = &[
    exception(ActixWeb, "a success to `HEAD`", HEAD_NOT_ALLOWED, NO_HEAD),
    exception(ActixWeb, "a declared error to `HEAD`", HEAD_NOT_ALLOWED, NO_HEAD),
    exception(ActixWeb, "a wrong method", WRONG_METHOD.headers(&[("allow", "GET")]), NO_HEAD),
    exception(ActixWeb, "a wrong method in a nested router", WRONG_METHOD.headers(&[("allow", "GET")]), NO_HEAD),
    exception(ActixWeb, "a bad path parameter", error(404, "not_found", "Not found."), PATH),
    exception(ActixWeb, "an unsupported media type", MALFORMED, MEDIA_TYPE),
    exception(ActixWeb, "no media type", MALFORMED, MEDIA_TYPE),
    exception(Poem, "a wrong method", WRONG_METHOD.headers(&[("allow", "")]), NO_ALLOW),
    exception(Poem, "a wrong method in a nested router", WRONG_METHOD.headers(&[("allow", "")]), NO_ALLOW),
    exception(Poem, "a wrong method, `POST` alone is right", GET_NOT_ALLOWED.headers(&[("allow", "")]), NO_ALLOW),
    exception(Poem, "a body too large, in chunks", error(411, "length_required", "Length Required."), LENGTH),
    exception(Axum, "JSON of a wrong type", error(422, "unprocessable_entity", "Unprocessable Entity."), WRONG_TYPE),
    exception(Axum, "a bare 405", GET_NOT_ALLOWED, ROUTER),
];

/// The exception of a framework in a situation, and its number among the reasons.
pub fn find(framework: Framework, situation: &Situation) -> Option<(&'static Exception, usize)> {
    let exception = EXCEPTIONS.iter().find(|exception| exception.framework == framework && exception.situation == situation.name)?;
    reasons().iter().position(|why| *why == exception.why).map(|position| (exception, position + 1))
}

/// All reasons, each once.
pub fn reasons() -> Vec<&'static str> {
    let mut reasons = Vec::new();
    for exception in EXCEPTIONS {
        if !reasons.contains(&exception.why) {
            reasons.push(exception.why);
        }
    }
    reasons
}
