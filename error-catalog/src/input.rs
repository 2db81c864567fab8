//! Reads what clients send: JSON, queries and forms, into types that implement serde's `Deserialize`, with all wrong fields in one error.
//!
//! ```
//! use error_catalog::{ApiError, input};
//! #[derive(Debug, serde::Deserialize)]
//! #[serde(rename_all = "camelCase")]
//! struct NewPost {
//!     first_name: String,
//!     age: u8,
//! }
//!
//! let error = input::from_json::<NewPost>(br#"{"age": 300}"#).unwrap_err();
//! assert_eq!(error.get_codes().to_string(), r#"{"firstName":["required"],"age":["max_value"]}"#);
//! ```
//!
//! Names are those on the wire, whatever `rename` and `rename_all` say. Nothing of what was sent is repeated in an error, and nothing of the texts
//! that types give to their own errors, which may repeat it.

use serde_core::de::DeserializeOwned;

use crate::{
    ApiError, Internal, ValidationError,
    exceptions::{ParseError, UnsupportedMediaType},
};

#[cfg(all(feature = "_extract", any(feature = "validator", feature = "garde")))]
mod broken;
#[cfg(feature = "_extract")]
mod extract;
mod fault;
mod findings;
mod items;
mod names;
mod order;
#[cfg(feature = "_extract")]
mod params;
mod partly;
mod path;
mod reader;
#[cfg(any(feature = "validator", feature = "garde"))]
pub(crate) mod rules;
mod stand_in;
mod stand_ins;
mod texts;
mod tree;
mod variants;

#[cfg(feature = "_extract")]
pub use self::extract::*;
#[cfg(any(feature = "validator", feature = "garde"))]
pub(crate) use self::names::{Names, of_field};
pub(crate) use self::path::Step;
use self::{
    fault::{Fault, Kind, Place},
    findings::{Findings, MAP, NO_TYPE, TAG},
    partly::Unread,
    path::At,
    reader::{Reader, Source},
    tree::Tree,
};
#[cfg(feature = "garde")]
pub(crate) use self::{findings::MOST_KNOWN, order::truncated};

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

    /// It is of another media type.
    #[transparent]
    MediaType(#[from] UnsupportedMediaType),

    /// It is longer than the server reads.
    #[status(413)]
    PayloadTooLarge,

    /// The application is set up wrong: there is no such parameter in the path, for example.
    #[transparent]
    Internal(#[from] Internal),
}

/// Reads JSON.
///
/// # Errors
///
/// [`ParseError`] where it is no JSON; else a [`ValidationError`] with all fields that are wrong. What is right costs what `serde_json::from_slice` does.
pub fn from_json<T: DeserializeOwned>(json: &[u8]) -> Result<T, Rejection> {
    Ok(json_partly(json)?)
}

fn json_partly<T: DeserializeOwned>(json: &[u8]) -> Result<T, Unread<T>> {
    if let Ok(value) = serde_json::from_slice(json) {
        return Ok(value);
    }
    let tree: Tree = match serde_json::from_slice(json) {
        Ok(tree) => tree,
        // The messages of serde_json say what was expected where, and repeat nothing.
        Err(malformed) => return Err(Rejection::from(ParseError::new().with_detail(format!("JSON parse error - {malformed}"))).into()),
    };
    match read_partly(tree, false) {
        // What serde_json refuses and this does not.
        Ok(_) => Err(Rejection::from(ValidationError::new().with_detail(crate::Detail::list([texts::INVALID]))).into()),
        unread => unread,
    }
}

/// Reads the query of a URL, or a form (`application/x-www-form-urlencoded`): numbers and booleans are parsed, a key that occurs more than once is a list.
///
/// # Errors
///
/// A [`ValidationError`] with all fields that are wrong.
pub fn from_form<T: DeserializeOwned>(form: &[u8]) -> Result<T, ValidationError> {
    Ok(form_partly(form)?)
}

fn form_partly<T: DeserializeOwned>(form: &[u8]) -> Result<T, Unread<T>> {
    read_partly(Tree::of_form(form), true)
}

/// Writes a value as JSON.
///
/// # Errors
///
/// Where it cannot be serialised: a 500 of which clients see nothing.
#[cfg(feature = "_extract")]
pub(crate) fn to_json<T: serde_core::Serialize>(value: &T) -> Result<Vec<u8>, Internal> {
    serde_json::to_vec(value).map_err(Internal::new)
}

/// The rejection of a body that could not be read, by the status that the framework gives that.
#[cfg(feature = "_extract")]
pub(crate) fn unread(status: http::StatusCode) -> Rejection {
    match status.as_u16() {
        413 => Rejection::PayloadTooLarge,
        500.. => Internal::new("the body could not be read").into(),
        _ => ParseError::new().into(),
    }
}

/// How often an input is read, at most, and after how many values and steps of paths in all it is not read again.
const MOST_PASSES: usize = 256;
const LEAST_PASSES: usize = 8;
const WORK: usize = 2_000_000;

fn read<T: DeserializeOwned>(tree: &Tree, path: &At<'_>, is_text: bool) -> Result<T, ValidationError> {
    let findings = Findings::default();
    read_on(tree, path, is_text, &findings).filter(|_| findings.is_right()).ok_or_else(|| findings.into_error())
}

/// Reads it; where fields are wrong, with what is right.
fn read_partly<T: DeserializeOwned>(tree: Tree, is_text: bool) -> Result<T, Unread<T>> {
    let findings = Findings::default();
    match read_on(&tree, &At::Root, is_text, &findings) {
        Some(value) if findings.is_right() => Ok(value),
        Some(value) if !findings.is_truncated() => Err(Unread::partly(value, findings, tree, is_text)),
        _ => Err(Unread::Not(findings.into_error().into())),
    }
}

/// Reads on after everything that is wrong; `None` where that cannot be.
fn read_on<T: DeserializeOwned>(tree: &Tree, path: &At<'_>, is_text: bool, findings: &Findings) -> Option<T> {
    for pass in 1.. {
        findings.restart();
        let root = Reader { source: Source::Tree(tree), path, findings, is_text, is_key: false };
        let fault = match T::deserialize(root) {
            Ok(value) => return Some(value),
            Err(fault) => root.fault(fault, NO_TYPE),
        };
        if !learns(findings, fault) {
            break;
        }
        if pass >= MOST_PASSES || pass >= LEAST_PASSES && findings.work() > WORK {
            findings.truncate();
            break;
        }
    }
    None
}

/// Whether reading again would come further.
fn learns(findings: &Findings, fault: Fault) -> bool {
    let Some(Place { path, of, is_made }) = fault.place.filter(|_| fault.kind != Kind::Stop) else { return false };
    // What is wrong with a value that was not sent is nothing that a client can mend.
    let reason = (!is_made).then(|| fault.kind.error());
    if let (TAG, [outer @ .., Step::Field(tag)]) = (of, path.as_slice()) {
        return findings.learn_refusal(outer, fault.kind, reason.map(|(error, _)| (error, Some(tag.as_str()))));
    }
    let is_new = match fault.kind {
        Kind::Missing(name) if of != NO_TYPE && !findings.is_flat(&path) => findings.learn_required(of, &path, name),
        Kind::Duplicate(name) => findings.learn_alias(&path, name),
        Kind::Unknown | Kind::Variant(_) if of != NO_TYPE => findings.learn_strict(of),
        _ => false,
    };
    if is_new || of.1 == MAP && findings.learn_flattened(&path, of, fault.kind, reason.clone()) {
        return true;
    }
    findings.learn_refusal(&path, fault.kind, reason)
}
