//! Responses of poem 3: `ResponseError` for every declared error, the error handler as a middleware, and extractors.

mod extract;

use std::{error::Error as StdError, fmt, sync::Arc};

use poem::{Endpoint, Middleware, Request};
pub use poem::{Response, error::ResponseError};

use crate::{
    AsApiError, Error, ErrorHandler, Scope, handler,
    handler::answer::{Guarded, answer, failed},
};

/// The response of an error.
pub fn response<E: AsApiError>(error: &E) -> Response {
    into_poem(error.as_api_error().to_response())
}

fn into_poem(response: http::Response<bytes::Bytes>) -> Response {
    let (parts, body) = response.into_parts();
    let mut response = Response::from(body);
    response.set_status(parts.status);
    *response.headers_mut() = parts.headers;
    response
}

/// What [`Error`] is inside of a `poem::Error`, which takes nothing but a `std::error::Error`.
struct Boxed(Error);

impl fmt::Debug for Boxed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Boxed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl StdError for Boxed {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source()
    }
}

impl ResponseError for Boxed {
    fn status(&self) -> http::StatusCode {
        self.0.status()
    }

    fn as_response(&self) -> Response {
        response(&self.0)
    }
}

impl From<Error> for poem::Error {
    fn from(error: Error) -> Self {
        Boxed(error).into()
    }
}

impl<E: Endpoint> Middleware<E> for ErrorHandler {
    type Output = ErrorHandlerEndpoint<E>;

    fn transform(&self, inner: E) -> ErrorHandlerEndpoint<E> {
        ErrorHandlerEndpoint { inner, handler: self.clone() }
    }
}

/// An endpoint whose errors an [`ErrorHandler`] answers: those in its responses, those that it fails with, and its panics. It never fails itself.
pub struct ErrorHandlerEndpoint<E> {
    inner: E,
    handler: ErrorHandler,
}

impl<E: Endpoint> Endpoint for ErrorHandlerEndpoint<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> poem::Result<Response> {
        let head = handler::Request {
            method: request.method(),
            path: request.uri().path(),
            headers: &mut request.headers().iter().map(|(name, value)| (name.as_str(), value.as_bytes())),
        };
        let scope = Arc::new(self.handler.open(head));
        let mut guarded = Guarded::none(scope.clone(), None);
        guarded.make(|| Some(async { self.inner.get_response(request).await }));
        Ok(match guarded.await {
            Ok(response) => finish(response, &scope),
            Err(panic) => into_poem(failed(&scope, &panic)),
        })
    }
}

/// The response that is sent.
fn finish(mut response: Response, scope: &Arc<Scope>) -> Response {
    let status = response.status();
    match answer(scope, status, response.headers_mut()) {
        None => response,
        Some(rendered) => {
            let mut rendered = into_poem(rendered);
            *rendered.extensions_mut() = std::mem::take(response.extensions_mut());
            rendered
        }
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __poem {
    ([poem $($without:tt)*] $($declared:tt)*) => {};
    ([$other:ident $($without:tt)*] $($declared:tt)*) => {
        $crate::__poem! { [$($without)*] $($declared)* }
    };
    ([] [$($generics:tt)*] [$type:ty] [$($bounds:tt)*]) => {
        impl $($generics)* $crate::__private::poem::ResponseError for $type $($bounds)* {
            fn status(&self) -> $crate::__private::http::StatusCode {
                $crate::ApiError::status(self)
            }
            fn as_response(&self) -> $crate::__private::poem::Response {
                $crate::__private::poem::response(self)
            }
        }
    };
}
