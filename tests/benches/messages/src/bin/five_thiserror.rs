//! Five mistakes: no text, two texts, a field that `From` cannot fill, two sources, a transparent variant of two fields.

#[derive(Debug, thiserror::Error)]
enum BlogError {
    Gone,
    #[error("no post")]
    #[error("no such post")]
    Post,
    #[error("read")]
    Read {
        #[from]
        source: std::io::Error,
        path: String,
    },
    #[error("two")]
    Two {
        #[source]
        first: std::io::Error,
        #[source]
        second: std::io::Error,
    },
    #[error(transparent)]
    Inner(std::io::Error, u8),
}

fn main() {}
