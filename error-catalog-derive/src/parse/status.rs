//! `#[status(404)]`, `#[status(NOT_FOUND)]`, `#[status(.field)]`.

use proc_macro2::Span;
use syn::{Attribute, LitInt, Path, Token, parse::ParseStream};

use crate::{
    diagnostics::{Diagnostics, error, error_over},
    model::{FieldName, Given, Status},
    statuses,
    suggest::did_you_mean,
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
    let number = if input.peek(LitInt) {
        let literal: LitInt = input.parse()?;
        literal.base10_parse().ok().filter(|_| literal.suffix().is_empty())
    } else if input.peek(syn::Lit) {
        None
    } else {
        Some(named(input)?)
    };
    if number.is_none() {
        input.parse::<Option<syn::Lit>>()?;
        return Err(syn::Error::new(span, "this is not an HTTP status"));
    }
    checked(number.unwrap_or_default(), span)
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
    let suggestion = did_you_mean(&name, statuses::errors(), "*");
    let help = "the names are those of `http::StatusCode`; or write the number, `#[status(404)]`";
    Err(error_over(&path, format!("`{name}` is not the name of an HTTP status{suggestion}"), help))
}

fn checked(number: u16, span: Span) -> syn::Result<Given<Status>> {
    let what = match number {
        400..=599 => return Ok(Given { value: Status::Constant(number), span }),
        100..=199 => "which is only informational",
        200..=299 => "which is a success",
        300..=399 => "which is a redirection",
        _ => {
            let help = "the statuses of errors are 400 to 599";
            return Err(error(span, format!("`{number}` is not an HTTP status"), help));
        }
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
