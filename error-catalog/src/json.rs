//! Writes JSON straight into the body: strings with DRF's escapes, members that can be taken back, constant parts that are kept.

use std::{ops::Range, panic::Location, time::SystemTime};

use bytes::Bytes;
use serde_core::Serialize;

use crate::{
    cache::{Kept, Key, Kind, Slot, Varies},
    detail::{Flat as FlatError, Walk, What, flatten, pointers, write_tree},
    envelope::Envelope,
    escape::{EscapedText, escape_fragment, escape_into, serialize_into},
    guard::guard,
    log, template,
    timestamp::rfc3339,
    view::ErrorView,
};

/// The body under construction.
pub(crate) struct Body<'a> {
    pub(crate) out: Vec<u8>,
    /// The whole body, where it was found ready made.
    pub(crate) ready: Option<Bytes>,
    pub(crate) view: &'a ErrorView<'a>,
    pub(crate) envelope: &'a dyn Envelope,
    /// Where the public text was written, without its quotes, and how often.
    pub(crate) message: (Range<usize>, usize),
    /// How many texts were recalled or kept.
    pub(crate) kept: usize,
}

impl<'a> Body<'a> {
    /// A body without anything in it, in a buffer that may have something.
    pub(crate) fn new(mut out: Vec<u8>, view: &'a ErrorView<'a>, envelope: &'a dyn Envelope) -> Self {
        out.clear();
        Self { out, ready: None, view, envelope, message: (0..0, 0), kept: 0 }
    }

    /// Writes the public text as the inside of a string.
    fn message(&mut self) {
        let start = self.out.len();
        if !self.view.write_message(&mut EscapedText(&mut self.out)) {
            self.out.truncate(start);
            escape_fragment(&mut self.out, self.view.default_message());
        }
        self.message = (start..self.out.len(), self.message.1 + 1);
    }

    /// The key of the next text to be kept.
    fn key(&mut self, kind: Kind, site: &'static Location<'static>) -> Key {
        self.kept += 1;
        let docs = self.view.scope().settings().docs;
        Key {
            envelope: self.envelope.type_id(),
            kind,
            site: std::ptr::from_ref(site).addr(),
            ordinal: self.kept,
            docs: (docs.as_ptr().addr(), docs.len()),
        }
    }

    /// Writes a text that was kept; `false` where there is none.
    fn recall(&mut self, slot: &Slot, key: Key) -> bool {
        let Some(kept) = slot.get(key) else { return false };
        match &kept.varies {
            Varies::Nothing if key.kind == Kind::Body => self.ready = Some(kept.bytes.clone()),
            Varies::Nothing => self.out.extend_from_slice(&kept.bytes),
            Varies::Message(hole) => {
                let (before, after) = kept.bytes.split_at_checked(*hole).unwrap_or_default();
                self.out.extend_from_slice(before);
                self.message();
                self.out.extend_from_slice(after);
            }
            Varies::Values(text, holes) => self.fill(kept, text, holes),
        }
        true
    }

    /// Writes a kept text with the values of this error; with the default text where that fails.
    fn fill(&mut self, kept: &Kept, text: &Range<usize>, holes: &[usize]) {
        let start = self.out.len();
        if !self.view.fill(kept, holes, &mut self.out) {
            self.out.truncate(start);
            kept.replace(text, self.view.default_message(), &mut self.out);
        }
        let after = kept.bytes.len() - text.end;
        self.message = (start + text.start..self.out.len() - after, self.message.1 + 1);
    }

    /// Keeps what was written since `start`, unless more varies in it than one public text.
    fn keep(&self, slot: &Slot, key: Key, start: usize, messages_before: usize) {
        let written = self.out.get(start..).unwrap_or_default();
        let (range, messages) = (&self.message.0, self.message.1 - messages_before);
        // Where the whole body was found ready made, it is kept already.
        if self.view.has_varied() || self.ready.is_some() {
            return;
        }
        if messages == 0 || self.view.is_constant() {
            slot.insert(key, written, &Varies::Nothing);
        } else if messages == 1 {
            let (before, after) = (range.start - start, range.end - start);
            let mut text = written.get(..before).unwrap_or_default().to_vec();
            let varies = match self.view.own_template() {
                Some(template) => {
                    let holes = template::split(template, &mut text);
                    Varies::Values(before..text.len(), holes)
                }
                None => Varies::Message(before),
            };
            text.extend_from_slice(written.get(after..).unwrap_or_default());
            slot.insert(key, &text, &varies);
        }
    }
}

/// A place for one JSON value.
///
/// Writing cannot fail: what cannot be serialised is left out, with a log entry, and the body stays valid JSON.
pub struct Json<'w, 'a> {
    body: &'w mut Body<'a>,
}

impl<'w, 'a> Json<'w, 'a> {
    pub(crate) fn new(body: &'w mut Body<'a>) -> Self {
        Self { body }
    }

    /// An object; `write` adds its members.
    pub fn object(self, write: impl FnOnce(&mut Object<'_, 'a>)) {
        self.body.out.push(b'{');
        write(&mut Object { body: self.body, empty: true });
        self.body.out.push(b'}');
    }

    /// A string.
    pub fn string(self, text: &str) {
        escape_into(&mut self.body.out, text);
    }

    /// A string in which nothing has to be escaped.
    pub(crate) fn plain(self, text: &[u8]) {
        self.body.out.push(b'"');
        self.body.out.extend_from_slice(text);
        self.body.out.push(b'"');
    }

    /// The HTTP status, a number.
    pub fn status(self) {
        let number = self.body.view.status().as_u16();
        self.body.out.extend([100, 10, 1].map(|unit| b"0123456789"[usize::from(number / unit % 10)]));
    }

    /// A time, as RFC 3339 writes it.
    pub(crate) fn time(self, time: SystemTime) {
        self.body.out.push(b'"');
        rfc3339(&mut self.body.out, time);
        self.body.out.push(b'"');
    }

    /// Any value; `null` where it cannot be serialised.
    pub fn value<T: Serialize + ?Sized>(self, value: &T) {
        if !attempt_value(&mut self.body.out, value) {
            self.body.out.extend_from_slice(b"null");
        }
    }

    /// The public text of the error; the default text of its class where making it fails.
    pub fn message(self) {
        self.body.out.push(b'"');
        self.body.message();
        self.body.out.push(b'"');
    }

    /// What `write` writes is a function of the envelope's type, of the error's [entry](ErrorView::entry) and of its public text alone: the result is
    /// kept, and copied or shared the next time. Where something else of the error is read in `write` that differs from one value to the next, nothing is kept.
    #[track_caller]
    pub fn constant(self, write: impl FnOnce(Json<'_, 'a>)) {
        let Some(slot) = self.body.view.kept() else {
            return write(self);
        };
        let kind = if self.body.out.is_empty() { Kind::Body } else { Kind::Value };
        let key = self.body.key(kind, Location::caller());
        if !self.body.recall(slot, key) {
            let (start, messages) = (self.body.out.len(), self.body.message.1);
            write(Json { body: self.body });
            self.body.keep(slot, key, start, messages);
        }
    }

    /// A list; `write` adds its items.
    pub fn list(self, write: impl FnOnce(&mut List<'_, 'a>)) {
        self.body.out.push(b'[');
        write(&mut List { body: self.body, empty: true });
        self.body.out.push(b']');
    }

    /// The texts of the error, in the shape of its detail: a text, a list or a tree of field errors.
    pub fn errors(self) {
        self.tree(What::Messages);
    }

    /// The codes of the error, in the shape of its detail.
    pub fn codes(self) {
        self.tree(What::Codes);
    }

    /// The texts and codes of the error, in the shape of its detail: `{"message": ..., "code": ...}` in the place of each text.
    pub fn full_details(self) {
        self.tree(What::Full);
    }

    fn tree(self, what: What) {
        let Body { out, view, .. } = self.body;
        let shape = view.shape();
        let walk = Walk::new(&shape, view.scope().get_limits());
        let key = view.renamed_non_field_errors();
        write_tree(walk, what, key, out);
    }
}

/// The items of a JSON list.
pub struct List<'w, 'a> {
    body: &'w mut Body<'a>,
    empty: bool,
}

impl<'a> List<'_, 'a> {
    /// Begins an item; what is written to the result is its value.
    pub fn item(&mut self) -> Json<'_, 'a> {
        if !self.empty {
            self.body.out.push(b',');
        }
        self.empty = false;
        Json { body: self.body }
    }

    /// Every text of the error with its code and the path of its field, those nearer to the root first, as drf-standardized-errors lists them:
    /// `write` adds an item's members.
    pub fn flattened(&mut self, write: impl Fn(&mut Object<'_, 'a>, FlatError<'_>)) {
        let (view, scope) = (self.body.view, self.body.view.scope());
        let each = &mut |error: FlatError<'_>| self.item().object(|item| write(item, error));
        flatten(&view.shape(), scope.get_nested_field_separator(), scope.get_limits(), each);
    }

    /// Every text of the error with its code and the JSON Pointer (RFC 6901) of its field, in order: `write` adds an item's members.
    pub fn pointed(&mut self, write: impl Fn(&mut Object<'_, 'a>, FlatError<'_>)) {
        let view = self.body.view;
        let each = &mut |error: FlatError<'_>| self.item().object(|item| write(item, error));
        pointers(&view.shape(), view.scope().get_limits(), each);
    }
}

/// The members of a JSON object.
pub struct Object<'w, 'a> {
    body: &'w mut Body<'a>,
    empty: bool,
}

impl<'a> Object<'_, 'a> {
    /// Begins a member; what is written to the result is its value.
    pub fn member(&mut self, name: &str) -> Json<'_, 'a> {
        if !self.empty {
            self.body.out.push(b',');
        }
        self.empty = false;
        escape_into(&mut self.body.out, name);
        self.body.out.push(b':');
        Json { body: self.body }
    }

    /// The same for a name that is known, as JSON writes it: `"name":`.
    #[inline]
    pub(crate) fn known(&mut self, name: &'static str) -> Json<'_, 'a> {
        if !self.empty {
            self.body.out.push(b',');
        }
        self.empty = false;
        self.body.out.extend_from_slice(name.as_bytes());
        Json { body: self.body }
    }

    /// A member with a string.
    pub fn string(&mut self, name: &str, text: &str) {
        self.member(name).string(text);
    }

    /// A member with a string, or with `null`.
    pub fn string_or_null(&mut self, name: &str, text: Option<&str>) {
        match text {
            Some(text) => self.string(name, text),
            None => self.member(name).value(&()),
        }
    }

    /// A member with any value; where it cannot be serialised the member is left out and that is logged.
    pub fn value<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        self.attempt(name, |out| attempt_value(out, value));
    }

    /// A member with an object.
    pub fn object(&mut self, name: &str, write: impl FnOnce(&mut Object<'_, 'a>)) {
        self.member(name).object(write);
    }

    /// The exposed fields of the error, each as a member of this object; those that are `None` or cannot be serialised are left out.
    pub fn params(&mut self) {
        let view = self.body.view;
        view.each_param(&mut |name, value| {
            self.attempt(name, |out| {
                let mark = out.len();
                // A field that is `None` is left out, not null.
                let serialised = guard(|| value.write_json(out));
                if !serialised {
                    log::warn_param(name);
                }
                serialised && out.get(mark..) != Some(b"null")
            });
        });
    }

    /// The exposed fields as an object of its own; no member where there are none.
    pub fn params_object(&mut self, name: &str) {
        if !self.body.view.has_params() {
            return;
        }
        let (mark, empty) = (self.body.out.len(), self.empty);
        self.object(name, |object| object.params());
        if self.body.out.ends_with(b"{}") {
            self.body.out.truncate(mark);
            self.empty = empty;
        }
    }

    /// The same as [`Json::constant`], for members.
    #[track_caller]
    pub fn constant(&mut self, write: impl FnOnce(&mut Object<'_, 'a>)) {
        let Some(slot) = self.body.view.kept() else {
            return write(self);
        };
        let key = self.body.key(Kind::Members { first: self.empty }, Location::caller());
        let (start, messages) = (self.body.out.len(), self.body.message.1);
        if self.body.recall(slot, key) {
            self.empty = self.empty && self.body.out.len() == start;
        } else {
            write(self);
            self.body.keep(slot, key, start, messages);
        }
    }

    /// Writes a member and takes it back where `write` says no.
    fn attempt(&mut self, name: &str, write: impl FnOnce(&mut Vec<u8>) -> bool) {
        let (mark, empty) = (self.body.out.len(), self.empty);
        let value = self.member(name);
        if !write(&mut value.body.out) {
            self.body.out.truncate(mark);
            self.empty = empty;
        }
    }
}

fn attempt_value<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) -> bool {
    let mark = out.len();
    let written = guard(|| serialize_into(out, value));
    if !written {
        out.truncate(mark);
        log::warn("a value of an error body could not be serialised and was left out");
    }
    written
}
