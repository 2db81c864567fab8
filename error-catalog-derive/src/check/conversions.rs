//! `#[from]`: what `From` can fill, and from which type.

use std::collections::HashMap;

use crate::{
    diagnostics::Diagnostics,
    model::{Declaration, External},
    row::Row,
    types,
};

/// Checks the conversions that this derive writes; those of others are theirs to check.
pub(super) fn check(declaration: &Declaration, rows: &[Row<'_>], diagnostics: &mut Diagnostics) {
    if !declaration.writes(External::From) {
        return;
    }
    let mut first = HashMap::new();
    for row in rows {
        let Some(from) = row.roles.from else { continue };
        let span = from.from.unwrap_or_else(|| from.span());
        let others = row.variant.fields.iter().filter(|field| field.position != from.position && !field.ty.is_backtrace);
        let others: Vec<_> = others.map(|field| field.name.as_str()).collect();
        let has_two =
            row.variant.fields.iter().any(|field| field.position != from.position && (field.from.is_some() || field.source.is_some()));
        if !others.is_empty() && !has_two {
            let message = format!("`From` cannot fill the other fields of `{}`: {}", row.variant.ident, crate::suggest::list(others));
            diagnostics.mistake(
                span,
                message,
                "write `#[source]` instead of `#[from]`, and make the error where the other values are known",
            );
        }
        let text = types::text(&from.ty);
        if let Some(other) = first.get(&text) {
            let message = format!("`{other}` and `{}` are both made from `{}`", row.variant.ident, types::readable(&from.ty));
            diagnostics.mistake(span, message, "write `#[source]` instead of `#[from]` on one of them");
        } else {
            first.insert(text, &row.variant.ident);
        }
    }
}
