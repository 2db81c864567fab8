//! Rejected values, passwords and tokens among them, are in no response and no line of the log.

use std::{
    io,
    net::IpAddr,
    sync::{Arc, LazyLock, Mutex, Once},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::FromRequest,
    routing::post,
};
use error_catalog::{
    ErrorHandler,
    envelope::{Drf, Flat, Problem, Standard},
    input::{Form, Garde, Json, Rejection, Valid},
};
use http::Request;
use regex::Regex;
use serde::{Deserialize, Deserializer, de::Error};
use tower_service::Service;
use tracing::level_filters::LevelFilter;
use validator::Validate;

/// What must not be repeated, as text and as number.
const SECRET: &str = "hunter2";
const NUMBER: &str = "918273645";

static DIGITS: LazyLock<Regex> = LazyLock::new(|| Regex::new("^[0-9]+$").unwrap());

/// Texts that hold what is checked are not what is checked for.
fn refuse(_: &str) -> Result<(), validator::ValidationError> {
    Err(validator::ValidationError::new("weak"))
}

fn refuse_all(_: &Login) -> Result<(), validator::ValidationError> {
    Err(validator::ValidationError::new("mismatch"))
}

/// Every rule of validator on a value of its own.
#[derive(Debug, Deserialize, Validate)]
#[validate(schema(function = "refuse_all", skip_on_field_errors = false))]
struct Login {
    #[validate(email)]
    email: String,
    #[validate(url)]
    url: String,
    #[validate(ip)]
    ip: String,
    #[validate(length(max = 3))]
    password: String,
    #[validate(length(equal = 3))]
    pin: Vec<String>,
    #[validate(range(max = 3))]
    number: u64,
    #[validate(range(exclusive_min = -3.0, exclusive_max = 3.0))]
    float: f64,
    #[validate(must_match(other = "password"))]
    repeated: String,
    #[validate(contains(pattern = "@"))]
    token: String,
    #[validate(does_not_contain(pattern = "2"))]
    code: String,
    #[validate(regex(path = *DIGITS))]
    digits: String,
    #[validate(credit_card)]
    card: String,
    #[validate(non_control_character)]
    control: String,
    #[validate(custom(function = "refuse"))]
    custom: String,
    #[validate(nested)]
    #[serde(rename = "innen")]
    nested: Inner,
    #[validate(nested)]
    list: Vec<Inner>,
    #[validate(required)]
    required: Option<String>,
}

#[derive(Debug, Deserialize, Validate, garde::Validate)]
struct Inner {
    #[validate(length(max = 3))]
    #[garde(length(max = 3))]
    #[serde(rename = "geheim")]
    secret: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "garde calls it so")]
fn refuse_by_garde(_: &str, (): &()) -> garde::Result {
    Err(garde::Error::new("is weak"))
}

/// Every rule of garde on a value of its own.
#[derive(Debug, Deserialize, garde::Validate)]
struct GardeLogin {
    #[garde(email)]
    email: String,
    #[garde(url)]
    url: String,
    #[garde(ip)]
    ip: String,
    #[garde(ipv4)]
    ipv4: String,
    #[garde(length(max = 3))]
    password: String,
    #[garde(length(bytes, max = 3))]
    pin: String,
    #[garde(range(max = 3))]
    number: u64,
    #[garde(matches(password))]
    repeated: String,
    #[garde(contains("@"))]
    token: String,
    #[garde(prefix("a"))]
    prefixed: String,
    #[garde(suffix("a"))]
    suffixed: String,
    #[garde(pattern("^[0-9]+$"))]
    digits: String,
    #[garde(credit_card)]
    card: String,
    #[garde(ascii)]
    ascii: String,
    #[garde(alphanumeric)]
    alphanumeric: String,
    #[garde(custom(refuse_by_garde))]
    custom: String,
    #[garde(dive)]
    nested: Inner,
    #[garde(dive)]
    list: Vec<Inner>,
    #[garde(required)]
    required: Option<String>,
}

const VALIDATOR: &str = r#"{
    "email": "hunter2", "url": "hunter2", "ip": "hunter2", "password": "hunter2", "pin": ["hunter2"], "number": 918273645, "float": 918273645.5,
    "repeated": "hunter2!", "token": "hunter2", "code": "hunter2", "digits": "hunter2", "card": "hunter2", "control": "hunter2\u0007",
    "custom": "hunter2", "innen": {"geheim": "hunter2"}, "list": [{"geheim": "hunter2"}]
}"#;

const GARDE: &str = r#"{
    "email": "hunter2", "url": "hunter2", "ip": "hunter2", "ipv4": "hunter2", "password": "hunter2", "pin": "hunter2", "number": 918273645,
    "repeated": "hunter2!", "token": "hunter2", "prefixed": "hunter2", "suffixed": "hunter2", "digits": "hunter2", "card": "hunter2",
    "ascii": "hunter2é", "alphanumeric": "hunter2!", "custom": "hunter2", "nested": {"geheim": "hunter2"}, "list": [{"geheim": "hunter2"}]
}"#;

/// A type that repeats what it refuses.
#[derive(Debug)]
struct Chatty;

impl<'de> Deserialize<'de> for Chatty {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Err(D::Error::custom(format!("{} is no token", String::deserialize(deserializer)?)))
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Role {
    Admin,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Either {
    Number(u8),
    Role(Role),
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind")]
enum Tagged {
    A { x: u8 },
}

#[derive(Debug, Deserialize)]
struct Account<T> {
    token: T,
}

#[derive(Debug, Deserialize)]
struct Flattened {
    #[serde(flatten)]
    account: Account<Chatty>,
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Gives all threads a subscriber: without one, a thread that comes first to a place that logs may decide that it is of interest to none.
fn listen_everywhere() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| tracing::subscriber::set_global_default(tracing_subscriber::registry()).unwrap());
}

fn handlers() -> [(&'static str, ErrorHandler); 5] {
    let new = ErrorHandler::new;
    [
        ("Drf", new().envelope(Drf)),
        ("Standard", new().envelope(Standard)),
        ("Flat", new().envelope(Flat)),
        ("Problem", new().envelope(Problem)),
        ("debug", new().debug(true)),
    ]
}

/// Everything that is told of an input: the status line, headers, body and log, in every envelope.
fn told<I>(kind: &str, body: &[u8]) -> Vec<(&'static str, u16, String)>
where
    I: FromRequest<(), Rejection = Rejection> + Send + 'static,
{
    listen_everywhere();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let tell = |(name, handler): (&'static str, ErrorHandler)| {
        let log = Log::default();
        let writer = log.clone();
        let subscriber =
            tracing_subscriber::fmt().with_max_level(LevelFilter::TRACE).with_writer(move || writer.clone()).with_ansi(false).finish();
        let response = tracing::subscriber::with_default(subscriber, || {
            runtime.block_on(async {
                let mut app = Router::new().route("/", post(|_: I| async {})).layer(handler);
                let request = Request::post("/").header("content-type", kind).body(Body::from(body.to_vec())).unwrap();
                let (parts, body) = app.call(request).await.unwrap().into_parts();
                (parts, to_bytes(body, usize::MAX).await.unwrap())
            })
        });
        let (parts, body) = response;
        let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
        assert!(log.contains("invalid") || log.contains("parse_error"), "{name}: nothing is logged: {log}");
        (name, parts.status.as_u16(), format!("{:?}\n{}\n{log}", parts.headers, String::from_utf8_lossy(&body)))
    };
    handlers().into_iter().map(tell).collect()
}

/// Every envelope tells that something is wrong, with so many errors at least, and none tells the value.
#[track_caller]
fn keeps<I>(kind: &str, body: &[u8], fields: &[&str])
where
    I: FromRequest<(), Rejection = Rejection> + Send + 'static,
{
    for (envelope, status, told) in told::<I>(kind, body) {
        assert_eq!(status, 400, "{envelope}: {told}");
        for field in fields {
            assert!(told.contains(field), "{envelope}: `{field}` is missing: {told}");
        }
        assert!(!told.contains(SECRET) && !told.contains(NUMBER), "{envelope}: {told}");
    }
}

const JSON: &str = "application/json";

#[test]
fn validators_rules_do_not_repeat_values() {
    let fields = [
        "email", "url", "ip", "password", "pin", "number", "float", "repeated", "token", "code", "digits", "card", "control", "custom",
        "innen", "geheim", "list", "required",
    ];
    keeps::<Valid<Json<Login>>>(JSON, VALIDATOR.as_bytes(), &fields);
}

#[test]
fn gardes_rules_do_not_repeat_values() {
    let fields = [
        "email",
        "url",
        "ip",
        "ipv4",
        "password",
        "pin",
        "number",
        "repeated",
        "token",
        "prefixed",
        "suffixed",
        "digits",
        "card",
        "ascii",
        "alphanumeric",
        "custom",
        "nested",
        "list",
        "required",
    ];
    keeps::<Garde<Json<GardeLogin>>>(JSON, GARDE.as_bytes(), &fields);
}

#[test]
fn what_cannot_be_read_is_not_repeated() {
    let token = |value: &str| format!(r#"{{"token":{value}}}"#).into_bytes();
    let (text, number) = (token(r#""hunter2""#), token(NUMBER));
    let at = ["token"];
    keeps::<Json<Account<u32>>>(JSON, &text, &at);
    keeps::<Json<Account<String>>>(JSON, &number, &at);
    keeps::<Json<Account<u8>>>(JSON, &number, &at);
    keeps::<Json<Account<u32>>>(JSON, &token("918273645.5"), &at);
    keeps::<Json<Account<i32>>>(JSON, &token("-918273645918273645"), &at);
    keeps::<Json<Account<bool>>>(JSON, &text, &at);
    keeps::<Json<Account<Role>>>(JSON, &text, &at);
    keeps::<Json<Account<IpAddr>>>(JSON, &text, &at);
    keeps::<Json<Account<char>>>(JSON, &text, &at);
    keeps::<Json<Account<Chatty>>>(JSON, &text, &at);
    keeps::<Json<Account<Vec<u8>>>>(JSON, &text, &at);
    keeps::<Json<Account<(u8, u8)>>>(JSON, &token(r#"["hunter2"]"#), &at);
    keeps::<Json<Account<()>>>(JSON, &text, &at);
    keeps::<Json<Account<Inner>>>(JSON, &text, &at);
    keeps::<Json<Account<Either>>>(JSON, &text, &at);
    keeps::<Json<Account<Tagged>>>(JSON, &token(r#"{"kind":"hunter2"}"#), &at);
    keeps::<Json<Account<Tagged>>>(JSON, &token(r#"{"kind":"A","x":"hunter2"}"#), &at);
    keeps::<Json<Flattened>>(JSON, &text, &[]);
    keeps::<Json<Account<u8>>>(JSON, br#"{"token":1,"token":"hunter2"}"#, &at);
    keeps::<Form<Account<u8>>>("application/x-www-form-urlencoded", b"token=hunter2", &at);
    keeps::<Form<Account<String>>>("application/x-www-form-urlencoded", b"token=hunter2&token=918273645", &at);
}

#[test]
fn what_is_no_json_is_not_repeated() {
    for body in
        [&br#"{"token":hunter2}"#[..], br#"{"token":"hunter2"#, b"hunter2", b"{\"token\":\"hunter2\xFF\"}", br#"{"token":918273645e999}"#]
    {
        keeps::<Json<Account<String>>>(JSON, body, &[]);
    }
}
