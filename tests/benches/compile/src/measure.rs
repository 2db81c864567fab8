//! Runs a command and says what it took.

use std::{process::Command, time::Instant};

use nix::sys::{
    resource::{UsageWho, getrusage},
    time::TimeValLike,
};

use crate::Result;

/// Seconds.
#[derive(Clone, Copy)]
pub struct Cost {
    /// User and system time of the command and of all that it started. It is far steadier than the wall's on a shared machine.
    pub cpu: f64,
    pub wall: f64,
}

/// Runs a command; what it prints is shown only where it fails.
pub fn run(command: &mut Command) -> Result<Cost> {
    let (cpu, start) = (cpu_of_children()?, Instant::now());
    let output = command.output()?;
    let cost = Cost { cpu: cpu_of_children()? - cpu, wall: start.elapsed().as_secs_f64() };
    if !output.status.success() {
        let text = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{command:?} failed:\n{}", text.chars().take(4000).collect::<String>()).into());
    }
    Ok(cost)
}

#[allow(clippy::cast_precision_loss, reason = "seconds, not years")]
fn cpu_of_children() -> Result<f64> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let time = usage.user_time() + usage.system_time();
    Ok(time.num_microseconds() as f64 / 1e6)
}

/// The middle value, the upper one of two.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
