//! `#[detail("Post {id} does not exist.")]`, `#[detail(display)]`.

use syn::{Attribute, Ident, Lit, LitStr, Token, parse::ParseStream};

use crate::{
    diagnostics::{Diagnostics, error},
    model::{Detail, Given},
    suggest::did_you_mean,
};

use super::{attribute, template};

enum Written {
    Display,
    Text(LitStr),
}

pub(super) fn read(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Option<Given<Detail>> {
    let written = attribute::arguments(attribute, diagnostics, arguments)?;
    let value = match written.value {
        Written::Display => Detail::Display,
        Written::Text(literal) => Detail::Text(template::read(&literal, diagnostics)),
    };
    Some(Given { value, span: written.span })
}

fn arguments(input: ParseStream<'_>) -> syn::Result<Given<Written>> {
    let span = input.span();
    attribute::not_literal(input, "a detail", "write the text itself, `#[detail(\"...\")]`")?;
    if input.peek(Ident) {
        let word: Ident = input.parse()?;
        if word == "display" {
            return Ok(Given { value: Written::Display, span });
        }
        let suggestion = did_you_mean(&word.to_string(), ["display"], "*");
        let message = format!("`{word}` is not a detail{suggestion}");
        return Err(error(span, message, "write the text in quotes, `#[detail(\"...\")]`, or `#[detail(display)]`"));
    }
    // Peeking at a literal reads it, which is most of what an attribute costs.
    let literal = match input.parse() {
        Ok(Lit::Str(literal)) => literal,
        Ok(_) => return Err(error(span, "a detail is a text", "write it in quotes, `#[detail(\"...\")]`")),
        Err(_) => input.parse()?,
    };
    input.parse::<Option<Token![,]>>()?;
    if !input.is_empty() {
        let help = "write the fields into the text, as `#[detail(\"Post {id} does not exist.\")]`";
        return Err(error(input.span(), "a detail takes no arguments beside its text", help));
    }
    Ok(Given { value: Written::Text(literal), span })
}
