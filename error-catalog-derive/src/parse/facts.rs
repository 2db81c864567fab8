//! What an enum may say for all its variants: `status`, `extends`, `header`, `meta`.

use crate::{
    attributes::Name,
    diagnostics::Diagnostics,
    model::{Facts, Seen},
};

use super::{attribute::Sorted, extends, header, meta, misspelt, named, status};

pub(super) fn read(attributes: &[syn::Attribute], sorted: &Sorted<'_>, diagnostics: &mut Diagnostics) -> Facts {
    let mut facts = Facts { seen: Seen(sorted.seen.0.clone()), misspelt: misspelt::find(attributes), ..Facts::default() };
    for attribute in named(sorted, Name::Status) {
        facts.status = status::read(attribute, diagnostics);
    }
    for attribute in named(sorted, Name::Extends) {
        facts.extends = extends::read(attribute, diagnostics);
    }
    for attribute in named(sorted, Name::Header) {
        facts.headers.extend(header::read(attribute, diagnostics));
    }
    for attribute in named(sorted, Name::Meta) {
        meta::read(attribute, &mut facts.meta, diagnostics);
    }
    facts
}
