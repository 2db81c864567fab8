//! Facts, also of an enum.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(402)]
#[meta(kind = "billing", retry = "never")]
enum BlogError {
    Unpaid,
    #[meta(retry = "after")]
    #[meta(level = "3", r#type = "x")]
    Late,
}
