//! The classes that rows extend: a constant for each.

use std::collections::HashMap;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};
use syn::{Path, PathSegment, ext::IdentExt};

use crate::{row::Row, types};

/// The distinct paths of `#[extends]`, and which one each row has.
pub(super) struct Classes<'m> {
    paths: Vec<&'m Path>,
    of_rows: Vec<Option<usize>>,
}

impl<'m> Classes<'m> {
    pub(super) fn new(rows: &[Row<'m>]) -> Self {
        let mut paths = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        let of_rows = rows.iter().map(|row| {
            row.class.map(|path| {
                *known.entry(types::text(path)).or_insert_with(|| {
                    paths.push(path);
                    paths.len() - 1
                })
            })
        });
        let of_rows = of_rows.collect();
        Self { paths, of_rows }
    }

    /// The position of the class of each row, in the order of the rows.
    pub(super) fn of_rows(&self) -> impl Iterator<Item = Option<usize>> {
        self.of_rows.iter().copied()
    }

    /// The constants. A struct pattern fits a struct and a variant alike, so that the path alone tells both the type and the row.
    pub(super) fn constants(&self) -> TokenStream {
        let constants = self.paths.iter().enumerate().map(|(position, path)| {
            let name = constant(position);
            let last = path.segments.last().map(|segment| segment.ident.unraw().to_string()).unwrap_or_default();
            let (begin, end) = ends(path);
            let [begin, end] = [begin, end].map(|span| Span::mixed_site().located_at(span));
            let mut nothing = Group::new(Delimiter::Brace, TokenStream::new());
            nothing.set_span(end);
            let class = quote_spanned!(begin=> __ec::class(|__value| if let #path { .. } = __value #nothing, #last));
            quote!(const #name: __ec::Entry = #class;)
        });
        quote!(#(#constants)*)
    }
}

/// Where a path begins and ends.
fn ends(path: &Path) -> (Span, Span) {
    let span = |segment: Option<&PathSegment>| segment.map_or_else(Span::call_site, |segment| segment.ident.span());
    (span(path.segments.first()), span(path.segments.last()))
}

/// A call that stands where the path does, from its first segment to its last, so that an error in it underlines the whole path.
pub(super) fn call_at(path: &Path, function: &TokenStream, arguments: TokenStream) -> TokenStream {
    let (begin, end) = ends(path);
    let mut arguments = Group::new(Delimiter::Parenthesis, arguments);
    arguments.set_span(end);
    let function = function.clone().into_iter().map(|mut token| {
        token.set_span(begin);
        token
    });
    function.chain([TokenTree::Group(arguments)]).collect()
}

/// The constant of the class at a position.
pub(super) fn constant(position: usize) -> Ident {
    format_ident!("__EC_CLASS_{}", position, span = Span::call_site())
}
