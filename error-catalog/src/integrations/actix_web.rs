//! Responses of actix-web 4: `ResponseError` for every declared error, the error handler as a middleware, and extractors.

mod extract;

use std::{
    fmt,
    future::{Future, Ready, ready},
    pin::Pin,
    rc::Rc,
    sync::Arc,
    task::{Context, Poll},
};

pub use actix_web::{HttpResponse, ResponseError, http::StatusCode};
use actix_web::{
    body::{BoxBody, EitherBody, MessageBody},
    dev::{Service, ServiceRequest, ServiceResponse, Transform},
    error::InternalError,
    http::header,
};
use bytes::Bytes;

use crate::{
    AsApiError, Error, ErrorHandler, Scope, handler,
    handler::answer::{Guarded, answer, catch, failed, is_answered},
};

/// The response of an error.
pub fn response<E: AsApiError + ?Sized>(error: &E) -> HttpResponse {
    into_actix(error.as_api_error().to_response())
}

/// The status of an error, in the type that actix-web uses: that of http 0.2.
pub fn status<E: AsApiError + ?Sized>(error: &E) -> StatusCode {
    status_of(error.as_api_error().status())
}

fn status_of(status: http::StatusCode) -> StatusCode {
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The other way.
fn http_status(status: StatusCode) -> http::StatusCode {
    http::StatusCode::from_u16(status.as_u16()).unwrap_or_default()
}

fn into_actix(response: http::Response<Bytes>) -> HttpResponse {
    let (parts, body) = response.into_parts();
    let mut response = HttpResponse::with_body(status_of(parts.status), BoxBody::new(body));
    set_headers(response.headers_mut(), &parts.headers);
    response
}

/// Copies headers of http 1 to headers of http 0.2; every one that is valid there is valid here.
fn set_headers(to: &mut header::HeaderMap, from: &http::HeaderMap) {
    for (name, value) in from {
        let name = header::HeaderName::from_bytes(name.as_str().as_bytes());
        if let (Ok(name), Ok(value)) = (name, header::HeaderValue::from_bytes(value.as_bytes())) {
            to.append(name, value);
        }
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        status(self)
    }

    fn error_response(&self) -> HttpResponse {
        response(self)
    }
}

impl<S, B> Transform<S, ServiceRequest> for ErrorHandler
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = actix_web::Error> + 'static,
    B: MessageBody,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = actix_web::Error;
    type Transform = ErrorHandlerMiddleware<S>;
    type InitError = ();
    type Future = Ready<Result<Self::Transform, ()>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(ErrorHandlerMiddleware { inner: Rc::new(service), handler: self.clone() }))
    }
}

/// A service whose errors an [`ErrorHandler`] answers: those in its responses, those that it fails with, and its panics.
///
/// What fails is answered by an error that holds the finished response, for actix-web asks for the request again to make a response.
pub struct ErrorHandlerMiddleware<S> {
    inner: Rc<S>,
    handler: ErrorHandler,
}

impl<S, B> Service<ServiceRequest> for ErrorHandlerMiddleware<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = actix_web::Error> + 'static,
    B: MessageBody,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>>>>;

    fn poll_ready(&self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let method = http::Method::from_bytes(request.method().as_str().as_bytes()).unwrap_or_default();
        let head = handler::Request {
            method: &method,
            path: request.path(),
            headers: &mut request.headers().iter().map(|(name, value)| (name.as_str(), value.as_bytes())),
        };
        let scope = Arc::new(self.handler.open(head));
        let inner = self.inner.clone();
        // The service is called by the first poll: inside of the scope, and where its panic is caught.
        let mut guarded = Guarded::none(scope.clone(), None);
        guarded.make(|| Some(async move { inner.call(request).await }));
        Box::pin(async move {
            match guarded.await {
                Ok(Ok(response)) => Ok(finish(response, &scope)),
                Ok(Err(error)) => Err(answered(error, &scope)),
                Err(panic) => Err(rendered(panic, &scope)),
            }
        })
    }
}

/// The response that is sent.
fn finish<B: MessageBody>(mut response: ServiceResponse<B>, scope: &Arc<Scope>) -> ServiceResponse<EitherBody<B>> {
    let status = response.status();
    match settle(status, response.headers_mut(), scope) {
        None => response.map_into_left_body(),
        Some(rendered) => response.into_response(rendered).map_into_right_body(),
    }
}

/// The error that is sent for one that an inner middleware failed with.
fn answered(error: actix_web::Error, scope: &Arc<Scope>) -> actix_web::Error {
    let made = catch(|| {
        let _entered = Scope::enter(scope.clone());
        error.error_response()
    });
    match made {
        Ok(mut response) => {
            let response = settle(response.status(), response.headers_mut(), scope).unwrap_or(response);
            finished(error, response)
        }
        Err(panic) => rendered(panic, scope),
    }
}

/// The error that is sent for a panic.
fn rendered(panic: Error, scope: &Arc<Scope>) -> actix_web::Error {
    let response = into_actix(failed(scope, &panic));
    finished(panic, response)
}

/// The error that is sent with a response; one that is still being written can be given only once.
fn finished<E: fmt::Debug + fmt::Display + 'static>(error: E, response: HttpResponse) -> actix_web::Error {
    let (mut head, body) = response.into_parts();
    match body.try_into_bytes() {
        Ok(body) => Finished { error, status: head.status(), headers: std::mem::take(head.headers_mut()), body }.into(),
        Err(body) => InternalError::from_response(error, head.set_body(body)).into(),
    }
}

/// An error whose response is made already, and given as often as it is asked for: by every middleware that wants to see it, and by the server.
#[derive(Debug)]
struct Finished<E> {
    error: E,
    status: StatusCode,
    headers: header::HeaderMap,
    body: Bytes,
}

impl<E: fmt::Display> fmt::Display for Finished<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, f)
    }
}

impl<E: fmt::Debug + fmt::Display> ResponseError for Finished<E> {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::with_body(self.status, BoxBody::new(self.body.clone()));
        *response.headers_mut() = self.headers.clone();
        response
    }
}

/// Completes the headers of a response, or gives the one that is sent in its place.
fn settle(status: StatusCode, headers: &mut header::HeaderMap, scope: &Arc<Scope>) -> Option<HttpResponse> {
    let name = scope.settings().correlation_header.as_str();
    if !(status.is_client_error() || status.is_server_error()) {
        let id = scope.get_correlation_id().and_then(|id| header::HeaderValue::from_str(id).ok());
        if let (Ok(name), Some(id)) = (header::HeaderName::from_bytes(name.as_bytes()), id) {
            headers.insert(name, id);
        }
        return None;
    }
    let id = headers.get(name).map(|value| value.as_bytes());
    if is_answered(scope, status.as_u16(), headers.contains_key(header::CONTENT_TYPE), id) {
        return None;
    }
    let status = http_status(status);
    let mut own = http::HeaderMap::with_capacity(headers.len() + 4);
    for (name, value) in headers.iter() {
        let name = http::HeaderName::from_bytes(name.as_str().as_bytes());
        if let (Ok(name), Ok(value)) = (name, http::HeaderValue::from_bytes(value.as_bytes())) {
            own.append(name, value);
        }
    }
    let rendered = answer(scope, status, &mut own);
    if rendered.is_none() {
        *headers = header::HeaderMap::with_capacity(own.len());
        set_headers(headers, &own);
    }
    rendered.map(into_actix)
}

#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web {
    ([actix_web $($without:tt)*] $($declared:tt)*) => {};
    ([$other:ident $($without:tt)*] $($declared:tt)*) => {
        $crate::__actix_web! { [$($without)*] $($declared)* }
    };
    // A type without `Debug` is no `Error`, and that is said once.
    ([] [$($generics:tt)*] [$type:ty] []) => {
        $crate::__actix_web! { [] [$($generics)*] [$type] [where for<'__ec> Self: ::core::fmt::Debug] }
    };
    ([] [$($generics:tt)*] [$type:ty] [$($bounds:tt)*]) => {
        impl $($generics)* $crate::__private::actix_web::ResponseError for $type $($bounds)* {
            fn status_code(&self) -> $crate::__private::actix_web::StatusCode {
                $crate::__private::actix_web::status(self)
            }
            fn error_response(&self) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::actix_web::response(self)
            }
        }
    };
}
