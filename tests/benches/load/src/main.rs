//! Requests per second under `wrk` with 64 connections, as ratios to a handler that returns a static text, and memory over a million error responses.

#![allow(clippy::cast_precision_loss, reason = "figures for a table")]

mod contenders;
mod wrk;

use std::{env, fs, net::SocketAddr};

use axum::{ServiceExt, extract::Request};
use tokio::{net::TcpListener, runtime::Runtime};

use crate::contenders::{App, Contender, contenders};

/// What one contender did in one round.
struct Turn {
    per_second: f64,
    /// Processor time of this process, in the kernel too: other programs at work change it less than the requests per second.
    per_request: f64,
}

/// How many times all contenders take their turn.
const ROUNDS: usize = 25;
/// How many responses the memory is watched for.
const RESPONSES: u64 = 1_000_000;

fn main() {
    let rounds = env::args().nth(1).map_or(ROUNDS, |rounds| rounds.parse().expect("the number of rounds"));
    let runtime = Runtime::new().expect("a runtime");
    let servers: Vec<(Contender, SocketAddr)> = contenders()
        .into_iter()
        .map(|contender| {
            let address = serve(&runtime, contender.app.clone());
            (contender, address)
        })
        .collect();
    for (contender, address) in &servers {
        wrk::run(*address, contender.path, 1);
    }

    let mut results: Vec<Vec<Turn>> = servers.iter().map(|_| Vec::new()).collect();
    for round in 0..rounds {
        for turn in 0..servers.len() {
            // Nobody is always the one who follows the same other.
            let place = (turn + round) % servers.len();
            let (contender, address) = &servers[place];
            let before = processor_time();
            let run = wrk::run(*address, contender.path, 1);
            results[place].push(Turn { per_second: run.per_second, per_request: (processor_time() - before) / run.requests as f64 });
        }
    }
    println!("| contender | requests per second | ratio to static | processor time of the server, ratio to static |\n|---|---:|---:|---:|");
    for ((contender, _), own) in servers.iter().zip(&results) {
        let ratios = |of: fn(&Turn) -> f64| median(own.iter().zip(&results[0]).map(|(own, base)| of(own) / of(base)).collect());
        let per_second = median(own.iter().map(|turn| turn.per_second).collect());
        println!(
            "| {} | {per_second:.0} | {:.3} | {:.3} |",
            contender.name,
            ratios(|turn| turn.per_second),
            ratios(|turn| turn.per_request)
        );
    }

    let (contender, address) = servers.last().expect("contenders");
    println!("\nMemory of the process while `{}` answers:\n", contender.name);
    println!("| responses | resident KiB |\n|---:|---:|");
    let mut answered = 0;
    let mut next = 0;
    while answered < RESPONSES {
        if answered >= next {
            println!("| {answered} | {} |", resident());
            next += RESPONSES / 5;
        }
        answered += wrk::run(*address, contender.path, 2).requests;
    }
    println!("| {answered} | {} |", resident());
}

fn serve(runtime: &Runtime, app: App) -> SocketAddr {
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a port");
    let address = listener.local_addr().expect("an address");
    runtime.spawn(async move {
        match app {
            App::Router(router) => axum::serve(listener, router).await,
            App::Handled(service) => axum::serve(listener, ServiceExt::<Request>::into_make_service(service)).await,
        }
    });
    address
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The ticks for which this process has run; `wrk` is another one.
fn processor_time() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").expect("Linux");
    let (_, fields) = stat.rsplit_once(')').expect("the name of the program");
    // `utime` and `stime`, the 14th and 15th of all fields.
    fields.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<f64>().expect("a number")).sum()
}

/// The memory of this process, as the kernel says.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find(|line| line.starts_with("VmRSS")).expect("VmRSS");
    line.split_whitespace().nth(1).expect("a number").parse().expect("a number")
}
