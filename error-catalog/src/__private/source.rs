//! A source field as `dyn Error`, whatever pointer it is behind.

use std::{error::Error, ops::Deref};

/// A field that is the source of an error. Its method is found in this order: where the field is an error itself, where it is a pointer to one, a
/// pointer to such a pointer; and else the one that cannot be called and says why.
pub struct Source<'a, T: ?Sized>(pub &'a T);

impl<T: ?Sized> Clone for Source<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Source<'_, T> {}

/// What can be a source: every error, and `dyn Error` behind a pointer.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no `Error`, and cannot be the source of one",
    label = "this field is the source of its error, and must implement `std::error::Error`",
    note = "implement `Error` for `{Self}`; or keep it as a field that is no source: remove `#[from]` or `#[source]`, and give a field named `source` another name"
)]
pub trait AsSource {
    /// The source.
    fn as_source(&self) -> &(dyn Error + 'static);
}

#[diagnostic::do_not_recommend]
impl<T: Error + 'static> AsSource for T {
    fn as_source(&self) -> &(dyn Error + 'static) {
        self
    }
}

macro_rules! dyn_sources {
    ($($type:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl AsSource for $type {
            fn as_source(&self) -> &(dyn Error + 'static) {
                self
            }
        }
    )*};
}
dyn_sources!(dyn Error + 'static, dyn Error + Send + 'static, dyn Error + Send + Sync + 'static);

impl<'a, T: AsSource + ?Sized> Source<'a, T> {
    /// The field itself.
    pub fn __ec_source(&self) -> &'a (dyn Error + 'static) {
        self.0.as_source()
    }
}

/// What a pointer to an error points to.
pub trait BehindPointer<'a> {
    /// What it points to.
    fn __ec_source(&self) -> &'a (dyn Error + 'static);
}

impl<'a, T: Deref<Target: AsSource> + ?Sized> BehindPointer<'a> for Source<'a, T> {
    fn __ec_source(&self) -> &'a (dyn Error + 'static) {
        (**self.0).as_source()
    }
}

/// What a pointer to a pointer to an error points to.
pub trait BehindPointers<'a> {
    /// What it points to.
    fn __ec_source(&self) -> &'a (dyn Error + 'static);
}

impl<'a, T: Deref<Target: Deref<Target: AsSource>> + ?Sized> BehindPointers<'a> for &Source<'a, T> {
    fn __ec_source(&self) -> &'a (dyn Error + 'static) {
        (***self.0).as_source()
    }
}

/// What is said of everything else.
pub trait NoSource<'a, T: ?Sized> {
    /// Cannot be called.
    fn __ec_source(self) -> &'a (dyn Error + 'static)
    where
        T: AsSource;
}

impl<'a, T: ?Sized> NoSource<'a, T> for Source<'a, T> {
    fn __ec_source(self) -> &'a (dyn Error + 'static)
    where
        T: AsSource,
    {
        self.0.as_source()
    }
}
