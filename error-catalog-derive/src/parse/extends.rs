//! `#[extends(path)]`.

use syn::{Attribute, LitStr, Path, parse::ParseStream};

use crate::diagnostics::{Diagnostics, error};

use super::attribute;

pub(super) fn read(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Option<Path> {
    attribute::arguments(attribute, diagnostics, path)
}

fn path(input: ParseStream<'_>) -> syn::Result<Path> {
    if input.peek(LitStr) {
        let literal: LitStr = input.parse()?;
        let help = format!("write `#[extends({})]`", literal.value());
        return Err(error(literal.span(), "a class is a path, not a text", help));
    }
    input.parse()
}
