//! Whether a mended program follows the advice of the message, and changes nothing else.

use crate::cases::Case;

/// How many lines a mended program may take out and put in, together. A field that gets an attribute is laid out anew, which is five.
const MOST: usize = 6;
/// The least that counts as a snippet, in bytes: a single sign stands everywhere.
const SHORTEST: usize = 2;
/// How a message says that something stands elsewhere.
const MOVES: [&str; 2] = ["it is for ", " instead"];
/// How a message says that something goes.
const REMOVALS: [&str; 6] = ["remove", "keep one", "keep the", "take the placeholder out", "leave the name out", "takes no"];

/// Compares the two programs.
///
/// Few lines differ, and either one of the snippets of the message stands in a line that is new, and did not stand in what it replaces; or the message
/// says that something goes, and nothing is there that was not there before; or that it stands elsewhere, and all is there that was there before.
pub(crate) fn is_followed(case: &Case, mended: &str) -> Result<(), String> {
    let (before, after) = (lines(&case.program), lines(mended));
    let removed = without(&before, &after);
    let added = without(&after, &before);
    if removed.is_empty() && added.is_empty() {
        return Err("it is the program with the mistake".into());
    }
    if removed.len() + added.len() > MOST {
        return Err(format!("{} lines differ", removed.len() + added.len()));
    }
    let snippets = snippets(&case.stderr);
    let is_new = |snippet: &String| {
        let is_open = snippet.contains("...");
        added.iter().any(|line| contains(line, snippet)) && (is_open || !removed.iter().any(|line| contains(line, snippet)))
    };
    if snippets.iter().any(is_new) {
        return Ok(());
    }
    let says = |words: &[&str]| words.iter().any(|words| case.stderr.contains(words));
    let (left, was) = (added.concat(), removed.concat());
    if says(&REMOVALS) && is_within(&left, &was) || says(&MOVES) && sorted(&left) == sorted(&was) {
        Ok(())
    } else {
        Err(format!("{added:?} instead of {removed:?} is none of {snippets:?}"))
    }
}

/// The lines of a program that matter, without their indentation.
fn lines(program: &str) -> Vec<&str> {
    program.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//") && *line != "fn main() {}").collect()
}

/// The lines that the others do not have; a line counts as often as it stands.
fn without<'a>(lines: &[&'a str], others: &[&str]) -> Vec<&'a str> {
    let mut others = others.to_vec();
    let mut rest = Vec::new();
    for line in lines {
        match others.iter().position(|other| other == line) {
            Some(at) => {
                others.swap_remove(at);
            }
            None => rest.push(*line),
        }
    }
    rest
}

/// What a message quotes with backticks where it says what is wrong and how to mend it, and the lines that the compiler itself proposes.
fn snippets(stderr: &str) -> Vec<String> {
    let mut snippets = Vec::new();
    let mut is_proposal = false;
    for line in stderr.lines() {
        let trimmed = line.trim_start().trim_start_matches("= ");
        let label = line.split_once("^ ").map_or("", |(_, label)| label);
        is_proposal = line.starts_with("help: ") || is_proposal && !line.contains("--> ");
        if ["error", "help: ", "note: "].iter().any(|start| trimmed.starts_with(start)) {
            snippets.extend(quoted(line));
        } else if !label.is_empty() {
            snippets.extend(quoted(label));
        } else if is_proposal {
            let code = line.trim_start().trim_start_matches(|digit: char| digit.is_ascii_digit());
            let code = [" + ", " | ", " ~ "].iter().find_map(|start| code.strip_prefix(start));
            snippets.extend(code.map(|code| code.trim().to_owned()).filter(|code| !code.is_empty()));
        }
    }
    snippets
}

/// The texts between backticks.
fn quoted(line: &str) -> Vec<String> {
    line.split('`').skip(1).step_by(2).filter(|text| text.len() >= SHORTEST).map(str::to_owned).collect()
}

/// Whether the line has the snippet in it; `...` in the snippet is any text.
fn contains(line: &str, snippet: &str) -> bool {
    let mut rest = line;
    snippet.split("...").all(|part| match rest.find(part) {
        Some(at) => {
            rest = rest.split_at(at + part.len()).1;
            true
        }
        None => false,
    })
}

/// Whether all that is left was there, in this order.
fn is_within(left: &str, was: &str) -> bool {
    let mut was = was.chars().filter(|letter| !letter.is_whitespace());
    left.chars().filter(|letter| !letter.is_whitespace()).all(|letter| was.any(|other| other == letter))
}

fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<_> = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}
