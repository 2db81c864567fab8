//! Calls into the application that may fail or panic while an error is rendered.

/// Runs code of the application that may fail or panic.
pub(crate) fn guard(run: impl FnOnce() -> bool) -> bool {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).unwrap_or(false)
}
