//! A crate that is written for a contender: a library that holds the enum, and a program that uses all of it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    Result,
    contenders::{Contender, line},
    measure::{self, Cost},
    options::Options,
    recorder,
    shape::{self, Kind, Variant},
};

/// The library that holds the enum.
pub const CRATE: &str = "problems";
/// The program that uses it.
pub const PROGRAM: &str = "program";

pub struct Project {
    pub root: PathBuf,
    /// Shared by all, so that a dependency is built once.
    pub target: PathBuf,
}

impl Project {
    /// Writes the crate, for an enum of this size.
    pub fn write(options: &Options, contender: &Contender, count: usize) -> Result<Self> {
        // The names tell the crates apart in the target folder that they share.
        let name = format!("{}-{count}", contender.name.replace(" + ", "-"));
        let root = Options::scratch().join(&name);
        let variants = shape::variants(count);
        let repository = fs::canonicalize(options.repository())?;
        let dependencies = contender.dependencies.replace("{repository}", &repository.to_string_lossy());
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\nrust-version = \"1.95\"\n\n\
             [lib]\nname = \"{CRATE}\"\n\n[[bin]]\nname = \"{PROGRAM}\"\npath = \"src/main.rs\"\n\n\
             [workspace]\n\n[dependencies]\nsources = {{ path = \"sources\" }}\n{dependencies}\n"
        );
        let toolchain = repository.join("rust-toolchain.toml");
        for (path, text) in [
            ("rust-toolchain.toml", fs::read_to_string(toolchain)?),
            ("Cargo.toml", manifest),
            ("sources/Cargo.toml", format!("[package]\nname = \"sources\"\nversion = \"0.0.{count}\"\nedition = \"2024\"\n")),
            ("sources/src/lib.rs", shape::sources(count)),
            ("src/lib.rs", (contender.declaration)(&variants)),
            ("src/main.rs", program(contender, &variants)),
        ] {
            write(&root.join(path), &text)?;
        }
        Ok(Self { root, target: Options::scratch().join("target") })
    }

    pub fn cargo(&self, arguments: &[&str]) -> Command {
        cargo(&self.root, &self.target, arguments)
    }

    /// Builds everything, and returns the call of rustc for the library.
    pub fn rustc(&self) -> Result<Rustc> {
        let record = self.root.join("rustc.txt");
        // So that cargo calls rustc for it again.
        write(&self.library(), &fs::read_to_string(self.library())?)?;
        let mut cargo = self.cargo(&["build", "--quiet", "--lib"]);
        recorder::install(&mut cargo, &record)?;
        measure::run(&mut cargo)?;
        Ok(Rustc { root: self.root.clone(), call: recorder::recorded(&record)? })
    }

    /// The file that holds the enum.
    pub fn library(&self) -> PathBuf {
        self.root.join("src/lib.rs")
    }
}

pub fn cargo(root: &Path, target: &Path, arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).current_dir(root).env("CARGO_TARGET_DIR", target).env("CARGO_INCREMENTAL", "0");
    // They are of the cargo that runs this program, and may ask for something else.
    cargo.env_remove("RUSTUP_TOOLCHAIN").env_remove("CARGO").env_remove("RUSTFLAGS");
    cargo
}

/// The call of rustc for the library, to be repeated.
pub struct Rustc {
    root: PathBuf,
    call: Vec<String>,
}

impl Rustc {
    pub fn run(&self, more: &[String]) -> Result<Cost> {
        measure::run(&mut self.command(ToOwned::to_owned, more))
    }

    /// As `cargo check` calls it.
    pub fn check(&self) -> Result<Cost> {
        let metadata = |argument: &str| argument.replace("--emit=dep-info,metadata,link", "--emit=dep-info,metadata");
        measure::run(&mut self.command(metadata, &[]))
    }

    fn command(&self, argument: impl Fn(&str) -> String, more: &[String]) -> Command {
        let mut arguments = self.call.iter().map(|text| argument(text));
        let mut command = Command::new(arguments.next().unwrap_or_default());
        command.args(arguments).args(more).current_dir(&self.root).env("CARGO_MANIFEST_DIR", &self.root);
        command
    }
}

pub fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(path, text)?)
}

/// Makes every variant and calls everything that the contender gives, so that nothing is dropped as dead.
fn program(contender: &Contender, variants: &[Variant]) -> String {
    let mut arms = String::new();
    for Variant { kind, index, name, .. } in variants {
        let source = shape::source_type(*index);
        let value = match kind {
            Kind::Unit => format!("Problem::{name}"),
            Kind::Field => format!("Problem::{name} {{ id: {index} }}"),
            Kind::Source if contender.is_error => format!("Problem::from({source})"),
            Kind::Source => format!("Problem::{name}({source})"),
        };
        line(&mut arms, &format!("        {index} => {value},"));
    }
    let (count, uses) = (variants.len(), contender.uses);
    let display = if contender.is_error {
        "let error: &dyn std::error::Error = std::hint::black_box(&problem);\n        total += error.to_string().len() + usize::from(error.source().is_some());"
    } else {
        ""
    };
    format!(
        "use problems::Problem;\n\n\
         #[inline(never)]\nfn make(index: usize) -> Problem {{\n    match index {{\n{arms}        _ => std::process::exit(1),\n    }}\n}}\n\n\
         fn main() {{\n    let mut total = 0;\n    for index in 0..std::hint::black_box({count}) {{\n        let problem = std::hint::black_box(make(index));\n        \
         total += format!(\"{{problem:?}}\").len();\n        {display}\n        {uses}\n    }}\n    println!(\"{{total}}\");\n}}\n"
    )
}
