//! `conformance SUITE < cases.jsonl`: prints what error-catalog makes of each case, one JSON object a line.
//!
//! The status is 0 where every line was a case, 1 where one was not, 2 where the suite is unknown.

use std::{
    env,
    io::{self, BufWriter},
    process::ExitCode,
};

use error_catalog_tests::{Suite, run};

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let suite = match (arguments.next(), arguments.next()) {
        (Some(name), None) => name.to_str().and_then(Suite::named),
        _ => None,
    };
    let Some(suite) = suite else {
        eprintln!("usage: conformance {} < cases.jsonl", Suite::NAMES.join("|"));
        return ExitCode::from(2);
    };
    match run(suite, io::stdin().lock(), BufWriter::new(io::stdout().lock()), io::stderr().lock()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("conformance: {error}");
            ExitCode::FAILURE
        }
    }
}
