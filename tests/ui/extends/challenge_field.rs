//! A 401 without the field that holds its class's challenge.

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
    LoginFirst,
}

fn main() {}
