//! The JSON text of a tree.

use crate::escape::{escape_fragment, escape_into};

use super::{
    DetailKind, NON_FIELD_ERRORS, Walk, What,
    foreign::Message,
    limits::{TRUNCATED, truncated_message},
    walk::Visitor,
};

/// Appends a tree as compact JSON, with errors that belong to no field under another key where one is given. [`json_len`] says how much to reserve.
pub(crate) fn write_tree(walk: Walk<'_>, what: What, non_field_errors: Option<&str>, out: &mut Vec<u8>) {
    walk.run(&mut Writer { out, what, non_field_errors, before: Before::Nothing });
}

struct Writer<'o> {
    out: &'o mut Vec<u8>,
    what: What,
    non_field_errors: Option<&'o str>,
    before: Before,
}

/// What stands before the next item in its list or map.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    AnItem,
    /// An item, and the comma and the quote of the next key, which are taken back if there is none.
    Quote,
}

impl Writer<'_> {
    /// What stands before an item, up to the quote that ends its key.
    #[inline]
    fn begin(&mut self, key: Option<&str>) {
        match key {
            Some(key) => self.key(key),
            None => {
                if self.before != Before::Nothing {
                    self.out.push(b',');
                }
            }
        }
        self.before = Before::AnItem;
    }

    /// What stands before an item of a map, up to the quote that ends its key.
    #[expect(clippy::inline_always, reason = "a call for each error costs more than the comma")]
    #[inline(always)]
    fn key(&mut self, key: &str) {
        match self.before {
            Before::Nothing => self.out.push(b'"'),
            Before::AnItem => self.out.extend_from_slice(b",\""),
            Before::Quote => {}
        }
        escape_fragment(self.out, self.non_field_errors.filter(|_| key == NON_FIELD_ERRORS).unwrap_or(key));
    }

    fn code(&mut self, code: Option<&str>) {
        match code {
            Some(code) => escape_into(self.out, code),
            None => self.out.extend_from_slice(b"null"),
        }
    }

    #[inline]
    fn full(&mut self, message: &str, code: Option<&str>) {
        escape_fragment(self.out, message);
        match code {
            Some(code) => {
                self.out.extend_from_slice(b"\",\"code\":\"");
                escape_fragment(self.out, code);
                self.out.extend_from_slice(b"\"}");
            }
            None => self.out.extend_from_slice(b"\",\"code\":null}"),
        }
    }
}

impl Visitor for Writer<'_> {
    #[expect(clippy::inline_always, reason = "a call for each error costs a tenth of it")]
    #[inline(always)]
    fn only(&mut self, key: &str, message: &str, code: Option<&str>) {
        self.key(key);
        match self.what {
            What::Messages => {
                self.out.extend_from_slice(b"\":[\"");
                escape_fragment(self.out, message);
                self.out.extend_from_slice(b"\"],\"");
            }
            What::Codes => {
                self.out.extend_from_slice(b"\":[");
                self.code(code);
                self.out.extend_from_slice(b"],\"");
            }
            What::Full => {
                self.out.extend_from_slice(b"\":[{\"message\":\"");
                self.full(message, code);
                self.out.extend_from_slice(b"],\"");
            }
        }
        self.before = Before::Quote;
    }

    fn only_found(&mut self, key: &str, message: Message<'_>, code: &str) {
        if self.what != What::Messages {
            return self.only(key, &message.to_text(), Some(code));
        }
        self.key(key);
        self.out.extend_from_slice(b"\":[\"");
        self.out.extend_from_slice(message.before.as_bytes());
        if !message.text.is_empty() {
            escape_fragment(self.out, message.text);
            self.out.extend_from_slice(message.after.as_bytes());
        }
        self.out.extend_from_slice(b"\"],\"");
        self.before = Before::Quote;
    }

    fn leaf(&mut self, key: Option<&str>, message: &str, code: Option<&str>) {
        self.begin(key);
        if key.is_some() {
            self.out.extend_from_slice(b"\":");
        }
        match self.what {
            What::Messages => escape_into(self.out, message),
            What::Codes => self.code(code),
            What::Full => {
                self.out.extend_from_slice(b"{\"message\":\"");
                self.full(message, code);
            }
        }
    }

    fn open(&mut self, key: Option<&str>, kind: DetailKind) {
        self.begin(key);
        match (key, kind) {
            (Some(_), DetailKind::Map) => self.out.extend_from_slice(b"\":{"),
            (Some(_), _) => self.out.extend_from_slice(b"\":["),
            (None, DetailKind::Map) => self.out.push(b'{'),
            (None, _) => self.out.push(b'['),
        }
        self.before = Before::Nothing;
    }

    fn close(&mut self, kind: DetailKind) {
        if self.before == Before::Quote {
            self.out.truncate(self.out.len().saturating_sub(2));
        }
        self.out.push(if kind == DetailKind::Map { b'}' } else { b']' });
        self.before = Before::AnItem;
    }

    fn cut(&mut self, key: Option<&str>, count: u64) {
        self.leaf(key, &truncated_message(count), Some(TRUNCATED));
    }
}

/// How many bytes [`write_tree`] needs where nothing has to be escaped: those that it writes, and one that it takes back.
pub(crate) fn json_len(walk: Walk<'_>, what: What) -> usize {
    let mut len = Len { what, first: true, sum: 0 };
    walk.run(&mut len);
    len.sum + 1
}

struct Len {
    what: What,
    first: bool,
    sum: usize,
}

impl Len {
    fn add(&mut self, key: Option<&str>, value: usize) {
        let comma = usize::from(!self.first);
        // Quotes and a colon.
        let key = key.map_or(0, |key| key.len() + 3);
        self.sum += comma + key + value;
    }
}

impl Visitor for Len {
    fn leaf(&mut self, key: Option<&str>, message: &str, code: Option<&str>) {
        let message = message.len() + 2;
        let code = code.map_or("null".len(), |code| code.len() + 2);
        let value = match self.what {
            What::Messages => message,
            What::Codes => code,
            What::Full => message + code + r#"{"message":,"code":}"#.len(),
        };
        self.add(key, value);
        self.first = false;
    }

    fn open(&mut self, key: Option<&str>, _: DetailKind) {
        self.add(key, 2);
        self.first = true;
    }

    fn close(&mut self, _: DetailKind) {
        self.first = false;
    }

    fn cut(&mut self, key: Option<&str>, count: u64) {
        self.leaf(key, &truncated_message(count), Some(TRUNCATED));
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Detail, ErrorDetail, Limits, Shape},
        Walk, What, json_len, write_tree,
    };

    #[test]
    fn the_length_is_exact() {
        let coded = Detail::list([ErrorDetail::new("a", "b"), ErrorDetail::without_code("c")]);
        let rows = Detail::list([Detail::empty_map(), Detail::from("own"), Detail::map([("x", Detail::from("row")), ("y", coded)])]);
        let detail =
            Detail::map([("empty", Detail::empty_list()), ("rows", rows), ("leaf", Detail::from("d")), ("last", Detail::list(["e"]))]);
        let shapes = [
            Shape::Leaf { message: "x".into(), code: None },
            Shape::ListOfLeaf { message: "x".into(), code: Some("y") },
            Shape::Tree { detail: &detail, code: "invalid" },
            Shape::Bare(&detail),
        ];
        let limits = (0..6).flat_map(|n| {
            [Limits { depth: n, ..Limits::NONE }, Limits { count: n, ..Limits::NONE }, Limits { bytes: 5 * n, ..Limits::NONE }]
        });
        for limits in limits {
            for (shape, what) in shapes.iter().flat_map(|shape| [(shape, What::Messages), (shape, What::Codes), (shape, What::Full)]) {
                let walk = Walk::new(shape, &limits);
                let len = json_len(walk.clone(), what);
                let mut out = Vec::with_capacity(len);
                write_tree(walk, what, None, &mut out);
                assert_eq!((out.len() + 1, out.capacity()), (len, len), "{limits:?} {}", String::from_utf8(out).unwrap());
            }
        }
    }
}
