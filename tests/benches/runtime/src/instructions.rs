//! Instructions by callgrind, as ratios to `hand`, and the bounds that they must keep.

use std::{
    collections::BTreeMap,
    process::{Command, ExitCode},
};

use crate::{case::Row, rows};

const BOUNDS: &str = include_str!("../bounds.toml");

/// Makes so many responses of one contender: what callgrind runs.
pub fn child(row: &str, contender: &str, times: &str) -> ExitCode {
    let rows = rows::all();
    let case = rows.iter().filter(|of| of.key == row).flat_map(|of| &of.cases).find(|case| case.name == contender);
    let (Some(case), Ok(times)) = (case, times.parse()) else { return ExitCode::FAILURE };
    // What is kept after the first response is not counted.
    (case.run)(2);
    (case.run)(times);
    ExitCode::SUCCESS
}

/// Prints the ratios to `hand`; fails where a bound is exceeded.
pub fn compare(key: Option<&str>) -> ExitCode {
    let bounds: BTreeMap<String, f64> = toml::from_str(BOUNDS).expect("bounds.toml is a table of numbers");
    let mut code = ExitCode::SUCCESS;
    println!("| row | hand | floor | error-catalog | bound |\n|---|---:|---:|---:|---:|");
    for row in rows::all().iter().filter(|row| key.is_none_or(|key| key == row.key)) {
        let [hand, floor, ours] = ["hand", "floor", "error-catalog"].map(|contender| instructions(row, contender));
        let (ratio, bound) = (ours / hand, bounds.get(row.key).copied().unwrap_or(0.0));
        let mark = if ratio > bound { ", exceeded" } else { "" };
        println!("| {} | {hand:.0} | {:.3} | {ratio:.3} | {bound:.2}{mark} |", row.title, floor / hand);
        if ratio > bound {
            code = ExitCode::FAILURE;
        }
    }
    code
}

/// The instructions of one response: those of many, without those of none.
fn instructions(row: &Row, contender: &str) -> f64 {
    let times = if row.key.contains("1000") || row.key == "nested" { 20 } else { 500 };
    (collected(row.key, contender, times) - collected(row.key, contender, 0)) / f64::from(times)
}

fn collected(row: &str, contender: &str, times: u32) -> f64 {
    let program = std::env::current_exe().expect("the path of this program");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(["child", row, contender, &times.to_string()])
        .output()
        .expect("valgrind is installed (Debian: `apt install valgrind`)");
    let text = String::from_utf8_lossy(&output.stderr);
    let figure = text.lines().find_map(|line| line.split_once("Collected :")).map(|(_, figure)| figure.trim().parse::<f64>());
    figure.and_then(Result::ok).unwrap_or_else(|| panic!("callgrind counts nothing:\n{text}"))
}
