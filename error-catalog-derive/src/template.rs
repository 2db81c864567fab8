//! Texts with placeholders: `Post {id} does not exist.`

use std::ops::Range;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Text, with single braces.
    Text(String),
    /// The placeholder of this field, and which bytes of the text it is.
    Field { name: String, spec: Spec, bytes: Range<usize> },
}

/// What stands after the colon of a placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spec {
    /// As it was written; empty: none.
    pub text: String,
    /// The trait of `core::fmt` by which the field is shown.
    pub format: &'static str,
}

impl Spec {
    /// The placeholder of a format string of `core::fmt`, for an argument by position.
    pub(crate) fn placeholder(&self) -> String {
        if self.text.is_empty() { "{}".into() } else { format!("{{:{}}}", self.text) }
    }
}

/// What is wrong with a text, and how to mend it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    /// Which bytes of the text it is.
    pub bytes: Range<usize>,
    pub message: String,
    pub help: String,
}

/// Takes a text apart, and finds all its mistakes; what is no mistake is among the pieces all the same.
pub(crate) fn parse(text: &str) -> (Vec<Piece>, Vec<Mistake>) {
    let (mut pieces, mut mistakes) = (Vec::new(), Vec::new());
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'{' | b'}')) {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let offset = text.len() - from.len();
        if let Some((brace, after)) = ["{{", "}}"].iter().find_map(|brace| Some((brace, from.strip_prefix(brace)?))) {
            plain.push_str(brace.get(1..).unwrap_or_default());
            rest = after;
            continue;
        }
        let Some((inside, after)) = enclosed(from) else {
            mistakes.push(unbalanced(from, offset));
            rest = from.get(1..).unwrap_or_default();
            continue;
        };
        if !plain.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut plain)));
        }
        let bytes = offset..text.len() - after.len();
        match placeholder(inside) {
            Ok((name, spec)) => pieces.push(Piece::Field { name, spec, bytes }),
            Err((message, help)) => mistakes.push(Mistake { bytes, message, help }),
        }
        rest = after;
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        pieces.push(Piece::Text(plain));
    }
    (pieces, mistakes)
}

/// What stands between the brace at the start and the one that closes it, and what follows.
fn enclosed(from: &str) -> Option<(&str, &str)> {
    from.strip_prefix('{')?.split_once('}').filter(|(inside, _)| !inside.contains('{'))
}

fn unbalanced(from: &str, offset: usize) -> Mistake {
    let (what, doubled) = if from.starts_with('{') { ("`{` is never closed", "{{") } else { ("`}` closes nothing", "}}") };
    Mistake {
        bytes: offset..offset + 1,
        message: format!("{what} (byte {offset} of this text)"),
        help: format!("a placeholder is `{{field}}`; for a brace in the text write `{doubled}`"),
    }
}

fn placeholder(inside: &str) -> Result<(String, Spec), (String, String)> {
    let (name, spec) = inside.split_once(':').unwrap_or((inside, ""));
    if name.is_empty() {
        return Err((
            format!("the placeholder `{{{inside}}}` names no field"),
            "write the field's name, `{id}`, or its position, `{0}`".into(),
        ));
    }
    if name != name.trim() && is_name(name.trim()) {
        return Err((format!("the placeholder `{{{inside}}}` has spaces in it"), format!("write `{{{}}}`", name.trim())));
    }
    if !is_name(name) {
        let bare = name.trim_start_matches("r#").trim_start_matches('.');
        let help = if is_name(bare) && !bare.is_empty() {
            format!("write `{{{bare}}}`")
        } else {
            "a placeholder is a field and nothing else: keep the value in a field; for braces in the text write `{{` and `}}`".into()
        };
        return Err((format!("the placeholder `{{{inside}}}` is not the name of a field"), help));
    }
    let format = format_trait(spec).ok_or_else(|| {
        (
            format!("the format `:{spec}` is not one that a placeholder can have"),
            "write it as in `format!` (`{id:>8}`, `{ratio:.2}`, `{mask:#x}`, `{name:?}`), with constant width and precision".into(),
        )
    })?;
    Ok((name.to_owned(), Spec { text: spec.to_owned(), format }))
}

/// Whether this can be the name or the position of a field. Whether there is such a field is for later.
fn is_name(text: &str) -> bool {
    text.chars().all(|digit| digit.is_ascii_digit())
        || text.chars().all(|letter| letter == '_' || letter.is_alphanumeric()) && !text.starts_with(|first: char| first.is_numeric())
}

/// The trait that a format asks for, `None` where it is none of `std::fmt`'s or takes its width from an argument.
fn format_trait(spec: &str) -> Option<&'static str> {
    let is_align = |letter: char| "<^>".contains(letter);
    let mut letters = spec.chars();
    let rest = match (letters.next(), letters.next()) {
        (Some(_), Some(align)) if is_align(align) => letters.as_str(),
        (Some(align), _) if is_align(align) => spec.get(1..)?,
        _ => spec,
    };
    let rest = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    let rest = rest.strip_prefix('#').unwrap_or(rest);
    let digits = |text: &str| text.find(|digit: char| !digit.is_ascii_digit()).unwrap_or(text.len());
    let (_width, mut rest) = rest.split_at(digits(rest));
    if let Some(precision) = rest.strip_prefix('.') {
        let end = digits(precision);
        if end == 0 {
            return None;
        }
        rest = precision.split_at(end).1;
    }
    Some(match rest {
        "" => "Display",
        "?" | "x?" | "X?" => "Debug",
        "x" => "LowerHex",
        "X" => "UpperHex",
        "o" => "Octal",
        "b" => "Binary",
        "e" => "LowerExp",
        "E" => "UpperExp",
        "p" => "Pointer",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Piece, Spec, parse};

    fn sound(text: &str) -> Vec<Piece> {
        let (pieces, mistakes) = parse(text);
        assert_eq!(mistakes, [], "{text}");
        anywhere(pieces)
    }

    /// The pieces without their places, which the fields must fill.
    fn anywhere(mut pieces: Vec<Piece>) -> Vec<Piece> {
        for piece in &mut pieces {
            if let Piece::Field { name, spec, bytes } = piece {
                assert_eq!(std::mem::take(bytes).len(), name.len() + spec.placeholder().len());
            }
        }
        pieces
    }

    fn text(text: &str) -> Piece {
        Piece::Text(text.into())
    }

    fn field(name: &str, spec: &str, format: &'static str) -> Piece {
        Piece::Field { name: name.into(), spec: Spec { text: spec.into(), format }, bytes: 0..0 }
    }

    #[test]
    fn texts_and_fields() {
        assert_eq!(
            sound("Post {id}: {0:>5} of {type:?}"),
            [text("Post "), field("id", "", "Display"), text(": "), field("0", ">5", "Display"), text(" of "), field("type", "?", "Debug"),]
        );
        assert_eq!(sound(""), []);
        assert_eq!(sound("{{{0}}} é }}"), [text("{"), field("0", "", "Display"), text("} é }")]);
    }

    #[test]
    fn formats_are_those_of_std() {
        for (spec, format) in [
            ("*^+#012.3e", "LowerExp"),
            ("<", "Display"),
            ("<<8", "Display"),
            ("#x", "LowerHex"),
            ("08.2", "Display"),
            ("#?", "Debug"),
            ("X?", "Debug"),
            ("é>3", "Display"),
        ] {
            assert_eq!(sound(&format!("{{a:{spec}}}")), [field("a", spec, format)]);
        }
        for spec in ["width$", ">width$", ".*", ".", "y", "é", " "] {
            let mistakes = parse(&format!("{{a:{spec}}}")).1;
            assert!(mistakes[0].message.contains("is not one that a placeholder can have"), "{spec}: {mistakes:?}");
        }
    }

    #[test]
    fn every_mistake_is_found_where_it_is() {
        let (pieces, mistakes) = parse("é {a} } {} {b.c} { {d}");
        let fields = [field("a", "", "Display"), field("d", "", "Display")];
        let found: Vec<_> = pieces.into_iter().filter(|piece| matches!(piece, Piece::Field { .. })).collect();
        assert_eq!(anywhere(found), fields);
        let found: Vec<_> = mistakes.iter().map(|mistake| (mistake.bytes.clone(), mistake.message.as_str())).collect();
        assert_eq!(
            found,
            [
                (7..8, "`}` closes nothing (byte 7 of this text)"),
                (9..11, "the placeholder `{}` names no field"),
                (12..17, "the placeholder `{b.c}` is not the name of a field"),
                (18..19, "`{` is never closed (byte 18 of this text)"),
            ]
        );
        assert_eq!(parse("{ id }").1[0].help, "write `{id}`");
    }
}
