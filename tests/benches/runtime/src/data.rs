//! The field errors of the benches, and the trees that the contenders make of them.

use error_catalog::{Detail, ErrorDetail, ValidationError};

use crate::hand::{Fields, Order, Rows};

/// One error of one field.
#[derive(Clone, Copy)]
pub struct FieldError {
    pub field: &'static str,
    pub code: &'static str,
    pub message: &'static str,
}

const fn error(field: &'static str, code: &'static str, message: &'static str) -> FieldError {
    FieldError { field, code, message }
}

/// Ten fields of a form.
pub const TEN: [FieldError; 10] = [
    error("email", "invalid", "Enter a valid email address."),
    error("name", "required", "This field is required."),
    error("phone", "blank", "This field may not be blank."),
    error("age", "invalid", "A valid integer is required."),
    error("city", "required", "This field is required."),
    error("country", "invalid_choice", "This is not a valid choice."),
    error("slug", "unique", "This field must be unique."),
    error("website", "invalid", "Enter a valid URL."),
    error("born", "invalid", "Enter a valid date."),
    error("agreed", "invalid", "Must be a valid boolean."),
];

/// How many of the ten a row of a list has.
pub const PER_ROW: usize = 4;

/// So many errors, four a row.
pub fn many(count: usize) -> Vec<FieldError> {
    TEN.iter().take(PER_ROW).cycle().take(count).copied().collect()
}

/// The tree of error-catalog.
pub fn ours(errors: &[FieldError]) -> ValidationError {
    errors.iter().fold(ValidationError::new(), |all, error| all.field(error.field, error.code, error.message))
}

/// The tree of error-catalog, by rows.
pub fn ours_nested(errors: &[FieldError]) -> ValidationError {
    let mut items = Detail::empty_map();
    for (index, row) in errors.chunks(PER_ROW).enumerate() {
        let mut fields = Detail::empty_map();
        for error in row {
            fields.push_field(error.field, ErrorDetail::new(error.message, error.code));
        }
        items.insert(Detail::row(index), fields);
    }
    ValidationError::from(Detail::map([("items", items)]))
}

/// The structs of a hand-written program.
pub fn hand<T>(errors: &[FieldError], leaf: impl Fn(&FieldError) -> T) -> Fields<Vec<T>> {
    let mut fields = Vec::with_capacity(errors.len());
    for error in errors {
        fields.push((error.field, vec![leaf(error)]));
    }
    Fields(fields)
}

/// The structs of a hand-written program, by rows.
pub fn hand_nested<T>(errors: &[FieldError], leaf: impl Fn(&FieldError) -> T) -> Order<T> {
    let rows = errors.chunks(PER_ROW).enumerate().map(|(index, row)| (index, hand(row, &leaf)));
    Order { items: Rows(rows.collect()) }
}
