//! The static rows that the derive writes: one [`Table`] a type, one number a variant.

use crate::{entry::Entry, envelope::Envelope};

/// Everything that is constant about one declared type.
///
/// The texts of all rows stand one after the other in `text`, each row's as name, code, detail, description: an array of
/// `&str` would cost two words and a relocation a text.
pub struct Table {
    /// The type's name.
    pub name: &'static str,
    /// `module_path!()`, `line!()` and `column!()` of the declaration, which tell types of one name apart.
    pub place: (&'static str, u32, u32),
    /// The type's documentation.
    pub description: &'static str,
    /// The documentation address of a code, with `{code}` in it; empty: none.
    pub docs: &'static str,
    /// Whether several rows may share a code.
    pub shared_codes: bool,
    /// The envelope of this type where it has its own.
    pub envelope: Option<&'static dyn Envelope>,
    /// All texts of all rows.
    pub text: &'static str,
    /// One row a variant, in the order of declaration, each packed into one number: from the lowest bit on, 10 bits of status, 12 of flags, 26 of
    /// start, and 16 of each other member. A literal costs the compiler an eighth of what a constructor call does.
    pub rows: &'static [u128],
    /// What only some rows have; rows may share one.
    pub extras: &'static [Extra],
}

impl std::fmt::Debug for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Table").field("name", &self.name).field("rows", &self.rows.len()).finish_non_exhaustive()
    }
}

/// What a row holds: `Row(status, flags, start, name, code, detail, description, extra)`.
///
/// `status` is 0 where it is inherited or taken from a field, `start` is the offset of the row's texts in the text of the table, the next four are
/// their lengths in bytes, `extra` is the position in its extras counted from 1, 0 for none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row(
    pub(crate) u16,
    pub(crate) u16,
    pub(crate) u32,
    pub(crate) u16,
    pub(crate) u16,
    pub(crate) u16,
    pub(crate) u16,
    pub(crate) u16,
);

impl Row {
    /// The row that a number of a table stands for.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "each member is cut out of the number")]
    pub(crate) const fn unpack(row: u128) -> Self {
        Self(
            row as u16 & 0x3ff,
            (row >> 10) as u16 & 0xfff,
            (row >> 22) as u32 & 0x3ff_ffff,
            (row >> 48) as u16,
            (row >> 64) as u16,
            (row >> 80) as u16,
            (row >> 96) as u16,
            (row >> 112) as u16,
        )
    }

    #[inline]
    pub(crate) const fn has(self, flag: u16) -> bool {
        self.1 & flag != 0
    }

    /// The number for this row, of which no member is too large.
    pub(crate) fn pack(self) -> u128 {
        let Self(status, flags, start, name, code, detail, description, extra) = self;
        let head = u128::from(status) | u128::from(flags) << 10 | u128::from(start) << 22;
        let lengths = u128::from(name) << 48 | u128::from(code) << 64 | u128::from(detail) << 80 | u128::from(description) << 96;
        head | lengths | u128::from(extra) << 112
    }
}

/// The bits of a row's second member.
pub(crate) mod flag {
    /// The status comes from a field, by `Parts::status`.
    pub(crate) const STATUS_FIELD: u16 = 1;
    /// The code is that of the class.
    pub(crate) const CODE_INHERIT: u16 = 1 << 1;
    /// The row has a detail of its own (which may be empty).
    pub(crate) const DETAIL: u16 = 1 << 2;
    /// The detail is a template: it has placeholders or doubled braces.
    pub(crate) const TEMPLATE: u16 = 1 << 3;
    /// A placeholder of the detail names a field that is not exposed.
    pub(crate) const UNEXPOSED: u16 = 1 << 4;
    /// The detail is the value's `Display`.
    pub(crate) const DISPLAY: u16 = 1 << 5;
    /// Another error, given by `Parts::inner`, answers.
    pub(crate) const TRANSPARENT: u16 = 1 << 6;
    /// The variant is `#[deprecated]`.
    pub(crate) const DEPRECATED: u16 = 1 << 7;
    /// `Declaration::parts` has something to say of this row.
    pub(crate) const PARTS: u16 = 1 << 8;
    /// One of these parts is the [`Instance`](crate::exceptions::Instance).
    pub(crate) const INSTANCE: u16 = 1 << 9;
}

/// What a row has beside its texts.
#[derive(Clone, Copy, Debug)]
pub struct Extra {
    /// The class that the row extends.
    pub class: Option<Entry>,
    /// The declared headers, in order.
    pub headers: &'static [Header],
    /// The facts of `#[meta(...)]`.
    pub meta: &'static [(&'static str, &'static str)],
    /// The wire names of the exposed fields, in the order in which `Parts::params` gives their values.
    pub params: &'static [&'static str],
}

impl Extra {
    /// An extra with nothing in it.
    pub const NONE: Self = Self { class: None, headers: &[], meta: &[], params: &[] };
}

/// A declared response header.
#[derive(Clone, Copy, Debug)]
pub struct Header {
    /// The name, in lower case.
    pub name: &'static str,
    /// The constant value; `None`: the value comes from `Parts::headers`, which gives those of a row in order.
    pub value: Option<&'static str>,
    /// The field that gives the value, by which a child of this class gives its own; empty: no single field.
    pub field: &'static str,
}

/// The four texts of a row, in their order.
#[derive(Clone, Copy)]
pub(crate) enum Text {
    Name,
    Code,
    Detail,
    Description,
}

impl Table {
    /// Where a text of a row begins and ends in the text of the table.
    const fn place(row: Row, which: Text) -> (usize, usize) {
        let Row(_, _, start, name, code, detail, description, _) = row;
        let (start, name, code, detail) = (start as usize, name as usize, code as usize, detail as usize);
        match which {
            Text::Name => (start, start + name),
            Text::Code => (start + name, start + name + code),
            Text::Detail => (start + name + code, start + name + code + detail),
            Text::Description => (start + name + code + detail, start + name + code + detail + description as usize),
        }
    }

    /// A text of a row; empty where the table is not consistent.
    pub(crate) fn text(&self, row: Row, which: Text) -> &'static str {
        let (start, end) = Self::place(row, which);
        self.text.get(start..end).unwrap_or_default()
    }

    /// The same for checks at compile time, where a `str` cannot be cut.
    pub(crate) const fn bytes(&self, row: Row, which: Text) -> &'static [u8] {
        let (start, end) = Self::place(row, which);
        let text = self.text.as_bytes();
        if end > text.len() {
            return &[];
        }
        text.split_at(end).0.split_at(start).1
    }

    /// What a row has beside its texts.
    pub(crate) const fn extra(&self, row: Row) -> &'static Extra {
        const NONE: &Extra = &Extra::NONE;
        match row.7 as usize {
            0 => NONE,
            index if index <= self.extras.len() => &self.extras[index - 1],
            _ => NONE,
        }
    }
}
