//! The members of a case that the program reads. Those that are not here, `expect` and `tags` before all, it never looks at.

use serde::Deserialize;
use serde_json::Value;

/// An exception that is made.
#[derive(Debug, Deserialize)]
pub(crate) struct Case {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) family: String,
    #[serde(default)]
    pub(crate) language: Option<String>,
    pub(crate) exception: String,
    #[serde(default)]
    pub(crate) args: Args,
    #[serde(default)]
    pub(crate) settings: Settings,
}

/// The arguments of its constructor, and attributes that are set on it. Null is not given, as Python's `None`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Args {
    pub(crate) detail: Value,
    pub(crate) code: Value,
    pub(crate) wait: Value,
    pub(crate) auth_header: Value,
    pub(crate) authenticate_header: Value,
    #[serde(deserialize_with = "given")]
    pub(crate) method: Option<Value>,
    #[serde(deserialize_with = "given")]
    pub(crate) media_type: Option<Value>,
    pub(crate) class: Option<PythonClass>,
    pub(crate) positional: Vec<Value>,
}

/// A required argument, which may be null.
fn given<'de, D: serde::Deserializer<'de>>(value: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(value).map(Some)
}

/// A subclass of one of DRF's exceptions.
#[derive(Debug, Deserialize)]
pub(crate) struct PythonClass {
    pub(crate) name: String,
    pub(crate) base: String,
    #[serde(default)]
    pub(crate) status_code: Option<u16>,
    #[serde(default)]
    pub(crate) default_detail: Value,
    #[serde(default)]
    pub(crate) default_code: Value,
    #[serde(default)]
    pub(crate) extra_detail_singular: Option<String>,
    #[serde(default)]
    pub(crate) extra_detail_plural: Option<String>,
}

/// The settings of drf-standardized-errors.
#[derive(Debug, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    #[serde(rename = "NESTED_FIELD_SEPARATOR")]
    pub(crate) separator: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self { separator: ".".to_owned() }
    }
}

/// Two `ErrorDetail`s to be compared.
#[derive(Debug, Deserialize)]
pub(crate) struct Pair {
    pub(crate) name: String,
    pub(crate) a: Leaf,
    pub(crate) b: Leaf,
}

/// One `ErrorDetail`.
#[derive(Debug, Deserialize)]
pub(crate) struct Leaf {
    pub(crate) message: String,
    pub(crate) code: Option<String>,
}
