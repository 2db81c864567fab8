//! The API over a real socket: what it answers, and what it keeps to itself.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, unreachable_pub, reason = "a test that cannot go on must fail")]

use std::{
    collections::HashSet,
    fs,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use serde_json::json;

use crate::support::{Answer, Server};

mod support;

const HELLO: &str = r#"{"slug":"hello","title":" Hello ","body":"First post."}"#;
const AWAY: &str = "Service temporarily unavailable, try again later.";

#[test]
fn posts_are_created_read_listed_and_deleted() {
    let server = Server::start();
    assert_eq!(server.get("/posts").json(), json!([]));

    let created = server.post(HELLO);
    let hello = json!({"id": 1, "slug": "hello", "title": "Hello", "body": "First post."});
    assert_eq!((created.status, created.json()), (201, hello.clone()));
    assert_eq!(created.headers("location"), ["/posts/1"]);

    assert_eq!(server.get("/posts/1").json(), hello);
    server.post(r#"{"slug":"again","title":"Again","body":"Second post."}"#);
    let slugs: Vec<_> = server.get("/posts").json().as_array().unwrap().iter().map(|post| post["slug"].clone()).collect();
    assert_eq!(slugs, ["again", "hello"]);

    let deleted = server.send("DELETE", "/posts/1", &[], "");
    assert_eq!((deleted.status, deleted.body()), (204, ""));
    server.get("/posts/1").error(404, "post_not_found", "Post 1 does not exist.");
    server.send("DELETE", "/posts/1", &[], "").error(404, "post_not_found", "Post 1 does not exist.");
}

#[test]
fn a_slug_is_used_once() {
    let server = Server::start();
    assert_eq!(server.post(HELLO).status, 201);
    let error = server.post(HELLO).error(409, "slug_taken", "Conflict.");
    assert_eq!(error["errors"], json!({}));
    assert_eq!(server.get("/posts").json().as_array().unwrap().len(), 1);
}

#[test]
fn all_wrong_fields_are_named_at_once() {
    let server = Server::start();
    let error = server.post(r#"{"slug":"hello world","title":" "}"#).error(400, "invalid", "Invalid input.");
    assert_eq!(
        error["errors"],
        json!({
            "slug": [r#"Enter a valid "slug" consisting of letters, numbers, underscores or hyphens."#],
            "title": ["This field may not be blank."],
            "body": ["This field is required."],
        })
    );
    assert_eq!(error["codes"], json!({"slug": ["invalid"], "title": ["blank"], "body": ["required"]}));

    let long = format!(r#"{{"slug":"{}","title":7,"body":null}}"#, "é".repeat(51));
    let error = server.post(&long).error(400, "invalid", "Invalid input.");
    assert_eq!(error["errors"]["slug"][0], "Ensure this field has no more than 50 characters.");
    assert_eq!(error["errors"]["title"], json!(["Not a valid string."]));
    assert_eq!(error["codes"], json!({"slug": ["max_length", "invalid"], "title": ["invalid"], "body": ["null"]}));

    let error = server.post("").error(400, "invalid", "Invalid input.");
    assert_eq!(error["codes"], json!({"slug": ["required"], "title": ["required"], "body": ["required"]}));

    let error = server.post("[]").error(400, "invalid", "Invalid input.");
    assert_eq!(error["errors"], json!({"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}));
}

#[test]
fn a_body_that_is_no_json_is_refused() {
    let server = Server::start();
    for body in ["{", r#"{"slug":}"#, "\u{1}"] {
        let answer = server.post(body);
        let text = answer.json()["error"]["message"].as_str().unwrap().to_owned();
        assert!(text.starts_with("JSON parse error - "), "{text}");
        answer.error(400, "parse_error", &text);
    }

    let form = [("Content-Type", "application/x-www-form-urlencoded")];
    let text = r#"Unsupported media type "application/x-www-form-urlencoded" in request."#;
    server.send("POST", "/posts", &form, HELLO).error(415, "unsupported_media_type", text);
    let text = r#"Unsupported media type "" in request."#;
    server.send("POST", "/posts", &[], HELLO).error(415, "unsupported_media_type", text);
}

#[test]
fn a_body_that_is_too_long_is_refused() {
    let server = Server::start();
    let answer = server.post(&" ".repeat(2 * 1024 * 1024 + 1));
    answer.error(413, "payload_too_large", "Payload Too Large.");
}

#[test]
fn routes_and_methods_that_do_not_exist_are_errors_too() {
    let server = Server::start();
    for path in ["/", "/nothing", "/posts/"] {
        server.get(path).error(404, "not_found", "Not found.");
    }

    let answer = server.send("PUT", "/posts", &[], "");
    answer.error(405, "method_not_allowed", r#"Method "PUT" not allowed."#);
    assert_eq!(methods(&answer), HashSet::from(["GET", "HEAD", "POST"]));

    let answer = server.send("PATCH", "/posts/1", &[], "");
    answer.error(405, "method_not_allowed", r#"Method "PATCH" not allowed."#);
    assert_eq!(methods(&answer), HashSet::from(["GET", "HEAD", "DELETE"]));
}

#[test]
fn an_id_that_is_no_number_is_a_wrong_parameter() {
    let server = Server::start();
    let errors = [
        ("/posts/first", "A valid integer is required.", "invalid"),
        ("/posts/9999999999999999999", "Ensure this value is less than or equal to 9223372036854775807.", "max_value"),
    ];
    for (path, text, code) in errors {
        let error = server.get(path).error(400, "invalid", "Invalid input.");
        assert_eq!((&error["errors"], &error["codes"]), (&json!({"id": [text]}), &json!({"id": [code]})));
    }
    server.get("/posts/%FF").error(400, "parse_error", "Malformed request.");
}

#[test]
fn a_missing_table_is_not_mentioned() {
    let server = Server::start();
    server.database().execute("DROP TABLE posts", []).unwrap();
    let answers = [server.get("/posts"), server.get("/posts/1"), server.send("DELETE", "/posts/1", &[], ""), server.post(HELLO)];
    answers.iter().for_each(assert_away);
}

#[test]
fn a_locked_database_is_not_mentioned() {
    let server = Server::start();
    let other = server.database();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    assert_away(&server.get("/posts"));
    assert_away(&server.post(HELLO));

    other.execute_batch("COMMIT").unwrap();
    assert_eq!(server.post(HELLO).status, 201);
}

#[test]
fn a_file_that_is_gone_is_not_mentioned() {
    let server = Server::start();
    fs::remove_file(server.file()).unwrap();
    assert_away(&server.post(HELLO));
}

#[test]
fn a_constraint_other_than_the_slug_is_no_conflict() {
    let server = Server::start();
    let refuse = "CREATE TRIGGER refuse BEFORE INSERT ON posts BEGIN SELECT RAISE(ABORT, 'posts are refused'); END";
    server.database().execute(refuse, []).unwrap();
    assert_away(&server.post(HELLO));
}

#[test]
fn the_program_says_where_it_is_and_what_to_try() {
    let mut program = Program(
        Command::new(env!("CARGO_BIN_EXE_quickstart")).env("PORT", "0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap(),
    );
    let lines: Vec<String> = BufReader::new(program.0.stdout.take().unwrap()).lines().take(5).map(Result::unwrap).collect();
    let address = &lines[0];
    assert_eq!(lines[1], "");
    assert!(lines[2..].iter().all(|line| line.starts_with(&format!("curl -i {address}/posts"))), "{lines:#?}");

    let socket = address.strip_prefix("http://").unwrap().parse().unwrap();
    support::send(socket, "GET", "/posts/7", &[], "").error(404, "post_not_found", "Post 7 does not exist.");
}

/// A 503 without a word of the reason, in the body or in a header.
fn assert_away(answer: &Answer) {
    let error = answer.error(503, "database_unavailable", AWAY);
    assert_eq!(error["errors"], json!({}));
    let raw = answer.raw.to_lowercase();
    for word in ["sql", "disk", "readonly", "moved", "table", "lock", "trigger", "refuse", "slug", "rusqlite", ".db"] {
        assert!(!raw.contains(word), "{word}: {raw}");
    }
}

fn methods(answer: &Answer) -> HashSet<&str> {
    answer.headers("allow").into_iter().flat_map(|list| list.split(',')).map(str::trim).collect()
}

/// Stops the program when the test is over, however it ends.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
