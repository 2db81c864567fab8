//! The variant's own name in another style than the type's, behind the type's prefix.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "kebab-case", prefix = "blog.")]
enum BlogError {
    #[code("blog.post_not_found")]
    PostNotFound,
}

fn main() {}
