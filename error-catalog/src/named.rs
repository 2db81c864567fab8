//! The fields of a row that extends a class: what the class asks of them, by their names.

use std::fmt::{self, Display, Write};

use http::HeaderValue;

use crate::{headers::HeaderField, template};

/// A field of a row that extends a class: what a class may ask of it, as far as its type can do it.
pub struct Named<'a> {
    /// The field's name, without `r#`.
    pub name: &'static str,
    /// Its text.
    pub text: Option<&'a dyn Display>,
    /// Its value as a header.
    pub header: Option<&'a dyn HeaderField>,
    /// Whether clients may see it in the text of a server error.
    pub exposed: bool,
}

/// What a class asks.
pub(crate) enum Ask<'p> {
    /// The seconds to wait, as text: the field `wait`.
    Wait(&'p mut Option<String>),
    /// Whether a template shows a field that clients must not see in a server error.
    Hides(&'static str, &'p mut bool),
    /// To write a template.
    Text(&'static str, &'p mut dyn Write, &'p mut fmt::Result),
    /// The field of a name as a header.
    Header(&'p str, &'p mut dyn FnMut(&dyn HeaderField)),
}

impl Ask<'_> {
    pub(crate) fn answer(&mut self, fields: &[Named<'_>]) {
        let field = |name: &str| fields.iter().find(|field| field.name == name);
        match self {
            Self::Wait(wait) => {
                let value = field("wait").and_then(|field| field.header?.header_value().ok()?);
                **wait = value.as_ref().and_then(seconds).map(ToOwned::to_owned);
            }
            Self::Hides(template, hides) => {
                let written = template::write(template, &mut String::new(), &mut |_, name| {
                    let field = field(name)?;
                    **hides |= !field.exposed;
                    Some(&"")
                });
                **hides |= written.is_err();
            }
            Self::Text(template, out, written) => **written = template::write(template, *out, &mut |_, name| field(name)?.text),
            Self::Header(name, take) => {
                if let Some(value) = field(name).and_then(|field| field.header) {
                    take(value);
                }
            }
        }
    }
}

/// A number of seconds.
fn seconds(value: &HeaderValue) -> Option<&str> {
    value.to_str().ok().filter(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()))
}
