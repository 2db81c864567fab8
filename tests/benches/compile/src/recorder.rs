//! This program in the place of `RUSTC_WRAPPER`: it runs rustc, and writes down how cargo called it for one crate.
//!
//! That call, repeated, is "rustc alone": nothing of cargo's own work is measured.

use std::{
    env, fs, io,
    path::Path,
    process::{Command, ExitCode},
};

use crate::Result;

/// The file to write to; that it is set tells this program that it is called by cargo.
const RECORD: &str = "COMPILE_BENCH_RECORD";
/// Arguments may hold spaces and quotes, but no line breaks.
const SEPARATOR: &str = "\n";

/// Runs as the wrapper, if this is called as one.
pub fn run() -> Option<ExitCode> {
    let record = env::var_os(RECORD)?;
    let arguments: Vec<String> = env::args().skip(1).collect();
    let outcome = wrap(Path::new(&record), &arguments);
    Some(outcome.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    }))
}

fn wrap(record: &Path, arguments: &[String]) -> io::Result<ExitCode> {
    let (program, rest) = arguments.split_first().ok_or_else(|| io::Error::other("no rustc to run"))?;
    if rest.windows(2).any(|pair| pair == ["--crate-name", crate::project::CRATE]) {
        fs::write(record, arguments.join(SEPARATOR))?;
    }
    let status = Command::new(program).args(rest).status()?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
}

/// Makes cargo write down its call of rustc for [`CRATE`](crate::project::CRATE).
pub fn install(cargo: &mut Command, record: &Path) -> Result<()> {
    cargo.env("RUSTC_WRAPPER", env::current_exe()?).env(RECORD, record);
    Ok(())
}

/// The call that was written down.
pub fn recorded(record: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(record)?;
    Ok(text.split(SEPARATOR).map(str::to_owned).collect())
}
