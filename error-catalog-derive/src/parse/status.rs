//! `#[status(404)]`, `#[status(NOT_FOUND)]`, `#[status(.field)]`.

use proc_macro2::Span;
use syn::{Attribute, Ident, Lit, LitInt, LitStr, Path, Token, parse::ParseStream};

use crate::{
    diagnostics::{Diagnostics, error, error_over},
    model::{FieldName, Given, Status},
    statuses,
};

use super::attribute;

pub(super) fn read(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Option<Given<Status>> {
    attribute::arguments(attribute, diagnostics, status)
}

/// The arguments of the attribute.
pub(super) fn status(input: ParseStream<'_>) -> syn::Result<Given<Status>> {
    let span = input.span();
    if input.peek(Token![.]) {
        return Ok(Given { value: Status::Field(field_name(input)?), span });
    }
    let number = match input.parse() {
        Ok(Lit::Int(literal)) if literal.suffix().is_empty() => {
            literal.base10_parse().map_err(|_| out_of_range(literal.base10_digits(), span))?
        }
        Ok(Lit::Int(literal)) => {
            let help = format!("write `#[status({})]`", literal.base10_digits());
            return Err(error(span, "a status is written without the type of its number", help));
        }
        Ok(Lit::Str(literal)) => return Err(quoted(&literal)),
        Ok(_) => {
            let help = "write `#[status(404)]`, `#[status(NOT_FOUND)]`, or `#[status(.field)]` for a status that a field holds";
            return Err(error(span, "this is not an HTTP status", help));
        }
        Err(_) => named(input)?,
    };
    if !input.is_empty() && !input.peek(Token![,]) {
        let help = "write the number alone, as `#[status(404)]`; a derive computes nothing";
        return Err(error(input.span(), "a status is one number", help));
    }
    if input.peek(Token![,]) && input.peek2(LitStr) {
        input.parse::<Token![,]>()?;
        let text: LitStr = input.parse()?;
        let help = format!("write `#[status({number})]` and `#[detail({})]`", text.token());
        return Err(error(text.span(), "the text of an error has an attribute of its own", help));
    }
    checked(number, span)
}

/// A status in quotes: its number, name or phrase.
fn quoted(literal: &LitStr) -> syn::Error {
    let text = literal.value();
    let message = format!("the status \"{text}\" stands in quotes");
    let number = text.split_whitespace().next().and_then(|first| first.parse().ok()).filter(|number| (400..=599).contains(number));
    match number.or_else(|| statuses::meant(&text).map(|(number, _)| number)) {
        Some(number) => error(literal.span(), message, format!("write `#[status({number})]`")),
        None => error(literal.span(), message, "write the number, as `#[status(404)]`"),
    }
}

/// The number of a name: `NOT_FOUND`, the last segment of `StatusCode::NOT_FOUND`.
fn named(input: ParseStream<'_>) -> syn::Result<u16> {
    let path: Path = input.call(Path::parse_mod_style)?;
    let name = path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
    if let Some(number) = statuses::number(&name) {
        if path.segments.len() == 1 {
            return Ok(number);
        }
        return Err(error_over(&path, "a status is written without its type", format!("write `#[status({name})]`")));
    }
    let mut phrase = name;
    while input.peek(Ident) {
        phrase = format!("{phrase} {}", input.parse::<Ident>()?);
    }
    let (suggestion, help) = match statuses::meant(&phrase) {
        Some((number, name)) => (format!("; did you mean `{name}`?"), format!("write `#[status({number})]`, or `#[status({name})]`")),
        None => (String::new(), "the names are those of `http::StatusCode`; or write the number, as `#[status(404)]`".into()),
    };
    Err(error_over(&path, format!("`{phrase}` is not the name of an HTTP status{suggestion}"), help))
}

fn out_of_range(number: &str, span: Span) -> syn::Error {
    error(span, format!("`{number}` is not an HTTP status"), "the statuses of errors are 400 to 599, as `#[status(404)]`")
}

fn checked(number: u16, span: Span) -> syn::Result<Given<Status>> {
    let what = match number {
        400..=599 => return Ok(Given { value: Status::Constant(number), span }),
        100..=199 => "which is only informational",
        200..=299 => "which is a success",
        300..=399 => "which is a redirection",
        _ => return Err(out_of_range(&number.to_string(), span)),
    };
    let message = format!("an error cannot have the status {number}, {what}");
    Err(error(span, message, "take a status from 400 to 599 here, and answer this one with an `Ok` response"))
}

/// `.field` or `.0`.
pub(super) fn field_name(input: ParseStream<'_>) -> syn::Result<FieldName> {
    use syn::ext::IdentExt as _;
    input.parse::<Token![.]>()?;
    let span = input.span();
    if input.peek(LitInt) {
        let position: LitInt = input.parse()?;
        return Ok(FieldName { name: position.base10_digits().to_owned(), span });
    }
    if input.peek(syn::Lit) {
        return Err(error(span, "only a field of the error itself can be named here", "write `.0` or `.field`"));
    }
    let name = input.call(syn::Ident::parse_any)?.unraw().to_string();
    if input.peek(Token![.]) {
        return Err(error(input.span(), "only a field of the error itself can be named here", "write `.0` or `.field`"));
    }
    Ok(FieldName { name, span })
}
