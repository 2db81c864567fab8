//! Mended: A code that a name and the prefix make.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(prefix = "blog.")]
enum BlogError {
    Post,
    #[code("blog.article")]
    Article,
}
