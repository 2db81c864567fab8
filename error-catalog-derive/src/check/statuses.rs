//! The status of a variant, and its class: its own, else that of its enum.

use syn::Path;

use crate::{
    attributes::Name,
    diagnostics::Diagnostics,
    model::{self, Declaration, Variant},
    row::Status,
    types,
};

use super::{Context, fields};

/// Checks the status that an enum gives its variants.
pub(super) fn defaults(declaration: &Declaration, diagnostics: &mut Diagnostics) {
    if let Some(model::Given { value: model::Status::Field(field), .. }) = &declaration.defaults.status {
        let help = "write the number, `#[status(404)]`, and `#[status(.field)]` on the variants that have one";
        diagnostics.mistake(field.span, "the status of an enum cannot come from a field", help);
    }
    own_class(declaration, declaration.defaults.extends.as_ref(), diagnostics);
}

pub(super) fn resolve<'m>(context: &Context<'m>, diagnostics: &mut Diagnostics) -> Status<'m> {
    if context.transparent {
        return Status::Transparent;
    }
    let (own, defaults) = (&context.variant.facts, &context.declaration.defaults);
    let given = match &own.status {
        Some(status) => Some(status),
        None if own.seen.has(Name::Status) || own.seen.has(Name::Extends) => None,
        None => defaults.status.as_ref(),
    };
    match given.map(|status| &status.value) {
        Some(model::Status::Constant(number)) => Status::Constant(*number),
        // A mistake of the enum's, which is reported there.
        Some(model::Status::Field(_)) if own.status.is_none() => Status::Inherited,
        Some(model::Status::Field(field)) => fields::named(context, field, diagnostics).map_or(Status::Inherited, Status::Field),
        None => {
            let may_inherit = [own, defaults].iter().any(|facts| facts.seen.has(Name::Status) || facts.seen.has(Name::Extends));
            if !may_inherit && !defaults.seen.has(Name::Transparent) {
                missing(context, diagnostics);
            }
            Status::Inherited
        }
    }
}

/// Whether the only field may be meant to answer: nothing names it, and its type may be an error's.
fn may_answer(variant: &Variant) -> bool {
    let [field] = variant.fields.as_slice() else { return false };
    let is_error = types::text(&field.ty).chars().next().is_some_and(char::is_uppercase) && types::text(&field.ty) != "String";
    variant.detail.is_none() && (is_error || types::text(&field.ty).contains("::"))
}

fn missing(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let (declaration, variant) = (context.declaration, context.variant);
    let mut help = String::from("add `#[status(404)]` (400 to 599), or `#[extends(...)]` with a class that has one");
    if declaration.is_enum {
        help.push_str("; one on the enum is for all its variants");
    }
    if may_answer(variant) {
        help.push_str(", and `#[transparent]` lets the field answer if it is an `ApiError`");
    }
    let (name, misspelt) = match (&variant.facts.misspelt, &declaration.defaults.misspelt) {
        (None, Some(misspelt))
            if declaration.variants.iter().find(|variant| lacks(variant)).is_some_and(|first| first.ident == variant.ident) =>
        {
            (&declaration.ident, Some(misspelt))
        }
        // The first variant has said it for the enum.
        (None, Some(_)) => return,
        (misspelt, _) => (&variant.ident, misspelt.as_ref()),
    };
    let message = format!("`{name}` has no HTTP status");
    match misspelt {
        Some(misspelt) if misspelt.certain => diagnostics.reported_by_compiler(),
        Some(misspelt) => {
            let message = format!("{message}; did you mean `#[{}]`, where `#[{}]` stands?", misspelt.meant, misspelt.text);
            diagnostics.mistake(misspelt.span, message, help);
        }
        None => diagnostics.mistake(name.span(), message, help),
    }
}

/// Whether nothing on the variant gives it a status.
fn lacks(variant: &Variant) -> bool {
    ![Name::Status, Name::Extends, Name::Transparent].iter().any(|name| variant.facts.seen.has(*name))
}

/// The class of a variant.
pub(super) fn class<'m>(context: &Context<'m>, diagnostics: &mut Diagnostics) -> Option<&'m Path> {
    if context.transparent {
        return None;
    }
    let own = &context.variant.facts;
    own_class(context.declaration, own.extends.as_ref(), diagnostics);
    match &own.extends {
        None if !own.seen.has(Name::Extends) => context.declaration.defaults.extends.as_ref(),
        own => own.as_ref(),
    }
}

/// A type whose table is made of itself cannot be computed.
fn own_class(declaration: &Declaration, class: Option<&Path>, diagnostics: &mut Diagnostics) {
    let Some(class) = class else { return };
    let is_own = class.leading_colon.is_none()
        && class.segments.first().is_some_and(|first| first.ident == "Self" || first.ident == declaration.ident);
    if is_own {
        let message = format!("the {} `{}` cannot extend itself", declaration.kind(), declaration.ident);
        let help = "extend a class of `error_catalog::exceptions`, a struct of your own, or a variant of another enum";
        diagnostics.mistake_over(class, message, help);
    }
}
