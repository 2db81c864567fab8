//! The classes that rows extend: a constant for each.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Path, ext::IdentExt, spanned::Spanned};

use crate::{row::Row, types};

/// The distinct paths of `#[extends]`.
pub(super) struct Classes<'m>(Vec<(String, &'m Path)>);

impl<'m> Classes<'m> {
    pub(super) fn new(rows: &[Row<'m>]) -> Self {
        let mut classes = Self(Vec::new());
        for path in rows.iter().filter_map(|row| row.class) {
            let text = types::text(path);
            if classes.0.iter().all(|(known, _)| *known != text) {
                classes.0.push((text, path));
            }
        }
        classes
    }

    /// The position of a row's class.
    pub(super) fn position(&self, row: &Row<'_>) -> Option<usize> {
        let text = types::text(row.class?);
        self.0.iter().position(|(known, _)| *known == text)
    }

    /// The constants. A struct pattern fits a struct and a variant alike, so that the path alone tells both the type and the row.
    pub(super) fn constants(&self) -> TokenStream {
        let constants = self.0.iter().enumerate().map(|(position, (_, path))| {
            let name = constant(position);
            let last = path.segments.last().map(|segment| segment.ident.unraw().to_string()).unwrap_or_default();
            let class = quote_spanned!(path.span()=> __ec::class(|__value| if let #path { .. } = __value {}, #last));
            quote!(const #name: __ec::Entry = #class;)
        });
        quote!(#(#constants)*)
    }
}

/// The constant of the class at a position.
pub(super) fn constant(position: usize) -> Ident {
    format_ident!("__EC_CLASS_{}", position, span = Span::call_site())
}
