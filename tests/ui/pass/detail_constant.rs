//! Constant texts, one of them empty.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("No such post.")]
    Post,
    #[detail("")]
    Nothing,
    #[detail("{{ and }}")]
    Braces,
    #[detail("größer ☃")]
    Letters,
}
