//! Seconds and crates of a build from nothing: `cargo build`, dev profile, default features, of an empty crate with one dependency.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use crate::{
    Result,
    measure::{self, Cost, median},
    options::Options,
    project::{self, write},
    table::Table,
};

/// What is built, and the lines of Cargo.toml.
const BUILDS: [(&str, &str); 10] = [
    ("error-catalog", "error-catalog = { path = \"{repository}/error-catalog\" }"),
    ("api-error + thiserror", "api-error = \"0.1.9\"\nthiserror = \"2.0.21\""),
    ("error-catalog-derive alone", "error-catalog-derive = { path = \"{repository}/error-catalog-derive\" }"),
    ("thiserror", "thiserror = \"2.0.21\""),
    ("snafu", "snafu = \"0.9.2\""),
    ("serde derive + serde_json", "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\""),
    ("http-api-problem", "http-api-problem = \"0.60\""),
    ("problem_details", "problem_details = \"0.8\""),
    ("masterror", "masterror = \"0.27.3\""),
    ("utoipa", "utoipa = \"5\""),
];

pub fn run(options: &Options) -> Result<()> {
    let repository = fs::canonicalize(options.repository())?;
    let toolchain = fs::read_to_string(repository.join("rust-toolchain.toml"))?;
    let builds: Vec<_> = BUILDS.iter().filter(|(name, _)| options.takes(name)).collect();
    let mut costs = vec![Vec::<Cost>::new(); builds.len()];
    let mut crates = Vec::new();
    for round in 0..options.rounds(3) {
        for (position, (name, dependencies)) in builds.iter().enumerate() {
            let root = Options::scratch().join("cold").join(name.replace(' ', "-"));
            if round == 0 {
                let manifest = "[package]\nname = \"cold\"\nversion = \"0.0.0\"\nedition = \"2024\"\nrust-version = \"1.95\"\n\n[workspace]\n\n[dependencies]\n";
                let dependencies = dependencies.replace("{repository}", &repository.to_string_lossy());
                write(&root.join("Cargo.toml"), &format!("{manifest}{dependencies}\n"))?;
                write(&root.join("rust-toolchain.toml"), &toolchain)?;
                write(&root.join("src/lib.rs"), "")?;
                measure::run(&mut cargo(&root, &["fetch"]))?;
                crates.push(count(&root)?);
            }
            let target = root.join("target");
            if fs::exists(&target)? {
                fs::remove_dir_all(&target)?;
            }
            costs[position].push(measure::run(&mut cargo(&root, &["build", "--quiet", "--offline"]))?);
        }
    }
    let table = Table::new("Cold builds", &["dependency", "wall, s", "CPU, s", "wall to the first", "CPU to the first", "crates"]);
    for (((name, _), own), crates) in builds.iter().zip(&costs).zip(crates) {
        let of = |what: fn(&Cost) -> f64| median(own.iter().map(what).collect());
        let ratio = |what: fn(&Cost) -> f64| median(own.iter().zip(&costs[0]).map(|(own, first)| what(own) / what(first)).collect());
        let wall = |cost: &Cost| cost.wall;
        let cpu = |cost: &Cost| cost.cpu;
        table.row(&[
            (*name).to_owned(),
            format!("{:.1}", of(wall)),
            format!("{:.1}", of(cpu)),
            format!("{:.2}", ratio(wall)),
            format!("{:.2}", ratio(cpu)),
            crates.to_string(),
        ]);
    }
    Ok(())
}

fn cargo(root: &Path, arguments: &[&str]) -> Command {
    project::cargo(root, &root.join("target"), arguments)
}

/// The crates that are built, without the empty one.
fn count(root: &Path) -> Result<usize> {
    let output = cargo(root, &["tree", "--offline", "--prefix", "none", "--edges", "normal,build", "--format", "{p}"]).output()?;
    let text = String::from_utf8(output.stdout)?;
    let crates: BTreeSet<_> = text.lines().map(|line| line.trim_end_matches(" (*)")).filter(|line| !line.is_empty()).collect();
    Ok(crates.len() - 1)
}
