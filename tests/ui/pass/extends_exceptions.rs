//! All classes of `exceptions`.

use error_catalog::{
    ApiError,
    exceptions::{
        ApiException, AuthenticationFailed, MethodNotAllowed, NotAcceptable, NotAuthenticated, NotFound, ParseError, PermissionDenied,
        Throttled, UnsupportedMediaType,
    },
};

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(ApiException)]
    A,
    #[extends(AuthenticationFailed)]
    B,
    #[extends(MethodNotAllowed)]
    C { method: String },
    #[extends(NotAcceptable)]
    D,
    #[extends(NotAuthenticated)]
    E,
    #[extends(NotFound)]
    F,
    #[extends(ParseError)]
    G,
    #[extends(PermissionDenied)]
    H,
    #[extends(Throttled)]
    I,
    #[extends(UnsupportedMediaType)]
    J { media_type: String },
}
