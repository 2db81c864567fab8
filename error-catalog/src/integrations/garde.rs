//! garde's errors as field errors, in DRF's texts and codes.

use std::borrow::{Borrow, Cow};

use garde::{
    Path, Report, Validate,
    error::Kind,
    i18n::{DefaultI18n, with_i18n},
};
use serde_json::Value;

use crate::{
    ErrorDetail, ValidationError,
    input::{MOST_KNOWN, Names, Step, of_field, rules, truncated},
};

impl From<Report> for ValidationError {
    fn from(report: Report) -> Self {
        tree(&report, &Names::default())
    }
}

/// Whether a value keeps its rules; what breaks them goes by its name on the wire.
#[cfg_attr(not(feature = "_extract"), allow(dead_code, reason = "what extractors call"))]
pub(crate) fn check<T: Validate<Context: Default>, N: Borrow<Names>>(value: &T, names: impl FnOnce() -> N) -> Result<(), ValidationError> {
    // In the texts by which the rules are known, whatever is set up around this.
    with_i18n(DefaultI18n, || value.validate()).map_err(|report| tree(&report, names().borrow()))
}

fn tree(report: &Report, names: &Names) -> ValidationError {
    let mut found: Vec<(Vec<Step>, Vec<ErrorDetail>)> = Vec::new();
    let mut weight = 0;
    for (path, error) in report.iter() {
        let steps = steps(path, names);
        // The keys of maps may be long, and each path repeats its own.
        weight += steps.iter().map(Step::weight).sum::<usize>();
        if weight > MOST_KNOWN {
            break;
        }
        let (is_text, is_empty) = names.text_and_empty(&steps);
        let leaf = leaf(error.message(), is_text, is_empty);
        match found.last_mut() {
            Some((last, errors)) if *last == steps => errors.push(leaf),
            _ => found.push((steps, vec![leaf])),
        }
    }
    let errors = found
        .into_iter()
        .flat_map(|(steps, errors)| rules::one_if_blank(errors, ErrorDetail::code).into_iter().map(move |error| (steps.clone(), error)));
    let error = names.in_order(errors.collect());
    if weight > MOST_KNOWN { truncated(error) } else { error }
}

/// The path of a value on the wire.
fn steps(path: &Path, names: &Names) -> Vec<Step> {
    let mut components: Vec<_> = path.__iter().map(|(kind, component)| (kind, of_field(component))).collect();
    let mut steps = Vec::new();
    // From the root on.
    while let Some((kind, component)) = components.pop() {
        match kind {
            Kind::None => {}
            // garde counts the keys of a map that are numbers too.
            Kind::Index if names.has(&steps, component) => steps.push(Step::Field(component.to_owned())),
            Kind::Index => {
                steps.extend(names.variant_around(&steps, !components.is_empty()));
                if names.may_be_list(&steps) {
                    steps.push(component.parse().map_or_else(|_| Step::Field(component.to_owned()), Step::Index));
                }
            }
            Kind::Key => {
                let inner = components.iter().filter(|(kind, _)| *kind == Kind::Key).map(|(_, component)| *component);
                if names.is_flattened(&steps, component, inner) {
                    continue;
                }
                steps.extend(names.variant_with(&steps, component));
                steps.push(Step::Field(
                    names.wire(&steps, component, None).unwrap_or_else(|| Cow::Owned(component.to_owned())).into_owned(),
                ));
            }
        }
    }
    steps
}

/// The rules that ask for a text of a certain form: an empty text is a blank one then, as in Django REST Framework.
const BLANK: [&str; 6] =
    ["not a valid email", "not a valid url", "not a valid IP", "not a valid credit card", "not a valid phone", "does not match pattern"];

/// One broken rule. garde keeps texts alone, so the rule is known by garde's own text; any other text is kept.
fn leaf(text: &str, is_text: bool, is_empty: bool) -> ErrorDetail {
    let number = |text: &str| text.parse::<Value>().unwrap_or_else(|_| text.into());
    let after = |start: &str| text.strip_prefix(start);
    let length = |limit: &str| limit.parse::<u64>().ok().map(Value::from);
    if let Some(limit) = after("length is lower than ").and_then(length) {
        return rules::min_length(&limit, is_text, is_empty).into();
    }
    if let Some(limit) = after("length is greater than ").and_then(length) {
        return rules::max_length(&limit, is_text).into();
    }
    if let Some(limit) = after("lower than ") {
        return rules::min_value(&number(limit)).into();
    }
    if let Some(limit) = after("greater than ") {
        return rules::max_value(&number(limit)).into();
    }
    if is_text && is_empty && BLANK.iter().any(|start| text.starts_with(start)) {
        return rules::blank().into();
    }
    let rule = match text {
        "not set" => rules::required(),
        "not ascii" => rules::ascii(),
        "not alphanumeric" => rules::alphanumeric(),
        "not a valid IPv4 address" => rules::ipv4(),
        "not a valid IPv6 address" => rules::ipv6(),
        "not a valid IP address" => rules::ip(),
        text if text.starts_with("not a valid email: ") => rules::email(),
        text if text.starts_with("not a valid url: ") => rules::url(),
        text if text.starts_with("not a valid credit card number: ") => rules::credit_card(),
        text if text.starts_with("not a valid phone number") => rules::phone_number(),
        text if text.starts_with("does not match pattern /") => rules::pattern(),
        text if text.starts_with("does not contain \"") => rules::contains(),
        text if text.starts_with("value does not begin with \"") => rules::prefix(),
        text if text.starts_with("does not end with \"") => rules::suffix(),
        text if text.starts_with("does not match ") && text.ends_with(" field") => rules::must_match(),
        other => return ErrorDetail::from(rules::invalid()).with_message(other.to_owned()),
    };
    rule.into()
}
