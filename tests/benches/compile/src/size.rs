//! Bytes of a program that makes every variant and calls everything that its contender gives, over those of the bare enum.

use std::{fs, process::Command};

use crate::{
    Result,
    contenders::{BARE, HAND},
    measure,
    options::Options,
    project::{PROGRAM, Project},
    table::Table,
};

#[derive(Clone, Copy)]
pub struct Size {
    pub text: f64,
    pub stripped: f64,
}

/// Each contender's, in one profile.
type Sizes = Vec<(&'static str, Size)>;

pub fn run(options: &Options) -> Result<()> {
    let counts = options.variants(&[1, 100, 1000]);
    for profile in ["release", "dev"] {
        let mut all: Vec<(usize, Sizes)> = Vec::new();
        for count in &counts {
            let mut sizes = Vec::new();
            for contender in options.contenders() {
                sizes.push((contender.name, of(&Project::write(options, contender, *count)?, profile)?));
            }
            report(&format!("Variants: {count}; {profile} profile, bytes over bare"), &over_bare(&sizes));
            all.push((*count, sizes));
        }
        if let [(few, first), .., (many, last)] = all.as_slice() {
            // What is in the program once, however many variants there are, is in both.
            let sizes: Sizes =
                over_bare(last).iter().zip(over_bare(first)).map(|((name, many), (_, few))| (*name, many.less(few))).collect();
            report(&format!("From {few} to {many} variants, {profile} profile, bytes over bare"), &sizes);
        }
    }
    Ok(())
}

impl Size {
    fn less(self, other: Self) -> Self {
        Self { text: self.text - other.text, stripped: self.stripped - other.stripped }
    }
}

fn over_bare(sizes: &Sizes) -> Sizes {
    let Some((_, bare)) = sizes.iter().find(|(name, _)| *name == BARE) else { return Vec::new() };
    sizes.iter().filter(|(name, _)| *name != BARE).map(|(name, size)| (*name, size.less(*bare))).collect()
}

fn report(title: &str, sizes: &Sizes) {
    let table = Table::new(title, &["contender", "`.text`", "to hand", "stripped", "to hand"]);
    let hand = sizes.iter().find(|(name, _)| *name == HAND).map(|(_, size)| *size);
    for (name, size) in sizes {
        let ratio = |of: fn(Size) -> f64| hand.map_or_else(String::new, |hand| format!("{:.2}", of(*size) / of(hand)));
        let (text, stripped) = (ratio(|size| size.text), ratio(|size| size.stripped));
        table.row(&[(*name).to_owned(), size.text.to_string(), text, size.stripped.to_string(), stripped]);
    }
}

/// Builds the program; `size` and `strip` of binutils measure it.
pub fn of(project: &Project, profile: &str) -> Result<Size> {
    measure::run(&mut project.cargo(&["build", "--quiet", "--profile", profile]))?;
    let program = project.target.join(if profile == "dev" { "debug" } else { profile }).join(PROGRAM);
    let sections = Command::new("size").args(["-A", "-d"]).arg(&program).output()?;
    let sections = String::from_utf8(sections.stdout)?;
    let text = sections.lines().find_map(|line| line.strip_prefix(".text")?.split_whitespace().next()?.parse().ok());
    let text = text.ok_or("`size` names no .text")?;
    let stripped = program.with_extension("stripped");
    measure::run(Command::new("strip").arg("-o").arg(&stripped).arg(&program))?;
    #[allow(clippy::cast_precision_loss, reason = "bytes of a program")]
    let stripped = fs::metadata(&stripped)?.len() as f64;
    Ok(Size { text, stripped })
}
