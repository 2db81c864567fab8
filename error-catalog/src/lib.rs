//! Declarative errors for the APIs of Rust web back ends.

#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "input"), allow(rustdoc::broken_intra_doc_links, reason = "pages describe what features bring"))]

#[doc(hidden)]
pub mod __private;
mod api_error;
mod cache;
mod catalog;
mod declaration;
mod detail;
mod entry;
pub mod envelope;
mod error;
mod escape;
pub mod exceptions;
mod guard;
mod handler;
mod headers;
#[cfg(feature = "input")]
#[cfg_attr(
    not(all(feature = "_extract", feature = "validator", feature = "garde")),
    allow(dead_code, reason = "each of the three uses a part of it")
)]
pub mod input;
#[doc(hidden)]
pub mod integrations;
mod json;
mod log;
mod message;
mod named;
mod params;
mod random;
mod response;
mod scope;
mod status;
mod table;
mod template;
mod timestamp;
mod transparent;
mod view;

/// The long pages of the documentation.
pub mod docs {
    #[doc = include_str!("../docs/attributes.md")]
    pub mod attributes {}

    #[doc = include_str!("../docs/generated_code.md")]
    pub mod generated_code {}

    #[doc = include_str!("../docs/performance.md")]
    pub mod performance {}

    #[doc = include_str!("../docs/handler.md")]
    pub mod handler {}

    #[doc = include_str!("../docs/wire.md")]
    pub mod wire {}

    #[doc = include_str!("../docs/validation.md")]
    pub mod validation {}
}

/// Declares the errors of an enum or a struct. See [the crate's documentation](crate) for the attributes.
pub use error_catalog_derive::ApiError;

pub use crate::{
    api_error::{ApiError, AsApiError},
    catalog::{Catalog, Catalogued},
    detail::{Codes, Detail, DetailKind, ErrorDetail, FullDetails, Limits, Messages},
    entry::Entry,
    error::{Error, Internal, ResultExt},
    exceptions::ValidationError,
    handler::{Challenge, ErrorHandler, ErrorPage, Request},
    headers::HeaderField,
    params::Param,
    scope::{Carried, Entered, Scope},
    status::{StatusField, default_detail},
};
