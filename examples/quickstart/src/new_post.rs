//! [`NewPost`]: the body of a request to create a post, with its rules.

use serde::{Deserialize, Deserializer};
use validator::{Validate, ValidationError};

/// What a post is made from. Texts are trimmed first, as Django REST Framework does.
#[derive(Deserialize, Validate)]
pub(crate) struct NewPost {
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 50), custom(function = "is_slug"))]
    pub(crate) slug: String,
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 100))]
    pub(crate) title: String,
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 10_000))]
    pub(crate) body: String,
}

fn trimmed<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    String::deserialize(deserializer).map(|text| text.trim().to_owned())
}

/// Whether a text can stand in a URL.
fn is_slug(text: &str) -> Result<(), ValidationError> {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
        return Ok(());
    }
    let message = r#"Enter a valid "slug" consisting of letters, numbers, underscores or hyphens."#;
    Err(ValidationError::new("invalid").with_message(message.into()))
}
