//! All options at once.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(prefix = "blog.", rename_all = "kebab-case", docs = "https://example.com/{code}", shared_codes, without(axum, poem), envelope = error_catalog::envelope::Problem, crate = ::error_catalog)]
enum BlogError {
    PostMissing,
    AuthorMissing,
}
