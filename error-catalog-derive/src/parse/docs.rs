//! Doc comments, and the compiler's `#[deprecated]`, `#[allow]` and `#[expect]`.

use proc_macro2::TokenStream;
use syn::{Attribute, Expr, ExprLit, Lit, Meta};

/// The doc comment, without the space that follows `///`.
pub(super) fn comment(attributes: &[Attribute]) -> String {
    let mut text = String::new();
    for attribute in attributes {
        let Meta::NameValue(doc) = &attribute.meta else { continue };
        let Expr::Lit(ExprLit { lit: Lit::Str(lines), .. }) = &doc.value else { continue };
        if !doc.path.is_ident("doc") {
            continue;
        }
        for line in lines.value().split('\n') {
            let line = line.trim_end();
            text.push_str(line.strip_prefix(' ').unwrap_or(line));
            text.push('\n');
        }
    }
    text.trim().to_owned()
}

/// The lints of `#[allow(...)]` and `#[expect(...)]`.
pub(super) fn allowed(attributes: &[Attribute]) -> Vec<TokenStream> {
    let lints = |attribute: &Attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("allow") || list.path.is_ident("expect") => Some(list.tokens.clone()),
        _ => None,
    };
    attributes.iter().filter_map(lints).collect()
}

pub(super) fn is_deprecated(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"))
}
