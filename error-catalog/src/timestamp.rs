//! Times as RFC 3339 writes them, in UTC and microseconds: `2026-11-22T04:15:00.123456Z`.

use std::{
    cell::Cell,
    io::Write as _,
    ops::Range,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// `2026-11-22T04:15:00.123456Z`.
type Text = [u8; 27];

const EPOCH: Text = *b"1970-01-01T00:00:00.000000Z";

/// Where the microseconds stand.
const MICROS: Range<usize> = 20..26;

/// The last second of the year 9999, the last that RFC 3339 can write.
const END: Duration = Duration::from_secs(253_402_300_799);

thread_local! {
    /// The last second that was written, and how: under load most times are of the same one.
    static LAST: Cell<(u64, Text)> = const { Cell::new((0, EPOCH)) };
}

/// Appends a time; one before 1970 or after 9999 as the first or last that can be written.
pub(crate) fn rfc3339(out: &mut Vec<u8>, time: SystemTime) {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default().min(END);
    let start = out.len();
    let (last, text) = LAST.get();
    if last == since.as_secs() {
        out.extend_from_slice(&text);
    } else {
        out.extend_from_slice(&second(since.as_secs()));
    }
    let mut micros = since.subsec_micros();
    let digits = out.get_mut(start..).and_then(|text| text.get_mut(MICROS)).unwrap_or_default();
    for digit in digits.iter_mut().rev() {
        *digit = b"0123456789"[(micros % 10) as usize];
        micros /= 10;
    }
}

/// The text of a second, which is the last one from now on.
#[cold]
fn second(seconds: u64) -> Text {
    let mut text = EPOCH;
    let time = UNIX_EPOCH + Duration::from_secs(seconds);
    if write!(text.as_mut_slice(), "{}", humantime::format_rfc3339_micros(time)).is_ok() {
        LAST.set((seconds, text));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Duration, END, EPOCH, UNIX_EPOCH, rfc3339};

    fn text(since: Duration) -> String {
        let mut out = b"x".to_vec();
        rfc3339(&mut out, UNIX_EPOCH + since);
        String::from_utf8(out.split_off(1)).unwrap()
    }

    #[test]
    fn times_are_written_as_by_the_crate_for_times() {
        let mut state = 1_u64;
        for _ in 0..10_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let since = Duration::from_micros(state % (END.as_secs() * 1_000_000));
            for since in [since, since + Duration::from_nanos(123_999)] {
                assert_eq!(text(since), humantime::format_rfc3339_micros(UNIX_EPOCH + since).to_string());
            }
        }
    }

    #[test]
    fn times_that_cannot_be_written_are_the_nearest_that_can() {
        let mut out = Vec::new();
        rfc3339(&mut out, UNIX_EPOCH - Duration::from_secs(1));
        assert_eq!(out, EPOCH);
        assert_eq!(text(END + Duration::from_secs(1)), "9999-12-31T23:59:59.000000Z");
    }
}
