//! A server error's `Display`, which its class makes one.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[catalog(external(Display))]
enum BlogError {
    #[extends(error_catalog::exceptions::ApiException)]
    #[detail(display)]
    Broken,
}

impl std::fmt::Display for BlogError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("broken")
    }
}

fn main() {}
