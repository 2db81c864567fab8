//! What holds for the suite as a whole: which cases there are, what they show, and that no message is without one.

#![allow(clippy::panic, clippy::expect_used, reason = "a test fails by panicking")]

mod advice;
mod cases;
mod messages;
mod rustc;

use std::collections::BTreeSet;

use cases::{Case, directory, failing, listed};
use messages::Message;

#[test]
fn every_case_has_its_expectation_and_every_expectation_its_case() {
    for attribute in cases::attributes() {
        let (programs, expectations) = (listed(&attribute, "rs"), listed(&attribute, "stderr"));
        let unmatched: Vec<_> = programs.symmetric_difference(&expectations).collect();
        assert!(unmatched.is_empty(), "a program without its `.stderr`, or one that is orphaned, in {attribute}: {unmatched:?}");
    }
}

#[test]
fn every_program_that_compiles_is_compiled() {
    for (module, below) in [("pass/main.rs", "pass"), ("pass/mended.rs", "pass/mended")] {
        let source = cases::read(&directory().join(module));
        let modules: BTreeSet<_> =
            source.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';')).map(String::from).collect();
        let mut programs = listed(below, "rs");
        programs.remove("main");
        assert_eq!(modules, programs, "the modules of {module} are the files of {below}");
    }
}

#[test]
fn the_suite_is_as_large_as_it_claims() {
    let (many, single): (Vec<_>, Vec<_>) = failing().into_iter().partition(|case| case.attribute == "many");
    let mended = listed("pass/mended", "rs").len();
    let pass = listed("pass", "rs").len() - 2 + mended;
    println!("{} cases with one mistake, {} with several, {pass} that pass, {mended} of these mended", single.len(), many.len());
    assert!(single.len() >= 200 && many.len() >= 40 && pass >= 100 && mended >= 50);
}

#[test]
fn one_mistake_is_one_error_of_ours() {
    let messages = Message::all();
    let mut wrong = Vec::new();
    for case in failing().iter().filter(|case| case.attribute != "many") {
        let errors = case.errors();
        let ours = errors.len() == 1 && errors.iter().all(|error| is_ours(error, &messages));
        match (ours, rustc::reason(&case.name)) {
            (false, None) => wrong.push(format!("{}: {errors:?}", case.name)),
            (true, Some(_)) => wrong.push(format!("{}: is listed as the compiler's, and is one error of ours", case.name)),
            (true, None) | (false, Some(_)) => {}
        }
    }
    assert!(wrong.is_empty(), "not one error, or not of ours:\n{}", wrong.join("\n"));
    for (name, _) in rustc::CASES {
        assert!(failing().iter().any(|case| case.name == *name), "{name} is listed as the compiler's, and is not there");
    }
}

#[test]
fn many_mistakes_are_as_many_errors_and_all_ours() {
    let messages = Message::all();
    let mut wrong = Vec::new();
    for case in failing().iter().filter(|case| case.attribute == "many") {
        let expected = case.program.lines().find_map(|line| line.strip_prefix("// errors: ")?.parse::<usize>().ok());
        let errors = case.errors();
        if expected != Some(errors.len()) {
            wrong.push(format!("{}: {} errors, and not {expected:?}: {errors:?}", case.name, errors.len()));
        }
        wrong.extend(errors.iter().filter(|error| !is_ours(error, &messages)).map(|error| format!("{}: not ours: {error}", case.name)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether the compiler's words are those of a message of the macro, of a check, or of a trait of the library.
fn is_ours(error: &str, messages: &[Message]) -> bool {
    let error = error.strip_prefix("evaluation panicked: ").unwrap_or(error);
    messages.iter().any(|message| message.is_whole(error))
}

#[test]
fn no_error_points_at_the_derive() {
    let wrong: Vec<_> = failing()
        .iter()
        .filter(|case| rustc::reason(&case.name).is_none())
        .flat_map(|case| {
            case.places()
                .into_iter()
                .filter(|line| line.contains("#[derive("))
                .map(|line| format!("{}: {line}", case.name))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_message_is_reached() {
    let expectations: Vec<_> = failing().into_iter().map(|case| case.stderr).collect();
    let lines: Vec<&str> = expectations.iter().flat_map(|stderr| stderr.lines()).collect();
    let mut unreached = Vec::new();
    for message in Message::all() {
        let is_reached = lines.iter().any(|line| message.is_part(line));
        match (is_reached, messages::exempt(&message.text)) {
            (false, None) => unreached.push(format!("{}: {:?}", message.file, message.text)),
            (true, Some(_)) => unreached.push(format!("{}: is exempt, and reached: {:?}", message.file, message.text)),
            (true, None) | (false, Some(_)) => {}
        }
    }
    assert!(unreached.is_empty(), "no case shows:\n{}", unreached.join("\n"));
}

#[test]
fn mended_programs_do_what_the_message_says() {
    let cases = failing();
    let mut wrong = Vec::new();
    for name in listed("pass/mended", "rs") {
        let Some((attribute, mistake)) = name.split_once('_') else { panic!("{name} has no attribute") };
        let Some(case) = cases.iter().find(|case| case.attribute == attribute && case.mistake == mistake) else {
            wrong.push(format!("{name}: there is no such case"));
            continue;
        };
        let mended = cases::read(&directory().join(format!("pass/mended/{name}.rs")));
        if let Err(why) = advice::is_followed(case, &mended) {
            wrong.push(format!("{name}: {why}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_case_says_what_its_mistake_is() {
    for Case { name, program, .. } in failing() {
        let first = program.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! ") && first.ends_with(['.', '`']), "{name}: {first}");
    }
}
