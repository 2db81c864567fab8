//! The server of actix-web.

use std::{convert::Infallible, net::TcpListener};

use actix_web::{
    App, HttpResponse, HttpServer, Responder,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    error::ErrorRequestTimeout,
    http::StatusCode,
    middleware::{Next, from_fn},
    rt::{System, time::timeout},
    web::{Json, JsonConfig, Path, Query, ServiceConfig, get, post, resource, scope},
};
use bytes::Bytes;
use error_catalog::{Error, ErrorHandler, ValidationError, exceptions::NotAuthenticated};
use futures_util::stream;
use tokio::{sync::oneshot, task::yield_now};

use super::{AppError, Form, LIMIT, PAGE, PATIENCE, Said, TEAPOT};

pub(super) fn serve(listener: TcpListener, handler: ErrorHandler, stopped: oneshot::Receiver<()>) {
    System::new().block_on(async {
        let server = HttpServer::new(move || App::new().wrap(handler.clone()).configure(routes));
        let server = server.workers(1).disable_signals().listen(listener).unwrap().run();
        let handle = server.handle();
        let ended = async {
            let _ = stopped.await;
            handle.stop(false).await;
        };
        let (ran, ()) = futures_util::future::join(server, ended).await;
        ran.unwrap();
    });
}

fn routes(app: &mut ServiceConfig) {
    app.service(resource("/ok").get(async || "ok"))
        .service(resource("/id").get(async || super::correlation_id()))
        .service(resource("/stream").get(stream))
        .service(resource("/declared/{id}").get(declared))
        .service(resource("/any").get(async || Err::<String, Error>(super::any())))
        .service(resource("/validation").get(async || Err::<String, ValidationError>(super::validation())))
        .service(resource("/conflict").get(async || Err::<String, _>(AppError::SlugTaken)))
        .service(resource("/throttled").get(async || Err::<String, _>(super::throttled())))
        .service(resource("/unauthenticated").get(async || Err::<String, _>(NotAuthenticated::new())))
        .service(resource("/status/{code}").get(status))
        .service(resource("/declared-status/{code}").get(async |code: Path<u16>| Err::<String, _>(AppError::Declared(*code))))
        .service(resource("/database").get(async || Err::<String, _>(super::database())))
        .service(resource("/panic").get(async || super::panics()))
        .service(resource("/panic-late").get(panic_late))
        .service(resource("/html").get(async || HttpResponse::NotFound().content_type("text/html; charset=utf-8").body(PAGE)))
        .service(resource("/json").get(async || HttpResponse::ImATeapot().content_type("application/json").body(TEAPOT)))
        .service(resource("/shown").get(async |said: Query<Said>| Err::<String, _>(super::shown(said.into_inner().text))))
        .service(resource("/middleware").wrap(from_fn(refuse)).get(async || "ok"))
        .service(resource("/form").app_data(JsonConfig::default().limit(LIMIT)).post(form))
        .service(resource("/number/{n}").get(async |number: Path<u32>| number.to_string()))
        .service(resource("/slow").get(slow))
        .service(scope("/nested").service(resource("/ok").get(async || "ok")).service(resource("/declared/{id}").get(declared)))
        .route("/route", get().to(async || "ok"))
        .route("/route", post().to(async || "ok"));
}

async fn stream() -> impl Responder {
    HttpResponse::Ok().streaming(stream::iter(super::parts().map(|part| Ok::<_, Infallible>(Bytes::from(part)))))
}

async fn declared(id: Path<String>) -> Result<String, AppError> {
    Err(super::post_not_found(id.into_inner()))
}

async fn status(code: Path<u16>) -> impl Responder {
    let status = StatusCode::from_u16(*code).unwrap_or_default();
    HttpResponse::build(status).content_type("text/plain; charset=utf-8").body(super::bare(*code))
}

async fn panic_late() -> String {
    yield_now().await;
    super::panics()
}

async fn refuse(_: ServiceRequest, _: Next<impl MessageBody>) -> Result<ServiceResponse, actix_web::Error> {
    Err(AppError::MembersOnly.into())
}

async fn form(Json(form): Json<Form>) -> String {
    form.name
}

async fn slow() -> Result<String, actix_web::Error> {
    timeout(PATIENCE, std::future::pending()).await.map_err(ErrorRequestTimeout)
}
