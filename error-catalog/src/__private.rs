//! What generated code uses. Not part of the public interface: it changes without notice.

use std::{error::Error, fmt};

pub mod check;

pub use self::check::class;
pub use crate::{
    api_error::AsApiError,
    cache::Cache,
    catalog::{Catalog, Catalogued},
    declaration::{Declaration, Hidden, Named, Parts, Probe, Shows, ShowsNothing},
    entry::Entry,
    exceptions::Instance,
    headers::HeaderField,
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

/// A source field as `dyn Error`; errors in boxes and behind pointers are found by dereferencing.
pub trait AsSource {
    /// The source.
    fn __ec_source(&self) -> &(dyn Error + 'static);
}

impl<T: Error + 'static> AsSource for T {
    fn __ec_source(&self) -> &(dyn Error + 'static) {
        self
    }
}

macro_rules! dyn_sources {
    ($($type:ty),*) => {$(
        impl AsSource for $type {
            fn __ec_source(&self) -> &(dyn Error + 'static) {
                self
            }
        }
    )*};
}
dyn_sources!(dyn Error + 'static, dyn Error + Send + 'static, dyn Error + Send + Sync + 'static);
