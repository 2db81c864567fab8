//! One file a crate that this one works with, named after it.

#[cfg(feature = "actix_web")]
pub mod actix_web;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "garde")]
pub(crate) mod garde;
#[cfg(feature = "poem")]
pub mod poem;
#[cfg(feature = "tower")]
pub mod tower;
#[cfg(feature = "validator")]
pub(crate) mod validator;

/// The response implementations of a declared type, one for each framework whose feature is on and that `without(...)` does not name. The derive
/// cannot see which features are on, so it calls this macro, and each feature makes its own real or empty.
#[doc(hidden)]
#[macro_export]
macro_rules! __responses {
    ($($declared:tt)*) => {
        $crate::__actix_web! { $($declared)* }
        $crate::__axum! { $($declared)* }
        $crate::__poem! { $($declared)* }
    };
}

#[cfg(not(feature = "actix_web"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web {
    ($($declared:tt)*) => {};
}

#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ($($declared:tt)*) => {};
}

#[cfg(not(feature = "poem"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __poem {
    ($($declared:tt)*) => {};
}
