//! The extractors of [`input`](crate::input) for axum 0.8.

use axum::{
    extract::{
        FromRequest, FromRequestParts, OptionalFromRequest, OptionalFromRequestParts, RawPathParams, Request,
        rejection::RawPathParamsRejection,
    },
    http::request::Parts,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use http::{HeaderValue, header::CONTENT_TYPE};
use serde_core::Serialize;

#[cfg(feature = "garde")]
use crate::input::Garde;
#[cfg(feature = "validator")]
use crate::input::Valid;
use crate::{
    exceptions::ParseError,
    input::{Form, Json, OfBody, OfHead, Path, Query, Rejection, Sent, to_json, unread},
};

/// What was sent in the body of a request.
async fn from_body<I: OfBody, S: Send + Sync>(request: Request, state: &S) -> Result<I, Rejection> {
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let content_type = request.headers().get(CONTENT_TYPE).cloned();
    let body = Bytes::from_request(request, state).await.map_err(|rejection| unread(rejection.status()))?;
    let content_type = content_type.as_ref().map(HeaderValue::as_bytes);
    I::read(&Sent {
        method: method.as_str(),
        query: uri.query().unwrap_or_default(),
        content_type,
        params: &|| Ok(Vec::new()),
        body: &body,
    })
}

/// What was sent before the body.
async fn from_head<I: OfHead, S: Send + Sync>(parts: &mut Parts, state: &S) -> Result<I, Rejection> {
    let params = RawPathParams::from_request_parts(parts, state).await;
    let params = || match &params {
        Ok(params) => Ok(params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()),
        Err(RawPathParamsRejection::InvalidUtf8InPathParam(_)) => Err(ParseError::new().into()),
        Err(_) => Ok(Vec::new()),
    };
    let content_type = parts.headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes);
    let query = parts.uri.query().unwrap_or_default();
    I::read(&Sent { method: parts.method.as_str(), query, content_type, params: &params, body: &[] })
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
        match to_json(&self.0) {
            Ok(body) => ([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response(),
            Err(error) => error.into_response(),
        }
    }
}

impl<T, S: Send + Sync> OptionalFromRequest<S> for Json<T>
where
    Self: OfBody,
{
    type Rejection = Rejection;

    async fn from_request(request: Request, state: &S) -> Result<Option<Self>, Rejection> {
        if request.headers().contains_key(CONTENT_TYPE) { from_body(request, state).await.map(Some) } else { Ok(None) }
    }
}

impl<T, S: Send + Sync> OptionalFromRequestParts<S> for Path<T>
where
    Self: OfHead,
{
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, Rejection> {
        match RawPathParams::from_request_parts(parts, state).await {
            Ok(params) if params.iter().next().is_none() => Ok(None),
            Err(RawPathParamsRejection::MissingPathParams(_)) => Ok(None),
            _ => from_head(parts, state).await.map(Some),
        }
    }
}
