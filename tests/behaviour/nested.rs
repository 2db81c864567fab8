//! Catalogs inside of catalogs.

use error_catalog::{ApiError, Catalog, Catalogued, catalog};

mod same_name {
    use error_catalog::ApiError;
    #[derive(Debug, ApiError)]
    #[status(404)]
    pub enum BlogError {
        PostNotFound,
    }
}
mod other_name {
    use error_catalog::ApiError;
    #[derive(Debug, ApiError)]
    #[status(404)]
    pub enum BlogError {
        AuthorNotFound,
    }
}

#[test]
fn types_of_one_name_in_two_modules_are_two() {
    const ALL: Catalog = catalog![same_name::BlogError, other_name::BlogError];
    assert_eq!(ALL.entries().count(), 2);
    let _ = (same_name::BlogError::PostNotFound, other_name::BlogError::AuthorNotFound);
}

#[derive(Debug, ApiError)]
#[transparent]
struct Recursive(Box<RecursiveInner>);
#[derive(Debug, ApiError)]
enum RecursiveInner {
    #[status(404)]
    End,
    #[transparent]
    #[allow(dead_code)]
    Again(Box<RecursiveInner>),
}

#[test]
fn a_type_may_hold_itself() {
    assert_eq!(Recursive(Box::new(RecursiveInner::End)).status(), 404);
    assert_eq!(Recursive::CATALOG.entries().count(), 1);
}
