//! The trait that the derive implements, and the visitor through which a value shows its fields.

use std::{fmt::Display, sync::Arc};

use http::StatusCode;

use crate::{
    api_error::ApiError,
    cache::Cache,
    entry::Entry,
    exceptions::Instance,
    headers::HeaderField,
    named::{Ask, Named},
    params::Param,
    status::{self, StatusField},
    transparent::Answer,
};

/// What `#[derive(ApiError)]` implements: the row of a value, and access to the fields that it shows.
///
/// It does not ask for `Error`: a `dyn Declaration` would carry `Debug` along, and large enums pay for that in every codegen unit that makes one.
pub trait Declaration {
    /// The row of this value.
    fn row(&self) -> Entry;

    /// Where the rendered constant bodies of this type are kept.
    fn cache(&self) -> &'static Cache;

    /// Gives the fields that the row of this value shows; does nothing for rows that show none.
    fn parts<'a>(&'a self, parts: &mut Parts<'a, '_>) {
        let _ = parts;
    }
}

/// Boxed and shared errors show what the inner one shows.
macro_rules! forward {
    ($($pointer:ident),*) => {$(
        impl<T: Declaration> Declaration for $pointer<T> {
            fn row(&self) -> Entry {
                T::row(self)
            }
            fn cache(&self) -> &'static Cache {
                T::cache(self)
            }
            fn parts<'a>(&'a self, parts: &mut Parts<'a, '_>) {
                T::parts(self, parts);
            }
        }
    )*};
}
forward!(Box, Arc);

/// What one call of [`Declaration::parts`] is asked for; everything else that a row gives is passed over.
///
/// What an answer takes is called by the method of [`Parts`] that gives it: a program whose errors have no such part does not hold the code.
pub(crate) enum Want<'a, 'p> {
    /// The values of the placeholders of the row's own text, in order.
    Text(&'p mut dyn FnMut(&[&dyn Display])),
    /// The values of the exposed fields, in the order of `Extra::params`.
    Params(&'p mut dyn FnMut(&[&dyn Param])),
    /// The values of the row's own headers that are not constant, in order.
    Headers(&'p mut dyn FnMut(&[&dyn HeaderField])),
    /// What a class asks of the fields.
    Named(Ask<'p>),
    /// The status of a field; the row is that of the value.
    Status(Entry, &'p mut StatusCode),
    /// The error that answers for a transparent row.
    Inner(&'p mut Option<&'a dyn ApiError>),
    /// The one that answers in the end.
    Answer(&'p mut Answer<'a>),
    /// What was set on this value alone. The crate of each declared type describes what is pointed to here for debuggers: of a function, nothing.
    Instance(&'p mut dyn FnMut(&'a Instance)),
    /// What is shown in the place of the row's text: the tree that was set on this value alone, or the error that answers for a transparent row.
    Display(&'p mut dyn FnMut(&dyn Display)),
}

/// The visitor of [`Declaration::parts`].
pub struct Parts<'a, 'p>(pub(crate) Want<'a, 'p>);

impl<'a> Parts<'a, '_> {
    /// The values of the placeholders of the row's own text, one for each placeholder, in order.
    pub fn text(&mut self, values: &[&dyn Display]) {
        if let Want::Text(take) = &mut self.0 {
            take(values);
        }
    }

    /// The same for a text with one placeholder, the most common.
    pub fn one(&mut self, value: &dyn Display) {
        self.text(&[value]);
    }

    /// The values of the exposed fields, in the order of `Extra::params`.
    pub fn params(&mut self, values: &[&dyn Param]) {
        if let Want::Params(take) = &mut self.0 {
            take(values);
        }
    }

    /// The values of the row's own headers that are not constant, in the order of `Extra::headers`.
    pub fn headers(&mut self, values: &[&dyn HeaderField]) {
        if let Want::Headers(take) = &mut self.0 {
            take(values);
        }
    }

    /// The fields of a row that extends a class, by name.
    pub fn named(&mut self, fields: &[Named<'_>]) {
        if let Want::Named(ask) = &mut self.0 {
            ask.answer(fields);
        }
    }

    /// The status of a row whose status comes from a field.
    pub fn status(&mut self, status: &dyn StatusField) {
        if let Want::Status(entry, slot) = &mut self.0 {
            **slot = status::checked(status.as_status(), *entry);
        }
    }

    /// The error that answers for a transparent row.
    pub fn inner(&mut self, inner: &'a dyn ApiError) {
        match &mut self.0 {
            Want::Inner(slot) => **slot = Some(inner),
            Want::Answer(answer) => answer.go_on(inner),
            Want::Display(take) => take(&inner),
            _ => {}
        }
    }

    /// What was set on this value alone.
    pub fn instance(&mut self, instance: &'a Instance) {
        match &mut self.0 {
            Want::Instance(take) => take(instance),
            Want::Display(take) => instance.tree().into_iter().for_each(|tree| take(tree)),
            _ => {}
        }
    }
}

/// Finds out what a field's type can do: an inherent method whose bound holds wins over the trait's. The names are such that no trait in the user's
/// scope has them.
pub struct Probe<'a, T: ?Sized>(pub &'a T);

impl<'a, T: Display> Probe<'a, T> {
    /// The field as text.
    pub fn __ec_text(&self) -> Option<&'a dyn Display> {
        Some(self.0)
    }
}

impl<'a, T: HeaderField> Probe<'a, T> {
    /// The field as a header value.
    pub fn __ec_header(&self) -> Option<&'a dyn HeaderField> {
        Some(self.0)
    }
}

/// What a field gives whose type cannot be shown.
pub trait Hidden<'a> {
    /// No text.
    fn __ec_text(&self) -> Option<&'a dyn Display> {
        None
    }
    /// No header value.
    fn __ec_header(&self) -> Option<&'a dyn HeaderField> {
        None
    }
}

impl<T: ?Sized> Hidden<'_> for Probe<'_, T> {}

/// The same question asked of a type, for the checks at compile time.
pub struct Shows<T: ?Sized>(std::marker::PhantomData<T>);

impl<T: ?Sized + Display> Shows<T> {
    /// Whether the type has a text.
    pub const TEXT: bool = true;
}

impl<T: ?Sized + HeaderField> Shows<T> {
    /// Whether the type can be a header value.
    pub const HEADER: bool = true;
}

/// What holds for a type that cannot be shown.
pub trait ShowsNothing {
    /// No text.
    const TEXT: bool = false;
    /// No header value.
    const HEADER: bool = false;
}

impl<T: ?Sized> ShowsNothing for Shows<T> {}
