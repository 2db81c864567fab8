//! Headers with a mistake each.
// errors: 6

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X Post", "1")]
    Name,
    #[header("Content-Type", "text/html")]
    Taken,
    #[header("X-Post", "\n")]
    Value,
    #[header("X-Post", .number)]
    NoField { id: u64 },
    #[header("X-Post", "{number}")]
    NoFieldInText { id: u64 },
    #[header("X-Post", 7)]
    Number,
}

fn main() {}
