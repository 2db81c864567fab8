//! `#[transparent]`: the field that answers, and what may stand beside it.

use crate::{
    attributes::Name,
    diagnostics::Diagnostics,
    model::{Expose, Field, Variant},
};

use super::{Context, roles::only};

/// Whether the variant or one of its fields is marked, rightly or not.
pub(super) fn is_meant(variant: &Variant) -> bool {
    variant.facts.seen.has(Name::Transparent)
}

/// The field that answers.
pub(super) fn inner<'m>(variant: &'m Variant, from: Option<&'m Field>, diagnostics: &mut Diagnostics) -> Option<&'m Field> {
    let marked = only(variant, "transparent", |field| field.transparent, diagnostics);
    if marked.is_some() {
        return marked;
    }
    let span = variant.transparent?;
    let only_field = || match variant.fields.as_slice() {
        [field] => Some(field),
        _ => None,
    };
    let found = from.or_else(only_field);
    if found.is_none() {
        let name = &variant.ident;
        if variant.fields.is_empty() {
            let help = format!("give it the error that answers: `{name}(TheError)`");
            diagnostics.mistake(span, format!("`{name}` has no field that could answer for it"), help);
        } else {
            let help = "put `#[transparent]` on that field instead";
            diagnostics.mistake(span, format!("`{name}` has several fields, and one of them must answer for it"), help);
        }
    }
    found
}

/// Checks that nothing stands beside `#[transparent]` that the inner error answers.
pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let (variant, facts) = (context.variant, &context.variant.facts);
    let mut refuse = |span, name: &str, what: &str| {
        let message = format!("`#[{name}]` cannot stand beside `#[transparent]`: the error in the field {what}");
        diagnostics.mistake(
            span,
            message,
            format!("remove one of them; `{}` may have a code, a detail and meta of its own", variant.ident),
        );
    };
    if let Some(status) = &facts.status {
        refuse(status.span, "status", "has its own status");
    }
    if let Some(class) = &facts.extends {
        refuse(syn::spanned::Spanned::span(class), "extends", "has its own class");
    }
    for header in &facts.headers {
        refuse(header.span, "header", "has its own headers");
    }
    for field in &variant.fields {
        let is_inner = context.roles.inner.is_none_or(|inner| inner.position == field.position);
        // A field may be permitted in the text that stands beside.
        if let Some(expose) = field.expose.as_ref().filter(|expose| is_inner || !matches!(expose.value, Expose::Text)) {
            refuse(expose.span, "expose", "answers alone");
        }
        if let Some(span) = field.source.filter(|_| !is_inner) {
            refuse(span, "source", "has its own source");
        }
    }
}
