//! The routes and their handlers.

use axum::{
    Json, Router,
    extract::{FromRequestParts, Path, State},
    http::{HeaderName, StatusCode, header::LOCATION, request::Parts},
    routing::get,
};
use error_catalog::{ErrorHandler, exceptions::NotFound};

use crate::{BlogError, Posts, new_post::NewPost, posts::Post};

/// The whole application. The handler answers unknown routes and wrong methods too, and logs every error.
pub fn app(posts: Posts) -> Router {
    Router::new()
        .route("/posts", get(list).post(create))
        .route("/posts/{id}", get(read).delete(delete))
        .with_state(posts)
        .layer(ErrorHandler::new())
}

async fn list(State(posts): State<Posts>) -> Result<Json<Vec<Post>>, BlogError> {
    posts.list().await.map(Json)
}

async fn create(State(posts): State<Posts>, post: NewPost) -> Result<(StatusCode, [(HeaderName, String); 1], Json<Post>), BlogError> {
    let post = posts.create(post).await?;
    Ok((StatusCode::CREATED, [(LOCATION, format!("/posts/{}", post.id))], Json(post)))
}

async fn read(State(posts): State<Posts>, PostId(id): PostId) -> Result<Json<Post>, BlogError> {
    posts.read(id).await.map(Json)
}

async fn delete(State(posts): State<Posts>, PostId(id): PostId) -> Result<StatusCode, BlogError> {
    posts.delete(id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The id in the path. What is no number is no address of a post: an unknown route like any other.
struct PostId(i64);

impl<S: Send + Sync> FromRequestParts<S> for PostId {
    type Rejection = NotFound;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, NotFound> {
        let Path(id) = Path::from_request_parts(parts, state).await.map_err(|_| NotFound::new())?;
        Ok(Self(id))
    }
}
