//! The contenders: for each, one file that declares the enum as its users would.

mod api_error;
mod bare;
mod error_catalog;
mod hand;
mod masterror;
mod snafu;
mod thiserror;
mod thiserror_hand;

use std::fmt::Write;

use crate::shape::{Kind, Variant, source_type};

pub struct Contender {
    pub name: &'static str,
    /// Lines of Cargo.toml; `{repository}` is the workspace of error-catalog.
    pub dependencies: &'static str,
    /// The crate that holds the enum `Problem`.
    pub declaration: fn(&[Variant]) -> String,
    /// What a program calls of a `problem: Problem`, beside `Debug`, `Display` and `Error`, to add to `total: usize`.
    pub uses: &'static str,
    /// Whether it is an error, with `From`; the bare enum is not.
    pub is_error: bool,
}

pub const ALL: [Contender; 8] = [
    bare::CONTENDER,
    hand::CONTENDER,
    thiserror::CONTENDER,
    thiserror_hand::CONTENDER,
    api_error::CONTENDER,
    masterror::CONTENDER,
    snafu::CONTENDER,
    error_catalog::CONTENDER,
];

pub const BARE: &str = bare::CONTENDER.name;
pub const HAND: &str = hand::CONTENDER.name;
pub const OURS: &str = error_catalog::CONTENDER.name;

/// An enum whose variants carry attributes.
fn attributed(head: &str, from: &str, variants: &[Variant], attributes: impl Fn(&Variant) -> String) -> String {
    let mut code = format!("{head}\npub enum Problem {{\n");
    for variant in variants {
        let name = &variant.name;
        let fields = match variant.kind {
            Kind::Unit => String::new(),
            Kind::Field => " { id: u64 }".to_owned(),
            Kind::Source => format!("({from}{})", source_type(variant.index)),
        };
        line(&mut code, &format!("    {}\n    {name}{fields},", attributes(variant)));
    }
    code + "}\n"
}

/// `match self` with an arm for each variant.
fn matched(variants: &[Variant], arm: impl Fn(&Variant) -> Option<String>, rest: &str) -> String {
    let arms: String = variants.iter().filter_map(|variant| Some(format!("            {}\n", arm(variant)?))).collect();
    format!("match self {{\n{arms}            {rest}\n        }}")
}

/// The methods that derives do not write: the status and the code.
fn status_and_code(variants: &[Variant]) -> String {
    let status = matched(variants, |variant| Some(format!("Self::{} {{ .. }} => {},", variant.name, variant.status)), "");
    let code = matched(variants, |variant| Some(format!("Self::{} {{ .. }} => {:?},", variant.name, variant.code)), "");
    format!(
        "impl Problem {{\n    pub fn status(&self) -> u16 {{\n        {status}\n    }}\n    pub fn code(&self) -> &'static str {{\n        {code}\n    }}\n}}\n"
    )
}

pub fn line(code: &mut String, text: &str) {
    // Writing to a `String` cannot fail.
    let _ = writeln!(code, "{text}");
}
