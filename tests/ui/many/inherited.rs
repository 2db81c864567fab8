//! Mistakes that only the class shows, in one run.
// errors: 4

use error_catalog::{
    ApiError,
    exceptions::{ApiException, MethodNotAllowed, PermissionDenied, Throttled},
};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(MethodNotAllowed)]
    ReadOnly,
    #[extends(Throttled)]
    TooMany { wait: f32 },
    #[extends(PermissionDenied)]
    #[status(401)]
    LoginFirst,
    #[extends(ApiException)]
    #[detail("{host}")]
    Broken { host: String },
}

fn main() {}
