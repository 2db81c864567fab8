//! Statuses from fields.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(.status)]
    Named { status: u16, id: u64 },
    #[status(.1)]
    Tuple(u64, u16),
}
