//! The texts and codes of wrong input, as Django REST Framework has them.

use std::fmt::Display;

use crate::ErrorDetail;

pub(super) const REQUIRED: ErrorDetail = ErrorDetail::constant("This field is required.", "required");
pub(super) const NULL: ErrorDetail = ErrorDetail::constant("This field may not be null.", "null");
pub(super) const NO_DATA: ErrorDetail = ErrorDetail::constant("No data provided", "null");
pub(super) const STRING: ErrorDetail = ErrorDetail::constant("Not a valid string.", "invalid");
pub(super) const INTEGER: ErrorDetail = ErrorDetail::constant("A valid integer is required.", "invalid");
pub(super) const NUMBER: ErrorDetail = ErrorDetail::constant("A valid number is required.", "invalid");
pub(super) const BOOLEAN: ErrorDetail = ErrorDetail::constant("Must be a valid boolean.", "invalid");
/// Django REST Framework repeats the value: `"x" is not a valid choice.`
pub(super) const CHOICE: ErrorDetail = ErrorDetail::constant("This is not a valid choice.", "invalid_choice");
pub(super) const INVALID: ErrorDetail = ErrorDetail::constant("Enter a valid value.", "invalid");
pub(super) const UNKNOWN: ErrorDetail = ErrorDetail::constant("This field is not known.", "unknown");
pub(super) const DUPLICATE: ErrorDetail = ErrorDetail::constant("This field is given more than once.", "duplicate");

pub(super) fn no_list(type_name: &str) -> ErrorDetail {
    ErrorDetail::new(format!("Expected a list of items but got type \"{type_name}\"."), "not_a_list")
}

pub(super) fn no_map(type_name: &str) -> ErrorDetail {
    ErrorDetail::new(format!("Expected a dictionary of items but got type \"{type_name}\"."), "not_a_dict")
}

pub(super) fn no_object(type_name: &str) -> ErrorDetail {
    ErrorDetail::new(format!("Invalid data. Expected a dictionary, but got {type_name}."), "invalid")
}

pub(super) fn too_small(least: impl Display) -> ErrorDetail {
    ErrorDetail::new(format!("Ensure this value is greater than or equal to {least}."), "min_value")
}

pub(super) fn too_great(most: impl Display) -> ErrorDetail {
    ErrorDetail::new(format!("Ensure this value is less than or equal to {most}."), "max_value")
}

pub(super) fn wrong_length(length: usize) -> ErrorDetail {
    ErrorDetail::new(format!("Ensure this field has exactly {length} elements."), "length")
}
