//! Each attribute, one test a promise.

use std::{error::Error as _, time::Duration};

use error_catalog::{
    ApiError, Catalogued, ErrorDetail, ValidationError,
    exceptions::{MethodNotAllowed, NotAuthenticated, NotFound, Throttled},
};

use crate::support::{answer, drf, header, is};

/// The errors of a blog.
#[derive(Debug, ApiError)]
enum BlogError {
    /// No post has this id.
    ///
    /// Try another one.
    #[status(404)]
    #[code("post_not_found")]
    #[detail("Post {id} does not exist.")]
    PostNotFound { id: u64 },

    #[status(CONFLICT)]
    SlugTaken,

    #[extends(Throttled)]
    TooManyPosts { wait: Duration },

    #[transparent]
    Invalid(#[from] ValidationError),

    #[status(503)]
    #[code("database_unavailable")]
    Database(#[from] std::io::Error),
}

#[test]
fn the_blog_of_the_introduction_answers_as_it_says() {
    assert_eq!(answer(&BlogError::PostNotFound { id: 7 }), is(404, "post_not_found", "Post 7 does not exist."));
    assert_eq!(answer(&BlogError::SlugTaken), is(409, "slug_taken", "Conflict."));
    let throttled = BlogError::TooManyPosts { wait: Duration::from_millis(59_001) };
    assert_eq!(answer(&throttled), is(429, "too_many_posts", "Request was throttled. Expected available in 60 seconds."));
    assert_eq!(header(&throttled.to_response(), "retry-after"), "60");
    let invalid = BlogError::from(ValidationError::new().field("email", "invalid", "Enter a valid email address."));
    assert_eq!((invalid.status().as_u16(), invalid.code()), (400, "invalid"));
    assert_eq!(drf(&invalid), r#"{"email":["Enter a valid email address."]}"#);
    let database = BlogError::from(std::io::Error::other("secret"));
    assert_eq!(answer(&database), is(503, "database_unavailable", "Service temporarily unavailable, try again later."));
    assert_eq!(database.to_string(), "Service temporarily unavailable, try again later.");
    assert_eq!(database.source().unwrap().to_string(), "secret");
}

#[test]
fn doc_comments_and_deprecation_go_into_the_catalog() {
    #[derive(Debug, ApiError)]
    #[status(410)]
    #[allow(dead_code)]
    enum Old {
        #[deprecated]
        Gone,
        New,
    }
    let entries: Vec<_> = BlogError::CATALOG.entries().collect();
    assert_eq!(entries[0].description(), "No post has this id.\n\nTry another one.");
    assert_eq!(entries[1].description(), "");
    assert_eq!((entries[0].type_name(), entries[0].name()), ("BlogError", "PostNotFound"));
    let old: Vec<_> = Old::CATALOG.entries().map(|entry| (entry.code(), entry.deprecated())).collect();
    assert_eq!(old, [("gone", true), ("new", false)]);
}

#[test]
fn the_default_text_is_that_of_the_status() {
    #[derive(Debug, ApiError)]
    enum Bare {
        #[status(400)]
        BadRequest,
        #[status(402)]
        Pay,
        #[status(403)]
        Forbidden,
        #[status(404)]
        Missing,
        #[status(406)]
        NotAcceptable,
        #[status(418)]
        Teapot,
        #[status(429)]
        Slow,
        #[status(500)]
        Broken,
        #[status(503)]
        Away,
        #[status(599)]
        Odd,
        #[status(499)]
        Unregistered,
    }
    let texts = [
        Bare::BadRequest,
        Bare::Pay,
        Bare::Forbidden,
        Bare::Missing,
        Bare::NotAcceptable,
        Bare::Teapot,
        Bare::Slow,
        Bare::Broken,
        Bare::Away,
        Bare::Odd,
        Bare::Unregistered,
    ]
    .map(|error| answer(&error).2);
    assert_eq!(
        texts,
        [
            "Invalid input.",
            "Payment Required.",
            "You do not have permission to perform this action.",
            "Not found.",
            "Could not satisfy the request Accept header.",
            "I'm a teapot.",
            "Request was throttled.",
            "A server error occurred.",
            "Service temporarily unavailable, try again later.",
            "A server error occurred.",
            "The request failed.",
        ]
    );
}

#[test]
fn codes_follow_rename_all_and_prefix_unless_given_or_inherited() {
    #[derive(Debug, ApiError)]
    #[catalog(prefix = "blog.", rename_all = "kebab-case")]
    #[status(400)]
    enum Codes {
        HttpVersion2,
        #[code("HE_02")]
        Given,
        #[extends(NotFound)]
        #[code(inherit)]
        Inherited,
        #[extends(NotFound)]
        OwnName,
    }
    let codes: Vec<_> = Codes::CATALOG.entries().map(|entry| entry.code()).collect();
    assert_eq!(codes, ["blog.http-version2", "HE_02", "not_found", "blog.own-name"]);
    let _ = [Codes::HttpVersion2, Codes::Given, Codes::Inherited, Codes::OwnName];
}

#[test]
fn texts_take_fields_positions_format_specs_and_doubled_braces() {
    #[derive(Debug, ApiError)]
    #[status(400)]
    enum Texts {
        #[detail("{{{0}}} {1:?} {0:>4} {1}")]
        Tuple(u8, &'static str),
        #[detail("{ratio:.2} of {type}")]
        Named { ratio: f32, r#type: char },
        #[detail("{{plain}}")]
        Plain,
        #[detail("")]
        Empty,
    }
    assert_eq!(answer(&Texts::Tuple(7, "a")).2, "{7} \"a\"    7 a");
    assert_eq!(answer(&Texts::Named { ratio: 0.5, r#type: 'x' }).2, "0.50 of x");
    assert_eq!(answer(&Texts::Plain).2, "{plain}");
    assert_eq!(answer(&Texts::Empty).2, "");
    assert_eq!(Texts::Plain.entry().template(), "{plain}");
}

#[test]
fn headers_come_from_constants_fields_and_templates() {
    #[derive(Debug, ApiError)]
    #[header("X-Api", "1")]
    enum Headers {
        #[status(405)]
        #[header("Allow", "GET, {method}")]
        Method { method: &'static str },
        #[status(429)]
        #[header("Retry-After", .0)]
        #[header("X-Limit", .1)]
        #[header("X-None", .2)]
        Slow(Duration, u32, Option<String>),
        #[status(503)]
        #[header("X-Api", "2")]
        #[header("Cache-Control", "max-age=5")]
        Away,
    }
    let method = Headers::Method { method: "PUT" }.to_response();
    assert_eq!((header(&method, "allow"), header(&method, "x-api")), ("GET, PUT", "1"));
    let slow = Headers::Slow(Duration::from_nanos(1), 5, None).to_response();
    assert_eq!((header(&slow, "retry-after"), header(&slow, "x-limit"), header(&slow, "x-none")), ("1", "5", ""));
    let away = Headers::Away.to_response();
    assert_eq!((header(&away, "x-api"), header(&away, "cache-control")), ("2", "max-age=5"));
    assert_eq!(away.headers().get_all("x-api").iter().count(), 1);
    let declared: Vec<_> = Headers::Slow(Duration::ZERO, 0, None).entry().headers().collect();
    assert_eq!(declared, [("retry-after", None), ("x-limit", None), ("x-none", None), ("x-api", Some("1"))]);
}

#[test]
fn exposed_fields_are_parameters_and_none_is_left_out() {
    #[derive(Debug, ApiError)]
    #[status(409)]
    #[catalog(envelope = error_catalog::envelope::Problem)]
    struct Taken {
        #[expose]
        id: u64,
        #[expose("name")]
        r#type: Option<&'static str>,
        #[expose]
        none: Option<u8>,
        secret: &'static str,
    }
    let taken = Taken { id: 7, r#type: Some("x"), none: None, secret: "hunter2" };
    let body = crate::support::json(&taken.to_response());
    assert_eq!((&body["id"], &body["name"]), (&7.into(), &"x".into()));
    assert!(body.get("none").is_none() && !body.to_string().contains(taken.secret));
    assert_eq!(taken.entry().params(), ["id", "name", "none"]);
}

#[test]
fn a_class_gives_status_text_headers_and_meta_but_not_its_code() {
    #[derive(Debug, ApiError)]
    #[status(423)]
    #[detail("Locked by {owner}.")]
    #[header("X-Owner", .owner)]
    #[header("X-Kind", "lock")]
    #[meta(kind = "lock", area = "docs")]
    struct Locked {
        owner: String,
    }

    #[derive(Debug, ApiError)]
    enum DocError {
        #[extends(Locked)]
        #[meta(area = "sheets")]
        SheetLocked { owner: &'static str },
        #[extends(Locked)]
        #[status(409)]
        #[detail("Busy.")]
        Busy,
        #[extends(MethodNotAllowed)]
        ReadOnly { method: &'static str },
        #[extends(NotAuthenticated)]
        LoginFirst,
    }
    let parent = Locked { owner: "ann".into() };
    assert_eq!(answer(&parent), is(423, "locked", "Locked by ann."));
    let sheet = DocError::SheetLocked { owner: "bob" };
    assert_eq!(answer(&sheet), is(423, "sheet_locked", "Locked by bob."));
    let response = sheet.to_response();
    assert_eq!((header(&response, "x-owner"), header(&response, "x-kind")), ("bob", "lock"));
    assert_eq!((sheet.entry().meta("kind"), sheet.entry().meta("area")), (Some("lock"), Some("sheets")));
    assert_eq!(answer(&DocError::Busy), is(409, "busy", "Busy."));
    assert_eq!(header(&DocError::Busy.to_response(), "x-owner"), "");
    assert_eq!(answer(&DocError::ReadOnly { method: "PUT" }), is(405, "read_only", "Method \"PUT\" not allowed."));
    assert_eq!(answer(&DocError::LoginFirst), is(401, "login_first", "Authentication credentials were not provided."));
}

#[test]
fn extending_a_validation_error_keeps_the_list() {
    #[derive(Debug, ApiError)]
    #[extends(ValidationError)]
    #[status(422)]
    struct Unprocessable;
    assert_eq!(drf(&Unprocessable), r#"["Invalid input."]"#);
    assert_eq!(serde_json::to_string(&Unprocessable.get_codes()).unwrap(), r#"["unprocessable"]"#);
    assert_eq!(Unprocessable.status(), 422);
}

#[test]
fn from_converts_and_source_is_the_source() {
    #[derive(Debug, ApiError)]
    #[status(500)]
    enum Sources {
        From(#[from] std::io::Error),
        Named { source: std::fmt::Error },
        Marked(#[source] Box<dyn std::error::Error + Send + Sync>, #[allow(dead_code)] u8),
        Optional { source: Option<std::fmt::Error> },
        None,
    }
    fn convert() -> Result<(), Sources> {
        Err(std::io::Error::other("a"))?;
        Ok(())
    }
    assert_eq!(convert().unwrap_err().source().unwrap().to_string(), "a");
    assert!(Sources::Named { source: std::fmt::Error }.source().is_some());
    assert_eq!(Sources::Marked("b".into(), 0).source().unwrap().to_string(), "b");
    assert!(Sources::Optional { source: None }.source().is_none());
    assert!(Sources::Optional { source: Some(std::fmt::Error) }.source().is_some());
    assert!(Sources::None.source().is_none());
}

#[test]
fn what_stands_beside_transparent_overrides_the_inner_error() {
    #[derive(Debug, ApiError)]
    enum Outer {
        #[transparent]
        Plain(NotFound),
        #[transparent]
        #[code("no_user")]
        #[detail("No user {name}.")]
        #[meta(area = "users")]
        Named {
            #[transparent]
            inner: NotFound,
            name: &'static str,
        },
    }
    let own = NotFound::new().with_detail(ErrorDetail::new("Nope.", "own"));
    assert_eq!(answer(&Outer::Plain(own.clone())), is(404, "own", "Nope."));
    let named = Outer::Named { inner: own, name: "ann" };
    assert_eq!(answer(&named), is(404, "no_user", "No user ann."));
    assert_eq!(drf(&named), r#"{"detail":"No user ann."}"#);
    let codes: Vec<_> = Outer::CATALOG.entries().map(|entry| entry.code()).collect();
    assert_eq!(codes, ["no_user", "not_found"]);
}

#[test]
fn meta_is_readable_by_key_and_as_a_list() {
    #[derive(Debug, ApiError)]
    #[status(402)]
    #[meta(kind = "billing")]
    enum Billing {
        #[meta(retry = "after", kind = "card")]
        Card,
        Invoice,
    }
    assert_eq!(Billing::Card.entry().metas().collect::<Vec<_>>(), [("retry", "after"), ("kind", "card")]);
    assert_eq!(Billing::Invoice.entry().metas().collect::<Vec<_>>(), [("kind", "billing")]);
}
