//! [`Fault`]: why reading stopped, without anything of the input.

use std::fmt::{self, Display};

use serde_core::de::{Expected, Unexpected};

use super::findings::{At, Step, TypeName};

/// Why reading stopped.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) kind: Kind,
    /// Where, once it is known, and in which type.
    pub(super) place: Option<(Vec<Step>, TypeName)>,
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

    /// This fault, which happened here unless it happened further in.
    pub(super) fn at(mut self, path: &At<'_>, of: TypeName) -> Self {
        if self.place.is_none() {
            self.place = Some((path.steps(), of));
        }
        self
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
