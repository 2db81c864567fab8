//! A text of one's own that shows a field, where the class makes it a server error.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(error_catalog::exceptions::ApiException)]
    #[detail("No answer from {host}.")]
    Database { host: String },
}

fn main() {}
