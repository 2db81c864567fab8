//! A server on a port of its own, and a client that speaks just enough HTTP.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    path::PathBuf,
    time::Duration,
};

use quickstart::{Posts, app};
use rusqlite::Connection;
use serde_json::Value;
use tempfile::TempDir;
use tokio::{net::TcpListener, runtime::Runtime};

/// The API over an empty database. It ends when this is dropped.
pub struct Server {
    address: SocketAddr,
    database: TempDir,
    _runtime: Runtime,
}

impl Server {
    pub fn start() -> Self {
        let database = tempfile::tempdir().unwrap();
        let posts = Posts::open(database.path().join("posts.db")).unwrap();
        let runtime = Runtime::new().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        runtime.spawn(async { axum::serve(listener, app(posts)).await });
        Self { address, database, _runtime: runtime }
    }

    pub fn file(&self) -> PathBuf {
        self.database.path().join("posts.db")
    }

    /// A second connection to the database, to break it with.
    pub fn database(&self) -> Connection {
        Connection::open(self.file()).unwrap()
    }

    pub fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], "")
    }

    pub fn post(&self, body: &str) -> Answer {
        self.send("POST", "/posts", &[("Content-Type", "application/json")], body)
    }

    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        send(self.address, method, path, headers, body)
    }
}

/// Sends one request on a connection of its own.
pub fn send(address: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        request.extend([name, ": ", value, "\r\n"]);
    }
    request += "\r\n";
    request += body;

    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    Answer::parse(answer)
}

/// A response: as it came, and taken apart.
pub struct Answer {
    pub raw: String,
    pub status: u16,
    head_length: usize,
}

impl Answer {
    fn parse(raw: String) -> Self {
        let status = raw.split(' ').nth(1).unwrap().parse().unwrap();
        let head_length = raw.find("\r\n\r\n").unwrap();
        Self { raw, status, head_length }
    }

    pub fn body(&self) -> &str {
        &self.raw[self.head_length + 4..]
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(self.body()).unwrap_or_else(|error| panic!("{error}: {}", self.raw))
    }

    /// The values of a header, in order.
    pub fn headers(&self, name: &str) -> Vec<&str> {
        let lines = self.raw[..self.head_length].lines().skip(1).filter_map(|line| line.split_once(':'));
        lines.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim()).collect()
    }

    /// The error that this response must be, with everything that every error response has.
    pub fn error(&self, status: u16, code: &str, message: &str) -> Value {
        assert_eq!(self.status, status, "{}", self.raw);
        assert_eq!(self.headers("content-type"), ["application/json"]);
        assert_eq!(self.headers("x-content-type-options"), ["nosniff"]);
        assert_eq!(self.headers("cache-control"), ["no-store"]);

        let mut body = self.json();
        let error = body["error"].take();
        assert_eq!(error["status"], status, "{}", self.raw);
        assert_eq!(error["code"], code, "{}", self.raw);
        assert_eq!(error["message"], message, "{}", self.raw);
        assert_eq!(error["timestamp"].as_str().unwrap().len(), "2026-11-22T04:15:00.123456Z".len());
        let id = error["correlation_id"].as_str().unwrap();
        assert_eq!((id.len(), self.headers("x-request-id")), ("8c2b9a3e-5f14-4d0b-9d6e-1a2b3c4d5e6f".len(), vec![id]));
        error
    }
}
