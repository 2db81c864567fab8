//! Work that a request starts: other tasks, other threads, and many futures at once.

use axum::{Router, routing::get};
use error_catalog::{ApiError, ErrorHandler, Scope, envelope::Drf, exceptions::NotFound};
use futures_util::{StreamExt as _, stream::FuturesUnordered};

use super::{ask, id};

#[tokio::test]
async fn a_spawned_task_has_no_scope_unless_it_is_carried() {
    let app = Router::new()
        .route(
            "/",
            get(async || {
                let bare = tokio::spawn(async { id() });
                let carried = tokio::spawn(Scope::carry(async {
                    tokio::task::yield_now().await;
                    id()
                }));
                format!("bare {:?} carried {:?}", bare.await.unwrap(), carried.await.unwrap())
            }),
        )
        .layer(ErrorHandler::new());
    assert_eq!(ask(&app, "/", "abc").await.1, r#"bare "" carried "abc""#);
}

#[tokio::test]
async fn a_carried_task_outlives_its_request() {
    let (tell, told) = tokio::sync::oneshot::channel();
    let (go, wait) = tokio::sync::oneshot::channel::<()>();
    let parts = std::sync::Mutex::new(Some((tell, wait)));
    let parts = std::sync::Arc::new(parts);
    let app = Router::new()
        .route(
            "/",
            get(async move || {
                let (tell, wait) = parts.lock().unwrap().take().unwrap();
                tokio::spawn(Scope::carry(async move {
                    wait.await.unwrap();
                    tell.send((id(), NotFound::new().to_response())).unwrap();
                }));
            }),
        )
        .layer(ErrorHandler::new().envelope(Drf));
    assert_eq!(ask(&app, "/", "abc").await.0.status, 200);
    drop(app);
    go.send(()).unwrap();
    let (id_, response) = told.await.unwrap();
    assert_eq!((id_.as_str(), response.headers()["x-request-id"].to_str().unwrap()), ("abc", "abc"));
    assert_eq!(response.body(), r#"{"detail":"Not found."}"#);
}

#[tokio::test]
async fn a_thread_enters_the_scope_by_a_guard() {
    let app = Router::new()
        .route(
            "/",
            get(async || {
                let scope = Scope::current().unwrap();
                let entered = scope.clone();
                let blocking = tokio::task::spawn_blocking(move || {
                    let without = id();
                    let entered = Scope::enter(entered);
                    let within = id();
                    drop(entered);
                    [without, within, id()]
                });
                let thread = std::thread::spawn(move || {
                    let _entered = Scope::enter(scope);
                    id()
                });
                format!("{:?} {:?}", blocking.await.unwrap(), thread.join().unwrap())
            }),
        )
        .layer(ErrorHandler::new());
    assert_eq!(ask(&app, "/", "abc").await.1, r#"["", "abc", ""] "abc""#);
}

#[tokio::test]
async fn futures_of_one_request_all_have_its_scope() {
    async fn later(turns: usize) -> String {
        for _ in 0..turns {
            tokio::task::yield_now().await;
        }
        id()
    }
    let app = Router::new()
        .route(
            "/",
            get(async || {
                let (first, second) = tokio::join!(later(2), later(1));
                let selected = tokio::select! {
                    early = later(1) => early,
                    () = std::future::pending() => "late".to_owned(),
                };
                let mut all: Vec<String> = (0..10).map(later).collect::<FuturesUnordered<_>>().collect().await;
                all.extend([first, second, selected]);
                assert!(all.len() == 13 && all.iter().all(|seen| seen == "abc"), "{all:?}");
                id()
            }),
        )
        .layer(ErrorHandler::new());
    assert_eq!(ask(&app, "/", "abc").await.1, "abc");
}

#[tokio::test]
async fn a_local_task_is_carried_too() {
    let local = tokio::task::LocalSet::new();
    let entered = Scope::enter(ErrorHandler::new().scope().correlation_id("abc"));
    let carried = local.spawn_local(Scope::carry(async { id() }));
    let bare = local.spawn_local(async { id() });
    drop(entered);
    local.await;
    assert_eq!((carried.await.unwrap().as_str(), bare.await.unwrap().as_str()), ("abc", ""));
}

#[tokio::test]
async fn a_carried_future_keeps_the_scope_in_which_it_was_made() {
    let scope = |id| ErrorHandler::new().scope().correlation_id(id);
    let entered = Scope::enter(scope("made"));
    let carried = Scope::carry(async {
        tokio::task::yield_now().await;
        id()
    });
    drop(entered);
    let polled_in = Scope::enter(scope("other"));
    drop(polled_in);
    assert_eq!((carried.await.as_str(), id().as_str()), ("made", ""));
}

#[test]
fn a_future_that_is_carried_from_nowhere_has_the_scope_where_it_is_polled() {
    let mut carried = std::pin::pin!(Scope::carry(async { id() }));
    let _entered = Scope::enter(ErrorHandler::new().scope().correlation_id("there"));
    let polled = std::future::Future::poll(carried.as_mut(), &mut std::task::Context::from_waker(std::task::Waker::noop()));
    assert_eq!(polled, std::task::Poll::Ready("there".to_owned()));
}

#[test]
fn scopes_and_carried_futures_go_to_other_threads() {
    fn goes<T: Send + Sync>(_: &T) {}
    goes(&Scope::new());
    goes(&Scope::carry(std::future::ready(1)));
    goes(&ErrorHandler::new());
}
