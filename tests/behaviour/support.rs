//! What several tests need: an answer in short form, and the log of a piece of code.

use std::sync::{Arc, Mutex};

use error_catalog::{AsApiError, ErrorHandler, envelope::Drf};
use serde_json::Value;

use crate::logging::listen_everywhere;

/// Status, code and public text.
pub fn answer(error: &impl AsApiError) -> (u16, String, String) {
    let error = error.as_api_error();
    (error.status().as_u16(), error.code().to_owned(), error.detail().message().unwrap_or_default().to_owned())
}

/// The same as literals.
pub fn is(status: u16, code: &str, text: &str) -> (u16, String, String) {
    (status, code.to_owned(), text.to_owned())
}

/// The body in DRF's envelope, as text.
pub fn drf(error: &impl AsApiError) -> String {
    text(&ErrorHandler::new().envelope(Drf).respond(error))
}

/// The body of a response as text.
pub fn text(response: &http::Response<bytes::Bytes>) -> String {
    String::from_utf8(response.body().to_vec()).unwrap()
}

/// The body of a response as JSON.
pub fn json(response: &http::Response<bytes::Bytes>) -> Value {
    serde_json::from_slice(response.body()).unwrap()
}

/// A header of a response, empty where there is none.
pub fn header<'r>(response: &'r http::Response<bytes::Bytes>, name: &str) -> &'r str {
    response.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

/// Runs code and gives what it logged.
pub fn logged<T>(run: impl FnOnce() -> T) -> (T, String) {
    #[derive(Clone, Default)]
    struct Buffer(Arc<Mutex<Vec<u8>>>);
    impl std::io::Write for Buffer {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    listen_everywhere();
    let buffer = Buffer::default();
    let writer = buffer.clone();
    let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
    let value = tracing::subscriber::with_default(subscriber, run);
    let text = String::from_utf8(buffer.0.lock().unwrap().clone()).unwrap();
    (value, text)
}
