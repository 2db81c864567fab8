//! Equal on the wire: every framework answers the same requests in the same way.
//!
//! `situations` is the one table of requests and answers, `exceptions` what a framework cannot do; `table` writes both into the documentation, from a run.

#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod actix_web;
mod answer;
mod axum;
mod compare;
mod connection;
mod exceptions;
mod log;
mod poem;
mod situation;
mod situations;
mod table;
