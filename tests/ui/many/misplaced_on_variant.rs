//! What a variant cannot have.
// errors: 4

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[from]
    #[source]
    #[expose]
    #[catalog(shared_codes)]
    Post(std::io::Error),
}

fn main() {}
