//! Orders with actix-web: one middleware answers every error, whoever caused it.

mod errors;
mod orders;

use actix_web::{
    HttpRequest,
    http::header::AUTHORIZATION,
    web::{Data, Json, Path, ServiceConfig, resource},
};
use error_catalog::{ErrorHandler, envelope::Problem, exceptions::NotAuthenticated};

use crate::orders::Order;
pub use crate::{errors::OrderError, orders::Orders};

/// What every `App` is wrapped in, last, and so outermost: it answers unknown routes, wrong methods and panics too.
pub fn error_handler() -> ErrorHandler {
    ErrorHandler::new().envelope(Problem).docs("https://example.com/errors/{code}")
}

/// The routes. As resources they know their methods: a wrong one is a 405, and by `App::route` it would be a 404.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/orders/{number}").get(read))
        .service(resource("/orders/{number}/payments").post(pay))
        .service(resource("/archive").get(archive))
        .service(resource("/panic").get(panic));
}

async fn read(orders: Data<Orders>, number: Path<u64>) -> Result<Json<Order>, OrderError> {
    orders.find(*number).map(Json)
}

async fn pay(orders: Data<Orders>, number: Path<u64>, request: HttpRequest) -> Result<Json<Order>, OrderError> {
    if !request.headers().contains_key(AUTHORIZATION) {
        return Err(NotAuthenticated::new().into());
    }
    orders.pay(*number).map(Json)
}

async fn archive(orders: Data<Orders>) -> Result<String, OrderError> {
    orders.archive().await
}

#[expect(clippy::panic, reason = "the server survives it")]
async fn panic() -> &'static str {
    panic!("the till is on fire")
}
