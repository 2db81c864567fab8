//! [`Request`]: the part of a request that the answer to its errors depends on.

use std::borrow::Cow;

use http::Method;

/// The part of a request that the answer to its errors depends on.
pub struct Request<'a> {
    /// The method.
    pub method: &'a Method,
    /// The path, without the query.
    pub path: &'a str,
    /// The names and values of its headers. They are gone through once: requests have few.
    pub headers: &'a mut dyn Iterator<Item = (&'a str, &'a [u8])>,
}

impl<'a> Request<'a> {
    /// The first value of each of these headers; the others go to `later`, with the position of the name.
    pub(super) fn values<const N: usize>(&mut self, names: [&str; N], later: &mut Vec<(usize, &'a [u8])>) -> [Option<&'a [u8]>; N] {
        let mut values = [None; N];
        for (name, value) in &mut *self.headers {
            for (position, (wanted, place)) in names.iter().zip(&mut values).enumerate() {
                match place {
                    _ if !name.eq_ignore_ascii_case(wanted) => {}
                    Some(_) => later.push((position, value)),
                    None => *place = Some(value),
                }
            }
        }
        values
    }
}

/// The lines of a header whose value is a list, as one (RFC 9110, section 5.3).
pub(super) fn joined<'a>(first: Option<&'a [u8]>, position: usize, later: &[(usize, &'a [u8])]) -> Option<Cow<'a, [u8]>> {
    let mut value = Cow::Borrowed(first?);
    for (_, line) in later.iter().filter(|(own, _)| *own == position) {
        value.to_mut().extend_from_slice(b", ");
        value.to_mut().extend_from_slice(line);
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::{Method, Request, joined};

    #[test]
    fn the_first_value_of_a_name_counts_in_any_case_and_those_of_a_list_are_joined() {
        let headers: [(&str, &[u8]); 5] = [("host", b"a"), ("Accept", b"b"), ("accept", b"c"), ("acceptx", b"d"), ("host", b"e")];
        let mut request = Request { method: &Method::GET, path: "/", headers: &mut headers.iter().copied() };
        let mut later = Vec::new();
        let [accept, host, id] = request.values(["accept", "host", "x-request-id"], &mut later);
        assert_eq!((accept, host, id), (Some(&b"b"[..]), Some(&b"a"[..]), None));
        assert_eq!((joined(accept, 0, &later).unwrap(), joined(id, 2, &later)), (b"b, c"[..].into(), None));
    }
}
