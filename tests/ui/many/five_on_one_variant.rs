//! Five mistakes on one variant are five errors.
// errors: 5

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(200)]
    #[code("no post")]
    #[detail("No {number}.")]
    #[header("X Post", "1")]
    Post {
        #[expose]
        code: u64,
    },
}

fn main() {}
