//! `#[header("Retry-After", .wait)]`, `#[header("Allow", "GET, {method}")]`.

use proc_macro2::Span;
use syn::{Attribute, LitStr, Token, parse::ParseStream};

use crate::{
    diagnostics::{Diagnostics, error},
    model::{FieldName, Header, HeaderValue, Template},
    template::Piece,
};

use super::{attribute, status::field_name, template};

/// Headers that say what the body is.
const TAKEN: [(&str, &str); 3] =
    [("content-type", "the envelope, by `content_type()`"), ("content-length", "the server"), ("transfer-encoding", "the server")];

enum Written {
    Field(FieldName),
    Text(LitStr),
}

pub(super) fn read(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Option<Header> {
    let (name, span, written) = attribute::arguments(attribute, diagnostics, arguments)?;
    let value = match written {
        Written::Field(field) => HeaderValue::Field(field),
        Written::Text(literal) => HeaderValue::Text(text(&literal, diagnostics)),
    };
    Some(Header { name, value, span })
}

fn arguments(input: ParseStream<'_>) -> syn::Result<(String, Span, Written)> {
    let literal: LitStr = input.parse()?;
    let name = literal.value();
    if name.is_empty() || !name.bytes().all(is_token) {
        let help = "a header name is made of letters, digits and `-` (RFC 9110, section 5.1), as `Retry-After`";
        return Err(error(literal.span(), format!("`{name}` is not the name of a header"), help));
    }
    if let Some((_, owner)) = TAKEN.iter().find(|(taken, _)| name.eq_ignore_ascii_case(taken)) {
        return Err(error(literal.span(), format!("`{name}` is set by {owner}"), "remove this attribute"));
    }
    input.parse::<Token![,]>()?;
    let value = if input.peek(Token![.]) { Written::Field(field_name(input)?) } else { Written::Text(input.parse()?) };
    input.parse::<Option<Token![,]>>()?;
    Ok((name.to_ascii_lowercase(), literal.span(), value))
}

/// The value, whose constant parts must be what a header can hold (RFC 9110, section 5.5).
fn text(literal: &LitStr, diagnostics: &mut Diagnostics) -> Template {
    let template = template::read(literal, diagnostics);
    let is_valid = |piece: &Piece| match piece {
        Piece::Text(text) => text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\t')),
        Piece::Field { .. } => true,
    };
    if !template.pieces.iter().all(is_valid) {
        let help = "use visible ASCII characters, spaces and tabs only (RFC 9110, section 5.5)";
        diagnostics.mistake(literal.span(), "this text cannot be the value of a header", help);
    }
    template
}

/// The `tchar` of RFC 9110, section 5.6.2.
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}
