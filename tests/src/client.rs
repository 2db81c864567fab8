//! A client that sends bytes as they are: for requests that no other client would send, and for answers that no other client would show.

#![allow(missing_docs, clippy::missing_panics_doc, clippy::missing_errors_doc, clippy::unwrap_used, clippy::expect_used)]

use std::{
    io::{self, BufRead, BufReader, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

/// An answer as it came over the socket.
#[derive(Clone, Debug)]
pub struct RawResponse {
    pub status: u16,
    /// Names in lower case, in the order in which they came.
    pub headers: Vec<(String, Vec<u8>)>,
    pub body: Vec<u8>,
    /// The status line and the headers, as they came.
    pub head: Vec<u8>,
}

impl RawResponse {
    /// The first value of a header; `None` where there is none, or where it is no UTF-8.
    pub fn header(&self, name: &str) -> Option<&str> {
        let (_, value) = self.headers.iter().find(|(own, _)| own == name)?;
        std::str::from_utf8(value).ok()
    }

    /// The body as text, bytes that are no UTF-8 replaced.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// One connection, on which several requests can be sent one after another.
pub struct Connection {
    stream: BufReader<TcpStream>,
}

impl Connection {
    pub fn open(addr: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(addr)?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: BufReader::new(stream) })
    }

    /// Sends a whole request, and reads the whole answer.
    pub fn send(&mut self, request: &[u8]) -> io::Result<RawResponse> {
        // A server may answer, and close, before it has read everything.
        let written = self.stream.get_mut().write_all(request);
        let answered = read(&mut self.stream, request.starts_with(b"HEAD "));
        if answered.is_err() { written.and(answered) } else { answered }
    }
}

/// Sends a whole request on a connection of its own, and reads the whole answer.
pub fn try_send(addr: SocketAddr, request: impl AsRef<[u8]>) -> io::Result<RawResponse> {
    Connection::open(addr)?.send(request.as_ref())
}

/// As [`try_send`], for a request that is answered.
pub fn send(addr: SocketAddr, request: impl AsRef<[u8]>) -> RawResponse {
    try_send(addr, request).expect("an answer")
}

/// A `GET` without a body.
pub fn get(addr: SocketAddr, path: &str) -> RawResponse {
    send(addr, format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n"))
}

fn invalid(what: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

fn read(stream: &mut impl BufRead, is_head: bool) -> io::Result<RawResponse> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        if stream.read_until(b'\n', &mut head)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    let mut lines = head.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    let status = lines.next().and_then(|line| std::str::from_utf8(line.get(9..12)?).ok()?.parse().ok());
    let status: u16 = status.ok_or_else(|| invalid("no status line"))?;
    let mut headers = Vec::new();
    for line in lines.filter(|line| !line.is_empty()) {
        let colon = line.iter().position(|byte| *byte == b':').ok_or_else(|| invalid("no header"))?;
        let (name, value) = line.split_at(colon);
        headers.push((String::from_utf8_lossy(name).to_lowercase(), value.get(1..).unwrap_or_default().trim_ascii().to_vec()));
    }
    let mut response = RawResponse { status, headers, body: Vec::new(), head };
    if is_head || status < 200 || matches!(status, 204 | 304) {
        return Ok(response);
    }
    if response.header("transfer-encoding").is_some_and(|coding| coding.eq_ignore_ascii_case("chunked")) {
        response.body = read_chunks(stream)?;
    } else if let Some(length) = response.header("content-length") {
        let mut body = vec![0; length.parse().map_err(|_| invalid("no length"))?];
        stream.read_exact(&mut body)?;
        response.body = body;
    } else {
        stream.read_to_end(&mut response.body)?;
    }
    Ok(response)
}

fn read_chunks(stream: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let mut line = String::new();
        stream.read_line(&mut line)?;
        let length = usize::from_str_radix(line.trim(), 16).map_err(|_| invalid("no chunk"))?;
        let start = body.len();
        body.resize(start + length, 0);
        stream.read_exact(body.get_mut(start..).unwrap_or_default())?;
        stream.read_exact(&mut [0; 2])?;
        if length == 0 {
            return Ok(body);
        }
    }
}
