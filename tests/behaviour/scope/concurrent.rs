//! Many requests at a time, on many threads.

use std::{
    future::Future as _,
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll, Waker},
    thread,
};

use axum::{Router, extract::Path, response::IntoResponse as _, routing::get};
use error_catalog::{Error, ErrorHandler, Scope, ValidationError, exceptions::NotFound};
use serde_json::Value;
use tower::ServiceExt as _;

use super::{ask, id, request};

const REQUESTS: usize = 1_000;
const AT_A_TIME: usize = 64;

/// Waits in many ways, and looks after each of them whose request it is in.
async fn wander(Path(number): Path<usize>) -> Result<String, Error> {
    let own = format!("id-{number}");
    for _ in 0..3 {
        assert_eq!(id(), own);
        tokio::task::yield_now().await;
    }
    // Each of these is woken by another thread.
    let (bare, carried) = tokio::join!(tokio::spawn(async { id() }), tokio::spawn(Scope::carry(async { id() })));
    assert_eq!((bare.unwrap(), carried.unwrap(), id()), (String::new(), own.clone(), own.clone()));
    let scope = Scope::current();
    let blocking = tokio::task::spawn_blocking(move || {
        let _entered = scope.map(Scope::enter);
        id()
    });
    assert_eq!((blocking.await.unwrap(), id()), (own.clone(), own.clone()));
    match number % 4 {
        0 => Ok(own),
        1 => Err(NotFound::new())?,
        2 => Err(ValidationError::new().field("number", "odd", own))?,
        _ => std::panic::resume_unwind(Box::new("without the noise of a panic")),
    }
}

#[test]
fn each_of_a_thousand_requests_sees_its_own_scope() {
    let left = Arc::new(AtomicUsize::new(0));
    let look = || {
        let left = left.clone();
        move || {
            left.fetch_add(usize::from(Scope::current().is_some()), Ordering::Relaxed);
        }
    };
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(4).on_thread_park(look()).on_thread_stop(look()).build().unwrap();
    let app = Router::new().route("/{number}", get(wander)).layer(ErrorHandler::new());
    let (next, threads) = (Arc::new(AtomicUsize::new(0)), Arc::new(std::sync::Mutex::new(std::collections::HashSet::new())));
    runtime.block_on(async {
        let clients: Vec<_> = (0..AT_A_TIME)
            .map(|_| {
                let (app, next, threads) = (app.clone(), next.clone(), threads.clone());
                tokio::spawn(async move {
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= REQUESTS {
                            break;
                        }
                        let own = format!("id-{number}");
                        let (parts, body) = ask(&app, &format!("/{number}"), &own).await;
                        assert_eq!(parts.headers["x-request-id"], own.as_str());
                        assert_eq!(parts.status, [200, 404, 400, 500][number % 4], "{body}");
                        if number % 4 == 0 {
                            assert_eq!(body, own);
                        } else {
                            let body: Value = serde_json::from_str(&body).unwrap();
                            assert_eq!(body["error"]["correlation_id"], own.as_str());
                        }
                        assert_eq!(id(), "");
                        threads.lock().unwrap().insert(thread::current().id());
                    }
                })
            })
            .collect();
        for client in clients {
            client.await.unwrap();
        }
    });
    drop(runtime);
    assert!(next.load(Ordering::Relaxed) >= REQUESTS);
    assert_eq!(left.load(Ordering::Relaxed), 0);
}

#[test]
fn a_request_takes_its_scope_from_thread_to_thread() {
    async fn travel() -> Result<String, NotFound> {
        let mut seen = Vec::new();
        for _ in 0..4 {
            seen.push((thread::current().id(), id()));
            // Comes back at the next poll, whoever polls.
            let mut again = false;
            std::future::poll_fn(|_| if std::mem::replace(&mut again, true) { Poll::Ready(()) } else { Poll::Pending }).await;
        }
        assert!(seen.iter().all(|(_, own)| own == "abc"), "{seen:?}");
        assert!(seen.windows(2).all(|pair| pair[0].0 != pair[1].0), "{seen:?}");
        Err(NotFound::new())
    }
    let app = Router::new().route("/", get(travel)).layer(ErrorHandler::new());
    let mut future = Box::pin(app.oneshot(request("/", "abc")));
    let mut polls = 0;
    let response = loop {
        let polled = thread::scope(|scope| {
            let (future, ready) = (&mut future, thread::Builder::new());
            ready
                .spawn_scoped(scope, move || {
                    let polled = future.as_mut().poll(&mut Context::from_waker(Waker::noop()));
                    assert!(Scope::current().is_none());
                    polled
                })
                .unwrap()
                .join()
                .unwrap()
        });
        polls += 1;
        if let Poll::Ready(response) = polled {
            break response.unwrap();
        }
    };
    assert_eq!((response.headers()["x-request-id"].to_str().unwrap(), polls), ("abc", 5));
}

#[test]
fn requests_that_take_turns_on_one_thread_do_not_mix() {
    let app = Router::new()
        .route(
            "/",
            get(async || {
                let before = id();
                tokio::task::yield_now().await;
                assert_eq!(before, id());
                NotFound::new().into_response()
            }),
        )
        .layer(ErrorHandler::new());
    let mut requests: Vec<_> = (0..100).map(|number| Box::pin(app.clone().oneshot(request("/", &number.to_string())))).collect();
    let mut context = Context::from_waker(Waker::noop());
    let mut answered = vec![None; requests.len()];
    while answered.iter().any(Option::is_none) {
        // Backwards, so that no request is left in the order in which it was entered.
        for (number, request) in requests.iter_mut().enumerate().rev() {
            if answered[number].is_none() {
                if let Poll::Ready(response) = pin!(request).poll(&mut context) {
                    answered[number] = Some(response.unwrap().headers()["x-request-id"].to_str().unwrap().to_owned());
                }
                assert!(Scope::current().is_none());
            }
        }
    }
    let numbers: Vec<_> = (0..100).map(|number| Some(number.to_string())).collect();
    assert_eq!(answered, numbers);
}
