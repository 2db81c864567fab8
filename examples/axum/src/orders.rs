//! [`Orders`]: the state of the application.

use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use serde::Serialize;
use tokio::fs;

use crate::OrderError;

const ARCHIVE: &str = "the-archive-is-not-there.json";
const PATIENCE: u32 = 2;
const PAUSE: Duration = Duration::from_secs(30);

/// An order as it is sent.
#[derive(Serialize)]
pub(crate) struct Order {
    number: u64,
    /// In cents.
    total: u32,
}

/// The orders; there is one, which cannot be paid.
#[derive(Debug, Default)]
pub struct Orders {
    refused: AtomicU32,
}

impl Orders {
    #[expect(clippy::unused_self, reason = "a database would be asked")]
    pub(crate) fn find(&self, number: u64) -> Result<Order, OrderError> {
        match number {
            1 => Ok(Order { number, total: 4_200 }),
            _ => Err(OrderError::OrderNotFound { number }),
        }
    }

    /// The bank refuses, and is asked no more after the second time. (A real limit is one of each client, and ends.)
    pub(crate) fn pay(&self, number: u64) -> Result<Order, OrderError> {
        let order = self.find(number)?;
        if self.refused.fetch_add(1, Ordering::Relaxed) >= PATIENCE {
            return Err(OrderError::TooManyPayments { wait: PAUSE });
        }
        Err(OrderError::PaymentRefused { amount: order.total })
    }

    pub(crate) async fn archive(&self) -> Result<String, OrderError> {
        Ok(fs::read_to_string(ARCHIVE).await?)
    }
}
