//! What a class needs of fields whose type names generics of the declaration: no constant can judge those, so bounds do.

use std::fmt::Display;

use crate::{
    __private::check::{contains, same},
    HeaderField,
    entry::Entry,
    table::{Text, flag},
    template::{Piece, piece},
};

/// Whether a class has this need.
pub struct Needed<const NEEDED: bool>;

/// What a field must be whose text the class may need.
#[diagnostic::on_unimplemented(
    message = "`{T}` must implement `Display`: the text of the class that this error extends shows the field",
    label = "shown in the text of the class",
    note = "add the bound `{T}: std::fmt::Display` to the type, or a `#[detail(\"...\")]` without the field to the variant"
)]
pub trait AsText<T: ?Sized> {}

impl<T: ?Sized> AsText<T> for Needed<false> {}
#[diagnostic::do_not_recommend]
impl<T: Display + ?Sized> AsText<T> for Needed<true> {}

/// What a field must be that the class may send as a header.
#[diagnostic::on_unimplemented(
    message = "`{T}` must implement `HeaderField`: the class that this error extends sends the field as a header",
    label = "sent as a header of the class",
    note = "add the bound `{T}: error_catalog::HeaderField` to the type, or a `#[header(...)]` of this name to the variant"
)]
pub trait AsHeader<T: ?Sized> {}

impl<T: ?Sized> AsHeader<T> for Needed<false> {}
#[diagnostic::do_not_recommend]
impl<T: HeaderField + ?Sized> AsHeader<T> for Needed<true> {}

/// The field, which has a text where it is needed.
pub fn text<const NEEDED: bool, T: ?Sized>(field: &T) -> &T
where
    Needed<NEEDED>: AsText<T>,
{
    field
}

/// The field, which can be a header where it is needed.
pub fn header<const NEEDED: bool, T: ?Sized>(field: &T) -> &T
where
    Needed<NEEDED>: AsHeader<T>,
{
    field
}

/// Whether the text that a class gives shows the field of this name.
pub const fn in_text(class: Entry, name: &str) -> bool {
    let Some(source) = class.detail_source() else { return false };
    if !source.has(flag::TEMPLATE) {
        return false;
    }
    let template = source.table.bytes(source.row(), Text::Detail);
    let mut position = 0;
    while let Some((piece, next)) = piece(template, position) {
        position = next;
        if let Piece::Field { start, name_end, .. } = piece {
            if same(template.split_at(name_end).0.split_at(start).1, name.as_bytes()) {
                return true;
            }
        }
    }
    false
}

/// Whether a class or one of its classes sends the field of this name as a header that is not among a row's own.
pub const fn in_header(class: Entry, own: &[&str], name: &str) -> bool {
    let mut next = Some(class);
    while let Some(entry) = next {
        let headers = entry.extra().headers;
        let mut index = 0;
        while index < headers.len() {
            let header = headers[index];
            index += 1;
            if header.value.is_none() && same(header.field.as_bytes(), name.as_bytes()) && !contains(own, header.name) {
                return true;
            }
        }
        next = entry.class();
    }
    false
}
