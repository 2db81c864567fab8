//! One file a web framework, named after the crate.

#[cfg(feature = "axum")]
pub mod axum;

/// The response implementations of a declared type, one for each framework whose feature is on and that `without(...)` does not name. The derive
/// cannot see which features are on, so it calls this macro, and each feature makes its own real or empty.
#[doc(hidden)]
#[macro_export]
macro_rules! __responses {
    ($($declared:tt)*) => {
        $crate::__axum! { $($declared)* }
    };
}

#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ($($declared:tt)*) => {};
}
