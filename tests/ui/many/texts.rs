//! Texts with a mistake each.
// errors: 8

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[detail("{")]
    Open { id: u64 },
    #[detail("}")]
    Close { id: u64 },
    #[detail("{}")]
    Empty { id: u64 },
    #[detail("{id + 1}")]
    Sum { id: u64 },
    #[detail("{id:q}")]
    Format { id: u64 },
    #[detail("{number}")]
    NoField { id: u64 },
    #[detail(word)]
    Word,
    #[detail(7)]
    Number,
}

fn main() {}
