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
    let key = input.call(Ident::parse_any)?.unraw();
    input.parse::<Token![=]>()?;
    if !input.peek(LitStr) {
        let help = format!("write it in quotes, as `{key} = \"...\"`");
        return Err(error(input.span(), format!("the fact `{key}` is not a text"), help));
    }
    Ok(Meta { key: key.to_string(), value: input.parse::<LitStr>()?.value(), span: key.span() })
}
