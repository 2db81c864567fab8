//! Parameters of all kinds of types.

use std::collections::BTreeMap;

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose]
        text: String,
        #[expose]
        list: Vec<u8>,
        #[expose]
        map: BTreeMap<String, bool>,
        #[expose]
        maybe: Option<f64>,
        #[expose]
        nothing: (),
        #[expose]
        borrowed: &'static str,
    },
}
