//! The same in each framework: a shop with a handler of its own, mounted in an application with another, and a middleware that copies the caller's id to
//! every response.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use axum::extract::Request as AxumRequest;
use error_catalog::{ErrorHandler, Scope, envelope::Drf, exceptions::NotFound};
use http::{HeaderName, StatusCode};

use super::Answer;
use crate::logging::Events;

const ID: &str = "x-request-id";

/// The correlation header of another application.
const OTHER: &str = "x-other";

/// The id of the request, that nobody changes while the handler waits.
async fn id() -> String {
    let read = || Scope::current().and_then(|scope| scope.get_correlation_id().map(str::to_owned)).unwrap_or_default();
    let before = read();
    for _ in 0..3 {
        tokio::task::yield_now().await;
        assert_eq!(read(), before);
    }
    before
}

fn missing() -> NotFound {
    NotFound::new().with_code("no_lamp")
}

async fn panics() -> &'static str {
    tokio::task::yield_now().await;
    std::panic::resume_unwind(Box::new("disk 8 is on fire"))
}

async fn axum(outer: ErrorHandler, inner: ErrorHandler, path: &str) -> Answer {
    use axum::{Router, middleware, routing::get};
    let copy = middleware::from_fn(async |request: AxumRequest, next: middleware::Next| {
        let id = request.headers()[ID].clone();
        let mut response = next.run(request).await;
        response.headers_mut().insert(ID, id);
        response
    });
    let shop = Router::new()
        .route("/id", get(id))
        .route("/missing", get(async || missing()))
        .route("/panic", get(panics))
        .route("/bare", get(async || StatusCode::PAYMENT_REQUIRED))
        .route("/own", get(async || (StatusCode::GONE, axum::Json("gone"))))
        .layer(copy)
        .layer(inner);
    super::fetch(&Router::new().nest("/shop", shop).layer(outer), path, &[(ID, "abc"), (OTHER, "abc")]).await
}

async fn actix_web(outer: ErrorHandler, inner: ErrorHandler, path: &str) -> Answer {
    use actix_web::{App, HttpResponse, body::to_bytes, dev::Service as _, http::header::HeaderName, test, web};
    let shop = web::scope("/shop")
        .wrap_fn(|request, service| {
            let (id, answer) = (request.headers().get(ID).unwrap().clone(), service.call(request));
            async move {
                let mut response = answer.await?;
                response.headers_mut().insert(HeaderName::from_static(ID), id);
                Ok(response)
            }
        })
        .wrap(inner)
        .route("/id", web::get().to(id))
        .route("/missing", web::get().to(async || -> Result<&str, NotFound> { Err(missing()) }))
        .route("/panic", web::get().to(panics))
        .route("/bare", web::get().to(async || HttpResponse::PaymentRequired()))
        .route("/own", web::get().to(async || HttpResponse::Gone().json("gone")));
    let app = test::init_service(App::new().wrap(outer).service(shop)).await;
    let request = test::TestRequest::get().uri(path).insert_header((ID, "abc")).insert_header((OTHER, "abc")).to_request();
    // As the server does with what fails.
    let response = match app.call(request).await {
        Ok(response) => response.into_parts().1.map_into_boxed_body(),
        Err(error) => error.error_response(),
    };
    let mut headers = http::HeaderMap::new();
    for (name, value) in response.headers() {
        headers.append(http::HeaderName::from_bytes(name.as_ref()).unwrap(), http::HeaderValue::from_bytes(value.as_bytes()).unwrap());
    }
    let status = response.status().as_u16();
    Answer { status, headers, body: String::from_utf8(to_bytes(response.into_body()).await.unwrap().to_vec()).unwrap() }
}

async fn poem(outer: ErrorHandler, inner: ErrorHandler, path: &str) -> Answer {
    use poem::{Endpoint as _, EndpointExt as _, IntoResponse as _, Request, Response, Route, endpoint::make};
    let shop = Route::new()
        .at("/id", make(async |_| id().await))
        .at("/missing", make(async |_| Err::<(), poem::Error>(missing().into())))
        .at("/panic", make(async |_| panics().await))
        .at("/bare", make(async |_| StatusCode::PAYMENT_REQUIRED))
        .at("/own", make(async |_| poem::web::Json("gone").with_status(StatusCode::GONE)))
        .around(async |endpoint, request| {
            let id = request.headers()[ID].clone();
            let mut response = endpoint.call(request).await?.into_response();
            response.headers_mut().insert(ID, id);
            Ok::<Response, poem::Error>(response)
        })
        .with(inner);
    let request = Request::builder().uri(path.parse().unwrap()).header(ID, "abc").header(OTHER, "abc").finish();
    let response = Route::new().nest("/shop", shop).with(outer).call(request).await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    Answer { status, headers, body: response.into_body().into_string().await.unwrap() }
}

/// Sends a request to each framework.
async fn each(outer: ErrorHandler, inner: ErrorHandler, path: &str) -> [(&'static str, Answer); 3] {
    [
        ("axum", axum(outer.clone(), inner.clone(), path).await),
        ("actix-web", actix_web(outer.clone(), inner.clone(), path).await),
        ("poem", poem(outer, inner, path).await),
    ]
}

#[tokio::test]
async fn the_id_can_be_read_in_a_handler_whatever_it_waits_for() {
    for (framework, answer) in each(ErrorHandler::new(), ErrorHandler::new(), "/shop/id").await {
        assert_eq!((answer.status, answer.body.as_str(), answer.header(ID)), (200, "abc", "abc"), "{framework}");
        assert!(Scope::current().is_none(), "{framework}");
    }
}

#[tokio::test]
async fn an_error_is_answered_and_logged_once_by_the_inner_handler() {
    let outers = [
        ErrorHandler::new(),
        ErrorHandler::new().rewrite(|_, _| true),
        ErrorHandler::new().correlation_header(HeaderName::from_static(OTHER)),
    ];
    for (path, status, body, told) in [
        ("/shop/missing", 404, r#"{"detail":"Not found."}"#, "Not found."),
        (
            "/shop/panic",
            500,
            r#"{"detail":"A server error occurred."}"#,
            "A server error occurred.: the handler panicked: disk 8 is on fire",
        ),
        ("/shop/bare", 402, r#"{"detail":"Payment Required."}"#, "Payment Required."),
        ("/shop/own", 410, r#""gone""#, ""),
    ] {
        for outer in &outers {
            let (events, _guard) = Events::capture();
            for (framework, answer) in each(outer.clone(), ErrorHandler::new().envelope(Drf), path).await {
                assert_eq!((answer.status, answer.body.as_str()), (status, body), "{framework} {path}");
            }
            let logged = events.take_errors();
            let texts: Vec<_> = logged.iter().map(|event| event.text("error")).collect();
            assert_eq!(texts, [told; 3], "{path}");
        }
    }
}

#[tokio::test]
async fn a_hook_that_replaces_the_response_is_called_once() {
    for path in ["/shop/missing", "/shop/panic", "/shop/bare"] {
        let (events, _guard) = Events::capture();
        let calls = Arc::new(AtomicUsize::new(0));
        let count = calls.clone();
        let inner = ErrorHandler::new().hook(move |_, _, response| {
            count.fetch_add(1, Ordering::Relaxed);
            *response = http::Response::builder().status(418).body("short and stout".into()).unwrap();
        });
        for (framework, answer) in each(ErrorHandler::new(), inner, path).await {
            assert_eq!((answer.status, answer.body.as_str(), answer.header(ID)), (418, "short and stout", "abc"), "{framework} {path}");
        }
        assert_eq!((calls.load(Ordering::Relaxed), events.take_errors().len()), (3, 3), "{path}");
    }
}
