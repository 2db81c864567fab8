//! [`Suite`]: what is asked of the cases.

use error_catalog::{
    Challenge, ErrorHandler, Limits,
    envelope::{Drf, Flat},
};

/// What is asked of the cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suite {
    /// The answers of Django REST Framework.
    Drf,
    /// The answers of drf-standardized-errors.
    Flat,
    /// How DRF's `ErrorDetail` compares.
    ErrorDetail,
}

impl Suite {
    /// The names of the suites, as the program takes them.
    pub const NAMES: [&str; 3] = ["drf", "flat", "error_detail"];

    /// The suite of this name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "drf" => Some(Self::Drf),
            "flat" => Some(Self::Flat),
            "error_detail" => Some(Self::ErrorDetail),
            _ => None,
        }
    }

    /// The handler that renders the errors of this suite.
    pub fn handler(self) -> ErrorHandler {
        let handler = ErrorHandler::new().challenge(Challenge::Bare).limits(Limits::NONE);
        if self == Self::Flat { handler.envelope(Flat) } else { handler.envelope(Drf) }
    }
}
