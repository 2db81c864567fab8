//! Compiles every declaration with a mistake and compares what the compiler says.

#[test]
fn mistakes_are_compile_errors_with_a_fix() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("*/*.rs");
}
