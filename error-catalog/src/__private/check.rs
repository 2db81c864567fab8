//! What the derive cannot see, checked when the program is compiled: what is inherited through a path, and codes across types.

use crate::{
    catalog::Catalog,
    entry::Entry,
    table::{Table, flag},
    template::{Piece, next_piece},
};

/// The entry that a path of `#[extends(...)]` names: a struct's only one, or the variant's of this name. `of` tells the type.
pub const fn class<T: crate::Catalogued>(of: fn(&T), name: &str) -> Entry {
    let _ = of;
    let Some(table) = T::CATALOG.table else { return Entry::FALLBACK };
    let mut index = 0;
    while index < table.rows.len() {
        if same(table.texts(table.rows[index])[0], name) {
            break;
        }
        index += 1;
    }
    if index == table.rows.len() {
        // A struct that was imported under another name.
        index = 0;
    }
    #[allow(clippy::cast_possible_truncation, reason = "the derive numbers rows with `u32`")]
    Entry::at(table, index as u32)
}

/// What the derive knows of a row that extends a class.
pub struct Child {
    /// The type.
    pub type_name: &'static str,
    /// The variant.
    pub name: &'static str,
    /// The status of its own, 0 for none.
    pub status: u16,
    /// The status comes from a field.
    pub status_field: bool,
    /// It has a text of its own.
    pub detail: bool,
    /// The code of its own; empty where it is inherited.
    pub code: &'static str,
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
    if status == 0 && !child.status_field {
        fail(&["`", child.name, "` has no status: `", class.name(), "` takes its own from a field, so write `#[status(...)]` here"]);
    }
    if let Some((name, needed)) = required_header(status) {
        if !contains(child.headers, name) && !has_header(class, name) {
            fail(&[
                "`",
                child.name,
                "` answers with a status that requires the header `",
                needed,
                "` (RFC 9110), and `",
                class.name(),
                "` does not bring it: add `#[header(\"",
                needed,
                "\", \"...\")]`",
            ]);
        }
    }
    if !child.detail {
        inherited_text(class, child, status);
    }
    inherited_headers(class, child);
}

#[track_caller]
const fn inherited_text(class: Entry, child: &Child, status: u16) {
    let Some(source) = class.detail_source() else { return };
    if source.has(flag::DISPLAY) {
        fail(&["the text of `", class.name(), "` is its `Display`, which `", child.name, "` cannot inherit: add `#[detail(\"...\")]`"]);
    }
    if !source.has(flag::TEMPLATE) {
        return;
    }
    let mut template = source.template();
    while let Some((piece, rest)) = next_piece(template) {
        template = rest;
        let Piece::Field { name, spec } = piece else { continue };
        if !spec.is_empty() {
            fail(&[
                "the text of `",
                class.name(),
                "` formats `{",
                name,
                ":",
                spec,
                "}`, which `",
                child.name,
                "` cannot inherit: add `#[detail(\"...\")]`",
            ]);
        }
        let Some(field) = find(child.fields, name) else {
            fail(&[
                "`",
                child.name,
                "` extends `",
                class.name(),
                "`, whose text needs the field `",
                name,
                "`: add this field, or a `#[detail(\"...\")]` without it",
            ]);
        };
        if !field.text {
            fail(&["the field `", name, "` of `", child.name, "` is shown in the text of `", class.name(), "` and must implement `Display`"]);
        }
        if status >= 500 && !field.exposed {
            fail(&[
                "the text of `",
                class.name(),
                "` shows the field `",
                name,
                "` of `",
                child.name,
                "`, which is a server error: mark the field `#[expose(text)]`, or add a `#[detail(\"...\")]` without it",
            ]);
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
            if let Some(field) = find(child.fields, header.field) {
                if !field.header {
                    fail(&[
                        "the field `",
                        field.name,
                        "` of `",
                        child.name,
                        "` is the header `",
                        header.name,
                        "` of `",
                        entry.name(),
                        "`, and must be text, an integer, a `Duration`, a `HeaderValue`, or an `Option` of these",
                    ]);
                }
            }
        }
        next = entry.class();
    }
}

/// The header that RFC 9110 requires of a status, in lower case and as it is written: sections 11.6.1, 10.2.1, 11.7.1 and 7.8.
const fn required_header(status: u16) -> Option<(&'static str, &'static str)> {
    match status {
        401 => Some(("www-authenticate", "WWW-Authenticate")),
        405 => Some(("allow", "Allow")),
        407 => Some(("proxy-authenticate", "Proxy-Authenticate")),
        426 => Some(("upgrade", "Upgrade")),
        _ => None,
    }
}

const fn has_header(class: Entry, name: &str) -> bool {
    let mut next = Some(class);
    while let Some(entry) = next {
        let headers = entry.extra().headers;
        let mut index = 0;
        while index < headers.len() {
            if same(headers[index].name, name) {
                return true;
            }
            index += 1;
        }
        next = entry.class();
    }
    false
}

/// Checks the codes of one type, some of which are inherited.
#[track_caller]
pub const fn codes(table: &'static Table) {
    let mut index = 0;
    while index < table.rows.len() {
        #[allow(clippy::cast_possible_truncation, reason = "the derive numbers rows with `u32`")]
        let entry = Entry::at(table, index as u32);
        index += 1;
        if !entry.has(flag::CODE_INHERIT) {
            continue;
        }
        let mut other = 0;
        while other < table.rows.len() {
            #[allow(clippy::cast_possible_truncation, reason = "the derive numbers rows with `u32`")]
            let second = Entry::at(table, other as u32);
            other += 1;
            if second.index != entry.index && same(second.code(), entry.code()) {
                fail(&[
                    "`",
                    second.name(),
                    "` and `",
                    entry.name(),
                    "` have the same code `",
                    entry.code(),
                    "`: give one of them another `#[code(\"...\")]`, or say `#[catalog(shared_codes)]` on `",
                    table.name,
                    "`",
                ]);
            }
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
            #[allow(clippy::cast_possible_truncation, reason = "the derive numbers rows with `u32`")]
            let entry = Entry::at(table, index as u32);
            index += 1;
            if !entry.code().is_empty() {
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
    #[allow(clippy::cast_possible_truncation, reason = "a hash")]
    let mut slot = hash(entry.code()) as usize % N;
    while let Some(other) = seen[slot] {
        if same(other.code(), entry.code()) {
            if !same_place(other.table, entry.table) {
                fail(&[
                    "the code `",
                    entry.code(),
                    "` is declared twice in this catalog: by `",
                    other.type_name(),
                    "::",
                    other.name(),
                    "` and by `",
                    entry.type_name(),
                    "::",
                    entry.name(),
                    "`; give one of them another `#[code(\"...\")]`, or one of the types a `#[catalog(prefix = \"...\")]`",
                ]);
            }
            return;
        }
        slot = (slot + 1) % N;
    }
    seen[slot] = Some(entry);
}

/// FNV-1a.
const fn hash(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut index = 0;
    while index < bytes.len() {
        hash = (hash ^ bytes[index] as u64).wrapping_mul(0x100_0000_01b3);
        index += 1;
    }
    hash
}

const fn same_place(a: &Table, b: &Table) -> bool {
    same(a.name, b.name) && same(a.place.0, b.place.0) && a.place.1 == b.place.1 && a.place.2 == b.place.2
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
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

const fn contains(names: &[&str], name: &str) -> bool {
    let mut index = 0;
    while index < names.len() {
        if same(names[index], name) {
            return true;
        }
        index += 1;
    }
    false
}

const fn find(fields: &'static [Field], name: &str) -> Option<&'static Field> {
    let mut index = 0;
    while index < fields.len() {
        if same(fields[index].name, name) {
            return Some(&fields[index]);
        }
        index += 1;
    }
    None
}

/// Stops the compiler with a message put together from parts.
#[track_caller]
const fn fail(parts: &[&str]) -> ! {
    let mut text = [0; 1024];
    let mut end = 0;
    let mut part = 0;
    while part < parts.len() {
        let bytes = parts[part].as_bytes();
        let mut index = 0;
        while index < bytes.len() && end < text.len() {
            text[end] = bytes[index];
            end += 1;
            index += 1;
        }
        part += 1;
    }
    let (text, _) = text.split_at(end);
    match core::str::from_utf8(text) {
        Ok(text) => panic!("{}", text),
        Err(_) => panic!("the declaration of this error is not valid"),
    }
}
