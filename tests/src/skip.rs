//! [`Skip`]: why a case is not answered, and [`Fault`], which may also be that it cannot be read.

use std::fmt;

/// Why a case is not answered. It is found in the data of the case, not by its tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skip {
    /// A number, a boolean or null in the place of a text: Python's `str()` of it.
    NonStringLeaf,
    /// The same for a float.
    FloatLeaf,
    /// A code that is a number or a list.
    NonStringCode,
    /// A float, a list or a map as the key of a map.
    OddKey,
    /// Keys that are different in Python and the same in JSON, or the other way round.
    CollidingKeys,
    /// A `Duration` is not negative.
    NegativeWait,
    /// Longer than a `Duration`.
    HugeWait,
    /// Texts have no translations.
    Language,
    /// DRF raises such an exception again.
    Unhandled,
    /// DRF's constructor, or Django, raises another exception.
    NotConstructible,
    /// A list or a map in the place of a text that is formatted: Python's `repr()` of it.
    Repr,
    /// A placeholder with a conversion or a format spec: Python's own language.
    FormatSpec,
    /// A class with a status that is not an error's.
    Status,
}

impl fmt::Display for Skip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NonStringLeaf => "a leaf that is not a string",
            Self::FloatLeaf => "a leaf that is a float",
            Self::NonStringCode => "a code that is not a string",
            Self::OddKey => "a key that is a float or a container",
            Self::CollidingKeys => "keys that collide",
            Self::NegativeWait => "a negative wait",
            Self::HugeWait => "a wait that is longer than a Duration",
            Self::Language => "a language other than English",
            Self::Unhandled => "an exception that is not an API exception",
            Self::NotConstructible => "not constructible: Python raises here",
            Self::Repr => "a container that Python shows by its repr",
            Self::FormatSpec => "a placeholder with a Python format spec",
            Self::Status => "a status that is not one of an error",
        })
    }
}

/// Why a line has no answer.
#[derive(Debug)]
pub(crate) enum Fault {
    /// Its case is not answered.
    Skip(Skip),
    /// It is no case.
    Malformed(String),
}

impl Fault {
    /// There is no exception of this name.
    pub(crate) fn unknown(exception: &str) -> Self {
        Self::Malformed(format!("there is no exception {exception:?}"))
    }
}

impl From<Skip> for Fault {
    fn from(skip: Skip) -> Self {
        Self::Skip(skip)
    }
}
