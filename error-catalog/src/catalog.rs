//! [`Catalog`], all declared errors of a type or of an application, and [`catalog!`](crate::catalog).

use crate::{entry::Entry, table::Table};

/// A type whose errors are known without a value: everything that derives [`ApiError`](macro@crate::ApiError).
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no catalog of errors",
    label = "not declared with `#[derive(ApiError)]`",
    note = "add `#[derive(Debug, error_catalog::ApiError)]` to `{Self}`"
)]
pub trait Catalogued {
    /// The declared errors, those of transparent fields included.
    const CATALOG: Catalog;
}

impl<T: Catalogued> Catalogued for Box<T> {
    const CATALOG: Catalog = T::CATALOG;
}

impl<T: Catalogued> Catalogued for std::sync::Arc<T> {
    const CATALOG: Catalog = T::CATALOG;
}

impl Catalogued for Box<dyn crate::ApiError> {
    const CATALOG: Catalog = Catalog::OPEN;
}

impl Catalogued for Box<dyn crate::ApiError + Send + Sync> {
    const CATALOG: Catalog = Catalog::OPEN;
}

/// A list of declared errors.
///
/// ```
/// use error_catalog::{ApiError, Catalog, catalog};
///
/// #[derive(Debug, ApiError)]
/// #[status(404)]
/// enum BlogError {
///     PostNotFound,
/// }
///
/// #[derive(Debug, ApiError)]
/// #[status(403)]
/// enum AuthError {
///     NotTheAuthor,
/// }
///
/// const ERRORS: Catalog = catalog![BlogError, AuthError];
/// let codes: Vec<_> = ERRORS.entries().map(|entry| entry.code()).collect();
/// assert_eq!(codes, ["post_not_found", "not_the_author"]);
/// assert_eq!(ERRORS.find("not_the_author").unwrap().status().unwrap(), 403);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Catalog {
    /// The table of the type itself.
    #[doc(hidden)]
    pub table: Option<&'static Table>,
    /// The catalogs that are part of this one.
    #[doc(hidden)]
    pub parts: &'static [Catalog],
    /// Whether there may be errors that are not listed.
    #[doc(hidden)]
    pub open: bool,
}

impl Catalog {
    /// No errors.
    pub const EMPTY: Self = Self { table: None, parts: &[], open: false };

    /// Errors that are known only when they happen.
    pub const OPEN: Self = Self { open: true, ..Self::EMPTY };

    /// The first entry of the type's own table.
    pub(crate) const fn first(self) -> Entry {
        match self.table {
            Some(table) => Entry::at(table, 0),
            None => Entry::FALLBACK,
        }
    }

    /// Whether errors may occur that are not listed: where a transparent field holds a `dyn` error.
    pub fn is_open(&self) -> bool {
        self.open || self.parts.iter().any(Self::is_open)
    }

    /// All declared errors, each once, in order of declaration. A transparent variant stands for the errors of its field, and is itself one only where it has a code of its own.
    pub fn entries(&self) -> impl Iterator<Item = Entry> {
        let mut tables = Vec::new();
        self.collect(&mut tables);
        tables
            .into_iter()
            .flat_map(|table| (0_u32..).zip(table.rows).map(|(index, _)| Entry::at(table, index)).filter(|entry| !entry.code().is_empty()))
    }

    fn collect(&self, tables: &mut Vec<&'static Table>) {
        if let Some(table) = self.table {
            if tables.iter().any(|known| known.name == table.name && known.place == table.place) {
                return;
            }
            tables.push(table);
        }
        for part in self.parts {
            part.collect(tables);
        }
    }

    /// The error with this code; of several that share it, the first.
    pub fn find(&self, code: &str) -> Option<Entry> {
        self.entries().find(|entry| entry.code() == code)
    }
}

/// The catalog of several types, as a constant. A code that two of them share is a compile error that names the code and both types.
///
/// See [`Catalog`] for an example.
#[macro_export]
macro_rules! catalog {
    ($($type:ty),+ $(,)?) => {{
        const PARTS: &[$crate::Catalog] = &[$(<$type as $crate::Catalogued>::CATALOG),+];
        const CATALOG: $crate::Catalog = $crate::Catalog { table: ::core::option::Option::None, parts: PARTS, open: false };
        const _: () = $crate::__private::check::catalog::<{ $crate::__private::check::slots(&CATALOG) }>(&CATALOG);
        CATALOG
    }};
}
