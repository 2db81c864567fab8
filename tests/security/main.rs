//! What an attacker may try, one file a class of attack.

#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::items_after_statements)]

mod faults;
mod headers;
mod html;
mod leaks;
mod local;
mod markup;
mod panics;
mod required;
mod size;
mod sockets;
mod support;
