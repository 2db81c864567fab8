//! One mistake, no text; three uses of the type.

#[derive(Debug, thiserror::Error)]
enum BlogError {
    Gone,
    #[error("read")]
    Read(#[from] std::io::Error),
}

fn read() -> Result<String, BlogError> {
    Ok(std::fs::read_to_string("posts")?)
}

fn text(error: &BlogError) -> String {
    error.to_string()
}

fn boxed(error: BlogError) -> Box<dyn std::error::Error> {
    Box::new(error)
}

fn main() {}
