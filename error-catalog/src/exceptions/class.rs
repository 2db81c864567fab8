//! [`Class`]: a class made at run time.

use crate::{
    entry::Entry,
    table::{Extra, Row, Table, flag},
};

/// A class made at run time, from a configuration file for example; the counterpart of a Python subclass of a DRF exception.
///
/// Name, code and text hold 65,535 bytes each; what is longer is cut. What is known when the program is compiled is better declared: `#[derive(ApiError)] #[extends(NotFound)] struct NoSuchPost;`.
///
/// ```
/// use error_catalog::{ApiError, exceptions::{ApiException, Class}};
///
/// let class = Class::extending(ApiException::CLASS, "PaymentRequired").status(402).code("payment_required").detail("Pay first.").leak();
/// let error = ApiException::new().with_class(class);
/// assert_eq!((error.status().as_u16(), error.code()), (402, "payment_required"));
/// assert_eq!(error.to_string(), "Pay first.");
/// ```
#[derive(Clone, Debug)]
pub struct Class {
    base: Entry,
    name: String,
    status: u16,
    code: Option<String>,
    detail: Option<String>,
    is_template: bool,
    meta: Vec<(&'static str, String)>,
}

impl Class {
    /// A class that inherits everything from `base`.
    pub fn extending(base: Entry, name: impl Into<String>) -> Self {
        Self { base, name: name.into(), status: 0, code: None, detail: None, is_template: false, meta: Vec::new() }
    }

    /// The status; one outside 400 to 599 becomes 500.
    #[must_use]
    pub fn status(mut self, status: u16) -> Self {
        self.status = if (400..=599).contains(&status) { status } else { 500 };
        self
    }

    /// The code.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// The public text, as it stands.
    #[must_use]
    pub fn detail(mut self, text: impl Into<String>) -> Self {
        self.detail = Some(text.into());
        self.is_template = false;
        self
    }

    /// The public text with placeholders for the arguments of the base: `{method}` of `MethodNotAllowed`. A placeholder that is none of them gives the
    /// default text; format specs have no effect.
    #[must_use]
    pub fn template(mut self, text: impl Into<String>) -> Self {
        self.detail = Some(text.into());
        self.is_template = true;
        self
    }

    /// A fact of the class, as by `#[meta(key = "value")]`.
    #[must_use]
    pub fn meta(mut self, key: &'static str, value: impl Into<String>) -> Self {
        self.meta.push((key, value.into()));
        self
    }

    /// Makes the entry. It lives as long as the process: make each class once.
    pub fn leak(self) -> Entry {
        let mut flags = flag::PARTS;
        if self.code.is_none() {
            flags |= flag::CODE_INHERIT;
        }
        if self.detail.is_some() {
            flags |= flag::DETAIL;
        }
        if self.is_template {
            flags |= flag::TEMPLATE | flag::UNEXPOSED;
        }
        let (name, code, detail) = (cut(self.name), cut(self.code.unwrap_or_default()), cut(self.detail.unwrap_or_default()));
        let [name_len, code_len, detail_len] = [&name, &code, &detail].map(|text| u16::try_from(text.len()).unwrap_or_default());
        let row = Row(self.status, flags, 0, name_len, code_len, detail_len, 0, 1);
        let text: &'static str = Box::leak(format!("{name}{code}{detail}").into_boxed_str());
        let meta: Vec<(&'static str, &'static str)> =
            self.meta.into_iter().map(|(key, value)| (key, &*Box::leak(value.into_boxed_str()))).collect();
        let extra = Extra { class: Some(self.base), meta: Box::leak(meta.into_boxed_slice()), ..Extra::NONE };
        let table = Box::leak(Box::new(Table {
            name: text.get(..name.len()).unwrap_or_default(),
            place: ("", 0, 0),
            description: "",
            docs: self.base.table.docs,
            shared_codes: false,
            envelope: self.base.table.envelope,
            text,
            rows: Box::leak(Box::new([row.pack()])),
            extras: Box::leak(Box::new([extra])),
        }));
        Entry::at(table, 0)
    }
}

/// The longest beginning of a text that a row can hold.
fn cut(mut text: String) -> String {
    let mut end = text.len().min(usize::from(u16::MAX));
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text
}
