//! What the derive cannot see, checked when the program is compiled: what is inherited through a path, and codes across types.

use crate::{
    catalog::Catalog,
    entry::Entry,
    table::{Table, Text, flag},
    template::{Piece, piece},
};

/// The entry that a path of `#[extends(...)]` names: a struct's only one, or the variant's of this name. `of` tells the type.
#[track_caller]
pub const fn class<T: crate::Catalogued>(of: fn(&T), name: &str) -> Entry {
    let _ = of;
    let Some(table) = T::CATALOG.table else { return Entry::FALLBACK };
    let mut index = 0;
    while index < table.rows.len() {
        let entry = at(table, index);
        if same(name_of(entry), name.as_bytes()) {
            return entry;
        }
        index += 1;
    }
    if table.rows.len() > 1 {
        fail("`{}` has no variant `{}`\nhelp: name the variant as it is declared", &[table.name.as_bytes(), name.as_bytes()]);
    }
    // A struct that was imported under another name.
    at(table, 0)
}

/// What the derive knows of a row that extends a class.
pub struct Child {
    /// The variant.
    pub name: &'static str,
    /// The status of its own, 0 for none.
    pub status: u16,
    /// The status comes from a field.
    pub status_field: bool,
    /// It has a text of its own.
    pub detail: bool,
    /// That text is its `Display`.
    pub display: bool,
    /// A field that this text shows without being exposed; empty for none.
    pub hidden: &'static str,
    /// The names of its own headers, in lower case.
    pub headers: &'static [&'static str],
    /// Its fields.
    pub fields: &'static [Field],
}

/// A field of a row that extends a class.
pub struct Field {
    /// The name.
    pub name: &'static str,
    /// Whether it has a text.
    pub text: bool,
    /// Whether it can be the value of a header.
    pub header: bool,
    /// Whether it is exposed, or permitted in the text.
    pub exposed: bool,
}

/// Checks a row against the class that it extends.
#[track_caller]
pub const fn extends(class: Entry, child: &Child) {
    let status = if child.status != 0 || child.status_field { child.status } else { class.status_number() };
    let (own, parent) = (child.name.as_bytes(), name_of(class));
    if parent.is_empty() {
        // The class has mistakes of its own, which are reported there.
        return;
    }
    if class.has(flag::TRANSPARENT) {
        fail("`{}` cannot extend `{}`, which is transparent\nhelp: extend the class of the error in its field", &[own, parent]);
    }
    if status == 0 && !child.status_field {
        fail("`{}` has no status, since `{}` takes its own from a field\nhelp: add `#[status(404)]` (400 to 599)", &[own, parent]);
    }
    if let Some((name, needed)) = required_header(status) {
        if !contains(child.headers, name) && !brings_header(class, child, name) {
            fail(
                "`{}` answers with a status that requires the header `{}` (RFC 9110), and `{}` does not bring it\nhelp: add `#[header(\"{}\", \"...\")]`",
                &[own, needed, parent, needed],
            );
        }
    }
    if !child.detail {
        inherited_text(class, child, status);
    } else if status >= 500 && child.display {
        fail(
            "`{}` is a server error, as its class `{}` is, and `#[detail(display)]` shows what `Display` says of it\nhelp: write `#[detail(\"...\")]`, or leave it out for the text of the class",
            &[own, parent],
        );
    } else if status >= 500 && !child.hidden.is_empty() {
        fail(
            "`{}` is a server error, as its class `{}` is, and its detail shows the field `{}`\nhelp: if clients may see it, mark the field `#[expose(text)]`; else take it out of the text",
            &[own, parent, child.hidden.as_bytes()],
        );
    }
    inherited_headers(class, child);
}

#[track_caller]
const fn inherited_text(class: Entry, child: &Child, status: u16) {
    let (own, parent) = (child.name.as_bytes(), name_of(class));
    let Some(source) = class.detail_source() else { return };
    if source.has(flag::DISPLAY) {
        fail("the text of `{}` is its `Display`, which `{}` cannot inherit\nhelp: add `#[detail(\"...\")]`", &[parent, own]);
    }
    if !source.has(flag::TEMPLATE) {
        return;
    }
    let template = source.table.bytes(source.row(), Text::Detail);
    let mut position = 0;
    while let Some((piece, next)) = piece(template, position) {
        position = next;
        let Piece::Field { start, name_end, end } = piece else { continue };
        let name = template.split_at(name_end).0.split_at(start).1;
        if name_end != end {
            fail(
                "the text of `{}` formats the field `{}`, which `{}` cannot inherit\nhelp: add `#[detail(\"...\")]`",
                &[parent, name, own],
            );
        }
        let Some(field) = find(child.fields, name) else {
            fail(
                "`{}` extends `{}`, whose text needs the field `{}`\nhelp: add a field of this name, or a `#[detail(\"...\")]` without it",
                &[own, parent, name],
            );
        };
        if !field.text {
            fail(
                "the field `{}` of `{}` is shown in the text of `{}` and must implement `Display`\nhelp: implement it for the type of the field, or add a `#[detail(\"...\")]` without the field",
                &[name, own, parent],
            );
        }
        if status >= 500 && !field.exposed {
            fail(
                "the text of `{}` would show the field `{}` of `{}`, a server error\nhelp: if clients may see it, mark the field `#[expose(text)]`; else add a `#[detail(\"...\")]` without it",
                &[parent, name, own],
            );
        }
    }
}

#[track_caller]
const fn inherited_headers(class: Entry, child: &Child) {
    let mut next = Some(class);
    while let Some(entry) = next {
        let headers = entry.extra().headers;
        let mut index = 0;
        while index < headers.len() {
            let header = headers[index];
            index += 1;
            if header.value.is_some() || contains(child.headers, header.name) {
                continue;
            }
            if header.field.is_empty() {
                fail(
                    "the header `{}` of `{}` is a text with fields, which `{}` cannot inherit\nhelp: add `#[header(\"{}\", \"...\")]`",
                    &[header.name.as_bytes(), name_of(entry), child.name.as_bytes(), header.name.as_bytes()],
                );
            }
            if let Some(field) = find(child.fields, header.field.as_bytes()) {
                if !field.header {
                    fail(
                        "the field `{}` of `{}` is the header `{}` of `{}`, and cannot be the value of one\nhelp: it must be text, an integer, a `Duration`, a `HeaderValue`, or an `Option` of these; or give the field another name",
                        &[field.name.as_bytes(), child.name.as_bytes(), header.name.as_bytes(), name_of(entry)],
                    );
                }
            }
        }
        next = entry.class();
    }
}

/// The header that RFC 9110 requires of a status, in lower case and as it is written: sections 11.6.1, 10.2.1, 11.7.1 and 7.8.
const fn required_header(status: u16) -> Option<(&'static str, &'static [u8])> {
    match status {
        401 => Some(("www-authenticate", b"WWW-Authenticate")),
        405 => Some(("allow", b"Allow")),
        407 => Some(("proxy-authenticate", b"Proxy-Authenticate")),
        426 => Some(("upgrade", b"Upgrade")),
        _ => None,
    }
}

/// Whether a class brings a header: as a constant, or from a field that the child has. Those of `exceptions` have room for it, and leave it to the
/// handler where it is not set.
const fn brings_header(class: Entry, child: &Child, name: &str) -> bool {
    let mut next = Some(class);
    while let Some(entry) = next {
        let headers = entry.extra().headers;
        let mut index = 0;
        while index < headers.len() {
            let header = headers[index];
            index += 1;
            if same(header.name.as_bytes(), name.as_bytes()) {
                return header.value.is_some() || is_built_in(entry) || find(child.fields, header.field.as_bytes()).is_some();
            }
        }
        next = entry.class();
    }
    false
}

const fn is_built_in(class: Entry) -> bool {
    same(class.table.place.0.as_bytes(), b"error_catalog::exceptions")
}

/// Checks the code that a row inherits against the others of its type; of two that inherit, the later one is told.
#[track_caller]
pub const fn code(table: &'static Table, index: usize) {
    let entry = at(table, index);
    let mut other = 0;
    while other < table.rows.len() {
        let second = at(table, other);
        other += 1;
        let is_told = second.index < entry.index || !second.has(flag::CODE_INHERIT);
        if second.index != entry.index && is_told && same(code_of(second), code_of(entry)) {
            let [first, last] = if second.index < entry.index { [second, entry] } else { [entry, second] };
            fail(
                "`{}` and `{}` have the same code `{}`\nhelp: give one of them another `#[code(\"...\")]`, or say `#[catalog(shared_codes)]` on `{}` if clients need not tell them apart",
                &[name_of(first), name_of(last), code_of(entry), table.name.as_bytes()],
            );
        }
    }
}

/// How many slots the hash table for a catalog's codes needs.
pub const fn slots(catalog: &Catalog) -> usize {
    2 * count(catalog) + 1
}

const fn count(catalog: &Catalog) -> usize {
    let mut total = match catalog.table {
        Some(table) => table.rows.len(),
        None => 0,
    };
    let mut index = 0;
    while index < catalog.parts.len() {
        total += count(&catalog.parts[index]);
        index += 1;
    }
    total
}

/// Checks that no two types of a catalog share a code; `N` is at least [`slots`] of it.
#[track_caller]
pub const fn catalog<const N: usize>(catalog: &Catalog) {
    let mut seen = [None; N];
    insert_all(catalog, &mut seen);
}

#[track_caller]
const fn insert_all<const N: usize>(catalog: &Catalog, seen: &mut [Option<Entry>; N]) {
    if let Some(table) = catalog.table {
        let mut index = 0;
        while index < table.rows.len() {
            let entry = at(table, index);
            index += 1;
            if !code_of(entry).is_empty() {
                insert(entry, seen);
            }
        }
    }
    let mut index = 0;
    while index < catalog.parts.len() {
        insert_all(&catalog.parts[index], seen);
        index += 1;
    }
}

#[track_caller]
const fn insert<const N: usize>(entry: Entry, seen: &mut [Option<Entry>; N]) {
    let code = code_of(entry);
    let mut slot = hash(code) % N;
    while let Some(other) = seen[slot] {
        if same(code_of(other), code) {
            if !same_place(other.table, entry.table) {
                let with_module = same(other.table.name.as_bytes(), entry.table.name.as_bytes());
                let (a, b) = (full_name(other, with_module), full_name(entry, with_module));
                fail(
                    "the code `{}` is declared twice in this catalog, by `{}{}{}{}{}` and by `{}{}{}{}{}`\nhelp: give one of them another `#[code(\"...\")]`, or one of the types a `#[catalog(prefix = \"...\")]`",
                    &[code, a[0], a[1], a[2], a[3], a[4], b[0], b[1], b[2], b[3], b[4]],
                );
            }
            return;
        }
        slot = (slot + 1) % N;
    }
    seen[slot] = Some(entry);
}

/// The name of an entry in pieces: its module, where the type's name alone does not tell, its type, and its variant, where it is one.
const fn full_name(entry: Entry, with_module: bool) -> [&'static [u8]; 5] {
    let (module, module_end): (&[u8], &[u8]) = if with_module { (entry.table.place.0.as_bytes(), b"::") } else { (b"", b"") };
    let (ty, name) = (entry.table.name.as_bytes(), name_of(entry));
    if entry.table.rows.len() == 1 && same(ty, name) { [module, module_end, ty, b"", b""] } else { [module, module_end, ty, b"::", name] }
}

/// FNV-1a.
#[allow(clippy::cast_possible_truncation, reason = "a hash")]
const fn hash(text: &[u8]) -> usize {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut index = 0;
    while index < text.len() {
        hash = (hash ^ text[index] as u64).wrapping_mul(0x100_0000_01b3);
        index += 1;
    }
    hash as usize
}

#[allow(clippy::cast_possible_truncation, reason = "the derive numbers rows with `u32`")]
const fn at(table: &'static Table, index: usize) -> Entry {
    Entry::at(table, index as u32)
}

const fn name_of(entry: Entry) -> &'static [u8] {
    entry.table.bytes(entry.row(), Text::Name)
}

const fn code_of(entry: Entry) -> &'static [u8] {
    let source = entry.code_source();
    source.table.bytes(source.row(), Text::Code)
}

const fn same_place(a: &Table, b: &Table) -> bool {
    same(a.name.as_bytes(), b.name.as_bytes())
        && same(a.place.0.as_bytes(), b.place.0.as_bytes())
        && a.place.1 == b.place.1
        && a.place.2 == b.place.2
}

pub(super) const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}

pub(super) const fn contains(names: &[&str], name: &str) -> bool {
    let mut index = 0;
    while index < names.len() {
        if same(names[index].as_bytes(), name.as_bytes()) {
            return true;
        }
        index += 1;
    }
    false
}

const fn find(fields: &'static [Field], name: &[u8]) -> Option<&'static Field> {
    let mut index = 0;
    while index < fields.len() {
        if same(fields[index].name.as_bytes(), name) {
            return Some(&fields[index]);
        }
        index += 1;
    }
    None
}

/// Stops the compiler with a message, in which each `{}` is replaced by the next of `names`.
#[track_caller]
#[allow(clippy::panic, reason = "runs in the compiler, never in the program")]
const fn fail(message: &str, names: &[&[u8]]) -> ! {
    let message = message.as_bytes();
    let mut text = [b' '; 1024];
    let (mut end, mut name, mut from) = (0, 0, 0);
    while from < message.len() && end < text.len() {
        if message[from] == b'{' && from + 1 < message.len() && message[from + 1] == b'}' && name < names.len() {
            let mut index = 0;
            while index < names[name].len() && end < text.len() {
                text[end] = names[name][index];
                (end, index) = (end + 1, index + 1);
            }
            (name, from) = (name + 1, from + 2);
        } else {
            text[end] = message[from];
            (end, from) = (end + 1, from + 1);
        }
    }
    match core::str::from_utf8(text.split_at(end).0) {
        Ok(text) => panic!("{}", text),
        Err(_) => panic!("the declaration of this error is not valid"),
    }
}
