//! A code that two types of one name share.

mod blog {
    #[derive(Debug, error_catalog::ApiError)]
    #[status(404)]
    pub enum Error {
        NotFound,
    }
}

mod shop {
    #[derive(Debug, error_catalog::ApiError)]
    #[status(404)]
    pub enum Error {
        NotFound,
    }
}

const ALL: error_catalog::Catalog = error_catalog::catalog![blog::Error, shop::Error];

fn main() {}
