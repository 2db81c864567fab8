//! Serves the orders API on this machine.

use std::io::{self, IsTerminal};

use example_poem::app;
use poem::{Server, listener::TcpListener};

#[tokio::main]
async fn main() -> io::Result<()> {
    tracing_subscriber::fmt().with_writer(io::stderr).with_ansi(io::stderr().is_terminal()).init();
    println!("http://127.0.0.1:3000");
    Server::new(TcpListener::bind("127.0.0.1:3000")).run(app()).await
}
