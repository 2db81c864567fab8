//! Seconds of rustc on the one crate that holds the enum, dev profile, dependencies built before, over the bare enum.

use std::fs;

use crate::{
    Result,
    contenders::{BARE, Contender, HAND},
    measure::{Cost, median},
    options::Options,
    project::{Project, Rustc, write},
    table::Table,
};

struct Entrant {
    contender: &'static Contender,
    project: Project,
    rustc: Rustc,
    /// A list of rounds for each [`MEASURES`].
    costs: [Vec<Cost>; 3],
}

const MEASURES: [&str; 3] = ["rebuild", "incremental rebuild, one text changed", "check"];

pub fn run(options: &Options) -> Result<()> {
    for count in options.variants(&[10, 100, 1000]) {
        let mut entrants =
            options.contenders().into_iter().map(|contender| Entrant::new(options, contender, count)).collect::<Result<Vec<_>>>()?;
        for round in 0..options.rounds(7) {
            // The order turns, so that nobody is always first.
            let length = entrants.len();
            for position in 0..length {
                entrants[(position + round) % length].round(round)?;
            }
        }
        for (measure, name) in MEASURES.iter().enumerate() {
            report(&format!("{count} variants, {name}"), &entrants, measure);
        }
    }
    Ok(())
}

impl Entrant {
    fn new(options: &Options, contender: &'static Contender, count: usize) -> Result<Self> {
        let project = Project::write(options, contender, count)?;
        let rustc = project.rustc()?;
        let entrant = Self { contender, project, rustc, costs: Default::default() };
        let cache = entrant.incremental();
        if fs::exists(&cache[1])? {
            fs::remove_dir_all(&cache[1])?;
        }
        entrant.rustc.run(&[cache[0].clone()])?;
        Ok(entrant)
    }

    /// The argument, and its folder.
    fn incremental(&self) -> [String; 2] {
        let folder = self.project.root.join("incremental").to_string_lossy().into_owned();
        [format!("-Cincremental={folder}"), folder]
    }

    fn round(&mut self, round: usize) -> Result<()> {
        let [argument, _] = self.incremental();
        self.costs[0].push(self.rustc.run(&[])?);
        self.change(round)?;
        self.costs[1].push(self.rustc.run(&[argument])?);
        self.costs[2].push(self.rustc.check()?);
        Ok(())
    }

    /// Gives the text of the first variant another word of the same length.
    fn change(&self, round: usize) -> Result<()> {
        let words = ["state", "stage"];
        let [old, new] = if round.is_multiple_of(2) { words } else { [words[1], words[0]] };
        let path = self.project.library();
        let code = fs::read_to_string(&path)?;
        // The bare enum has no text: it gets a comment.
        let changed =
            if code.contains(old) { code.replacen(&format!("The {old}"), &format!("The {new}"), 1) } else { format!("{code}// {new}\n") };
        write(&path, &changed)
    }
}

fn report(title: &str, entrants: &[Entrant], measure: usize) {
    let of = |name: &str| entrants.iter().find(|entrant| entrant.contender.name == name).map(|entrant| &entrant.costs[measure]);
    let columns = [
        "contender",
        "CPU over bare, s",
        "CPU to hand",
        "CPU to hand, whole",
        "wall over bare, s",
        "wall to hand",
        "rounds' spread of CPU to hand",
    ];
    let table = Table::new(title, &columns);
    let (Some(bare), Some(hand)) = (of(BARE), of(HAND)) else { return };
    for entrant in entrants {
        let own = &entrant.costs[measure];
        let rounds = || own.iter().zip(bare.iter().zip(hand)).map(|(own, (bare, hand))| (own, bare, hand));
        if entrant.contender.name == BARE {
            let [cpu, wall] = [own.iter().map(|own| own.cpu).collect(), own.iter().map(|own| own.wall).collect()].map(median);
            table.row(&[BARE.to_owned(), format!("({cpu:.3} in all)"), String::new(), String::new(), format!("({wall:.3} in all)")]);
            continue;
        }
        let ratios: Vec<f64> = rounds().map(|(own, bare, hand)| (own.cpu - bare.cpu) / (hand.cpu - bare.cpu)).collect();
        let least = ratios.iter().copied().fold(f64::INFINITY, f64::min);
        let most = ratios.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let cpu = median(rounds().map(|(own, bare, _)| own.cpu - bare.cpu).collect());
        let whole = median(rounds().map(|(own, _, hand)| own.cpu / hand.cpu).collect());
        let wall = median(rounds().map(|(own, bare, _)| own.wall - bare.wall).collect());
        let wall_ratio = median(rounds().map(|(own, bare, hand)| (own.wall - bare.wall) / (hand.wall - bare.wall)).collect());
        table.row(&[
            entrant.contender.name.to_owned(),
            format!("{cpu:.3}"),
            format!("{:.2}", median(ratios)),
            format!("{whole:.2}"),
            format!("{wall:.3}"),
            format!("{wall_ratio:.2}"),
            format!("{least:.2} to {most:.2}"),
        ]);
    }
}
