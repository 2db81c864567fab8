//! One mistake, an unknown option; three uses of the type.

use serde::{Serialize, Serializer};

#[derive(Debug, Serialize)]
enum BlogError {
    #[serde(renam = "gone")]
    Gone,
    Read(String),
}

fn generic<S: Serializer>(error: &BlogError, serializer: S) -> Result<S::Ok, S::Error> {
    error.serialize(serializer)
}

fn passed(error: &BlogError) {
    fn shown(_: &impl Serialize) {}
    shown(error);
}

fn list(errors: &[BlogError]) -> impl Serialize {
    errors
}

fn main() {}
