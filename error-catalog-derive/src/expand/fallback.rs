//! What is written instead where the declaration has mistakes: every use of the type still compiles, so that the mistakes are the only errors.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};

use crate::{
    model::{Declaration, External},
    types,
};

use super::{generics::Generics, in_scope, responses};

/// The implementations of a declaration that has mistakes. None of them is ever run.
pub(crate) fn fallback(declaration: &Declaration) -> TokenStream {
    let generics = Generics::new(declaration, &[]);
    let (parameters, itself) = (&generics.parameters, &generics.itself);
    let (shown, error_bounds, complete) = (generics.display(declaration), generics.error(), generics.complete());
    let display = declaration.writes(External::Display).then(|| {
        quote! {
            #[automatically_derived]
            impl #parameters ::core::fmt::Display for #itself #shown {
                fn fmt(&self, __formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    __ec::display(self, __formatter)
                }
            }
        }
    });
    let error = declaration.writes(External::Error).then(|| {
        quote! {
            #[automatically_derived]
            impl #parameters ::core::error::Error for #itself #error_bounds {}
        }
    });
    let conversions = declaration.writes(External::From).then(|| conversions(declaration, &generics));
    let responses = responses(declaration, &generics);
    in_scope(
        declaration,
        &quote! {
            static __EC_CACHE: __ec::Cache = __ec::Cache::new();
            #[automatically_derived]
            impl #parameters __ec::Declaration for #itself #complete {
                fn row(&self) -> __ec::Entry {
                    __ec::Entry::FALLBACK
                }
                fn cache(&self) -> &'static __ec::Cache {
                    &__EC_CACHE
                }
            }
            #[automatically_derived]
            impl #parameters __ec::Catalogued for #itself #complete {
                const CATALOG: __ec::Catalog = __ec::Catalog::EMPTY;
            }
            #display
            #error
            #conversions
            #responses
        },
    )
}

/// A conversion from the type of every `#[from]` field, also of one that `From` could not fill: `?` is used on it all the same.
fn conversions(declaration: &Declaration, generics: &Generics<'_>) -> TokenStream {
    let (parameters, itself, bounds) = (&generics.parameters, &generics.itself, generics.own());
    let mut seen = Vec::new();
    let mut conversions = TokenStream::new();
    for field in declaration.variants.iter().flat_map(|variant| &variant.fields).filter(|field| field.from.is_some()) {
        let text = types::text(&field.ty);
        if seen.contains(&text) {
            continue;
        }
        seen.push(text);
        let ty = &field.ty;
        let value = format_ident!("__value", span = Span::mixed_site());
        conversions.extend(quote! {
            #[automatically_derived]
            impl #parameters ::core::convert::From<#ty> for #itself #bounds {
                fn from(#value: #ty) -> Self {
                    loop {}
                }
            }
        });
    }
    conversions
}
