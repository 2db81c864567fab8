//! The program itself, run through pipes.

use std::{
    io::Write,
    process::{Command, Output, Stdio},
    thread,
};

use error_catalog_tests::{Suite, answer};

use crate::cases::{CASES, ERROR_DETAIL, STANDARDIZED};

fn conformance(arguments: &[&str], input: &[u8]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_conformance"));
    program.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut program = program.spawn().unwrap();
    let mut stdin = program.stdin.take().unwrap();
    thread::scope(|scope| {
        // A program that refuses its arguments reads nothing.
        scope.spawn(move || stdin.write_all(input).ok());
        program.wait_with_output().unwrap()
    })
}

#[test]
fn it_answers_each_line_with_one() {
    for (name, suite, cases) in
        [("drf", Suite::Drf, CASES), ("flat", Suite::Flat, STANDARDIZED), ("error_detail", Suite::ErrorDetail, ERROR_DETAIL)]
    {
        let output = conformance(&[name], cases.as_bytes());
        let answers: String = cases.lines().map(|line| answer(suite, line.as_bytes()).unwrap() + "\n").collect();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), answers);
        assert_eq!(output.stderr, b"");
        assert!(output.status.success());
    }
}

#[test]
fn it_says_which_lines_are_no_cases_and_answers_the_others() {
    let input = b"{\"name\": \"a\", \"exception\": \"NotFound\"}\n\nnonsense\n{\"name\": \"b\xff\"}\n{\"name\": \"c\", \"exception\": \"ParseError\"}";
    let output = conformance(&["flat"], input);
    let answers = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<_> = answers.lines().collect();
    assert!(
        answers.len() == 2
            && answers[0].starts_with(r#"{"name":"a","status":404,"#)
            && answers[1].starts_with(r#"{"name":"c","status":400,"#)
    );
    let complaints = String::from_utf8(output.stderr).unwrap();
    let complaints: Vec<_> = complaints.lines().collect();
    assert!(
        complaints.len() == 2 && complaints[0].starts_with("line 3: not a case: ") && complaints[1].starts_with("line 4: not a case: ")
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn it_shows_its_usage_for_an_unknown_suite() {
    for arguments in [&[][..], &["DRF"], &["drf", "flat"]] {
        let output = conformance(arguments, CASES.as_bytes());
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(output.stderr, b"usage: conformance drf|flat|error_detail < cases.jsonl\n");
        assert_eq!(output.stdout, b"");
    }
}
