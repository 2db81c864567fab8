//! Which envelope an error gets, its documentation address, and what debug mode adds.

use error_catalog::{
    ApiError, ErrorHandler,
    envelope::{Drf, Envelope, ErrorView, Flat, Json, Problem},
};

use super::{fetch, shop_with};

/// The envelope of a type.
struct Plain;

impl Envelope for Plain {
    fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
        json.object(|body| body.string("plain", error.code()));
    }
}

#[derive(Debug, ApiError)]
#[catalog(envelope = Plain)]
enum Old {
    #[status(404)]
    Gone,
}

#[derive(Debug, ApiError)]
enum Unkept {
    #[status(410)]
    Gone,
}

fn old(handler: ErrorHandler) -> axum::Router {
    axum::Router::new().route("/", axum::routing::get(async || Old::Gone)).layer(handler)
}

#[tokio::test]
async fn the_envelope_of_the_type_goes_before_that_of_the_handler() {
    for handler in [ErrorHandler::new(), ErrorHandler::new().envelope(Drf), ErrorHandler::new().envelope(Problem)] {
        let answer = fetch(&old(handler.clone()), "/", &[]).await;
        assert_eq!((answer.header("content-type"), answer.body.as_str()), ("application/json", r#"{"plain":"gone"}"#));
        let answer = fetch(&old(handler), "/", &[("accept", "application/json")]).await;
        assert_eq!(answer.body, r#"{"plain":"gone"}"#);
    }
    assert_eq!(fetch(&old(ErrorHandler::new().envelope(Drf)), "/nowhere", &[]).await.body, r#"{"detail":"Not found."}"#);
}

#[tokio::test]
async fn what_the_client_asks_for_goes_before_both() {
    let app = old(ErrorHandler::new().envelope(Drf).page(|page| format!("<p>{}</p>", page.code())));
    let answer = fetch(&app, "/", &[("accept", "application/problem+json")]).await;
    assert_eq!((answer.header("content-type"), &answer.json()["code"]), ("application/problem+json", &"gone".into()));
    assert_eq!(fetch(&app, "/", &[("accept", "text/html")]).await.body, "<p>gone</p>");
}

#[tokio::test]
async fn the_same_error_has_the_body_of_each_envelope() {
    let id = [("x-request-id", "abc")];
    let app = |envelope: ErrorHandler| shop_with(envelope);
    let standard = fetch(&app(ErrorHandler::new()), "/items/9", &id).await.json();
    assert_eq!((&standard["error"]["correlation_id"], &standard["error"]["params"]["id"]), (&"abc".into(), &9.into()));
    let flat = fetch(&app(ErrorHandler::new().envelope(Flat)), "/items/9", &id).await;
    assert_eq!(flat.body, r#"{"type":"client_error","errors":[{"code":"item_not_found","detail":"Item 9 does not exist.","attr":null}]}"#);
    let problem = fetch(&app(ErrorHandler::new().envelope(Problem)), "/items/9?token=1", &id).await;
    assert_eq!(
        problem.body,
        concat!(
            r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"Item 9 does not exist.","instance":"/items/9","#,
            r#""code":"item_not_found","correlation_id":"abc","id":9}"#
        )
    );
}

#[tokio::test]
async fn the_docs_of_the_handler_are_the_type_of_a_problem() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[catalog(docs = "https://own.example/{code}")]
    struct Documented;
    let shop = super::shop().route("/own", axum::routing::get(async || Documented));
    let app = shop.layer(ErrorHandler::new().envelope(Problem).docs("https://shop.example/errors/{code}"));
    for _ in 0..2 {
        for (path, address) in [
            ("/items/9", "https://shop.example/errors/item_not_found"),
            ("/items/6", "https://shop.example/errors/invalid"),
            ("/items/8", "https://shop.example/errors/error"),
            ("/nowhere", "https://shop.example/errors/not_found"),
            ("/bare", "https://shop.example/errors/payment_required"),
            ("/own", "https://own.example/documented"),
        ] {
            assert_eq!(fetch(&app, path, &[]).await.json()["type"], address, "{path}");
        }
    }
    let other = shop_with(ErrorHandler::new().envelope(Problem).docs(String::from("https://other.example/{code}")));
    assert_eq!(fetch(&other, "/items/9", &[]).await.json()["type"], "https://other.example/item_not_found");
    let none = shop_with(ErrorHandler::new().envelope(Problem));
    assert_eq!(fetch(&none, "/items/9", &[]).await.json()["type"], "about:blank");
}

#[test]
fn the_docs_of_one_handler_are_not_kept_for_another() {
    let addressed =
        |docs: &'static str| crate::support::json(&ErrorHandler::new().envelope(Problem).docs(docs).respond(&Unkept::Gone))["type"].clone();
    for _ in 0..2 {
        assert_eq!(addressed("https://one.example/{code}"), "https://one.example/gone");
        assert_eq!(addressed(""), "about:blank");
        assert_eq!(addressed("https://two.example/{code}"), "https://two.example/gone");
    }
}

#[tokio::test]
async fn debug_shows_the_chain_and_production_never_does() {
    let by_envelope = |handler: ErrorHandler| {
        [
            handler.clone(),
            handler.clone().envelope(Drf),
            handler.clone().envelope(Flat),
            handler.clone().envelope(Problem),
            handler.page(|page| page.debug().fold(String::from("page"), |all, text| format!("{all}\n{text}"))),
        ]
    };
    for accept in ["application/json", "application/problem+json", "text/html"] {
        for (path, secret) in [("/items/5", "disk 7 is full"), ("/items/8", "disk 8 is on fire")] {
            for handler in by_envelope(ErrorHandler::new().debug(true)) {
                let answer = fetch(&shop_with(handler), path, &[("accept", accept)]).await;
                assert!(answer.body.contains(secret), "{path} {accept} {}", answer.body);
                if answer.header("content-type").contains("json") {
                    let chain = answer.json()["debug"].as_array().unwrap().clone();
                    assert_eq!(chain[0], "A server error occurred.");
                    assert!(chain.len() == 2 && chain[1].as_str().unwrap().ends_with(secret), "{chain:?}");
                }
            }
            for handler in by_envelope(ErrorHandler::new()).into_iter().chain(by_envelope(ErrorHandler::new().debug(true).debug(false))) {
                let answer = fetch(&shop_with(handler), path, &[("accept", accept)]).await;
                assert!(!answer.body.contains("disk") && !answer.body.contains("debug"), "{path} {accept} {}", answer.body);
            }
        }
    }
}

#[tokio::test]
async fn debug_leaves_a_body_that_is_a_list_as_it_is() {
    #[derive(Debug, ApiError)]
    #[extends(error_catalog::ValidationError)]
    struct Wrong;
    let app = axum::Router::new().route("/", axum::routing::get(async || Wrong)).layer(ErrorHandler::new().envelope(Drf).debug(true));
    assert_eq!(fetch(&app, "/", &[]).await.body, r#"["Invalid input."]"#);
}
