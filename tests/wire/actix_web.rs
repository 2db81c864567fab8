//! The server of actix-web, and what is particular to it: what a wrong method is, what fails, and where the middleware stands.

use actix_web::{
    App, HttpResponse,
    body::{self, MessageBody},
    dev::{Service, ServiceRequest, ServiceResponse},
    error::ErrorBadGateway,
    http::{Method, StatusCode},
    middleware::{ErrorHandlerResponse, ErrorHandlers, Next, from_fn},
    test::{TestRequest, init_service},
    web::{JsonConfig, get, post, resource, scope, to},
};
use error_catalog::{
    ErrorHandler,
    exceptions::{ParseError, UnsupportedMediaType},
};
use error_catalog_tests::servers::{AppError, Framework};

crate::connection::of_every_framework!(Framework::ActixWeb);

/// The status, the code, and the value of `Allow`; the server makes a response of a failure in the same way.
async fn ask<B: MessageBody + 'static>(
    app: &impl Service<actix_http::Request, Response = ServiceResponse<B>, Error = actix_web::Error>,
    method: Method,
    path: &str,
) -> (u16, String, Option<String>) {
    let request = TestRequest::with_uri(path).method(method).to_request();
    let response = match app.call(request).await {
        Ok(response) => response.into_parts().1.map_into_boxed_body(),
        Err(error) => error.error_response(),
    };
    let allow = response.headers().get("allow").map(|value| value.to_str().unwrap().to_owned());
    let status = response.status().as_u16();
    let body = body::to_bytes(response.into_body()).await.unwrap();
    let code = serde_json::from_slice::<serde_json::Value>(&body).map_or(String::new(), |body| body["error"]["code"].to_string());
    (status, code.trim_matches('"').to_owned(), allow)
}

fn answer(status: u16, code: &str) -> (u16, String, Option<String>) {
    (status, code.to_owned(), None)
}

async fn refuse(_: ServiceRequest, _: Next<impl MessageBody>) -> Result<ServiceResponse, actix_web::Error> {
    Err(ErrorBadGateway("plain"))
}

#[actix_web::test]
async fn a_wrong_method_of_a_route_is_a_404_and_of_a_resource_a_405() {
    let app = App::new().wrap(ErrorHandler::new());
    let app = app.route("/route", get().to(async || "ok")).route("/route", post().to(async || "ok"));
    let app = init_service(app.service(resource("/resource").get(async || "ok").route(post().to(async || "ok")))).await;
    assert_eq!(ask(&app, Method::PUT, "/route").await, answer(404, "not_found"));
    let allowed = (405, "method_not_allowed".to_owned(), Some("GET, POST".to_owned()));
    assert_eq!(ask(&app, Method::PUT, "/resource").await, allowed);
}

#[actix_web::test]
async fn a_middleware_that_is_wrapped_before_the_handler_is_inside_of_it() {
    let inside = init_service(App::new().wrap(from_fn(refuse)).wrap(ErrorHandler::new())).await;
    assert_eq!(ask(&inside, Method::GET, "/").await, answer(502, "bad_gateway"));

    let outside = init_service(App::new().wrap(ErrorHandler::new()).wrap(from_fn(refuse))).await;
    assert_eq!(ask(&outside, Method::GET, "/").await, answer(502, ""));
}

#[actix_web::test]
async fn what_fails_inside_fails_outside_too_with_the_finished_answer() {
    async fn see(request: ServiceRequest, next: Next<impl MessageBody>) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
        let outcome = next.call(request).await;
        let error = outcome.as_ref().err().unwrap().as_response_error();
        assert_eq!(error.status_code(), StatusCode::BAD_GATEWAY);
        // Who only looks takes nothing away.
        assert_eq!(error.error_response().headers().get("x-request-id").unwrap().len(), 36);
        outcome
    }
    let app = init_service(App::new().wrap(from_fn(refuse)).wrap(ErrorHandler::new()).wrap(from_fn(see))).await;
    assert_eq!(ask(&app, Method::GET, "/").await, answer(502, "bad_gateway"));
}

#[actix_web::test]
async fn the_handler_around_a_scope_answers_for_what_is_in_it() {
    let inner = scope("/api").wrap(ErrorHandler::new()).service(resource("/ok").get(async || "ok"));
    let app = init_service(App::new().service(inner)).await;
    assert_eq!(ask(&app, Method::GET, "/api/unknown").await, answer(404, "not_found"));
    assert_eq!(ask(&app, Method::GET, "/unknown").await, answer(404, ""));
}

#[actix_web::test]
async fn default_services_are_inside_whatever_scope_has_them() {
    let nested = scope("/nested").default_service(to(async || Err::<String, _>(AppError::SlugTaken)));
    let app = App::new().wrap(ErrorHandler::new()).service(nested).default_service(to(async || Err::<String, _>(AppError::MembersOnly)));
    let app = init_service(app).await;
    assert_eq!(ask(&app, Method::GET, "/nested/unknown").await, answer(409, "slug_taken"));
    assert_eq!(ask(&app, Method::GET, "/unknown").await, answer(403, "members_only"));
}

#[actix_web::test]
async fn an_answer_that_error_handlers_of_actix_made_is_answered_by_ours() {
    let replace = |response: ServiceResponse<_>| {
        let response = response.into_response(HttpResponse::new(StatusCode::GONE));
        Ok(ErrorHandlerResponse::Response(response.map_into_right_body()))
    };
    let app = App::new().wrap(ErrorHandlers::new().handler(StatusCode::NOT_FOUND, replace)).wrap(ErrorHandler::new());
    assert_eq!(ask(&init_service(app).await, Method::GET, "/unknown").await, answer(410, "gone"));
}

/// The way out that the table names: an extractor's error of the application's choice.
#[actix_web::test]
async fn the_error_handler_of_an_extractor_chooses_the_error() {
    let config = JsonConfig::default().error_handler(|error, request| match error {
        actix_web::error::JsonPayloadError::ContentType => {
            let media_type = request.headers().get("content-type").and_then(|value| value.to_str().ok()).unwrap_or_default();
            UnsupportedMediaType::new(media_type.to_owned()).into()
        }
        _ => ParseError::new().into(),
    });
    let app = App::new().wrap(ErrorHandler::new()).app_data(config);
    let app = init_service(app.service(resource("/").post(async |json: actix_web::web::Json<u8>| json.to_string()))).await;
    assert_eq!(ask(&app, Method::POST, "/").await, answer(415, "unsupported_media_type"));
}
