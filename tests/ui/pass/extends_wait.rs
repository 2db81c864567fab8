//! The wait of a class, from several types.

use std::{borrow::Cow, time::Duration};

use error_catalog::{ApiError, exceptions::Throttled};

#[derive(Debug, ApiError)]
enum BlogError<'a> {
    #[extends(Throttled)]
    Duration { wait: Duration },
    #[extends(Throttled)]
    Seconds { wait: u64 },
    #[extends(Throttled)]
    Maybe { wait: Option<Duration> },
    #[extends(Throttled)]
    Text { wait: Cow<'a, str> },
    #[extends(Throttled)]
    None,
}
