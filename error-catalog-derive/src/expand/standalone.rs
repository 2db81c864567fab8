//! `Display`, `Error` and `From`, for types of which no other derive writes them.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use crate::{model::Field, row::Row};

use super::{
    Context,
    pattern::{at_type, binding, binding_all, member, path},
};

pub(super) fn display(context: &Context<'_>) -> TokenStream {
    let (parameters, itself) = (&context.generics.parameters, &context.generics.itself);
    let bounds = context.generics.display(context.declaration);
    quote! {
        #[automatically_derived]
        impl #parameters ::core::fmt::Display for #itself #bounds {
            fn fmt(&self, __formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __ec::display(self, __formatter)
            }
        }
    }
}

pub(super) fn error(context: &Context<'_>) -> TokenStream {
    let (parameters, itself) = (&context.generics.parameters, &context.generics.itself);
    let bounds = context.generics.error();
    let source = source(context);
    quote! {
        #[automatically_derived]
        impl #parameters ::core::error::Error for #itself #bounds {
            #source
        }
    }
}

/// `source()`, where some variant has one.
fn source(context: &Context<'_>) -> TokenStream {
    let arms: Vec<_> = context.rows.iter().filter_map(|row| source_arm(context, row)).collect();
    if arms.is_empty() {
        return TokenStream::new();
    }
    let rest = (arms.len() < context.rows.len()).then(|| quote!(_ => return ::core::option::Option::None,));
    quote! {
        fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            ::core::option::Option::Some(match self { #(#arms)* #rest })
        }
    }
}

fn source_arm(context: &Context<'_>, row: &Row<'_>) -> Option<TokenStream> {
    let field = row.roles.inner.or(row.roles.source)?;
    let pattern = binding_all(context.declaration, row, &[field]);
    let name = binding(field);
    let span = at_type(field);
    let source = if row.roles.inner.is_some() {
        let inner = quote_spanned!(span=> ::core::error::Error::source(__ec::AsApiError::as_api_error(#name)));
        quote!(match #inner {
            ::core::option::Option::Some(__source) => __source,
            ::core::option::Option::None => return ::core::option::Option::None,
        })
    } else if field.ty.optional.is_some() {
        quote_spanned!(span=> match #name {
            ::core::option::Option::Some(__source) => (&__ec::Source(__source)).__ec_source(),
            ::core::option::Option::None => return ::core::option::Option::None,
        })
    } else {
        quote_spanned!(span=> (&__ec::Source(#name)).__ec_source())
    };
    Some(quote!(#pattern => #source,))
}

pub(super) fn conversions(context: &Context<'_>) -> TokenStream {
    let (parameters, itself) = (&context.generics.parameters, &context.generics.itself);
    let bounds = context.generics.own();
    let conversions = context.rows.iter().filter_map(|row| {
        let from = row.roles.from?;
        let path = path(context.declaration, row);
        let parameter = format_ident!("__value", span = Span::mixed_site());
        let value = |field: &Field| {
            let member = member(field);
            if field.position == from.position {
                quote!(#member: #parameter)
            } else {
                quote!(#member: ::std::backtrace::Backtrace::capture())
            }
        };
        let values = row.variant.fields.iter().map(value);
        let ty = &from.ty;
        Some(quote! {
            #[automatically_derived]
            impl #parameters ::core::convert::From<#ty> for #itself #bounds {
                fn from(#parameter: #ty) -> Self {
                    #path { #(#values),* }
                }
            }
        })
    });
    quote!(#(#conversions)*)
}
