//! [`Request`]: the part of a request that the answer to its errors depends on.

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
    /// The first value of each of these headers.
    pub(super) fn values<const N: usize>(&mut self, names: [&str; N]) -> [Option<&'a [u8]>; N] {
        let mut values = [None; N];
        for (name, value) in &mut *self.headers {
            for (wanted, place) in names.iter().zip(&mut values) {
                if place.is_none() && name.eq_ignore_ascii_case(wanted) {
                    *place = Some(value);
                }
            }
        }
        values
    }
}

#[cfg(test)]
mod tests {
    use super::{Method, Request};

    #[test]
    fn the_first_value_of_a_name_counts_in_any_case() {
        let headers: [(&str, &[u8]); 4] = [("host", b"a"), ("Accept", b"b"), ("accept", b"c"), ("acceptx", b"d")];
        let mut request = Request { method: &Method::GET, path: "/", headers: &mut headers.iter().copied() };
        assert_eq!(request.values(["accept", "host", "x-request-id"]), [Some(&b"b"[..]), Some(&b"a"[..]), None]);
    }
}
