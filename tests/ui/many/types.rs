//! Fields whose types cannot be what they are for.
// errors: 3

use error_catalog::ApiError;

#[derive(Debug)]
struct Id;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    #[header("X-Id", .id)]
    Header { id: Id },
    #[status(.id)]
    Status { id: Id },
    #[status(404)]
    Param {
        #[expose]
        id: Id,
    },
}

fn main() {}
