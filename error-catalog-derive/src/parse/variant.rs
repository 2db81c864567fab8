//! A variant, or a struct.

use proc_macro2::Ident;
use syn::Fields;

use crate::{
    attributes::Name,
    diagnostics::Diagnostics,
    model::{Field, Variant},
};

use super::{
    Context,
    attribute::{self, Sorted},
    code, detail, docs, facts, field, named, thiserror,
};

pub(super) fn read(
    ident: &Ident,
    attributes: &[syn::Attribute],
    sorted: &Sorted<'_>,
    fields: &Fields,
    context: &Context,
    diagnostics: &mut Diagnostics,
) -> Variant {
    let mut facts = facts::read(attributes, sorted, diagnostics);
    let code = named(sorted, Name::Code).find_map(|attribute| code::read(attribute, diagnostics));
    let detail = named(sorted, Name::Detail).find_map(|attribute| detail::read(attribute, diagnostics));
    let transparent = named(sorted, Name::Transparent).find_map(|attribute| attribute::word(attribute, diagnostics));
    let fields: Vec<Field> =
        fields.members().zip(fields).enumerate().map(|at| field::read(at, context, &mut facts.seen, diagnostics)).collect();
    Variant {
        ident: ident.clone(),
        description: docs::comment(attributes),
        deprecated: docs::is_deprecated(attributes),
        display: thiserror::display(attributes),
        facts,
        code,
        detail,
        transparent,
        fields,
    }
}
