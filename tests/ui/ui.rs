//! Compiles every declaration with a mistake and compares what the compiler says.

#[test]
fn mistakes_are_compile_errors_with_a_fix() {
    let cases = trybuild::TestCases::new();
    for attribute in [
        "status",
        "code",
        "detail",
        "extends",
        "transparent",
        "header",
        "from",
        "source",
        "expose",
        "meta",
        "catalog",
        "instance",
        "declaration",
        "generics",
        "uses",
        "catalogs",
        "thiserror",
        "many",
    ] {
        cases.compile_fail(format!("{attribute}/*.rs"));
    }
}
