//! `impl Declaration`: from a value to its row, and to the fields that it shows.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

use crate::{
    model::Field,
    row::{Detail, HeaderValue, Row, Status, Value},
};

use super::{
    Context, classes,
    pattern::{at_type, binding, binding_all, path},
};

pub(super) fn implementation(context: &Context<'_>) -> TokenStream {
    let (parameters, itself) = (&context.generics.parameters, &context.generics.itself);
    let bounds = context.generics.complete();
    let row = row(context);
    let parts = parts(context);
    quote! {
        #[automatically_derived]
        impl #parameters __ec::Declaration for #itself #bounds {
            fn row(&self) -> __ec::Entry {
                __ec::Entry::at(&__EC_TABLE, #row)
            }
            fn cache(&self) -> &'static __ec::Cache {
                &__EC_CACHE
            }
            #parts
        }
    }
}

fn row(context: &Context<'_>) -> TokenStream {
    if !context.declaration.is_enum {
        return quote!(0);
    }
    let arms = (0_u32..).zip(context.rows).map(|(position, row)| {
        let path = path(context.declaration, row);
        let position = proc_macro2::Literal::u32_unsuffixed(position);
        quote!(#path { .. } => #position,)
    });
    quote!(match self { #(#arms)* })
}

/// Whether the row has something to show of its value.
pub(super) fn has_parts(row: &Row<'_>) -> bool {
    let shows_text = matches!(row.detail, Some(Detail::Display(_) | Detail::Template { .. }));
    let has_headers = row.headers.iter().any(|header| !matches!(header.value, HeaderValue::Constant(_)));
    shows_text
        || has_headers
        || !row.params.is_empty()
        || matches!(row.status, Status::Field(_))
        || row.roles.inner.is_some()
        || row.roles.instance.is_some()
        || (row.class.is_some() && named(row).next().is_some())
}

/// The fields that a class may ask for.
pub(super) fn named<'r>(row: &'r Row<'_>) -> impl Iterator<Item = &'r Field> {
    row.variant.fields.iter().filter(|field| !row.roles.is_behind(field) && !field.instance && !field.ty.is_backtrace)
}

fn parts(context: &Context<'_>) -> TokenStream {
    let shown: Vec<_> = context.rows.iter().zip(context.classes.of_rows()).filter(|(row, _)| has_parts(row)).collect();
    if shown.is_empty() {
        return TokenStream::new();
    }
    let arms = shown.iter().map(|(row, class)| {
        let mut arm = Arm { class: class.map(classes::constant), fields: Vec::new() };
        let statements = arm.statements(row);
        let pattern = binding_all(context.declaration, row, &arm.fields);
        quote!(#pattern => { #statements })
    });
    let rest = (shown.len() < context.rows.len()).then(|| quote!(_ => {}));
    quote! {
        fn parts<'__ec>(&'__ec self, __parts: &mut __ec::Parts<'__ec, '_>) {
            match self { #(#arms)* #rest }
        }
    }
}

/// What the arm of a row calls, and the fields that it binds for that.
struct Arm<'r> {
    class: Option<Ident>,
    fields: Vec<&'r Field>,
}

impl<'r> Arm<'r> {
    fn statements(&mut self, row: &'r Row<'_>) -> TokenStream {
        let text = match &row.detail {
            None | Some(Detail::Constant(_)) => None,
            Some(Detail::Display(_)) => Some(quote!(__parts.text(&[self]);)),
            Some(Detail::Template { values, .. }) => {
                let values: Vec<_> = values.iter().map(|value| self.value(value)).collect();
                Some(if let [value] = values.as_slice() { quote!(__parts.one(#value);) } else { quote!(__parts.text(&[#(#values),*]);) })
            }
        };
        let params: Vec<_> = row.params.iter().map(|(_, field)| self.bind(field)).collect();
        let params = (!params.is_empty()).then(|| quote!(__parts.params(&[#(#params),*]);));
        let headers: Vec<_> = row.headers.iter().filter_map(|header| self.header(&header.value)).collect();
        let headers = (!headers.is_empty()).then(|| quote!(__parts.headers(&[#(#headers),*]);));
        let named: Vec<_> = if row.class.is_some() || row.roles.instance.is_some() {
            named(row).map(|field| self.named(row, field)).collect()
        } else {
            Vec::new()
        };
        let named = (!named.is_empty()).then(|| quote!(__parts.named(&[#(#named),*]);));
        let status = match row.status {
            Status::Field(field) => {
                let field = self.bind(field);
                Some(quote!(__parts.status(#field);))
            }
            _ => None,
        };
        let inner = row.roles.inner.map(|field| {
            let inner = self.bind(field);
            let inner = quote_spanned!(at_type(field)=> __ec::AsApiError::as_api_error(#inner));
            quote!(__parts.inner(#inner);)
        });
        let instance = row.roles.instance.map(|field| {
            let field = self.bind(field);
            quote!(__parts.instance(#field);)
        });
        quote!(#text #params #headers #named #status #inner #instance)
    }

    fn bind(&mut self, field: &'r Field) -> proc_macro2::Ident {
        self.fields.push(field);
        binding(field)
    }

    /// A placeholder's value: the field, or the field in its format.
    fn value(&mut self, value: &'r Value<'_>) -> TokenStream {
        let field = self.bind(value.field);
        if value.spec.text.is_empty() {
            return quote!(#field);
        }
        let format = value.spec.placeholder();
        quote_spanned!(at_type(value.field)=> &::core::format_args!(#format, #field))
    }

    fn header(&mut self, value: &'r HeaderValue<'_>) -> Option<TokenStream> {
        match value {
            HeaderValue::Constant(_) => None,
            HeaderValue::Field(field) => {
                let field = self.bind(field);
                Some(quote!(#field))
            }
            HeaderValue::Text(format, values) => {
                let values: Vec<_> = values.iter().map(|value| self.bind(value.field)).collect();
                Some(quote!(&::core::format_args!(#format, #(#values),*)))
            }
        }
    }

    fn named(&mut self, row: &Row<'_>, field: &'r Field) -> TokenStream {
        let (name, value) = (&field.name, self.bind(field));
        let exposed = field.expose.is_some();
        let (mut text, mut header) = (quote!(#value), quote!(#value));
        // Outside of the declaration its generics cannot be named: what the class needs of such a field is asked here.
        if let (Some(class), true) = (&self.class, field.ty.mentions.any) {
            let own = row.headers.iter().map(|header| header.name);
            if row.detail.is_none() {
                text = quote_spanned!(at_type(field)=> __ec::needs::text::<{ __ec::needs::in_text(#class, #name) }, _>(#value));
            }
            header =
                quote_spanned!(at_type(field)=> __ec::needs::header::<{ __ec::needs::in_header(#class, &[#(#own),*], #name) }, _>(#value));
        }
        quote!(__ec::Named { name: #name, text: __ec::Probe(#text).__ec_text(), header: __ec::Probe(#header).__ec_header(), exposed: #exposed })
    }
}
