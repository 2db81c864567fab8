//! Beside other derives: who writes `Display`, `Error` and `From`.

use std::{error::Error as _, fmt};

use error_catalog::ApiError;

use crate::support::{answer, is};

#[derive(Debug, thiserror::Error, ApiError)]
#[status(500)]
enum Both {
    #[error("internal: {0}")]
    #[detail("Something is wrong.")]
    Public(u8),
    #[error(transparent)]
    #[code("io")]
    Io(#[from] std::io::Error),
    #[error("bad request to {url}")]
    #[status(400)]
    #[detail(display)]
    Shown { url: &'static str },
}

#[test]
fn thiserror_writes_display_error_and_from_where_it_is_there() {
    let public = Both::Public(7);
    assert_eq!(public.to_string(), "internal: 7");
    assert_eq!(answer(&public), is(500, "public", "Something is wrong."));
    let io = Both::from(std::io::Error::other("disk"));
    assert_eq!(io.to_string(), "disk");
    assert_eq!(answer(&io), is(500, "io", "A server error occurred."));
    assert_eq!(answer(&Both::Shown { url: "/x" }), is(400, "shown", "bad request to /x"));
    assert_eq!(Both::Shown { url: "/x" }.entry().template(), "bad request to {url}");
}

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(external(Display, Error, From))]
struct ByHand(std::io::Error);

impl fmt::Display for ByHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("by hand")
    }
}

impl std::error::Error for ByHand {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

impl From<std::io::Error> for ByHand {
    fn from(error: std::io::Error) -> Self {
        Self(error)
    }
}

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(external(Display))]
enum Half {
    #[detail(display)]
    One(#[allow(dead_code)] u8),
    Two(#[from] std::io::Error),
}

impl fmt::Display for Half {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("half")
    }
}

#[test]
fn external_impls_are_left_to_the_user() {
    let by_hand = ByHand::from(std::io::Error::other("x"));
    assert_eq!((by_hand.to_string().as_str(), by_hand.source().is_some()), ("by hand", true));
    assert_eq!(answer(&by_hand), is(404, "by_hand", "Not found."));
    assert_eq!(answer(&Half::One(1)), is(404, "one", "half"));
    assert!(Half::from(std::io::Error::other("x")).source().is_some());
}

#[derive(Debug, ApiError)]
#[status(404)]
#[catalog(without(axum))]
struct OwnResponse;

impl axum::response::IntoResponse for OwnResponse {
    fn into_response(self) -> axum::response::Response {
        "own".into_response()
    }
}

#[test]
fn without_leaves_a_framework_to_the_user() {
    use axum::response::IntoResponse as _;
    assert_eq!(OwnResponse.into_response().status(), 200);
}
