//! Calls into the application and its libraries that may fail or panic while an error is rendered.

use std::{
    any::Any,
    mem,
    panic::{AssertUnwindSafe, catch_unwind},
};

/// What `run` gives; `None` where it panics.
pub(crate) fn attempt<T>(run: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(run)).map_err(discard).ok()
}

/// Whether `run` succeeds.
#[inline]
pub(crate) fn guard(mut run: impl FnMut() -> bool) -> bool {
    guard_dyn(&mut run)
}

/// One function for all of them, to which nothing that they hold is moved.
fn guard_dyn(run: &mut dyn FnMut() -> bool) -> bool {
    attempt(run).unwrap_or(false)
}

/// Drops what a panic was thrown with, whose own `Drop` may panic too.
#[cold]
pub(crate) fn discard(panic: Box<dyn Any + Send>) {
    if let Err(again) = catch_unwind(AssertUnwindSafe(|| drop(panic))) {
        mem::forget(again);
    }
}
