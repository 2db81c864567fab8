//! A field that is only shown by `Debug`.

use error_catalog::ApiError;

#[derive(Debug)]
struct Id;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("No {id:?}.")]
    Post { id: Id },
}
