//! Headers from texts and from fields of all types that can be one.

use std::{borrow::Cow, time::Duration};

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[header("X-Constant", "1")]
    #[header("X-Text", "post {id:03} of {name}")]
    #[header("X-Id", .id)]
    #[header("X-Name", .name)]
    #[header("X-Maybe", .maybe)]
    #[header("X-Wait", .wait)]
    #[header("X-Cow", .cow)]
    Post { id: u64, name: String, maybe: Option<u8>, wait: Duration, cow: Cow<'static, str> },
    #[header("X-Position", .0)]
    Tuple(&'static str),
}
