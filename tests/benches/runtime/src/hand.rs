//! What a careful engineer writes: static structs, serde's derive, a response with the three headers that ours has.

use std::{sync::OnceLock, time::SystemTime};

use http::{
    HeaderMap, HeaderValue, Response, StatusCode,
    header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS},
};
use serde::{Serialize, Serializer};

pub const JSON: &str = "application/json";
pub const PROBLEM: &str = "application/problem+json";

/// The response of an error.
pub fn response<B>(status: StatusCode, content_type: &'static str, body: B) -> Response<B> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    insert(response.headers_mut(), content_type);
    response
}

/// The same, for the floor: a copy of a map that is made once, in the size that it needs.
pub fn lean_response<B>(status: StatusCode, content_type: &'static str, body: B) -> Response<B> {
    static MADE: [OnceLock<HeaderMap>; 2] = [const { OnceLock::new() }; 2];
    let headers = MADE[usize::from(content_type == PROBLEM)].get_or_init(|| {
        let mut headers = HeaderMap::with_capacity(3);
        insert(&mut headers, content_type);
        headers
    });
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers.clone();
    response
}

fn insert(headers: &mut HeaderMap, content_type: &'static str) {
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

/// The response of a value as JSON.
pub fn json(status: StatusCode, content_type: &'static str, body: &impl Serialize) -> Response<Vec<u8>> {
    response(status, content_type, serde_json::to_vec(body).expect("plain data"))
}

#[derive(Serialize)]
pub struct Drf<'a> {
    pub detail: &'a str,
}

#[derive(Serialize)]
pub struct Problem<'a> {
    pub r#type: &'a str,
    pub title: &'a str,
    pub status: u16,
    pub detail: &'a str,
    pub code: &'a str,
}

#[derive(Serialize)]
pub struct Standard<'a> {
    pub error: StandardError<'a>,
}

#[derive(Serialize)]
pub struct StandardError<'a> {
    pub message: &'a str,
    pub code: &'a str,
    pub status: u16,
    pub errors: Empty,
    #[serde(serialize_with = "rfc3339")]
    pub timestamp: SystemTime,
    pub correlation_id: &'a str,
}

#[derive(Serialize)]
pub struct Empty {}

fn rfc3339<S: Serializer>(time: &SystemTime, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&humantime::format_rfc3339_micros(*time))
}

/// Field errors: the name of each field with its errors, in order.
pub struct Fields<T>(pub Vec<(&'static str, T)>);

impl<T: Serialize> Serialize for Fields<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(field, errors)| (field, errors)))
    }
}

/// The errors of rows, by index.
pub struct Rows<T>(pub Vec<(usize, T)>);

impl<T: Serialize> Serialize for Rows<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(index, errors)| (index, errors)))
    }
}

#[derive(Serialize)]
pub struct Order<T> {
    pub items: Rows<Fields<Vec<T>>>,
}

/// An error of a field as its text.
#[derive(Clone)]
pub struct Message {
    pub message: &'static str,
    #[allow(dead_code, reason = "what it has, not what it shows here")]
    pub code: &'static str,
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.message)
    }
}

/// An error of a field as its text and code.
#[derive(Clone, Serialize)]
pub struct Full {
    pub message: &'static str,
    pub code: &'static str,
}
