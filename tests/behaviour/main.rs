//! What the derive and the core promise, one file a subject.

#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::items_after_statements)]

mod attributes;
mod catalogs;
mod composition;
mod derives;
mod detail;
mod envelopes;
mod errors;
mod faults;
mod generics;
mod hostile;
mod hygiene;
mod inheritance;
mod kept;
mod logging;
mod nested;
mod scenarios;
mod scope;
mod support;
mod transparent;
mod wire;
