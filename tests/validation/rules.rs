//! Each rule of validator and of garde: its code, its text, its parameters, its name on the wire.

mod by_garde;
mod by_validator;
mod places;
mod shown;
mod validators_errors;

use error_catalog::{ApiError, ErrorDetail, ValidationError};
use serde_json::{Map, Value};

/// What a field is expected to answer: its place, the code, the text and the parameters of its one error.
type Row = (&'static str, &'static str, &'static str, Value);

/// All errors are those of the table, in its order.
fn assert_table(error: &ValidationError, table: &[Row]) {
    let detail = error.detail();
    assert_eq!(detail.entries().map(|(field, _)| field).collect::<Vec<_>>(), table.iter().map(|row| row.0).collect::<Vec<_>>());
    for (field, code, text, params) in table {
        let leaves: Vec<&ErrorDetail> = detail.get(field).unwrap().leaves().collect();
        let [leaf] = leaves.as_slice() else { panic!("{field}: {leaves:?}") };
        assert_eq!((leaf.code(), leaf.message()), (Some(*code), *text), "{field}");
        let own: Map<String, Value> = leaf.params().map(|(name, value)| (name.to_owned(), value.clone())).collect();
        assert_eq!(Value::Object(own), *params, "{field}");
    }
}
