//! thiserror: `Display`, `Error` and `From` alone.

use crate::shape::Variant;

use super::{Contender, attributed};

pub const CONTENDER: Contender = Contender { name: "thiserror", dependencies: DEPENDENCIES, declaration, uses: "", is_error: true };

pub(super) const DEPENDENCIES: &str = "thiserror = \"2.0.21\"";

pub(super) fn declaration(variants: &[Variant]) -> String {
    attributed("#[derive(Debug, thiserror::Error)]", "#[from] ", variants, |variant| format!("#[error({:?})]", variant.text))
}
