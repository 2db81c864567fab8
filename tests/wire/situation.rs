//! A request, and the one answer that is expected to it in all frameworks and envelopes.

use error_catalog::{
    ErrorHandler,
    envelope::{Drf, Flat, Problem, Standard},
};
use http::StatusCode;

// Media types.
pub const TEXT: &str = "text/plain; charset=utf-8";
pub const HTML: &str = "text/html; charset=utf-8";
pub const JSON: &str = "application/json";
pub const PROBLEM: &str = "application/problem+json";

/// The envelopes that the library has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Standard,
    Drf,
    Flat,
    Problem,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Standard, Self::Drf, Self::Flat, Self::Problem];

    /// A handler with this envelope, and a page for browsers.
    pub fn handler(self) -> ErrorHandler {
        let handler = ErrorHandler::new().page(|page| format!("<!doctype html><h1>{}</h1><p>{}</p>", page.reason(), page.message()));
        match self {
            Self::Standard => handler.envelope(Standard),
            Self::Drf => handler.envelope(Drf),
            Self::Flat => handler.envelope(Flat),
            Self::Problem => handler.envelope(Problem),
        }
    }
}

/// What is sent.
#[derive(Clone, Copy)]
pub struct Request {
    pub method: &'static str,
    pub path: &'static str,
    pub headers: &'static [(&'static str, &'static [u8])],
    pub body: Body,
}

/// The body that is sent.
#[derive(Clone, Copy)]
pub enum Body {
    None,
    Text(&'static str),
    /// A JSON string of 2,000 letters: longer than the limit.
    Long,
    /// The same without a `Content-Length`.
    LongInChunks,
}

/// What comes back.
#[derive(Clone, Copy)]
pub struct Expected {
    pub status: u16,
    pub content: Content,
    /// The headers beside those that every answer of its kind has.
    pub headers: &'static [(&'static str, &'static str)],
    /// The correlation id; `None` for a new UUID.
    pub id: Option<&'static str>,
}

/// The body that comes back.
#[derive(Clone, Copy)]
pub enum Content {
    /// An error with this code and text.
    Error(&'static str, &'static str),
    /// An error with this code and text, in problem details whatever the envelope.
    Problem(&'static str, &'static str),
    /// An error with this code and text, on the page for browsers.
    Page(&'static str, &'static str),
    /// An error with this code, and its body in each envelope, in the order of [`Kind::ALL`].
    Each(&'static str, [&'static str; 4]),
    /// What the application itself answered, of this media type.
    Own(&'static str, &'static str),
}

impl Content {
    /// The code of the error that the handler rendered.
    pub fn code(&self) -> Option<&'static str> {
        match self {
            Self::Error(code, _) | Self::Problem(code, _) | Self::Page(code, _) | Self::Each(code, _) => Some(code),
            Self::Own(..) => None,
        }
    }
}

/// A line of the table.
pub struct Situation {
    pub name: &'static str,
    pub request: Request,
    pub expected: Expected,
}

pub const fn get(path: &'static str) -> Request {
    Request { method: "GET", path, headers: &[], body: Body::None }
}

pub const fn post(content_type: &'static str, body: Body) -> Request {
    let headers: &'static [(&'static str, &'static [u8])] = match content_type.as_bytes() {
        b"application/json" => &[("content-type", b"application/json")],
        b"text/plain" => &[("content-type", b"text/plain")],
        _ => &[],
    };
    Request { method: "POST", path: "/form", headers, body }
}

impl Request {
    pub const fn method(self, method: &'static str) -> Self {
        Self { method, ..self }
    }

    pub const fn headers(self, headers: &'static [(&'static str, &'static [u8])]) -> Self {
        Self { headers, ..self }
    }
}

pub const fn error(status: u16, code: &'static str, message: &'static str) -> Expected {
    Expected { status, content: Content::Error(code, message), headers: &[], id: None }
}

pub const fn own(status: u16, content_type: &'static str, body: &'static str) -> Expected {
    Expected { status, content: Content::Own(content_type, body), headers: &[], id: None }
}

impl Expected {
    pub const fn content(self, content: Content) -> Self {
        Self { content, ..self }
    }

    pub const fn headers(self, headers: &'static [(&'static str, &'static str)]) -> Self {
        Self { headers, ..self }
    }

    pub const fn id(self, id: &'static str) -> Self {
        Self { id: Some(id), ..self }
    }

    /// The media type and the text of the body, `{id}` and `{time}` in the place of both.
    pub fn body(&self, request: &Request, kind: Kind) -> (&'static str, String) {
        let (content_type, body) = match self.content {
            Content::Error(code, message) => (media_type(kind), self.envelope(kind, code, message, request.path)),
            Content::Problem(code, message) => (PROBLEM, self.envelope(Kind::Problem, code, message, request.path)),
            Content::Page(_, message) => (HTML, format!("<!doctype html><h1>{}</h1><p>{message}</p>", self.reason())),
            Content::Each(_, bodies) => (media_type(kind), bodies[kind as usize].to_owned()),
            Content::Own(content_type, body) => (content_type, body.to_owned()),
        };
        (content_type, if request.method == "HEAD" { String::new() } else { body })
    }

    /// An error without fields, as DESIGN's section 5 has it.
    fn envelope(&self, kind: Kind, code: &str, message: &str, path: &str) -> String {
        let (status, message) = (self.status, serde_json::to_string(message).unwrap());
        match kind {
            Kind::Standard => format!(
                r#"{{"error":{{"message":{message},"code":"{code}","status":{status},"errors":{{}},"timestamp":"{{time}}","correlation_id":"{{id}}"}}}}"#
            ),
            Kind::Drf => format!(r#"{{"detail":{message}}}"#),
            Kind::Flat => {
                let class = if status < 500 { "client_error" } else { "server_error" };
                format!(r#"{{"type":"{class}","errors":[{{"code":"{code}","detail":{message},"attr":null}}]}}"#)
            }
            Kind::Problem => format!(
                r#"{{"type":"about:blank","title":"{}","status":{status},"detail":{message},"instance":"{path}","code":"{code}","correlation_id":"{{id}}"}}"#,
                self.reason()
            ),
        }
    }

    fn reason(&self) -> &'static str {
        StatusCode::from_u16(self.status).unwrap().canonical_reason().unwrap()
    }
}

fn media_type(kind: Kind) -> &'static str {
    if kind == Kind::Problem { PROBLEM } else { JSON }
}
