//! The public text of a variant, and what it must not show.

use std::collections::HashSet;

use proc_macro2::Span;

use crate::{
    diagnostics::Diagnostics,
    model::{self, External, Given, Template},
    row::{Detail, Status, Value},
    suggest::list,
    template::Piece,
};

use super::{Context, fields};

pub(super) fn resolve<'m>(context: &Context<'m>, status: Status<'m>, diagnostics: &mut Diagnostics) -> Option<Detail<'m>> {
    let given = context.variant.detail.as_ref()?;
    match &given.value {
        model::Detail::Display => {
            check_display(context, status, given, diagnostics);
            Some(Detail::Display(context.variant.display.as_deref().unwrap_or_default()))
        }
        model::Detail::Text(template) => Some(text(context, status, template, diagnostics)),
    }
}

fn check_display(context: &Context<'_>, status: Status<'_>, given: &Given<model::Detail>, diagnostics: &mut Diagnostics) {
    let name = &context.variant.ident;
    let mut refuse = |why: String, help: &str| diagnostics.mistake(given.span, format!("`#[detail(display)]` {why}"), help);
    if context.declaration.writes(External::Display) {
        let why = format!("would show `Display`, which for `{name}` is the detail itself");
        refuse(
            why,
            "write the text, `#[detail(\"...\")]`; or thiserror's `#[error(\"...\")]`, or your own `Display` with `#[catalog(external(Display))]`",
        );
    } else if status.number() >= 500 {
        let why = format!("would show what `Display` says of `{name}`, a server error, to clients");
        refuse(why, "write what clients may know, `#[detail(\"...\")]`, or leave it out for the default text");
    } else if context.roles.source.or(context.roles.inner).is_some() {
        let why = format!("could show the error behind `{name}` to clients");
        refuse(why, "write what clients may know, `#[detail(\"...\")]`, or leave it out for the default text");
    }
}

fn text<'m>(context: &Context<'m>, status: Status<'m>, template: &'m Template, diagnostics: &mut Diagnostics) -> Detail<'m> {
    let values = fields::of_text(context, template, diagnostics);
    if status.number() >= 500 {
        check_exposed(context, &values, template.span(), diagnostics);
    }
    let constant: Option<String> = template
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            Piece::Field { .. } => None,
        })
        .collect();
    constant.map_or(Detail::Template { text: &template.text, values }, Detail::Constant)
}

/// A server error shows no field that is not marked for it.
fn check_exposed(context: &Context<'_>, values: &[Value<'_>], span: Span, diagnostics: &mut Diagnostics) {
    let mut hidden: Vec<&str> = values.iter().filter(|value| value.field.expose.is_none()).map(|value| value.field.name.as_str()).collect();
    let mut seen = HashSet::new();
    hidden.retain(|name| seen.insert(*name));
    if !hidden.is_empty() {
        let (fields, mark) = if hidden.len() == 1 { ("the field", "the field") } else { ("the fields", "each field") };
        let message = format!("`{}` is a server error, and its detail shows {fields} {}", context.variant.ident, list(hidden));
        let help = format!("if clients may see it, mark {mark} `#[expose(text)]` (or `#[expose]`); else take the placeholder out");
        diagnostics.mistake(span, message, help);
    }
}
