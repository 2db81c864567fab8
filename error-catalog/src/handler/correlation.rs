//! Correlation ids: the caller's, where it may be adopted, or a new one.

use http::HeaderName;
use uuid::Uuid;

use super::Request;
use crate::random;

const TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");

/// The longest id that is adopted.
const LONGEST: usize = 64;

/// A correlation id: 1 to 64 of `A-Z a-z 0-9 . _ -`, so that it can stand in headers, logs and bodies as it is.
#[derive(Clone, Copy)]
pub(crate) struct Id {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Id {
    /// The id, where it has the form of one.
    pub(crate) fn checked(text: &str) -> Option<Self> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
        if text.is_empty() || !text.bytes().all(allowed) {
            return None;
        }
        let mut bytes = [0; LONGEST];
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(Self { bytes, len: text.len() })
    }

    /// A random UUID; `None` where the system has no randomness.
    pub(crate) fn new() -> Option<Self> {
        let uuid = random::uuid()?;
        Self::checked(uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer()))
    }

    /// The id that the caller sent in the correlation header, else its trace id.
    pub(super) fn of_caller(request: &Request<'_>, header: &HeaderName) -> Option<Self> {
        let text = |name: &HeaderName| request.header(name).and_then(|value| std::str::from_utf8(value).ok());
        text(header).and_then(Self::checked).or_else(|| text(&TRACEPARENT).and_then(trace_id).and_then(Self::checked))
    }

    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

/// The trace id of a `traceparent` (W3C Trace Context, section 3.2): `00-<32 digits>-<16 digits>-<2 digits>`; one of zeros alone is none.
fn trace_id(traceparent: &str) -> Option<&str> {
    let mut parts = traceparent.split('-');
    let (version, trace, parent, _flags) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let hex = |text: &str, len| text.len() == len && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let valid = hex(version, 2) && version != "ff" && hex(trace, 32) && hex(parent, 16) && trace.bytes().any(|byte| byte != b'0');
    valid.then_some(trace)
}

#[cfg(test)]
mod tests {
    use super::{Id, trace_id};

    #[test]
    fn an_id_has_a_length_and_an_alphabet() {
        for good in ["a", "A-z_0.9", &"x".repeat(64)] {
            assert_eq!(Id::checked(good).unwrap().as_str(), good);
        }
        for bad in ["", " a", "a\n", "a;b", "é", "a\0", &"x".repeat(65)] {
            assert!(Id::checked(bad).is_none(), "{bad:?}");
        }
        assert_eq!(Id::new().unwrap().as_str().len(), 36);
    }

    #[test]
    fn a_trace_id_is_taken_from_a_valid_traceparent_alone() {
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assert_eq!(trace_id(&format!("00-{trace}-00f067aa0ba902b7-01")), Some(trace));
        for bad in ["", "00", "00-abc-00f067aa0ba902b7-01", "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"] {
            assert_eq!(trace_id(bad), None, "{bad}");
        }
        assert_eq!(trace_id(&format!("00-{}-00f067aa0ba902b7-01", "0".repeat(32))), None);
        assert_eq!(trace_id(&format!("00-{}-00f067aa0ba902b7-01", trace.to_uppercase())), None);
    }
}
