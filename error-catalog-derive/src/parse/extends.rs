//! `#[extends(path)]`.

use syn::{Attribute, LitStr, Path, PathArguments, parse::ParseStream};

use crate::diagnostics::{Diagnostics, error};

use super::attribute;

pub(super) fn read(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Option<Path> {
    attribute::arguments(attribute, diagnostics, path)
}

fn path(input: ParseStream<'_>) -> syn::Result<Path> {
    if input.peek(LitStr) {
        let literal: LitStr = input.parse()?;
        let name = literal.value();
        let help = if name.contains("::") {
            format!("write `#[extends({name})]`")
        } else {
            format!("write `#[extends({name})]`, and import the class: those of Django REST Framework are in `error_catalog::exceptions`")
        };
        return Err(error(literal.span(), "a class is a path, not a text", help));
    }
    let mut path: Path = input.parse()?;
    // The path is used as a pattern, where arguments stand behind `::`.
    for segment in &mut path.segments {
        if let PathArguments::AngleBracketed(arguments) = &mut segment.arguments {
            arguments.colon2_token.get_or_insert_default();
        }
    }
    Ok(path)
}
