//! [`ErrorView`]: what clients may see of an error, for the envelopes.

use std::{
    borrow::Cow,
    cell::Cell,
    fmt::{self, Display, Write},
};

use http::StatusCode;

use crate::{
    cache::{Kept, Slot},
    declaration::{Declaration, Parts, Want},
    detail::{Detail, LeafCode, Shape},
    entry::Entry,
    envelope::Envelope,
    exceptions::{self, Instance},
    guard::guard,
    log,
    message::{shows_hidden_field, write_declared},
    params::Param,
    scope::Scope,
    status,
    table::flag,
    template,
};

mod headers;
mod resolve;

/// What a client may see of one error: everything that an envelope can put into a body.
///
/// It looks through transparent variants at the error that answers, and applies what stands beside `#[transparent]` and what was set on the value.
pub struct ErrorView<'a> {
    /// The error as it was given, and its row, which may be transparent.
    error: &'a dyn Declaration,
    outer: Entry,
    /// The error that answers.
    answering: &'a dyn Declaration,
    /// The row that answers.
    row: Entry,
    /// The class that this value is an instance of: its row, or one made at run time.
    entry: Entry,
    instance: Option<&'a Instance>,
    /// The envelope that the declaration asks for.
    pub(crate) envelope: Option<&'static dyn Envelope>,
    /// Nothing but the fields of the declared row has a part in the error.
    is_declared: bool,
    /// The transparent row whose code is shown.
    code: Option<Entry>,
    /// The transparent error whose text is shown.
    text: Option<&'a dyn Declaration>,
    status: StatusCode,
    /// The status was found at run time and is a server error.
    hides_fields: bool,
    /// The seconds that a throttled client is told to wait.
    wait: Option<String>,
    scope: &'a Scope,
    /// Something was read that differs from one value of the entry to the next, beside the text as an envelope writes it.
    varied: Cell<bool>,
}

impl<'a> ErrorView<'a> {
    /// The declared error that this is.
    pub fn entry(&self) -> Entry {
        self.code.unwrap_or(self.entry)
    }

    /// The declared error that answers, whatever stands beside `#[transparent]`.
    pub(crate) fn class(&self) -> Entry {
        self.entry
    }

    /// The request scope in which the error is rendered.
    pub fn scope(&self) -> &'a Scope {
        self.scope
    }

    /// The HTTP status of the response.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The reason phrase of the status ("Not Found").
    pub fn reason(&self) -> &'static str {
        status::reason(self.status)
    }

    /// The stable code.
    pub fn code(&self) -> &'a str {
        if let Some(row) = self.code {
            return row.code();
        }
        match self.own_leaf() {
            Some((_, Some(code))) => code,
            _ => self.class_code(),
        }
    }

    /// The code that leaves without one of their own get.
    fn class_code(&self) -> &'a str {
        self.instance.and_then(Instance::code).unwrap_or_else(|| self.entry.code())
    }

    /// The detail set on this value alone, where it is a leaf: its text and code (`Some(None)`: none given).
    fn own_leaf(&self) -> Option<(&'a str, Option<&'a str>)> {
        let detail = self.instance?.detail()?;
        let code = match detail.leaf_code() {
            // A sentence was joined to the text: DRF loses the leaf's own code there.
            _ if self.wait.is_some() => Some(self.class_code()),
            LeafCode::Pending => Some(self.class_code()),
            LeafCode::Given(code) => code,
        };
        Some((detail.message()?, code))
    }

    /// The code of a detail that is a text: `None` where it was given without one (DRF's `null`).
    pub fn leaf_code(&self) -> Option<&'a str> {
        match (self.code, self.own_leaf()) {
            (None, Some((_, code))) => code,
            _ => Some(self.code()),
        }
    }

    /// The structured detail, where there is one: field errors, or a list. A text beside `#[transparent]` is the message of it, and replaces no tree.
    pub fn tree(&self) -> Option<&'a Detail> {
        self.instance.and_then(Instance::tree)
    }

    /// Whether the detail is a list or a map: a structured one, or that of a `ValidationError`, which is always a list at least.
    pub fn is_structured(&self) -> bool {
        self.tree().is_some() || self.is_validation()
    }

    /// Whether a text that stands beside `#[transparent]` is the message.
    pub(crate) fn has_text_beside(&self) -> bool {
        self.text.is_some()
    }

    /// Whether the error is a `ValidationError` or extends it.
    pub fn is_validation(&self) -> bool {
        self.entry.is_a(exceptions::ValidationError::CLASS)
    }

    /// The public text: the detail where it is a text, the default text of the class where it is structured.
    pub fn message(&self) -> Cow<'a, str> {
        if let Some(text) = self.constant_message() {
            return Cow::Borrowed(text);
        }
        self.varied.set(true);
        let shown = Shown { view: self, is_whole: Cell::new(false) };
        let text = format!("{shown}");
        if shown.is_whole.get() { Cow::Owned(text) } else { Cow::Borrowed(self.default_message()) }
    }

    /// The text that is shown where the declared one cannot or must not be.
    #[inline(never)]
    pub(crate) fn default_message(&self) -> &'static str {
        let plain = self.entry.lineage().find(|entry| entry.has(flag::DETAIL) && !entry.has(flag::TEMPLATE | flag::DISPLAY));
        match plain {
            Some(entry) if !self.hides_fields => entry.own_detail(),
            _ => status::default_detail(self.status.as_u16()),
        }
    }

    /// The public text where no field is in it.
    fn constant_message(&self) -> Option<&'a str> {
        match self.text() {
            Text::Plain(text) if self.wait.is_none() => Some(text),
            _ => None,
        }
    }

    /// Where the public text comes from, without the sentence of a wait.
    fn text(&self) -> Text<'a> {
        let (error, entry) = match (self.text, self.own_leaf()) {
            (Some(outer), _) => (outer, outer.row()),
            (None, Some((text, _))) => return Text::Plain(text),
            (None, None) => (self.answering, self.entry),
        };
        match entry.detail_source() {
            None => Text::Plain(status::default_detail(self.status_before_rules())),
            Some(source) if !source.has(flag::TEMPLATE | flag::DISPLAY) => Text::Plain(source.own_detail()),
            Some(source) if self.hides_fields && shows_hidden_field(error, source) => Text::Plain(self.default_message()),
            Some(source) => Text::Declared(error, source),
        }
    }

    /// The status whose default text is shown: a 403 that stands for a 401 keeps the 401's text.
    fn status_before_rules(&self) -> u16 {
        match self.entry.status_number() {
            0 => self.status.as_u16(),
            declared => declared,
        }
    }

    /// Writes the public text; `false` where that failed, with `out` possibly half written.
    pub(crate) fn write_message(&self, out: &mut dyn Write) -> bool {
        let written = guard(|| self.try_message(out).is_ok());
        if !written {
            log::warn_message(self.entry.code());
        }
        written
    }

    /// The row's own template, where the public text is that one with the values that [`fill`](Self::fill) finds. Only what is [`kept`](Self::kept) may ask.
    pub(crate) fn own_template(&self) -> Option<&'static str> {
        match self.text() {
            Text::Declared(_, source) if source == self.row && !source.has(flag::DISPLAY) => Some(source.own_detail()),
            _ => None,
        }
    }

    /// Writes a kept text with the values of the row's own template in it; `false` where that failed, with `out` possibly half written.
    pub(crate) fn fill(&self, kept: &Kept, holes: &[usize], out: &mut Vec<u8>) -> bool {
        let mut written = false;
        let mut take = |values: &[&dyn Display]| written = kept.fill(holes, values, out).is_ok();
        let returned = guard(|| {
            self.answering.parts(&mut Parts(Want::Text(&mut take)));
            true
        });
        if !(returned && written) {
            log::warn_message(self.entry.code());
        }
        returned && written
    }

    fn try_message(&self, out: &mut dyn Write) -> fmt::Result {
        match self.text() {
            Text::Plain(text) => out.write_str(text)?,
            Text::Declared(error, source) => write_declared(error, source, out)?,
        }
        if let (Some(wait), None) = (&self.wait, self.tree()) {
            let sentence = self.entry.meta(if wait == "1" { exceptions::SINGULAR } else { exceptions::PLURAL });
            out.write_char(' ')?;
            template::write(sentence.unwrap_or_default(), out, &mut |_, _| Some(wait))?;
        }
        Ok(())
    }

    /// The detail as leaf, list or tree, for the views.
    pub(crate) fn shape(&self) -> Shape<'a> {
        if let Some(tree) = self.tree() {
            return Shape::Tree { detail: tree, code: self.class_code() };
        }
        let (message, code) = (self.message(), self.leaf_code());
        if self.is_validation() { Shape::ListOfLeaf { message, code } } else { Shape::Leaf { message, code } }
    }

    /// A fact of `#[meta(...)]`: beside `#[transparent]`, on the entry, or on one of its classes.
    pub fn meta(&self, key: &str) -> Option<&'static str> {
        let (mut error, mut row) = (self.error, self.outer);
        while row.has(flag::TRANSPARENT) {
            if let Some(value) = row.meta(key) {
                return Some(value);
            }
            let mut inner = None;
            error.parts(&mut Parts(Want::Inner(&mut inner)));
            error = inner?.declaration();
            row = error.row();
        }
        self.entry.meta(key)
    }

    /// The documentation address of the code.
    pub fn docs(&self) -> Option<String> {
        let own = self.code.unwrap_or(self.entry).table.docs;
        let template = if own.is_empty() { self.scope.settings().docs } else { own };
        (!template.is_empty()).then(|| template.replace("{code}", self.code()))
    }

    /// The names of the exposed fields.
    pub fn param_names(&self) -> &'static [&'static str] {
        self.row.params()
    }

    #[inline]
    pub(crate) fn has_params(&self) -> bool {
        self.row.has_extra() && !self.row.params().is_empty()
    }

    /// The exposed fields, in order of declaration.
    pub(crate) fn each_param(&self, each: &mut dyn FnMut(&str, &dyn Param)) {
        let names = self.row.params();
        if names.is_empty() {
            return;
        }
        self.varied.set(true);
        self.answering.parts(&mut Parts(Want::Params(&mut |values| {
            for (name, value) in names.iter().zip(values) {
                each(name, *value);
            }
        })));
    }

    /// Whether something was read that [`kept`](Self::kept) texts cannot have in them.
    pub(crate) fn has_varied(&self) -> bool {
        self.varied.get()
    }

    /// Whether the public text is the same for every value.
    pub(crate) fn is_constant(&self) -> bool {
        self.entry.is_constant()
    }

    /// The key of errors that belong to no field, where the scope has one of its own.
    pub(crate) fn renamed_non_field_errors(&self) -> Option<&str> {
        (self.scope.renames_non_field_errors() && self.is_validation()).then(|| self.scope.get_non_field_errors())
    }

    /// Where parts of this error's bodies are kept that differ from one value to the next in the public text at most; `None` where there are none.
    pub(crate) fn kept(&self) -> Option<&'a Slot> {
        // A list is shown under a key that the scope names.
        let may_keep = self.is_declared && !self.scope.get_limits().may_cut_one() && self.renamed_non_field_errors().is_none();
        if may_keep { self.answering.cache().slot(self.row.index, self.row.table.rows.len()) } else { None }
    }
}

/// A public text as `Display`, which writes it by code that is in every program anyway.
struct Shown<'v, 'a> {
    view: &'v ErrorView<'a>,
    is_whole: Cell<bool>,
}

impl fmt::Display for Shown<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.is_whole.set(self.view.write_message(f));
        Ok(())
    }
}

/// Where a public text comes from.
enum Text<'a> {
    /// It is there.
    Plain(&'a str),
    /// From the fields of this error, as this entry, its row or one of its classes, declares it.
    Declared(&'a dyn Declaration, Entry),
}
