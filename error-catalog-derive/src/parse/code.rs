//! `#[code("post_not_found")]`, `#[code(inherit)]`.

use proc_macro2::TokenStream;
use syn::{Attribute, Ident, Lit, LitStr, parse::ParseStream};

use crate::{
    diagnostics::{Diagnostics, error},
    model::{Code, Given},
    suggest::did_you_mean,
};

use super::attribute;

/// The most bytes that a code may have.
const LONGEST: usize = 100;

pub(super) fn read(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Option<Given<Code>> {
    attribute::arguments(attribute, diagnostics, code)
}

fn code(input: ParseStream<'_>) -> syn::Result<Given<Code>> {
    let span = input.span();
    attribute::not_literal(input, "a code", "write the text itself, as `#[code(\"post_not_found\")]`")?;
    if input.peek(Ident) {
        let word: Ident = input.parse()?;
        if word == "inherit" {
            return Ok(Given { value: Code::Inherit, span });
        }
        let word = format!("{word}{}", input.parse::<TokenStream>()?).replace(' ', "");
        let message = format!("`{word}` is not a code{}", did_you_mean(&word, ["inherit"], "*"));
        return Err(error(
            span,
            message,
            format!("write `#[code(\"{word}\")]`, or `#[code(inherit)]` for the code of the class it extends"),
        ));
    }
    if input.peek(Lit) && !input.peek(LitStr) {
        let literal: Lit = input.parse()?;
        return Err(error(span, "a code is a text", format!("write `#[code({})]`", attribute::quoted(&literal))));
    }
    let literal: LitStr = input.parse()?;
    let code = literal.value();
    match fault(&code) {
        None => Ok(Given { value: Code::Own(code), span }),
        Some(fault) => Err(error(span, format!("a code {fault}"), "clients compare codes: write a short name, as `post_not_found`")),
    }
}

/// What is wrong with a code, or with a part of one.
pub(crate) fn fault(code: &str) -> Option<String> {
    if code.is_empty() {
        Some("cannot be empty".into())
    } else if code.contains(|letter: char| letter.is_whitespace() || letter.is_control()) {
        Some("cannot have spaces or control characters in it".into())
    } else if code.len() > LONGEST {
        Some(format!("has at most {LONGEST} bytes; this one has {}", code.len()))
    } else {
        None
    }
}
