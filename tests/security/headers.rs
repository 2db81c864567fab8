//! Hostile correlation ids and header values: what comes in stays out of response headers, and raw out of the log.

use std::borrow::Cow;

use error_catalog::{ApiError, Error, ErrorHandler, exceptions::NotFound};
use http::HeaderValue;

use crate::support::{Asked, Random, assert_sound, header, json, logged};

const ROUNDS: usize = 10_000;

/// Parts of what an attacker sends.
const HOSTILE: [&[u8]; 44] = [
    b"\r\n",
    b"\n",
    b"\r",
    b"\r\n\r\n",
    b"\r\nSet-Cookie: session=stolen",
    b"\nX-Injected: yes",
    b"%0d%0aX-Injected: yes",
    b"\r\n\r\n<script>alert(1)</script>",
    b"\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
    b"\x00",
    b"\x01\x02\x03",
    b"\x07\x08",
    b"\t",
    b"\x0b\x0c",
    b"\x1b[31m",
    b"\x1b]0;title\x07",
    b"\x7f",
    b"\x80\x81\x8d\x9f",
    b"\xff\xfe",
    b"\xc2\x85",
    b"\xc2\x9b31m",
    b"\xe2\x80\xa8",
    b"\xe2\x80\xae",
    b"\xe5\x98\x8a\xe5\x98\x8d",
    b"\xc0\xaf",
    b"\xed\xa0\x80",
    b"\xf0\x9f\x99\x82",
    b"<script>alert(1)</script>",
    b"\"><img src=x onerror=alert(1)>",
    b"'",
    b"\"",
    b"`",
    b"&amp;",
    b"${jndi:ldap://x}",
    b"{{7*7}}",
    b"../../etc/passwd",
    b" ",
    b"    ",
    b",",
    b";",
    b":",
    b"=",
    b"a",
    b"0123456789abcdef",
];

pub fn hostile(random: &mut Random) -> Vec<u8> {
    let mut bytes = Vec::new();
    for _ in 0..random.below(8) {
        bytes.extend_from_slice(random.pick(&HOSTILE));
        if random.below(8) == 0 {
            bytes.push(u8::try_from(random.below(256)).unwrap());
        }
    }
    if random.below(20) == 0 {
        bytes.resize(random.below(5000), b'x');
    }
    bytes
}

/// An id that may be adopted.
fn harmless(random: &mut Random) -> Vec<u8> {
    const ALPHABET: &[u8] = b"ABCxyz019._-";
    (0..=random.below(64)).map(|_| ALPHABET[random.below(ALPHABET.len())]).collect()
}

fn is_id(bytes: &[u8]) -> bool {
    (1..=64).contains(&bytes.len()) && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(byte))
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-'))
}

#[test]
fn ten_thousand_hostile_correlation_ids_are_replaced_and_harmless_ones_kept() {
    let handler = ErrorHandler::new();
    let (mut random, mut adopted, mut replaced) = (Random::new(0x1d), 0, 0);
    for _ in 0..ROUNDS {
        let sent = if random.below(10) == 0 { harmless(&mut random) } else { hostile(&mut random) };
        let asked = Asked { path: "/", headers: &[("x-request-id", &sent)] };
        let (response, log) = logged(|| asked.respond(&handler, &NotFound::new()));
        assert_sound(&response, &sent);
        log.assert_clean(&sent);
        let id = header(&response, "x-request-id");
        if is_id(&sent) {
            assert_eq!(id.as_bytes(), sent);
            adopted += 1;
        } else {
            assert!(is_uuid(id), "{sent:?}: {id}");
            replaced += 1;
        }
        assert_eq!(json(&response)["error"]["correlation_id"], id);
        assert_eq!(log.value("correlation_id"), Some(id));
        assert_eq!(response.headers().len(), 4, "{:?}", response.headers());
    }
    assert!(adopted > 500 && replaced > 8000, "{adopted} {replaced}");
}

#[test]
fn ten_thousand_hostile_trace_parents_are_replaced_and_valid_ones_kept() {
    let handler = ErrorHandler::new();
    let mut random = Random::new(0x1e);
    let (mut adopted, mut replaced) = (0, 0);
    for _ in 0..ROUNDS {
        let trace = format!("{:016x}{:016x}", random.next(), random.next());
        let mut sent = format!("00-{trace}-{:016x}-01", random.next()).into_bytes();
        let at = random.below(sent.len());
        match random.below(6) {
            0 => {}
            1 => sent = hostile(&mut random),
            2 => sent.truncate(at),
            3 => drop(sent.splice(at..at, hostile(&mut random))),
            4 => sent[at] = u8::try_from(random.below(256)).unwrap(),
            _ => drop(sent.splice(at..=at, HOSTILE[random.below(HOSTILE.len())].iter().copied())),
        }
        let asked = Asked { path: "/", headers: &[("traceparent", &sent)] };
        let (response, log) = logged(|| asked.respond(&handler, &NotFound::new()));
        assert_sound(&response, &sent);
        log.assert_clean(&sent);
        let id = header(&response, "x-request-id");
        if is_uuid(id) {
            replaced += 1;
        } else {
            let lower_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
            assert!(id.len() == 32 && id.bytes().all(lower_hex) && sent[3..35] == *id.as_bytes(), "{sent:?}: {id}");
            adopted += 1;
        }
    }
    assert!(adopted > 1000 && replaced > 5000, "{adopted} {replaced}");
}

#[test]
fn a_handler_that_does_not_trust_its_callers_adopts_nothing() {
    let handler = ErrorHandler::new().trust_correlation_id(false);
    let trace: (&str, &[u8]) = ("traceparent", b"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    for headers in [[("x-request-id", b"abc".as_slice()), trace], [("unrelated", b"abc".as_slice()), trace]] {
        let response = Asked { path: "/", headers: &headers }.respond(&handler, &NotFound::new());
        assert!(is_uuid(header(&response, "x-request-id")));
    }
}

#[test]
fn ten_thousand_hostile_paths_leave_the_log_clean() {
    let handler = ErrorHandler::new();
    let mut random = Random::new(0x1f);
    for _ in 0..ROUNDS {
        let path = String::from_utf8_lossy(&hostile(&mut random)).into_owned();
        let asked = Asked { path: &path, headers: &[] };
        let (response, log) = logged(|| asked.respond(&handler, &NotFound::new()));
        assert_sound(&response, &path);
        log.assert_clean(&path);
    }
}

/// Every way in which a header takes its value from data.
#[derive(Debug, ApiError)]
enum Sent {
    #[status(404)]
    #[header("X-Text", .text)]
    #[header("X-Template", "before {text} after")]
    #[header("Location", .text)]
    #[header("X-Option", .option)]
    #[header("Retry-After", .text)]
    #[header("X-Content-Type-Options", .text)]
    #[header("X-Request-Id", .text)]
    #[header("X-Bytes", .bytes)]
    Text { text: String, option: Option<Cow<'static, str>>, bytes: HeaderValue },
}

#[test]
fn ten_thousand_hostile_header_values_from_fields_are_sent_whole_or_not_at_all() {
    let handler = ErrorHandler::new();
    let asked = Asked { path: "/", headers: &[("x-request-id", b"given")] };
    let (mut random, mut sent_on, mut left_out) = (Random::new(0x20), 0, 0);
    for _ in 0..ROUNDS {
        let bytes = hostile(&mut random);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let value = HeaderValue::from_bytes(&bytes).unwrap_or(HeaderValue::from_static("none"));
        let error = Sent::Text { text: text.clone(), option: Some(text.clone().into()), bytes: value.clone() };
        let ((response, outside), log) = logged(|| (asked.respond(&handler, &error), error.to_response()));
        log.assert_clean(&text);
        assert_sound(&response, &text);
        for response in [&response, &outside] {
            for name in response.headers().keys() {
                let known = [
                    "x-text",
                    "x-template",
                    "location",
                    "x-option",
                    "retry-after",
                    "content-type",
                    "x-content-type-options",
                    "x-request-id",
                    "x-bytes",
                    "cache-control",
                ];
                assert!(known.contains(&name.as_str()), "{text:?} made a header: {name}");
            }
            let of = |name: &str| response.headers().get(name).map(HeaderValue::as_bytes);
            if let Some(value) = of("x-text") {
                assert_eq!(value, text.as_bytes());
                assert_eq!(of("x-template").unwrap(), format!("before {text} after").as_bytes());
                sent_on += 1;
            } else {
                assert_eq!((of("x-template"), of("location"), of("x-option")), (None, None, None), "{text:?}");
                assert!(log.lines.contains("x-text") || log.lines.contains("X-Text"), "{text:?} was dropped in silence: {}", log.lines);
                left_out += 1;
            }
            assert_eq!(of("x-bytes"), Some(value.as_bytes()));
            assert_eq!(response.headers().get_all("content-type").iter().count(), 1);
            assert_eq!(of("content-type"), Some(b"application/json".as_slice()));
        }
        // What says who answered, and how it is to be read, is not for data to say.
        assert_eq!(response.headers().get_all("x-request-id").iter().count(), 1);
        assert_eq!(header(&response, "x-request-id"), "given");
        assert_eq!(response.headers().get_all("x-content-type-options").iter().count(), 1);
    }
    assert!(sent_on > 2000 && left_out > 10_000, "{sent_on} {left_out}");
}

#[test]
fn ten_thousand_hostile_headers_set_at_run_time_are_sent_whole_or_not_at_all() {
    let handler = ErrorHandler::new();
    let asked = Asked { path: "/", headers: &[("x-request-id", b"given")] };
    let mut random = Random::new(0x21);
    for _ in 0..ROUNDS {
        let (name, value) = (hostile(&mut random), hostile(&mut random));
        let given = value.clone();
        let ((named, valued), log) = logged(|| {
            let named = NotFound::new().with_header(name.as_slice(), "harmless");
            let valued = NotFound::new().with_header("x-given", given);
            (asked.respond(&handler, &named), asked.respond(&handler, &valued))
        });
        log.assert_clean(&(&name, &value));
        assert_sound(&named, &name);
        assert_sound(&valued, &value);
        let is_valid = value.iter().copied().all(crate::support::is_allowed_in_header);
        assert_eq!(valued.headers().get("x-given").map(HeaderValue::as_bytes), is_valid.then_some(value.as_slice()));
        assert_eq!(valued.headers().len(), 4 + usize::from(is_valid));
        assert!(named.headers().len() <= 5, "{name:?}: {:?}", named.headers());
    }
}

#[test]
fn codes_and_texts_set_at_run_time_leave_the_log_clean() {
    let handler = ErrorHandler::new();
    let mut random = Random::new(0x22);
    for _ in 0..1000 {
        let text = String::from_utf8_lossy(&hostile(&mut random)).into_owned();
        let errors: [Error; 3] = [
            NotFound::new().with_code(text.clone()).into(),
            NotFound::new().with_detail(text.clone()).into(),
            error_catalog::Internal::new(text.clone()).into(),
        ];
        for error in errors {
            let (response, log) = logged(|| Asked { path: "/", headers: &[] }.respond(&handler, &error));
            assert_sound(&response, &text);
            log.assert_clean(&text);
        }
    }
}
