//! `#[catalog(...)]`, the options of a type.

use proc_macro2::{Group, Span};
use quote::format_ident;
use syn::{
    Attribute, Ident, LitStr, Path, PathSegment, Token,
    ext::IdentExt,
    parse::{ParseStream, Parser},
    punctuated::Punctuated,
};

use crate::{
    attributes::{Name, OPTIONS},
    case::Style,
    diagnostics::{Diagnostics, error},
    model::{External, Options},
    suggest::{did_you_mean, list},
};

use super::{attribute, code};

const TRAITS: [(&str, External); 3] = [("Display", External::Display), ("Error", External::Error), ("From", External::From)];
/// The features of error-catalog that implement a framework's response for declared types.
const FRAMEWORKS: [&str; 6] = ["actix_web", "axum", "poem", "rocket", "salvo", "warp"];

/// The options of a type, the defaults where there are none.
pub(super) fn options(attributes: &[Attribute], diagnostics: &mut Diagnostics) -> Options {
    let krate = Path {
        leading_colon: Some(Token![::](Span::call_site())),
        segments: [PathSegment::from(format_ident!("error_catalog"))].into_iter().collect(),
    };
    let mut options = Options {
        prefix: String::new(),
        rename_all: None,
        docs: String::new(),
        shared_codes: false,
        external: Vec::new(),
        without: Vec::new(),
        envelope: None,
        krate,
    };
    let ours =
        |attribute: &&Attribute| crate::attributes::Attribute::find(attribute.path()).is_some_and(|known| known.name == Name::Catalog);
    if let Some(catalog) = attributes.iter().find(ours) {
        let mut seen = Vec::new();
        attribute::list(catalog, diagnostics, |input, mistakes| one(input, &mut options, &mut seen, mistakes));
    }
    options
}

fn one(input: ParseStream<'_>, options: &mut Options, seen: &mut Vec<String>, mistakes: &mut Vec<syn::Error>) -> syn::Result<()> {
    let names = || OPTIONS.map(|(name, _)| name);
    if !input.peek(Ident::peek_any) {
        return Err(error(input.span(), "this is not an option of `#[catalog]`", format!("the options are {}", list(names()))));
    }
    let word = input.call(Ident::parse_any)?;
    let name = word.to_string();
    if seen.contains(&name) {
        return Err(error(word.span(), format!("the option `{name}` is given twice"), "keep one of them"));
    }
    let Some((_, form)) = OPTIONS.iter().find(|(known, _)| *known == name) else {
        let message = format!("`{name}` is not an option of `#[catalog]`{}", did_you_mean(&name, names(), "*"));
        return Err(error(word.span(), message, format!("the options are {}", list(names()))));
    };
    value(&name, input, options, mistakes).map_err(|mistake| {
        let is_ours = mistake.to_string().contains("\nhelp: ");
        if is_ours {
            mistake
        } else {
            error(mistake.span(), format!("the option `{name}` is not written like this"), format!("write `{form}`"))
        }
    })?;
    if name == "shared_codes" && !input.is_empty() && !input.peek(Token![,]) {
        return Err(error(input.span(), "the option `shared_codes` takes no value", "write `shared_codes`, and nothing behind it"));
    }
    if !input.is_empty() && !input.peek(Token![,]) && !input.peek(Ident::peek_any) {
        return Err(error(input.span(), format!("the option `{name}` is not written like this"), format!("write `{form}`")));
    }
    seen.push(name);
    Ok(())
}

/// What stands behind the name of an option.
fn value(name: &str, input: ParseStream<'_>, options: &mut Options, mistakes: &mut Vec<syn::Error>) -> syn::Result<()> {
    match name {
        "prefix" => options.prefix = prefix(&text(input)?)?,
        "rename_all" => options.rename_all = Some(style(&text(input)?)?),
        "docs" => options.docs = docs(&text(input)?)?,
        "shared_codes" => options.shared_codes = true,
        "external" => options.external = words(input, name)?.iter().filter_map(|word| keep(external(word), mistakes)).collect(),
        "without" => options.without = words(input, name)?.into_iter().filter_map(|word| keep(framework(word), mistakes)).collect(),
        "envelope" => options.envelope = Some(path(input, "envelope = my_errors::ENVELOPE")?),
        _ => options.krate = path(input, "crate = my_errors::error_catalog")?,
    }
    Ok(())
}

/// `= "..."`.
fn text(input: ParseStream<'_>) -> syn::Result<LitStr> {
    input.parse::<Token![=]>()?;
    input.parse()
}

/// `= path`, or `= "path"`.
fn path(input: ParseStream<'_>, example: &str) -> syn::Result<Path> {
    input.parse::<Token![=]>()?;
    if !input.peek(LitStr) {
        return input.call(Path::parse_mod_style);
    }
    let literal: LitStr = input.parse()?;
    literal
        .parse_with(Path::parse_mod_style)
        .map_err(|_| error(literal.span(), format!("`{}` is not a path", literal.value()), format!("write a path, as `{example}`")))
}

/// `(word, word)`.
fn words(input: ParseStream<'_>, option: &str) -> syn::Result<Punctuated<Ident, Token![,]>> {
    if !input.peek(syn::token::Paren) {
        input.parse::<Option<Token![=]>>()?;
        let word = input.call(Ident::parse_any)?;
        return Err(error(word.span(), format!("the words of `{option}` stand in parentheses"), format!("write `{option}({word})`")));
    }
    let group: Group = input.parse()?;
    if let Ok(text) = syn::parse2::<LitStr>(group.stream()) {
        let help = format!("write `{option}({})`", text.value());
        return Err(error(text.span(), format!("the words of `{option}` stand without quotes"), help));
    }
    let words = |input: ParseStream<'_>| Punctuated::parse_terminated_with(input, Ident::parse_any);
    words.parse2(group.stream())
}

fn keep<T>(read: syn::Result<T>, mistakes: &mut Vec<syn::Error>) -> Option<T> {
    read.map_err(|mistake| mistakes.push(mistake)).ok()
}

fn prefix(literal: &LitStr) -> syn::Result<String> {
    let prefix = literal.value();
    match code::fault(&prefix) {
        None => Ok(prefix),
        Some(fault) => Err(error(
            literal.span(),
            format!("a prefix of codes {fault}"),
            "write a short name, as `prefix = \"blog.\"`, or remove the option",
        )),
    }
}

fn style(literal: &LitStr) -> syn::Result<Style> {
    let name = literal.value();
    if let Some((_, style)) = Style::ALL.iter().find(|(known, _)| *known == name) {
        return Ok(*style);
    }
    let names = Style::ALL.map(|(name, _)| name);
    let message = format!("`{name}` is not a style of names{}", did_you_mean(&name, names, "*"));
    Err(error(literal.span(), message, format!("the styles are {}", list(names))))
}

fn docs(literal: &LitStr) -> syn::Result<String> {
    let address = literal.value();
    if address.contains("{code}") {
        return Ok(address);
    }
    let message = "the address of the documentation is the same for all codes";
    Err(error(literal.span(), message, "write `{code}` where the code goes, as `https://example.com/errors/{code}`"))
}

fn external(word: &Ident) -> syn::Result<External> {
    let name = word.to_string();
    TRAITS.iter().find(|(known, _)| *known == name).map(|(_, external)| *external).ok_or_else(|| {
        let names = TRAITS.map(|(name, _)| name);
        let message = format!("`{name}` is not a trait that can be left to others{}", did_you_mean(&name, names, "*"));
        error(word.span(), message, format!("the traits are {}", list(names)))
    })
}

fn framework(word: Ident) -> syn::Result<Ident> {
    let name = word.to_string();
    if FRAMEWORKS.contains(&name.as_str()) {
        return Ok(word);
    }
    let message = format!("`{name}` is not a framework that can be left out{}", did_you_mean(&name, FRAMEWORKS, "*"));
    Err(error(word.span(), message, format!("the frameworks are {}", list(FRAMEWORKS))))
}
