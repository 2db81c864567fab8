//! The model to rows: policy only. Every rule has its file; all mistakes are found, and none is reported twice.

mod challenge;
mod codes;
mod conversions;
mod details;
mod exposed;
mod fields;
mod headers;
mod lengths;
mod roles;
mod statuses;
mod transparent;

use crate::{
    diagnostics::Diagnostics,
    model::{Declaration, Variant},
    row::Row,
};

/// What every check of a variant is given.
struct Context<'m> {
    declaration: &'m Declaration,
    variant: &'m Variant,
    roles: crate::row::Roles<'m>,
    /// Whether another error answers: nothing of the enum's applies then.
    transparent: bool,
}

/// The rows of a declaration, in order.
pub(crate) fn rows<'m>(declaration: &'m Declaration, diagnostics: &mut Diagnostics) -> Vec<Row<'m>> {
    if declaration.variants.is_empty() {
        let help = "declare a variant for each error, with a `#[status(...)]`";
        diagnostics.mistake(declaration.ident.span(), format!("the enum `{}` has no variants", declaration.ident), help);
    }
    statuses::defaults(declaration, diagnostics);
    headers::defaults(declaration, diagnostics);
    let rows: Vec<_> = declaration.variants.iter().map(|variant| row(declaration, variant, diagnostics)).collect();
    challenge::check(declaration, &rows, diagnostics);
    codes::check(declaration, &rows, diagnostics);
    conversions::check(declaration, &rows, diagnostics);
    lengths::check(declaration, &rows, diagnostics);
    rows
}

fn row<'m>(declaration: &'m Declaration, variant: &'m Variant, diagnostics: &mut Diagnostics) -> Row<'m> {
    let roles = roles::find(variant, diagnostics);
    let transparent = transparent::is_meant(variant);
    let context = Context { declaration, variant, roles, transparent };
    if transparent {
        transparent::check(&context, diagnostics);
    }
    let status = statuses::resolve(&context, diagnostics);
    Row {
        variant,
        status,
        class: statuses::class(&context, diagnostics),
        code: codes::resolve(&context, diagnostics),
        detail: details::resolve(&context, status, diagnostics),
        headers: headers::resolve(&context, diagnostics),
        meta: meta(&context),
        params: exposed::resolve(&context, diagnostics),
        roles,
    }
}

/// The facts of a variant, and those of its enum that it does not give itself.
fn meta<'m>(context: &Context<'m>) -> Vec<(&'m str, &'m str)> {
    let own = &context.variant.facts.meta;
    let defaults = if context.transparent { &[][..] } else { &context.declaration.defaults.meta };
    let defaults = defaults.iter().filter(|default| own.iter().all(|fact| fact.key != default.key));
    own.iter().chain(defaults).map(|fact| (fact.key.as_str(), fact.value.as_str())).collect()
}
