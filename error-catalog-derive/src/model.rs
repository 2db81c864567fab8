//! A declaration as plain data: what is written, where. Nothing here is resolved or checked.

use std::ops::Range;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use syn::{Member, Path};

use crate::{attributes::Name, case::Style, template::Piece};

/// An enum, or a struct, which is a catalog of one.
pub(crate) struct Declaration {
    pub ident: Ident,
    pub generics: Generics,
    pub is_enum: bool,
    /// The lints that it allows, as `deprecated`.
    pub allowed: Vec<TokenStream>,
    /// The doc comment.
    pub description: String,
    pub options: Options,
    /// Whether thiserror writes `Display`, `Error` and `From`.
    pub thiserror: bool,
    /// What an enum says for all its variants; nothing on a struct.
    pub defaults: Facts,
    /// The variants, or the struct itself.
    pub variants: Vec<Variant>,
}

impl Declaration {
    /// Whether this derive writes the trait.
    pub(crate) fn writes(&self, which: External) -> bool {
        !self.thiserror && !self.options.external.contains(&which)
    }

    /// The kind of declaration, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        if self.is_enum { "enum" } else { "struct" }
    }
}

/// The generics of a declaration.
pub(crate) struct Generics {
    /// `<'a, T: Bound>`
    pub parameters: TokenStream,
    /// `<'a, T>`
    pub arguments: TokenStream,
    /// The predicates of the `where` clause.
    pub predicates: Vec<TokenStream>,
    pub has_types: bool,
}

/// `#[catalog(...)]`.
pub(crate) struct Options {
    pub prefix: String,
    /// The style of codes made from names, where the type says one.
    pub rename_all: Option<Style>,
    pub docs: String,
    pub shared_codes: bool,
    pub external: Vec<External>,
    pub without: Vec<Ident>,
    pub envelope: Option<Path>,
    /// The path of error-catalog.
    pub krate: Path,
}

/// A trait that `#[catalog(external(...))]` leaves to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum External {
    Display,
    Error,
    From,
}

/// What an enum may say for all its variants, and a variant or struct for itself.
#[derive(Default)]
pub(crate) struct Facts {
    pub status: Option<Given<Status>>,
    pub extends: Option<Path>,
    pub headers: Vec<Header>,
    pub meta: Vec<Meta>,
    /// The attributes that are there, also those whose arguments could not be read.
    pub seen: Seen,
    /// One that looks like a misspelt `#[status]` or `#[extends]`.
    pub misspelt: Option<Misspelt>,
}

/// Attributes that are there.
#[derive(Default)]
pub(crate) struct Seen(pub Vec<Name>);

impl Seen {
    pub(crate) fn has(&self, name: Name) -> bool {
        self.0.contains(&name)
    }
}

/// A value, and where it was written.
pub(crate) struct Given<T> {
    pub value: T,
    pub span: Span,
}

/// `#[status(...)]`.
pub(crate) enum Status {
    Constant(u16),
    Field(FieldName),
}

/// `.field`.
pub(crate) struct FieldName {
    pub name: String,
    pub span: Span,
}

/// `#[header(...)]`.
pub(crate) struct Header {
    /// The name, in lower case.
    pub name: String,
    pub value: HeaderValue,
    /// Where the name is written.
    pub span: Span,
}

pub(crate) enum HeaderValue {
    Field(FieldName),
    Text(Template),
}

/// A text that may have placeholders.
pub(crate) struct Template {
    /// As it was written, without the quotes.
    pub text: String,
    pub pieces: Vec<Piece>,
    pub literal: Literal,
}

impl Template {
    /// Where these bytes of the text are written: there, where the compiler tells and the literal is the text itself; else the whole literal.
    pub(crate) fn at(&self, bytes: &Range<usize>) -> Span {
        let is_plain = self.literal.to_string() == format!("\"{}\"", self.text);
        let inside = is_plain.then(|| self.literal.subspan(bytes.start + 1..=bytes.end)).flatten();
        inside.unwrap_or_else(|| self.literal.span())
    }

    pub(crate) fn span(&self) -> Span {
        self.literal.span()
    }
}

/// One fact of `#[meta(...)]`.
pub(crate) struct Meta {
    pub key: String,
    pub value: String,
    pub span: Span,
}

/// A variant, or a struct.
pub(crate) struct Variant {
    pub ident: Ident,
    /// The doc comment.
    pub description: String,
    pub deprecated: bool,
    /// The text of thiserror's `#[error("...")]`.
    pub display: Option<String>,
    pub facts: Facts,
    pub code: Option<Given<Code>>,
    pub detail: Option<Given<Detail>>,
    /// `#[transparent]` on the variant itself.
    pub transparent: Option<Span>,
    pub fields: Vec<Field>,
}

/// An attribute that nobody knows, most like one of ours.
pub(crate) struct Misspelt {
    pub text: String,
    pub meant: &'static str,
    /// Whether its arguments too are those of ours, so that it cannot be another derive's.
    pub certain: bool,
    pub span: Span,
}

/// `#[code(...)]`.
pub(crate) enum Code {
    Own(String),
    Inherit,
}

/// `#[detail(...)]`.
pub(crate) enum Detail {
    Display,
    Text(Template),
}

/// A field.
pub(crate) struct Field {
    pub member: Member,
    /// The name without `r#`, or the position.
    pub name: String,
    pub position: usize,
    pub ty: Type,
    pub from: Option<Span>,
    pub source: Option<Span>,
    /// Another derive's attribute says that a field named `source` is not the source.
    pub not_source: bool,
    pub transparent: Option<Span>,
    pub instance: bool,
    pub expose: Option<Given<Expose>>,
}

impl Field {
    /// Where the field is named.
    pub(crate) fn span(&self) -> Span {
        match &self.member {
            Member::Named(name) => name.span(),
            Member::Unnamed(_) => self.ty.span,
        }
    }

    pub(crate) fn is_tuple(&self) -> bool {
        matches!(self.member, Member::Unnamed(_))
    }
}

/// `#[expose(...)]`.
pub(crate) enum Expose {
    /// As a parameter, under this name if it has one of its own.
    Param(Option<String>),
    /// In the text only.
    Text,
}

/// A field's type.
pub(crate) struct Type {
    pub tokens: TokenStream,
    /// With `'static` for the lifetimes of the declaration.
    pub lasting: TokenStream,
    pub span: Span,
    /// The `T` of `Option<T>`.
    pub optional: Option<TokenStream>,
    /// Whether its last segment is `Backtrace`.
    pub is_backtrace: bool,
    pub mentions: Mentions,
}

impl quote::ToTokens for Type {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.tokens.clone());
    }
}

/// What of a declaration's generics a type names.
#[derive(Clone, Copy, Default)]
pub(crate) struct Mentions {
    /// A type parameter.
    pub types: bool,
    /// A type or constant parameter, or `Self`: the type cannot be named outside an `impl`.
    pub any: bool,
    /// The declared type itself.
    pub itself: bool,
}
