//! The exceptions of Django REST Framework: statuses, codes, texts, headers and constructors as there.
//!
//! | class | status | code | text |
//! |---|---|---|---|
//! | [`ApiException`] | 500 | `error` | A server error occurred. |
//! | [`ValidationError`] | 400 | `invalid` | Invalid input. |
//! | [`ParseError`] | 400 | `parse_error` | Malformed request. |
//! | [`AuthenticationFailed`] | 401 | `authentication_failed` | Incorrect authentication credentials. |
//! | [`NotAuthenticated`] | 401 | `not_authenticated` | Authentication credentials were not provided. |
//! | [`PermissionDenied`] | 403 | `permission_denied` | You do not have permission to perform this action. |
//! | [`NotFound`] | 404 | `not_found` | Not found. |
//! | [`MethodNotAllowed`] | 405 | `method_not_allowed` | `Method "{method}" not allowed.` |
//! | [`NotAcceptable`] | 406 | `not_acceptable` | Could not satisfy the request Accept header. |
//! | [`UnsupportedMediaType`] | 415 | `unsupported_media_type` | `Unsupported media type "{media_type}" in request.` |
//! | [`Throttled`] | 429 | `throttled` | Request was throttled. |
//!
//! Each can be returned as it is, with another text, code or header, and each is a class that an error of your own extends:
//!
//! ```
//! use error_catalog::{ApiError, exceptions::{NotFound, Throttled}};
//! use std::time::Duration;
//!
//! let error = NotFound::new().with_detail("No such post.").with_code("no_post");
//! assert_eq!((error.status().as_u16(), error.code()), (404, "no_post"));
//!
//! #[derive(Debug, ApiError)]
//! enum BlogError {
//!     #[extends(Throttled)]
//!     TooManyPosts { wait: Duration },
//! }
//!
//! let error = BlogError::TooManyPosts { wait: Duration::from_millis(1500) };
//! assert_eq!(error.to_string(), "Request was throttled. Expected available in 2 seconds.");
//! assert_eq!(error.to_response().headers()["retry-after"], "2");
//! ```

use std::{borrow::Cow, time::Duration};

use http::{HeaderName, HeaderValue, Response, StatusCode, header::InvalidHeaderValue};

use crate::{
    ApiError, Catalogued, Detail,
    entry::Entry,
    handler::Challenge,
    headers::{HeaderField, whole_seconds},
};

mod class;
mod instance;
mod validation;

pub use self::{class::Class, instance::Instance, validation::ValidationError};

/// The facts of a class by which a wait is added to its text: DRF's `extra_detail_singular` and `extra_detail_plural`.
pub(crate) const SINGULAR: &str = "extra_detail_singular";
pub(crate) const PLURAL: &str = "extra_detail_plural";

/// A header that a class has room for, without a value of its own: `with_header` sets it, and so does a field of this name in an error that extends the class.
#[derive(Clone, Copy, Debug)]
struct Unset;

impl HeaderField for Unset {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        Ok(None)
    }
}

/// The setters that every class has.
macro_rules! setters {
    ($name:ident) => {
        impl $name {
            /// The entry of this class.
            pub const CLASS: Entry = Self::CATALOG.first();

            /// Another public detail: a text, or a tree of texts. Texts without a code of their own get that of this error.
            #[must_use]
            pub fn with_detail(mut self, detail: impl Into<Detail>) -> Self {
                self.instance.set_detail(detail.into());
                self
            }

            /// Another code.
            #[must_use]
            pub fn with_code(mut self, code: impl Into<Cow<'static, str>>) -> Self {
                self.instance.set_code(code.into());
                self
            }

            /// A response header beside those of the class; one of the same name is replaced. A name or value that is not valid is left out and logged.
            #[must_use]
            pub fn with_header(mut self, name: impl TryInto<HeaderName>, value: impl TryInto<HeaderValue>) -> Self {
                self.instance.set_header(name, value);
                self
            }

            /// Makes this an instance of another class, one [made at run time](crate::exceptions::Class) for example.
            #[must_use]
            pub fn with_class(mut self, class: Entry) -> Self {
                self.instance.set_class(class);
                self
            }
        }
    };
}
pub(crate) use setters;

/// The classes, each with the arguments that DRF's constructor has, as fields.
macro_rules! exceptions {
    ($($(#[$attr:meta])* $name:ident { $($(#[$field_attr:meta])* $field:ident: $type:ty),* })*) => {$(
        #[derive(Clone, Debug, ApiError)]
        #[catalog(crate = crate)]
        $(#[$attr])*
        pub struct $name {
            $($(#[$field_attr])* $field: $type,)*
            #[instance]
            instance: Instance,
        }
        setters!($name);
    )*};
}

exceptions! {
    /// 500: a server error; the base of DRF's hierarchy. Code `error`.
    #[status(500)]
    #[code("error")]
    #[detail("A server error occurred.")]
    ApiException {}

    /// 400: the request could not be parsed. Code `parse_error`.
    #[status(400)]
    #[code("parse_error")]
    #[detail("Malformed request.")]
    ParseError {}

    /// 401: the credentials are wrong. Code `authentication_failed`.
    #[status(401)]
    #[code("authentication_failed")]
    #[detail("Incorrect authentication credentials.")]
    #[header("WWW-Authenticate", .challenge)]
    AuthenticationFailed { challenge: Unset }

    /// 401: there are no credentials. Code `not_authenticated`.
    #[status(401)]
    #[code("not_authenticated")]
    #[detail("Authentication credentials were not provided.")]
    #[header("WWW-Authenticate", .challenge)]
    NotAuthenticated { challenge: Unset }

    /// 403: the client may not do this. Code `permission_denied`.
    #[status(403)]
    #[code("permission_denied")]
    #[detail("You do not have permission to perform this action.")]
    PermissionDenied {}

    /// 404: there is no such thing. Code `not_found`.
    #[status(404)]
    #[code("not_found")]
    #[detail("Not found.")]
    NotFound {}

    /// 405: the resource does not have this method. Code `method_not_allowed`.
    ///
    /// RFC 9110, section 15.5.6, wants the header `Allow`, which only the router knows: give it by [`allow`](Self::allow), or by a field `allow` in an
    /// error that extends this class. axum adds it to the answer of a `method_not_allowed_fallback`, and nowhere else.
    #[status(405)]
    #[code("method_not_allowed")]
    #[detail("Method \"{method}\" not allowed.")]
    #[header("Allow", .allow)]
    MethodNotAllowed { method: String, allow: Unset }

    /// 406: nothing that the client accepts can be sent. Code `not_acceptable`.
    #[status(406)]
    #[code("not_acceptable")]
    #[detail("Could not satisfy the request Accept header.")]
    NotAcceptable {}

    /// 415: the request's media type is not supported. Code `unsupported_media_type`.
    #[status(415)]
    #[code("unsupported_media_type")]
    #[detail("Unsupported media type \"{media_type}\" in request.")]
    UnsupportedMediaType { media_type: Cow<'static, str> }

    /// 429: the client sends too many requests. Code `throttled`.
    ///
    /// With a wait the text says how long, and `Retry-After` too (not for 0 seconds).
    #[status(429)]
    #[code("throttled")]
    #[detail("Request was throttled.")]
    #[header("Retry-After", .wait)]
    #[meta(
        extra_detail_singular = "Expected available in {wait} second.",
        extra_detail_plural = "Expected available in {wait} seconds."
    )]
    Throttled { wait: Option<u64> }
}

/// `new()` of the classes without a required argument.
macro_rules! new {
    ($($name:ident { $($field:ident: $value:expr),* })*) => {$(
        impl $name {
            /// This error with its default text and code.
            pub const fn new() -> Self {
                Self { $($field: $value,)* instance: Instance::NONE }
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }
    )*};
}

new! {
    ApiException {}
    ParseError {}
    AuthenticationFailed { challenge: Unset }
    NotAuthenticated { challenge: Unset }
    PermissionDenied {}
    NotFound {}
    NotAcceptable {}
    Throttled { wait: None }
}

impl MethodNotAllowed {
    /// `method` is the method of the request: an `http::Method`, or its name.
    pub fn new(method: impl AsRef<str>) -> Self {
        Self { method: method.as_ref().to_owned(), allow: Unset, instance: Instance::NONE }
    }

    /// The methods that the resource has, as the header `Allow` lists them (RFC 9110, section 10.2.1): `"GET, HEAD"`.
    #[must_use]
    pub fn allow(self, methods: &str) -> Self {
        self.with_header(http::header::ALLOW, methods)
    }
}

impl UnsupportedMediaType {
    /// `media_type` is the content type of the request.
    pub fn new(media_type: impl Into<Cow<'static, str>>) -> Self {
        Self { media_type: media_type.into(), instance: Instance::NONE }
    }
}

impl Throttled {
    /// A client that may come again after `duration`, which is rounded up to whole seconds.
    pub fn wait(duration: Duration) -> Self {
        Self { wait: Some(whole_seconds(duration)), instance: Instance::NONE }
    }
}

/// The status with which an error is answered, by DRF's rule for unauthenticated requests: [`NotAuthenticated`] and [`AuthenticationFailed`], and what
/// extends them, are answered with 403 where no authentication scheme has a challenge to send. Every other error keeps its status.
pub fn status_with_challenge(entry: Entry, status: StatusCode, challenge: &Challenge) -> StatusCode {
    let forbidden = matches!(challenge, Challenge::Forbid) && is_unauthenticated(entry);
    if forbidden { StatusCode::FORBIDDEN } else { status }
}

/// Whether the error says that the client has not authenticated itself.
pub(crate) fn is_unauthenticated(entry: Entry) -> bool {
    entry.is_a(NotAuthenticated::CLASS) || entry.is_a(AuthenticationFailed::CLASS)
}

/// DRF's generic view for unhandled errors, `rest_framework.exceptions.server_error`: 500 and `{"error": "Server Error (500)"}`.
pub fn server_error() -> Response<bytes::Bytes> {
    generic(StatusCode::INTERNAL_SERVER_ERROR, r#"{"error": "Server Error (500)"}"#)
}

/// DRF's generic view for requests that Django refuses, `rest_framework.exceptions.bad_request`: 400 and `{"error": "Bad Request (400)"}`.
pub fn bad_request() -> Response<bytes::Bytes> {
    generic(StatusCode::BAD_REQUEST, r#"{"error": "Bad Request (400)"}"#)
}

fn generic(status: StatusCode, body: &'static str) -> Response<bytes::Bytes> {
    let mut response = Response::new(bytes::Bytes::from_static(body.as_bytes()));
    *response.status_mut() = status;
    *response.headers_mut() = crate::headers::plain(crate::headers::JSON);
    response
}
