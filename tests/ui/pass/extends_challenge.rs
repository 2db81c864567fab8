//! Classes that bring the header that their status requires.

use error_catalog::{
    ApiError,
    exceptions::{MethodNotAllowed, NotAuthenticated},
};

#[derive(Debug, ApiError)]
#[status(407)]
#[header("Proxy-Authenticate", "Basic")]
struct Proxy;

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(NotAuthenticated)]
    Login,
    #[extends(MethodNotAllowed)]
    Method { method: String },
    #[extends(Proxy)]
    Gateway,
}
