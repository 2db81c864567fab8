//! snafu: `Display`, `Error`, `From`, and a context selector for each variant. It has no statuses and no codes.

use crate::shape::{Kind, Variant, source_type};

use super::{Contender, line};

pub const CONTENDER: Contender = Contender { name: "snafu", dependencies: "snafu = \"0.9.2\"", declaration, uses: "", is_error: true };

fn declaration(variants: &[Variant]) -> String {
    let mut code = "#[derive(Debug, snafu::Snafu)]\n#[snafu(visibility(pub))]\npub enum Problem {\n".to_owned();
    for Variant { kind, index, name, text, .. } in variants {
        let (extra, fields) = match kind {
            Kind::Unit => ("", String::new()),
            Kind::Field => ("", " { id: u64 }".to_owned()),
            Kind::Source => (", context(false)", format!(" {{ source: {} }}", source_type(*index))),
        };
        line(&mut code, &format!("    #[snafu(display({text:?}){extra})]\n    {name}{fields},"));
    }
    code + "}\n"
}
