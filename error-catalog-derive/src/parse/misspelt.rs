//! Attributes that nobody knows and that look like `#[status]` or `#[extends]`.
//!
//! The compiler reports an attribute that no derive has registered, but only after this derive has run. Where the misspelt attribute is certainly a
//! status, a second error about the missing status is left out; where it may be another derive's, the error names it.

use syn::Attribute;

use crate::{attributes, model::Misspelt, suggest::nearest};

use super::{name_span, status};

pub(super) fn find(attributes: &[Attribute]) -> Option<Misspelt> {
    attributes.iter().find_map(|attribute| {
        let text = attribute.path().get_ident()?.to_string();
        if attributes::Attribute::find(attribute.path()).is_some() {
            return None;
        }
        let meant = nearest(&text, ["status", "extends"])?;
        let certain = meant == "status" && attribute.parse_args_with(status::status).is_ok();
        Some(Misspelt { text, meant, certain, span: name_span(attribute) })
    })
}
