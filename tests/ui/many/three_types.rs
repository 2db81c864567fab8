//! Three types with a mistake each.
// errors: 3

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(200)]
struct First;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code("a b")]
    Post,
}

#[derive(Debug, ApiError)]
#[status(404)]
#[detail("{id}")]
struct Third;

fn main() {}
