//! `impl Catalogued`: the table, and the catalogs of the errors that answer for transparent variants.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use crate::types;

use super::Context;

pub(super) fn implementation(context: &Context<'_>) -> TokenStream {
    let (parameters, itself) = (&context.generics.parameters, &context.generics.itself);
    let bounds = context.generics.complete();
    let mut seen: Vec<String> = Vec::new();
    let mut parts = Vec::new();
    for field in context.rows.iter().filter_map(|row| row.roles.inner) {
        let text = types::text(&field.ty);
        // A type that holds itself adds nothing to its own catalog.
        if !field.ty.mentions.itself && !seen.contains(&text) {
            let ty = &field.ty;
            parts.push(quote_spanned!(ty.span=> <__ec::CatalogOf<#ty>>::CATALOG));
            seen.push(text);
        }
    }
    quote! {
        #[automatically_derived]
        impl #parameters __ec::Catalogued for #itself #bounds {
            const CATALOG: __ec::Catalog =
                __ec::Catalog { table: ::core::option::Option::Some(&__EC_TABLE), parts: &[#(#parts),*], open: false };
        }
    }
}
