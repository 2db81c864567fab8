//! Beside thiserror, which writes `Display`, `Error` and `From`, only the public side is written.

use error_catalog::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
pub enum QueueError {
    #[error("queue {name} is full")]
    #[status(429)]
    #[detail("Too many jobs.")]
    Full { name: String },
    #[error("no job {0}")]
    #[status(404)]
    #[detail(display)]
    NoJob(u64),
}
