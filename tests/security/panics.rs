//! Panics: with no text, with what panics when it is dropped, before there is a request, and while an error is rendered.

use std::{
    convert::Infallible,
    error::Error as StdError,
    fmt,
    panic::panic_any,
    task::{Context, Poll},
};

use error_catalog::{ApiError, Error, ErrorHandler, Internal, envelope::Drf};
use error_catalog_tests::servers::Framework;
use tower::{Layer as _, Service};

use crate::{
    local::{Answer, ask},
    support::{CANARY, PLAIN, ends, json, logged, text},
};

#[test]
fn panics_without_a_text_or_with_one_that_panics_when_dropped_are_answered() {
    for framework in Framework::ALL {
        for answer in [Answer::PanicNumber, Answer::PanicBomb] {
            let (answered, log) = ends(move || logged(|| ask(framework, &ErrorHandler::new(), answer, &[])));
            assert_eq!(answered.status, 500, "{}", framework.name());
            assert!(log.lines.contains("the handler panicked: no message"), "{}", log.lines);
            let body: serde_json::Value = serde_json::from_slice(&answered.body).unwrap();
            assert_eq!(body["error"]["code"], "error");
        }
    }
}

/// Panics with what panics when it is dropped.
struct Explodes;

impl fmt::Display for Explodes {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct Bomb;
        impl Drop for Bomb {
            fn drop(&mut self) {
                panic!("{CANARY}");
            }
        }
        panic_any(Bomb)
    }
}

impl fmt::Debug for Explodes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl StdError for Explodes {}

/// Renders another error, whose text panics, while its own text is made.
struct Renders;

impl fmt::Display for Renders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(text(&ErrorHandler::new().envelope(Drf).respond(&Told(Explodes))))
    }
}

impl fmt::Debug for Renders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Renders")
    }
}

#[derive(Debug, ApiError)]
#[status(404)]
#[detail("<{0}>")]
struct Told<T: fmt::Display + fmt::Debug>(T);

#[test]
fn a_panic_while_an_error_is_rendered_while_another_one_is_rendered_is_caught_where_it_happened() {
    for _ in 0..3 {
        let response = PLAIN.respond(&ErrorHandler::new().envelope(Drf), &Told(Renders));
        assert_eq!(json(&response)["detail"], r#"<{"detail":"Not found."}>"#);
        let response = PLAIN.respond(&ErrorHandler::new().envelope(Drf), &Told(Explodes));
        assert_eq!(json(&response)["detail"], "Not found.");
        let error = Error::from(Internal::new(Explodes));
        assert_eq!(json(&PLAIN.respond(&ErrorHandler::new(), &error))["error"]["code"], "error");
    }
}

/// A service that panics when it is asked whether it is ready.
#[derive(Clone)]
struct NeverReady;

impl Service<http::Request<()>> for NeverReady {
    type Response = http::Response<bytes::Bytes>;
    type Error = Infallible;
    type Future = std::future::Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        panic!("{CANARY}")
    }

    fn call(&mut self, _: http::Request<()>) -> Self::Future {
        panic!("{CANARY}")
    }
}

#[test]
fn a_service_that_panics_before_it_is_ready_is_answered_for() {
    let mut service = ErrorHandler::new().layer(NeverReady);
    let mut context = Context::from_waker(std::task::Waker::noop());
    for _ in 0..2 {
        assert!(service.poll_ready(&mut context).is_ready());
        let future = std::pin::pin!(service.call(http::Request::new(())));
        let Poll::Ready(Ok(response)) = future.poll(&mut context) else { panic!("it is answered at once") };
        assert_eq!((response.status().as_u16(), text(&response).contains(CANARY)), (500, false));
    }
}
