//! Five mistakes: an unknown option, two texts, a text without its argument, two sources, a visibility on a field.

use snafu::Snafu;

#[derive(Debug, Snafu)]
enum BlogError {
    #[snafu(displai("gone"))]
    Gone,
    #[snafu(display("no post"), display("no such post"))]
    Post,
    #[snafu(display)]
    Author,
    Two {
        #[snafu(source)]
        first: std::io::Error,
        #[snafu(source)]
        second: std::io::Error,
    },
    Read {
        #[snafu(visibility(pub))]
        path: String,
    },
}

fn main() {}
