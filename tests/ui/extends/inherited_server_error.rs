//! The text of a class shows a field, and its child is a server error.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[detail("No answer from {host}.")]
struct Unreachable {
    host: String,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Unreachable)]
    #[status(503)]
    Database { host: String },
}

fn main() {}
