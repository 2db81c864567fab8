//! A constant that no header can have, and names that are the server's.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X-Post", "a\r\nSet-Cookie: b")]
    Split,
    #[header("Content-Length", "1")]
    Length,
    #[header("Transfer-Encoding", "chunked")]
    Encoding,
}

fn main() {}
