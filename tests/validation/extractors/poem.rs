//! The application in poem.

use error_catalog::{
    ErrorHandler,
    input::{Form, Garde, Json, Path, Query, Valid},
};
use http::{Method, Request};
use poem::{Endpoint, EndpointExt, Route, get, handler, middleware::SizeLimit, web::Data};

use super::{Address, Answer, Order, Post, Search, User};

#[handler]
fn json(order: Json<Order>) -> Json<Order> {
    order
}

#[handler]
fn form(Form(search): Form<Search>) -> Json<Search> {
    Json(search)
}

#[handler]
fn query(Query(search): Query<Search>) -> Json<Search> {
    Json(search)
}

#[handler]
fn one(Path(id): Path<u32>) -> Json<u32> {
    Json(id)
}

#[handler]
fn tuple(path: Path<(u16, String)>) -> Json<(u16, String)> {
    Json(path.into_inner())
}

#[handler]
fn by_name(Path(post): Path<Post>) -> Json<Post> {
    Json(post)
}

#[handler]
fn valid(Valid(Json(user)): Valid<Json<User>>) -> Json<User> {
    Json(user)
}

#[handler]
fn garde(Garde(Json(user)): Garde<Json<User>>) -> Json<User> {
    Json(user)
}

#[handler]
fn valid_query(Valid(Query(user)): Valid<Query<User>>) -> Json<User> {
    Json(user)
}

#[handler]
fn garde_query(Garde(Query(user)): Garde<Query<User>>) -> Json<User> {
    Json(user)
}

type All = Json<((u16, String), String, String, String, &'static str)>;

#[handler]
#[expect(clippy::needless_pass_by_value, reason = "poem's handlers take their input so")]
fn all(method: Method, path: Path<(u16, String)>, state: Data<&&'static str>, search: Query<Search>, body: Json<Address>) -> All {
    Json((path.into_inner(), search.into_inner().q, body.into_inner().city, method.to_string(), **state))
}

fn app() -> Route {
    Route::new()
        .at("/json", json)
        .at("/form", form)
        .at("/query", query)
        .at("/one/:id", one)
        .at("/tuple/:year/:slug", tuple)
        .at("/struct/:year/:slug", by_name)
        .at("/tuple-of-one/:year", tuple)
        .at("/struct-of-one/:year", by_name)
        .at("/one-of-two/:year/:slug", one)
        .at("/one-of-none", one)
        .at("/all/:year/:slug", all.data("state"))
        .at("/valid", valid)
        .at("/garde", garde)
        .at("/valid-query", get(valid_query))
        .at("/garde-query", get(garde_query))
}

pub(super) fn send(handler: Option<ErrorHandler>, request: Request<String>) -> Answer {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
        let (mut parts, body) = request.into_parts();
        // A server would know it, and `SizeLimit` asks for it.
        parts.headers.insert("content-length", body.len().into());
        let mut builder = poem::Request::builder().method(parts.method).uri(parts.uri);
        for (name, value) in &parts.headers {
            builder = builder.header(name, value);
        }
        let request = builder.body(body);
        let app = app().with(SizeLimit::new(1000));
        let response = match handler {
            Some(handler) => app.with(handler).get_response(request).await,
            None => app.get_response(request).await,
        };
        Answer {
            status: response.status().as_u16(),
            content_type: response.headers()["content-type"].to_str().unwrap().to_owned(),
            body: response.into_body().into_vec().await.unwrap(),
        }
    })
}
