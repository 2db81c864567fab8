//! Sources by attribute and by name.

use std::sync::Arc;

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(500)]
enum BlogError {
    Named {
        source: std::io::Error,
    },
    Marked {
        #[source]
        cause: std::io::Error,
    },
    Tuple(#[source] Box<dyn std::error::Error + Send + Sync>),
    Shared(#[source] Arc<std::io::Error>),
    Maybe {
        source: Option<std::io::Error>,
    },
}
