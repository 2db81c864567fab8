//! Constant headers are in the table; others come from fields, as a status may.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[catalog(prefix = "proxy.", docs = "https://example.com/errors/{code}", without(axum))]
pub enum ProxyError {
    #[status(.status)]
    #[header("X-Upstream", "{name}:{port}")]
    #[meta(kind = "upstream")]
    Upstream { status: u16, name: String, port: u16 },
    #[status(405)]
    #[header("Allow", "GET, HEAD")]
    #[header("Retry-After", .0)]
    ReadOnly(Option<u32>),
}
