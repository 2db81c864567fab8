//! Fields that a server error may show.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum BlogError {
    #[status(503)]
    #[detail("{host} is away for {wait}.")]
    Away {
        #[expose(text)]
        host: String,
        #[expose]
        wait: u64,
    },
}
