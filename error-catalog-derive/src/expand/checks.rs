//! Calls of the checks for what the derive cannot see: what comes through a path.

use std::collections::HashSet;

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Path, ext::IdentExt, spanned::Spanned};

use crate::{
    model::Expose,
    row::{Code, Detail, Row, Status},
};

use super::{Context, classes, declaration};

pub(super) fn checks(context: &Context<'_>) -> TokenStream {
    let mut seen = HashSet::new();
    let mut checks = TokenStream::new();
    for row in context.rows {
        let (Some(class), Some(position)) = (row.class, context.classes.position(row)) else { continue };
        let child = child(context, row);
        // The children of the enum's own class are mostly alike, and one is enough to find a mistake of the enum's.
        let by_default = row.variant.facts.extends.is_none();
        if by_default && !seen.insert((row.status.number(), row.detail.is_some(), child.headers.to_string(), child.fields.to_string())) {
            continue;
        }
        checks.extend(child.check(class, position));
        checks.extend(shown_on_server_error(row, class, position));
    }
    let inherits_code = context.rows.iter().any(|row| matches!(row.code, Code::Inherited));
    if inherits_code && !context.declaration.options.shared_codes {
        let name = &context.declaration.ident;
        let check = quote_spanned!(name.span()=> __ec::check::codes(&__EC_TABLE));
        checks.extend(quote!(const _: () = #check;));
    }
    checks
}

/// What the check is told of a row.
struct Child {
    head: TokenStream,
    headers: TokenStream,
    fields: TokenStream,
}

fn child(context: &Context<'_>, row: &Row<'_>) -> Child {
    let type_name = context.declaration.ident.unraw().to_string();
    let name = row.variant.ident.unraw().to_string();
    let status = Literal::u16_unsuffixed(row.status.number());
    let status_field = matches!(row.status, Status::Field(_));
    let (detail, code) = (row.detail.is_some(), row.code.own());
    let headers = row.headers.iter().map(|header| header.name);
    let fields = declaration::named(row).map(|field| {
        let (name, ty, exposed) = (&field.name, &field.ty, field.expose.is_some());
        let (text, header) = if field.ty.mentions.any {
            (quote!(true), quote!(true))
        } else {
            (quote!(<__ec::Shows<#ty>>::TEXT), quote!(<__ec::Shows<#ty>>::HEADER))
        };
        quote!(__ec::check::Field { name: #name, text: #text, header: #header, exposed: #exposed })
    });
    Child {
        headers: quote!(headers: &[#(#headers),*]),
        fields: quote!(fields: &[#(#fields),*]),
        head: quote!(type_name: #type_name, name: #name, status: #status, status_field: #status_field, detail: #detail, code: #code),
    }
}

impl Child {
    fn check(&self, class: &Path, position: usize) -> TokenStream {
        let Self { head, headers, fields } = self;
        let constant = classes::constant(position);
        let check = quote_spanned! {class.span()=> __ec::check::extends(#constant, &__ec::check::Child { #head, #headers, #fields }) };
        quote!(const _: () = #check;)
    }
}

/// A text of the row's own that shows fields is refused where the class makes it a server error.
fn shown_on_server_error(row: &Row<'_>, class: &Path, position: usize) -> Option<TokenStream> {
    let name = row.variant.ident.unraw();
    let permitted = |expose: Option<&Expose>| expose.is_some();
    let message = match (&row.detail, row.status) {
        (Some(Detail::Template { values, .. }), Status::Inherited) => {
            let hidden = values.iter().find(|value| !permitted(value.field.expose.as_ref().map(|expose| &expose.value)))?;
            format!(
                "`{name}` is a server error, as its class is, and its detail shows the field `{0}`: if clients may see it, mark the field `#[expose(text)]`, else take `{{{0}}}` out",
                hidden.field.name
            )
        }
        (Some(Detail::Display(_)), Status::Inherited) => {
            format!(
                "`{name}` is a server error, as its class is, and `#[detail(display)]` shows what `Display` says of it: write `#[detail(\"...\")]`"
            )
        }
        _ => return None,
    };
    let constant = classes::constant(position);
    let refused = quote_spanned!(class.span()=> ::core::panic!("{}", #message));
    Some(quote! {
        const _: () = match #constant.status() {
            ::core::option::Option::Some(__status) if __status.as_u16() >= 500 => #refused,
            _ => {}
        };
    })
}
