//! A challenge that comes from a field which the child does not have.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(401)]
#[header("WWW-Authenticate", .realm)]
struct Realm {
    realm: &'static str,
}

#[derive(Debug, ApiError)]
enum BlogError {
    #[extends(Realm)]
    WithRealm { realm: &'static str },
    #[extends(Realm)]
    LoginFirst,
}

fn main() {}
