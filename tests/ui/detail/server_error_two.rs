//! Two fields in the text of a server error.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(500)]
    #[detail("No answer from {host}:{port}.")]
    Database { host: String, port: u16 },
}

fn main() {}
