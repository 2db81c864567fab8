//! thiserror's `#[error(...)]`: whether it writes `Display`, `Error` and `From`. `derive_more` has an attribute of the same name and another meaning.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Data, DeriveInput, LitStr, Meta, parse::Parser};

/// Whether the type or any of its variants has an attribute of thiserror's.
pub(super) fn is_used(input: &DeriveInput) -> bool {
    let on_variants = match &input.data {
        Data::Enum(data) => data.variants.iter().any(|variant| has_one(&variant.attrs)),
        _ => false,
    };
    on_variants || has_one(&input.attrs)
}

fn has_one(attributes: &[Attribute]) -> bool {
    contents(attributes).any(|tokens| {
        let mut tokens = tokens.clone().into_iter();
        match tokens.next() {
            Some(TokenTree::Ident(word)) if word == "transparent" => true,
            Some(TokenTree::Ident(word)) if word == "fmt" => matches!(tokens.next(), Some(TokenTree::Punct(sign)) if sign.as_char() == '='),
            Some(_) => text(contents(attributes)).is_some(),
            None => false,
        }
    })
}

/// The text of `#[error("...")]`.
pub(super) fn display(attributes: &[Attribute]) -> Option<String> {
    text(contents(attributes))
}

/// Whether `derive_more`'s `#[error(source)]` (true) or `#[error(not(source))]` (false) stands on a field.
pub(super) fn marks_source(attributes: &[Attribute]) -> Option<bool> {
    contents(attributes).find_map(|tokens| match tokens.to_string().replace(' ', "").as_str() {
        "source" => Some(true),
        "not(source)" => Some(false),
        _ => None,
    })
}

fn contents(attributes: &[Attribute]) -> impl Iterator<Item = &TokenStream> {
    attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("error") => Some(&list.tokens),
        _ => None,
    })
}

fn text<'a>(mut contents: impl Iterator<Item = &'a TokenStream>) -> Option<String> {
    contents.find_map(|tokens| {
        let first = |input: syn::parse::ParseStream<'_>| {
            let text: LitStr = input.parse()?;
            input.parse::<TokenStream>().map(|_| text.value())
        };
        first.parse2(tokens.clone()).ok()
    })
}
