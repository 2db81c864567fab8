//! Guards that are dropped in any order, and threads that end.

use std::{
    cell::RefCell,
    sync::mpsc::{Sender, channel},
    thread,
};

use axum::{Router, routing::get};
use error_catalog::{ApiError, ErrorHandler, Scope, exceptions::NotFound};

use super::{ask, id};

fn scope(id: &str) -> Scope {
    ErrorHandler::new().scope().correlation_id(id)
}

#[test]
fn guards_nest() {
    let first = Scope::enter(scope("first"));
    {
        let _second = Scope::enter(scope("second"));
        assert_eq!(id(), "second");
        {
            let _again = Scope::enter(Scope::current().unwrap());
            assert_eq!(id(), "second");
        }
        assert_eq!(id(), "second");
    }
    assert_eq!(id(), "first");
    drop(first);
    assert_eq!(id(), "");
}

#[tokio::test]
async fn guards_dropped_out_of_order_do_not_outlive_the_request() {
    let app = Router::new()
        .route(
            "/",
            get(async || {
                let first = Scope::enter(scope("first"));
                let second = Scope::enter(scope("second"));
                drop(first);
                drop(second);
                NotFound::new()
            }),
        )
        .layer(ErrorHandler::new());
    for _ in 0..2 {
        let (parts, _) = ask(&app, "/", "abc").await;
        assert_eq!((parts.status.as_u16(), parts.headers["x-request-id"].to_str().unwrap()), (404, "abc"));
        assert!(Scope::current().is_none());
    }
}

#[tokio::test]
async fn a_guard_that_is_forgotten_does_not_outlive_the_request() {
    let app = Router::new()
        .route(
            "/",
            get(async || {
                std::mem::forget(Scope::enter(scope("forgotten")));
                id()
            }),
        )
        .layer(ErrorHandler::new());
    assert_eq!(ask(&app, "/", "abc").await.1, "forgotten");
    assert!(Scope::current().is_none());
}

/// At the end of its thread, enters a scope and renders an error.
struct AtTheEnd(Sender<(bool, String, u16)>);

impl Drop for AtTheEnd {
    fn drop(&mut self) {
        let before = Scope::current().is_some();
        let entered = Scope::enter(scope("late"));
        let response = Scope::current().map_or_else(|| NotFound::new().to_response(), |scope| scope.respond(&NotFound::new()));
        let seen = id();
        drop(entered);
        self.0.send((before, seen, response.status().as_u16())).unwrap();
    }
}

thread_local! {
    static LAST: RefCell<Option<AtTheEnd>> = const { RefCell::new(None) };
}

#[test]
fn a_thread_whose_locals_are_gone_has_no_scope_and_still_renders() {
    for scope_first in [false, true] {
        let (tell, told) = channel();
        thread::spawn(move || {
            // Locals are dropped in an order that is not promised: one of these two comes after the library's.
            if scope_first {
                drop(Scope::enter(scope("early")));
                NotFound::new().to_response();
            }
            LAST.with(|last| *last.borrow_mut() = Some(AtTheEnd(tell)));
            std::mem::forget(Scope::enter(scope("left behind")));
        })
        .join()
        .unwrap();
        let (_, seen, status) = told.recv().unwrap();
        assert!(status == 404 && (seen.is_empty() || seen == "late"), "{scope_first} {seen}");
    }
}

#[test]
fn a_scope_that_is_dropped_as_it_is_left_may_look_for_the_current_one() {
    struct Looks;
    impl Drop for Looks {
        fn drop(&mut self) {
            assert!(Scope::current().is_none_or(|scope| scope.get_correlation_id() == Some("outer")));
        }
    }
    let _outer = Scope::enter(scope("outer"));
    let looks = Looks;
    let handler = ErrorHandler::new().hook(move |_, _, _| {
        let _ = &looks;
    });
    drop(Scope::enter(handler.scope()));
    assert_eq!(id(), "outer");
}
