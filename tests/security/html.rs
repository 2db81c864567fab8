//! A small tokenizer of HTML, as strict as a page of tests needs it: it takes no character that HTML interprets for text.

/// A piece of a page, entities decoded.
#[derive(Debug)]
pub enum Token {
    /// With a `/` before its name where it is an end, and the values of its attributes.
    Tag {
        name: String,
        attributes: Vec<(String, String)>,
    },
    Text(String),
}

const ENTITIES: [(&str, char); 6] = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#39;", '\''), ("&#96;", '`')];

/// The text that a browser reads; there must be nothing in it that HTML interprets but entities.
fn decoded(raw: &str) -> String {
    let (mut text, mut rest) = (String::new(), raw);
    while let Some(letter) = rest.chars().next() {
        if let Some((entity, meant)) = ENTITIES.iter().find(|(entity, _)| rest.starts_with(entity)) {
            text.push(*meant);
            rest = &rest[entity.len()..];
            continue;
        }
        assert!(!['<', '>', '"', '\'', '&', '`'].contains(&letter), "a raw {letter} in {raw:?}");
        text.push(letter);
        rest = &rest[letter.len_utf8()..];
    }
    text
}

/// The pieces of a page.
pub fn tokens(page: &str) -> Vec<Token> {
    let (mut tokens, mut rest) = (Vec::new(), page);
    while !rest.is_empty() {
        let Some(inside) = rest.strip_prefix('<') else {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            tokens.push(Token::Text(decoded(text)));
            rest = after;
            continue;
        };
        let name_end = inside.find([' ', '>']).expect("a tag that ends");
        let (name, mut inside) = inside.split_at(name_end);
        let mut attributes = Vec::new();
        while let Some(attribute) = inside.strip_prefix(' ') {
            let end = attribute.find([' ', '=', '>']).expect("a tag that ends");
            let (name, after) = attribute.split_at(end);
            let Some(value) = after.strip_prefix('=') else {
                attributes.push((name.to_owned(), String::new()));
                inside = after;
                continue;
            };
            let quote = value.chars().next().filter(|quote| ['"', '\''].contains(quote)).expect("a value in quotes");
            let (value, after) = value[1..].split_once(quote).expect("a value that ends");
            attributes.push((name.to_owned(), decoded(value)));
            inside = after;
        }
        tokens.push(Token::Tag { name: name.to_owned(), attributes });
        rest = inside.strip_prefix('>').expect("a tag that ends");
    }
    tokens
}

#[test]
fn it_reads_a_page_and_refuses_what_is_not_escaped() {
    let read = format!("{:?}", tokens("<!doctype html><p a=\"1 &lt;\" b='&#39;'>x &amp; y</p>"));
    assert_eq!(
        read,
        r#"[Tag { name: "!doctype", attributes: [("html", "")] }, Tag { name: "p", attributes: [("a", "1 <"), ("b", "'")] }, Text("x & y"), Tag { name: "/p", attributes: [] }]"#
    );
    for broken in ["<p>a & b</p>", "<p>a > b", "<p a='\"'>", "<p a=\"<\">", "<p>\"</p>", "<p>`"] {
        assert!(std::panic::catch_unwind(|| tokens(broken)).is_err(), "{broken}");
    }
}
