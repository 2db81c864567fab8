//! A format of another library.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("Since {since:%Y-%m-%d}.")]
    Post { since: u64 },
}

fn main() {}
