//! Which field is the source, which one answers, which one `From` fills.

use proc_macro2::Span;

use crate::{
    diagnostics::Diagnostics,
    model::{Field, Variant},
    row::Roles,
};

use super::transparent;

pub(super) fn find<'m>(variant: &'m Variant, diagnostics: &mut Diagnostics) -> Roles<'m> {
    let from = only(variant, "from", |field| field.from, diagnostics);
    let marked = only(variant, "source", |field| field.source, diagnostics);
    let instance = variant.fields.iter().find(|field| field.instance);
    if transparent::is_meant(variant) {
        return Roles { source: None, inner: transparent::inner(variant, from, diagnostics), from, instance };
    }
    if let (Some(from), Some(marked)) = (from, marked) {
        if from.position != marked.position {
            let help = "the field that `From` fills is the source; remove `#[source]`, or write `From` yourself";
            diagnostics.mistake(
                marked.source.unwrap_or_else(|| marked.span()),
                "`#[from]` and `#[source]` stand on different fields",
                help,
            );
        }
    }
    let by_name = || variant.fields.iter().find(|field| field.name == "source" && !field.not_source && !field.instance);
    Roles { source: marked.or(from).or_else(by_name), inner: None, from, instance }
}

/// The one field that has the attribute.
pub(super) fn only<'m>(
    variant: &'m Variant,
    name: &str,
    mark: impl Fn(&Field) -> Option<Span>,
    diagnostics: &mut Diagnostics,
) -> Option<&'m Field> {
    let mut marked = variant.fields.iter().filter_map(|field| Some((field, mark(field)?)));
    let first = marked.next()?;
    for (_, span) in marked {
        let message = format!("`#[{name}]` stands on two fields of `{}`", variant.ident);
        diagnostics.mistake(span, message, "an error has one; keep the attribute on one field");
    }
    Some(first.0)
}
