//! [`ErrorPage`]: an error as a page for browsers shows it, every text escaped.

use std::borrow::Cow;

use http::StatusCode;

use crate::view::ErrorView;

/// What a page for browsers can show of an error. Every text is escaped for HTML: it can stand between tags and inside of quoted attributes.
pub struct ErrorPage<'a> {
    view: &'a ErrorView<'a>,
    chain: &'a [String],
}

impl<'a> ErrorPage<'a> {
    pub(crate) fn new(view: &'a ErrorView<'a>, chain: &'a [String]) -> Self {
        Self { view, chain }
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.view.status()
    }

    /// The reason phrase of the status ("Not Found").
    pub fn reason(&self) -> &'static str {
        self.view.reason()
    }

    /// The stable code.
    pub fn code(&self) -> Cow<'a, str> {
        escape(Cow::Borrowed(self.view.code()))
    }

    /// The public text: the detail where it is a text, the default text of the class where it is structured.
    pub fn message(&self) -> Cow<'a, str> {
        escape(self.view.message())
    }

    /// The correlation id of the request.
    pub fn correlation_id(&self) -> Cow<'a, str> {
        escape(Cow::Borrowed(self.view.scope().get_correlation_id().unwrap_or_default()))
    }

    /// The path of the request.
    pub fn path(&self) -> Cow<'a, str> {
        escape(Cow::Borrowed(self.view.scope().get_instance().unwrap_or_default()))
    }

    /// In debug mode the internal text of the error and of each of its sources; else nothing.
    pub fn debug(&self) -> impl Iterator<Item = Cow<'a, str>> {
        let chain: &'a [String] = self.chain;
        chain.iter().map(|text| escape(Cow::Borrowed(text)))
    }
}

/// A text without anything that HTML interprets.
fn escape(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'', '`']) {
        return text;
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '`' => escaped.push_str("&#96;"),
            other => escaped.push(other),
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_that_html_interprets_is_left() {
        assert_eq!(escape("plain é".into()), "plain é");
        assert_eq!(escape(r#"<a href="x" b='`'>&"#.into()), "&lt;a href=&quot;x&quot; b=&#39;&#96;&#39;&gt;&amp;");
    }
}
