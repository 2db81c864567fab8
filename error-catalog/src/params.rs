//! Exposed fields: any `Serialize` value, written as JSON.

use serde_core::Serialize;

/// A field that clients see as a parameter of the error: every `Serialize` type.
///
/// This is what `#[expose]` asks of a field. `None` is left out of the response.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be shown to clients",
    label = "an exposed field must implement `serde::Serialize`",
    note = "derive `serde::Serialize` for `{Self}`, or remove `#[expose]` from the field"
)]
pub trait Param {
    /// Appends the value as JSON; `false` where serialising failed, with `out` possibly half written.
    fn write_json(&self, out: &mut Vec<u8>) -> bool;
}

impl<T: Serialize> Param for T {
    fn write_json(&self, out: &mut Vec<u8>) -> bool {
        crate::escape::serialize_into(out, self)
    }
}
