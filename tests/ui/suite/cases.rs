//! The cases, as they are on the disk.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Directories that hold no programs with mistakes.
const OTHERS: [&str; 2] = ["pass", "suite"];

/// A program with a mistake, and what the compiler says of it.
pub(crate) struct Case {
    /// `status/missing`
    pub(crate) name: String,
    /// `status`
    pub(crate) attribute: String,
    /// `missing`
    pub(crate) mistake: String,
    pub(crate) program: String,
    pub(crate) stderr: String,
}

impl Case {
    /// The first lines of the errors, without `error: ` and the number.
    pub(crate) fn errors(&self) -> Vec<&str> {
        let errors = self.stderr.lines().filter(|line| line.starts_with("error"));
        errors.map(|line| line.split_once(": ").map_or(line, |(_, message)| message)).collect()
    }

    /// The lines of the program at which the errors point.
    pub(crate) fn places(&self) -> Vec<&str> {
        let mut places = Vec::new();
        let mut lines = self.stderr.lines();
        while lines.by_ref().any(|line| line.starts_with("error")) {
            let number = lines.by_ref().find_map(|line| line.trim_start().strip_prefix("--> ")?.split(':').nth(1)?.parse::<usize>().ok());
            places.extend(number.and_then(|number| self.program.lines().nth(number - 1)));
        }
        places
    }
}

pub(crate) fn directory() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The paths in a directory, in order.
pub(crate) fn paths(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry of a directory").path()).collect();
    paths.sort();
    paths
}

/// The names, without extension, of the files in a directory of the suite that have this extension.
pub(crate) fn listed(below: &str, extension: &str) -> BTreeSet<String> {
    let paths = paths(&directory().join(below)).into_iter();
    let files = paths.filter(|path| path.extension().is_some_and(|found| found == extension));
    files.map(|path| name(&path)).collect()
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The directories of cases.
pub(crate) fn attributes() -> Vec<String> {
    let directories = paths(&directory()).into_iter().filter(|path| path.is_dir());
    directories.map(|path| name(&path)).filter(|name| !OTHERS.contains(&name.as_str())).collect()
}

/// All programs with mistakes.
pub(crate) fn failing() -> Vec<Case> {
    let mut cases = Vec::new();
    for attribute in attributes() {
        for mistake in listed(&attribute, "rs") {
            let name = format!("{attribute}/{mistake}");
            let read = |extension: &str| fs::read_to_string(directory().join(format!("{name}.{extension}"))).unwrap_or_default();
            cases.push(Case { program: read("rs"), stderr: read("stderr"), attribute: attribute.clone(), mistake, name });
        }
    }
    cases
}
