//! Five mistakes: an unknown option, two names, a name without its value, a style that nobody knows, a name that is no text.

use serde::Serialize;

#[derive(Debug, Serialize)]
enum BlogError {
    #[serde(renam = "gone")]
    Gone,
    #[serde(rename = "post", rename = "no_post")]
    Post,
    #[serde(rename)]
    Author,
    #[serde(rename_all = "snek_case")]
    Broken { secret: String },
    #[serde(rename = 7)]
    ReadOnly,
}

fn main() {}
