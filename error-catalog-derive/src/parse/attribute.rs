//! Sorts the attributes of one place by the table: what is ours, what stands where it may not, what is there twice.

use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::{Lit, Meta, Token, parse::ParseStream};

use crate::{
    attributes::{Attribute, Name, Place},
    diagnostics::{Diagnostics, error},
    model::Seen,
};

use super::{Context, name_span};

/// The attributes of one place that can be read.
pub(super) struct Sorted<'a> {
    pub found: Vec<(Name, &'a syn::Attribute)>,
    /// All that are there, also misplaced ones: what they were meant to say must not be missed elsewhere.
    pub seen: Seen,
}

pub(super) fn sort<'a>(attributes: &'a [syn::Attribute], place: Place, context: &Context, diagnostics: &mut Diagnostics) -> Sorted<'a> {
    let mut sorted = Sorted { found: Vec::new(), seen: Seen::default() };
    for attribute in attributes {
        let Some(known) = Attribute::find(attribute.path()) else { continue };
        let is_foreign = context.foreign_from && known.name == Name::From && place != Place::Field;
        if is_foreign {
            continue;
        }
        let is_repeated = sorted.seen.has(known.name) && !known.many;
        sorted.seen.0.push(known.name);
        if !known.allows(place) {
            let message = format!("`#[{}]` cannot stand on {place}", known.text);
            let help = match (known.name, place) {
                (Name::Status, Place::Field) => "write `#[status(.field)]` on the variant or struct, with the name of this field".into(),
                _ => known.where_help(),
            };
            diagnostics.mistake(name_span(attribute), message, help);
        } else if is_repeated {
            let message = format!("`#[{}]` stands here twice", known.text);
            let help = if known.name == Name::Catalog { "put all options into one `#[catalog(...)]`" } else { "keep one of them" };
            diagnostics.mistake(name_span(attribute), message, help);
        } else {
            sorted.found.push((known.name, attribute));
        }
    }
    sorted
}

/// Reads the arguments of an attribute; a mistake in them is reported, and how the attribute is written.
pub(super) fn arguments<T>(
    attribute: &syn::Attribute,
    diagnostics: &mut Diagnostics,
    read: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
) -> Option<T> {
    let (name, help) = (|| name(attribute), || help(attribute));
    match &attribute.meta {
        Meta::NameValue(written) => {
            let message = format!("the argument of `#[{}]` stands in parentheses, not behind `=`", name());
            diagnostics.mistake(written.eq_token.span, message, help());
            None
        }
        Meta::List(list) if !list.tokens.is_empty() => {
            let only = |input: ParseStream<'_>| {
                let read = read(input)?;
                input.parse::<Option<Token![,]>>()?;
                if input.is_empty() { Ok(read) } else { Err(error(input.span(), format!("`#[{}]` takes one argument", name()), help())) }
            };
            attribute.parse_args_with(only).map_err(|error| diagnostics.syntax(error, &name(), &help())).ok()
        }
        Meta::List(_) | Meta::Path(_) => {
            diagnostics.mistake(name_span(attribute), format!("`#[{}]` needs an argument", name()), help());
            None
        }
    }
}

/// Reads arguments between commas, each by `read`, also those after one that has a mistake.
pub(super) fn list(
    attribute: &syn::Attribute,
    diagnostics: &mut Diagnostics,
    mut read: impl FnMut(ParseStream<'_>, &mut Vec<syn::Error>) -> syn::Result<()>,
) {
    let mut mistakes = Vec::new();
    arguments(attribute, diagnostics, |input| {
        while !input.is_empty() {
            let read = read(input, &mut mistakes);
            if let Err(mistake) = read.and_then(|()| end(input)) {
                mistakes.push(mistake);
                while !input.is_empty() && !input.peek(Token![,]) {
                    input.parse::<TokenTree>()?;
                }
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    });
    for mistake in mistakes {
        diagnostics.syntax(mistake, &name(attribute), &help(attribute));
    }
}

/// The end of what stands between commas.
fn end(input: ParseStream<'_>) -> syn::Result<()> {
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(());
    }
    Err(error(input.span(), "a comma is missing before this", "write `,` between the arguments"))
}

/// What is meant by a literal that is no text, as a text.
pub(super) fn quoted(literal: &Lit) -> String {
    let written = literal.to_token_stream().to_string();
    let inside = written.find(['"', '\'']).map_or(written.as_str(), |start| written.split_at(start).1);
    format!("\"{}\"", inside.trim_matches(['"', '\'']))
}

/// The mistake of a constant or macro in the place of a literal.
pub(super) fn not_literal(input: ParseStream<'_>, what: &str, help: &str) -> syn::Result<()> {
    if input.peek2(Token![::]) || input.peek2(Token![!]) {
        return Err(error(input.span(), format!("{what} is written out: a derive can read neither constants nor macros"), help));
    }
    Ok(())
}

/// Reads an attribute that has no arguments.
pub(super) fn word(attribute: &syn::Attribute, diagnostics: &mut Diagnostics) -> Option<proc_macro2::Span> {
    match attribute.meta.require_path_only() {
        Ok(_) => Some(name_span(attribute)),
        Err(error) => {
            let text = name(attribute);
            diagnostics.mistake(error.span(), format!("`#[{text}]` takes no arguments"), format!("write `#[{text}]`"));
            None
        }
    }
}

fn name(attribute: &syn::Attribute) -> String {
    attribute.path().get_ident().map(ToString::to_string).unwrap_or_default()
}

fn help(attribute: &syn::Attribute) -> String {
    Attribute::find(attribute.path()).map(Attribute::help).unwrap_or_default()
}
