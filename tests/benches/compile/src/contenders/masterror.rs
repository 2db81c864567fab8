//! masterror: its `Error`, and the conversion to its `AppError`, which knows the response. Its derive takes codes by path: the built-in ones.

use super::{Contender, attributed};

pub const CONTENDER: Contender = Contender {
    name: "masterror",
    dependencies: "masterror = \"0.27.3\"",
    declaration: |variants| {
        attributed("#[derive(Debug, masterror::Error)]", "#[from] ", variants, |variant| {
            format!(
                "#[error({:?})]\n    #[app_error(kind = masterror::AppErrorKind::{1}, code = masterror::AppCode::{1}, message)]",
                variant.text,
                kind(variant.status),
            )
        })
    },
    uses: "let answer = masterror::AppError::from(problem);\n        \
           total += usize::from(answer.kind.http_status()) + answer.code.as_str().len();",
    is_error: true,
};

/// The kind, and the code of the same name.
fn kind(status: u16) -> &'static str {
    match status {
        403 => "Forbidden",
        404 => "NotFound",
        409 => "Conflict",
        422 => "Validation",
        503 => "DependencyUnavailable",
        _ => "BadRequest",
    }
}
