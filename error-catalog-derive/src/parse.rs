//! Tokens to the model: syntax only. Every attribute has its file, which reads its arguments.

mod attribute;
mod catalog;
mod code;
mod detail;
mod docs;
mod expose;
mod extends;
mod facts;
mod field;
mod header;
mod meta;
mod misspelt;
mod status;
mod template;
mod thiserror;
mod variant;

pub(crate) use self::code::fault as code_fault;

use syn::{Data, DeriveInput};

use crate::{
    attributes::{Name, Place},
    diagnostics::Diagnostics,
    model::{Declaration, External, Facts},
    types::{self, Parameters},
};

/// What is the same for the whole declaration.
struct Context {
    parameters: Parameters,
    /// `From` is written by another derive, which may have a `#[from]` of its own.
    foreign_from: bool,
}

/// The model of a declaration; `None` for a union, of which nothing can be made.
pub(crate) fn declaration(input: &DeriveInput, diagnostics: &mut Diagnostics) -> Option<Declaration> {
    let place = match &input.data {
        Data::Enum(_) => Place::Enum,
        Data::Struct(_) => Place::Struct,
        Data::Union(data) => {
            let help = "declare an enum with a variant for each error, or a struct for one";
            diagnostics.mistake(data.union_token.span, "a union cannot be an error", help);
            return None;
        }
    };
    let options = catalog::options(&input.attrs, diagnostics);
    let parameters = Parameters::new(&input.ident, &input.generics);
    let context = Context { parameters, foreign_from: options.external.contains(&External::From) };
    let attributes = attribute::sort(&input.attrs, place, &context, diagnostics);
    let (defaults, variants) = match &input.data {
        Data::Enum(data) => {
            let defaults = facts::read(&input.attrs, &attributes, diagnostics);
            let variants = data.variants.iter().map(|variant| {
                let attributes = attribute::sort(&variant.attrs, Place::Variant, &context, diagnostics);
                variant::read(&variant.ident, &variant.attrs, &attributes, &variant.fields, &context, diagnostics)
            });
            (defaults, variants.collect())
        }
        Data::Struct(data) => {
            let variant = variant::read(&input.ident, &input.attrs, &attributes, &data.fields, &context, diagnostics);
            (Facts::default(), vec![variant])
        }
        Data::Union(_) => return None,
    };
    Some(Declaration {
        ident: input.ident.clone(),
        generics: types::generics(&input.generics),
        is_enum: place == Place::Enum,
        allowed: docs::allowed(&input.attrs),
        description: docs::comment(&input.attrs),
        options,
        thiserror: thiserror::is_used(input),
        defaults,
        variants,
    })
}

/// The span of an attribute's name.
fn name_span(attribute: &syn::Attribute) -> proc_macro2::Span {
    syn::spanned::Spanned::span(attribute.path())
}

/// The attributes that may stand several times, or once, in the order in which they are written.
fn named<'s, 'a: 's>(sorted: &'s attribute::Sorted<'a>, name: Name) -> impl Iterator<Item = &'a syn::Attribute> + 's {
    sorted.found.iter().filter(move |found| found.0 == name).map(|found| found.1)
}
