//! The server of axum.

use std::{convert::Infallible, net::TcpListener};

use axum::{
    Json, Router,
    body::Body,
    extract::{DefaultBodyLimit, Path, Query, Request},
    http::{StatusCode, header::CONTENT_TYPE},
    middleware::{Next, from_fn},
    response::{Html, IntoResponse, Response},
    routing::{get, post},
};
use error_catalog::{Error, ErrorHandler, ValidationError, exceptions::NotAuthenticated};
use futures_util::stream;
use tokio::{sync::oneshot, task::yield_now};
use tower_http::timeout::TimeoutLayer;

use super::{AppError, Form, LIMIT, PAGE, PATIENCE, Said, TEAPOT};

pub(super) fn serve(listener: TcpListener, handler: ErrorHandler, stopped: oneshot::Receiver<()>) {
    super::run(
        async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, router().layer(handler)).await
        },
        stopped,
    );
}

fn router() -> Router {
    let nested = Router::new().route("/ok", get(async || "ok")).route("/declared/{id}", get(declared));
    Router::new()
        .route("/ok", get(async || "ok"))
        .route("/id", get(async || super::correlation_id()))
        .route("/stream", get(async || Body::from_stream(stream::iter(super::parts().map(Ok::<_, Infallible>)))))
        .route("/declared/{id}", get(declared))
        .route("/any", get(async || Err::<(), Error>(super::any())))
        .route("/validation", get(async || Err::<(), ValidationError>(super::validation())))
        .route("/conflict", get(async || Err::<(), _>(AppError::SlugTaken)))
        .route("/throttled", get(async || Err::<(), _>(super::throttled())))
        .route("/unauthenticated", get(async || Err::<(), _>(NotAuthenticated::new())))
        .route("/status/{code}", get(status))
        .route("/declared-status/{code}", get(async |Path(code): Path<u16>| Err::<(), _>(AppError::Declared(code))))
        .route("/database", get(async || Err::<(), _>(super::database())))
        .route("/panic", get(async || super::panics()))
        .route("/panic-late", get(panic_late))
        .route("/html", get(async || (StatusCode::NOT_FOUND, Html(PAGE))))
        .route("/json", get(async || (StatusCode::IM_A_TEAPOT, [(CONTENT_TYPE, "application/json")], TEAPOT)))
        .route("/shown", get(async |Query(said): Query<Said>| Err::<(), _>(super::shown(said.text))))
        .route("/middleware", get(async || "ok").layer(from_fn(refuse)))
        .route("/form", post(async |Json(form): Json<Form>| form.name).layer(DefaultBodyLimit::max(LIMIT)))
        .route("/number/{n}", get(async |Path(number): Path<u32>| number.to_string()))
        .route("/slow", get(async || std::future::pending::<()>().await).layer(timeout()))
        .nest("/nested", nested)
}

async fn declared(Path(id): Path<String>) -> Result<(), AppError> {
    Err(super::post_not_found(id))
}

async fn status(Path(code): Path<u16>) -> Response {
    let status = StatusCode::from_u16(code).unwrap_or_default();
    (status, super::bare(code)).into_response()
}

async fn panic_late() -> String {
    yield_now().await;
    super::panics()
}

async fn refuse(_: Request, _: Next) -> Result<Response, AppError> {
    Err(AppError::MembersOnly)
}

fn timeout() -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, PATIENCE)
}
