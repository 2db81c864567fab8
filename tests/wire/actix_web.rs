//! The server of actix_web.

use error_catalog_tests::servers::Framework;

crate::connection::of_every_framework!(Framework::ActixWeb);
