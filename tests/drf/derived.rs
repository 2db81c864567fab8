//! Subclasses that are declared for real: they answer as the classes that the program makes at run time do.

use std::time::Duration;

use error_catalog::{
    ApiError, Error, ValidationError,
    exceptions::{ApiException, MethodNotAllowed, NotFound, Throttled, UnsupportedMediaType},
};
use error_catalog_tests::{Suite, describe};
use serde_json::Value;

use crate::cases::{CASES, ODD, OF_DRF, answered, expected, line};

#[derive(Debug, ApiError)]
#[extends(ApiException)]
#[status(402)]
#[code("label_order")]
#[detail("%(name)s")]
struct FlagStatusError;

#[derive(Debug, ApiError)]
#[extends(ApiException)]
#[status(422)]
#[code("stage_topic")]
#[detail("City cannot plan member.")]
struct SenderProfileError;

#[derive(Debug, ApiError)]
#[extends(ApiException)]
#[status(504)]
#[code("🙂")]
#[detail("Street does bucket parent.")]
struct VolumeWidthError;

#[derive(Debug, ApiError)]
#[extends(NotFound)]
#[code(inherit)]
#[detail("Port requires rate year 6166 (#43).")]
struct Gone;

#[derive(Debug, ApiError)]
#[extends(NotFound)]
#[code(inherit)]
#[detail("{{x}} {{{{y}}}} }}{{")]
struct PlainBraces;

#[derive(Debug, ApiError)]
#[extends(ValidationError)]
#[status(409)]
#[code(inherit)]
struct Validation409;

#[derive(Debug, ApiError)]
#[extends(MethodNotAllowed)]
#[code("blank")]
#[detail("Verb <{method}> is off.")]
struct NoVerb {
    method: &'static str,
}

#[derive(Debug, ApiError)]
#[extends(UnsupportedMediaType)]
#[code(inherit)]
struct Inherited {
    media_type: &'static str,
}

#[derive(Debug, ApiError)]
#[extends(Throttled)]
#[code(inherit)]
#[detail("Label must title email 7754.")]
#[meta(extra_detail_singular = "Wait {wait} sec.", extra_detail_plural = "Wait {wait} secs.")]
struct SlowDown {
    wait: Duration,
}

#[derive(Debug, ApiError)]
#[extends(Throttled)]
#[code(inherit)]
#[meta(extra_detail_singular = "Wait {wait} sec.", extra_detail_plural = "Wait {wait} {{secs}}.")]
struct Sentences {
    wait: Option<Duration>,
}

#[track_caller]
fn assert_same(cases: &'static str, name: &str, error: impl ApiError + Send + Sync + 'static) {
    let line = line(cases, name);
    let described = describe(Suite::Drf, name, &Error::from(error), &Suite::Drf.handler()).unwrap();
    let described: Value = serde_json::from_str(&described).unwrap();
    assert_eq!(described, answered(Suite::Drf, line));
    let expected = expected(&serde_json::from_str(line).unwrap());
    for member in OF_DRF {
        assert_eq!(described[member], expected[member], "{name}: {member}");
    }
}

#[test]
fn subclasses_with_status_code_and_text() {
    assert_same(CASES, "custom/Custom/api", FlagStatusError);
    assert_same(CASES, "custom/Custom/api#4", SenderProfileError);
    assert_same(CASES, "custom/Custom/api#9", VolumeWidthError);
}

#[test]
fn what_is_not_declared_is_inherited() {
    assert_same(CASES, "custom/Custom/inherits_status_code", Gone);
    assert_same(ODD, "odd/plain_braces", PlainBraces);
    assert_same(ODD, "odd/validation_409", Validation409);
}

#[test]
fn templates_take_the_argument_of_the_class() {
    assert_same(CASES, "custom/Custom/method_template", NoVerb { method: "X{y}" });
    assert_same(CASES, "media/UnsupportedMediaType#2", Inherited { media_type: "{media_type}" });
}

#[test]
fn sentences_of_a_wait() {
    assert_same(CASES, "custom/Custom/throttle_template", SlowDown { wait: Duration::from_secs(7) });
    assert_same(ODD, "odd/sentences/None", Sentences { wait: None });
    assert_same(ODD, "odd/sentences/0", Sentences { wait: Some(Duration::ZERO) });
    assert_same(ODD, "odd/sentences/0.2", Sentences { wait: Some(Duration::from_millis(200)) });
    assert_same(ODD, "odd/sentences/1.5", Sentences { wait: Some(Duration::from_millis(1500)) });
}
