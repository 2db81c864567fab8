//! The extractors of axum, actix-web and poem: the same requests have the same answers in each.

mod actix_web;
mod axum;
mod poem;

use error_catalog::{ErrorHandler, envelope::Drf};
use http::{Method, Request, StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use validator::Validate;

/// What was answered.
pub(crate) struct Answer {
    pub status: u16,
    pub content_type: String,
    pub body: Vec<u8>,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", String::from_utf8_lossy(&self.body)))
    }
}

/// A server, with the handler around it if there is one. Its bodies are of 1,000 bytes at most.
type Send = fn(Option<ErrorHandler>, Request<String>) -> Answer;

const FRAMEWORKS: [(&str, Send); 3] = [("axum", axum::send), ("actix-web", actix_web::send), ("poem", poem::send)];

#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Order {
    first_name: String,
    count: u8,
    address: Address,
    #[serde(default)]
    rows: Vec<Address>,
}

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Address {
    #[serde(rename = "town")]
    city: String,
    zip: u32,
}

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Search {
    q: String,
    page: Option<u32>,
    #[serde(default)]
    tag: Vec<String>,
}

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Post {
    slug: String,
    year: u16,
}

#[expect(clippy::struct_field_names, reason = "a name of two words")]
#[derive(Debug, Deserialize, Serialize, Validate, garde::Validate)]
#[serde(rename_all = "camelCase")]
pub(crate) struct User {
    #[validate(email)]
    #[garde(email)]
    user_name: String,
    #[validate(range(min = 18, max = 99))]
    #[garde(range(min = 18, max = 99))]
    age: u8,
    #[validate(nested)]
    #[garde(dive)]
    #[serde(default)]
    pets: Vec<Pet>,
}

#[derive(Debug, Deserialize, Serialize, Validate, garde::Validate)]
pub(crate) struct Pet {
    #[validate(length(max = 3))]
    #[garde(length(max = 3))]
    #[serde(rename = "Name")]
    name: String,
}

/// A request and its answer.
struct Case {
    request: Request<String>,
    status: u16,
    body: Value,
}

#[expect(clippy::needless_pass_by_value, reason = "it reads better in the tables")]
fn case(method: &str, uri: &str, content_type: &str, body: impl ToString, status: u16, answer: Value) -> Case {
    let mut request = Request::builder().method(method).uri(uri);
    if !content_type.is_empty() {
        request = request.header("content-type", content_type);
    }
    Case { request: request.body(body.to_string()).unwrap(), status, body: answer }
}

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

fn json_cases() -> Vec<Case> {
    let right = json!({"firstName": "A", "count": 1, "address": {"town": "B", "zip": 1}, "rows": []});
    let required = json!(["This field is required."]);
    let missing = json!({"firstName": required, "count": required, "address": required});
    let wrong =
        json!({"firstName": 1, "count": 256, "address": {"town": null}, "rows": [{"town": "a", "zip": 1}, {"town": 1, "zip": "x"}]});
    let errors = json!({
        "firstName": ["Not a valid string."],
        "count": ["Ensure this value is less than or equal to 255."],
        "address": {"town": ["This field may not be null."], "zip": required},
        "rows": {"1": {"town": ["Not a valid string."], "zip": ["A valid integer is required."]}},
    });
    let unsupported = |kind| json!({"detail": format!("Unsupported media type \"{kind}\" in request.")});
    let malformed = |text| json!({"detail": format!("JSON parse error - {text}")});
    vec![
        case("POST", "/json", JSON, &right, 200, right.clone()),
        case("POST", "/json", "application/json; charset=utf-8", &right, 200, right.clone()),
        case("PUT", "/json", "application/vnd.api+json", &right, 200, right.clone()),
        case("POST", "/json", JSON, wrong, 400, errors),
        case("POST", "/json", JSON, "", 400, missing.clone()),
        case("POST", "/json", "", "", 400, missing.clone()),
        case("POST", "/json", JSON, "{}", 400, missing),
        case("POST", "/json", "text/plain", &right, 415, unsupported("text/plain")),
        case("POST", "/json", "", &right, 415, unsupported("")),
        case("POST", "/json", JSON, r#"{"firstName": secret}"#, 400, malformed("expected value at line 1 column 15")),
        case("POST", "/json", JSON, "[]", 400, json!({"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]})),
        case("POST", "/json", JSON, " ".repeat(1001), 413, json!({"detail": "Payload Too Large."})),
    ]
}

fn form_cases() -> Vec<Case> {
    let found = json!({"q": "a b", "page": 2, "tag": ["x", "y"]});
    let wrong = json!({"q": ["This field is required."], "page": ["A valid integer is required."]});
    vec![
        case("POST", "/form", FORM, "q=a+b&page=2&tag=x&tag=y", 200, found.clone()),
        case("POST", "/form", "application/x-www-form-urlencoded;charset=utf-8", "q=a%20b&page=2&tag=x&tag=y", 200, found.clone()),
        case("GET", "/form?q=a+b&page=2&tag=x&tag=y", "", "", 200, found.clone()),
        case("HEAD", "/form?q=a+b", "", "", 200, Value::Null),
        case("HEAD", "/form?page=x", "", "", 400, Value::Null),
        case("GET", "/form?page=x", "", "", 400, wrong.clone()),
        case("POST", "/form?q=a", FORM, "page=x", 400, wrong.clone()),
        case("POST", "/form", "", "", 400, json!({"q": ["This field is required."]})),
        case("POST", "/form", JSON, "{}", 415, json!({"detail": "Unsupported media type \"application/json\" in request."})),
        case("POST", "/form", FORM, "q=".to_owned() + &"a".repeat(1000), 413, json!({"detail": "Payload Too Large."})),
        case("GET", "/query?q=a+b&page=2&tag=x&tag=y", "", "", 200, found),
        case("GET", "/query?q=a&tag=x", "", "", 200, json!({"q": "a", "page": null, "tag": ["x"]})),
        case("POST", "/query?q=a", JSON, "not read", 200, json!({"q": "a", "page": null, "tag": []})),
        case("GET", "/query?page=x", "", "", 400, wrong),
        case(
            "GET",
            "/query?q=a&q=b&page=-1",
            "",
            "",
            400,
            json!({
                "q": ["This field is given more than once."], "page": ["Ensure this value is greater than or equal to 0."],
            }),
        ),
        case("GET", "/query", "", "", 400, json!({"q": ["This field is required."]})),
    ]
}

fn path_cases() -> Vec<Case> {
    let mistake = json!({"detail": "A server error occurred."});
    vec![
        case("GET", "/one/7", "", "", 200, json!(7)),
        case("GET", "/one/x", "", "", 400, json!({"id": ["A valid integer is required."]})),
        case("GET", "/one/4294967296", "", "", 400, json!({"id": ["Ensure this value is less than or equal to 4294967295."]})),
        case("GET", "/one/%FF", "", "", 400, json!({"detail": "Malformed request."})),
        case("GET", "/tuple/2020/a%20b%2Fc%25%2B+%C3%A9", "", "", 200, json!([2020, "a b/c%++é"])),
        case("GET", "/tuple/x/a", "", "", 400, json!({"year": ["A valid integer is required."]})),
        case("GET", "/struct/2020/%2525", "", "", 200, json!({"slug": "%25", "year": 2020})),
        case("GET", "/struct/x/a", "", "", 400, json!({"year": ["A valid integer is required."]})),
        case("GET", "/tuple-of-one/2020", "", "", 500, mistake.clone()),
        case("GET", "/struct-of-one/2020", "", "", 500, mistake.clone()),
        case("GET", "/one-of-two/2020/a", "", "", 500, mistake.clone()),
        case("GET", "/one-of-none", "", "", 500, mistake),
        case("POST", "/all/7/a?q=b", JSON, r#"{"town": "c", "zip": 2}"#, 200, json!([[7, "a"], "b", "c", "POST", "state"])),
        case("POST", "/all/7/a?q=b", JSON, "{}", 400, json!({"town": ["This field is required."], "zip": ["This field is required."]})),
        case("POST", "/all/7/a", JSON, "{}", 400, json!({"q": ["This field is required."]})),
    ]
}

fn checked_cases(uri: &str) -> Vec<Case> {
    let right = json!({"userName": "a@example.com", "age": 18, "pets": [{"Name": "abc"}]});
    let wrong = json!({"userName": "secret", "age": 100, "pets": [{"Name": "abc"}, {"Name": "abcd"}]});
    let errors = json!({
        "userName": ["Enter a valid email address."],
        "age": ["Ensure this value is less than or equal to 99."],
        "pets": {"1": {"Name": ["Ensure this field has no more than 3 characters."]}},
    });
    vec![
        case("POST", uri, JSON, &right, 200, right.clone()),
        case("POST", uri, JSON, wrong, 400, errors),
        case(
            "POST",
            uri,
            JSON,
            json!({"userName": 1, "age": 100}),
            400,
            json!({
                "userName": ["Not a valid string."], "age": ["Ensure this value is less than or equal to 99."],
            }),
        ),
        case("POST", uri, "text/plain", "x", 415, json!({"detail": "Unsupported media type \"text/plain\" in request."})),
        case("POST", uri, JSON, " ".repeat(1001), 413, json!({"detail": "Payload Too Large."})),
        case(
            "GET",
            &format!("{uri}-query?userName=a@example.com&age=18"),
            "",
            "",
            200,
            json!({"userName": "a@example.com", "age": 18, "pets": []}),
        ),
        case("GET", &format!("{uri}-query?userName=a&age=18"), "", "", 400, json!({"userName": ["Enter a valid email address."]})),
        case(
            "GET",
            &format!("{uri}-query?userName=a"),
            "",
            "",
            400,
            json!({
                "userName": ["Enter a valid email address."], "age": ["This field is required."],
            }),
        ),
    ]
}

/// Sends the requests to every framework, in an application whose handler writes Django REST Framework's bodies.
fn check(cases: impl Fn() -> Vec<Case>) {
    for (framework, send) in FRAMEWORKS {
        for Case { request, status, body } in cases() {
            let what = format!("{framework}: {request:?}");
            let is_head = request.method() == Method::HEAD;
            let answer = send(Some(ErrorHandler::new().envelope(Drf)), request);
            assert_eq!(answer.status, status, "{what} {}", String::from_utf8_lossy(&answer.body));
            assert_eq!(answer.content_type, JSON, "{what}");
            if !is_head {
                assert_eq!(answer.json(), body, "{what}");
            }
        }
    }
}

#[test]
fn json_is_read_from_the_body() {
    check(json_cases);
}

#[test]
fn forms_and_queries_are_read() {
    check(form_cases);
}

#[test]
fn parameters_of_the_path_are_read_and_what_the_application_got_wrong_is_a_server_error() {
    check(path_cases);
}

#[test]
fn what_was_read_is_checked_by_validator() {
    check(|| checked_cases("/valid"));
}

#[test]
fn what_was_read_is_checked_by_garde() {
    check(|| checked_cases("/garde"));
}

#[test]
fn without_a_handler_the_answers_are_the_same_in_the_default_envelope() {
    for (framework, send) in FRAMEWORKS {
        let cases = [json_cases(), form_cases(), path_cases(), checked_cases("/valid"), checked_cases("/garde")];
        for Case { request, status, body } in cases.into_iter().flatten() {
            let what = format!("{framework}: {request:?}");
            let is_head = request.method() == Method::HEAD;
            let answer = send(None, request);
            assert_eq!(answer.status, status, "{what} {}", String::from_utf8_lossy(&answer.body));
            // `SizeLimit` of poem answers 413 itself.
            if status == 200 || is_head || (framework, status) == ("poem", 413) {
                continue;
            }
            let shown = answer.json();
            let shown = &shown["error"];
            match body.get("detail") {
                Some(detail) => assert_eq!(shown["message"], *detail, "{what}"),
                None => assert_eq!(shown["errors"], body, "{what}"),
            }
        }
    }
}

#[test]
fn wrong_fields_may_be_422_and_nothing_else_is() {
    let statuses = [
        ("/json", JSON, "{}", 422),
        ("/valid", JSON, "{\"userName\":\"\",\"age\":1}", 422),
        ("/json", JSON, "{", 400),
        ("/json", "text/html", "{}", 415),
    ];
    for (framework, send) in FRAMEWORKS {
        for (uri, kind, body, status) in statuses {
            let handler = ErrorHandler::new().validation_status(StatusCode::UNPROCESSABLE_ENTITY);
            let request = Request::post(uri).header("content-type", kind).body(body.to_owned()).unwrap();
            assert_eq!(send(Some(handler), request).status, status, "{framework} {uri} {body}");
        }
    }
}
