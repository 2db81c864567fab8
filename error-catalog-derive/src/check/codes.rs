//! The code of a variant: its own, or one made from its name. No two are equal, unless the type says so.

use std::collections::HashMap;

use proc_macro2::Span;
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
        Some(Given { value: model::Code::Own(code), span }) => {
            check_style(context, code, *span, diagnostics);
            Code::Own(code.clone())
        }
        Some(Given { value: model::Code::Inherit, span }) => {
            check_inherited(context, *span, diagnostics);
            Code::Inherited
        }
        None if context.transparent || context.variant.facts.seen.has(Name::Code) => Code::Transparent,
        None => {
            let options = &context.declaration.options;
            let name = context.variant.ident.unraw().to_string();
            let code = format!("{}{}", options.prefix, options.rename_all.unwrap_or_default().apply(&name));
            if let Some(fault) = crate::parse::code_fault(&code) {
                let message = format!("the code made from the name `{name}` {fault}");
                diagnostics.mistake(context.variant.ident.span(), message, "write it: `#[code(\"...\")]`");
            }
            Code::Own(code)
        }
    }
}

/// A code that is the variant's own name, but in another style than the type says, is a slip; another code is meant as it is.
fn check_style(context: &Context<'_>, code: &str, span: Span, diagnostics: &mut Diagnostics) {
    let options = &context.declaration.options;
    let Some(style) = options.rename_all else { return };
    let (name, letters) = (context.variant.ident.unraw().to_string(), |text: &str| -> String {
        text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    });
    let (own, prefix) = (style.apply(&name), &options.prefix);
    let (given, rest) = code.strip_prefix(prefix.as_str()).map_or(("", code), |rest| (prefix.as_str(), rest));
    if rest != own && letters(rest) == letters(&name) {
        let message = format!("the code `{code}` is the name of `{name}`, but not in the style of this type, `{}`", style.name());
        diagnostics.mistake(
            span,
            message,
            format!("remove this attribute for the code `{prefix}{own}`, or write `#[code(\"{given}{own}\")]`"),
        );
    }
}

fn check_inherited(context: &Context<'_>, span: Span, diagnostics: &mut Diagnostics) {
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
            let [first, second] =
                [other, row].map(|row| row.variant.code.as_ref().map_or_else(|| row.variant.ident.span(), |code| code.span));
            let message = format!("`{}` and `{}` have the same code `{code}`", other.variant.ident, row.variant.ident);
            let help = "give one of them another `#[code(\"...\")]`, or say `#[catalog(shared_codes)]` on the enum if clients need not tell them apart";
            diagnostics.mistake_between(first, second, message, help);
        } else {
            first.insert(code, row);
        }
    }
}
