//! Written by hand: `Display`, `Error`, `From`, status and code, a `match` each.

use crate::shape::{Kind, Variant, source_type};

use super::{Contender, attributed, line, matched, status_and_code};

pub const CONTENDER: Contender = Contender {
    name: "hand",
    dependencies: "",
    declaration,
    uses: "total += usize::from(problem.status()) + problem.code().len();",
    is_error: true,
};

fn declaration(variants: &[Variant]) -> String {
    let mut code = attributed("#[derive(Debug)]", "", variants, |_| String::new());
    let display = matched(
        variants,
        |Variant { kind, name, text, .. }| {
            Some(match kind {
                Kind::Unit => format!("Self::{name} => f.write_str({text:?}),"),
                Kind::Field => format!("Self::{name} {{ id }} => write!(f, {text:?}),"),
                Kind::Source => format!("Self::{name}(_) => f.write_str({text:?}),"),
            })
        },
        "",
    );
    line(
        &mut code,
        &format!(
            "impl std::fmt::Display for Problem {{\n    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{\n        {display}\n    }}\n}}"
        ),
    );
    let source = matched(
        variants,
        |Variant { kind, name, .. }| matches!(kind, Kind::Source).then(|| format!("Self::{name}(source) => Some(source),")),
        "_ => None,",
    );
    line(
        &mut code,
        &format!(
            "impl std::error::Error for Problem {{\n    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {{\n        {source}\n    }}\n}}"
        ),
    );
    for Variant { name, index, .. } in variants.iter().filter(|variant| matches!(variant.kind, Kind::Source)) {
        let ty = source_type(*index);
        line(
            &mut code,
            &format!("impl From<{ty}> for Problem {{\n    fn from(source: {ty}) -> Self {{\n        Self::{name}(source)\n    }}\n}}"),
        );
    }
    code + &status_and_code(variants)
}
