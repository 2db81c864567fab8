//! More of what the derive finds out by itself: other derives, frameworks left out, bounds of generics.

use std::fmt;

use error_catalog::{
    ApiError,
    envelope::Drf,
    exceptions::{ApiException, Class},
};

use crate::support::{answer, header, is};

#[test]
fn several_frameworks_may_be_left_out() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[catalog(without(poem, axum))]
    struct Own;
    impl axum::response::IntoResponse for Own {
        fn into_response(self) -> axum::response::Response {
            "own".into_response()
        }
    }
    assert_eq!(axum::response::IntoResponse::into_response(Own).status(), 200);
}

#[test]
fn thiserror_is_recognised_by_fmt_transparent_and_on_structs() {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "as thiserror calls it")]
    fn show(_: &u8, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("shown")
    }
    #[derive(Debug, thiserror::Error, ApiError)]
    enum ByFunction {
        #[status(400)]
        #[detail("Public.")]
        #[error(fmt = show)]
        One(u8),
    }
    #[derive(Debug, thiserror::Error, ApiError)]
    #[status(500)]
    #[error(transparent)]
    struct Through(#[from] fmt::Error);
    #[derive(Debug, thiserror::Error, ApiError)]
    enum OnlyTransparent {
        #[error(transparent)]
        #[status(500)]
        A(#[from] fmt::Error),
    }
    assert_eq!(ByFunction::One(1).to_string(), "shown");
    assert_eq!(Through::from(fmt::Error).to_string(), fmt::Error.to_string());
    assert_eq!(OnlyTransparent::from(fmt::Error).to_string(), fmt::Error.to_string());
}

#[test]
fn a_class_made_at_run_time_is_one_of_its_base() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[catalog(envelope = Drf, docs = "https://x/{code}")]
    struct Base;
    let class = Class::extending(Base.entry(), "Sub").status(200).code("sub").meta("title", "T").template("{method}").detail("{x}").leak();
    let error = ApiException::new().with_class(class);
    assert_eq!(answer(&error), is(500, "sub", "{x}"));
    assert_eq!(class.docs().unwrap(), "https://x/sub");
    assert_eq!(class.meta("title"), Some("T"));
    assert_eq!((class.name(), class.type_name()), ("Sub", "Sub"));
}

#[test]
fn generic_statuses_headers_and_templates_are_bound() {
    #[derive(Debug, ApiError)]
    #[status(.status)]
    #[header("X-H", .field)]
    #[header("X-T", "<{text}>")]
    struct Generic<S: fmt::Debug, H: fmt::Debug, T: fmt::Debug>
    where
        T: Clone,
    {
        status: S,
        field: H,
        text: T,
    }
    let response = Generic { status: 404_u16, field: "h", text: 7 }.to_response();
    assert_eq!((response.status().as_u16(), header(&response, "x-h"), header(&response, "x-t")), (404, "h", "<7>"));
}
