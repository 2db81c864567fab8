//! What the attacks share: a request as an attacker writes it, a seeded generator, and a log that is listened to in two ways.

use std::{
    fmt,
    fmt::Write as _,
    io,
    sync::{Arc, Mutex, mpsc},
    thread,
    time::Duration,
};

use bytes::Bytes;
use error_catalog::{
    AsApiError, ErrorHandler, Request, Scope,
    envelope::{Drf, Flat, Problem, Standard},
};
use http::{Method, Response};
use serde_json::Value;
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{
    Layer,
    layer::{Context, SubscriberExt as _},
};

/// What must be found in no response.
pub const CANARY: &str = "c4n4ry";

/// What a browser sends.
pub const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

/// A handler for every built-in envelope.
pub fn envelopes() -> [(&'static str, ErrorHandler); 4] {
    [
        ("Standard", ErrorHandler::new().envelope(Standard)),
        ("Drf", ErrorHandler::new().envelope(Drf)),
        ("Flat", ErrorHandler::new().envelope(Flat)),
        ("Problem", ErrorHandler::new().envelope(Problem)),
    ]
}

/// A page for browsers that shows everything that there is, between tags and in attributes of both quotes.
pub fn page(page: &error_catalog::ErrorPage<'_>) -> String {
    let mut debug = String::new();
    for text in page.debug() {
        write!(debug, "<li data-text='{text}'>{text}</li>").unwrap();
    }
    format!(
        "<!doctype html><html><head><title>{reason}</title></head><body class=\"{code}\"><h1 title='{message}'>{message}</h1><p data-id=\"{id}\" data-path='{path}'>{path} {id} {code}</p><ul>{debug}</ul></body></html>",
        reason = page.reason(),
        code = page.code(),
        message = page.message(),
        id = page.correlation_id(),
        path = page.path(),
    )
}

/// A request, as far as a handler looks at it.
pub struct Asked<'a> {
    pub path: &'a str,
    pub headers: &'a [(&'a str, &'a [u8])],
}

impl Asked<'_> {
    /// The scope that a handler opens for it.
    pub fn open(&self, handler: &ErrorHandler) -> Scope {
        handler.open(Request { method: &Method::GET, path: self.path, headers: &mut self.headers.iter().copied() })
    }

    pub fn respond<E: AsApiError + ?Sized>(&self, handler: &ErrorHandler, error: &E) -> Response<Bytes> {
        self.open(handler).respond(error)
    }
}

/// A request that asks for nothing special.
pub const PLAIN: Asked<'static> = Asked { path: "/posts/7", headers: &[] };

/// A request of a browser.
pub const BY_BROWSER: Asked<'static> = Asked { path: "/posts/7", headers: &[("accept", BROWSER.as_bytes())] };

/// A request for problem details.
pub const BY_PROBLEM: Asked<'static> = Asked { path: "/posts/7", headers: &[("accept", b"application/problem+json")] };

pub fn text(response: &Response<Bytes>) -> &str {
    std::str::from_utf8(response.body()).unwrap()
}

/// The body as JSON: it must be some.
pub fn json(response: &Response<Bytes>) -> Value {
    serde_json::from_slice(response.body()).unwrap_or_else(|error| panic!("{error}: {}", text(response)))
}

/// A header of a response, empty where there is none.
pub fn header<'r>(response: &'r Response<Bytes>, name: &str) -> &'r str {
    response.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

/// Whether a byte of a header value is one that RFC 9110, section 5.5, allows: no control character but the tab.
pub fn is_allowed_in_header(byte: u8) -> bool {
    byte == b'\t' || (byte >= 0x20 && byte != 0x7f)
}

/// Every response must hold this, whatever was tried.
pub fn assert_sound(response: &Response<Bytes>, what: &dyn fmt::Debug) {
    assert!((400..=599).contains(&response.status().as_u16()), "{what:?}: {}", response.status());
    for (name, value) in response.headers() {
        assert!(value.as_bytes().iter().copied().all(is_allowed_in_header), "{what:?}: {name}: {value:?}");
    }
    assert_eq!(header(response, "x-content-type-options"), "nosniff", "{what:?}");
    assert!(response.headers().contains_key("cache-control"), "{what:?}");
    match header(response, "content-type") {
        "application/json" | "application/problem+json" => drop(json(response)),
        kind => assert_eq!(kind, "text/html; charset=utf-8", "{what:?}"),
    }
}

/// A generator of the same numbers in every run (xorshift64*).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap() % end
    }

    pub fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

/// Runs what may never end, or end its thread.
pub fn ends<T: Send + 'static>(run: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || sender.send(run()));
    receiver.recv_timeout(Duration::from_secs(90)).expect("it must end, and not panic")
}

/// Whether a letter in a log ends a line, commands a terminal, or changes the order in which a line is shown.
pub fn is_control(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What was logged: as `tracing_subscriber::fmt` writes it, and the raw values of the fields, as an exporter gets them.
#[derive(Debug, Default)]
pub struct Log {
    pub lines: String,
    pub values: Vec<(String, String)>,
}

impl Log {
    /// No value holds a control character, of text in two directions neither, and no line breaks but at the end of an event.
    pub fn assert_clean(&self, what: &dyn fmt::Debug) {
        for (name, value) in &self.values {
            let raw = value.chars().find(|letter| is_control(*letter));
            assert_eq!(raw, None, "{what:?}: field {name}: {value:?}");
        }
        assert!(self.lines.chars().all(|letter| letter == '\n' || !is_control(letter)), "{what:?}: {:?}", self.lines);
        let events = self.values.iter().filter(|(name, _)| name == "message").count();
        assert_eq!(self.lines.lines().count(), events, "{what:?}: {}", self.lines);
    }

    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[derive(Clone, Default)]
struct Values(Arc<Mutex<Vec<(String, String)>>>);

impl<S: Subscriber> Layer<S> for Values {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        event.record(&mut Visitor(&mut self.0.lock().unwrap()));
    }
}

struct Visitor<'a>(&'a mut Vec<(String, String)>);

impl Visit for Visitor<'_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.push((field.name().to_owned(), value.to_owned()));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.push((field.name().to_owned(), format!("{value:?}")));
    }
}

/// Runs code and gives what it logged on this thread.
pub fn logged<T>(run: impl FnOnce() -> T) -> (T, Log) {
    let (lines, values) = (Lines::default(), Values::default());
    let writer = lines.clone();
    let subscriber = tracing_subscriber::registry()
        .with(tracing_subscriber::fmt::layer().with_ansi(false).with_writer(move || writer.clone()))
        .with(values.clone());
    let value = tracing::subscriber::with_default(subscriber, run);
    let lines = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    let values = std::mem::take(&mut *values.0.lock().unwrap());
    (value, Log { lines, values })
}
