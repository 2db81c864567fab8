//! Public texts with placeholders: `Post {id} does not exist.`

use std::fmt::{self, Display, Write};

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    /// Text as it stands.
    Text(&'t str),
    /// The placeholder of this field, with its format spec where it has one.
    Field { name: &'t str, spec: &'t str },
}

/// The next piece of a template and what follows it. The derive has checked the syntax; an unbalanced brace is text.
pub(crate) const fn next_piece(template: &str) -> Option<(Piece<'_>, &str)> {
    let bytes = template.as_bytes();
    if bytes.is_empty() {
        return None;
    }
    let mut at = 0;
    while at < bytes.len() && bytes[at] != b'{' && bytes[at] != b'}' {
        at += 1;
    }
    if at > 0 || bytes.len() == 1 {
        let end = if at == 0 { 1 } else { at };
        let (text, rest) = template.split_at(end);
        return Some((Piece::Text(text), rest));
    }
    if bytes[1] == bytes[0] {
        let (brace, rest) = template.split_at(1);
        return Some((Piece::Text(brace), rest.split_at(1).1));
    }
    let mut colon = 0;
    at = 1;
    while at < bytes.len() && bytes[at] != b'}' {
        if bytes[at] == b':' && colon == 0 {
            colon = at;
        }
        at += 1;
    }
    if bytes[0] == b'}' || at == bytes.len() {
        let (text, rest) = template.split_at(1);
        return Some((Piece::Text(text), rest));
    }
    let (inside, rest) = template.split_at(at);
    let end = if colon == 0 { at } else { colon };
    let (name, spec) = inside.split_at(end);
    Some((Piece::Field { name: name.split_at(1).1, spec: if colon == 0 { "" } else { spec.split_at(1).1 } }, rest.split_at(1).1))
}

/// Writes a template with the values that `value` gives for its placeholders: by their position among the placeholders and by name.
pub(crate) fn write<'v>(
    mut template: &str,
    out: &mut dyn Write,
    value: &mut dyn FnMut(usize, &str) -> Option<&'v dyn Display>,
) -> fmt::Result {
    let mut position = 0;
    while let Some((piece, rest)) = next_piece(template) {
        match piece {
            Piece::Text(text) => out.write_str(text)?,
            Piece::Field { name, .. } => {
                let field = value(position, name).ok_or(fmt::Error)?;
                write!(out, "{field}")?;
                position += 1;
            }
        }
        template = rest;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Piece, next_piece, write};

    fn pieces(mut template: &str) -> Vec<Piece<'_>> {
        std::iter::from_fn(|| {
            let (piece, rest) = next_piece(template)?;
            template = rest;
            Some(piece)
        })
        .collect()
    }

    #[test]
    fn a_template_is_texts_and_fields() {
        use Piece::{Field, Text};
        assert_eq!(pieces("a {b} {c:>5}."), [
            Text("a "),
            Field { name: "b", spec: "" },
            Text(" "),
            Field { name: "c", spec: ">5" },
            Text(".")
        ]);
        assert_eq!(pieces("{{{0}}}"), [Text("{"), Field { name: "0", spec: "" }, Text("}")]);
        assert_eq!(pieces("é}{"), [Text("é"), Text("}"), Text("{")]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn values_are_written_in_place() {
        let mut out = String::new();
        write("{a}-{{{b}}}", &mut out, &mut |position, _| Some([&1_u8 as &dyn std::fmt::Display, &"x"][position])).unwrap();
        assert_eq!(out, "1-{x}");
    }
}
