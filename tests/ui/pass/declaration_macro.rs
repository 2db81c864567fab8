//! Declarations that a macro writes.

use error_catalog::ApiError;

macro_rules! errors {
    ($name:ident { $($variant:ident($field:ident: $type:ty) = $status:literal, $code:literal, $detail:literal;)* }) => {
        #[derive(Debug, error_catalog::ApiError)]
        enum $name {
            $(
                #[status($status)]
                #[code($code)]
                #[detail($detail)]
                $variant { $field: $type },
            )*
        }
    };
}

errors!(BlogError {
    Post(id: u64) = 404, "post", "No post {id}.";
    Author(name: Option<String>) = 410, "author", "Nobody.";
});
