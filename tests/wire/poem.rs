//! The server of poem, and what is particular to it: errors that travel as errors, and where the middleware stands.

use std::sync::Arc;

use error_catalog::ErrorHandler;
use error_catalog_tests::servers::{AppError, CANARY, Framework};
use poem::{
    Endpoint, EndpointExt, Request, Response, Route,
    endpoint::make_sync,
    error::{BadGateway, NotFoundError},
    get,
    http::{Method, StatusCode},
    middleware::CatchPanic,
};

crate::connection::of_every_framework!(Framework::Poem);

async fn ask(endpoint: impl Endpoint, method: Method, path: &str) -> (u16, String, String) {
    let response = endpoint.get_response(Request::builder().method(method).uri_str(path).finish()).await;
    let status = response.status().as_u16();
    let body = response.into_body().into_string().await.unwrap();
    let code = serde_json::from_str::<serde_json::Value>(&body).map_or(String::new(), |body| body["error"]["code"].to_string());
    (status, code.trim_matches('"').to_owned(), body)
}

async fn code(endpoint: impl Endpoint, path: &str) -> (u16, String) {
    let (status, code, _) = ask(endpoint, Method::GET, path).await;
    (status, code)
}

fn failing(error: impl Fn() -> poem::Error + Send + Sync) -> impl Endpoint {
    make_sync(move |_| Err::<(), _>(error()))
}

#[tokio::test]
async fn every_way_to_an_error_of_poem_is_answered_and_tells_nothing_of_its_text() {
    type Made = fn() -> poem::Error;
    let errors: [(u16, &str, Made); 6] = [
        (404, "not_found", || NotFoundError.into()),
        (502, "bad_gateway", || poem::Error::from_status(StatusCode::BAD_GATEWAY)),
        (410, "gone", || poem::Error::from_string(CANARY, StatusCode::GONE)),
        (502, "bad_gateway", || BadGateway(std::io::Error::other(CANARY))),
        (403, "permission_denied", || poem::Error::from_response(Response::builder().status(StatusCode::FORBIDDEN).body(CANARY))),
        (409, "slug_taken", || AppError::SlugTaken.into()),
    ];
    for (status, code, error) in errors {
        let answer = ask(failing(error).with(ErrorHandler::new()), Method::GET, "/").await;
        assert_eq!((answer.0, &*answer.1), (status, code));
        assert!(!answer.2.contains(CANARY));
    }
}

#[tokio::test]
async fn a_middleware_that_is_added_before_the_handler_is_inside_of_it() {
    let inside = Route::new().around(refuse).with(ErrorHandler::new());
    assert_eq!(code(inside, "/").await, (502, "bad_gateway".to_owned()));
    let outside = Route::new().with(ErrorHandler::new()).around(refuse);
    assert_eq!(code(outside, "/").await, (502, String::new()));
}

async fn refuse<E>(_: Arc<E>, _: Request) -> poem::Result<Response> {
    Err(poem::Error::from_status(StatusCode::BAD_GATEWAY))
}

#[tokio::test]
async fn an_error_that_is_caught_inside_is_the_application_s() {
    let caught = failing(|| AppError::SlugTaken.into())
        .catch_error(async |_: AppError| Response::builder().content_type("application/json").status(StatusCode::GONE).body("{}"));
    assert_eq!(ask(caught.with(ErrorHandler::new()), Method::GET, "/").await, (410, "null".to_owned(), "{}".to_owned()));
}

#[tokio::test]
async fn a_panic_that_poem_caught_is_answered_too() {
    let panics = make_sync(|_| -> Response { panic!("{CANARY}") }).with(CatchPanic::new());
    let (status, code, body) = ask(panics.with(ErrorHandler::new()), Method::GET, "/").await;
    assert_eq!((status, &*code, body.contains(CANARY)), (500, "error", false));
}

#[tokio::test]
async fn the_handler_around_a_nested_route_answers_for_what_is_in_it() {
    let inner = || Route::new().at("/ok", get(make_sync(|_| "ok"))).with(ErrorHandler::new());
    let route = || Route::new().nest("/api", inner());
    assert_eq!(code(route(), "/api/unknown").await, (404, "not_found".to_owned()));
    assert_eq!(ask(route(), Method::POST, "/api/ok").await.0, 405);
    // An outer handler of errors of poem sees what is left: an error, not an answer.
    let outer = route().catch_error(async |_: NotFoundError| "none");
    assert_eq!(ask(outer, Method::GET, "/unknown").await.2, "none");
}

#[tokio::test]
async fn extensions_of_a_replaced_answer_are_kept() {
    #[derive(Clone, Debug, PartialEq)]
    struct Note(u8);
    let noted = make_sync(|_| Response::builder().status(StatusCode::BAD_GATEWAY).extension(Note(7)).body("plain"));
    let response = noted.with(ErrorHandler::new()).get_response(Request::default()).await;
    assert_eq!(response.extensions().get(), Some(&Note(7)));
}
