//! [`Instance`]: what was set on one exception, beside what its class says.

use std::borrow::Cow;

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::{detail::Detail, entry::Entry, log};

/// What was set on one exception: one word, and no allocation where nothing was.
#[derive(Clone, Debug)]
pub struct Instance(Option<Box<Set>>);

#[derive(Clone, Debug, Default)]
struct Set {
    detail: Option<Detail>,
    code: Option<Cow<'static, str>>,
    headers: Option<Box<HeaderMap>>,
    class: Option<Entry>,
}

impl Instance {
    /// Nothing set.
    pub const NONE: Self = Self(None);

    fn set(&mut self) -> &mut Set {
        self.0.get_or_insert_default()
    }

    pub(crate) fn set_detail(&mut self, detail: Detail) {
        self.set().detail = Some(detail);
    }

    pub(crate) fn set_code(&mut self, code: Cow<'static, str>) {
        self.set().code = Some(code);
    }

    pub(crate) fn set_class(&mut self, class: Entry) {
        self.set().class = Some(class);
    }

    pub(crate) fn set_header(&mut self, name: impl TryInto<HeaderName>, value: impl TryInto<HeaderValue>) {
        match (name.try_into(), value.try_into()) {
            (Ok(name), Ok(value)) => {
                self.set().headers.get_or_insert_default().insert(name, value);
            }
            (Ok(name), Err(_)) => log::warn_header(name.as_str()),
            (Err(_), _) => log::warn("a header name is not valid (RFC 9110, section 5.1) and was left out"),
        }
    }

    /// The detail, made now where there is none.
    pub(crate) fn detail_mut(&mut self, make: impl FnOnce() -> Detail) -> &mut Detail {
        self.set().detail.get_or_insert_with(make)
    }

    pub(crate) fn detail(&self) -> Option<&Detail> {
        self.0.as_ref()?.detail.as_ref()
    }

    /// The detail, where it is a list or a map; there is none then.
    pub(crate) fn take_tree(&mut self) -> Option<Detail> {
        self.0.as_mut()?.detail.take_if(|detail| detail.message().is_none())
    }

    /// The detail where it is structured.
    pub(crate) fn tree(&self) -> Option<&Detail> {
        self.detail().filter(|detail| detail.message().is_none())
    }

    pub(crate) fn code(&self) -> Option<&str> {
        self.0.as_ref()?.code.as_deref()
    }

    pub(crate) fn class(&self) -> Option<Entry> {
        self.0.as_ref()?.class
    }

    pub(crate) fn has_headers(&self) -> bool {
        self.0.as_ref().is_some_and(|set| set.headers.is_some())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Adds the headers; one of the class with the same name is replaced.
    pub(crate) fn add_headers(&self, headers: &mut HeaderMap) {
        for (name, value) in self.0.iter().flat_map(|set| &set.headers).flat_map(|set| set.as_ref()) {
            headers.insert(name, value.clone());
        }
    }
}
