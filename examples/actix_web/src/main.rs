//! Serves the orders API on this machine.

use std::io::{self, IsTerminal};

use actix_web::{App, HttpServer, web::Data};
use example_actix_web::{Orders, error_handler, routes};

#[actix_web::main]
async fn main() -> io::Result<()> {
    tracing_subscriber::fmt().with_writer(io::stderr).with_ansi(io::stderr().is_terminal()).init();
    // Each worker makes an `App` of its own: what they share is made here.
    let (orders, handler) = (Data::new(Orders::default()), error_handler());
    let app = move || App::new().app_data(orders.clone()).configure(routes).wrap(handler.clone());
    let server = HttpServer::new(app).bind(("127.0.0.1", 3000))?;
    server.addrs().iter().for_each(|address| println!("http://{address}"));
    server.run().await
}
