//! All styles of names.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "lowercase")]
enum A {
    PostMissing,
}

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "UPPERCASE")]
enum B {
    PostMissing,
}

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "PascalCase")]
enum C {
    PostMissing,
}

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "camelCase")]
enum D {
    PostMissing,
}

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "snake_case")]
enum E {
    PostMissing,
}

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "SCREAMING_SNAKE_CASE")]
enum F {
    PostMissing,
}

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "kebab-case")]
enum G {
    PostMissing,
}

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(rename_all = "SCREAMING-KEBAB-CASE")]
enum H {
    PostMissing,
}
