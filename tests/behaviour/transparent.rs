//! Transparent errors: what stands beside `#[transparent]`, and what is kept of their bodies.

use error_catalog::{
    ApiError, Catalog, Catalogued, ErrorHandler, catalog,
    envelope::{Drf, Envelope, ErrorView, Flat, Json, Problem},
};

use crate::support::{answer, drf, header, is, json, text};

#[derive(Debug, ApiError)]
#[status(500)]
struct Broken;

#[derive(Debug, ApiError)]
enum Outer {
    #[detail("Failed for {user}")]
    Hidden {
        #[transparent]
        inner: Broken,
        user: &'static str,
    },
    #[detail("Failed in {area}")]
    Permitted {
        #[transparent]
        inner: Broken,
        #[expose(text)]
        area: &'static str,
    },
    #[detail("No {user}.")]
    Client {
        #[transparent]
        inner: error_catalog::exceptions::NotFound,
        user: &'static str,
    },
}

#[test]
fn a_text_beside_transparent_shows_no_unexposed_field_of_a_server_error() {
    assert_eq!(drf(&Outer::Hidden { inner: Broken, user: "SECRET" }), r#"{"detail":"A server error occurred."}"#);
    assert_eq!(drf(&Outer::Permitted { inner: Broken, area: "billing" }), r#"{"detail":"Failed in billing"}"#);
    let client = Outer::Client { inner: error_catalog::exceptions::NotFound::new(), user: "ann" };
    assert_eq!(drf(&client), r#"{"detail":"No ann."}"#);
}

#[test]
fn an_inherited_text_is_judged_by_the_fields_of_the_child() {
    #[derive(Debug, ApiError)]
    #[status(400)]
    #[detail("Bad {id}")]
    struct Open {
        #[expose(text)]
        id: &'static str,
    }
    #[derive(Debug, ApiError)]
    #[status(400)]
    #[detail("Bad {id}")]
    struct Closed {
        id: &'static str,
    }
    #[derive(Debug, ApiError)]
    enum Child {
        #[extends(Open)]
        #[status(.status)]
        Hides { status: u16, id: &'static str },
        #[extends(Closed)]
        #[status(.status)]
        Shows {
            status: u16,
            #[expose(text)]
            id: &'static str,
        },
    }
    assert_eq!(answer(&Open { id: "1" }).2, answer(&Closed { id: "1" }).2);
    assert_eq!(answer(&Child::Hides { status: 500, id: "SECRET" }), is(500, "hides", "A server error occurred."));
    assert_eq!(answer(&Child::Hides { status: 400, id: "1" }).2, "Bad 1");
    assert_eq!(answer(&Child::Shows { status: 500, id: "1" }).2, "Bad 1");
}

#[test]
fn meta_beside_transparent_is_not_kept_for_the_inner_error() {
    #[derive(Debug, ApiError)]
    #[status(409)]
    enum Inner {
        Clash,
    }
    #[derive(Debug, ApiError)]
    enum Titled {
        #[transparent]
        #[meta(title = "Outer title")]
        A(Inner),
    }
    let scope = ErrorHandler::new().envelope(Problem);
    for _ in 0..3 {
        assert_eq!(json(&scope.respond(&Titled::A(Inner::Clash)))["title"], "Outer title");
        assert_eq!(json(&scope.respond(&Inner::Clash))["title"], "Conflict");
    }
}

#[test]
fn an_envelope_may_keep_several_parts_and_use_other_envelopes() {
    struct Both;
    impl Envelope for Both {
        fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
            json.object(|body| {
                Drf.write(error, body.member("drf"));
                Flat.write(error, body.member("flat"));
                for name in ["a", "b"] {
                    body.member(name).constant(|json| json.string(name));
                }
                body.constant(|body| body.string("c", "c"));
                body.constant(|body| body.member("d").message());
            });
        }
    }
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[detail("No {0}.")]
    struct Missing(u8);

    for number in 0..3 {
        let body = json(&ErrorHandler::new().envelope(Both).respond(&Missing(number)));
        assert_eq!(body["drf"]["detail"], format!("No {number}."));
        assert_eq!(body["flat"]["errors"][0]["detail"], format!("No {number}."));
        assert_eq!((&body["a"], &body["b"], &body["c"]), (&"a".into(), &"b".into(), &"c".into()));
        assert_eq!(body["d"], format!("No {number}."));
    }
}

#[test]
fn the_envelope_nearest_to_the_outside_is_taken() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    struct Inner;
    #[derive(Debug, ApiError)]
    #[catalog(envelope = Problem)]
    #[transparent]
    struct Middle(Inner);
    #[derive(Debug, ApiError)]
    #[transparent]
    struct Outermost(Middle);
    for response in [Middle(Inner).to_response(), Outermost(Middle(Inner)).to_response()] {
        assert_eq!(header(&response, "content-type"), "application/problem+json");
        assert!(text(&response).starts_with(r#"{"type":"about:blank""#));
    }
}

#[test]
fn an_entry_that_changes_only_the_text_is_that_of_the_inner_error() {
    let client = Outer::Client { inner: error_catalog::exceptions::NotFound::new(), user: "ann" };
    assert_eq!((client.entry().code(), client.code()), ("not_found", "not_found"));
}

mod db {
    #[derive(Debug, error_catalog::ApiError)]
    pub enum Error {
        #[status(409)]
        Clash,
    }
}

#[derive(Debug, ApiError)]
enum Error {
    #[transparent]
    Db(db::Error),
    #[status(400)]
    Other,
}

#[test]
fn types_of_one_name_in_other_modules_are_other_types() {
    const ALL: Catalog = catalog![Error];
    let codes: Vec<_> = ALL.entries().map(|entry| entry.code()).collect();
    assert_eq!(codes, ["other", "clash"]);
    assert_eq!(Error::CATALOG.entries().count(), 2);
    assert_eq!((answer(&Error::Db(db::Error::Clash)).0, answer(&Error::Other).0), (409, 400));
}

#[test]
fn a_wait_that_is_no_number_of_seconds_is_no_wait() {
    #[derive(Debug, ApiError)]
    enum Slow {
        #[extends(error_catalog::exceptions::Throttled)]
        Signed { wait: i64 },
        #[extends(error_catalog::exceptions::Throttled)]
        Shared { wait: std::sync::Arc<std::num::NonZeroU32> },
    }
    assert_eq!(answer(&Slow::Signed { wait: -5 }).2, "Request was throttled.");
    assert_eq!(header(&Slow::Signed { wait: -5 }.to_response(), "retry-after"), "");
    assert_eq!(answer(&Slow::Signed { wait: 1 }).2, "Request was throttled. Expected available in 1 second.");
    let shared = Slow::Shared { wait: std::num::NonZeroU32::MIN.into() };
    assert_eq!(header(&shared.to_response(), "retry-after"), "1");
}
