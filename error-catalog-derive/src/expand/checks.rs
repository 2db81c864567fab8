//! Calls of the checks for what the derive cannot see: what comes through a path.

use std::collections::HashSet;

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Path, ext::IdentExt};

use crate::{
    model::{External, Field},
    row::{Code, Detail, Row, Status},
    types,
};

use super::{Context, classes, declaration};

pub(super) fn checks(context: &Context<'_>) -> TokenStream {
    let mut seen = HashSet::new();
    let mut checks = TokenStream::new();
    for (row, position) in context.rows.iter().zip(context.classes.of_rows()) {
        let (Some(class), Some(position)) = (row.class, position) else { continue };
        // The children of the enum's own class are mostly alike, and one is enough to find a mistake of the enum's.
        let by_default = row.variant.facts.extends.is_none();
        if !by_default || seen.insert(Kind::new(row)) {
            checks.extend(extends(row, class, position));
        }
    }
    if !context.declaration.options.shared_codes {
        let inherited = context.rows.iter().enumerate().filter(|(_, row)| matches!(row.code, Code::Inherited));
        for (position, row) in inherited {
            let span = row.variant.code.as_ref().map_or_else(|| row.variant.ident.span(), |code| code.span);
            let position = Literal::usize_unsuffixed(position);
            let check = quote_spanned!(span=> __ec::check::code(&__EC_TABLE, #position));
            checks.extend(quote!(const _: () = #check;));
        }
    }
    checks.extend(written_by_others(context));
    checks
}

/// Where others write `Error`, the mistake is likely that nobody does. Whether a generic type is an error depends on its parameters.
fn written_by_others(context: &Context<'_>) -> Option<TokenStream> {
    let declaration = context.declaration;
    if declaration.writes(External::Error) || !declaration.generics.parameters.is_empty() {
        return None;
    }
    let name = &declaration.ident;
    let check = quote_spanned!(name.span()=> __ec::written_by_others::<#name>());
    Some(quote!(const _: () = #check;))
}

/// What of a row its check depends on.
#[derive(PartialEq, Eq, Hash)]
struct Kind<'m> {
    status: u16,
    has_detail: bool,
    is_display: bool,
    hidden: &'m str,
    headers: Vec<&'m str>,
    /// Name, type, and whether it is exposed.
    fields: Vec<(&'m str, String, bool)>,
}

impl<'m> Kind<'m> {
    fn new(row: &'m Row<'m>) -> Self {
        let field = |field: &'m Field| (field.name.as_str(), types::text(&field.ty), field.expose.is_some());
        Self {
            status: row.status.number(),
            has_detail: row.detail.is_some(),
            is_display: matches!(row.detail, Some(Detail::Display(_))),
            hidden: hidden(row),
            headers: row.headers.iter().map(|header| header.name).collect(),
            fields: declaration::named(row).map(field).collect(),
        }
    }
}

/// The check of a row against its class, with what it is told of the row.
fn extends(row: &Row<'_>, class: &Path, position: usize) -> TokenStream {
    let name = row.variant.ident.unraw().to_string();
    let status = Literal::u16_unsuffixed(row.status.number());
    let status_field = matches!(row.status, Status::Field(_));
    let (detail, display, hidden) = (row.detail.is_some(), matches!(row.detail, Some(Detail::Display(_))), hidden(row));
    let headers = row.headers.iter().map(|header| header.name);
    let fields = declaration::named(row).map(|field| {
        let (name, ty, exposed) = (&field.name, &field.ty.lasting, field.expose.is_some());
        let (text, header) = if field.ty.mentions.any {
            (quote!(true), quote!(true))
        } else {
            (quote!(<__ec::Shows<#ty>>::TEXT), quote!(<__ec::Shows<#ty>>::HEADER))
        };
        quote!(__ec::check::Field { name: #name, text: #text, header: #header, exposed: #exposed })
    });
    let child = quote!(__ec::check::Child {
        name: #name, status: #status, status_field: #status_field, detail: #detail, display: #display, hidden: #hidden,
        headers: &[#(#headers),*], fields: &[#(#fields),*]
    });
    let constant = classes::constant(position);
    let check = classes::call_at(class, &quote!(__ec::check::extends), quote!(#constant, &#child));
    quote!(const _: () = #check;)
}

/// A field that the row's own text shows though it is not exposed; empty for none.
fn hidden<'r>(row: &Row<'r>) -> &'r str {
    let Some(Detail::Template { values, .. }) = &row.detail else { return "" };
    values.iter().find(|value| value.field.expose.is_none()).map_or("", |value| value.field.name.as_str())
}
