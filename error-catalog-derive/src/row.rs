//! A variant as it will be written into the table: defaults merged in, fields found, nothing left that could be wrong.

use syn::Path;

use crate::{
    model::{Field, Variant},
    template::Spec,
};

/// A variant, or a struct, resolved.
pub(crate) struct Row<'m> {
    pub variant: &'m Variant,
    pub status: Status<'m>,
    /// The class that it extends, by itself or because its enum does.
    pub class: Option<&'m Path>,
    pub code: Code,
    pub detail: Option<Detail<'m>>,
    pub headers: Vec<Header<'m>>,
    pub meta: Vec<(&'m str, &'m str)>,
    /// The exposed fields, by the name they have for clients.
    pub params: Vec<(String, &'m Field)>,
    pub roles: Roles<'m>,
}

/// The fields that have a task of their own.
#[derive(Clone, Copy, Default)]
pub(crate) struct Roles<'m> {
    pub source: Option<&'m Field>,
    /// The field that answers for a transparent variant.
    pub inner: Option<&'m Field>,
    pub from: Option<&'m Field>,
    pub instance: Option<&'m Field>,
}

impl Roles<'_> {
    /// Whether the field is the error behind this one.
    pub(crate) fn is_behind(&self, field: &Field) -> bool {
        [self.source, self.inner].iter().flatten().any(|role| role.position == field.position)
    }
}

#[derive(Clone, Copy)]
pub(crate) enum Status<'m> {
    Constant(u16),
    Field(&'m Field),
    /// From the class.
    Inherited,
    /// From the field that answers.
    Transparent,
}

impl Status<'_> {
    /// The number, 0 where it is not constant.
    pub(crate) fn number(self) -> u16 {
        match self {
            Self::Constant(number) => number,
            _ => 0,
        }
    }
}

pub(crate) enum Code {
    Own(String),
    Inherited,
    /// That of the field that answers.
    Transparent,
}

impl Code {
    /// The code where it is one of its own, else nothing.
    pub(crate) fn own(&self) -> &str {
        match self {
            Self::Own(code) => code,
            Self::Inherited | Self::Transparent => "",
        }
    }
}

pub(crate) enum Detail<'m> {
    /// What `Display` says; the text of thiserror's attribute, if there is one.
    Display(&'m str),
    /// A constant text.
    Constant(String),
    /// A text with placeholders.
    Template { text: &'m str, values: Vec<Value<'m>> },
}

/// A placeholder.
#[derive(Clone)]
pub(crate) struct Value<'m> {
    pub field: &'m Field,
    pub spec: Spec,
}

pub(crate) struct Header<'m> {
    pub name: &'m str,
    pub value: HeaderValue<'m>,
}

pub(crate) enum HeaderValue<'m> {
    Constant(String),
    Field(&'m Field),
    /// A format string of `core::fmt` and its arguments.
    Text(String, Vec<Value<'m>>),
}
