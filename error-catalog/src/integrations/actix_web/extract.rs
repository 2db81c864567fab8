//! The extractors of [`input`](crate::input) for actix-web 4.

use std::{future::Future, pin::Pin};

use actix_web::{
    FromRequest, HttpRequest, HttpResponse, Responder, ResponseError,
    dev::Payload,
    http::header::{CONTENT_TYPE, ContentType},
};
use bytes::Bytes;
use percent_encoding::percent_decode_str;
use serde_core::Serialize;

#[cfg(feature = "garde")]
use crate::input::Garde;
#[cfg(feature = "validator")]
use crate::input::Valid;
use crate::{
    exceptions::ParseError,
    input::{Form, Input, Json, Params, Path, Query, Rejection, Sent, to_json, unread},
};

/// Reads an input, and of the body, which `Bytes` takes, only where it is of use: so far as the application's `PayloadConfig` allows.
async fn read<I: Input>(request: HttpRequest, body: Option<<Bytes as FromRequest>::Future>) -> Result<I, Rejection> {
    let body = match body {
        Some(body) => body.await.map_err(|error| unread(super::http_status(error.as_response_error().status_code())))?,
        None => Bytes::new(),
    };
    I::read(&Sent {
        method: request.method().as_str(),
        query: request.query_string(),
        content_type: request.headers().get(CONTENT_TYPE).map(|kind| kind.as_bytes()),
        params: &|| params(&request),
        body: &body,
    })
}

/// The parameters of the path. actix-web leaves what stands for `%`, `/` and `+` encoded, and puts another character in the place of what is not UTF-8.
fn params(request: &HttpRequest) -> Result<Params, Rejection> {
    if percent_decode_str(request.uri().path()).decode_utf8().is_err() {
        return Err(ParseError::new().into());
    }
    let decoded = |value: &str| percent_decode_str(value).decode_utf8_lossy().into_owned();
    Ok(request.match_info().iter().map(|(name, value)| (name.to_owned(), decoded(value))).collect())
}

macro_rules! extractors {
    ($($name:ident)*) => {$(
        impl<T: 'static> FromRequest for $name<T>
        where
            Self: Input,
        {
            type Error = Rejection;
            type Future = Pin<Box<dyn Future<Output = Result<Self, Rejection>>>>;

            fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
                Box::pin(read(request.clone(), Self::OF_BODY.then(|| Bytes::from_request(request, payload))))
            }
        }
    )*};
}

extractors! { Json Form Query Path }
#[cfg(feature = "validator")]
extractors! { Valid }
#[cfg(feature = "garde")]
extractors! { Garde }

impl<T: Serialize> Responder for Json<T> {
    type Body = actix_web::body::BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        match to_json(&self.0) {
            Ok(body) => HttpResponse::Ok().insert_header(ContentType::json()).body(body),
            Err(error) => error.error_response(),
        }
    }
}
