//! The code of a variant: its own, or one made from its name. No two are equal, unless the type says so.

use std::collections::HashMap;

use syn::ext::IdentExt;

use crate::{
    attributes::Name,
    diagnostics::Diagnostics,
    model::{self, Declaration, Given},
    row::{Code, Row},
};

use super::Context;

pub(super) fn resolve(context: &Context<'_>, diagnostics: &mut Diagnostics) -> Code {
    match &context.variant.code {
        Some(Given { value: model::Code::Own(code), .. }) => Code::Own(code.clone()),
        Some(Given { value: model::Code::Inherit, span }) => {
            check_inherited(context, *span, diagnostics);
            Code::Inherited
        }
        None if context.transparent || context.variant.facts.seen.has(Name::Code) => Code::Transparent,
        None => {
            let options = &context.declaration.options;
            let name = context.variant.ident.unraw().to_string();
            let code = format!("{}{}", options.prefix, options.rename_all.apply(&name));
            if let Some(fault) = crate::parse::code_fault(&code) {
                let message = format!("the code made from the name `{name}` {fault}");
                diagnostics.mistake(context.variant.ident.span(), message, "write it: `#[code(\"...\")]`");
            }
            Code::Own(code)
        }
    }
}

fn check_inherited(context: &Context<'_>, span: proc_macro2::Span, diagnostics: &mut Diagnostics) {
    if context.transparent {
        let help = "remove it: the error in the field has its own code; `#[code(\"...\")]` would replace that one";
        diagnostics.mistake(span, "`#[code(inherit)]` cannot stand beside `#[transparent]`", help);
        return;
    }
    let extends = [&context.variant.facts, &context.declaration.defaults].iter().any(|facts| facts.seen.has(Name::Extends));
    if !extends {
        let message = format!("`{}` extends no class whose code it could inherit", context.variant.ident);
        diagnostics.mistake(span, message, "add `#[extends(...)]`, or write the code, `#[code(\"...\")]`");
    }
}

/// Checks that the codes tell the variants apart.
pub(super) fn check(declaration: &Declaration, rows: &[Row<'_>], diagnostics: &mut Diagnostics) {
    if declaration.options.shared_codes {
        return;
    }
    let mut first: HashMap<&str, &Row<'_>> = HashMap::new();
    for row in rows {
        let code = row.code.own();
        if code.is_empty() {
            continue;
        }
        if let Some(other) = first.get(code) {
            let span = row.variant.code.as_ref().map_or_else(|| row.variant.ident.span(), |code| code.span);
            let message = format!("`{}` and `{}` have the same code `{code}`", other.variant.ident, row.variant.ident);
            let help = "give one of them another `#[code(\"...\")]`, or say `#[catalog(shared_codes)]` on the enum if clients need not tell them apart";
            diagnostics.mistake(span, message, help);
        } else {
            first.insert(code, row);
        }
    }
}
