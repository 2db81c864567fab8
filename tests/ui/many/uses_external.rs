//! A mistake in a type whose `Display` is by hand, and uses.
// errors: 1

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[catalog(external(Display))]
enum BlogError {
    #[status(0)]
    Post,
}

impl std::fmt::Display for BlogError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("blog")
    }
}

fn text(error: &BlogError) -> String {
    format!("{error} {}", error.status())
}

fn main() {}
