//! Words of options that nobody knows.
// errors: 4

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(external(Foo, Bar), without(axm, django))]
enum BlogError {
    Post,
}

fn main() {}
