//! An exposed field is a parameter for clients. In the text of a server error only fields that are marked may stand.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
pub enum UploadError {
    #[status(413)]
    TooLarge {
        #[expose]
        limit: u64,
        #[expose("actual_size")]
        size: u64,
    },
    #[status(503)]
    #[detail("The {region} region is away.")]
    Away {
        #[expose(text)]
        region: String,
    },
}
