//! What is measured: rows, and in each row its contenders.

use std::{
    future::Future,
    hint::black_box,
    pin::pin,
    task::{Context, Poll, Waker},
};

/// One line of the table: contenders that answer with the same error.
pub struct Row {
    /// How the command line and the bounds name it.
    pub key: &'static str,
    pub title: &'static str,
    /// The largest ratio of error-catalog's time to that of `hand` that is good enough.
    pub goal: f64,
    /// `hand` is the first.
    pub cases: Vec<Case>,
}

impl Row {
    pub fn new(key: &'static str, title: &'static str, goal: f64, cases: Vec<Case>) -> Self {
        Self { key, title, goal, cases }
    }
}

/// One contender of a row.
pub struct Case {
    pub name: &'static str,
    /// Whether its body says the same as that of `hand`.
    pub same: bool,
    pub peer: bool,
    /// Makes and drops this many responses.
    pub run: Box<dyn Fn(u32)>,
    pub body: Box<dyn Fn() -> Vec<u8>>,
}

impl Case {
    fn made<R: Reply>(name: &'static str, respond: impl Fn() -> R + Clone + 'static) -> Self {
        let once = respond.clone();
        let run = move |times| {
            for _ in 0..times {
                black_box(respond());
            }
        };
        Self { name, same: true, peer: false, run: Box::new(run), body: Box::new(move || once().into_body()) }
    }

    /// `hand`, the floor or error-catalog: its body says what that of `hand` says.
    pub fn new<R: Reply>(name: &'static str, respond: impl Fn() -> R + Clone + 'static) -> Self {
        Self::made(name, respond)
    }

    /// One whose body differs from one response to the next.
    pub fn varying<R: Reply>(name: &'static str, respond: impl Fn() -> R + Clone + 'static) -> Self {
        Self { same: false, ..Self::made(name, respond) }
    }

    /// Another library, with the body and the headers that it has.
    pub fn peer<R: Reply>(name: &'static str, respond: impl Fn() -> R + Clone + 'static) -> Self {
        Self { same: false, peer: true, ..Self::made(name, respond) }
    }
}

/// What a contender answers with.
pub trait Reply {
    fn into_body(self) -> Vec<u8>;
}

impl<B: Reply> Reply for http::Response<B> {
    fn into_body(self) -> Vec<u8> {
        self.into_body().into_body()
    }
}

impl Reply for Vec<u8> {
    fn into_body(self) -> Vec<u8> {
        self
    }
}

impl Reply for bytes::Bytes {
    fn into_body(self) -> Vec<u8> {
        self.into()
    }
}

impl Reply for axum::body::Body {
    fn into_body(self) -> Vec<u8> {
        ready(axum::body::to_bytes(self, usize::MAX)).expect("a complete body").into()
    }
}

impl Reply for axum_07::body::Body {
    fn into_body(self) -> Vec<u8> {
        ready(axum_07::body::to_bytes(self, usize::MAX)).expect("a complete body").into()
    }
}

/// What a future gives that waits for nothing.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => unreachable!("the body is complete"),
    }
}
