//! Time, allocations and instructions of error responses. See the README beside for the commands.

#![allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_sign_loss, reason = "figures for a table")]

mod alloc;
mod case;
mod check;
mod data;
mod floor;
mod growth;
mod hand;
mod instructions;
mod measure;
mod peers;
mod rows;
mod table;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["child", row, contender, times] => instructions::child(row, contender, times),
        ["instructions"] => instructions::compare(None),
        ["instructions", "--row", key] => instructions::compare(Some(key)),
        ["growth"] => growth::print(),
        ["--row", key] => times(Some(key)),
        [] => times(None),
        _ => {
            eprintln!("usage: runtime [--row KEY] | instructions [--row KEY] | growth");
            ExitCode::FAILURE
        }
    }
}

/// Prints the tables of all rows, or of one.
fn times(key: Option<&str>) -> ExitCode {
    let mut measured = Vec::new();
    for row in rows::all() {
        check::bodies(&row);
        if key.is_none_or(|key| key == row.key) {
            let of = measure::measure(&row);
            print!("{}", table::row(&row, &of));
            measured.push((row, of));
        }
    }
    print!("{}", table::summary(&measured));
    ExitCode::SUCCESS
}
