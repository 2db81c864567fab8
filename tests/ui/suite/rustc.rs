//! The cases whose words are the compiler's by nature: what a derive cannot see, or must not hide.

/// Their names, and why.
pub(crate) const CASES: &[(&str, &str)] = &[
    ("catalog/crate_unknown", PATH),
    ("catalog/envelope_unknown", PATH),
    ("catalog/external_missing", "that a trait is left out and written by nobody shows where it is needed"),
    ("catalog/misspelt", ATTRIBUTE),
    ("catalogs/value", "a `macro_rules!` says itself what it takes"),
    ("declaration/display_by_hand", CONFLICT),
    ("declaration/error_by_hand", CONFLICT),
    ("declaration/from_by_hand", CONFLICT),
    ("declaration/no_debug", DEBUG),
    ("declaration/no_debug_enum", DEBUG),
    ("declaration/not_imported", "the derive does not run"),
    ("detail/misspelt", ATTRIBUTE),
    ("detail/not_debug", FORMAT),
    ("detail/not_display", FORMAT),
    ("detail/not_display_list", FORMAT),
    ("detail/not_display_option", FORMAT),
    ("detail/not_hexadecimal", FORMAT),
    ("expose/misspelt", ATTRIBUTE),
    ("extends/enum_itself", PATH),
    ("extends/function", PATH),
    ("extends/generic_class", PATH),
    ("extends/misspelt", ATTRIBUTE),
    ("extends/misspelt_enum", ATTRIBUTE),
    ("extends/module", PATH),
    ("extends/unknown", PATH),
    ("extends/unknown_in_exceptions", PATH),
    ("extends/variant_unknown", PATH),
    ("from/itself", "a type of infinite size"),
    ("generics/inner_not_an_api_error", BOUND),
    ("generics/not_displayed", BOUND),
    ("generics/not_serialized", BOUND),
    ("header/misspelt", ATTRIBUTE),
    ("header/text_type", FORMAT),
    ("source/misspelt", ATTRIBUTE),
    ("source/not_static", "a lifetime"),
    ("status/misspelt", ATTRIBUTE),
    ("status/misspelt_enum", ATTRIBUTE),
    ("status/misspelt_perhaps", "an attribute that may be another derive's: the compiler refuses it, and the status is missing"),
    ("thiserror/missing_one", "thiserror's own"),
    ("thiserror/no_derive", ATTRIBUTE),
    ("thiserror/no_derive_struct", ATTRIBUTE),
    ("transparent/each_other", "a constant that is made of itself"),
    ("transparent/misspelt", ATTRIBUTE),
    ("uses/question_mark", "what `?` says of any error that it cannot convert"),
];

const ATTRIBUTE: &str = "an attribute that nobody knows is refused by the compiler, whatever a derive says";
const BOUND: &str = "a bound of the user's own that an argument does not meet, where the type is used";
const CONFLICT: &str = "an implementation by hand beside the derive's, which it cannot see";
const DEBUG: &str = "the compiler says itself that `Debug` can be derived";
const FORMAT: &str = "a trait of `std::fmt` that the field's type does not implement";
const PATH: &str = "a path that leads nowhere, or to something else";

pub(crate) fn reason(name: &str) -> Option<&'static str> {
    CASES.iter().find(|(case, _)| *case == name).map(|(_, why)| *why)
}
