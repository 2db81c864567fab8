//! The conformance program: cases of Django REST Framework's exceptions in, what error-catalog makes of them out.
//!
//! A case says which exception is made and how. It is made here through the public API, rendered through the public envelopes, and described in one
//! line of JSON, which can be compared with what DRF and drf-standardized-errors answered. What a case expects is never looked at.
//!
//! ```text
//! line -> case (its members) -> exception (tree, class, construct) -> answer (one line)
//! ```
//!
//! [`servers`] and [`client`] are for the tests over sockets: a server of each web framework, and a client that sends whatever bytes it is told to.

pub mod client;
pub mod servers;

mod answer;
mod case;
mod class;
mod construct;
mod exception;
mod format;
mod run;
mod skip;
mod suite;
mod tree;

pub use self::{
    answer::{answer, describe},
    run::run,
    skip::Skip,
    suite::Suite,
};
