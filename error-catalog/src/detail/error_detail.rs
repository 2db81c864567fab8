//! [`ErrorDetail`]: one text for people and one code for programs.

use std::{
    borrow::Cow,
    fmt,
    hash::{Hash, Hasher},
};

use super::LeafCode;

/// One error: its text, and its stable code where it has one.
///
/// It compares as in Django REST Framework: two of them are equal when texts and codes are, while against a string only the text counts. Its hash
/// is that of the text.
///
/// ```
/// use error_catalog::ErrorDetail;
///
/// let blank = ErrorDetail::new("This field may not be blank.", "blank");
/// assert_eq!(blank, "This field may not be blank.");
/// assert_ne!(blank, ErrorDetail::new("This field may not be blank.", "required"));
/// assert_eq!(blank.code(), Some("blank"));
/// assert_eq!(blank.to_string(), "This field may not be blank.");
/// ```
#[derive(Clone)]
pub struct ErrorDetail {
    message: Cow<'static, str>,
    code: Code,
}

/// The code of a leaf.
#[derive(Clone)]
enum Code {
    /// Made from plain text: takes the code of the exception that it is given to.
    Pending,
    /// None, and none to come.
    Absent,
    Given(Cow<'static, str>),
    /// With the parameters of the rule that was broken.
    WithParams(Params),
}

/// The parameters of a rule, by name, in the order in which they were added. The first stands for the code, and has no value: so all of it is in
/// one place.
type Params = Box<[Param]>;

type Param = (Cow<'static, str>, serde_json::Value);

impl ErrorDetail {
    /// An error with a code.
    pub fn new(message: impl Into<Cow<'static, str>>, code: impl Into<Cow<'static, str>>) -> Self {
        Self { message: message.into(), code: Code::Given(code.into()) }
    }

    /// The same of constants.
    #[cfg(feature = "input")]
    pub(crate) const fn constant(message: &'static str, code: &'static str) -> Self {
        Self { message: Cow::Borrowed(message), code: Code::Given(Cow::Borrowed(code)) }
    }

    /// The same with parameters: the limit of the rule, and the others by name.
    #[cfg(feature = "validator")]
    pub(crate) fn of_rule(message: Cow<'static, str>, code: Cow<'static, str>, params: impl Iterator<Item = Param> + Clone) -> Self {
        let count = params.clone().count();
        if count == 0 {
            return Self { message, code: Code::Given(code) };
        }
        let mut given = Vec::with_capacity(count + 1);
        given.push((code, serde_json::Value::Null));
        given.extend(params);
        if let Some(params) = given.get_mut(1..) {
            params.sort_unstable_by(|(a, _), (b, _)| (a != "limit", a).cmp(&(b != "limit", b)));
        }
        Self { message, code: Code::WithParams(given.into_boxed_slice()) }
    }

    /// An error that has no code and gets none from the exception that takes it: `null` among the codes.
    ///
    /// ```
    /// use error_catalog::ErrorDetail;
    ///
    /// assert_eq!(ErrorDetail::without_code("Something is wrong.").code(), None);
    /// ```
    pub fn without_code(message: impl Into<Cow<'static, str>>) -> Self {
        Self { message: message.into(), code: Code::Absent }
    }

    /// An error whose code is that of the exception that takes it.
    pub(super) const fn pending(message: Cow<'static, str>) -> Self {
        Self { message, code: Code::Pending }
    }

    /// The text.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The code, where it has one.
    pub fn code(&self) -> Option<&str> {
        match &self.code {
            Code::Given(code) => Some(code),
            Code::WithParams(given) => code_of(given),
            Code::Pending | Code::Absent => None,
        }
    }

    /// The parameters of the rule that was broken: `{"limit": 10}` of a text that is too short, for clients that make texts of their own.
    ///
    /// ```
    /// use error_catalog::ErrorDetail;
    ///
    /// let short = ErrorDetail::new("Ensure this field has at least 10 characters.", "min_length").with_param("limit", 10);
    /// let (name, limit) = short.params().next().unwrap();
    /// assert_eq!((name, limit.as_u64()), ("limit", Some(10)));
    /// ```
    pub fn params(&self) -> impl ExactSizeIterator<Item = (&str, &serde_json::Value)> {
        let params = if let Code::WithParams(given) = &self.code { given.get(1..).unwrap_or_default() } else { &[] };
        params.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// Adds a parameter of the rule that was broken; never the value that broke it. Only a text with a code has any.
    #[must_use]
    pub fn with_param(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<serde_json::Value>) -> Self {
        let param = (name.into(), value.into());
        self.code = match self.code {
            Code::Given(code) => Code::WithParams(Box::new([(code, serde_json::Value::Null), param])),
            Code::WithParams(given) => {
                let mut given = given.into_vec();
                given.reserve_exact(1);
                given.push(param);
                Code::WithParams(given.into_boxed_slice())
            }
            code => code,
        };
        self
    }

    /// The same error with another text.
    #[must_use]
    pub fn with_message(self, message: impl Into<Cow<'static, str>>) -> Self {
        Self { message: message.into(), ..self }
    }

    /// The text and the code.
    ///
    /// ```
    /// use error_catalog::ErrorDetail;
    ///
    /// let (message, code) = ErrorDetail::new("Not found.", "not_found").into_parts();
    /// assert_eq!((message.as_ref(), code.as_deref()), ("Not found.", Some("not_found")));
    /// ```
    pub fn into_parts(self) -> (Cow<'static, str>, Option<Cow<'static, str>>) {
        let code = match self.code {
            Code::Given(code) => Some(code),
            Code::WithParams(given) => given.into_vec().into_iter().next().map(|(code, _)| code),
            Code::Pending | Code::Absent => None,
        };
        (self.message, code)
    }

    pub(super) fn leaf_code(&self) -> LeafCode<'_> {
        match &self.code {
            Code::Pending => LeafCode::Pending,
            Code::Absent => LeafCode::Given(None),
            Code::Given(code) => LeafCode::Given(Some(code)),
            Code::WithParams(given) => LeafCode::Given(code_of(given)),
        }
    }

    /// The code, with `class` in the place of one that is still to come.
    pub(super) fn code_or<'a>(&'a self, class: Option<&'a str>) -> Option<&'a str> {
        match &self.code {
            Code::Pending => class,
            Code::Absent => None,
            Code::Given(code) => Some(code),
            Code::WithParams(given) => code_of(given),
        }
    }

    pub(super) fn resolve(&mut self, code: &str) {
        if let Code::Pending = self.code {
            self.code = Code::Given(Cow::Owned(code.to_owned()));
        }
    }
}

fn code_of(given: &[Param]) -> Option<&str> {
    given.first().map(|(code, _)| code.as_ref())
}

impl PartialEq for ErrorDetail {
    fn eq(&self, other: &Self) -> bool {
        self.message == other.message && self.code() == other.code()
    }
}

impl Eq for ErrorDetail {}

/// Against a string the text alone counts, in both orders.
macro_rules! equal_to_text {
    ($($text:ty),*) => {$(
        impl PartialEq<$text> for ErrorDetail {
            fn eq(&self, other: &$text) -> bool {
                *self.message == **other
            }
        }

        impl PartialEq<ErrorDetail> for $text {
            fn eq(&self, other: &ErrorDetail) -> bool {
                **self == *other.message
            }
        }
    )*};
}
equal_to_text!(&str, String);

impl PartialEq<str> for ErrorDetail {
    fn eq(&self, other: &str) -> bool {
        *self.message == *other
    }
}

impl PartialEq<ErrorDetail> for str {
    fn eq(&self, other: &ErrorDetail) -> bool {
        *self == *other.message
    }
}

impl Hash for ErrorDetail {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.message.hash(state);
    }
}

impl fmt::Display for ErrorDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.message)
    }
}

impl fmt::Debug for ErrorDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // One line, also where the structure around it is printed with `{:#?}`.
        write!(f, "ErrorDetail({:?}, {:?})", self.message, self.code())
    }
}
