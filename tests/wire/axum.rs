//! The server of axum.

use error_catalog_tests::servers::Framework;

crate::connection::of_every_framework!(Framework::Axum);
