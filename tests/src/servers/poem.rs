//! The server of poem.

use std::net::TcpListener;

use error_catalog::{Error, ErrorHandler, ValidationError, exceptions::NotAuthenticated};
use futures_util::stream;
use poem::{
    Body, Endpoint, EndpointExt, IntoResponse, Request, Response, Route, Server,
    endpoint::make,
    get, handler,
    http::StatusCode,
    listener::TcpAcceptor,
    middleware::SizeLimit,
    post,
    web::{Html, Json, Path, Query},
};
use tokio::{sync::oneshot, task::yield_now, time::timeout};

use super::{AppError, Form, LIMIT, PAGE, PATIENCE, Said, TEAPOT};

pub(super) fn serve(listener: TcpListener, handler: ErrorHandler, stopped: oneshot::Receiver<()>) {
    super::run(
        async {
            let acceptor = TcpAcceptor::from_std(listener)?;
            Server::new_with_acceptor(acceptor).run(routes().with(handler)).await
        },
        stopped,
    );
}

fn routes() -> Route {
    let nested = Route::new().at("/ok", get(ok)).at("/declared/:id", get(declared));
    Route::new()
        .at("/ok", get(ok))
        .at("/id", get(answering(|| Ok::<_, AppError>(super::correlation_id()))))
        .at("/stream", get(answering(|| Ok::<_, AppError>(streamed()))))
        .at("/declared/:id", get(declared))
        .at("/any", get(answering(|| Err::<(), Error>(super::any()))))
        .at("/validation", get(answering(|| Err::<(), ValidationError>(super::validation()))))
        .at("/conflict", get(answering(|| Err::<(), _>(AppError::SlugTaken))))
        .at("/throttled", get(answering(|| Err::<(), _>(super::throttled()))))
        .at("/unauthenticated", get(answering(|| Err::<(), _>(NotAuthenticated::new()))))
        .at("/status/:code", get(status))
        .at("/declared-status/:code", get(declared_status))
        .at("/database", get(answering(|| Err::<(), _>(super::database()))))
        .at("/panic", get(answering(|| Ok::<_, AppError>(super::panics()))))
        .at("/panic-late", get(panic_late))
        .at("/html", get(answering(|| Ok::<_, AppError>(Html(PAGE).with_status(StatusCode::NOT_FOUND)))))
        .at("/json", get(answering(|| Ok::<_, AppError>(teapot()))))
        .at("/shown", get(shown))
        .at("/middleware", get(ok).around(async |_, _| Err::<Response, _>(AppError::MembersOnly.into())))
        .at("/form", post(form.with(SizeLimit::new(LIMIT))))
        .at("/number/:n", get(number))
        .at("/slow", get(slow))
        .nest("/nested", nested)
}

/// An endpoint that answers with what a function gives.
fn answering<T, E>(answer: impl Fn() -> Result<T, E> + Copy + Send + Sync + 'static) -> impl Endpoint<Output = Response>
where
    T: IntoResponse + 'static,
    E: Into<poem::Error> + 'static,
{
    make(move |_: Request| async move { answer().map(IntoResponse::into_response).map_err(Into::into) })
}

#[handler]
fn ok() -> &'static str {
    "ok"
}

fn streamed() -> Response {
    Body::from_bytes_stream(stream::iter(super::parts().map(Ok::<_, std::io::Error>))).into_response()
}

fn teapot() -> Response {
    Response::builder().status(StatusCode::IM_A_TEAPOT).content_type("application/json").body(TEAPOT)
}

#[handler]
fn declared(Path(id): Path<String>) -> Result<(), AppError> {
    Err(super::post_not_found(id))
}

#[handler]
fn declared_status(Path(code): Path<u16>) -> Result<(), AppError> {
    Err(AppError::Declared(code))
}

#[handler]
fn status(Path(code): Path<u16>) -> Response {
    let status = StatusCode::from_u16(code).unwrap_or_default();
    Response::builder().status(status).content_type("text/plain; charset=utf-8").body(super::bare(code))
}

#[handler]
async fn panic_late() -> String {
    yield_now().await;
    super::panics()
}

#[handler]
fn shown(Query(said): Query<Said>) -> Result<(), AppError> {
    Err(super::shown(said.text))
}

#[handler]
fn form(Json(form): Json<Form>) -> String {
    form.name
}

#[handler]
fn number(Path(number): Path<u32>) -> String {
    number.to_string()
}

#[handler]
async fn slow() -> poem::Result<String> {
    timeout(PATIENCE, std::future::pending()).await.map_err(|_| poem::Error::from_status(StatusCode::REQUEST_TIMEOUT))
}
