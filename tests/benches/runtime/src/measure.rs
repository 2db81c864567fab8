//! Time: the contenders of a row in turn, round by round, each round compared with `hand` in the same round.

use std::time::Instant;

use crate::{alloc::counted, case::Row};

/// What was measured of one contender.
pub struct Measured {
    pub name: &'static str,
    /// The median of the times.
    pub nanos: f64,
    /// The median of the ratios to `hand` in the same round.
    pub ratio: f64,
    pub allocations: u64,
    pub allocated: u64,
    pub body: usize,
}

const ROUNDS: usize = 101;

/// How long one contender runs in one round.
const TURN_NANOS: f64 = 1_000_000.0;

pub fn measure(row: &Row) -> Vec<Measured> {
    let times: Vec<u32> = row.cases.iter().map(|case| calibrate(&case.run)).collect();
    let mut rounds = vec![vec![0.0; row.cases.len()]; ROUNDS];
    for (number, round) in rounds.iter_mut().enumerate() {
        for turn in 0..row.cases.len() {
            // Nobody is always the one who follows the same other.
            let place = (turn + number) % row.cases.len();
            round[place] = nanos(&row.cases[place].run, times[place]);
        }
    }
    let of = |place: usize, value: fn(f64, f64) -> f64| median(rounds.iter().map(|round| value(round[place], round[0])).collect());
    (row.cases.iter().enumerate())
        .map(|(place, case)| {
            let ((), allocations, allocated) = counted(|| (case.run)(1));
            Measured {
                name: case.name,
                nanos: of(place, |own, _| own),
                ratio: of(place, |own, hand| own / hand),
                allocations,
                allocated,
                body: (case.body)().len(),
            }
        })
        .collect()
}

/// How many responses fill a turn.
fn calibrate(run: &dyn Fn(u32)) -> u32 {
    run(20);
    (TURN_NANOS / nanos(run, 20)).clamp(1.0, 100_000.0) as u32
}

/// The time of one response.
pub fn nanos(run: &dyn Fn(u32), times: u32) -> f64 {
    let start = Instant::now();
    run(times);
    start.elapsed().as_secs_f64() * 1e9 / f64::from(times)
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
