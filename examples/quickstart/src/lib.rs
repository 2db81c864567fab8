//! A small API for posts: axum, a database in a file, and every error declared once, in [`BlogError`].
//!
//! | request | answer | errors |
//! |---|---|---|
//! | `GET /posts` | 200, the newest posts | |
//! | `POST /posts` | 201, the post and its `Location` | 400, 409, 413, 415 |
//! | `GET /posts/{id}` | 200, the post | 400, 404 |
//! | `DELETE /posts/{id}` | 204 | 400, 404 |
//!
//! All of them answer 503 while the database is away.

mod errors;
mod new_post;
mod posts;
mod routes;

pub use crate::{errors::BlogError, posts::Posts, routes::app};
