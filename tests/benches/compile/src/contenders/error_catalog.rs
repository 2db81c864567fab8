//! error-catalog, with its default features: everything that the derive gives.

use super::{Contender, attributed};

pub const CONTENDER: Contender = Contender {
    name: "error-catalog",
    dependencies: "error-catalog = { path = \"{repository}/error-catalog\" }",
    declaration: |variants| {
        attributed("#[derive(Debug, error_catalog::ApiError)]", "#[from] ", variants, |variant| {
            format!("#[status({})]\n    #[detail({:?})]", variant.status, variant.text)
        })
    },
    uses: "use error_catalog::ApiError as _;\n        \
           total += usize::from(problem.status().as_u16()) + problem.code().len();",
    is_error: true,
};
