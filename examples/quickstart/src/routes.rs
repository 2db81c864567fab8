//! The routes and their handlers.

use axum::{
    Router,
    extract::State,
    http::{HeaderName, StatusCode, header::LOCATION},
    routing::get,
};
use error_catalog::{
    ErrorHandler,
    input::{Json, Path, Valid},
};

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

async fn create(
    State(posts): State<Posts>,
    Valid(Json(post)): Valid<Json<NewPost>>,
) -> Result<(StatusCode, [(HeaderName, String); 1], Json<Post>), BlogError> {
    let post = posts.create(post).await?;
    Ok((StatusCode::CREATED, [(LOCATION, format!("/posts/{}", post.id))], Json(post)))
}

async fn read(State(posts): State<Posts>, Path(id): Path<i64>) -> Result<Json<Post>, BlogError> {
    posts.read(id).await.map(Json)
}

async fn delete(State(posts): State<Posts>, Path(id): Path<i64>) -> Result<StatusCode, BlogError> {
    posts.delete(id).await?;
    Ok(StatusCode::NO_CONTENT)
}
