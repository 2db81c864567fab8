//! Classes, layers of transparent errors, and what an entry says of them.

use std::{error::Error as _, fmt, sync::Arc};

use error_catalog::{
    ApiError, Catalogued, ErrorHandler, ValidationError,
    envelope::{Envelope, ErrorView, Json},
    exceptions::{ApiException, NotFound, Throttled},
};

use crate::support::{answer, drf, header, is, text};

#[test]
fn a_header_of_zero_is_sent_and_repeated_ones_are_all_sent() {
    #[derive(Debug, ApiError)]
    #[status(429)]
    #[header("X-Remaining", .left)]
    #[header("Retry-After", .left)]
    #[header("Link", "<a>")]
    #[header("Link", "<b>")]
    struct Limited {
        left: u32,
    }
    let response = Limited { left: 0 }.to_response();
    assert_eq!((header(&response, "x-remaining"), header(&response, "retry-after")), ("0", ""));
    assert_eq!(response.headers().get_all("link").iter().collect::<Vec<_>>(), ["<a>", "<b>"]);
}

#[test]
fn meta_beside_transparent_is_seen_by_envelopes_and_comes_first() {
    struct Meta;
    impl Envelope for Meta {
        fn write(&self, error: &ErrorView<'_>, json: Json<'_, '_>) {
            let fact = |key| error.meta(key).unwrap_or("-");
            json.string(&format!("{} {} {}", fact("area"), fact("kind"), fact("none")));
        }
    }
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[meta(area = "inner", kind = "inner")]
    struct Inner;
    #[derive(Debug, ApiError)]
    #[transparent]
    #[meta(area = "middle")]
    struct Middle(Inner);
    #[derive(Debug, ApiError)]
    #[transparent]
    #[meta(area = "outer")]
    struct Outer(Middle);
    let meta = |error: &dyn ApiError| text(&ErrorHandler::new().envelope(Meta).respond(error));
    assert_eq!(meta(&Outer(Middle(Inner))), r#""outer inner -""#);
    assert_eq!(meta(&Middle(Inner)), r#""middle inner -""#);
    assert_eq!(meta(&Inner), r#""inner inner -""#);
}

#[test]
fn the_outermost_code_and_text_beside_transparent_win() {
    #[derive(Debug, ApiError)]
    #[transparent]
    #[code("middle")]
    #[detail("Middle.")]
    struct Middle(NotFound);
    #[derive(Debug, ApiError)]
    #[transparent]
    #[code("outer")]
    #[detail("Outer.")]
    struct Outer(Middle);
    let outer = Outer(Middle(NotFound::new()));
    assert_eq!(answer(&outer), is(404, "outer", "Outer."));
    assert_eq!(outer.to_string(), "Outer.", "Display is the text that stands here");
    assert_eq!(outer.entry().type_name(), "Outer");
}

#[test]
fn a_text_beside_transparent_is_the_message_of_a_tree() {
    #[derive(Debug, ApiError)]
    #[transparent]
    #[detail("Outer.")]
    struct Outer(ValidationError);
    let outer = Outer(ValidationError::new().field("a", "b", "c"));
    assert_eq!(outer.entry().type_name(), "ValidationError");
    assert_eq!(drf(&outer), r#"{"a":["c"]}"#, "the tree stays");
    assert_eq!(outer.to_string(), "Outer.");
}

#[test]
fn displays_of_trees_are_their_json() {
    let tree = ValidationError::new().field("a", "b", "c");
    assert_eq!(tree.to_string(), r#"{"a":["c"]}"#);
}

#[test]
fn a_class_of_a_class_gives_code_meta_headers_and_lineage() {
    #[derive(Debug, ApiError)]
    #[status(423)]
    #[header("X-A", "a")]
    #[meta(a = "1", b = "1")]
    struct A;
    #[derive(Debug, ApiError)]
    #[extends(A)]
    #[code(inherit)]
    #[meta(b = "2")]
    struct B;
    #[derive(Debug, ApiError)]
    #[extends(B)]
    #[code(inherit)]
    #[header("X-A", "c")]
    struct C;
    let c = C.entry();
    assert_eq!(answer(&C), is(423, "a", "Locked."));
    assert!(c.is_a(A.entry()) && c.is_a(B.entry()) && c.is_a(c) && !A.entry().is_a(c));
    assert_eq!(c.metas().collect::<Vec<_>>(), [("b", "2"), ("a", "1")]);
    assert_eq!(c.headers().collect::<Vec<_>>(), [("x-a", Some("c"))]);
    assert_eq!(c.template(), "Locked.");
    assert_eq!(c.lineage().count(), 3);
    assert_eq!(std::collections::HashSet::from([c, C.entry(), B.entry()]).len(), 2);
    let _ = B;
}

#[test]
fn wide_classes_and_arcs_forward() {
    #[derive(Debug, ApiError)]
    #[allow(dead_code)]
    enum Shared {
        #[transparent]
        Arc(Arc<NotFound>),
        #[transparent]
        Box(Box<ApiException>),
    }
    assert_eq!(answer(&Shared::Arc(Arc::new(NotFound::new()))), is(404, "not_found", "Not found."));
    assert_eq!(Shared::CATALOG.entries().count(), 2);
    assert!(!Shared::CATALOG.is_open());
}

#[test]
fn sources_may_be_dyn_without_send() {
    #[derive(Debug, ApiError)]
    #[status(500)]
    enum Sources {
        Plain(#[source] Box<dyn std::error::Error>),
        Send(#[source] Box<dyn std::error::Error + Send>),
        #[transparent]
        Inner(StdInner),
    }
    #[derive(Debug, ApiError)]
    #[status(500)]
    struct StdInner(#[from] fmt::Error);
    assert!(Sources::Plain("a".into()).source().is_some());
    assert!(Sources::Send(Box::new(fmt::Error)).source().is_some());
    assert!(Sources::Inner(StdInner(fmt::Error)).source().unwrap().is::<fmt::Error>(), "that of the inner error");
}

#[test]
fn entries_of_one_type_are_not_equal() {
    let entries: Vec<_> = Both::CATALOG.entries().collect();
    assert!(entries[0] != entries[1] && !entries[0].is_a(entries[1]));
    #[derive(Debug, ApiError)]
    #[status(400)]
    enum Both {
        A,
        B,
    }
    assert_eq!([Both::A.entry(), Both::B.entry()], *entries);
}

#[test]
fn a_challenge_of_the_childs_own_is_enough() {
    #[derive(Debug, ApiError)]
    #[extends(error_catalog::exceptions::PermissionDenied)]
    #[status(401)]
    #[header("WWW-Authenticate", "Bearer")]
    struct Login;
    assert_eq!(header(&Login.to_response(), "www-authenticate"), "Bearer");
}

#[test]
fn shared_codes_may_be_inherited() {
    #[derive(Debug, ApiError)]
    #[catalog(shared_codes)]
    #[extends(NotFound)]
    enum Shared {
        #[code(inherit)]
        A,
        #[code(inherit)]
        B,
    }
    assert_eq!([Shared::A.code(), Shared::B.code()], ["not_found"; 2]);
}

#[test]
fn the_texts_of_a_header_keep_braces_and_specs() {
    #[derive(Debug, ApiError)]
    #[status(404)]
    #[header("X-A", "{{{id:>4}}}")]
    struct Spec {
        id: u8,
    }
    assert_eq!(header(&Spec { id: 7 }.to_response(), "x-a"), "{   7}");
}

#[test]
fn defaults_of_an_enum_do_not_reach_transparent_variants_and_give_way() {
    #[derive(Debug, ApiError)]
    #[extends(NotFound)]
    #[header("X-A", "enum")]
    #[meta(area = "enum")]
    enum Defaults {
        Default,
        #[extends(ApiException)]
        Own,
        #[transparent]
        Inner(Throttled),
    }
    assert_eq!([answer(&Defaults::Default).0, answer(&Defaults::Own).0], [404, 500]);
    assert_eq!(header(&Defaults::Default.to_response(), "x-a"), "enum");
    let inner = Defaults::Inner(Throttled::new());
    assert_eq!((header(&inner.to_response(), "x-a"), answer(&inner).0), ("", 429));
    #[derive(Debug, ApiError)]
    #[status(400)]
    enum Both {
        #[extends(NotFound)]
        OfTheClass,
    }
    assert_eq!(Both::OfTheClass.status(), 404);
}

#[test]
fn a_backtrace_is_filled_and_never_asked_for() {
    #[derive(Debug, ApiError)]
    #[extends(ApiException)]
    struct Traced {
        #[from]
        cause: fmt::Error,
        backtrace: std::backtrace::Backtrace,
    }
    let error = Traced::from(fmt::Error);
    let _ = (&error.cause, &error.backtrace);
    assert!(error.source().is_some());
}
