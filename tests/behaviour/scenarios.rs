//! A small shop behind an error handler: what its clients get.

use std::time::Duration;

use axum::{
    Json, Router,
    body::Body,
    extract::Path,
    http::{Method, Request},
    routing::{get, post},
};
use error_catalog::{ApiError, Error, ErrorHandler, ResultExt, ValidationError, exceptions::*};
use serde_json::Value;
use tower::ServiceExt as _;

mod envelopes;
mod frameworks;
mod hooks;
mod negotiation;
mod nested;
mod settings;
mod statuses;

/// What the shop can answer with.
#[derive(Debug, ApiError)]
pub enum ShopError {
    #[status(404)]
    #[detail("Item {id} does not exist.")]
    ItemNotFound {
        #[expose]
        id: u64,
    },
    #[status(403)]
    NotTheOwner,
    #[status(409)]
    #[detail("Item {0} is sold.")]
    AlreadySold(u64),
    #[extends(Throttled)]
    TooManyOrders { wait: Duration },
    #[status(500)]
    Storage(#[from] std::io::Error),
    #[transparent]
    Invalid(#[from] ValidationError),
    #[extends(NotAuthenticated)]
    SignInFirst,
}

async fn item(Path(id): Path<u64>) -> Result<&'static str, ShopError> {
    match id {
        1 => Ok("a lamp"),
        2 => Err(ShopError::NotTheOwner),
        3 => Err(ShopError::AlreadySold(id)),
        4 => Err(ShopError::TooManyOrders { wait: Duration::from_millis(29_200) }),
        5 => Err(std::io::Error::other("disk 7 is full"))?,
        6 => Err(ValidationError::new().field("size", "max_value", "Too large."))?,
        7 => Err(ShopError::SignInFirst),
        8 => panic!("disk 8 is on fire"),
        id => Err(ShopError::ItemNotFound { id }),
    }
}

async fn order(Json(order): Json<Value>) -> Result<&'static str, Error> {
    let id: u64 = order["id"].as_u64().ok_or("no id").internal()?;
    Err(ShopError::ItemNotFound { id })?
}

/// The shop without a handler.
pub fn shop() -> Router {
    Router::new()
        .route("/items/{id}", get(item))
        .route("/orders", post(order))
        .route("/old", get(async || (http::StatusCode::GONE, Json(serde_json::json!({"gone": true})))))
        .route("/page", get(async || (http::StatusCode::NOT_FOUND, axum::response::Html("<h1>Nothing here</h1>"))))
        .route("/bare", get(async || http::StatusCode::PAYMENT_REQUIRED))
        .route("/csv", get(async || (http::StatusCode::BAD_REQUEST, [("content-type", "text/csv")], "a,b")))
}

/// The shop behind a handler.
pub fn shop_with(handler: ErrorHandler) -> Router {
    shop().layer(handler)
}

/// An answer as a client sees it.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: http::HeaderMap,
    pub body: String,
}

impl Answer {
    /// A header, empty where there is none; a header that is there twice is none that a test expects.
    pub fn header(&self, name: &str) -> &str {
        let all: Vec<_> = self.headers.get_all(name).iter().collect();
        assert!(all.len() < 2, "{name}: {all:?}");
        all.first().map_or("", |value| value.to_str().unwrap())
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// Sends a request.
pub async fn send(app: &Router, method: Method, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = app.clone().oneshot(request.body(Body::from(body.to_owned())).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    Answer { status: parts.status.as_u16(), headers: parts.headers, body: String::from_utf8(body.to_vec()).unwrap() }
}

/// Gets a path.
pub async fn fetch(app: &Router, path: &str, headers: &[(&str, &str)]) -> Answer {
    send(app, Method::GET, path, headers, "").await
}
