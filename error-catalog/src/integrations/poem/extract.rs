//! The extractors of [`input`](crate::input) for poem 3.

use std::fmt;

use http::{HeaderValue, Uri, header::CONTENT_TYPE};
use percent_encoding::percent_decode_str;
use poem::{FromRequest, IntoResponse, Request, RequestBody, Response, error::ResponseError};
use serde_core::{
    Serialize,
    de::{Deserialize, Deserializer, MapAccess, Visitor},
};

#[cfg(feature = "garde")]
use crate::input::Garde;
#[cfg(feature = "validator")]
use crate::input::Valid;
use crate::{
    exceptions::ParseError,
    input::{self, Form, Input, Json, Path, Query, Rejection, Sent, to_json, unread},
};

/// Reads an input, and takes the body only where it is of use. Its length is that which poem's `SizeLimit` lets through.
async fn read<I: Input>(request: &Request, body: &mut RequestBody) -> poem::Result<I> {
    let body = if I::OF_BODY { body.take()?.into_bytes().await.map_err(|error| unread(error.status()))? } else { bytes::Bytes::new() };
    Ok(I::read(&Sent {
        method: request.method().as_str(),
        query: request.uri().query().unwrap_or_default(),
        content_type: request.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes),
        params: &|| params(request),
        body: &body,
    })?)
}

/// The parameters of the path. poem leaves out those that are not UTF-8.
fn params(request: &Request) -> Result<input::Params, Rejection> {
    let is_text = |uri: &Uri| percent_decode_str(uri.path()).decode_utf8().is_ok();
    match request.path_params() {
        Ok(Params(params)) if is_text(request.original_uri()) && is_text(request.uri()) => Ok(params),
        _ => Err(ParseError::new().into()),
    }
}

/// The parameters of a path in their order: as poem gives them to a map.
struct Params(input::Params);

impl<'de> Deserialize<'de> for Params {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries)
    }
}

struct Entries;

impl<'de> Visitor<'de> for Entries {
    type Value = Params;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the parameters of a path")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Params, A::Error> {
        let mut params = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            params.push(entry);
        }
        Ok(Params(params))
    }
}

macro_rules! extractors {
    ($($name:ident)*) => {$(
        impl<'a, T> FromRequest<'a> for $name<T>
        where
            Self: Input,
        {
            async fn from_request(request: &'a Request, body: &mut RequestBody) -> poem::Result<Self> {
                read(request, body).await
            }
        }
    )*};
}

extractors! { Json Form Query Path }
#[cfg(feature = "validator")]
extractors! { Valid }
#[cfg(feature = "garde")]
extractors! { Garde }

impl<T: Serialize + Send> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match to_json(&self.0) {
            Ok(body) => Response::builder().content_type("application/json").body(body),
            Err(error) => error.as_response(),
        }
    }
}
