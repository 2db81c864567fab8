//! The JSON text of a tree.

use crate::json::escape_into;

use super::{
    Event, Walk, What,
    limits::{TRUNCATED, truncated_message},
};

/// Appends a tree as compact JSON. [`json_len`] says how much to reserve.
pub(crate) fn write_tree(walk: Walk<'_>, what: What, out: &mut Vec<u8>) {
    let mut comma = false;
    for event in walk {
        let opens_or_is = !matches!(event, Event::CloseList | Event::CloseMap);
        if comma && opens_or_is {
            out.push(b',');
        }
        comma = !matches!(event, Event::OpenList | Event::OpenMap | Event::Key(_));
        match event {
            Event::Leaf { message, code } => write_leaf(message, code, what, out),
            Event::Cut(count) => write_leaf(&truncated_message(count), Some(TRUNCATED), what, out),
            Event::Key(key) => {
                escape_into(out, key);
                out.push(b':');
            }
            Event::OpenList => out.push(b'['),
            Event::CloseList => out.push(b']'),
            Event::OpenMap => out.push(b'{'),
            Event::CloseMap => out.push(b'}'),
        }
    }
}

fn write_leaf(message: &str, code: Option<&str>, what: What, out: &mut Vec<u8>) {
    match what {
        What::Messages => escape_into(out, message),
        What::Codes => write_code(code, out),
        What::Full => {
            out.extend_from_slice(b"{\"message\":");
            escape_into(out, message);
            out.extend_from_slice(b",\"code\":");
            write_code(code, out);
            out.push(b'}');
        }
    }
}

fn write_code(code: Option<&str>, out: &mut Vec<u8>) {
    match code {
        Some(code) => escape_into(out, code),
        None => out.extend_from_slice(b"null"),
    }
}

/// How many bytes [`write_tree`] writes where nothing has to be escaped; at most a few more than needed.
pub(crate) fn json_len(walk: Walk<'_>, what: What) -> usize {
    // Quotes and a comma.
    let text = |text: &str| text.len() + 3;
    let code = |code: Option<&str>| code.map_or(5, text);
    let leaf = |message: &str, own: Option<&str>| match what {
        What::Messages => text(message),
        What::Codes => code(own),
        What::Full => text(message) + code(own) + r#"{"message":"code":}"#.len(),
    };
    walk.map(|event| match event {
        Event::Leaf { message, code } => leaf(message, code),
        Event::Cut(count) => leaf(&truncated_message(count), Some(TRUNCATED)),
        Event::Key(key) => text(key),
        Event::OpenList | Event::OpenMap => 1,
        // With its comma.
        Event::CloseList | Event::CloseMap => 2,
    })
    .sum()
}
