//! On the variant.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[instance]
    Post { id: u64 },
}

fn main() {}
