//! The fields that clients see as parameters, and their names.

use crate::{
    diagnostics::Diagnostics,
    model::{Expose, Field, Given},
};

use super::Context;

/// The members of the built-in envelopes.
const RESERVED: [&str; 10] = ["type", "title", "status", "detail", "instance", "code", "codes", "errors", "correlation_id", "timestamp"];

pub(super) fn resolve<'m>(context: &Context<'m>, diagnostics: &mut Diagnostics) -> Vec<(String, &'m Field)> {
    let mut params: Vec<(String, &Field)> = Vec::new();
    if context.transparent {
        return params;
    }
    for field in &context.variant.fields {
        let Some(expose) = &field.expose else { continue };
        if context.roles.is_behind(field) || field.instance {
            let message = format!("`#[expose]` would show the error behind `{}` to clients", context.variant.ident);
            diagnostics.mistake(expose.span, message, format!("remove `#[expose]`: {}", super::fields::behind(context)));
            continue;
        }
        let Some(name) = wire_name(field, expose, diagnostics) else { continue };
        if params.iter().any(|(other, _)| *other == name) {
            let message = format!("two fields of `{}` are exposed as `{name}`", context.variant.ident);
            diagnostics.mistake(expose.span, message, "give one of them another name, `#[expose(\"...\")]`");
        } else {
            params.push((name, field));
        }
    }
    params
}

/// The name of a field for clients, where it is a parameter.
fn wire_name(field: &Field, expose: &Given<Expose>, diagnostics: &mut Diagnostics) -> Option<String> {
    let name = match &expose.value {
        Expose::Text => return None,
        Expose::Param(None) if field.is_tuple() => {
            let message = format!("the field `{}` has no name for clients", field.name);
            diagnostics.mistake(expose.span, message, "give it one, `#[expose(\"name\")]`");
            return None;
        }
        Expose::Param(None) => &field.name,
        Expose::Param(Some(name)) => name,
    };
    if RESERVED.contains(&name.as_str()) {
        let message = format!("`{name}` is a member that error responses have already");
        diagnostics.mistake(expose.span, message, format!("expose the field by another name, `#[expose(\"{}\")]`", other_name(name)));
        return None;
    }
    Some(name.clone())
}

fn other_name(name: &str) -> String {
    match name {
        "type" => "kind".into(),
        "status" => "state".into(),
        "code" | "codes" => format!("reason_{name}"),
        "timestamp" => "time".into(),
        _ => format!("error_{name}"),
    }
}
