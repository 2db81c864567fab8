//! What generated code uses. Not part of the public interface: it changes without notice.

use std::{error::Error, fmt};

pub mod check;
pub mod needs;
mod source;

pub use self::{
    check::class,
    source::{BehindPointer, BehindPointers, NoSource, Source},
};
pub use crate::{
    api_error::AsApiError,
    cache::Cache,
    catalog::{Catalog, Catalogued},
    declaration::{Declaration, Hidden, Parts, Probe, Shows, ShowsNothing},
    entry::Entry,
    exceptions::Instance,
    headers::HeaderField,
    named::Named,
    params::Param,
    status::StatusField,
    table::{Extra, Header, Table},
};

#[cfg(feature = "poem")]
pub use http;

#[cfg(feature = "actix_web")]
pub use crate::integrations::actix_web;
#[cfg(feature = "axum")]
pub use crate::integrations::axum;
#[cfg(feature = "poem")]
pub use crate::integrations::poem;

/// `Display` of a declared error that stands alone.
///
/// # Errors
///
/// Where a field's `Display` fails.
pub fn display(error: &dyn Declaration, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    crate::message::display(error, f)
}

/// The catalog of a transparent field's type; an open one where the type has none, so that the field is one error and not two.
pub struct CatalogOf<T>(std::marker::PhantomData<T>);

impl<T: Catalogued> CatalogOf<T> {
    /// The type's own.
    pub const CATALOG: Catalog = T::CATALOG;
}

/// What holds for a type without a catalog.
pub trait NotCatalogued {
    /// Nothing is known.
    const CATALOG: Catalog = Catalog::OPEN;
}

impl<T> NotCatalogued for CatalogOf<T> {}

/// Where somebody else writes `Error` for a declared type: that it is written.
pub const fn written_by_others<T: WrittenByOthers>() {}

/// What is asked of such a type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has attributes of another derive, and is no `Error`",
    label = "`Display` and `Error` are left to others here, and nobody writes them",
    note = "for `#[error(...)]` add thiserror's derive: `#[derive(Debug, thiserror::Error, ApiError)]`; or remove these attributes, and `ApiError` writes both"
)]
pub trait WrittenByOthers {}

impl<T: Error> WrittenByOthers for T {}
