//! Settings, errors and panics that fail while an error is rendered: there is always an answer, and nothing of the failure in it.

use std::{
    error::Error as StdError,
    fmt,
    sync::atomic::{AtomicUsize, Ordering},
};

use bytes::Bytes;
use error_catalog::{
    ApiError, AsApiError, ErrorHandler, HeaderField, Internal, StatusField,
    envelope::{Envelope, ErrorView, Json},
    exceptions::NotFound,
};
use error_catalog_tests::servers::Framework;
use http::{HeaderValue, Response};
use serde::{Serialize, Serializer, ser::SerializeSeq as _};

use crate::{
    local::{Answer, ask},
    support::{BY_BROWSER, BY_PROBLEM, CANARY, PLAIN, assert_sound, ends, envelopes, header, json, logged, page, text},
};

/// Renders for every kind of client; each response is sound, and nothing of the canary is in it.
fn answers(handler: &ErrorHandler, error: &(impl AsApiError + ?Sized)) -> Vec<Response<Bytes>> {
    let all = [PLAIN, BY_PROBLEM, BY_BROWSER].map(|asked| asked.respond(handler, error));
    for response in &all {
        assert_sound(response, &"fault");
        assert!(!text(response).contains(CANARY), "{}", text(response));
    }
    all.into()
}

#[test]
fn a_hook_that_panics_changes_nothing() {
    let handler = ErrorHandler::new().page(page).hook(|_, _, response| {
        *response.body_mut() = Bytes::from_static(b"half");
        response.headers_mut().clear();
        panic!("{CANARY}");
    });
    let (responses, log) = logged(|| answers(&handler, &NotFound::new()));
    assert_eq!(json(&responses[0])["error"]["code"], "not_found");
    assert!(log.lines.contains("the hook of the error handler panicked"), "{}", log.lines);
}

#[test]
fn a_page_that_panics_is_the_envelope() {
    let handler = ErrorHandler::new().page(|_| panic!("{CANARY}"));
    let (responses, log) = logged(|| answers(&handler, &NotFound::new()));
    assert_eq!(header(&responses[2], "content-type"), "application/json");
    assert_eq!(json(&responses[2])["error"]["code"], "not_found");
    assert!(log.lines.contains("the page of the error handler panicked"), "{}", log.lines);
}

/// An envelope that fails half way, or in its media type.
struct Broken {
    writes: bool,
    kind: Option<&'static str>,
}

impl Envelope for Broken {
    fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
        json.object(|body| {
            body.string("half", CANARY);
            assert!(self.writes, "{CANARY}");
            body.string("code", error.code());
        });
    }

    fn content_type(&self) -> &'static str {
        self.kind.expect(CANARY)
    }
}

#[test]
fn an_envelope_that_panics_is_the_standard_one() {
    let handler = ErrorHandler::new().envelope(Broken { writes: false, kind: Some("application/json") });
    let (responses, log) = logged(|| answers(&handler, &NotFound::new()));
    assert_eq!(json(&responses[0])["error"]["code"], "not_found");
    assert!(log.lines.contains("an envelope panicked"), "{}", log.lines);
}

#[test]
fn an_envelope_without_a_media_type_that_a_header_can_hold_is_json() {
    for kind in [None, Some("application/json\r\nX-Injected: yes"), Some("text/\0"), Some("é")] {
        let handler = ErrorHandler::new().envelope(Broken { writes: true, kind });
        let response = PLAIN.respond(&handler, &NotFound::new());
        assert_eq!(header(&response, "content-type"), "application/json");
        assert_eq!(json(&response)["code"], "not_found");
    }
}

#[test]
fn a_level_that_panics_is_the_default_level() {
    let handler = ErrorHandler::new().log_level(|_| panic!("{CANARY}"));
    let (_, log) = logged(|| answers(&handler, &NotFound::new()));
    assert!(log.lines.contains("INFO") && log.lines.contains("request failed"), "{}", log.lines);
}

#[test]
fn a_rewrite_that_panics_is_the_default_rule() {
    let handler = ErrorHandler::new().rewrite(|_, _| panic!("{CANARY}"));
    for framework in Framework::ALL {
        let rewritten = ask(framework, &handler, Answer::Foreign(500, Some("text/plain")), &[]);
        assert_eq!(rewritten.header("content-type"), Some("application/json"), "{rewritten:?}");
        assert!(!rewritten.holds(CANARY), "{rewritten:?}");
        let left = ask(framework, &handler, Answer::Json(500), &[]);
        assert_eq!(left.body, br#"{"own":true}"#);
    }
}

/// Fails or panics wherever it is asked.
#[derive(Clone, Copy)]
enum Fault {
    Fails,
    Panics,
}

impl Fault {
    fn strike<E>(self, error: E) -> Result<(), E> {
        match self {
            Self::Fails => Err(error),
            Self::Panics => panic!("{CANARY}"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(CANARY)?;
        self.strike(fmt::Error)
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl StdError for Fault {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        panic!("{CANARY}")
    }
}

impl Serialize for Fault {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        list.serialize_element(CANARY)?;
        self.strike(serde::ser::Error::custom(CANARY))?;
        list.end()
    }
}

impl StatusField for Fault {
    fn as_status(&self) -> u16 {
        panic!("{CANARY}")
    }
}

impl HeaderField for Fault {
    fn header_value(&self) -> Result<Option<HeaderValue>, http::header::InvalidHeaderValue> {
        self.strike(HeaderValue::from_str("\n").unwrap_err())?;
        Ok(None)
    }
}

#[derive(Debug, ApiError)]
enum Faulty {
    #[status(409)]
    #[detail("Before {text} after.")]
    #[header("X-Field", .text)]
    #[header("X-Text", "{text}")]
    Shown {
        #[expose]
        text: Fault,
    },
    #[status(.0)]
    Status(Fault),
    #[status(502)]
    Source(#[source] Fault),
}

#[test]
fn fields_and_sources_that_fail_or_panic_are_left_out() {
    for fault in [Fault::Fails, Fault::Panics] {
        for (name, handler) in envelopes() {
            let handler = handler.page(page);
            let (responses, log) = logged(|| answers(&handler, &Faulty::Shown { text: fault }));
            for response in &responses {
                assert_eq!((response.status().as_u16(), header(response, "x-field"), header(response, "x-text")), (409, "", ""));
                assert!(text(response).contains("Conflict."), "{name}: {}", text(response));
            }
            log.assert_clean(&name);
            assert_eq!(answers(&handler, &Faulty::Status(fault))[0].status(), 500);
            assert_eq!(answers(&handler, &Faulty::Source(fault))[0].status(), 502);
            answers(&handler, &Internal::new(fault));
            // Debug mode calls all of it; here the canary may be shown.
            for error in [Faulty::Shown { text: fault }, Faulty::Status(fault), Faulty::Source(fault)] {
                assert_sound(&BY_BROWSER.respond(&handler.clone().debug(true), &error), &name);
                assert_sound(&PLAIN.respond(&handler.clone().debug(true), &error), &name);
            }
        }
    }
}

/// Its source is itself; its text is the same each time, or another one.
#[derive(Debug)]
struct Endless {
    told: Option<AtomicUsize>,
}

impl fmt::Display for Endless {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = self.told.as_ref().map_or(0, |told| told.fetch_add(1, Ordering::Relaxed));
        write!(f, "endless {told}")
    }
}

impl StdError for Endless {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        // What has the lifetime of the whole process can be its own source.
        static SAME: Endless = Endless { told: None };
        static OTHER: Endless = Endless { told: Some(AtomicUsize::new(0)) };
        Some(if self.told.is_some() { &OTHER } else { &SAME })
    }
}

#[test]
fn a_chain_of_sources_that_never_ends_is_cut() {
    for told in [None, Some(AtomicUsize::new(0))] {
        let (body, log) = ends(move || {
            let error = Internal::new(Endless { told });
            logged(|| text(&PLAIN.respond(&ErrorHandler::new().debug(true), &error)).to_owned())
        });
        assert!(body.contains("endless") && body.len() < 2000, "{body}");
        assert!(log.lines.contains("endless") && log.lines.len() < 2000, "{}", log.lines);
    }
}

/// A link of a chain that lives as long as the process: dropping a long one recursively is the application's own trouble.
#[derive(Debug)]
struct Link {
    number: usize,
    next: Option<&'static Link>,
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "link {}", self.number)
    }
}

impl StdError for Link {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.next.map(|next| next as _)
    }
}

#[test]
fn a_chain_of_a_million_sources_is_cut_without_being_walked() {
    let (body, calls) = ends(|| {
        let mut next = None;
        for number in 0..1_000_000 {
            next = Some(&*Box::leak(Box::new(Link { number, next })));
        }
        let error = Internal::new(Link { number: 1_000_000, next });
        let allocated = allocation_counter::measure(|| drop(PLAIN.respond(&ErrorHandler::new().debug(true), &error)));
        (text(&PLAIN.respond(&ErrorHandler::new().debug(true), &error)).to_owned(), allocated.count_total)
    });
    assert!(body.contains("link 1000000") && body.contains("link 999980") && !body.contains("link 900000"), "{body}");
    assert!(calls < 1000, "{calls}");
}

/// Goes on writing after it was told to stop.
struct Stubborn;

impl fmt::Display for Stubborn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for _ in 0..1_000_000 {
            let _ = f.write_str("stubborn ");
        }
        Ok(())
    }
}

impl fmt::Debug for Stubborn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stubborn")
    }
}

impl StdError for Stubborn {}

#[test]
fn an_internal_text_of_any_length_is_cut_in_the_log_and_in_debug_mode() {
    let error = Internal::new(Stubborn);
    let (body, log) = logged(|| text(&PLAIN.respond(&ErrorHandler::new().debug(true), &error)).to_owned());
    assert!(body.contains("stubborn") && body.len() < 5000, "{}", body.len());
    assert!(log.lines.contains("stubborn") && log.lines.len() < 5000, "{}", log.lines.len());
}
