//! The options of the command line.

use std::{env, path::PathBuf};

use crate::{
    Result,
    contenders::{ALL, Contender},
};

#[derive(Default)]
pub struct Options {
    rounds: Option<usize>,
    variants: Option<Vec<usize>>,
    only: Option<Vec<String>>,
    repository: Option<PathBuf>,
}

impl Options {
    pub fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self::default();
        while let Some(name) = arguments.next() {
            let value = arguments.next().ok_or_else(|| format!("{name} needs a value"))?;
            let list = || value.split(',');
            match name.as_str() {
                "--rounds" => options.rounds = Some(value.parse()?),
                "--variants" => options.variants = Some(list().map(str::parse).collect::<std::result::Result<_, _>>()?),
                "--only" => options.only = Some(list().map(str::to_owned).collect()),
                "--repository" => options.repository = Some(value.into()),
                _ => return Err(format!("unknown option {name}").into()),
            }
        }
        Ok(options)
    }

    pub fn rounds(&self, default: usize) -> usize {
        self.rounds.unwrap_or(default).max(1)
    }

    pub fn variants(&self, default: &[usize]) -> Vec<usize> {
        self.variants.clone().unwrap_or_else(|| default.to_vec())
    }

    pub fn contenders(&self) -> Vec<&'static Contender> {
        ALL.iter().filter(|contender| self.takes(contender.name)).collect()
    }

    /// Whether this name is among those asked for.
    pub fn takes(&self, name: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only.iter().any(|asked| asked == name))
    }

    /// The workspace of error-catalog.
    pub fn repository(&self) -> PathBuf {
        self.repository.clone().unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../.."))
    }

    /// Where the generated crates are written and built.
    pub fn scratch() -> PathBuf {
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target"), PathBuf::from);
        target.join("compile-bench")
    }
}
