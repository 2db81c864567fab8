//! axum: a declared error is a response, as the server sends it.

use axum::{Router, body::Body, extract::Path, http::Request, routing::get};
use error_catalog::{ApiError, Error, exceptions::NotFound};

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(404)]
    #[detail("Post {id} does not exist.")]
    PostNotFound { id: u64 },
    #[status(503)]
    Database(#[from] std::io::Error),
}

async fn post(Path(id): Path<u64>) -> Result<&'static str, BlogError> {
    match id {
        0 => Err(std::io::Error::other("secret"))?,
        1 => Ok("post"),
        id => Err(BlogError::PostNotFound { id }),
    }
}

async fn any() -> Result<&'static str, Error> {
    Err(NotFound::new())?
}

async fn get_(path: &str) -> (u16, http::HeaderMap, String) {
    use axum::response::IntoResponse as _;
    use tower_service::Service as _;
    let mut app: Router = Router::new().route("/posts/{id}", get(post)).route("/any", get(any));
    let response = app.call(Request::get(path).body(Body::empty()).unwrap()).await.into_response();
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (parts.status.as_u16(), parts.headers, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn a_handlers_error_is_the_response_in_axum() {
    assert_eq!(get_("/posts/1").await.2, "post");
    let (status, headers, body) = get_("/posts/7").await;
    assert_eq!((status, headers["content-type"].as_bytes()), (404, &b"application/json"[..]));
    assert!(
        body.starts_with(r#"{"error":{"message":"Post 7 does not exist.","code":"post_not_found","status":404,"errors":{},"#),
        "{body}"
    );
    let (status, _, body) = get_("/posts/0").await;
    assert!(status == 503 && !body.contains("secret"), "{body}");
    let (status, _, body) = get_("/any").await;
    assert!(status == 404 && body.contains("not_found"), "{body}");
}
