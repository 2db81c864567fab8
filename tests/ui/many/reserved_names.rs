//! All members of the built-in envelopes are taken.
// errors: 10

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    Post {
        #[expose]
        r#type: u8,
        #[expose]
        title: u8,
        #[expose]
        status: u8,
        #[expose]
        detail: u8,
        #[expose]
        instance: u8,
        #[expose]
        code: u8,
        #[expose]
        codes: u8,
        #[expose]
        errors: u8,
        #[expose]
        correlation_id: u8,
        #[expose]
        timestamp: u8,
    },
}

fn main() {}
