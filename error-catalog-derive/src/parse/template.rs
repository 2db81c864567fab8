//! Texts with placeholders, from string literals.

use syn::LitStr;

use crate::{diagnostics::Diagnostics, model::Template, template};

/// The text of a literal; its mistakes are reported at the literal.
pub(super) fn read(literal: &LitStr, diagnostics: &mut Diagnostics) -> Option<Template> {
    let text = literal.value();
    match template::parse(&text) {
        Ok(pieces) => Some(Template { text, pieces, span: literal.span() }),
        Err(mistakes) => {
            for mistake in mistakes {
                diagnostics.mistake(literal.span(), mistake.message, mistake.help);
            }
            None
        }
    }
}
