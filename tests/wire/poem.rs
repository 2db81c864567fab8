//! The server of poem.

use error_catalog_tests::servers::Framework;

crate::connection::of_every_framework!(Framework::Poem);
