//! Responses of axum 0.8, `IntoResponse` for every declared error and for [`Error`](crate::Error), and the extractors of [`input`](crate::input).

pub use axum::response::{IntoResponse, Response};
use axum::{
    extract::{FromRequest, FromRequestParts, RawPathParams, Request, rejection::RawPathParamsRejection},
    http::request::Parts,
};
use bytes::Bytes;
use http::{HeaderValue, header::CONTENT_TYPE};
use serde_core::Serialize;

#[cfg(feature = "garde")]
use crate::input::Garde;
#[cfg(feature = "validator")]
use crate::input::Valid;
use crate::{
    AsApiError,
    exceptions::ParseError,
    input::{self, Form, Json, OfBody, OfHead, Path, Query, Rejection, Sent, unread},
};

/// The response of an error.
pub fn into_response<E: AsApiError>(error: &E) -> Response {
    error.as_api_error().to_response().map(axum::body::Body::from)
}

impl IntoResponse for crate::Error {
    fn into_response(self) -> Response {
        into_response(&self)
    }
}

/// What was sent in the body of a request.
async fn from_body<I: OfBody, S: Send + Sync>(request: Request, state: &S) -> Result<I, Rejection> {
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let content_type = request.headers().get(CONTENT_TYPE).cloned();
    let body = Bytes::from_request(request, state).await.map_err(|rejection| unread(rejection.status()))?;
    let content_type = content_type.as_ref().map(HeaderValue::as_bytes);
    I::read(&Sent { method: method.as_str(), query: uri.query().unwrap_or_default(), content_type, params: Vec::new(), body: &body })
}

/// What was sent before the body.
async fn from_head<I: OfHead, S: Send + Sync>(parts: &mut Parts, state: &S) -> Result<I, Rejection> {
    let params = match RawPathParams::from_request_parts(parts, state).await {
        Ok(params) => params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        Err(RawPathParamsRejection::InvalidUtf8InPathParam(_)) => return Err(ParseError::new().into()),
        Err(_) => Vec::new(),
    };
    let content_type = parts.headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes);
    let query = parts.uri.query().unwrap_or_default();
    I::read(&Sent { method: parts.method.as_str(), query, content_type, params, body: &[] })
}

macro_rules! of_body {
    ($($name:ident)*) => {$(
        impl<T, S: Send + Sync> FromRequest<S> for $name<T>
        where
            Self: OfBody,
        {
            type Rejection = Rejection;

            async fn from_request(request: Request, state: &S) -> Result<Self, Rejection> {
                from_body(request, state).await
            }
        }
    )*};
}

macro_rules! of_head {
    ($($name:ident)*) => {$(
        impl<T, S: Send + Sync> FromRequestParts<S> for $name<T>
        where
            Self: OfHead,
        {
            type Rejection = Rejection;

            async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Rejection> {
                from_head(parts, state).await
            }
        }
    )*};
}

of_body! { Json Form }
of_head! { Query Path }
#[cfg(feature = "validator")]
of_body! { Valid }
#[cfg(feature = "validator")]
of_head! { Valid }
#[cfg(feature = "garde")]
of_body! { Garde }
#[cfg(feature = "garde")]
of_head! { Garde }

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match input::to_json(&self.0) {
            Ok(body) => ([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response(),
            Err(error) => error.into_response(),
        }
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ([axum $($without:tt)*] $($declared:tt)*) => {};
    ([$other:ident $($without:tt)*] $($declared:tt)*) => {
        $crate::__axum! { [$($without)*] $($declared)* }
    };
    ([] [$($generics:tt)*] [$type:ty] [$($bounds:tt)*]) => {
        impl $($generics)* $crate::__private::axum::IntoResponse for $type $($bounds)* {
            fn into_response(self) -> $crate::__private::axum::Response {
                $crate::__private::axum::into_response(&self)
            }
        }
    };
}
