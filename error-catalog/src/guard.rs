//! Calls into the application and its libraries that may fail or panic while an error is rendered.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What `run` gives; `None` where it panics.
pub(crate) fn attempt<T>(run: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(run)).ok()
}

/// Whether `run` succeeds.
pub(crate) fn guard(run: impl FnOnce() -> bool) -> bool {
    attempt(run).unwrap_or(false)
}
