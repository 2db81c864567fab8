//! What only the application or the framework can do, in every framework: answers and failures of their own, and panics of every kind.

use std::{
    fmt,
    panic::{panic_any, resume_unwind},
};

use error_catalog::ErrorHandler;
use error_catalog_tests::servers::Framework;
use http::StatusCode;

use crate::support::CANARY;

/// What the application answers with.
#[derive(Clone, Copy, Debug)]
pub enum Answer {
    /// A bare response with a text and this media type.
    Foreign(u16, Option<&'static str>),
    /// The same with JSON of the application's own.
    Json(u16),
    /// The same, to be kept in caches for a minute.
    Cached(u16),
    /// The failure of the framework's own type of error.
    Failure(u16),
    /// A response that a middleware has given the caller's id.
    Echo(u16),
    /// Nothing: it panics with no text.
    PanicNumber,
    /// Nothing: it panics with what panics when it is dropped.
    PanicBomb,
}

/// What came out.
#[derive(Debug)]
pub struct Answered {
    pub status: u16,
    pub headers: Vec<(String, Vec<u8>)>,
    pub body: Vec<u8>,
}

impl Answered {
    pub fn header(&self, name: &str) -> Option<&str> {
        let (_, value) = self.headers.iter().find(|(own, _)| own == name)?;
        std::str::from_utf8(value).ok()
    }

    pub fn holds(&self, text: &str) -> bool {
        let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(text);
        holds(&self.body) || self.headers.iter().any(|(name, value)| name.contains(text) || holds(value))
    }
}

/// Panics when it is dropped, with another one.
struct Bomb(u8);

impl Drop for Bomb {
    fn drop(&mut self) {
        if self.0 > 0 {
            panic_any(Self(self.0 - 1));
        }
    }
}

/// A failure of a service, with its reason in every text.
#[derive(Debug)]
struct Failed;

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{CANARY} {CANARY}")
    }
}

impl std::error::Error for Failed {}

/// The answer of an application in a framework behind a handler, to a request with these headers.
pub fn ask(framework: Framework, handler: &ErrorHandler, answer: Answer, headers: &[(&'static str, &'static str)]) -> Answered {
    match framework {
        Framework::Axum => block_on(axum(handler, answer, headers)),
        Framework::ActixWeb => actix_web::rt::System::new().block_on(actix(handler, answer, headers)),
        Framework::Poem => block_on(poem(handler, answer, headers)),
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

fn collected<'h, N: AsRef<str>, V: AsRef<[u8]> + 'h>(headers: impl Iterator<Item = (N, V)>) -> Vec<(String, Vec<u8>)> {
    headers.map(|(name, value)| (name.as_ref().to_owned(), value.as_ref().to_vec())).collect()
}

const JSON: &str = r#"{"own":true}"#;

async fn axum(handler: &ErrorHandler, answer: Answer, headers: &[(&'static str, &'static str)]) -> Answered {
    use axum::body::Body;
    use tower::{Layer as _, ServiceExt as _};

    let mut request = http::Request::builder().uri("/");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let respond = |status: u16, kind: Option<&'static str>, body: &'static str| {
        let mut response = http::Response::builder().status(status);
        if let Some(kind) = kind {
            response = response.header("content-type", kind);
        }
        Ok(response.body(Body::from(body)).unwrap())
    };
    let service = tower::service_fn(move |request: http::Request<Body>| async move {
        match answer {
            Answer::Foreign(status, kind) => respond(status, kind, CANARY),
            Answer::Json(status) => respond(status, Some("application/json"), JSON),
            Answer::Cached(status) => {
                let mut response = respond(status, Some("application/json"), JSON)?;
                response.headers_mut().insert("cache-control", http::HeaderValue::from_static("max-age=60"));
                Ok(response)
            }
            Answer::Echo(status) => {
                let mut response = respond(status, Some("text/plain"), CANARY)?;
                response.headers_mut().insert("x-request-id", request.headers()["x-request-id"].clone());
                Ok(response)
            }
            Answer::Failure(_) => Err(Failed),
            Answer::PanicNumber => panic_any(7_u8),
            Answer::PanicBomb => resume_unwind(Box::new(Bomb(3))),
        }
    });
    let response = handler.layer(service).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    Answered { status: parts.status.as_u16(), headers: collected(parts.headers.iter()), body: body.to_vec() }
}

async fn actix(handler: &ErrorHandler, answer: Answer, headers: &[(&'static str, &'static str)]) -> Answered {
    use actix_web::{
        App, HttpRequest, HttpResponse,
        body::to_bytes,
        error::InternalError,
        http::header::{CACHE_CONTROL, HeaderName, HeaderValue},
        test, web,
    };

    let respond = |status: u16, kind: Option<&'static str>, body: &'static str| {
        let mut response = HttpResponse::build(actix_web::http::StatusCode::from_u16(status).unwrap());
        if let Some(kind) = kind {
            response.content_type(kind);
        }
        Ok::<_, actix_web::Error>(response.body(body))
    };
    let route = web::to(move |request: HttpRequest| async move {
        match answer {
            Answer::Foreign(status, kind) => respond(status, kind, CANARY),
            Answer::Json(status) => respond(status, Some("application/json"), JSON),
            Answer::Cached(status) => {
                let mut response = respond(status, Some("application/json"), JSON)?;
                response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("max-age=60"));
                Ok(response)
            }
            Answer::Echo(status) => {
                let mut response = respond(status, Some("text/plain"), CANARY)?;
                let id = request.headers().get("x-request-id").unwrap().clone();
                response.headers_mut().insert(HeaderName::from_static("x-request-id"), id);
                Ok(response)
            }
            Answer::Failure(status) => Err(InternalError::new(Failed, actix_web::http::StatusCode::from_u16(status).unwrap()).into()),
            Answer::PanicNumber => panic_any(7_u8),
            Answer::PanicBomb => resume_unwind(Box::new(Bomb(3))),
        }
    });
    let app = test::init_service(App::new().wrap(handler.clone()).default_service(route)).await;
    let mut request = test::TestRequest::get().uri("/");
    for header in headers {
        request = request.insert_header(*header);
    }
    let response = match test::try_call_service(&app, request.to_request()).await {
        Ok(response) => response.into_parts().1.map_into_boxed_body(),
        Err(error) => error.error_response(),
    };
    let status = response.status().as_u16();
    let headers = collected(response.headers().iter());
    let body = to_bytes(response.into_body()).await.unwrap_or_else(|error| panic!("{error}"));
    Answered { status, headers, body: body.to_vec() }
}

async fn poem(handler: &ErrorHandler, answer: Answer, headers: &[(&'static str, &'static str)]) -> Answered {
    use poem::{Endpoint as _, EndpointExt as _, Request, Response, endpoint::make};

    let respond = |status: u16, kind: Option<&'static str>, body: &'static str| {
        let mut response = Response::builder().status(StatusCode::from_u16(status).unwrap());
        if let Some(kind) = kind {
            response = response.content_type(kind);
        }
        Ok::<_, poem::Error>(response.body(body))
    };
    let endpoint = make(move |request: Request| async move {
        match answer {
            Answer::Foreign(status, kind) => respond(status, kind, CANARY),
            Answer::Json(status) => respond(status, Some("application/json"), JSON),
            Answer::Cached(status) => {
                let mut response = respond(status, Some("application/json"), JSON)?;
                response.headers_mut().insert("cache-control", http::HeaderValue::from_static("max-age=60"));
                Ok(response)
            }
            Answer::Echo(status) => {
                let mut response = respond(status, Some("text/plain"), CANARY)?;
                response.headers_mut().insert("x-request-id", request.headers()["x-request-id"].clone());
                Ok(response)
            }
            Answer::Failure(status) => Err(poem::Error::new(Failed, StatusCode::from_u16(status).unwrap())),
            Answer::PanicNumber => panic_any(7_u8),
            Answer::PanicBomb => resume_unwind(Box::new(Bomb(3))),
        }
    });
    let mut request = Request::builder();
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = endpoint.with(handler.clone()).get_response(request.finish()).await;
    let (parts, body) = response.into_parts();
    Answered { status: parts.status.as_u16(), headers: collected(parts.headers.iter()), body: body.into_vec().await.unwrap() }
}
