//! A mistake in a type with a lifetime, and uses.
// errors: 1

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError<'a> {
    #[code("no post")]
    Post(&'a str),
}

fn status(error: &BlogError<'_>) -> u16 {
    error.status().as_u16()
}

fn boxed<'a>(error: BlogError<'a>) -> Box<dyn ApiError + 'a> {
    Box::new(error)
}

fn main() {}
