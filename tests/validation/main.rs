//! What clients send, and what they are told of it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    dead_code,
    reason = "a test that cannot go on must fail; fields that are read are not looked at"
)]

mod differential;
mod extractors;
mod flattened;
mod mapping;
mod reading;
mod rules;
mod secrets;
mod serializers;
mod stuck;
mod tagged;
