//! Reads what clients send: JSON, queries and forms, into types that implement serde's `Deserialize`, with all wrong fields in one error.
//!
//! ```
//! use error_catalog::{ApiError, input};
//! # use serde::{Deserialize, Deserializer};
//!
//! # #[cfg(any())]
//! #[derive(serde::Deserialize)]
//! #[serde(rename_all = "camelCase")]
//! struct NewPost {
//!     first_name: String,
//!     age: u8,
//! }
//! # #[derive(Debug)]
//! # struct NewPost;
//! # impl<'de> Deserialize<'de> for NewPost {
//! #     fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
//! #         use serde::de::{Error, MapAccess, Visitor};
//! #         struct Fields;
//! #         impl<'de> Visitor<'de> for Fields {
//! #             type Value = NewPost;
//! #             fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str("struct NewPost") }
//! #             fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<NewPost, A::Error> {
//! #                 let (mut name, mut age) = (None::<String>, None::<u8>);
//! #                 while let Some(key) = map.next_key::<String>()? {
//! #                     match key.as_str() { "firstName" => name = Some(map.next_value()?), _ => age = Some(map.next_value()?) }
//! #                 }
//! #                 name.ok_or_else(|| A::Error::missing_field("firstName"))?;
//! #                 age.ok_or_else(|| A::Error::missing_field("age"))?;
//! #                 Ok(NewPost)
//! #             }
//! #         }
//! #         deserializer.deserialize_struct("NewPost", &["firstName", "age"], Fields)
//! #     }
//! # }
//!
//! let error = input::from_json::<NewPost>(br#"{"age": 300}"#).unwrap_err();
//! assert_eq!(error.get_codes().to_string(), r#"{"firstName":["required"],"age":["max_value"]}"#);
//! ```
//!
//! Names are those on the wire, whatever `rename` and `rename_all` say. Nothing of what was sent is repeated in an error, and nothing of the texts
//! that types give to their own errors, which may repeat it.

use serde::de::DeserializeOwned;

use crate::{ApiError, ErrorDetail, ValidationError, exceptions::ParseError};

mod fault;
mod findings;
mod items;
mod reader;
mod texts;
mod tree;

use self::{
    fault::{Fault, Kind},
    findings::{Findings, Path, Step},
    reader::{Reader, Source, TEXTS},
    tree::Tree,
};

/// Why an input could not be read.
#[derive(Debug, ApiError)]
#[catalog(crate = crate)]
pub enum Rejection {
    /// It is no JSON.
    #[transparent]
    Malformed(#[from] ParseError),

    /// Fields are wrong.
    #[transparent]
    Invalid(#[from] ValidationError),
}

/// Reads JSON.
///
/// # Errors
///
/// [`ParseError`] where it is no JSON; else a [`ValidationError`] with all fields that are wrong. What is right costs what `serde_json::from_slice` does.
pub fn from_json<T: DeserializeOwned>(json: &[u8]) -> Result<T, Rejection> {
    let error = match serde_json::from_slice(json) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let tree: Tree = match serde_json::from_slice(json) {
        Ok(tree) => tree,
        // The messages of serde_json say what was expected where, and repeat nothing.
        Err(malformed) => return Err(ParseError::new().with_detail(format!("JSON parse error - {malformed}")).into()),
    };
    drop(error);
    match read::<T>(&tree, false) {
        Err(error) => Err(error.into()),
        // What serde_json refuses and this does not.
        Ok(_) => Err(ValidationError::new().with_detail(crate::Detail::list([texts::INVALID])).into()),
    }
}

/// Reads the query of a URL, or a form (`application/x-www-form-urlencoded`): numbers and booleans are parsed, a key that occurs more than once is a list.
///
/// # Errors
///
/// A [`ValidationError`] with all fields that are wrong.
pub fn from_form<T: DeserializeOwned>(form: &[u8]) -> Result<T, ValidationError> {
    let pairs = form_urlencoded::parse(form).into_owned();
    read(&Tree::of_pairs(pairs), true)
}

/// How often reading starts anew, at most, and how many values are looked at in all.
const RESTARTS: usize = 256;
const WORK: usize = 4_000_000;

fn read<T: DeserializeOwned>(tree: &Tree, is_text: bool) -> Result<T, ValidationError> {
    let findings = Findings::default();
    let restarts = RESTARTS.min(WORK / tree.size().max(1)).max(8);
    for _ in 0..restarts {
        findings.restart();
        let root = Reader { source: Source::Tree(tree), path: &Path::Root, findings: &findings, is_text, is_key: false };
        match T::deserialize(root) {
            Ok(value) if !findings.has_errors() => return Ok(value),
            Ok(_) => return Err(findings.into_error()),
            Err(fault) if learns(&findings, &fault) => {}
            Err(fault) => {
                give_up(&findings, fault);
                break;
            }
        }
    }
    Err(findings.into_error())
}

/// Whether reading again would come further.
fn learns(findings: &Findings, fault: &Fault) -> bool {
    let Some((path, of)) = &fault.place else { return false };
    match fault.kind {
        Kind::Missing(name) if !of.is_empty() => findings.learn_required(of, name),
        Kind::Duplicate(name) => findings.learn_alias(path.clone(), name),
        Kind::Unknown | Kind::Variant if !of.is_empty() => findings.learn_strict(of),
        Kind::Variant => findings.learn_refusal(path, texts::CHOICE) < TEXTS.len(),
        Kind::Other => findings.learn_refusal(path, texts::INVALID) < TEXTS.len(),
        Kind::Missing(_) | Kind::Unknown => false,
    }
}

/// Adds the error that reading could not go on after.
fn give_up(findings: &Findings, fault: Fault) {
    let (mut path, _) = fault.place.unwrap_or_default();
    let (error, name): (ErrorDetail, _) = match fault.kind {
        Kind::Missing(name) => (texts::REQUIRED, Some(name)),
        Kind::Duplicate(name) => (texts::DUPLICATE, Some(name)),
        Kind::Unknown => (texts::UNKNOWN, None),
        Kind::Variant => (texts::CHOICE, None),
        Kind::Other => (texts::INVALID, None),
    };
    path.extend(name.map(|name| Step::Field(name.to_owned())));
    if !findings.has_error_at(&path) {
        findings.error_at(path, error);
    }
}
