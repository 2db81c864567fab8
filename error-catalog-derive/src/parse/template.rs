//! Texts with placeholders, from string literals.

use syn::LitStr;

use crate::{diagnostics::Diagnostics, model::Template, template};

/// The text of a literal; its mistakes are reported at the literal.
pub(super) fn read(literal: &LitStr, diagnostics: &mut Diagnostics) -> Template {
    let text = literal.value();
    let (pieces, mistakes) = template::parse(&text);
    for mistake in mistakes {
        diagnostics.mistake(literal.span(), mistake.message, mistake.help);
    }
    Template { text, pieces, span: literal.span() }
}
