//! The application in actix-web.

use actix_web::{
    App,
    body::to_bytes,
    http::Method,
    middleware::Condition,
    rt::System,
    test::{TestRequest, init_service},
    web,
};
use error_catalog::{
    ErrorHandler,
    input::{Form, Garde, Json, Path, Query, Valid},
};
use http::Request;

use super::{Address, Answer, Order, Post, Search, User};

fn routes(app: &mut web::ServiceConfig) {
    app.app_data(web::PayloadConfig::new(1000))
        .app_data(web::Data::new("state"))
        .route("/json", web::to(async |order: Json<Order>| order))
        .route("/form", web::to(async |Form(search): Form<Search>| Json(search)))
        .route("/query", web::to(async |Query(search): Query<Search>| Json(search)))
        .route("/one/{id}", web::get().to(async |Path(id): Path<u32>| Json(id)))
        .route("/tuple/{year}/{slug}", web::get().to(async |path: Path<(u16, String)>| Json(path.into_inner())))
        .route("/struct/{year}/{slug}", web::get().to(async |Path(post): Path<Post>| Json(post)))
        .route("/tuple-of-one/{year}", web::get().to(async |path: Path<(u16, String)>| Json(path.into_inner())))
        .route("/struct-of-one/{year}", web::get().to(async |path: Path<Post>| Json(path.into_inner())))
        .route("/one-of-two/{year}/{slug}", web::get().to(async |Path(year): Path<u16>| Json(year)))
        .route("/one-of-none", web::get().to(async |Path(year): Path<u16>| Json(year)))
        .route("/all/{year}/{slug}", web::post().to(all))
        .route("/valid", web::post().to(async |Valid(Json(user)): Valid<Json<User>>| Json(user)))
        .route("/garde", web::post().to(async |Garde(Json(user)): Garde<Json<User>>| Json(user)))
        .route("/valid-query", web::get().to(async |Valid(Query(user)): Valid<Query<User>>| Json(user)))
        .route("/garde-query", web::get().to(async |Garde(Query(user)): Garde<Query<User>>| Json(user)));
}

type All = Json<((u16, String), String, String, String, &'static str)>;

async fn all(method: Method, path: Path<(u16, String)>, state: web::Data<&'static str>, query: Query<Search>, body: Json<Address>) -> All {
    Json((path.into_inner(), query.into_inner().q, body.into_inner().city, method.to_string(), **state))
}

pub(super) fn send(handler: Option<ErrorHandler>, request: Request<String>) -> Answer {
    System::new().block_on(async {
        let app = App::new().wrap(Condition::new(handler.is_some(), handler.unwrap_or_default())).configure(routes);
        let service = init_service(app).await;
        let (parts, body) = request.into_parts();
        let mut test = TestRequest::with_uri(&parts.uri.to_string()).method(parts.method.as_str().parse().unwrap()).set_payload(body);
        for (name, value) in &parts.headers {
            test = test.insert_header((name.as_str(), value.as_bytes()));
        }
        let response = match actix_web::dev::Service::call(&service, test.to_request()).await {
            Ok(response) => response.map_into_boxed_body().into_parts().1,
            Err(error) => error.error_response(),
        };
        Answer {
            status: response.status().as_u16(),
            content_type: response.headers().get("content-type").unwrap().to_str().unwrap().to_owned(),
            body: to_bytes(response.into_body()).await.unwrap().to_vec(),
        }
    })
}
