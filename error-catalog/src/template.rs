//! Public texts with placeholders: `Post {id} does not exist.`

use std::fmt::{self, Display, Write};

use crate::escape::escape_fragment;

/// A piece of a template, by the positions of its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Text as it stands.
    Text { start: usize, end: usize },
    /// A placeholder: its name, and after a colon its format spec.
    Field { start: usize, name_end: usize, end: usize },
}

/// The piece of a template that begins at a position, and where the next one begins. The derive has checked the syntax; an unbalanced brace is text.
pub(crate) const fn piece(template: &[u8], start: usize) -> Option<(Piece, usize)> {
    if start >= template.len() {
        return None;
    }
    let mut at = start;
    while at < template.len() && template[at] != b'{' && template[at] != b'}' {
        at += 1;
    }
    if at > start {
        return Some((Piece::Text { start, end: at }, at));
    }
    if start + 1 < template.len() && template[start + 1] == template[start] {
        return Some((Piece::Text { start, end: start + 1 }, start + 2));
    }
    let mut name_end = 0;
    while at < template.len() && template[at] != b'}' {
        if template[at] == b':' && name_end == 0 {
            name_end = at;
        }
        at += 1;
    }
    if template[start] == b'}' || at == template.len() {
        return Some((Piece::Text { start, end: start + 1 }, start + 1));
    }
    Some((Piece::Field { start: start + 1, name_end: if name_end == 0 { at } else { name_end }, end: at }, at + 1))
}

/// Writes a template with the values that `value` gives for its placeholders: by their position among the placeholders and by name.
pub(crate) fn write<'v>(template: &str, out: &mut dyn Write, value: &mut dyn FnMut(usize, &str) -> Option<&'v dyn Display>) -> fmt::Result {
    let (mut position, mut at) = (0, 0);
    while let Some((piece, next)) = piece(template.as_bytes(), at) {
        match piece {
            Piece::Text { start, end } => out.write_str(template.get(start..end).unwrap_or_default())?,
            Piece::Field { start, name_end, .. } => {
                let field = value(position, template.get(start..name_end).unwrap_or_default()).ok_or(fmt::Error)?;
                write!(out, "{field}")?;
                position += 1;
            }
        }
        at = next;
    }
    Ok(())
}

/// Appends the texts of a template as the inside of a JSON string, and gives the places in `out` of its placeholders.
pub(crate) fn split(template: &str, out: &mut Vec<u8>) -> Vec<usize> {
    let (mut places, mut at) = (Vec::new(), 0);
    while let Some((piece, next)) = piece(template.as_bytes(), at) {
        match piece {
            Piece::Text { start, end } => escape_fragment(out, template.get(start..end).unwrap_or_default()),
            Piece::Field { .. } => places.push(out.len()),
        }
        at = next;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::{Piece, piece, split, write};

    fn pieces(template: &str) -> Vec<String> {
        let mut at = 0;
        std::iter::from_fn(|| {
            let (piece, next) = piece(template.as_bytes(), at)?;
            at = next;
            Some(match piece {
                Piece::Text { start, end } => template[start..end].to_owned(),
                Piece::Field { start, name_end, end } => format!("<{}|{}>", &template[start..name_end], &template[name_end..end]),
            })
        })
        .collect()
    }

    #[test]
    fn a_template_is_texts_and_fields() {
        assert_eq!(pieces("a {b} {c:>5}."), ["a ", "<b|>", " ", "<c|:>5>", "."]);
        assert_eq!(pieces("{{{0}}}"), ["{", "<0|>", "}"]);
        assert_eq!(pieces("é}{"), ["é", "}", "{"]);
        assert!(pieces("").is_empty());
    }

    #[test]
    fn values_are_written_in_place() {
        let mut out = String::new();
        write("{a}-{{{b}}}", &mut out, &mut |position, _| Some([&1_u8 as &dyn std::fmt::Display, &"x"][position])).unwrap();
        assert_eq!(out, "1-{x}");
    }

    #[test]
    fn a_split_template_says_where_its_placeholders_stand() {
        let mut out = b"x".to_vec();
        assert_eq!(split("\"{a}{b:?}}}\n{{{c}", &mut out), [3, 3, 7]);
        assert_eq!(String::from_utf8(out).unwrap(), "x\\\"}\\n{");
    }
}
