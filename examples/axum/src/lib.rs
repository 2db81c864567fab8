//! Orders with axum: one layer answers every error, whoever caused it.

mod errors;
mod orders;

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{Path, State},
    http::{HeaderMap, header::AUTHORIZATION},
    routing::{get, post},
};
use error_catalog::{ErrorHandler, envelope::Problem, exceptions::NotAuthenticated};

use crate::orders::Order;
pub use crate::{errors::OrderError, orders::Orders};

/// The whole application. The handler is the last layer, and so the outermost: it answers unknown routes, wrong methods and panics too.
pub fn app() -> Router {
    Router::new()
        .route("/orders/{number}", get(read))
        .route("/orders/{number}/payments", post(pay))
        .route("/archive", get(archive))
        .route("/panic", get(panic))
        .with_state(Arc::new(Orders::default()))
        .layer(ErrorHandler::new().envelope(Problem).docs("https://example.com/errors/{code}"))
}

async fn read(State(orders): State<Arc<Orders>>, Path(number): Path<u64>) -> Result<Json<Order>, OrderError> {
    orders.find(number).map(Json)
}

async fn pay(State(orders): State<Arc<Orders>>, Path(number): Path<u64>, headers: HeaderMap) -> Result<Json<Order>, OrderError> {
    if !headers.contains_key(AUTHORIZATION) {
        return Err(NotAuthenticated::new().into());
    }
    orders.pay(number).map(Json)
}

async fn archive(State(orders): State<Arc<Orders>>) -> Result<String, OrderError> {
    orders.archive().await
}

#[expect(clippy::panic, reason = "the server survives it")]
async fn panic() -> &'static str {
    panic!("the till is on fire")
}
