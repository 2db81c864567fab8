//! [`run`]: all lines of a file.

use std::io::{self, BufRead, Write};

use crate::{answer::answer, suite::Suite};

/// Answers every line of `input` on `output`, and says on `complaints` which lines are no cases. Gives whether all were; empty lines are passed over.
///
/// # Errors
///
/// Where reading or writing fails.
pub fn run(suite: Suite, input: impl BufRead, mut output: impl Write, mut complaints: impl Write) -> io::Result<bool> {
    let mut sound = true;
    for (index, line) in input.split(b'\n').enumerate() {
        let line = line?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        match answer(suite, &line) {
            Ok(answer) => writeln!(output, "{answer}")?,
            Err(message) => {
                sound = false;
                writeln!(complaints, "line {}: {message}", index + 1)?;
            }
        }
    }
    output.flush()?;
    Ok(sound)
}
