//! thiserror, with the status and the code by hand.

use super::{Contender, hand, status_and_code, thiserror};

pub const CONTENDER: Contender = Contender {
    name: "thiserror + hand",
    dependencies: thiserror::DEPENDENCIES,
    declaration: |variants| thiserror::declaration(variants) + &status_and_code(variants),
    uses: hand::CONTENDER.uses,
    is_error: true,
};
