//! Whether the contenders of a row say the same.

use serde_json::Value;

use crate::case::Row;

/// Compares the bodies: those that say the same as `hand` are equal as JSON, and every body is JSON.
///
/// # Panics
///
/// Where one is not: its figures would mean nothing.
pub fn bodies(row: &Row) {
    let mut of_hand = None;
    for case in &row.cases {
        let body = (case.body)();
        let value: Value = serde_json::from_slice(&body).unwrap_or_else(|error| panic!("{}: {}: {error}", row.key, case.name));
        let hand = of_hand.get_or_insert_with(|| value.clone());
        if case.same {
            assert_eq!(*hand, value, "{}: {}", row.key, case.name);
        }
        let keys =
            |value: &Value| value.pointer("/error").and_then(Value::as_object).map(|error| error.keys().cloned().collect::<Vec<_>>());
        if !case.peer {
            assert_eq!(keys(hand), keys(&value), "{}: {}", row.key, case.name);
        }
    }
}
