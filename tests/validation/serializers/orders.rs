//! Orders: nested structs and lists of them, maps, choices, decimals.

use std::{collections::BTreeMap, sync::LazyLock};

use regex::Regex;
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

#[derive(Debug, Deserialize, Validate)]
pub(super) struct Order {
    #[validate(email)]
    customer: String,
    #[validate(custom(function = "two_decimal_places"))]
    amount: String,
    #[validate(nested)]
    address: Address,
    #[validate(length(max = 3), nested)]
    tags: Vec<Tag>,
    #[validate(length(max = 3))]
    codes: Vec<i64>,
    #[validate(nested)]
    meta: Texts,
}

#[derive(Debug, Deserialize, Validate)]
pub(super) struct Address {
    #[validate(length(min = 1, max = 10))]
    street: String,
    #[validate(regex(path = *ZIP))]
    zip: String,
    country: Country,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Country {
    Fr,
    De,
}

/// The same, with a text that repeats what was sent.
#[derive(Debug, Deserialize, Validate)]
pub(super) struct RepeatingAddress {
    #[validate(length(min = 1, max = 10))]
    street: String,
    #[validate(regex(path = *ZIP))]
    zip: String,
    #[validate(custom(function = "choice"))]
    country: String,
}

static ZIP: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^\d{5}$").unwrap());

#[derive(Debug, Deserialize, Serialize, Validate)]
pub(super) struct Tag {
    #[validate(length(min = 1))]
    name: String,
    #[validate(range(max = 10))]
    weight: i64,
}

/// A map of texts, each with the rules of a field.
#[derive(Debug, Deserialize)]
struct Texts(BTreeMap<String, String>);

#[derive(Validate)]
struct Text<'a> {
    #[validate(length(min = 1, max = 3))]
    text: &'a str,
}

impl Validate for Texts {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = ValidationErrors::new();
        for (key, text) in &self.0 {
            let broken = Text { text }.validate().err().and_then(|mut errors| errors.0.remove("text"));
            errors.0.extend(broken.map(|broken: ValidationErrorsKind| (key.clone().into(), broken)));
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

fn two_decimal_places(amount: &str) -> Result<(), ValidationError> {
    match amount.split_once('.') {
        Some((_, places)) if places.len() > 2 => {
            Err(ValidationError::new("max_decimal_places").with_message("Ensure that there are no more than 2 decimal places.".into()))
        }
        _ => Ok(()),
    }
}

fn choice(country: &str) -> Result<(), ValidationError> {
    if matches!(country, "fr" | "de") {
        return Ok(());
    }
    Err(ValidationError::new("invalid_choice").with_message(format!("\"{country}\" is not a valid choice.").into()))
}
