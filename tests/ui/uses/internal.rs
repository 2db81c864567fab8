//! What is no result, as an internal error.

use error_catalog::ResultExt;

fn find(post: Option<u64>) {
    let _ = ResultExt::internal(post);
}

fn main() {}
