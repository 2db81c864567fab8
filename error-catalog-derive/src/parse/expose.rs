//! `#[expose]`, `#[expose("name")]`, `#[expose(text)]`.

use syn::{Attribute, Ident, LitStr, Meta, parse::ParseStream};

use crate::{
    diagnostics::{Diagnostics, error},
    model::{Expose, Given},
    suggest::did_you_mean,
};

use super::{attribute, name_span};

pub(super) fn read(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Option<Given<Expose>> {
    match attribute.meta {
        Meta::Path(_) => Some(Given { value: Expose::Param(None), span: name_span(attribute) }),
        _ => attribute::arguments(attribute, diagnostics, arguments),
    }
}

fn arguments(input: ParseStream<'_>) -> syn::Result<Given<Expose>> {
    let span = input.span();
    if input.peek(Ident) {
        let word: Ident = input.parse()?;
        if word == "text" {
            return Ok(Given { value: Expose::Text, span });
        }
        let suggestion = did_you_mean(&word.to_string(), ["text"], "*");
        let help = format!("write the name for clients in quotes, `#[expose(\"{word}\")]`, or `#[expose(text)]`");
        return Err(error(span, format!("`{word}` is not a way to expose a field{suggestion}"), help));
    }
    if !input.peek(LitStr) {
        return Err(error(span, "the name of an exposed field is a text", "write it in quotes, `#[expose(\"name\")]`"));
    }
    let name = input.parse::<LitStr>()?.value();
    if name.is_empty() {
        return Err(error(span, "the name of an exposed field cannot be empty", "write a name, or only `#[expose]`"));
    }
    Ok(Given { value: Expose::Param(Some(name)), span })
}
