//! Everything that can go wrong, and what clients see of it.

use std::{io, time::Duration};

use error_catalog::{
    ApiError,
    exceptions::{NotAuthenticated, Throttled},
};

/// Everything the orders API can answer with, beside the errors of the framework itself.
#[derive(Debug, ApiError)]
pub enum OrderError {
    /// No order has this number.
    #[status(404)]
    #[detail("Order {number} does not exist.")]
    OrderNotFound {
        /// The number that was asked for.
        number: u64,
    },

    /// Nobody knows who is paying.
    #[transparent]
    NotAuthenticated(#[from] NotAuthenticated),

    /// The bank does not pay.
    #[status(402)]
    #[detail("The payment was refused.")]
    PaymentRefused {
        /// What was to be paid, in cents.
        #[expose]
        amount: u32,
    },

    /// The bank was asked too often.
    #[extends(Throttled)]
    TooManyPayments {
        /// How long the client has to wait.
        wait: Duration,
    },

    /// The file is not there; why is in the log alone.
    #[status(503)]
    #[code("orders_unavailable")]
    Unavailable(#[from] io::Error),
}
