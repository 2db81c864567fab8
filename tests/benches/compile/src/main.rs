//! What declaring errors costs: compile time, size of the program, cold builds. Prints one Markdown table a command.

mod cold;
mod contenders;
mod growth;
mod measure;
mod options;
mod project;
mod rebuild;
mod recorder;
mod shape;
mod size;
mod table;

use std::{error::Error, process::ExitCode};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const USAGE: &str = "\
usage: compile rebuild | size | cold | growth [options]

  rebuild  seconds of rustc on the crate that holds the enum, over the bare enum: rebuild, incremental, check
  size     bytes of a program that uses every variant
  cold     seconds and number of crates of a build from nothing
  growth   time and bytes of error-catalog against the number of variants

  --rounds N            measure N times, all contenders interleaved (default: 7; cold: 3)
  --variants N,N,...    sizes of the enum (default: 10,100,1000; size: 1,100,1000; growth: 10 to 3000)
  --only NAME,NAME,...  these contenders alone
  --repository PATH     the error-catalog to measure (default: this one)
";

fn main() -> ExitCode {
    if let Some(code) = recorder::run() {
        return code;
    }
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let options = options::Options::parse(arguments).map_err(|error| format!("{error}\n\n{USAGE}"))?;
    match command.as_str() {
        "rebuild" => rebuild::run(&options),
        "size" => size::run(&options),
        "cold" => cold::run(&options),
        "growth" => growth::run(&options),
        _ => Err(USAGE.into()),
    }
}
