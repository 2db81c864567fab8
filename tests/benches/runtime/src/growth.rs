//! Growth: time and bytes an error, from 1 to 100,000 field errors, in one map and in rows.

use std::{hint::black_box, process::ExitCode};

use error_catalog::{Detail, ErrorDetail, ErrorHandler, Limits, ValidationError, envelope};

use crate::{
    alloc::counted,
    data,
    measure::{median, nanos},
};

/// Prints a table for each shape of the tree.
pub fn print() -> ExitCode {
    table("In one map: `{\"field_0\":[\"...\"],...}`", |count| {
        let names = (0..count).map(|index| format!("field_{index}"));
        ValidationError::from(Detail::map(
            names.map(|name| (name, Detail::list([ErrorDetail::new("This field is required.", "required")]))).collect::<Vec<_>>(),
        ))
    });
    table("In rows of four: `{\"items\":{\"0\":{\"email\":[\"...\"],...},...}}`", |count| data::ours_nested(&data::many(count)));
    ExitCode::SUCCESS
}

/// What a size is worth: so many responses that the whole takes about as long at every size.
fn times(count: usize) -> u32 {
    (200_000 / count).clamp(1, 20_000) as u32
}

fn table(title: &str, build: impl Fn(usize) -> ValidationError) {
    println!("\n### {title}\n\nNanoseconds an error; bytes an error.\n");
    println!(
        "| errors | building | allocated | Drf | Standard | Flat | Problem | Drf body | Standard body |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
    );
    for count in [1, 10, 100, 1000, 10_000, 100_000] {
        let each = |total: f64| total / count as f64;
        let (error, _, allocated) = counted(|| build(count));
        let building = time(count, &|| drop(black_box(build(black_box(count)))));
        let scope = || ErrorHandler::new().limits(Limits::NONE);
        let scopes = [
            scope().envelope(envelope::Drf),
            scope().envelope(envelope::Standard),
            scope().envelope(envelope::Flat),
            scope().envelope(envelope::Problem),
        ];
        let [drf, standard, flat, problem] =
            [0, 1, 2, 3].map(|place| each(time(count, &|| drop(black_box(scopes[place].respond(black_box(&error)))))));
        let [drf_body, standard_body] = [0, 1].map(|place| each(scopes[place].respond(&error).body().len() as f64));
        println!(
            "| {count} | {:.1} | {:.0} | {drf:.1} | {standard:.1} | {flat:.1} | {problem:.1} | {drf_body:.1} | {standard_body:.1} |",
            each(building),
            each(allocated as f64),
        );
    }
}

/// The median of some rounds.
fn time(count: usize, run: &dyn Fn()) -> f64 {
    let many = |times| (0..times).for_each(|_| run());
    many(1);
    median((0..11).map(|_| nanos(&many, times(count))).collect())
}
