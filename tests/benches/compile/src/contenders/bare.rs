//! The enum and its `Debug`: what every contender pays.

use super::{Contender, attributed};

pub const CONTENDER: Contender = Contender {
    name: "bare",
    dependencies: "",
    declaration: |variants| attributed("#[derive(Debug)]", "", variants, |_| String::new()),
    uses: "",
    is_error: false,
};
