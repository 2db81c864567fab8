//! [`Problem`], problem details for HTTP APIs.

use super::{Envelope, ErrorView, Json, Object};
use crate::headers;

/// Problem details (RFC 9457), `application/problem+json`.
///
/// ```json
/// {"type":"https://api.example.com/errors/post_not_found","title":"Not Found","status":404,"detail":"Post 7 does not exist.","code":"post_not_found"}
/// ```
///
/// * `type` is the documentation address of the code (`#[catalog(docs = "...")]`), `about:blank` without one; `title` is `#[meta(title = "...")]`, or the reason phrase of the status.
/// * `instance` is the request's path, where the scope knows it.
/// * `errors`, for a structured detail, is a list of `{"detail","code","pointer"}`, the pointer being a JSON Pointer as URI fragment (`#/address/city`), as in RFC 9457, section 3.
/// * `correlation_id` is there inside of a request; exposed fields follow as extension members.
#[derive(Clone, Copy, Debug, Default)]
pub struct Problem;

impl Envelope for Problem {
    fn built_in(&self) -> Option<&'static str> {
        Some(headers::PROBLEM)
    }

    fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
        let scope = error.scope();
        if scope.get_instance().is_none() && scope.correlation_id_bytes().is_none() {
            return json.constant(|json| {
                json.object(|body| {
                    kind_and_text(error, body);
                    code_and_errors(error, body);
                    body.params();
                });
            });
        }
        json.object(|body| {
            body.constant(|body| kind_and_text(error, body));
            if let Some(instance) = scope.get_instance() {
                body.known(r#""instance":"#).string(instance);
            }
            body.constant(|body| code_and_errors(error, body));
            if let Some(id) = scope.correlation_id_bytes() {
                body.known(r#""correlation_id":"#).plain(id);
            }
            body.params();
        });
    }

    fn content_type(&self) -> &'static str {
        headers::PROBLEM
    }
}

fn kind_and_text(error: &ErrorView<'_>, body: &mut Object<'_, '_>) {
    body.string("type", error.docs().as_deref().unwrap_or("about:blank"));
    body.string("title", error.meta("title").unwrap_or_else(|| error.reason()));
    body.member("status").status();
    if error.is_structured() && !error.has_text_beside() {
        body.string("detail", error.default_message());
    } else {
        body.member("detail").message();
    }
}

fn code_and_errors(error: &ErrorView<'_>, body: &mut Object<'_, '_>) {
    body.string("code", error.code());
    if error.is_structured() {
        body.member("errors").list(|list| {
            list.pointed(|item, error| {
                item.string("detail", error.message);
                item.string_or_null("code", error.code);
                if let Some(pointer) = error.path.filter(|pointer| !pointer.is_empty()) {
                    item.string("pointer", &fragment(pointer));
                }
            });
        });
    }
}

/// A JSON Pointer as URI fragment (RFC 6901, section 6): the characters that a fragment cannot hold (RFC 3986, section 3.5) are percent-encoded.
fn fragment(pointer: &str) -> String {
    let mut fragment = String::with_capacity(pointer.len() + 1);
    fragment.push('#');
    for byte in pointer.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte) {
            fragment.push(char::from(byte));
        } else {
            fragment.push('%');
            for digit in [byte >> 4, byte & 15] {
                fragment.push(char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
    fragment
}
