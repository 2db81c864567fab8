//! The lengths that the table can hold: its rows count bytes in 16 bits, and those before them in 26.

use crate::{
    diagnostics::Diagnostics,
    model::Declaration,
    row::{Detail, Row},
};

const LONGEST: usize = u16::MAX as usize;
/// Of all texts of an enum: where each begins has 26 bits.
const ALL: usize = 64 << 20;

pub(super) fn check(declaration: &Declaration, rows: &[Row<'_>], diagnostics: &mut Diagnostics) {
    if rows.len() > LONGEST {
        let message = format!("the enum `{}` has more than {LONGEST} variants", declaration.ident);
        diagnostics.mistake(declaration.ident.span(), message, "divide it, and combine the parts with `#[transparent]`");
    }
    let mut all = 0;
    for row in rows {
        let (text, detail_span) = match (&row.detail, &row.variant.detail) {
            (Some(Detail::Display(text) | Detail::Template { text, .. }), Some(given)) => (*text, given.span),
            (Some(Detail::Constant(text)), Some(given)) => (text.as_str(), given.span),
            _ => ("", row.variant.ident.span()),
        };
        let name_span = row.variant.ident.span();
        let texts = [
            ("detail", text, detail_span),
            ("doc comment", row.variant.description.as_str(), name_span),
            ("code", row.code.own(), name_span),
        ];
        all += row.variant.ident.to_string().len() + texts.iter().map(|(_, text, _)| text.len()).sum::<usize>();
        for (what, text, span) in texts {
            if text.len() > LONGEST {
                let message = format!("the {what} of `{}` has more than {LONGEST} bytes", row.variant.ident);
                diagnostics.mistake(span, message, "shorten it");
            }
        }
    }
    if all > ALL {
        let message = format!("the texts of `{}` have more than {ALL} bytes", declaration.ident);
        diagnostics.mistake(declaration.ident.span(), message, "divide it, and combine the parts with `#[transparent]`");
    }
}
