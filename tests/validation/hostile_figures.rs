//! How time and memory grow with hostile input, as a table.

#![allow(clippy::unwrap_used, dead_code, reason = "a program that cannot go on must stop; fields that are read are not looked at")]

#[path = "hostile/cases.rs"]
mod cases;
#[path = "hostile/run.rs"]
mod run;
#[path = "hostile/types.rs"]
mod types;

use cases::CASES;
use run::{leaves, run};

fn main() {
    println!(
        "| input | bytes | ms | ms, twice the size | peak, of the input's bytes | errors shown | bytes shown |\n|---|---:|---:|---:|---:|---:|---:|"
    );
    for case in CASES {
        let size = 50_000;
        let (one, two) = (run(case, size), run(case, 2 * size));
        let shown = leaves(&serde_json::from_slice(&two.body).unwrap());
        #[expect(clippy::cast_precision_loss, reason = "a ratio")]
        let peak = two.peak as f64 / two.sent as f64;
        println!(
            "| {} | {} | {:.1} | {:.1} | {peak:.1} | {shown} | {} |",
            case.name,
            two.sent,
            one.seconds * 1e3,
            two.seconds * 1e3,
            two.body.len()
        );
    }
}
