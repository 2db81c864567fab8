//! Times as RFC 3339 writes them, in UTC and microseconds: `2026-11-22T04:15:00.123456Z`.

use std::{
    cell::Cell,
    io::Write as _,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// `2026-11-22T04:15:00Z`.
type Second = [u8; 20];

/// The last second of the year 9999, the last that RFC 3339 can write.
const END: Duration = Duration::from_secs(253_402_300_799);

thread_local! {
    /// The last second that was written, and how: under load most times are of the same one.
    static LAST: Cell<(u64, Second)> = const { Cell::new((0, *b"1970-01-01T00:00:00Z")) };
}

/// A time as text; one before 1970 or after 9999 as the first or last that can be written.
pub(crate) fn rfc3339(time: SystemTime) -> [u8; 27] {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default().min(END);
    let (mut last, mut second) = LAST.get();
    if last != since.as_secs() {
        let whole = UNIX_EPOCH + Duration::from_secs(since.as_secs());
        if write!(second.as_mut_slice(), "{}", humantime::format_rfc3339_seconds(whole)).is_ok() {
            last = since.as_secs();
            LAST.set((last, second));
        }
    }
    let mut text = *b"1970-01-01T00:00:00.000000Z";
    for (to, from) in text.iter_mut().zip(second).take("1970-01-01T00:00:00".len()) {
        *to = from;
    }
    let mut micros = since.subsec_micros();
    for digit in text.iter_mut().rev().skip(1).take(6) {
        *digit = b"0123456789"[(micros % 10) as usize];
        micros /= 10;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Duration, END, UNIX_EPOCH, rfc3339};

    fn text(since: Duration) -> String {
        String::from_utf8(rfc3339(UNIX_EPOCH + since).to_vec()).unwrap()
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
        assert_eq!(rfc3339(UNIX_EPOCH - Duration::from_secs(1)), *b"1970-01-01T00:00:00.000000Z");
        assert_eq!(text(END + Duration::from_secs(1)), "9999-12-31T23:59:59.000000Z");
    }
}
