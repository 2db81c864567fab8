//! How often a response allocates: exactly so often. Two of them are the map of headers, one is the body.
//!
//! A change of these figures is no mistake by itself, but it is to be seen: `tests/benches` says what they are worth. This is a test program of its
//! own, because a counting allocator makes the tests of very large trees slow.

use std::time::{Duration, SystemTime};

use allocation_counter::measure;
use axum::response::IntoResponse;
use error_catalog::{
    ApiError, Detail, ErrorDetail, ErrorHandler, Scope, ValidationError,
    envelope::{Drf, Envelope, ErrorView, Json, Problem, Standard},
    exceptions::NotFound,
};
use validator::Validate;

#[derive(Debug, ApiError)]
#[catalog(envelope = Problem)]
enum Blog {
    #[status(404)]
    #[detail("Not found.")]
    Constant,
    #[status(404)]
    #[detail("Post {id} does not exist.")]
    Field { id: u64 },
}

/// Full details alone.
struct Details;

impl Envelope for Details {
    fn write(&self, _: &ErrorView<'_>, json: Json<'_, '_>) {
        json.full_details();
    }
}

/// The allocations of one response, when it is not the first of its thread.
fn allocations<T>(respond: impl Fn() -> T) -> u64 {
    // The first two fill what is kept.
    drop((respond(), respond()));
    measure(|| drop(respond())).count_total
}

fn fields(count: usize) -> ValidationError {
    const NAMES: [&str; 10] = ["email", "name", "phone", "age", "city", "country", "slug", "website", "born", "agreed"];
    let add = |error: ValidationError, name: &&'static str| error.field(*name, "required", "This field is required.");
    NAMES.iter().take(count).fold(ValidationError::new(), add)
}

fn nested(rows: usize) -> ValidationError {
    let row = || Detail::map(["email", "name", "phone", "age"].map(|name| (name, Detail::list([ErrorDetail::new("Wrong.", "invalid")]))));
    Detail::map([("items", Detail::map((0..rows).map(|index| (Detail::row(index), row()))))]).into()
}

#[test]
fn a_constant_body_is_not_allocated() {
    let scope = ErrorHandler::new().envelope(Drf);
    assert_eq!(allocations(|| scope.respond(&NotFound::new())), 2);
    assert_eq!(allocations(|| Blog::Constant.to_response()), 2);
}

#[test]
fn axum_adds_its_box_around_the_body() {
    assert_eq!(allocations(|| Blog::Constant.into_response()), 3);
}

#[test]
fn a_body_with_a_field_is_allocated_once() {
    assert_eq!(allocations(|| Blog::Field { id: 7 }.to_response()), 3);
}

#[test]
fn the_standard_envelope_is_allocated_once() {
    let scope = Scope::new().correlation_id("8c2b9a3e").timestamp(SystemTime::UNIX_EPOCH + Duration::from_micros(1));
    assert_eq!(allocations(|| scope.respond(&NotFound::new())), 3);
    let scope = ErrorHandler::new().envelope(Standard);
    assert_eq!(allocations(|| scope.respond(&NotFound::new())), 3);
}

#[test]
fn field_errors_are_allocated_once_and_exactly() {
    let scope = ErrorHandler::new().envelope(Drf);
    for error in [fields(1), fields(10), nested(250)] {
        assert_eq!(allocations(|| scope.respond(&error)), 3);
        let response = scope.respond(&error);
        let body = measure(|| drop(bytes::Bytes::copy_from_slice(response.body()))).bytes_total;
        assert_eq!(body, response.body().len() as u64);
    }
}

#[test]
fn full_details_are_allocated_once() {
    let scope = ErrorHandler::new().envelope(Details);
    for error in [fields(10), nested(250)] {
        assert_eq!(allocations(|| scope.respond(&error)), 3);
    }
}

#[test]
fn a_field_error_is_its_share_of_the_map() {
    assert_eq!(allocations(ValidationError::new), 0);
    // What was set on the value, and the map.
    assert_eq!(allocations(|| fields(1)), 2);
    // What was set, the map and its growth.
    assert_eq!(allocations(|| fields(10)), 3);
}

#[derive(Validate)]
struct Form {
    #[validate(length(min = 3))]
    name: &'static str,
    #[validate(email)]
    email: &'static str,
}

#[test]
fn errors_of_validator_are_kept_as_they_are() {
    let form = Form { name: "x", email: "y" };
    let validator = allocations(|| form.validate());
    // What was set, and the place of the errors.
    assert_eq!(allocations(|| ValidationError::from(form.validate().unwrap_err())), validator + 2);
    let scope = ErrorHandler::new().envelope(Drf);
    let error = ValidationError::from(form.validate().unwrap_err());
    // As of errors made by hand: neither the order of the fields nor the text with a limit takes memory.
    assert_eq!(allocations(|| scope.respond(&error)), 3);
}
