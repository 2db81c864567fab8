//! What a client accepts: the configured envelope, problem details, or a page for browsers.

/// The form of a response's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// The configured envelope.
    Envelope,
    /// Problem details, whatever is configured.
    Problem,
    /// A page for browsers.
    Page,
}

/// The form that a request asks for, and whether its `Accept` decided that.
///
/// The form of the highest weight counts (RFC 9110, section 12.5.1), the configured envelope where they are equal; a client that sends JSON gets no page.
/// `own` is the media type of that envelope.
pub(crate) fn negotiate(content_type: Option<&[u8]>, accept: &[u8], own: &str, has_page: bool) -> (Format, bool) {
    let has_page = has_page && !content_type.is_some_and(is_json);
    let envelope = weight(accept, "application/json").max(weight(accept, own));
    let problem = weight(accept, "application/problem+json");
    let page = if has_page { weight(accept, "text/html") } else { 0 };
    let format = match envelope.max(problem).max(page) {
        best if best == envelope => Format::Envelope,
        best if best == problem => Format::Problem,
        _ => Format::Page,
    };
    (format, envelope != problem || (has_page && envelope != page))
}

#[cfg(any(test, feature = "_handler"))]
/// Whether a client prefers HTML: a browser that was sent to an address.
pub(crate) fn prefers_html(accept: Option<&[u8]>) -> bool {
    accept.is_some_and(|accept| weight(accept, "text/html") > weight(accept, "application/json"))
}

/// Whether a `Content-Type` is JSON, or of a format that is written in it (RFC 6839, section 3.1).
pub(crate) fn is_json(content_type: &[u8]) -> bool {
    let essence = essence(content_type);
    essence.eq_ignore_ascii_case(b"application/json") || ends_with(essence, b"+json")
}

/// A media type without its parameters.
pub(crate) fn essence(value: &[u8]) -> &[u8] {
    value.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii()
}

fn ends_with(text: &[u8], end: &[u8]) -> bool {
    text.len() >= end.len() && text.get(text.len() - end.len()..).is_some_and(|tail| tail.eq_ignore_ascii_case(end))
}

/// The weight of a media type in thousandths: that of the most specific range that it is in, 0 where it is in none.
fn weight(accept: &[u8], media_type: &str) -> u16 {
    let kind = media_type.split('/').next().unwrap_or_default();
    let mut best = (0, 0);
    for range in accept.split(|byte| *byte == b',') {
        let name = essence(range);
        let precision = if name.eq_ignore_ascii_case(media_type.as_bytes()) {
            3
        } else if name.strip_suffix(b"/*").is_some_and(|own| own.eq_ignore_ascii_case(kind.as_bytes())) {
            2
        } else if name == b"*/*" {
            1
        } else {
            continue;
        };
        if precision > best.0 {
            best = (precision, quality(range));
        }
    }
    best.1
}

/// The parameter `q` of a range in thousandths; 1000 where it has none, 0 where it is malformed.
fn quality(range: &[u8]) -> u16 {
    let mut parameters = range.split(|byte| *byte == b';').skip(1).map(<[u8]>::trim_ascii);
    let Some(value) = parameters.find_map(|parameter| parameter.strip_prefix(b"q=").or(parameter.strip_prefix(b"Q="))) else {
        return 1000;
    };
    let (whole, fraction) = match value {
        [whole] => (*whole, [].as_slice()),
        [whole, b'.', fraction @ ..] if fraction.len() <= 3 => (*whole, fraction),
        _ => return 0,
    };
    let digits = fraction.iter().copied().chain(std::iter::repeat(b'0')).take(3);
    let thousandths = digits
        .fold(u16::from(whole.wrapping_sub(b'0')), |sum, digit| sum.saturating_mul(10).saturating_add(u16::from(digit.wrapping_sub(b'0'))));
    let valid = whole.is_ascii_digit() && fraction.iter().all(u8::is_ascii_digit) && thousandths <= 1000;
    if valid { thousandths } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{Format, is_json, negotiate, prefers_html, quality};

    const BROWSER: &[u8] = b"text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    fn chosen(accept: &str) -> (Format, bool) {
        negotiate(None, accept.as_bytes(), "application/json", true)
    }

    #[test]
    fn the_highest_weight_counts_and_the_envelope_where_they_are_equal() {
        assert_eq!(chosen(std::str::from_utf8(BROWSER).unwrap()), (Format::Page, true));
        assert_eq!(chosen("*/*"), (Format::Envelope, false));
        assert_eq!(chosen("application/json, text/plain, */*"), (Format::Envelope, false));
        assert_eq!(chosen("application/json"), (Format::Envelope, true));
        assert_eq!(chosen("application/problem+json"), (Format::Problem, true));
        assert_eq!(chosen("application/json;q=0.5, application/problem+json;q=0.4"), (Format::Envelope, true));
        assert_eq!(chosen("application/json;q=0.4, application/problem+json; q=0.5"), (Format::Problem, true));
        assert_eq!(chosen("text/*, application/json;q=0.9"), (Format::Page, true));
        assert_eq!(chosen("text/*, text/html;q=0, application/json;q=0.1"), (Format::Envelope, true));
        assert_eq!(chosen("image/png"), (Format::Envelope, false));
        assert_eq!(chosen("TEXT/HTML"), (Format::Page, true));
        assert_eq!(chosen(""), (Format::Envelope, false));
    }

    #[test]
    fn a_json_request_gets_no_page() {
        assert_eq!(negotiate(Some(b"application/json; charset=utf-8"), BROWSER, "application/json", true), (Format::Envelope, false));
        assert_eq!(negotiate(Some(b"text/plain"), BROWSER, "application/json", true).0, Format::Page);
        assert_eq!(negotiate(None, BROWSER, "application/json", false), (Format::Envelope, false));
    }

    #[test]
    fn weights_have_three_decimals_at_most() {
        for (range, weight) in
            [("a;q=1", 1000), ("a;q=0.5", 500), ("a;level=1;q=0.123", 123), ("a", 1000), ("a;q=1.000", 1000), ("a; Q=0", 0)]
        {
            assert_eq!(quality(range.as_bytes()), weight, "{range}");
        }
        for malformed in ["a;q=", "a;q=x", "a;q=2", "a;q=1.001", "a;q=0.1234", "a;q=-1", "a;q=0.x"] {
            assert_eq!(quality(malformed.as_bytes()), 0, "{malformed}");
        }
    }

    #[test]
    fn json_is_known_by_its_suffix_too() {
        assert!(is_json(b"application/json") && is_json(b"application/vnd.api+JSON; a=b"));
        assert!(!is_json(b"text/json-like") && !is_json(b"text/html") && !is_json(b""));
    }

    #[test]
    fn a_browser_is_who_prefers_html() {
        assert!(prefers_html(Some(BROWSER)));
        assert!(!prefers_html(Some(b"*/*")) && !prefers_html(None) && !prefers_html(Some(b"application/json")));
    }
}
