//! The application in axum.

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{DefaultBodyLimit, State},
    http::Method,
    routing::{any, get, post},
};
use error_catalog::{
    ErrorHandler,
    input::{Form, Garde, Json, Path, Query, Valid},
};
use http::Request;
use tower_service::Service;

use super::{Address, Answer, Order, Post, Search, User};

fn app() -> Router {
    Router::new()
        .route("/json", any(|Json(order): Json<Order>| async { Json(order) }))
        .route("/form", any(|Form(search): Form<Search>| async { Json(search) }))
        .route("/query", any(|Query(search): Query<Search>| async { Json(search) }))
        .route("/one/{id}", get(|Path(id): Path<u32>| async move { Json(id) }))
        .route("/tuple/{year}/{slug}", get(|Path((year, slug)): Path<(u16, String)>| async move { Json((year, slug)) }))
        .route("/struct/{year}/{slug}", get(|Path(post): Path<Post>| async { Json(post) }))
        .route("/tuple-of-one/{year}", get(|path: Path<(u16, String)>| async { Json(path.into_inner()) }))
        .route("/struct-of-one/{year}", get(|path: Path<Post>| async { Json(path.into_inner()) }))
        .route("/one-of-two/{year}/{slug}", get(|Path(year): Path<u16>| async move { Json(year) }))
        .route("/one-of-none", get(|Path(year): Path<u16>| async move { Json(year) }))
        .route("/all/{year}/{slug}", post(all))
        .route("/valid", post(|Valid(Json(user)): Valid<Json<User>>| async { Json(user) }))
        .route("/garde", post(|Garde(Json(user)): Garde<Json<User>>| async { Json(user) }))
        .route("/valid-query", get(|Valid(Query(user)): Valid<Query<User>>| async { Json(user) }))
        .route("/garde-query", get(|Garde(Query(user)): Garde<Query<User>>| async { Json(user) }))
        .layer(DefaultBodyLimit::max(1000))
        .with_state("state")
}

type All = Json<((u16, String), String, String, String, &'static str)>;

async fn all(
    method: Method,
    path: Path<(u16, String)>,
    State(state): State<&'static str>,
    query: Query<Search>,
    body: Json<Address>,
) -> All {
    Json((path.into_inner(), query.into_inner().q, body.into_inner().city, method.to_string(), state))
}

pub(super) fn send(handler: Option<ErrorHandler>, request: Request<String>) -> Answer {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
        let mut app = match handler {
            Some(handler) => app().layer(handler),
            None => app(),
        };
        let response = app.call(request.map(Body::from)).await.unwrap();
        Answer {
            status: response.status().as_u16(),
            content_type: response.headers()["content-type"].to_str().unwrap().to_owned(),
            body: to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec(),
        }
    })
}
