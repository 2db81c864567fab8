//! Orders with poem: one middleware answers every error, whoever caused it.

mod errors;
mod orders;

use std::sync::Arc;

use error_catalog::{ErrorHandler, envelope::Problem, exceptions::NotAuthenticated};
use poem::{
    Endpoint, EndpointExt, Response, Route, get, handler,
    http::{HeaderMap, header::AUTHORIZATION},
    post,
    web::{Data, Json, Path},
};

use crate::orders::Order;
pub use crate::{errors::OrderError, orders::Orders};

/// The whole application. The handler is last, and so outermost: it answers unknown routes, wrong methods and panics too.
pub fn app() -> impl Endpoint<Output = Response> {
    Route::new()
        .at("/orders/:number", get(read))
        .at("/orders/:number/payments", post(pay))
        .at("/archive", get(archive))
        .at("/panic", get(panic))
        .data(Arc::new(Orders::default()))
        .with(ErrorHandler::new().envelope(Problem).docs("https://example.com/errors/{code}"))
}

#[handler]
fn read(Data(orders): Data<&Arc<Orders>>, Path(number): Path<u64>) -> Result<Json<Order>, OrderError> {
    orders.find(number).map(Json)
}

#[handler]
fn pay(Data(orders): Data<&Arc<Orders>>, Path(number): Path<u64>, headers: &HeaderMap) -> Result<Json<Order>, OrderError> {
    if !headers.contains_key(AUTHORIZATION) {
        return Err(NotAuthenticated::new().into());
    }
    orders.pay(number).map(Json)
}

#[handler]
async fn archive(Data(orders): Data<&Arc<Orders>>) -> Result<String, OrderError> {
    orders.archive().await
}

#[handler]
#[expect(clippy::panic, reason = "the server survives it")]
fn panic() -> &'static str {
    panic!("the till is on fire")
}
