//! An answer as it is compared: what the test's client got, and what is expected.

use std::collections::BTreeMap;

use error_catalog_tests::{client, servers::Server};
use ureq::{Agent, config::AutoHeaderValue, http};

use crate::{
    log,
    situation::{Body, Expected, Kind, Request},
};

/// The headers that errors have to do with.
pub const COMPARED: [&str; 10] = [
    "allow",
    "cache-control",
    "content-type",
    "proxy-authenticate",
    "retry-after",
    "upgrade",
    "vary",
    "www-authenticate",
    "x-content-type-options",
    "x-request-id",
];

/// An answer, `{id}` and `{time}` in the place of both where they are what they should be.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub headers: BTreeMap<String, Vec<String>>,
    pub body: String,
    /// How often the log told of it; an id that a client gave may be told of elsewhere too.
    pub logged: Option<usize>,
}

impl Answer {
    /// The first value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.first().map(String::as_str)
    }

    pub fn expected(expected: &Expected, request: &Request, kind: Kind) -> Self {
        let (content_type, body) = expected.body(request, kind);
        let mut headers = BTreeMap::from([("content-type".to_owned(), vec![content_type.to_owned()])]);
        if expected.status >= 400 {
            headers.insert("cache-control".to_owned(), vec!["no-store".to_owned()]);
            headers.insert("x-content-type-options".to_owned(), vec!["nosniff".to_owned()]);
        }
        headers.insert("x-request-id".to_owned(), vec![expected.id.unwrap_or("{id}").to_owned()]);
        for (name, value) in expected.headers {
            headers.insert((*name).to_owned(), vec![(*value).to_owned()]);
        }
        let body = body.replace("{id}", expected.id.unwrap_or("{id}"));
        let logged = expected.id.is_none().then_some(usize::from(expected.status >= 400));
        Self { status: expected.status, headers, body, logged }
    }

    fn actual<'a>(status: u16, all: impl Iterator<Item = (&'a str, &'a [u8])>, body: &str) -> Self {
        let mut headers = BTreeMap::<String, Vec<String>>::new();
        for (name, value) in all.filter(|(name, _)| COMPARED.contains(name)) {
            headers.entry(name.to_owned()).or_default().push(String::from_utf8_lossy(value).into_owned());
        }
        let mut body = without_time(body);
        let mut logged = None;
        if let Some([id]) = headers.get_mut("x-request-id").map(Vec::as_mut_slice) {
            // A body that has another id than the header is not what is expected.
            if is_uuid(id) {
                logged = Some(log::events(id));
                body = body.replace(&*id, "{id}");
                "{id}".clone_into(id);
            }
        }
        Self { status, headers, body, logged }
    }
}

/// Puts `{time}` in the place of a time of RFC 3339 with microseconds, in UTC.
fn without_time(body: &str) -> String {
    let Some((before, rest)) = body.split_once(r#""timestamp":""#) else { return body.to_owned() };
    let Some((time, after)) = rest.split_once('"') else { return body.to_owned() };
    let shape: String = time.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect();
    if shape == "0000-00-00T00:00:00.000000Z" { format!(r#"{before}"timestamp":"{{time}}"{after}"#) } else { body.to_owned() }
}

/// Whether this is a random UUID in its usual form (RFC 9562, section 5.4).
fn is_uuid(text: &str) -> bool {
    let hex = |letter: char| matches!(letter, '0'..='9' | 'a'..='f');
    let shape: String = text.chars().map(|letter| if hex(letter) { 'x' } else { letter }).collect();
    shape == "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" && text.get(14..15) == Some("4")
}

/// A client that adds no header of its own, and opens a connection for each request.
pub fn agent() -> Agent {
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .allow_non_standard_methods(true)
        .max_idle_connections(0)
        .accept(AutoHeaderValue::None)
        .build();
    Agent::new_with_config(config)
}

/// Sends a request. One with a body is written in one piece: a server may answer it, and close the connection, before it has read the body, and then it depends on
/// the moment whether a client that is still writing sees the answer.
pub fn send(agent: &Agent, server: &Server, request: &Request) -> Answer {
    let long = || format!("\"{}\"", "a".repeat(2_000));
    match request.body {
        Body::None => exchange(agent, server, request),
        Body::Text(text) => write(server, request, &format!("content-length: {}\r\n\r\n{text}", text.len())),
        Body::Long => write(server, request, &format!("content-length: 2002\r\n\r\n{}", long())),
        Body::LongInChunks => write(server, request, &format!("transfer-encoding: chunked\r\n\r\n7d2\r\n{}\r\n0\r\n\r\n", long())),
    }
}

fn exchange(agent: &Agent, server: &Server, request: &Request) -> Answer {
    let mut sent = http::Request::builder().method(request.method).uri(format!("http://{}{}", server.addr, request.path));
    for (name, value) in request.headers {
        sent = sent.header(*name, *value);
    }
    let mut response = agent.run(sent.body(()).unwrap()).unwrap();
    let body = response.body_mut().read_to_string().unwrap();
    let headers = response.headers().iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
    Answer::actual(response.status().as_u16(), headers, &body)
}

fn write(server: &Server, request: &Request, rest: &str) -> Answer {
    let mut sent = format!("{} {} HTTP/1.1\r\nhost: {}\r\n", request.method, request.path, server.addr).into_bytes();
    for (name, value) in request.headers {
        sent.extend([name.as_bytes(), b": ", value, b"\r\n"].concat());
    }
    sent.extend(rest.as_bytes());
    let response = client::send(server.addr, sent);
    let headers = response.headers.iter().map(|(name, value)| (name.as_str(), value.as_slice()));
    Answer::actual(response.status, headers, &response.text())
}
