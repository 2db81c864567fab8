//! Responses of axum 0.8, `IntoResponse` for every declared error and for [`Error`](crate::Error), and extractors.

mod extract;

pub use axum::response::{IntoResponse, Response};

use crate::AsApiError;

/// The response of an error.
pub fn into_response<E: AsApiError>(error: &E) -> Response {
    error.as_api_error().to_response().map(axum::body::Body::from)
}

impl IntoResponse for crate::Error {
    fn into_response(self) -> Response {
        into_response(&self)
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ([axum $($without:tt)*] $($declared:tt)*) => {};
    ([$other:ident $($without:tt)*] $($declared:tt)*) => {
        $crate::__axum! { [$($without)*] $($declared)* }
    };
    ([] [$($generics:tt)*] [$type:ty] [$($bounds:tt)*]) => {
        impl $($generics)* $crate::__private::axum::IntoResponse for $type $($bounds)* {
            fn into_response(self) -> $crate::__private::axum::Response {
                $crate::__private::axum::into_response(&self)
            }
        }
    };
}
