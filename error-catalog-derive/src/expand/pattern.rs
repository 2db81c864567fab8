//! Patterns that take fields out of a value.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use crate::{
    model::{Declaration, Field},
    row::Row,
};

/// Where the field's type stands: if the type cannot do what generated code asks of it, the compiler points there.
pub(super) fn at_type(field: &Field) -> Span {
    Span::mixed_site().located_at(field.ty.span)
}

/// The name by which a field is bound; of the user's names only a static or constant of this very name could clash with it.
pub(super) fn binding(field: &Field) -> Ident {
    format_ident!("__field_{}", field.position, span = at_type(field))
}

/// The pattern of a row that binds these fields.
pub(super) fn binding_all(declaration: &Declaration, row: &Row<'_>, fields: &[&Field]) -> TokenStream {
    let path = path(declaration, row);
    let mut fields = fields.to_vec();
    fields.sort_by_key(|field| field.position);
    fields.dedup_by_key(|field| field.position);
    let bound = fields.iter().map(|field| {
        let (member, name) = (&field.member, binding(field));
        quote!(#member: #name,)
    });
    quote!(#path { #(#bound)* .. })
}

/// `BlogError::Variant`, or `Self` for a struct. The compiler looks for the variant of a `Self::Variant` among all of them, one after the other.
pub(super) fn path(declaration: &Declaration, row: &Row<'_>) -> TokenStream {
    let (ident, name) = (&declaration.ident, &row.variant.ident);
    if declaration.is_enum { quote!(#ident::#name) } else { quote!(Self) }
}
