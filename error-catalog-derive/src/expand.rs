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
    in_scope(declaration, &quote! { #classes #table #parts #display #error #conversions #catalogued #checks #responses })
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
            use #krate::__private::{BehindPointer as _, BehindPointers as _, Hidden as _, NoSource as _, NotCatalogued as _, ShowsNothing as _};
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
