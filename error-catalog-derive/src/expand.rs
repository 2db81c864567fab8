//! Rows to code. What comes here has been checked: nothing can fail any more.

mod catalog;
mod checks;
mod classes;
mod declaration;
mod fallback;
mod generics;
mod pattern;
mod standalone;
mod table;

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    diagnostics::Sound,
    model::{Declaration, External},
    row::Row,
};

pub(crate) use fallback::fallback;

/// What every part of the expansion is given.
struct Context<'m> {
    declaration: &'m Declaration,
    rows: &'m [Row<'m>],
    generics: generics::Generics<'m>,
    classes: classes::Classes<'m>,
}

/// The implementations for a declaration.
pub(crate) fn implementations(declaration: &Declaration, rows: Sound<Vec<Row<'_>>>) -> TokenStream {
    let rows = &rows.into_inner();
    let context = Context { declaration, rows, generics: generics::Generics::new(declaration, rows), classes: classes::Classes::new(rows) };
    let table = table::table(&context);
    let classes = context.classes.constants();
    let parts = declaration::implementation(&context);
    let display = declaration.writes(External::Display).then(|| standalone::display(&context));
    let error = declaration.writes(External::Error).then(|| standalone::error(&context));
    let conversions = declaration.writes(External::From).then(|| standalone::conversions(&context));
    let catalogued = catalog::implementation(&context);
    let checks = checks::checks(&context);
    let responses = responses(declaration, &context.generics);
    let traits = traits(rows);
    in_scope(declaration, &quote! { #traits #classes #table #parts #display #error #conversions #catalogued #checks #responses })
}

/// The traits of which methods and constants are used by name.
fn traits(rows: &[Row<'_>]) -> TokenStream {
    let any = |has: fn(&Row<'_>) -> bool| rows.iter().any(has);
    let sources = any(|row| row.roles.source.is_some()).then(|| quote!(BehindPointer as _, BehindPointers as _, NoSource as _,));
    let inners = any(|row| row.roles.inner.is_some()).then(|| quote!(NotCatalogued as _,));
    let named = any(|row| row.class.is_some() || row.roles.instance.is_some()).then(|| quote!(Hidden as _, ShowsNothing as _,));
    if [&sources, &inners, &named].iter().all(|traits| traits.is_none()) {
        return TokenStream::new();
    }
    quote!(use __ec::{#sources #inners #named};)
}

/// A scope of its own around generated items, in which `__ec` is error-catalog's hidden module. It allows only what users
/// allow for the type: an `allow` is an error where they `forbid` that lint.
fn in_scope(declaration: &Declaration, items: &TokenStream) -> TokenStream {
    let krate = &declaration.options.krate;
    let allowed = &declaration.allowed;
    quote! {
        #(#[allow(#allowed)])*
        const _: () = {
            use #krate::__private as __ec;
            #items
        };
    }
}

/// The call of the macro that implements the responses of the frameworks in use.
fn responses(declaration: &Declaration, generics: &generics::Generics<'_>) -> TokenStream {
    let krate = &declaration.options.krate;
    let without = &declaration.options.without;
    let (parameters, itself) = (&generics.parameters, &generics.itself);
    let bounds = generics.responses(declaration);
    quote! { #krate::__responses! { [#(#without)*] [#parameters] [#itself] [#bounds] } }
}
