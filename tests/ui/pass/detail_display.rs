//! `Display` by hand as the public text.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[catalog(external(Display))]
enum BlogError {
    #[status(404)]
    #[detail(display)]
    Post { id: u64 },
}

impl std::fmt::Display for BlogError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self::Post { id } = self;
        write!(f, "no post {id}")
    }
}
