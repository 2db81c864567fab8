//! People: what must be unique is asked of a database.

use serde::Deserialize;
use validator::{Validate, ValidationError};

/// With the texts that a model's fields have.
#[derive(Debug, Deserialize, Validate)]
pub(super) struct Person {
    #[validate(length(min = 1, max = 50), custom(function = "is_free", message = "person with this email already exists."))]
    email: String,
    #[validate(length(min = 1, max = 20))]
    first: String,
    #[validate(length(min = 1, max = 20))]
    last: String,
}

#[derive(Debug, Deserialize, Validate)]
#[validate(schema(function = "is_new"))]
pub(super) struct UniquePerson {
    #[validate(length(min = 1), custom(function = "is_free"))]
    email: String,
    #[validate(length(min = 1))]
    first: String,
    #[validate(length(min = 1))]
    last: String,
}

fn is_free(email: &str) -> Result<(), ValidationError> {
    if email != "taken@example.com" {
        return Ok(());
    }
    Err(ValidationError::new("unique").with_message("This field must be unique.".into()))
}

fn is_new(person: &UniquePerson) -> Result<(), ValidationError> {
    if (person.first.as_str(), person.last.as_str()) != ("Ada", "Lovelace") {
        return Ok(());
    }
    Err(ValidationError::new("unique").with_message("The fields first, last must make a unique set.".into()))
}
