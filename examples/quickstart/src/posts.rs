//! [`Posts`]: the posts, in a file.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use error_catalog::ResultExt;
use rusqlite::{Connection, OptionalExtension, Row, ffi::SQLITE_CONSTRAINT_UNIQUE, params};
use serde::Serialize;
use tokio::task;

use crate::{BlogError, new_post::NewPost};

/// How long a locked database is waited for, before it counts as away.
const PATIENCE: Duration = Duration::from_millis(500);

const SCHEMA: &str = "CREATE TABLE IF NOT EXISTS posts (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    body TEXT NOT NULL
)";

/// A post as it is stored and sent.
#[derive(Serialize)]
pub(crate) struct Post {
    pub(crate) id: i64,
    slug: String,
    title: String,
    body: String,
}

impl Post {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { id: row.get("id")?, slug: row.get("slug")?, title: row.get("title")?, body: row.get("body")? })
    }
}

/// The posts. Clones share one connection.
#[derive(Clone)]
pub struct Posts {
    connection: Arc<Mutex<Connection>>,
}

impl Posts {
    /// Opens the database file; a new one gets its table.
    ///
    /// # Errors
    ///
    /// When the file cannot be opened, or is no database.
    pub fn open(file: impl AsRef<Path>) -> rusqlite::Result<Self> {
        let connection = Connection::open(file)?;
        connection.busy_timeout(PATIENCE)?;
        connection.execute(SCHEMA, [])?;
        Ok(Self { connection: Arc::new(Mutex::new(connection)) })
    }

    /// The newest posts, at most 100.
    pub(crate) async fn list(&self) -> Result<Vec<Post>, BlogError> {
        self.run(|db| {
            let mut query = db.prepare_cached("SELECT * FROM posts ORDER BY id DESC LIMIT 100")?;
            let posts = query.query_map([], Post::from_row)?.collect::<Result<_, _>>()?;
            Ok(posts)
        })
        .await
    }

    pub(crate) async fn read(&self, id: i64) -> Result<Post, BlogError> {
        self.run(move |db| {
            let post = db.query_row("SELECT * FROM posts WHERE id = ?", [id], Post::from_row).optional()?;
            post.ok_or(BlogError::PostNotFound { id })
        })
        .await
    }

    pub(crate) async fn create(&self, NewPost { slug, title, body }: NewPost) -> Result<Post, BlogError> {
        self.run(move |db| {
            match db.execute("INSERT INTO posts (slug, title, body) VALUES (?, ?, ?)", params![slug, title, body]) {
                Ok(_) => Ok(Post { id: db.last_insert_rowid(), slug, title, body }),
                // The slug is the only thing that is unique.
                Err(error) if extended_code(&error) == Some(SQLITE_CONSTRAINT_UNIQUE) => Err(BlogError::SlugTaken),
                Err(error) => Err(error.into()),
            }
        })
        .await
    }

    pub(crate) async fn delete(&self, id: i64) -> Result<(), BlogError> {
        self.run(move |db| match db.execute("DELETE FROM posts WHERE id = ?", [id])? {
            0 => Err(BlogError::PostNotFound { id }),
            _ => Ok(()),
        })
        .await
    }

    /// Runs blocking work where it holds up no other request.
    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, BlogError> + Send + 'static,
    ) -> Result<T, BlogError> {
        let connection = Arc::clone(&self.connection);
        // Each piece of work is one statement, so one that panicked left nothing half done.
        let work = move || work(&connection.lock().unwrap_or_else(PoisonError::into_inner));
        task::spawn_blocking(work).await.internal()?
    }
}

/// What exactly the database says.
fn extended_code(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|error| error.extended_code)
}
