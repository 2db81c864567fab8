//! [`Entry`], one declared error of a catalog.

use std::fmt;

use http::StatusCode;

use crate::{
    status,
    table::{Extra, Header, Row, Table, Text, flag},
};

/// One declared error: a variant of an enum, or a struct. A small handle of the static row that the derive wrote.
///
/// Everything here is known without a value: it is what a list of all errors, a documentation page or a lock file is made of.
///
/// ```
/// use error_catalog::{ApiError, Catalogued};
///
/// #[derive(Debug, ApiError)]
/// enum BlogError {
///     /// No post has this id.
///     #[status(404)]
///     #[detail("Post {id} does not exist.")]
///     PostNotFound { id: u64 },
/// }
///
/// let entry = BlogError::CATALOG.entries().next().unwrap();
/// assert_eq!(entry.code(), "post_not_found");
/// assert_eq!(entry.status().unwrap(), 404);
/// assert_eq!(entry.template(), "Post {id} does not exist.");
/// assert_eq!(entry.description(), "No post has this id.");
/// assert_eq!(entry, BlogError::PostNotFound { id: 7 }.entry());
/// ```
#[derive(Clone, Copy)]
pub struct Entry {
    pub(crate) table: &'static Table,
    pub(crate) index: u32,
}

static EMPTY: Table =
    Table { name: "", place: ("", 0, 0), description: "", docs: "", shared_codes: false, envelope: None, text: "", rows: &[], extras: &[] };

impl Entry {
    /// The entry of a declaration that has mistakes: it lets the rest of the program be checked.
    #[doc(hidden)]
    pub const FALLBACK: Self = Self::at(&EMPTY, 0);

    /// The row at a position of a table.
    #[doc(hidden)]
    pub const fn at(table: &'static Table, index: u32) -> Self {
        Self { table, index }
    }

    #[inline]
    pub(crate) const fn row(self) -> Row {
        const NONE: Row = Row(500, 0, 0, 0, 0, 0, 0, 0);
        if (self.index as usize) < self.table.rows.len() { Row::unpack(self.table.rows[self.index as usize]) } else { NONE }
    }

    #[inline]
    pub(crate) const fn has(self, flag: u16) -> bool {
        self.row().has(flag)
    }

    /// Whether there is more than texts, by which it could extend a class, have headers or facts, or show fields.
    #[inline]
    pub(crate) const fn has_extra(self) -> bool {
        self.row().7 != 0
    }

    /// The status of a row that says all that there is to say of its errors: no class, field or inner error has a part in them.
    #[inline]
    pub(crate) fn plain_status(self) -> Option<StatusCode> {
        let Row(status, flags, .., extra) = self.row();
        let is_plain = flags & !(flag::DETAIL | flag::DEPRECATED) == 0 && extra == 0;
        StatusCode::from_u16(status).ok().filter(|_| is_plain)
    }

    #[inline]
    pub(crate) const fn extra(self) -> &'static Extra {
        self.table.extra(self.row())
    }

    /// The class that this error extends.
    pub const fn class(self) -> Option<Entry> {
        self.extra().class
    }

    /// This entry and the classes that it extends, nearest first.
    pub fn lineage(self) -> impl Iterator<Item = Entry> {
        std::iter::successors(Some(self), |entry| entry.class())
    }

    /// Whether this entry is `class` or extends it, directly or through other classes: Python's `issubclass`.
    pub fn is_a(self, class: Entry) -> bool {
        self.lineage().any(|entry| entry == class)
    }

    /// The name of the enum or struct.
    pub const fn type_name(self) -> &'static str {
        self.table.name
    }

    /// The name of the variant, or of the struct.
    pub fn name(self) -> &'static str {
        self.table.text(self.row(), Text::Name)
    }

    /// The code that tells this error from all others.
    pub fn code(self) -> &'static str {
        let source = self.code_source();
        source.table.text(source.row(), Text::Code)
    }

    /// The entry of the lineage whose code this one has.
    pub(crate) const fn code_source(self) -> Entry {
        let mut entry = self;
        while entry.has(flag::CODE_INHERIT) {
            match entry.class() {
                Some(class) => entry = class,
                None => break,
            }
        }
        entry
    }

    /// The HTTP status; `None` where it is taken from a field or from an inner error.
    pub const fn status(self) -> Option<StatusCode> {
        match StatusCode::from_u16(self.status_number()) {
            Ok(status) => Some(status),
            Err(_) => None,
        }
    }

    /// The status as a number, 0 where it is not constant.
    pub(crate) const fn status_number(self) -> u16 {
        let mut entry = self;
        loop {
            let row = entry.row();
            if row.0 != 0 || row.1 & flag::STATUS_FIELD != 0 {
                return row.0;
            }
            match entry.class() {
                Some(class) => entry = class,
                None => return 0,
            }
        }
    }

    /// The entry of the lineage whose detail this one shows; `None` where the text is the default one of the status.
    pub(crate) const fn detail_source(self) -> Option<Entry> {
        let mut entry = self;
        loop {
            if entry.has(flag::DETAIL) {
                return Some(entry);
            }
            match entry.class() {
                Some(class) => entry = class,
                None => return None,
            }
        }
    }

    /// The public text as it was declared, placeholders included; the default text of the status where none was.
    pub fn template(self) -> &'static str {
        match self.detail_source() {
            Some(source) => source.own_detail(),
            None => status::default_detail(self.status_number()),
        }
    }

    /// The detail that this entry itself declares.
    pub(crate) fn own_detail(self) -> &'static str {
        self.table.text(self.row(), Text::Detail)
    }

    /// Whether the public text is the same for every value.
    pub const fn is_constant(self) -> bool {
        const VARYING: u16 = flag::TEMPLATE | flag::DISPLAY | flag::TRANSPARENT | flag::STATUS_FIELD;
        let source = match self.detail_source() {
            Some(source) => source,
            None => self,
        };
        !self.has(VARYING) && !source.has(flag::TEMPLATE | flag::DISPLAY)
    }

    /// The doc comment of the variant, without leading spaces.
    pub fn description(self) -> &'static str {
        self.table.text(self.row(), Text::Description)
    }

    /// Whether the variant is `#[deprecated]`.
    pub const fn deprecated(self) -> bool {
        self.has(flag::DEPRECATED)
    }

    /// The wire names of the fields that clients see.
    pub const fn params(self) -> &'static [&'static str] {
        self.extra().params
    }

    /// The declared headers, the entry's own before those of its classes; a name appears once.
    pub(crate) fn header_rows(self) -> impl Iterator<Item = (Entry, &'static Header)> {
        self.lineage()
            .enumerate()
            .flat_map(|(depth, entry)| entry.extra().headers.iter().map(move |header| (depth, entry, header)))
            .filter(move |(depth, _, header)| {
                !self.lineage().take(*depth).any(|nearer| nearer.extra().headers.iter().any(|own| own.name == header.name))
            })
            .map(|(_, entry, header)| (entry, header))
    }

    /// The declared headers in lower case, each with its value where that is constant.
    pub fn headers(self) -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
        self.header_rows().map(|(_, header)| (header.name, header.value))
    }

    /// A fact of `#[meta(...)]`, from the nearest entry of the lineage that has it.
    pub fn meta(self, key: &str) -> Option<&'static str> {
        self.lineage().find_map(|entry| entry.extra().meta.iter().find(|(name, _)| *name == key).map(|(_, value)| *value))
    }

    /// All facts of `#[meta(...)]`, the entry's own before those of its classes; a key appears once.
    pub fn metas(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.lineage()
            .enumerate()
            .flat_map(|(depth, entry)| entry.extra().meta.iter().map(move |(key, value)| (depth, *key, *value)))
            .filter(move |(depth, key, _)| !self.lineage().take(*depth).any(|nearer| nearer.extra().meta.iter().any(|(own, _)| own == key)))
            .map(|(_, key, value)| (key, value))
    }

    /// The documentation address, from `#[catalog(docs = "https://.../{code}")]`.
    pub fn docs(self) -> Option<String> {
        let template = self.table.docs;
        (!template.is_empty()).then(|| template.replace("{code}", self.code()))
    }
}

impl PartialEq for Entry {
    /// Whether both are the same declaration.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.table, other.table) && self.index == other.index
    }
}

impl Eq for Entry {}

impl std::hash::Hash for Entry {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        std::ptr::hash(self.table, state);
        self.index.hash(state);
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::{} ({:?})", self.type_name(), self.name(), self.code())
    }
}
