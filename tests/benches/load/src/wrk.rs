//! Runs `wrk` and reads what it says.

use std::{net::SocketAddr, process::Command};

/// What a run came to.
pub struct Run {
    pub requests: u64,
    pub per_second: f64,
}

/// Sends requests for some seconds over 64 connections.
pub fn run(address: SocketAddr, path: &str, seconds: u32) -> Run {
    let output = Command::new("wrk")
        .args(["-t1", "-c64", &format!("-d{seconds}s"), &format!("http://{address}{path}")])
        .output()
        .expect("wrk, which Debian packages");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(!text.contains("Socket errors"), "{text}");
    let line = |word: &str| text.lines().find(|line| line.contains(word)).unwrap_or_else(|| panic!("{text}")).trim().to_owned();
    let requests = line("requests in").split(' ').next().and_then(|number| number.parse().ok()).expect("a number");
    let per_second = line("Requests/sec:").rsplit(' ').next().and_then(|number| number.parse().ok()).expect("a number");
    Run { requests, per_second }
}
