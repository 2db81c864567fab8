//! JSON text: the escapes of DRF's `JSONRenderer`, for strings, formatted text and serialised values.

use std::{fmt, io};

use serde_core::Serialize;

/// Appends `text` as a JSON string: the escapes of DRF's `JSONRenderer`, which are those of RFC 8259 and of U+2028 and U+2029.
pub(crate) fn escape_into(out: &mut Vec<u8>, text: &str) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    escape_fragment(out, text);
    out.push(b'"');
}

/// Appends the inside of a JSON string.
#[inline]
pub(crate) fn escape_fragment(out: &mut Vec<u8>, text: &str) {
    if is_plain(text.as_bytes()) {
        out.extend_from_slice(text.as_bytes());
    } else {
        escape_each(out, text.as_bytes());
    }
}

#[cold]
fn escape_each(out: &mut Vec<u8>, bytes: &[u8]) {
    let mut written = 0;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if !needs_look(byte) {
            at += 1;
            continue;
        }
        let rest = bytes.get(at..).unwrap_or_default();
        let (escape, width): (&[u8], usize) = match rest {
            [b'"', ..] => (b"\\\"", 1),
            [b'\\', ..] => (b"\\\\", 1),
            [b'\n', ..] => (b"\\n", 1),
            [b'\r', ..] => (b"\\r", 1),
            [b'\t', ..] => (b"\\t", 1),
            [0x08, ..] => (b"\\b", 1),
            [0x0c, ..] => (b"\\f", 1),
            [0xe2, 0x80, 0xa8, ..] => (b"\\u2028", 3),
            [0xe2, 0x80, 0xa9, ..] => (b"\\u2029", 3),
            [0xe2, ..] => {
                at += 3;
                continue;
            }
            _ => (b"\\u00", 1),
        };
        out.extend_from_slice(bytes.get(written..at).unwrap_or_default());
        out.extend_from_slice(escape);
        if escape.len() == 4 {
            let hex = |digit: u8| if digit < 10 { b'0' + digit } else { b'a' + digit - 10 };
            out.extend_from_slice(&[hex(byte >> 4), hex(byte & 15)]);
        }
        at += width;
        written = at;
    }
    out.extend_from_slice(bytes.get(written..).unwrap_or_default());
}

/// Whether nothing has to be escaped. Plain ASCII is told by one quick look at words, of which the last may overlap the one before it.
fn is_plain(bytes: &[u8]) -> bool {
    let found = if let Some(last) = bytes.last_chunk() {
        // Two words at once are one for the compiler.
        let pairs = bytes.chunks_exact(16).filter_map(|pair| pair.first_chunk());
        let [a, b] = pairs.fold(words(*last).map(unusual), |[a, b], pair| {
            let [c, d] = words(*pair).map(unusual);
            [a | c, b | d]
        });
        a | b
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        unusual(u64::from_ne_bytes(*first)) | unusual(u64::from_ne_bytes(*last))
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        unusual(u64::from(u32::from_ne_bytes(*first)) << 32 | u64::from(u32::from_ne_bytes(*last)))
    } else {
        return !bytes.iter().any(|byte| needs_look(*byte));
    };
    found & (ONES << 7) == 0 || !needs_looks(bytes)
}

/// The two words of sixteen bytes.
#[expect(clippy::cast_possible_truncation, reason = "the lower half")]
const fn words(bytes: [u8; 16]) -> [u64; 2] {
    let both = u128::from_ne_bytes(bytes);
    [both as u64, (both >> 64) as u64]
}

/// [`needs_look`] of any of them: for text that is not ASCII.
#[inline(never)]
fn needs_looks(bytes: &[u8]) -> bool {
    // Not `any`, which stops: the compiler looks at many bytes at once.
    bytes.iter().fold(false, |found, byte| found | needs_look(*byte))
}

/// A word with 1 in each byte.
const ONES: u64 = u64::from_ne_bytes([1; 8]);

/// Sets a high bit where a byte of the word [needs a look](needs_look) or is not ASCII; others may be set above it.
const fn unusual(word: u64) -> u64 {
    // The high bit of an ASCII byte is set where it is below what is taken away. With one bit turned, the quote follows the control characters.
    let control_or_quote = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
    let backslash = (word ^ (ONES * 0x5c)).wrapping_sub(ONES);
    control_or_quote | backslash | word
}

/// Whether a byte may start something that has to be escaped.
const fn needs_look(byte: u8) -> bool {
    matches!(byte, 0..0x20 | b'"' | b'\\' | 0xe2)
}

/// The same escapes for values that serialise themselves.
struct Escapes;

impl serde_json::ser::Formatter for Escapes {
    fn write_string_fragment<W: io::Write + ?Sized>(&mut self, writer: &mut W, mut fragment: &str) -> io::Result<()> {
        while let Some(at) = fragment.find(['\u{2028}', '\u{2029}']) {
            let (before, rest) = fragment.split_at(at);
            writer.write_all(before.as_bytes())?;
            writer.write_all(if rest.starts_with('\u{2028}') { b"\\u2028" } else { b"\\u2029" })?;
            fragment = rest.get('\u{2028}'.len_utf8()..).unwrap_or_default();
        }
        writer.write_all(fragment.as_bytes())
    }
}

/// Appends a value as JSON; `false` where serialising failed, with `out` possibly half written.
pub(crate) fn serialize_into<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) -> bool {
    value.serialize(&mut serde_json::Serializer::with_formatter(out, Escapes)).is_ok()
}

/// Writes formatted text as the inside of a JSON string.
pub(crate) struct EscapedText<'a>(pub(crate) &'a mut Vec<u8>);

impl fmt::Write for EscapedText<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape_fragment(self.0, text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::escape_into;

    fn escaped(text: &str) -> String {
        let mut out = Vec::new();
        escape_into(&mut out, text);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_byte_that_needs_it_is_found_at_every_place() {
        for place in 0..40 {
            for byte in 0..=0x7f_u8 {
                let mut text = "x".repeat(place);
                text.push(char::from(byte));
                text.push_str("yyyyyyyyyyyyy");
                assert_eq!(escaped(&text), serde_json::to_string(&text).unwrap(), "{byte} at {place}");
            }
        }
    }

    #[test]
    fn strings_are_escaped_as_by_drf() {
        assert_eq!(escaped("plain é 🙂"), "\"plain é 🙂\"");
        assert_eq!(escaped("\"\\/\u{8}\u{c}\n\r\t"), r#""\"\\/\b\f\n\r\t""#);
        assert_eq!(escaped("\u{0}\u{1f}\u{7f}\u{80}"), "\"\\u0000\\u001f\u{7f}\u{80}\"");
        assert_eq!(escaped("a\u{2028}b\u{2029}c\u{2027}d\u{202a}"), "\"a\\u2028b\\u2029c\u{2027}d\u{202a}\"");
        assert_eq!(escaped("<script>&amp;"), "\"<script>&amp;\"");
    }
}
