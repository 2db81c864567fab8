//! Serves the orders API on this machine.

use std::io::{self, IsTerminal};

use example_axum::app;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> io::Result<()> {
    tracing_subscriber::fmt().with_writer(io::stderr).with_ansi(io::stderr().is_terminal()).init();
    let listener = TcpListener::bind(("127.0.0.1", 3000)).await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, app()).await
}
