//! The static table: a row a variant, all texts in one string.

use std::collections::HashMap;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{ext::IdentExt, spanned::Spanned};

use crate::{
    row::{Code, Detail, HeaderValue, Row, Status},
    types,
};

use super::{Context, classes, declaration};

/// The bits of a row's second member, as in error-catalog's `table::flag`.
mod flag {
    pub(super) const STATUS_FIELD: u16 = 1;
    pub(super) const CODE_INHERIT: u16 = 1 << 1;
    pub(super) const DETAIL: u16 = 1 << 2;
    pub(super) const TEMPLATE: u16 = 1 << 3;
    pub(super) const UNEXPOSED: u16 = 1 << 4;
    pub(super) const DISPLAY: u16 = 1 << 5;
    pub(super) const TRANSPARENT: u16 = 1 << 6;
    pub(super) const DEPRECATED: u16 = 1 << 7;
    pub(super) const PARTS: u16 = 1 << 8;
    pub(super) const INSTANCE: u16 = 1 << 9;
}

pub(super) fn table(context: &Context<'_>) -> TokenStream {
    let options = &context.declaration.options;
    let mut builder = Builder::default();
    let rows: Vec<_> = context.rows.iter().zip(context.classes.of_rows()).map(|(row, class)| builder.row(row, class)).collect();
    let extras = builder.extras_in_order().into_iter().map(Extra::tokens);
    let name = context.declaration.ident.unraw().to_string();
    let (description, docs, shared_codes) = (&context.declaration.description, &options.docs, options.shared_codes);
    let envelope = option(options.envelope.as_ref().map(|path| quote_spanned!(types::at(path.span())=> &#path)));
    let text = &builder.text;
    quote! {
        static __EC_TABLE: __ec::Table = __ec::Table {
            name: #name,
            place: (::core::module_path!(), ::core::line!(), ::core::column!()),
            description: #description,
            docs: #docs,
            shared_codes: #shared_codes,
            envelope: #envelope,
            text: #text,
            rows: &[#(#rows),*],
            extras: &[#(#extras),*],
        };
        static __EC_CACHE: __ec::Cache = __ec::Cache::new();
    }
}

/// An `Option`, by its full name.
fn option(value: Option<impl ToTokens>) -> TokenStream {
    value.map_or_else(|| quote!(::core::option::Option::None), |value| quote!(::core::option::Option::Some(#value)))
}

#[derive(Default)]
struct Builder<'m> {
    text: String,
    extras: HashMap<Extra<'m>, usize>,
}

impl<'m> Builder<'m> {
    fn row(&mut self, row: &'m Row<'m>, class: Option<usize>) -> Literal {
        let start = self.text.len();
        let name = row.variant.ident.unraw().to_string();
        let detail = match &row.detail {
            None => "",
            Some(Detail::Display(text) | Detail::Template { text, .. }) => text,
            Some(Detail::Constant(text)) => text,
        };
        let texts = [&name, row.code.own(), detail, row.variant.description.as_str()];
        self.text.extend(texts);
        let extra = Extra::new(row, class);
        let extra = if extra.is_empty() {
            0
        } else {
            let next = self.extras.len() + 1;
            *self.extras.entry(extra).or_insert(next)
        };
        let lengths = texts.map(|text| (text.len(), 16));
        let members =
            [(row.status.number().into(), 10), (flags(row).into(), 12), (start, 26)].into_iter().chain(lengths).chain([(extra, 16)]);
        Literal::u128_unsuffixed(packed(members))
    }

    fn extras_in_order(&self) -> Vec<&Extra<'m>> {
        let mut extras: Vec<_> = self.extras.iter().collect();
        extras.sort_by_key(|(_, position)| **position);
        extras.into_iter().map(|(extra, _)| extra).collect()
    }
}

/// Members of so many bits in one number, from the lowest bit on, as `table::Row` of error-catalog takes them apart. Longer ones have been refused.
fn packed(members: impl Iterator<Item = (usize, u32)>) -> u128 {
    let add = |(number, place): (u128, u32), (member, bits)| (number | (member as u128) << place, place + bits);
    members.fold((0, 0), add).0
}

fn flags(row: &Row<'_>) -> u16 {
    let detail = match &row.detail {
        None => 0,
        Some(Detail::Constant(_)) => flag::DETAIL,
        // `Display` may show any field.
        Some(Detail::Display(_)) => flag::DETAIL | flag::DISPLAY | flag::UNEXPOSED,
        Some(Detail::Template { values, .. }) => {
            let hidden = values.iter().any(|value| value.field.expose.is_none());
            flag::DETAIL | flag::TEMPLATE | if hidden { flag::UNEXPOSED } else { 0 }
        }
    };
    let others = [
        (matches!(row.status, Status::Field(_)), flag::STATUS_FIELD),
        (matches!(row.code, Code::Inherited), flag::CODE_INHERIT),
        (row.roles.inner.is_some(), flag::TRANSPARENT),
        (row.variant.deprecated, flag::DEPRECATED),
        (declaration::has_parts(row), flag::PARTS),
        (row.roles.instance.is_some(), flag::INSTANCE),
    ];
    others.iter().filter(|(holds, _)| *holds).fold(detail, |flags, (_, flag)| flags | flag)
}

/// What only some rows have; equal ones are written once.
#[derive(PartialEq, Eq, Hash)]
struct Extra<'m> {
    class: Option<usize>,
    /// Name, constant value, field.
    headers: Vec<(&'m str, Option<&'m str>, &'m str)>,
    meta: Vec<(&'m str, &'m str)>,
    params: Vec<&'m str>,
}

impl<'m> Extra<'m> {
    fn new(row: &'m Row<'m>, class: Option<usize>) -> Self {
        let header = |value: &'m HeaderValue<'m>| match value {
            HeaderValue::Constant(text) => (Some(text.as_str()), ""),
            HeaderValue::Field(field) => (None, field.name.as_str()),
            HeaderValue::Text(..) => (None, ""),
        };
        Self {
            class,
            headers: row
                .headers
                .iter()
                .map(|own| {
                    let (value, field) = header(&own.value);
                    (own.name, value, field)
                })
                .collect(),
            meta: row.meta.clone(),
            params: row.params.iter().map(|(name, _)| name.as_str()).collect(),
        }
    }

    fn is_empty(&self) -> bool {
        self.class.is_none() && self.headers.is_empty() && self.meta.is_empty() && self.params.is_empty()
    }

    fn tokens(&self) -> TokenStream {
        let class = self.class.map(|position| {
            let class = classes::constant(position);
            quote!(class: ::core::option::Option::Some(#class),)
        });
        let headers = self.headers.iter().map(|(name, value, field)| {
            let value = option(*value);
            quote!(__ec::Header { name: #name, value: #value, field: #field })
        });
        let headers = (!self.headers.is_empty()).then(|| quote!(headers: &[#(#headers),*],));
        let facts = self.meta.iter().map(|(key, value)| quote!((#key, #value)));
        let meta = (!self.meta.is_empty()).then(|| quote!(meta: &[#(#facts),*],));
        let names = &self.params;
        let params = (!names.is_empty()).then(|| quote!(params: &[#(#names),*],));
        quote!(__ec::Extra { #class #headers #meta #params ..__ec::Extra::NONE })
    }
}
