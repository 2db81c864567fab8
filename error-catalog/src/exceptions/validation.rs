//! [`ValidationError`], and building its tree of field errors by hand.

use std::borrow::Cow;

use http::{HeaderName, HeaderValue};

use super::{Instance, setters};
use crate::{ApiError, Catalogued, Detail, ErrorDetail, entry::Entry};

/// 400: the input is not valid. Code `invalid`.
///
/// Its detail is a list or a tree of field errors, as a DRF serializer's `errors`; a single text becomes a list of one.
///
/// ```
/// use error_catalog::{ApiError, ValidationError, envelope::Drf, ErrorHandler};
///
/// let address = ValidationError::new().field("city", "required", "This field is required.");
/// let error = ValidationError::new()
///     .field("email", "invalid", "Enter a valid email address.")
///     .nested("address", address)
///     .row("items", 2, ValidationError::new().field("count", "min_value", "Ensure this value is greater than or equal to 1."))
///     .non_field("bad_range", "End before start.");
///
/// assert_eq!(
///     ErrorHandler::new().envelope(Drf).respond(&error).body(),
///     concat!(
///         r#"{"email":["Enter a valid email address."],"address":{"city":["This field is required."]},"#,
///         r#""items":{"2":{"count":["Ensure this value is greater than or equal to 1."]}},"non_field_errors":["End before start."]}"#,
///     ),
/// );
/// assert_eq!(
///     serde_json::to_string(&error.get_codes()).unwrap(),
///     r#"{"email":["invalid"],"address":{"city":["required"]},"items":{"2":{"count":["min_value"]}},"non_field_errors":["bad_range"]}"#,
/// );
/// ```
#[derive(Clone, Debug, ApiError)]
#[catalog(crate = crate)]
#[status(400)]
#[code("invalid")]
#[detail("Invalid input.")]
pub struct ValidationError {
    #[instance]
    instance: Instance,
}
setters!(ValidationError);

impl Default for ValidationError {
    fn default() -> Self {
        Self::new()
    }
}

impl ValidationError {
    /// This error with its default text and code.
    pub const fn new() -> Self {
        Self { instance: Instance::NONE }
    }

    #[inline]
    fn tree(&mut self) -> &mut Detail {
        self.instance.detail_mut(Detail::empty_map)
    }

    /// Adds an error of a field.
    #[must_use]
    pub fn field(
        mut self,
        field: impl Into<Cow<'static, str>>,
        code: impl Into<Cow<'static, str>>,
        message: impl Into<Cow<'static, str>>,
    ) -> Self {
        self.tree().push(field.into(), || ErrorDetail::new(message, code));
        self
    }

    /// Adds an error that belongs to no field, under `non_field_errors`.
    #[must_use]
    pub fn non_field(mut self, code: impl Into<Cow<'static, str>>, message: impl Into<Cow<'static, str>>) -> Self {
        self.tree().push_non_field(ErrorDetail::new(message, code));
        self
    }

    /// Adds the errors of a nested object; nothing where it has none.
    #[must_use]
    pub fn nested(mut self, field: impl Into<Cow<'static, str>>, errors: ValidationError) -> Self {
        if let Some(detail) = errors.into_errors() {
            self.tree().insert(field, detail);
        }
        self
    }

    /// Adds the errors of the row `index` of a list; nothing where it has none. Only rows with errors are shown, under their index, as DRF 3.18 does.
    #[must_use]
    pub fn row(self, field: impl Into<Cow<'static, str>>, index: usize, errors: ValidationError) -> Self {
        let row = ValidationError::new().nested(index.to_string(), errors);
        self.nested(field, row)
    }

    /// Adds an error of a field, where checks follow each other:
    ///
    /// ```
    /// use error_catalog::ValidationError;
    ///
    /// # fn is_taken(_: &str) -> bool { true }
    /// # fn check(email: &str, age: u8) -> Result<(), ValidationError> {
    /// let mut errors = ValidationError::new();
    /// if is_taken(email) {
    ///     errors.add("email", "unique", "This field must be unique.");
    /// }
    /// if age < 18 {
    ///     errors.add("age", "min_value", "Ensure this value is greater than or equal to 18.");
    /// }
    /// errors.into_result()
    /// # }
    /// # assert_eq!(check("a@example.com", 7).unwrap_err().get_codes().to_string(), r#"{"email":["unique"],"age":["min_value"]}"#);
    /// # use error_catalog::ApiError;
    /// ```
    pub fn add(
        &mut self,
        field: impl Into<Cow<'static, str>>,
        code: impl Into<Cow<'static, str>>,
        message: impl Into<Cow<'static, str>>,
    ) -> &mut Self {
        self.tree().push_field(field, ErrorDetail::new(message, code));
        self
    }

    /// Adds an error that belongs to no field.
    pub fn add_non_field(&mut self, code: impl Into<Cow<'static, str>>, message: impl Into<Cow<'static, str>>) -> &mut Self {
        self.tree().push_non_field(ErrorDetail::new(message, code));
        self
    }

    /// Adds the errors of another one: those of a validator, for example, to those of the database.
    pub fn merge(&mut self, other: ValidationError) -> &mut Self {
        if let Some(detail) = other.into_errors() {
            self.tree().merge(detail);
        }
        self
    }

    /// Whether nothing was added.
    pub fn is_empty(&self) -> bool {
        self.instance.detail().is_none_or(Detail::is_empty)
    }

    /// `Ok` where nothing was added: the end of a series of checks.
    ///
    /// # Errors
    ///
    /// This error, where something was added.
    ///
    /// ```
    /// use error_catalog::ValidationError;
    ///
    /// fn check(name: &str) -> Result<(), ValidationError> {
    ///     let mut errors = ValidationError::new();
    ///     if name.is_empty() {
    ///         errors = errors.field("name", "blank", "This field may not be blank.");
    ///     }
    ///     errors.into_result()
    /// }
    /// assert!(check("x").is_ok() && check("").is_err());
    /// ```
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }

    /// The tree of errors, with the codes that they have here; `None` where there is none.
    fn into_errors(mut self) -> Option<Detail> {
        if self.is_empty() {
            return None;
        }
        let code = self.code().to_owned();
        let Some(mut tree) = self.instance.take_tree() else { return Some(self.detail().into_owned()) };
        tree.resolve(&code);
        Some(tree)
    }
}

impl From<Detail> for ValidationError {
    fn from(detail: Detail) -> Self {
        Self::new().with_detail(detail)
    }
}
