//! No status, and everything that one does with an error.
// errors: 1

use axum_core::response::{IntoResponse, Response};

use error_catalog::{ApiError, Catalog, Error, catalog};

#[derive(Debug, ApiError)]
enum BlogError {
    Post,
    #[status(503)]
    Database(#[from] std::io::Error),
}

const ALL: Catalog = catalog![BlogError];

fn read() -> Result<String, BlogError> {
    Ok(std::fs::read_to_string("posts")?)
}

fn any() -> Result<String, Error> {
    Ok(read()?)
}

fn boxed(error: BlogError) -> Box<dyn ApiError> {
    Box::new(error)
}

fn std_boxed(error: BlogError) -> Box<dyn std::error::Error + Send + Sync> {
    error.into()
}

fn respond(error: BlogError) -> Response {
    error.into_response()
}

fn response(error: &BlogError) -> usize {
    error.to_response().body().len()
}

fn text(error: &BlogError) -> String {
    error.to_string()
}

fn main() {}
