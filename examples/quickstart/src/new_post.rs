//! [`NewPost`]: the body of a request to create a post, checked.

use std::mem;

use axum::{
    Json,
    extract::{FromRequest, Request, rejection::JsonRejection},
    http::{StatusCode, header::CONTENT_TYPE},
};
use error_catalog::{
    ValidationError,
    exceptions::{ParseError, UnsupportedMediaType},
};
use serde_json::{Map, Value};

use crate::BlogError;

/// What a post is made from.
pub(crate) struct NewPost {
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) body: String,
}

impl<S: Send + Sync> FromRequest<S> for NewPost {
    type Rejection = BlogError;

    async fn from_request(request: Request, state: &S) -> Result<Self, BlogError> {
        let media_type = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        match Json::from_request(request, state).await {
            Ok(Json(body)) => Ok(Self::check(body)?),
            Err(JsonRejection::MissingJsonContentType(_)) => Err(UnsupportedMediaType::new(media_type).into()),
            Err(rejection) if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE => Err(BlogError::BodyTooLarge),
            Err(rejection) => Err(ParseError::new().with_detail(rejection.body_text()).into()),
        }
    }
}

impl NewPost {
    /// Finds all wrong fields, not only the first.
    fn check(body: Value) -> Result<Self, ValidationError> {
        let Value::Object(values) = body else {
            return Err(ValidationError::new().non_field("invalid", "Invalid data. Expected an object."));
        };
        let mut fields = Fields { values, errors: ValidationError::new() };
        let post = Self { slug: fields.slug("slug", 50), title: fields.text("title", 100), body: fields.text("body", 10_000) };
        fields.errors.into_result()?;
        Ok(post)
    }
}

/// The fields of a body, and what is wrong with them. Texts, codes and trimming are those of Django REST Framework's fields.
struct Fields {
    values: Map<String, Value>,
    errors: ValidationError,
}

impl Fields {
    fn error(&mut self, field: &'static str, code: &'static str, message: impl Into<String>) {
        self.errors = mem::take(&mut self.errors).field(field, code, message.into());
    }

    /// A text that is not blank; empty, beside an error, where it is no such text.
    fn text(&mut self, field: &'static str, max_length: usize) -> String {
        match self.values.remove(field) {
            None => self.error(field, "required", "This field is required."),
            Some(Value::Null) => self.error(field, "null", "This field may not be null."),
            Some(Value::String(text)) => match text.trim() {
                "" => self.error(field, "blank", "This field may not be blank."),
                text => {
                    if text.chars().count() > max_length {
                        self.error(field, "max_length", format!("Ensure this field has no more than {max_length} characters."));
                    }
                    return text.to_owned();
                }
            },
            Some(_) => self.error(field, "invalid", "Not a valid string."),
        }
        String::new()
    }

    /// A text that can stand in a URL.
    fn slug(&mut self, field: &'static str, max_length: usize) -> String {
        let slug = self.text(field, max_length);
        if !slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
            self.error(field, "invalid", r#"Enter a valid "slug" consisting of letters, numbers, underscores or hyphens."#);
        }
        slug
    }
}
