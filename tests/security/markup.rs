//! HTML and scripts in every string that is shown: in JSON they stay strings, on the page for browsers they stay text.

use std::{collections::BTreeMap, fmt::Write as _};

use error_catalog::{ApiError, Error, ErrorHandler, Internal, ValidationError, envelope::Problem, exceptions::NotFound};
use serde_json::Value;

use crate::{
    html::{Token, tokens},
    support::{Asked, BROWSER, assert_sound, envelopes, header, is_control, json, page, text},
};

/// What is tried against pages and scripts, after OWASP's cheat sheets for the evasion of filters.
const PAYLOADS: [&str; 72] = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<SCRIPT SRC=//x.example/a.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\n>alert(1)</script\n>",
    "<script/x>alert(1)</script>",
    "<<script>alert(1);//<</script>",
    "<script>alert(String.fromCharCode(88))",
    "<img src=x onerror=alert(1)>",
    "<img src=\"x\" onerror=\"alert(1)\">",
    "<img/src='x'/onerror='alert(1)'>",
    "<IMG SRC=`javascript:alert(1)`>",
    "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\"\\>",
    "<img src=x:x onerror=&#97;lert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert&#40;1&#41;</script>",
    "<svg/onload=alert(1)//",
    "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
    "<iframe src=javascript:alert(1)>",
    "<iframe srcdoc=\"&lt;script&gt;alert(1)&lt;/script&gt;\">",
    "<body onload=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)>",
    "<object data=javascript:alert(1)>",
    "<embed src=data:text/html;base64,PHNjcmlwdD4=>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href='jav\tascript:alert(1)'>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<form action=javascript:alert(1)><button>",
    "<base href=//x.example/>",
    "<link rel=stylesheet href=//x.example/a.css>",
    "<meta http-equiv=refresh content=0;url=//x.example>",
    "<style>@import '//x.example/a.css';</style>",
    "<div style=\"background:url(javascript:alert(1))\">",
    "<table background=javascript:alert(1)>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<textarea></textarea><script>alert(1)</script>",
    "<title></title><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</h1></p></ul></body></html><script>alert(1)</script>",
    "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
    "--><script>alert(1)</script><!--",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version=\"1.0\"?><x/>",
    "<!doctype html>",
    "\"><script>alert(1)</script>",
    "'><script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    "` onmouseover=`alert(1)",
    "x\" autofocus onfocus=alert(1) y=\"",
    "x' style='position:fixed' y='",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)",
    "&amp;&quot;&#39;",
    "\\\";alert(1);//",
    "\\u003cscript\\u003ealert(1)",
    "</script>\u{2028}alert(1)\u{2029}",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "<script>\0alert(1)</script>",
    "<scr\0ipt>alert(1)</script>",
    "\u{feff}<script>alert(1)</script>",
    "＜script＞alert(1)＜/script＞",
    "${alert(1)}`${7*7}`",
    "{{constructor.constructor('alert(1)')()}}",
    "<%= 7*7 %>#{7*7}*{7*7}{%debug%}",
];

#[derive(Debug, ApiError)]
enum Shown {
    #[status(400)]
    #[detail("{text}")]
    #[meta(title = "<b title='\"'>&")]
    Text {
        #[expose]
        text: String,
        #[expose]
        keys: BTreeMap<String, String>,
    },
}

fn errors(payload: &str) -> Vec<(&'static str, Error)> {
    let own = || payload.to_owned();
    let keys = BTreeMap::from([(own(), own())]);
    let nested = ValidationError::new().field(own(), own(), own());
    vec![
        ("text and exposed field", Shown::Text { text: own(), keys }.into()),
        ("detail", NotFound::new().with_detail(own()).into()),
        ("code", NotFound::new().with_code(own()).into()),
        ("field error", ValidationError::new().field(own(), own(), own()).nested("a", nested).non_field(own(), own()).into()),
        ("path alone", NotFound::new().into()),
    ]
}

/// Whether a string of the body is, or holds, a text.
fn holds(body: &Value, text: &str) -> bool {
    match body {
        Value::String(own) => own.contains(text),
        Value::Array(items) => items.iter().any(|item| holds(item, text)),
        Value::Object(members) => members.iter().any(|(key, value)| key.contains(text) || holds(value, text)),
        _ => false,
    }
}

fn asked<'a>(path: &'a str, id: &'a str, headers: &'a mut Vec<(&'a str, &'a [u8])>, accept: &'a str) -> Asked<'a> {
    headers.extend([("accept", accept.as_bytes()), ("x-request-id", id.as_bytes())]);
    Asked { path, headers }
}

#[test]
fn in_json_every_payload_is_a_string_and_the_response_says_that_it_is_json() {
    for payload in PAYLOADS {
        for (name, handler) in envelopes() {
            for (place, error) in errors(payload) {
                for debug in [false, true] {
                    let handler = handler.clone().page(page).debug(debug);
                    let mut headers = Vec::new();
                    let response = asked(payload, payload, &mut headers, "*/*").respond(&handler, &error);
                    assert_sound(&response, &(name, place, payload));
                    let kind = if name == "Problem" { "application/problem+json" } else { "application/json" };
                    assert_eq!(header(&response, "content-type"), kind);
                    let raw = text(&response);
                    assert!(raw.bytes().all(|byte| byte >= 0x20) && !raw.contains(['\u{2028}', '\u{2029}']), "{raw}");
                    let is_shown = place != "path alone" && (place, name) != ("code", "Drf") || name == "Problem";
                    assert_eq!(holds(&json(&response), payload), is_shown, "{name} {place}: {raw}");
                }
            }
        }
    }
}

/// The tags of a page with their attributes' names, and the values and texts that stand between.
fn taken_apart(page: &str) -> (String, Vec<String>) {
    let (mut tags, mut data) = (String::new(), Vec::new());
    for token in tokens(page) {
        match token {
            Token::Tag { name, attributes } => {
                write!(tags, "<{name}").unwrap();
                for (name, value) in attributes {
                    write!(tags, " {name}").unwrap();
                    data.push(value);
                }
            }
            Token::Text(text) => data.push(text),
        }
    }
    (tags, data)
}

#[test]
fn on_the_page_every_payload_is_text() {
    let handler = ErrorHandler::new().page(page);
    for payload in PAYLOADS {
        for ((place, error), (_, harmless)) in errors(payload).into_iter().zip(errors("harmless")) {
            let mut headers = Vec::new();
            let response = asked(payload, payload, &mut headers, BROWSER).respond(&handler, &error);
            let mut headers = Vec::new();
            let reference = asked("harmless", payload, &mut headers, BROWSER).respond(&handler, &harmless);
            assert_sound(&response, &(place, payload));
            assert_eq!(header(&response, "content-type"), "text/html; charset=utf-8");
            let (tags, data) = taken_apart(text(&response));
            let (expected, harmless) = taken_apart(text(&reference));
            assert_eq!(tags, expected, "{place}: {}", text(&response));
            // What a browser reads is what was meant: every text is there, decoded, in its place. Ids are new in every response.
            let id = |response| header(response, "x-request-id").to_owned();
            let harmless: Vec<_> =
                harmless.iter().map(|text| text.replace("harmless", payload).replace(&id(&reference), &id(&response))).collect();
            assert_eq!(data, harmless, "{place}");
        }
    }
}

/// An internal text as the debug chain gives it.
fn in_one_line(text: &str) -> String {
    text.chars().map(|letter| if is_control(letter) { letter.escape_default().to_string() } else { letter.to_string() }).collect()
}

#[test]
fn the_debug_chain_is_text_too() {
    for payload in PAYLOADS {
        let handler = ErrorHandler::new().page(page).debug(true);
        let error = Error::from(Internal::new(payload));
        let mut headers = Vec::new();
        let response = asked("/", "given", &mut headers, BROWSER).respond(&handler, &error);
        assert_sound(&response, &payload);
        let (tags, data) = taken_apart(text(&response));
        let list = "<ul<li data-text</li<li data-text</li</ul</body</html";
        assert!(tags.ends_with(list), "{tags}");
        assert_eq!(data.iter().filter(|text| **text == in_one_line(payload)).count(), 2, "{data:?}");
        let mut headers = Vec::new();
        let response = asked("/", "given", &mut headers, "*/*").respond(&handler, &error);
        assert_sound(&response, &payload);
        assert_eq!(json(&response)["debug"][1], in_one_line(payload));
    }
}

#[test]
fn facts_of_the_declaration_and_addresses_are_strings_too() {
    let handler = ErrorHandler::new().envelope(Problem).docs("https://x.example/\"><script>/{code}");
    for payload in PAYLOADS {
        let error = Error::from(NotFound::new().with_code(payload));
        let mut headers = Vec::new();
        let response = asked("/", "given", &mut headers, "*/*").respond(&handler, &error);
        assert_sound(&response, &payload);
        assert_eq!(json(&response)["type"], format!("https://x.example/\"><script>/{payload}"));
        let error = Error::from(Shown::Text { text: payload.to_owned(), keys: BTreeMap::new() });
        let mut headers = Vec::new();
        let response = asked("/", "given", &mut headers, "*/*").respond(&handler, &error);
        assert_eq!(json(&response)["title"], "<b title='\"'>&");
    }
}
