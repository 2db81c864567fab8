//! Correlation ids: the caller's, where it may be adopted, or a new one.

use uuid::fmt::Hyphenated;

use crate::random;

/// The longest id that is adopted.
const LONGEST: usize = 64;

/// Whether a text can be a correlation id, and stand in headers, logs and bodies as it is: 1 to 64 of `A-Z a-z 0-9 . _ -`.
pub(crate) fn is_id(text: &[u8]) -> bool {
    let is_allowed = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    (1..=LONGEST).contains(&text.len()) && text.iter().all(is_allowed)
}

/// A random UUID; `None` where the system has no randomness.
pub(super) fn new(buffer: &mut [u8; Hyphenated::LENGTH]) -> Option<&[u8]> {
    Some(random::uuid()?.hyphenated().encode_lower(buffer).as_bytes())
}

/// The id that the caller sent in the correlation header, else its trace id.
pub(super) fn of_caller<'a>(sent: Option<&'a [u8]>, traceparent: Option<&'a [u8]>) -> Option<&'a [u8]> {
    sent.filter(|id| is_id(id)).or_else(|| traceparent.and_then(trace_id))
}

/// The trace id of a `traceparent` (W3C Trace Context, section 3.2): `00-<32 digits>-<16 digits>-<2 digits>`; one of zeros alone is none.
fn trace_id(traceparent: &[u8]) -> Option<&[u8]> {
    let mut parts = traceparent.split(|byte| *byte == b'-');
    let (version, trace, parent, _flags) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let hex = |text: &[u8], len| text.len() == len && text.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let valid = hex(version, 2) && version != b"ff" && hex(trace, 32) && hex(parent, 16) && trace.iter().any(|byte| *byte != b'0');
    valid.then_some(trace)
}

#[cfg(test)]
mod tests {
    use super::{Hyphenated, is_id, new, trace_id};

    #[test]
    fn an_id_has_a_length_and_an_alphabet() {
        for good in ["a", "A-z_0.9", &"x".repeat(64)] {
            assert!(is_id(good.as_bytes()), "{good}");
        }
        for bad in ["", " a", "a\n", "a;b", "é", "a\0", &"x".repeat(65)] {
            assert!(!is_id(bad.as_bytes()), "{bad:?}");
        }
        let mut buffer = [0; Hyphenated::LENGTH];
        assert!(is_id(new(&mut buffer).unwrap()) && buffer[8] == b'-');
    }

    #[test]
    fn a_trace_id_is_taken_from_a_valid_traceparent_alone() {
        let of = |traceparent: &str| trace_id(traceparent.as_bytes()).map(|id| String::from_utf8(id.to_vec()).unwrap());
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assert_eq!(of(&format!("00-{trace}-00f067aa0ba902b7-01")).as_deref(), Some(trace));
        for bad in ["", "00", "00-abc-00f067aa0ba902b7-01", "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"] {
            assert_eq!(of(bad), None, "{bad}");
        }
        assert_eq!(of(&format!("00-{}-00f067aa0ba902b7-01", "0".repeat(32))), None);
        assert_eq!(of(&format!("00-{}-00f067aa0ba902b7-01", trace.to_uppercase())), None);
    }
}
