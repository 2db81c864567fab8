//! The lowest status, the highest, and one that has no name.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(400)]
    Lowest,
    #[status(599)]
    Highest,
    #[status(499)]
    Unnamed,
    #[status(0x194)]
    Hexadecimal,
}
