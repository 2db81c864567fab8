//! Tests of the whole macro: from a declaration's tokens to the code.

mod expansion;
mod mistakes;
mod mutations;
mod pages;

use proc_macro2::TokenStream;
use quote::ToTokens;

/// What the macro writes for a declaration, which must be items that can be read.
fn expanded(declaration: TokenStream) -> String {
    let code = crate::derive(declaration);
    syn::parse2::<syn::File>(code.clone()).unwrap_or_else(|error| panic!("{error} in {code}"));
    code.to_string()
}

/// The messages of the `compile_error!`s that the macro writes for a declaration.
fn messages(declaration: TokenStream) -> Vec<String> {
    let file: syn::File = syn::parse2(crate::derive(declaration)).unwrap();
    file.items.iter().filter_map(message).collect()
}

fn message(item: &syn::Item) -> Option<String> {
    let syn::Item::Macro(call) = item else { return None };
    assert_eq!(call.mac.path.to_token_stream().to_string(), ":: core :: compile_error");
    Some(call.mac.parse_body::<syn::LitStr>().unwrap().value())
}
