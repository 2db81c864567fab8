//! Requests per second under `wrk` with 64 connections, as ratios to a handler that returns a static text, and memory over a million error responses.

mod contenders;
mod wrk;

use std::{env, fs, net::SocketAddr};

use axum::Router;
use tokio::{net::TcpListener, runtime::Runtime};

use crate::contenders::{Contender, contenders};

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

    let mut results: Vec<Vec<f64>> = vec![Vec::new(); servers.len()];
    for _ in 0..rounds {
        for ((contender, address), results) in servers.iter().zip(&mut results) {
            results.push(wrk::run(*address, contender.path, 1).per_second);
        }
    }
    println!("| contender | requests per second | ratio to static |\n|---|---:|---:|");
    for ((contender, _), own) in servers.iter().zip(&results) {
        let ratios = own.iter().zip(&results[0]).map(|(own, base)| own / base).collect();
        println!("| {} | {:.0} | {:.3} |", contender.name, median(own.clone()), median(ratios));
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

fn serve(runtime: &Runtime, app: Router) -> SocketAddr {
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a port");
    let address = listener.local_addr().expect("an address");
    runtime.spawn(async move { axum::serve(listener, app).await });
    address
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// What the kernel says of this process.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find(|line| line.starts_with("VmRSS")).expect("VmRSS");
    line.split_whitespace().nth(1).expect("a number").parse().expect("a number")
}
