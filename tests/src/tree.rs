//! Details from their encoding: `$error`, `$tuple`, `$map`.

use std::collections::HashMap;

use error_catalog::{Detail, ErrorDetail};
use serde_json::{Map, Value};

use crate::{
    skip::{Fault, Skip},
    suite::Suite,
};

/// The detail that a value encodes; `None` for null, which is not given.
pub(crate) fn detail(value: &Value, suite: Suite) -> Result<Option<Detail>, Fault> {
    if value.is_null() { Ok(None) } else { tree(value, suite).map(Some) }
}

fn tree(value: &Value, suite: Suite) -> Result<Detail, Fault> {
    match value {
        Value::String(text) => Ok(text.clone().into()),
        Value::Array(items) => list(items, suite),
        Value::Object(members) => object(members, suite),
        Value::Number(number) if number.is_f64() => Err(Skip::FloatLeaf.into()),
        Value::Number(_) | Value::Bool(_) | Value::Null => Err(Skip::NonStringLeaf.into()),
    }
}

fn list(items: &[Value], suite: Suite) -> Result<Detail, Fault> {
    let items: Vec<_> = items.iter().map(|item| tree(item, suite)).collect::<Result<_, _>>()?;
    Ok(Detail::list(items))
}

fn object(members: &Map<String, Value>, suite: Suite) -> Result<Detail, Fault> {
    let mut entries = members.iter();
    match (entries.next(), entries.next()) {
        (Some((key, value)), None) if key == "$error" => leaf(value).map(Detail::from),
        (Some((key, Value::Array(items))), None) if key == "$tuple" => list(items, suite),
        (Some((key, Value::Array(pairs))), None) if key == "$map" => map(pairs, suite),
        _ => {
            let entries: Vec<_> =
                members.iter().map(|(key, value)| Ok((key.clone(), tree(value, suite)?))).collect::<Result<_, Fault>>()?;
            Ok(Detail::map(entries))
        }
    }
}

/// `{"message", "code"}`, where a code of null is none.
fn leaf(value: &Value) -> Result<ErrorDetail, Fault> {
    let message = value.get("message").and_then(Value::as_str);
    let message = message.ok_or_else(|| Fault::Malformed("$error has no message".to_owned()))?.to_owned();
    Ok(match code(value.get("code").unwrap_or(&Value::Null))? {
        Some(code) => ErrorDetail::new(message, code),
        None => ErrorDetail::without_code(message),
    })
}

/// A code; `None` for null.
pub(crate) fn code(value: &Value) -> Result<Option<String>, Skip> {
    match value {
        Value::Null => Ok(None),
        Value::String(code) => Ok(Some(code.clone())),
        _ => Err(Skip::NonStringCode),
    }
}

/// `[[key, value], ...]`.
fn map(pairs: &[Value], suite: Suite) -> Result<Detail, Fault> {
    let mut entries = Vec::with_capacity(pairs.len());
    let (mut by_text, mut by_identity) = (HashMap::new(), HashMap::new());
    for pair in pairs {
        let [key, value] = pair.as_array().map_or(&[][..], Vec::as_slice) else {
            return Err(Fault::Malformed("$map has an entry that is not a pair".to_owned()));
        };
        let (text, identity) = (key_text(key, suite)?, identity(key));
        let same_text = by_text.insert(text.clone(), identity.clone());
        let same_key = by_identity.insert(identity.clone(), text.clone());
        if same_text.is_some_and(|other| other != identity) || same_key.is_some_and(|other| other != text) {
            return Err(Skip::CollidingKeys.into());
        }
        entries.push((text, tree(value, suite)?));
    }
    Ok(Detail::map(entries))
}

/// The text of a key: in a body as JSON writes it, in the path of a flat error as Python does.
fn key_text(key: &Value, suite: Suite) -> Result<String, Skip> {
    match (key, suite) {
        (Value::String(key), _) => Ok(key.clone()),
        (Value::Number(number), _) if !number.is_f64() => Ok(number.to_string()),
        (Value::Bool(true), Suite::Flat) => Ok("True".to_owned()),
        (Value::Bool(false), Suite::Flat) => Ok("False".to_owned()),
        (Value::Null, Suite::Flat) => Ok("None".to_owned()),
        (Value::Bool(_) | Value::Null, _) => Ok(key.to_string()),
        (Value::Number(_) | Value::Array(_) | Value::Object(_), _) => Err(Skip::OddKey),
    }
}

/// What Python tells keys apart by: `True` is 1, `"1"` is not.
fn identity(key: &Value) -> Value {
    key.as_bool().map_or_else(|| key.clone(), |truth| Value::from(u8::from(truth)))
}
