//! Attributes that nobody knows and that look like `#[status]`, `#[extends]` or `#[transparent]`.
//!
//! The compiler reports an attribute that no derive has registered, but only after this derive has run. Where the misspelt attribute is certainly one of
//! these, a second error about the missing status is left out; where it may be another derive's, the error names it.

use syn::Attribute;

use crate::{
    attributes,
    model::Misspelt,
    suggest::{is_slip, nearest},
};

use super::{name_span, status};

pub(super) fn find(attributes: &[Attribute]) -> Option<Misspelt> {
    attributes.iter().find_map(|attribute| {
        let text = attribute.path().get_ident()?.to_string();
        if attributes::Attribute::find(attribute.path()).is_some() {
            return None;
        }
        let meant = nearest(&text, ["status", "extends", "transparent"])?;
        let certain = match meant {
            "status" => attribute.parse_args_with(status::status).is_ok(),
            "extends" => is_slip(&text, meant) && attribute.parse_args::<syn::Path>().is_ok(),
            _ => is_slip(&text, meant) && attribute.meta.require_path_only().is_ok(),
        };
        Some(Misspelt { text, meant, certain, span: name_span(attribute) })
    })
}
