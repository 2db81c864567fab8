//! Hostile bytes over a real socket, in every part of a request that an answer or the log could repeat.

use std::sync::{
    Mutex, OnceLock,
    atomic::{AtomicUsize, Ordering},
};

use error_catalog::ErrorHandler;
use error_catalog_tests::{
    client::{RawResponse, try_send},
    servers::{self, Framework},
};
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{
    Layer,
    layer::{Context, SubscriberExt as _},
};

use crate::{
    headers::hostile,
    support::{Random, is_allowed_in_header, is_control, page},
};

/// Looks at the log of every thread that has no listener of its own: those of the servers.
struct Watch;

static SEEN: AtomicUsize = AtomicUsize::new(0);
static RAW: Mutex<Vec<String>> = Mutex::new(Vec::new());

impl<S: Subscriber> Layer<S> for Watch {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "error_catalog" {
            SEEN.fetch_add(1, Ordering::Relaxed);
            event.record(&mut Self);
        }
    }
}

impl Visit for Watch {
    fn record_str(&mut self, field: &Field, value: &str) {
        if value.chars().any(is_control) {
            RAW.lock().unwrap().push(format!("{field}: {value:?}"));
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        self.record_str(field, &format!("{value:?}"));
    }
}

fn watch() {
    static ONCE: OnceLock<()> = OnceLock::new();
    ONCE.get_or_init(|| tracing::subscriber::set_global_default(tracing_subscriber::registry().with(Watch)).unwrap());
}

/// The headers that an answer to these requests may have.
const KNOWN: [&str; 11] = [
    "allow",
    "cache-control",
    "connection",
    "content-length",
    "content-type",
    "date",
    "transfer-encoding",
    "vary",
    "x-content-type-options",
    "x-request-id",
    "accept",
];

fn assert_whole(response: &RawResponse, sent: &[u8], what: &str) {
    let head = String::from_utf8_lossy(&response.head).into_owned();
    let sent = String::from_utf8_lossy(sent);
    for line in response.head.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        assert!(line.iter().copied().all(is_allowed_in_header), "{what}: {head:?} for {sent:?}");
    }
    for (name, _) in &response.headers {
        assert!(KNOWN.contains(&name.as_str()), "{what}: {name} in {head:?} for {sent:?}");
    }
    if let Some(id) = response.header("x-request-id") {
        assert!(id.len() <= 64 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte)), "{what}: {id}");
    }
    if response.header("content-type").is_some_and(|kind| kind.ends_with("json")) {
        serde_json::from_slice::<serde_json::Value>(&response.body).unwrap();
    }
}

/// A request in which one part is hostile.
fn request(random: &mut Random) -> Vec<u8> {
    let bytes = hostile(random);
    let line = |name: &str| [name.as_bytes(), b": ", &bytes, b"\r\n"].concat();
    let without_breaks: Vec<u8> = bytes.iter().copied().filter(|byte| *byte > b' ' && *byte != 0x7f).collect();
    let (target, header) = match random.below(7) {
        0 | 1 => (b"/nowhere".to_vec(), line("x-request-id")),
        2 => (b"/declared/7".to_vec(), line("traceparent")),
        3 => ([b"/declared/", without_breaks.as_slice()].concat(), Vec::new()),
        4 => ([b"/nowhere/", bytes.as_slice()].concat(), Vec::new()),
        5 => (b"/nowhere".to_vec(), line("accept")),
        _ => ([b"/shown?text=", without_breaks.as_slice()].concat(), line("content-type")),
    };
    [b"GET ", target.as_slice(), b" HTTP/1.1\r\nhost: x\r\n", &header, b"connection: close\r\n\r\n"].concat()
}

fn attack(framework: Framework) {
    watch();
    let server = servers::start(framework, ErrorHandler::new().page(page));
    let (mut random, mut answered, mut rendered) = (Random::new(0x50c), 0, 0);
    for _ in 0..3000 {
        let sent = request(&mut random);
        // A server may hang up on what is no request.
        let Ok(response) = try_send(server.addr, &sent) else { continue };
        assert_whole(&response, &sent, framework.name());
        answered += 1;
        rendered += u32::from(response.header("x-request-id").is_some());
    }
    assert!(answered > 2500 && rendered > 1000, "{}: {answered} {rendered}", framework.name());
    assert!(SEEN.load(Ordering::Relaxed) > 1000);
    let raw = RAW.lock().unwrap();
    assert!(raw.is_empty(), "{}: {raw:?}", framework.name());
}

#[test]
fn axum_answers_whole_and_logs_clean() {
    attack(Framework::Axum);
}

#[test]
fn actix_web_answers_whole_and_logs_clean() {
    attack(Framework::ActixWeb);
}

#[test]
fn poem_answers_whole_and_logs_clean() {
    attack(Framework::Poem);
}
