//! Response headers: values from fields, and the headers that every error response carries.

use std::{
    borrow::Cow,
    fmt,
    num::{NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroUsize},
    sync::{Arc, LazyLock, OnceLock},
    time::Duration,
};

use http::{
    HeaderMap, HeaderName, HeaderValue, Method, StatusCode,
    header::{CACHE_CONTROL, CONNECTION, CONTENT_TYPE, InvalidHeaderValue, RETRY_AFTER, X_CONTENT_TYPE_OPTIONS},
};

use crate::{guard::guard, log};

/// A field that gives a response header: what `#[header("Name", .field)]` asks for.
///
/// Text and integers are sent as they are, a [`Duration`] in whole seconds rounded up (`Retry-After`, RFC 9110, section 10.2.3), `None` sends no header.
/// A value that is no valid header (RFC 9110, section 5.5) is left out and logged.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of a header",
    label = "`#[header(\"Name\", .field)]` needs text, an integer, a `Duration`, a `HeaderValue`, or an `Option` of these",
    note = "for any other type write a text: `#[header(\"Name\", \"{{field}}\")]`"
)]
pub trait HeaderField {
    /// The header's value; `Ok(None)` for no header.
    ///
    /// # Errors
    ///
    /// When the text holds bytes that a header cannot, such as line breaks.
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue>;
}

macro_rules! integers {
    ($($type:ty),*) => {$(
        impl HeaderField for $type {
            fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
                format_args!("{self}").header_value()
            }
        }
    )*};
}
integers!(u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize);
integers!(NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroUsize);

impl HeaderField for str {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        HeaderValue::from_str(self).map(Some)
    }
}

impl HeaderField for String {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.as_str().header_value()
    }
}

impl HeaderField for Cow<'_, str> {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        (**self).header_value()
    }
}

impl HeaderField for fmt::Arguments<'_> {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        if let Some(text) = self.as_str() {
            return text.header_value();
        }
        let mut text = String::new();
        // A `Display` that fails gives no header, as a value that is not valid does.
        if fmt::write(&mut text, *self).is_err() { "\n".header_value() } else { text.header_value() }
    }
}

impl HeaderField for Duration {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        Ok(Some(HeaderValue::from(whole_seconds(*self))))
    }
}

impl HeaderField for HeaderValue {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        Ok(Some(self.clone()))
    }
}

impl HeaderField for Method {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.as_str().header_value()
    }
}

impl<T: HeaderField> HeaderField for Option<T> {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        self.as_ref().map_or(Ok(None), HeaderField::header_value)
    }
}

macro_rules! pointers {
    ($($pointer:ident),*) => {$(
        impl<T: HeaderField + ?Sized> HeaderField for $pointer<T> {
            fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
                (**self).header_value()
            }
        }
    )*};
}
pointers!(Box, Arc);

impl<T: HeaderField + ?Sized> HeaderField for &T {
    fn header_value(&self) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        (**self).header_value()
    }
}

/// A duration in seconds, rounded up.
pub(crate) fn whole_seconds(duration: Duration) -> u64 {
    duration.as_secs().saturating_add(u64::from(duration.subsec_nanos() > 0))
}

/// Adds a header from data; one that is not valid is left out and logged, a negative `Retry-After` too (RFC 9110, section 10.2.3). A wait of 0 seconds is
/// no wait: DRF sends no `Retry-After` for it.
pub(crate) fn add(headers: &mut HeaderMap, name: &'static str, field: &dyn HeaderField) {
    let mut value = None;
    if !guard(|| field.header_value().map(|made| value = made).is_ok()) {
        return log::warn_header(name);
    }
    match (HeaderName::from_bytes(name.as_bytes()), value) {
        (Ok(name), Some(value)) if name == RETRY_AFTER && value == "0" => drop((name, value)),
        (Ok(name), Some(value)) if name == RETRY_AFTER && value.as_bytes().starts_with(b"-") => log::warn_header(name.as_str()),
        (Ok(name), Some(value)) => {
            headers.append(name, value);
        }
        (Ok(_), None) => {}
        (Err(_), _) => log::warn_header(name),
    }
}

/// The statuses whose answers a cache must not store: RFC 6585, sections 3 to 6.
const NEVER_CACHED: [u16; 4] = [428, 429, 431, 511];

/// The headers of a response for which none are declared.
fn make_plain(content_type: &'static str, capacity: usize) -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(capacity);
    headers.insert(CONTENT_TYPE, media_type(content_type));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers
}

pub(crate) const JSON: &str = "application/json";
pub(crate) const PROBLEM: &str = "application/problem+json";
static PLAIN_JSON: LazyLock<HeaderMap> = LazyLock::new(|| make_plain(JSON, 3));
static PLAIN_PROBLEM: LazyLock<HeaderMap> = LazyLock::new(|| make_plain(PROBLEM, 3));

/// A media type as a header; that of JSON where it is none that a header can hold.
fn media_type(content_type: &'static str) -> HeaderValue {
    match content_type {
        JSON | PROBLEM => HeaderValue::from_static(content_type),
        other if other.bytes().all(|byte| matches!(byte, b' '..=b'~')) => HeaderValue::from_static(other),
        _ => HeaderValue::from_static(JSON),
    }
}

/// The headers of a response for which none are declared; a copy of such a map costs less than making it.
#[expect(clippy::inline_always, reason = "of its callers there are two, and a call moves the map once more")]
#[inline(always)]
pub(crate) fn plain(content_type: &'static str) -> HeaderMap {
    match content_type {
        JSON => PLAIN_JSON.clone(),
        PROBLEM => PLAIN_PROBLEM.clone(),
        other => make_plain(other, 3),
    }
}

/// The same with a correlation id, as a copy of those in `kept` too: no name is hashed again.
pub(crate) fn plain_with_id(content_type: &'static str, name: &HeaderName, id: HeaderValue, kept: &OnceLock<HeaderMap>) -> HeaderMap {
    let made = kept.get_or_init(|| {
        let mut headers = make_plain(JSON, 4);
        headers.insert(name, HeaderValue::from_static(""));
        headers
    });
    let mut headers = made.clone();
    if content_type != JSON {
        headers.insert(CONTENT_TYPE, media_type(content_type));
    }
    if let Some((_, value)) = headers.iter_mut().find(|(own, _)| *own == name) {
        *value = id;
    }
    headers
}

/// A header of one of the few that a message has: to look at each costs less than the hash of a name.
#[cfg(feature = "_handler")]
pub(crate) fn find<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h HeaderValue> {
    headers.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
}

/// Completes the headers of a response that has some: the content type, `nosniff`, and `no-store` unless the declaration says otherwise and may.
pub(crate) fn complete(headers: &mut HeaderMap, status: StatusCode, content_type: &'static str) {
    headers.insert(CONTENT_TYPE, media_type(content_type));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if !headers.contains_key(CACHE_CONTROL) || NEVER_CACHED.contains(&status.as_u16()) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    connect(headers, status);
}

/// Whether a cache may store the response, and answer others with it whose `Accept` differs (RFC 9110, section 12.5.5).
pub(crate) fn may_be_stored(headers: &HeaderMap) -> bool {
    !lists(headers, &CACHE_CONTROL, "no-store")
}

/// Whether a header lists something, in any case.
pub(crate) fn lists(headers: &HeaderMap, name: &HeaderName, item: &str) -> bool {
    let mut items = headers.get_all(name).iter().flat_map(|value| value.as_bytes().split(|byte| *byte == b','));
    items.any(|own| own.trim_ascii().eq_ignore_ascii_case(item.as_bytes()))
}

/// Adds to the `Upgrade` of a 426 what keeps intermediaries from passing it on (RFC 9110, section 7.8). Servers leave both out of HTTP/2, which has neither.
pub(crate) fn connect(headers: &mut HeaderMap, status: StatusCode) {
    if status == StatusCode::UPGRADE_REQUIRED && !lists(headers, &CONNECTION, "upgrade") {
        headers.append(CONNECTION, HeaderValue::from_static("upgrade"));
    }
}

/// Adds to an error response of the application's own what every error response has, as far as it says nothing else.
pub(crate) fn complete_foreign(headers: &mut HeaderMap, status: StatusCode) {
    headers.entry(X_CONTENT_TYPE_OPTIONS).or_insert(HeaderValue::from_static("nosniff"));
    if !headers.contains_key(CACHE_CONTROL) || NEVER_CACHED.contains(&status.as_u16()) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
