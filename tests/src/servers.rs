//! Servers of every framework, each with the same routes and the same errors, behind one handler.

#![allow(missing_docs, clippy::missing_panics_doc, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    error::Error as StdError,
    fmt,
    net::{SocketAddr, TcpListener},
    thread::{self, JoinHandle},
    time::Duration,
};

use error_catalog::{ApiError, Error, ErrorHandler, ResultExt, Scope, ValidationError, exceptions::Throttled};
use tokio::sync::oneshot;

mod actix_web;
mod axum;
mod poem;

/// Stands in everything that no client may ever see.
pub const CANARY: &str = "canary-4f1d";
/// The longest body of `POST /form`, in bytes.
pub const LIMIT: usize = 1024;
/// How long `GET /slow` may take.
pub const PATIENCE: Duration = Duration::from_millis(20);
/// The page that `GET /html` answers with.
pub const PAGE: &str = "<!doctype html><title>Nothing here</title>";
/// What `GET /json` answers with.
pub const TEAPOT: &str = r#"{"teapot":true}"#;

/// The errors of the application.
#[derive(Debug, thiserror::Error, ApiError)]
pub enum AppError {
    #[error("{CANARY}: no post {id} beside {secret}")]
    #[status(404)]
    #[code("post_not_found")]
    #[detail("Post {id} does not exist.")]
    PostNotFound { id: String, secret: &'static str },

    #[error("{CANARY}: slug")]
    #[status(409)]
    SlugTaken,

    #[error("{CANARY}: {wait:?}")]
    #[extends(Throttled)]
    TooManyPosts { wait: Duration },

    #[error("{CANARY}: {0}")]
    #[status(.0)]
    #[code("declared_status")]
    Declared(u16),

    #[error("{CANARY}: away")]
    #[status(503)]
    #[code("database_unavailable")]
    Database(#[from] Layer),

    #[error("{CANARY}: {secret}")]
    #[status(400)]
    #[detail("You said: {text}")]
    Shown {
        #[expose]
        text: String,
        secret: &'static str,
    },

    #[error("{CANARY}: members")]
    #[status(403)]
    #[code("members_only")]
    MembersOnly,
}

/// An error of a library, with as many sources as its number says.
#[derive(Debug)]
pub struct Layer(u8, Option<Box<Layer>>);

impl Layer {
    pub fn deep(depth: u8) -> Self {
        Self(depth, depth.checked_sub(1).map(|rest| Box::new(Self::deep(rest))))
    }
}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{CANARY}: layer {}", self.0)
    }
}

impl StdError for Layer {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.1.as_ref().map(|inner| &**inner as _)
    }
}

/// What `POST /form` wants.
#[derive(serde::Deserialize)]
pub(crate) struct Form {
    pub(crate) name: String,
}

/// What `GET /shown` wants.
#[derive(serde::Deserialize)]
pub(crate) struct Said {
    pub(crate) text: String,
}

fn post_not_found(id: String) -> AppError {
    AppError::PostNotFound { id, secret: CANARY }
}

fn any() -> Error {
    Err::<(), _>(Layer::deep(2)).internal().map_or_else(Error::from, |()| AppError::SlugTaken.into())
}

fn validation() -> ValidationError {
    let author = ValidationError::new().field("email", "invalid", "Enter a valid email address.").field(
        "email",
        "unique",
        "This field must be unique.",
    );
    ValidationError::new()
        .field("title", "blank", "This field may not be blank.")
        .row("authors", 1, author)
        .non_field("too_many", "Only 3 posts a day.")
}

fn throttled() -> AppError {
    AppError::TooManyPosts { wait: Duration::from_millis(29_500) }
}

fn database() -> AppError {
    Layer::deep(3).into()
}

fn shown(text: String) -> AppError {
    AppError::Shown { text, secret: CANARY }
}

/// The text of a bare answer of the framework.
fn bare(code: u16) -> String {
    format!("{CANARY}: bare {code}")
}

/// The correlation id, as the application reads it.
fn correlation_id() -> String {
    Scope::current().and_then(|scope| scope.get_correlation_id().map(str::to_owned)).unwrap_or_default()
}

fn panics() -> String {
    panic!("{CANARY}: panic")
}

/// What the body of `GET /stream` is made of: each part says whether it was made in a scope.
fn parts() -> impl Iterator<Item = String> + Send + 'static {
    (0..5).map(|part| format!("part {part}, in a scope: {}\n", Scope::current().is_some()))
}

/// A web framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framework {
    Axum,
    ActixWeb,
    Poem,
}

impl Framework {
    pub const ALL: [Self; 3] = [Self::Axum, Self::ActixWeb, Self::Poem];

    /// The name of its crate.
    pub fn name(self) -> &'static str {
        match self {
            Self::Axum => "axum",
            Self::ActixWeb => "actix-web",
            Self::Poem => "poem",
        }
    }
}

/// A server that runs until this is dropped.
pub struct Server {
    pub addr: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// Starts a server of a framework, all routes of it behind a handler. It accepts connections when this returns.
pub fn start(framework: Framework, handler: ErrorHandler) -> Server {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    listener.set_nonblocking(true).unwrap();
    let addr = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let serve = match framework {
        Framework::Axum => axum::serve,
        Framework::ActixWeb => actix_web::serve,
        Framework::Poem => poem::serve,
    };
    let thread = thread::spawn(move || serve(listener, handler, stopped));
    Server { addr, stop: Some(stop), thread: Some(thread) }
}

/// A server's life on a thread of its own.
fn run(serve: impl Future<Output = std::io::Result<()>>, stopped: oneshot::Receiver<()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        tokio::select! {
            ended = serve => ended.unwrap(),
            _ = stopped => {}
        }
    });
}
