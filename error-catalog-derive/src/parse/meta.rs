//! `#[meta(kind = "billing", retry = "after")]`.

use syn::{Attribute, Ident, LitStr, Token, ext::IdentExt, parse::ParseStream};

use crate::{
    diagnostics::{Diagnostics, error},
    model::Meta,
};

use super::attribute;

/// Reads the facts of one attribute and adds them to those that are there.
pub(super) fn read(attribute: &Attribute, facts: &mut Vec<Meta>, diagnostics: &mut Diagnostics) {
    attribute::list(attribute, diagnostics, |input, _| {
        let fact = fact(input)?;
        if facts.iter().any(|known| known.key == fact.key) {
            return Err(error(fact.span, format!("the fact `{}` is given twice", fact.key), "keep one of them; a fact has one value"));
        }
        facts.push(fact);
        Ok(())
    });
}

fn fact(input: ParseStream<'_>) -> syn::Result<Meta> {
    if input.peek(LitStr) {
        let key: LitStr = input.parse()?;
        let help = format!("write `{} = \"...\"`", key.value());
        return Err(error(key.span(), "the name of a fact is written without quotes", help));
    }
    let key = input.call(Ident::parse_any)?.unraw();
    if input.peek(Token![-]) || input.peek(Token![.]) {
        return Err(error(input.span(), "the name of a fact is one word", "write `_` between its parts, as `retry_after = \"...\"`"));
    }
    if !input.peek(Token![=]) {
        return Err(error(key.span(), format!("the fact `{key}` has no value"), format!("write `{key} = \"...\"`")));
    }
    input.parse::<Token![=]>()?;
    if !input.peek(LitStr) {
        let help = format!("write it in quotes, as `{key} = \"...\"`");
        return Err(error(input.span(), format!("the fact `{key}` is not a text"), help));
    }
    Ok(Meta { key: key.to_string(), value: input.parse::<LitStr>()?.value(), span: key.span() })
}
