//! Mended: A field in the text of a server error, which its class makes one.

use error_catalog::{ApiError, exceptions::ApiException};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(ApiException)]
    #[detail("No answer from {host}.")]
    Database {
        #[expose(text)]
        host: String,
    },
}
