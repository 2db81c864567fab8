//! Texts with placeholders, from string literals.

use syn::LitStr;

use crate::{diagnostics::Diagnostics, model::Template, template};

/// The text of a literal; its mistakes are reported at the literal.
pub(super) fn read(literal: &LitStr, diagnostics: &mut Diagnostics) -> Template {
    let text = literal.value();
    let (pieces, mistakes) = template::parse(&text);
    let template = Template { text, pieces, literal: literal.token() };
    for mistake in mistakes {
        diagnostics.mistake(template.at(&mistake.bytes), mistake.message, mistake.help);
    }
    template
}
