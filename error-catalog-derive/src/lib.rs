//! The derive of [error-catalog](https://docs.rs/error-catalog), which re-exports it; its attributes are described there.
//!
//! It runs in one direction, and reports every mistake of a declaration at once:
//!
//! ```text
//!   tokens      the declaration, as the compiler gives it
//!     |
//!   parse/      syntax: one file an attribute, sorted by the table in attributes.rs
//!     v
//!   model.rs    plain data: what is written, where           mistakes
//!     |                                                         |
//!   check/      policy: one file a rule                         |  diagnostics.rs
//!     v                                                         v
//!   row.rs      plain data: a row a variant, resolved ----> any mistake?
//!     |                                                     no  |   | yes
//!   expand/     cannot fail  <----------------------------------+   |
//!     v                                                             v
//!   code        a table, a match, access to the shown fields     the mistakes, and expand/fallback.rs: implementations
//!                                                                that keep uses of the type from being errors too
//! ```
//!
//! Everything that can be an ordinary function is one, in error-catalog; the code that is written here reaches it through `error_catalog::__private`.

#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented,
        reason = "a mistake in a declaration is reported; nothing is left that could stop the derive"
    )
)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking"))]

mod attributes;
mod case;
mod check;
mod diagnostics;
mod expand;
mod model;
mod parse;
mod row;
mod statuses;
mod suggest;
mod template;
#[cfg(test)]
mod tests;
mod types;

use proc_macro2::TokenStream;

/// Declares the errors of an enum or a struct: see [error-catalog](https://docs.rs/error-catalog) for the attributes.
#[proc_macro_derive(
    ApiError,
    attributes(status, code, detail, extends, transparent, header, from, source, expose, meta, catalog, instance)
)]
pub fn derive_api_error(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive(input.into()).into()
}

fn derive(input: TokenStream) -> TokenStream {
    syn::parse2(input).map_or_else(syn::Error::into_compile_error, |input| implementations(&input))
}

fn implementations(input: &syn::DeriveInput) -> TokenStream {
    let mut diagnostics = diagnostics::Diagnostics::default();
    let Some(declaration) = parse::declaration(input, &mut diagnostics) else {
        return diagnostics.judge(()).err().unwrap_or_default();
    };
    let rows = check::rows(&declaration, &mut diagnostics);
    match diagnostics.judge(rows) {
        Ok(rows) => expand::implementations(&declaration, rows),
        Err(mistakes) => [mistakes, expand::fallback(&declaration)].into_iter().collect(),
    }
}
