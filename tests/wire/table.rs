//! The table of the documentation: what each framework answers, from a run.

use std::{env, fmt::Write, fs, path::Path};

use error_catalog_tests::servers::Framework;
use serde_json::Value;

use crate::{
    answer::{Answer, COMPARED},
    compare::Watched,
    exceptions::{EXCEPTIONS, find, reasons},
    situation::{JSON, Kind, PROBLEM},
    situations::SITUATIONS,
};

const START: &str = "<!-- wire -->";
const END: &str = "<!-- /wire -->";

/// The table; with `WIRE=bless` in the environment it is written into the documentation, else it must be there already.
#[test]
fn the_documentation_has_the_table_of_this_run() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../error-catalog/docs/wire.md");
    let text = fs::read_to_string(&file).unwrap();
    let (before, rest) = text.split_once(START).unwrap();
    let (table, after) = rest.split_once(END).unwrap();
    let now = format!("\n{}", table_of_this_run());
    if env::var("WIRE").is_ok_and(|value| value == "bless") {
        fs::write(&file, [before, START, &now, END, after].concat()).unwrap();
    } else {
        assert!(table == now, "run with WIRE=bless to write the table:\n{now}");
    }
}

#[test]
fn every_exception_is_of_a_situation() {
    for exception in EXCEPTIONS {
        assert!(SITUATIONS.iter().any(|situation| situation.name == exception.situation), "{}", exception.situation);
    }
}

fn table_of_this_run() -> String {
    let servers = Framework::ALL.map(|framework| (framework, Watched::start(framework, Kind::Standard)));
    let names = Framework::ALL.map(Framework::name).join(" | ");
    let mut table = format!("| situation | request | {names} |\n|---|---|---|---|---|\n");
    for situation in SITUATIONS {
        let request = &situation.request;
        write!(table, "| {} | `{} {}` |", situation.name, request.method, request.path).unwrap();
        for (framework, server) in &servers {
            let (answer, seen) = server.ask(situation);
            let note = find(*framework, situation).map(|(_, number)| format!(" ({number})")).unwrap_or_default();
            write!(table, " {}{note} |", cell(&answer, seen.first().map(String::as_str))).unwrap();
        }
        table.push('\n');
    }
    table.push('\n');
    for (position, why) in reasons().iter().enumerate() {
        writeln!(table, "{}. {why}", position + 1).unwrap();
    }
    table
}

/// What is told of an answer: the status, who made it, the headers that not all have.
fn cell(answer: &Answer, code: Option<&str>) -> String {
    let told = match (code, answer.header("content-type")) {
        (None, _) => "the application's".to_owned(),
        (Some(code), Some(JSON | PROBLEM)) if answer.body.is_empty() => format!("`{code}`"),
        (Some(code), Some(JSON)) => {
            let body: Value = serde_json::from_str(&answer.body).unwrap();
            assert_eq!(body["error"]["code"], code);
            format!("`{code}`")
        }
        (Some(code), Some(PROBLEM)) => format!("`{code}`, problem details"),
        (Some(_), _) => "the page".to_owned(),
    };
    let mut cell = format!("{} {told}", answer.status);
    for name in
        COMPARED.iter().filter(|name| !matches!(**name, "cache-control" | "content-type" | "x-content-type-options" | "x-request-id"))
    {
        for value in answer.headers.get(*name).into_iter().flatten() {
            write!(cell, ", `{name}: {}`", value.trim()).unwrap();
        }
    }
    cell.replace(": `", ":`")
}
