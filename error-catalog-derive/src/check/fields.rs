//! Finds the fields that attributes name.

use proc_macro2::Span;

use crate::{
    diagnostics::Diagnostics,
    model::{Field, FieldName, Template, Variant},
    row::Value,
    suggest::{did_you_mean, list},
    template::Piece,
};

use super::Context;

/// The field of this name; a mistake at `span` where there is none. `shape` is how a field is written there, with `*` for its name.
fn find<'m>(variant: &'m Variant, name: &str, span: Span, shape: &str, diagnostics: &mut Diagnostics) -> Option<&'m Field> {
    let found = variant.fields.iter().find(|field| field.name == name);
    if found.is_none() {
        let names = || variant.fields.iter().map(|field| field.name.as_str());
        let written: Vec<_> = names().map(|name| shape.replace('*', name)).collect();
        let help = match written.as_slice() {
            [] => format!("`{}` has no fields; add one, or leave the name out", variant.ident),
            [only] => format!("its only field is written `{only}`"),
            all => format!("its fields are written {}", list(all.iter().map(String::as_str))),
        };
        let message = format!("`{}` has no field `{name}`{}", variant.ident, did_you_mean(name, names(), shape));
        diagnostics.mistake(span, message, help);
    }
    found
}

/// The field that `.field` names.
pub(super) fn named<'m>(context: &Context<'m>, name: &FieldName, diagnostics: &mut Diagnostics) -> Option<&'m Field> {
    find(context.variant, &name.name, name.span, ".*", diagnostics)
}

/// The fields that the placeholders of a text name, in order. A field that is named twice and is not there is one mistake.
pub(super) fn of_text<'m>(context: &Context<'m>, template: &'m Template, diagnostics: &mut Diagnostics) -> Vec<Value<'m>> {
    let mut values = Vec::new();
    let mut reported: Vec<&str> = Vec::new();
    for piece in &template.pieces {
        let Piece::Field { name, spec, bytes } = piece else { continue };
        if reported.contains(&name.as_str()) {
            continue;
        }
        let span = template.at(bytes);
        let found = find(context.variant, name, span, "{*}", diagnostics);
        let Some(field) = found.filter(|field| may_be_shown(context, field, span, diagnostics)) else {
            reported.push(name);
            continue;
        };
        values.push(Value { field, spec: spec.clone() });
    }
    values
}

/// What to do instead of showing the error behind one.
pub(super) fn behind(context: &Context<'_>) -> &'static str {
    if context.transparent {
        "it answers by itself, with what it declares; keep what else clients may know in a field of its own"
    } else {
        "that error is logged and never shown; keep what clients may know in a field of its own"
    }
}

/// Whether the field is not the error behind this one, which clients never see.
fn may_be_shown(context: &Context<'_>, field: &Field, span: Span, diagnostics: &mut Diagnostics) -> bool {
    if field.instance {
        diagnostics.mistake(span, format!("`{{{}}}` is not a value that can be shown", field.name), "remove the placeholder");
        return false;
    }
    if !context.roles.is_behind(field) {
        return true;
    }
    let message = format!("`{{{}}}` would show the error behind `{}` to clients", field.name, context.variant.ident);
    let help = behind(context);
    diagnostics.mistake(span, message, help);
    false
}
