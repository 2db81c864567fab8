//! [`Fault`]: why reading stopped, without anything of the input.

use std::{
    cell::Cell,
    fmt::{self, Display},
};

use serde_core::de::{Expected, Unexpected};

use super::{
    findings::TypeName,
    path::Step,
    stand_in::{Wanted, refused},
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Missing(&'static str),
    Unknown,
    Duplicate(&'static str),
    /// The variants that there are.
    Variant(&'static [&'static str]),
    /// A probe of a [`StandIn`](super::stand_in::StandIn).
    Refused(u64, Wanted),
    /// Of a list, which has so many items.
    Length(usize),
    Other,
    /// Nothing more is looked for.
    Stop,
}

thread_local! {
    /// The first fault since it was listened for, after so many: serde drops what the variants of an untagged enum say.
    static HEARD: Cell<(usize, Option<Kind>)> = const { Cell::new((0, None)) };
}

/// Listens for a fault, after so many others.
pub(super) fn listen(others: usize) {
    HEARD.set((others, None));
}

pub(super) fn heard() -> Option<Kind> {
    HEARD.take().1
}

impl Fault {
    fn new(kind: Kind) -> Self {
        match HEARD.get() {
            (0, None) => HEARD.set((0, Some(kind))),
            (others, None) => HEARD.set((others - 1, None)),
            _ => {}
        }
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
            Self::Variant(_) => (texts::CHOICE, None),
            // Which field is not known is not told: its name is the client's.
            Self::Unknown | Self::Refused(..) | Self::Length(_) | Self::Other | Self::Stop => (texts::INVALID, None),
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

    fn invalid_type(value: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(refused(&value, expected))
    }

    fn invalid_value(value: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(refused(&value, expected))
    }

    fn invalid_length(length: usize, _: &dyn Expected) -> Self {
        Self::new(Kind::Length(length))
    }

    fn unknown_variant(_: &str, variants: &'static [&'static str]) -> Self {
        Self::new(Kind::Variant(variants))
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
