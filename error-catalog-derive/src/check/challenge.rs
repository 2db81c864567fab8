//! The headers that RFC 9110 requires of some statuses.

use crate::{
    attributes::Name,
    diagnostics::Diagnostics,
    model::Declaration,
    row::Row,
    statuses::{class_with_header, required_header},
};

/// Checks that a variant which needs a header has it. A class may bring it: that is checked where the class can be seen.
pub(super) fn check(declaration: &Declaration, rows: &[Row<'_>], diagnostics: &mut Diagnostics) {
    let mut default_reported = false;
    for row in rows {
        let Some((header, example)) = required_header(row.status.number()) else { continue };
        let facts = &row.variant.facts;
        let misread = [facts, &declaration.defaults].iter().any(|facts| {
            // One that could not be read is a mistake already.
            facts.seen.has(Name::Extends) || facts.seen.0.iter().filter(|name| **name == Name::Header).count() > facts.headers.len()
        });
        let has_it = row.headers.iter().any(|own| own.name.eq_ignore_ascii_case(header));
        if has_it || misread || row.class.is_some() {
            continue;
        }
        let (span, subject) = match (&facts.status, &declaration.defaults.status) {
            (Some(status), _) => (status.span, format!("`{}`", row.variant.ident)),
            (None, Some(_)) if default_reported => continue,
            (None, Some(status)) => {
                default_reported = true;
                (status.span, format!("`{}`", declaration.ident))
            }
            (None, None) => continue,
        };
        let status = row.status.number();
        let message = format!("{subject} answers with {status}, which requires the header `{header}` (RFC 9110)");
        let other = match class_with_header(status) {
            Some(class) => format!("replace the status by `#[extends(error_catalog::exceptions::{class})]`, which brings it"),
            None => String::from("write `#[extends(...)]` with a class of your own that has it"),
        };
        diagnostics.mistake(span, message, format!("add `#[header(\"{header}\", \"{example}\")]`, or {other}"));
    }
}
