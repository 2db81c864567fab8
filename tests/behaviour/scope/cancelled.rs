//! Requests that end early: nobody waits for them, or they panic.

use std::{
    future::Future as _,
    sync::{Arc, Mutex},
    task::{Context, Waker},
};

use axum::{Router, routing::get};
use error_catalog::{ErrorHandler, Scope};
use tokio::io::AsyncWriteExt as _;
use tower::ServiceExt as _;

use super::{ask, id, request};

/// Tells, when it is dropped, which request that was in.
struct OnDrop(Arc<Mutex<Vec<String>>>);

impl Drop for OnDrop {
    fn drop(&mut self) {
        self.0.lock().unwrap().push(id());
    }
}

/// A route that waits for ever, and the ids that were current when its values were dropped.
fn waiting() -> (Router, Arc<Mutex<Vec<String>>>) {
    let dropped = Arc::new(Mutex::new(Vec::new()));
    let told = dropped.clone();
    let app = Router::new()
        .route(
            "/",
            get(async move || {
                let _on_drop = OnDrop(told);
                std::future::pending::<()>().await;
            }),
        )
        .layer(ErrorHandler::new());
    (app, dropped)
}

#[test]
fn a_request_that_is_dropped_leaves_nothing_behind() {
    let (app, dropped) = waiting();
    let mut future = Box::pin(app.oneshot(request("/", "abc")));
    for _ in 0..3 {
        assert!(future.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
        assert!(Scope::current().is_none());
    }
    drop(future);
    assert!(Scope::current().is_none());
    assert_eq!(*dropped.lock().unwrap(), ["abc"]);
}

#[test]
fn a_request_that_is_dropped_inside_of_another_leaves_that_one_in_place() {
    let (app, dropped) = waiting();
    let mut future = Box::pin(app.oneshot(request("/", "abc")));
    assert!(future.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    let _entered = Scope::enter(ErrorHandler::new().scope().correlation_id("other"));
    drop(future);
    assert_eq!((id().as_str(), dropped.lock().unwrap().as_slice()), ("other", &["abc".to_owned()][..]));
}

#[test]
fn a_request_that_is_never_polled_leaves_nothing_behind() {
    let (app, dropped) = waiting();
    drop(app.oneshot(request("/", "abc")));
    assert!(Scope::current().is_none() && dropped.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_client_that_hangs_up_ends_its_request() {
    let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
    struct Tell(tokio::sync::mpsc::UnboundedSender<String>);
    impl Drop for Tell {
        fn drop(&mut self) {
            self.0.send(format!("left {}", id())).unwrap();
        }
    }
    let app = Router::new()
        .route("/id", get(async || id()))
        .route(
            "/",
            get(async move || {
                tell.send(format!("came {}", id())).unwrap();
                let _tell = Tell(tell.clone());
                std::future::pending::<()>().await;
            }),
        )
        .layer(ErrorHandler::new());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(axum::serve(listener, app.clone()).into_future());
    let mut client = tokio::net::TcpStream::connect(address).await.unwrap();
    client.write_all(b"GET / HTTP/1.1\r\nhost: a\r\nx-request-id: abc\r\n\r\n").await.unwrap();
    assert_eq!(told.recv().await.unwrap(), "came abc");
    drop(client);
    assert_eq!(told.recv().await.unwrap(), "left abc");
    assert!(Scope::current().is_none());
    assert_eq!(ask(&app, "/id", "def").await.1, "def");
    server.abort();
}

#[tokio::test]
async fn a_timeout_inside_of_the_handler_ends_the_work_and_not_the_scope() {
    let app = Router::new().route(
        "/",
        get(async || {
            let waited = tokio::time::timeout(std::time::Duration::from_millis(1), std::future::pending::<()>()).await;
            format!("{} {}", waited.is_err(), id())
        }),
    );
    assert_eq!(ask(&app.layer(ErrorHandler::new()), "/", "abc").await.1, "true abc");
}

#[tokio::test]
async fn a_panic_leaves_nothing_behind() {
    let dropped = Arc::new(Mutex::new(Vec::new()));
    let told = dropped.clone();
    let app = Router::new()
        .route(
            "/",
            get(async move || {
                let _on_drop = OnDrop(told);
                let _entered = Scope::enter(ErrorHandler::new().scope().correlation_id("inner"));
                if true {
                    std::panic::resume_unwind(Box::new(1))
                }
            }),
        )
        .layer(ErrorHandler::new());
    let (parts, body) = ask(&app, "/", "abc").await;
    assert_eq!((parts.status.as_u16(), parts.headers["x-request-id"].to_str().unwrap()), (500, "abc"));
    assert!(body.contains(r#""correlation_id":"abc""#) && Scope::current().is_none(), "{body}");
    assert_eq!(*dropped.lock().unwrap(), ["abc"]);
}

#[test]
fn a_panic_in_a_carried_future_goes_on_and_leaves_nothing_behind() {
    let entered = Scope::enter(ErrorHandler::new().scope().correlation_id("abc"));
    let carried = Scope::carry(async { std::panic::resume_unwind(Box::new(id())) as () });
    drop(entered);
    let mut carried = Box::pin(carried);
    let unwound = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _ = carried.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    }));
    assert_eq!(*unwound.unwrap_err().downcast::<String>().unwrap(), "abc");
    assert!(Scope::current().is_none());
}

/// A future that is done at once, and holds something still.
struct Done(#[allow(dead_code, reason = "dropped")] OnDrop);

impl std::future::Future for Done {
    type Output = ();

    fn poll(self: std::pin::Pin<&mut Self>, _: &mut Context<'_>) -> std::task::Poll<()> {
        std::task::Poll::Ready(())
    }
}

#[test]
fn what_a_carried_future_still_holds_when_it_is_done_is_dropped_in_its_scope() {
    let dropped = Arc::new(Mutex::new(Vec::new()));
    let entered = Scope::enter(ErrorHandler::new().scope().correlation_id("abc"));
    let mut carried = Box::pin(Scope::carry(Done(OnDrop(dropped.clone()))));
    drop(entered);
    assert!(carried.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready());
    assert!(Scope::current().is_none());
    let at_once = dropped.lock().unwrap().clone();
    assert_eq!(at_once, ["abc"], "it may hold a connection, and its response is still to be sent");
    drop(carried);
    assert_eq!(dropped.lock().unwrap().len(), 1);
}
