//! [`Limits`]: how much of a detail is shown, and what stands for the rest.

/// How much of a detail is shown; the errors beyond are counted.
///
/// A list or a map in which something is left out ends with one more error, of the code `truncated`, that says how many are not shown:
/// `"5 more errors are not shown."`, in a map under the key `...`. Where the count or the bytes are used up, everything that follows is left out.
///
/// ```
/// use error_catalog::Limits;
///
/// let strict = Limits { count: 100, ..Limits::DEFAULT };
/// assert_eq!(strict.depth, Limits::default().depth);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How many levels of lists and maps are shown; at least one is.
    pub depth: usize,
    /// How many errors are shown.
    pub count: usize,
    /// How many bytes of text: messages, codes, keys or paths, and two for each list and map.
    pub bytes: usize,
}

impl Limits {
    /// What holds where nothing else is set: 100 levels (JSON readers mostly stop at 128), 10,000 errors, 1 MiB of text.
    pub const DEFAULT: Self = Self { depth: 100, count: 10_000, bytes: 1 << 20 };

    /// No limits.
    pub const NONE: Self = Self { depth: usize::MAX, count: usize::MAX, bytes: usize::MAX };

    /// Whether they may leave out even a single text that a declaration holds: such a text, and its code, have at most 65,535 bytes each.
    pub(crate) const fn may_cut_one(&self) -> bool {
        self.count == 0 || self.bytes < 2 * u16::MAX as usize
    }

    /// Takes one error from what is left; `false`, and nothing taken, where there is not enough.
    #[inline]
    pub(super) fn take_error(&mut self, path: usize, message: &str, code: Option<&str>) -> bool {
        let bytes = path.saturating_add(message.len()).saturating_add(code.map_or(0, str::len));
        let enough = self.count > 0 && bytes <= self.bytes;
        if enough {
            self.count -= 1;
            self.bytes -= bytes;
        }
        enough
    }

    /// Takes a list or a map, without what is in it.
    pub(super) fn take_container(&mut self, key: usize) -> bool {
        let left = self.bytes.checked_sub(key.saturating_add(LIST));
        self.bytes = left.unwrap_or(self.bytes);
        left.is_some()
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// The bytes of a list or a map, without what is in it.
pub(super) const LIST: usize = 2;

/// The code of the error that stands for those left out.
pub(crate) const TRUNCATED: &str = "truncated";

/// The key of that error in a map.
pub(crate) const TRUNCATED_KEY: &str = "...";

/// The text of that error.
pub(crate) fn truncated_message(count: u64) -> String {
    if count == 1 { "1 more error is not shown.".to_owned() } else { format!("{count} more errors are not shown.") }
}
