//! The generics of the implementations: those of the declaration, and a bound for each generic field that is shown.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

use crate::{
    model::{self, Declaration, External, Field},
    row::{Detail, HeaderValue, Row, Status, Value},
    types,
};

pub(super) struct Generics<'m> {
    /// `<'a, T: Bound>`
    pub parameters: &'m TokenStream,
    /// `BlogError<'a, T>`
    pub itself: TokenStream,
    /// The predicates of the declaration's own `where` clause.
    own: &'m [TokenStream],
    /// What the shown fields need.
    bounds: Vec<TokenStream>,
    has_types: bool,
}

impl<'m> Generics<'m> {
    pub(super) fn new(declaration: &'m Declaration, rows: &[Row<'_>]) -> Self {
        let model::Generics { parameters, arguments, predicates, has_types, .. } = &declaration.generics;
        let ident = types::own(&declaration.ident);
        let mut bounds = Bounds(Vec::new());
        if *has_types {
            for row in rows {
                bounds.row(row);
            }
        }
        Self {
            parameters,
            itself: quote!(#ident #arguments),
            own: predicates,
            bounds: bounds.0.into_iter().map(|(_, bound)| bound).collect(),
            has_types: *has_types,
        }
    }

    /// The declaration's own clause.
    pub(super) fn own(&self) -> TokenStream {
        clause(&[self.own])
    }

    /// For `Error`: the shown fields, and `Debug`, which an error must be.
    pub(super) fn error(&self) -> TokenStream {
        self.with(quote!(Self: ::core::fmt::Debug))
    }

    /// For `Display`, which goes through what every declared error can do. Where somebody else writes `Error`, its bounds are not known here.
    pub(super) fn display(&self, declaration: &Declaration) -> TokenStream {
        if declaration.writes(External::Error) { self.error() } else { self.complete() }
    }

    /// For what every error that is declared can do: the shown fields, and that it is an error.
    pub(super) fn complete(&self) -> TokenStream {
        self.with(quote!(Self: ::core::error::Error))
    }

    /// For responses. Where others write `Error` and nobody does, that is one error and these are no more: the compiler does not ask for such a bound
    /// before it is used.
    pub(super) fn responses(&self, declaration: &Declaration) -> TokenStream {
        if self.has_types || declaration.writes(External::Error) {
            return self.complete();
        }
        clause(&[self.own, &[quote!(for<'__ec> Self: ::core::error::Error)]])
    }

    fn with(&self, bound: TokenStream) -> TokenStream {
        if self.has_types { clause(&[self.own, &self.bounds, &[bound]]) } else { self.own() }
    }
}

fn clause(predicates: &[&[TokenStream]]) -> TokenStream {
    let predicates: Vec<_> = predicates.iter().copied().flatten().collect();
    if predicates.is_empty() { TokenStream::new() } else { quote!(where #(#predicates),*) }
}

/// Bounds, each once, with its text.
struct Bounds(Vec<(String, TokenStream)>);

impl Bounds {
    fn row(&mut self, row: &Row<'_>) {
        if let Some(Detail::Template { values, .. }) = &row.detail {
            self.values(values);
        }
        for header in &row.headers {
            match &header.value {
                HeaderValue::Constant(_) => {}
                HeaderValue::Field(field) => self.field(field, &quote!(__ec::HeaderField)),
                HeaderValue::Text(_, values) => self.values(values),
            }
        }
        for (_, field) in &row.params {
            self.field(field, &quote!(__ec::Param));
        }
        if let Status::Field(field) = row.status {
            self.field(field, &quote!(__ec::StatusField));
        }
        if let Some(field) = row.roles.source.filter(|field| field.ty.mentions.types) {
            self.add(field.ty.optional.as_ref().unwrap_or(&field.ty.tokens), &quote!(::core::error::Error + 'static));
        }
        if let Some(field) = row.roles.inner {
            self.field(field, &quote!(__ec::AsApiError + __ec::Catalogued));
        }
    }

    fn values(&mut self, values: &[Value<'_>]) {
        for value in values {
            let format = Ident::new(value.spec.format, Span::call_site());
            self.field(value.field, &quote!(::core::fmt::#format));
        }
    }

    fn field(&mut self, field: &Field, bound: &TokenStream) {
        if field.ty.mentions.types {
            self.add(&field.ty.tokens, bound);
        }
    }

    fn add(&mut self, ty: &TokenStream, bound: &TokenStream) {
        let predicate = quote!(#ty: #bound);
        let text = predicate.to_string();
        if self.0.iter().all(|(known, _)| *known != text) {
            self.0.push((text, predicate));
        }
    }
}
