//! The least that a row can cost: static bytes, or one buffer of the exact size that is written front to back.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::data::{FieldError, PER_ROW};

/// Appends the inside of a JSON string: one look at each byte, eight at once, and one copy.
fn text(out: &mut Vec<u8>, text: &str) {
    assert!(!needs_escape(text.as_bytes()), "no text of the benches needs an escape");
    out.extend_from_slice(text.as_bytes());
}

fn needs_escape(bytes: &[u8]) -> bool {
    const EACH: u64 = u64::from_ne_bytes([1; 8]);
    let found = |bytes: &[u8; 8]| {
        let word = u64::from_ne_bytes(*bytes);
        let less = |word: u64, least: u64| word.wrapping_sub(EACH * least) & !word;
        let is = |byte: u8| less(word ^ (EACH * u64::from(byte)), 1);
        (less(word, 0x20) | is(b'"') | is(b'\\') | is(0xe2)) & (EACH << 7)
    };
    match bytes.last_chunk() {
        // The last eight as a whole, though some of them were seen.
        Some(last) => bytes.chunks_exact(8).filter_map(|chunk| chunk.first_chunk()).fold(found(last), |all, chunk| all | found(chunk)) != 0,
        None => bytes.iter().any(|byte| *byte < 0x20 || matches!(*byte, b'"' | b'\\' | 0xe2)),
    }
}

/// How long an error is, with its field and the list around it.
fn len(error: &FieldError, full: bool) -> usize {
    let leaf = if full { error.message.len() + error.code.len() + r#"{"message":"","code":""}"#.len() } else { error.message.len() + 2 };
    error.field.len() + leaf + r#""":[],"#.len()
}

fn fields(out: &mut Vec<u8>, errors: &[FieldError], full: bool) {
    let mut before: &[u8] = b"{\"";
    for error in errors {
        out.extend_from_slice(before);
        before = b",\"";
        text(out, error.field);
        if full {
            out.extend_from_slice(b"\":[{\"message\":\"");
            text(out, error.message);
            out.extend_from_slice(b"\",\"code\":\"");
            text(out, error.code);
            out.extend_from_slice(b"\"}]");
        } else {
            out.extend_from_slice(b"\":[\"");
            text(out, error.message);
            out.extend_from_slice(b"\"]");
        }
    }
    out.push(b'}');
}

/// The map of a few field errors.
pub fn flat(errors: &[FieldError], full: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(errors.iter().map(|error| len(error, full)).sum::<usize>() + 2);
    fields(&mut out, errors, full);
    out
}

/// The errors as rows of `items`.
pub fn nested(errors: &[FieldError], full: bool) -> Vec<u8> {
    // A row: its index in quotes, a colon, braces, a comma.
    let rows = errors.len() / PER_ROW * 24;
    let mut out = Vec::with_capacity(errors.iter().map(|error| len(error, full)).sum::<usize>() + rows + 16);
    out.extend_from_slice(b"{\"items\":{");
    let mut digits = itoa::Buffer::new();
    for (index, row) in errors.chunks(PER_ROW).enumerate() {
        out.extend_from_slice(if index > 0 { b",\"".as_slice() } else { b"\"" });
        text(&mut out, digits.format(index));
        out.extend_from_slice(b"\":");
        fields(&mut out, row, full);
    }
    out.extend_from_slice(b"}}");
    out
}

/// A time as RFC 3339 in microseconds: the calendar by the days of 400 years, counted from a 1st of March.
pub fn rfc3339(time: SystemTime) -> [u8; 27] {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    let seconds = since.as_secs();
    let days = seconds / 86_400 + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    let mut text = *b"0000-00-00T00:00:00.000000Z";
    let mut put = |at: usize, width: usize, mut value: u64| {
        for place in (at..at + width).rev() {
            text[place] = b'0' + (value % 10) as u8;
            value /= 10;
        }
    };
    put(0, 4, year);
    put(5, 2, month);
    put(8, 2, day);
    put(11, 2, seconds / 3600 % 24);
    put(14, 2, seconds / 60 % 60);
    put(17, 2, seconds % 60);
    put(20, 6, u64::from(since.subsec_micros()));
    text
}
