//! Everything that would show what is hidden.
// errors: 5

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(500)]
    #[detail("{host}")]
    Field { host: String },
    #[status(404)]
    #[detail("{source}")]
    Source { source: std::io::Error },
    #[status(404)]
    #[header("X-Cause", .0)]
    Header(#[source] std::io::Error),
    #[status(404)]
    #[header("X-Cause", "{0}")]
    HeaderText(#[source] std::io::Error),
    #[status(404)]
    Exposed(
        #[expose("cause")]
        #[source]
        std::io::Error,
    ),
}

fn main() {}
