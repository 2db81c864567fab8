//! The views of a detail: its texts, its codes, or both, in its own shape.

use std::{borrow::Cow, fmt};

use super::{Detail, format};

/// What a view shows of each leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// The text.
    Messages,
    /// The code, or null.
    Codes,
    /// `{"message": text, "code": code}`.
    Full,
}

/// The detail of an error as the views and the envelopes see it.
#[derive(Clone)]
pub(crate) enum Shape<'a> {
    /// One text.
    Leaf { message: Cow<'a, str>, code: Option<&'a str> },
    /// One text in a list: what becomes of the text of a `ValidationError`.
    ListOfLeaf { message: Cow<'a, str>, code: Option<&'a str> },
    /// A tree of an exception, whose `code` the leaves of plain text take.
    Tree { detail: &'a Detail, code: &'a str },
    /// A tree of no exception: leaves of plain text have no code.
    Bare(&'a Detail),
}

impl Shape<'_> {
    pub(super) fn error_count(&self) -> u64 {
        match self {
            Self::Leaf { .. } | Self::ListOfLeaf { .. } => 1,
            Self::Tree { detail, .. } | Self::Bare(detail) => detail.error_count(),
        }
    }
}

macro_rules! view {
    ($(#[$doc:meta])* $view:ident, $what:expr) => {
        $(#[$doc])*
        ///
        /// `Serialize` streams the tree and builds nothing. Past 128 levels it leaves the rest out: the last item of a list or map in which
        /// something is missing is then an error with the code `truncated` that says how many are not shown (in a map under the key `...`).
        /// `Display` and `Debug` are the whole tree as compact JSON.
        #[derive(Clone)]
        pub struct $view<'a>(pub(crate) Shape<'a>);

        impl fmt::Display for $view<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                format::json(&self.0, $what, f)
            }
        }

        impl fmt::Debug for $view<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($view), "("))?;
                format::json(&self.0, $what, f)?;
                f.write_str(")")
            }
        }

        impl serde_core::Serialize for $view<'_> {
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                super::serialize::shape(&self.0, $what, serializer)
            }
        }
    };
}

view! {
    /// The texts of an error, in the shape of its detail.
    Messages, What::Messages
}

view! {
    /// The codes of an error, in the shape of its detail: each text replaced by its code, or by null where it has none.
    Codes, What::Codes
}

view! {
    /// Texts and codes of an error, in the shape of its detail: each text replaced by `{"message": text, "code": code}`.
    FullDetails, What::Full
}

impl Detail {
    /// The texts: the tree itself, as JSON.
    pub fn messages(&self) -> Messages<'_> {
        Messages(Shape::Bare(self))
    }

    /// The tree with the code of each leaf in its place; null for leaves that have none, or none yet.
    ///
    /// ```
    /// use error_catalog::{Detail, ErrorDetail};
    ///
    /// let mut detail = Detail::empty_map();
    /// detail.push_field("email", ErrorDetail::new("Enter a valid email address.", "invalid"));
    /// assert_eq!(detail.get_codes().to_string(), r#"{"email":["invalid"]}"#);
    /// ```
    pub fn get_codes(&self) -> Codes<'_> {
        Codes(Shape::Bare(self))
    }

    /// The tree with `{"message": text, "code": code}` in the place of each leaf.
    ///
    /// ```
    /// use error_catalog::{Detail, ErrorDetail};
    ///
    /// let detail = Detail::list([ErrorDetail::new("Not a number.", "invalid")]);
    /// assert_eq!(detail.get_full_details().to_string(), r#"[{"message":"Not a number.","code":"invalid"}]"#);
    /// ```
    pub fn get_full_details(&self) -> FullDetails<'_> {
        FullDetails(Shape::Bare(self))
    }
}
