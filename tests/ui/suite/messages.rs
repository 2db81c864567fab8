//! The messages that the macro, its checks and the library's traits can show, found in the sources.

use std::path::{Path, PathBuf};

use crate::cases::{directory, paths, read};

/// What of the derive says nothing of mistakes: it writes code, or compares tokens.
const SILENT: [&str; 5] = ["expand", "expand.rs", "tests", "tests.rs", "types.rs"];

/// Messages that no case of a reasonable size reaches, and why.
const EXEMPT: [(&str, &str); 7] = [
    ("more than {LONGEST} variants", "65,536 variants"),
    ("more than {LONGEST} bytes", "64 KiB of text"),
    ("more than {ALL} bytes", "64 MiB of text"),
    ("divide it, and combine", "what helps against 65,536 variants"),
    ("doc comment", "64 KiB of it"),
    ("shorten it", "what helps against 64 KiB of text"),
    ("the declaration of this error is not valid", "only where a name is no UTF-8, which the compiler refuses before"),
];

/// The fewest letters of a message beside its placeholders.
const SHORTEST: usize = 6;

pub(crate) fn exempt(text: &str) -> Option<&'static str> {
    EXEMPT.iter().find(|(part, _)| text.contains(part)).map(|(_, why)| *why)
}

/// A message, or a part of one.
pub(crate) struct Message {
    /// As it stands in the source, without escapes.
    pub(crate) text: String,
    pub(crate) file: String,
    /// What stands between its placeholders, and all of it, for a text that is shown as it is.
    readings: [Vec<String>; 2],
}

impl Message {
    /// All of them: the texts of several words in the sources of the derive and of the checks, and in the diagnostics of traits.
    pub(crate) fn all() -> Vec<Self> {
        let root = directory().join("../..");
        let derive = paths(&root.join("error-catalog-derive/src")).into_iter();
        let derive = derive.filter(|path| !SILENT.iter().any(|silent| path.ends_with(silent))).flat_map(|path| sources(&path));
        let mut messages: Vec<_> = derive.flat_map(|path| in_file(&path, |_| true)).collect();
        for path in sources(&root.join("error-catalog/src")) {
            let is_check =
                path.file_name().is_some_and(|name| name == "check.rs") || path.parent().is_some_and(|parent| parent.ends_with("check"));
            messages.extend(in_file(&path, |before| is_check || is_diagnostic(before)));
        }
        messages
    }

    /// Whether this is the whole of what is said. A text that is nearly all placeholders could be anything.
    pub(crate) fn is_whole(&self, said: &str) -> bool {
        self.readings.iter().any(|pieces| {
            let starts = pieces.first().is_none_or(|piece| said.starts_with(piece));
            let ends = pieces.last().is_none_or(|piece| said.ends_with(piece));
            pieces.iter().map(String::len).sum::<usize>() >= SHORTEST && starts && ends && is_in_order(pieces, said)
        })
    }

    /// Whether this is a part of what is said.
    pub(crate) fn is_part(&self, said: &str) -> bool {
        self.readings.iter().any(|pieces| is_in_order(pieces, said))
    }
}

fn is_in_order(pieces: &[String], said: &str) -> bool {
    let mut rest = said;
    pieces.iter().all(|piece| match rest.find(piece) {
        Some(at) => {
            rest = rest.split_at(at + piece.len()).1;
            true
        }
        None => false,
    })
}

/// Whether an attribute with the compiler's diagnostics is open where the source ends.
fn is_diagnostic(before: &str) -> bool {
    before.rfind("#[diagnostic::on_unimplemented(").is_some_and(|at| !before.split_at(at).1.contains("\n)]"))
}

/// Whether the text that follows explains the code, and is never shown to users.
fn is_for_programmers(before: &str) -> bool {
    before.ends_with("reason = ") || before.ends_with("#[must_use = ")
}

/// The files of Rust at a path, which may be one.
fn sources(path: &Path) -> Vec<PathBuf> {
    if path.is_dir() {
        paths(path).iter().flat_map(|path| sources(path)).collect()
    } else if path.extension().is_some_and(|extension| extension == "rs") {
        vec![path.to_owned()]
    } else {
        Vec::new()
    }
}

/// The texts of several words in a file, tests excepted; `counts` is asked with what stands before.
fn in_file(path: &Path, counts: impl Fn(&str) -> bool) -> Vec<Message> {
    let source = read(path);
    let source = source.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut messages = Vec::new();
    for (at, text) in literals(source) {
        let before = source.split_at(at).0;
        if text.trim().contains(' ') && !is_for_programmers(before) && counts(before) {
            // A message of a check, which is one text, and its remedy.
            for part in text.split("\nhelp: ") {
                messages.push(Message { readings: [pieces(part), vec![part.to_owned()]], text: part.to_owned(), file: file.clone() });
            }
        }
    }
    messages
}

/// The string literals of a source and where they begin.
fn literals(source: &str) -> Vec<(usize, String)> {
    let mut literals = Vec::new();
    let mut rest = source.char_indices().peekable();
    let mut previous = '\n';
    while let Some((at, letter)) = rest.next() {
        match letter {
            '/' if source.split_at(at).1.starts_with("//") => while rest.next_if(|(_, letter)| *letter != '\n').is_some() {},
            '"' if previous != '\'' => {
                let mut text = String::new();
                while let Some((_, letter)) = rest.next() {
                    match letter {
                        '"' => break,
                        '\\' => match rest.next() {
                            Some((_, 'n')) => text.push('\n'),
                            Some((_, '\n')) => while rest.next_if(|(_, letter)| letter.is_whitespace()).is_some() {},
                            Some((_, letter)) => text.push(letter),
                            None => {}
                        },
                        letter => text.push(letter),
                    }
                }
                literals.push((at, text));
            }
            _ => {}
        }
        previous = letter;
    }
    literals
}

/// What stands between the placeholders of a format string; `{{` and `}}` are braces, as is one that opens no placeholder.
fn pieces(text: &str) -> Vec<String> {
    let (mut pieces, mut piece) = (Vec::new(), String::new());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let placeholder = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')).filter(|(inside, _)| is_placeholder(inside));
        if let Some((_, after)) = placeholder {
            pieces.push(std::mem::take(&mut piece));
            rest = after;
        } else {
            piece.push(letter);
            let is_doubled = rest.starts_with("{{") || rest.starts_with("}}");
            rest = rest.split_at(if is_doubled { 2 } else { letter.len_utf8() }).1;
        }
    }
    pieces.push(piece);
    pieces
}

fn is_placeholder(inside: &str) -> bool {
    let name = inside.split(':').next().unwrap_or_default();
    name.chars().all(|letter| letter == '_' || letter.is_alphanumeric())
}
