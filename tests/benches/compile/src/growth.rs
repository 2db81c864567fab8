//! Time and bytes of error-catalog against the number of variants, over the bare enum: straight lines.

use crate::{
    Result,
    contenders::{ALL, BARE, OURS},
    measure::median,
    options::Options,
    project::{Project, Rustc},
    size::{self, Size},
    table::Table,
};

/// An enum of one size.
struct Step {
    count: usize,
    bare: (Rustc, Size),
    ours: (Rustc, Size),
    /// CPU over the bare enum, a round each.
    over: Vec<f64>,
}

pub fn run(options: &Options) -> Result<()> {
    let mut steps = Vec::new();
    for count in options.variants(&[10, 30, 100, 300, 1000, 3000]) {
        steps.push(Step { count, bare: build(options, BARE, count)?, ours: build(options, OURS, count)?, over: Vec::new() });
    }
    for _ in 0..options.rounds(7) {
        for step in &mut steps {
            step.over.push(step.ours.0.run(&[])?.cpu - step.bare.0.run(&[])?.cpu);
        }
    }
    let columns =
        ["variants", "CPU over bare, s", "us a variant", "`.text` over bare", "bytes a variant", "stripped over bare", "bytes a variant"];
    let table = Table::new(
        "Growth of error-catalog: rebuild in the dev profile, program in the release profile; a variant: from the row before",
        &columns,
    );
    let mut before = [0.0; 4];
    for step in steps {
        let ((_, bare), (_, ours)) = (&step.bare, &step.ours);
        #[allow(clippy::cast_precision_loss, reason = "thousands")]
        let now = [step.count as f64, median(step.over), ours.text - bare.text, ours.stripped - bare.stripped];
        let slope = |column: usize| (now[column] - before[column]) / (now[0] - before[0]);
        table.row(&[
            step.count.to_string(),
            format!("{:.3}", now[1]),
            format!("{:.0}", slope(1) * 1e6),
            now[2].to_string(),
            format!("{:.1}", slope(2)),
            now[3].to_string(),
            format!("{:.1}", slope(3)),
        ]);
        before = now;
    }
    Ok(())
}

fn build(options: &Options, name: &str, count: usize) -> Result<(Rustc, Size)> {
    let contender = ALL.iter().find(|contender| contender.name == name).ok_or("no such contender")?;
    let project = Project::write(options, contender, count)?;
    let size = size::of(&project, "release")?;
    Ok((project.rustc()?, size))
}
