//! api-error beside thiserror: status and public text. It has no codes.

use super::{Contender, attributed};

pub const CONTENDER: Contender = Contender {
    name: "api-error + thiserror",
    dependencies: "api-error = \"0.1.9\"\nthiserror = \"2.0.21\"",
    declaration: |variants| {
        attributed("use api_error::ApiError;\n\n#[derive(Debug, thiserror::Error, ApiError)]", "#[from] ", variants, |variant| {
            format!("#[error({:?})]\n    #[api_error(status_code = {}, message(inherit))]", variant.text, variant.status)
        })
    },
    uses: "use api_error::ApiError as _;\n        \
           total += usize::from(problem.status_code().as_u16()) + problem.message().len();",
    is_error: true,
};
