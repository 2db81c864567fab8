//! [`Standard`], the default envelope.

use uuid::Uuid;

use super::{Envelope, ErrorView, Json, Object, keyed};
use crate::{headers, random};

/// The default envelope: one object `error` with everything a client needs.
///
/// ```json
/// {"error":{"message":"Post 7 does not exist.","code":"post_not_found","status":404,"errors":{},
///   "timestamp":"2026-11-22T04:15:00.123456Z","correlation_id":"8c2b9a3e-5f14-4d0b-9d6e-1a2b3c4d5e6f"}}
/// ```
///
/// * `errors` is the tree of a structured detail; a bare list goes under `non_field_errors`. Then `message` is the class's default text, and the tree of
///   codes follows as `codes`.
/// * `params` follows where the error has exposed fields.
/// * `timestamp` is the time of rendering in UTC (RFC 3339, microseconds).
/// * `correlation_id` is that of the request; a new UUID where the error is rendered outside of one (none where
///   the system has no randomness).
#[derive(Clone, Copy, Debug, Default)]
pub struct Standard;

impl Envelope for Standard {
    fn built_in(&self) -> Option<&'static str> {
        Some(headers::JSON)
    }

    fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
        json.object(|body| {
            body.known(r#""error":"#).object(|object| {
                object.constant(|object| describe(error, object));
                object.params_object("params");
                object.known(r#""timestamp":"#).time(error.scope().get_timestamp());
                if let Some(id) = error.scope().correlation_id_bytes() {
                    object.known(r#""correlation_id":"#).plain(id);
                } else if let Some(id) = random::uuid() {
                    object.known(r#""correlation_id":"#).plain(id.hyphenated().encode_lower(&mut Uuid::encode_buffer()).as_bytes());
                }
            });
        });
    }
}

/// The members that do not change from one response to the next.
fn describe(error: &ErrorView<'_>, object: &mut Object<'_, '_>) {
    let structured = error.is_structured();
    if structured && !error.has_text_beside() {
        object.string("message", error.default_message());
    } else {
        object.member("message").message();
    }
    object.string("code", error.code());
    object.member("status").status();
    if structured {
        keyed(error, object.member("errors"), |json| json.errors());
        keyed(error, object.member("codes"), |json| json.codes());
    } else {
        object.object("errors", |_| {});
    }
}
