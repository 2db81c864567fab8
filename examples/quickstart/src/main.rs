//! Serves the posts API on this machine, with a database that lasts as long as the server.

use std::{
    env,
    error::Error,
    future,
    io::{self, IsTerminal},
};

use quickstart::{Posts, app};
use tokio::{net::TcpListener, signal};

const DEFAULT_PORT: u16 = 3000;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    tracing_subscriber::fmt().with_writer(io::stderr).with_ansi(io::stderr().is_terminal()).init();

    let directory = tempfile::tempdir()?;
    let file = directory.path().join("posts.db");
    tracing::info!(file = %file.display(), "the database");
    let app = app(Posts::open(file)?);

    let listener = TcpListener::bind(("127.0.0.1", port()?)).await?;
    introduce(&format!("http://{}", listener.local_addr()?));
    axum::serve(listener, app).with_graceful_shutdown(interrupted()).await?;
    Ok(())
}

/// `PORT`: 0 is any that is free.
fn port() -> Result<u16, String> {
    match env::var("PORT") {
        Ok(port) => port.parse().map_err(|_| format!("PORT is {port:?}, and not a number from 0 to 65535")),
        Err(env::VarError::NotPresent) => Ok(DEFAULT_PORT),
        Err(error) => Err(format!("PORT: {error}")),
    }
}

/// The address, and three requests to try.
fn introduce(address: &str) {
    println!("{address}\n");
    println!(r#"curl -i {address}/posts -H 'Content-Type: application/json' -d '{{"slug":"hello","title":"Hello","body":"First post."}}'"#);
    println!("curl -i {address}/posts/7");
    println!(r#"curl -i {address}/posts -H 'Content-Type: application/json' -d '{{"slug":"hello world","title":""}}'"#);
}

/// Waits for ctrl-c.
async fn interrupted() {
    if let Err(error) = signal::ctrl_c().await {
        tracing::warn!(error = &error as &dyn Error, "ctrl-c will not stop the server gracefully");
        future::pending::<()>().await;
    }
}
