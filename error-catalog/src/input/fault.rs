//! [`Fault`]: why reading stopped, without anything of the input.

use std::fmt::{self, Display};

use serde_core::de::{Expected, Unexpected};

use super::{
    findings::{Step, TypeName},
    texts,
};
use crate::ErrorDetail;

/// Why reading stopped.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) kind: Kind,
    /// Where, once it is known.
    pub(super) place: Option<Place>,
}

/// Where reading stopped.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) path: Vec<Step>,
    /// In which type.
    pub(super) of: TypeName,
    /// This value was not sent, it stands for another one.
    pub(super) is_made: bool,
}

/// What a type says of an input that it does not take. The texts of types' own errors may repeat the input, so none is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Missing(&'static str),
    Unknown,
    Duplicate(&'static str),
    Variant,
    Other,
    /// Nothing more is looked for.
    Stop,
}

impl Fault {
    fn new(kind: Kind) -> Self {
        Self { kind, place: None }
    }

    pub(super) fn stop() -> Self {
        Self::new(Kind::Stop)
    }
}

impl Kind {
    /// What is wrong then, and with which field of the value.
    pub(super) fn error(&self) -> (ErrorDetail, Option<&'static str>) {
        match *self {
            Self::Missing(name) => (texts::REQUIRED, Some(name)),
            Self::Duplicate(name) => (texts::DUPLICATE, Some(name)),
            Self::Variant => (texts::CHOICE, None),
            // Which field is not known is not told: its name is the client's.
            Self::Unknown | Self::Other | Self::Stop => (texts::INVALID, None),
        }
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the input is not valid")
    }
}

impl std::error::Error for Fault {}

impl serde_core::de::Error for Fault {
    fn custom<T: Display>(_: T) -> Self {
        Self::new(Kind::Other)
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::new(Kind::Other)
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::new(Kind::Other)
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self::new(Kind::Other)
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self::new(Kind::Variant)
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self::new(Kind::Unknown)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(Kind::Missing(field))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(Kind::Duplicate(field))
    }
}
