//! Formats of fields.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("{id:>8} {ratio:.2} {mask:#x} {name:?} {name:*^9}")]
    Post { id: u64, ratio: f64, mask: u8, name: String },
}
