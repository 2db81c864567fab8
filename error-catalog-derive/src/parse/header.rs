//! `#[header("Retry-After", .wait)]`, `#[header("Allow", "GET, {method}")]`.

use proc_macro2::Span;
use syn::{Attribute, Ident, Lit, LitStr, Token, ext::IdentExt, parse::ParseStream};

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
    if !input.peek(LitStr) {
        let help = "write the name in quotes, as `#[header(\"Retry-After\", ...)]`";
        return Err(error(input.span(), "the name of a header is a text", help));
    }
    let literal: LitStr = input.parse()?;
    let name = literal.value();
    if let Some((name, value)) = name.split_once(':') {
        let help = format!("write `#[header(\"{}\", \"{}\")]`", name.trim(), value.trim());
        return Err(error(literal.span(), "the name and the value of a header are two texts", help));
    }
    if name.is_empty() || !name.bytes().all(is_token) {
        let help = "a header name is made of letters, digits and `-` (RFC 9110, section 5.1), as `Retry-After`";
        return Err(error(literal.span(), format!("`{name}` is not the name of a header"), help));
    }
    if let Some((_, owner)) = TAKEN.iter().find(|(taken, _)| name.eq_ignore_ascii_case(taken)) {
        return Err(error(literal.span(), format!("`{name}` is set by {owner}"), "remove this attribute"));
    }
    let forms = format!("write `#[header(\"{name}\", \"...\")]`, or `#[header(\"{name}\", .field)]`");
    if input.is_empty() {
        return Err(error(literal.span(), format!("the header `{name}` has no value"), forms));
    }
    if !input.peek(Token![,]) {
        return Err(error(input.span(), format!("a comma is missing after the name of the header `{name}`"), forms));
    }
    input.parse::<Token![,]>()?;
    let value = value(input, &name, &forms)?;
    input.parse::<Option<Token![,]>>()?;
    if !input.is_empty() {
        return Err(error(input.span(), "one `#[header]` gives one header one value", "write an attribute for each"));
    }
    Ok((name.to_ascii_lowercase(), literal.span(), value))
}

fn value(input: ParseStream<'_>, name: &str, forms: &str) -> syn::Result<Written> {
    let span = input.span();
    if input.peek(Token![.]) {
        return field_name(input).map(Written::Field);
    }
    if input.peek(LitStr) {
        return input.parse().map(Written::Text);
    }
    let help = if input.peek(Lit) {
        format!("write `#[header(\"{name}\", {})]`", attribute::quoted(&input.parse()?))
    } else if input.peek(Ident::peek_any) {
        format!("write a field as `#[header(\"{name}\", .{})]`, and a text in quotes", input.call(Ident::parse_any)?)
    } else {
        forms.to_owned()
    };
    Err(error(span, "the value of a header is a text or a field", help))
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
