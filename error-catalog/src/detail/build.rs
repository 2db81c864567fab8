//! Making details: from texts, lists and maps, or error by error.

use std::{borrow::Cow, iter, mem};

use super::{
    Detail, DetailKind, ErrorDetail, Held, NON_FIELD_ERRORS, Node,
    fields::{Fields, IntoEntries, Key},
    lazy::Lazy,
};

impl Detail {
    /// A list.
    ///
    /// ```
    /// use error_catalog::{Detail, ErrorDetail};
    ///
    /// let detail = Detail::list([ErrorDetail::new("Too short.", "min_length"), ErrorDetail::new("Too common.", "common")]);
    /// assert_eq!(detail.to_string(), r#"["Too short.","Too common."]"#);
    /// ```
    pub fn list<T: Into<Self>>(items: impl IntoIterator<Item = T>) -> Self {
        items.into_iter().map(Into::into).collect::<Vec<Self>>().into()
    }

    /// A map. Of a key that is given twice the later value counts, in the place of the first.
    ///
    /// ```
    /// use error_catalog::Detail;
    ///
    /// let detail = Detail::map([("a", "1"), ("b", "2"), ("a", "3")]);
    /// assert_eq!(detail.to_string(), r#"{"a":"3","b":"2"}"#);
    /// ```
    pub fn map<K: Into<Cow<'static, str>>, V: Into<Self>>(entries: impl IntoIterator<Item = (K, V)>) -> Self {
        let entries = entries.into_iter();
        let mut fields = Fields::with_capacity(entries.size_hint().0);
        for (key, value) in entries {
            fields.insert(key.into(), value.into());
        }
        Self::new(Node::Map(fields))
    }

    /// A list with nothing in it.
    pub const fn empty_list() -> Self {
        Self::new(Node::List(Vec::new()))
    }

    /// A map with nothing in it.
    pub const fn empty_map() -> Self {
        Self { held: Held::Lazy(Lazy::empty()) }
    }

    /// The key of a row: its index as text.
    ///
    /// ```
    /// use error_catalog::Detail;
    ///
    /// let mut detail = Detail::empty_map();
    /// detail.insert(Detail::row(3), Detail::map([("name", Detail::list(["This field is required."]))]));
    /// assert_eq!(detail.to_string(), r#"{"3":{"name":["This field is required."]}}"#);
    /// ```
    pub fn row(index: usize) -> Cow<'static, str> {
        Cow::Owned(index.to_string())
    }

    /// Adds an error of a field: to the list under its name, which is made when it is the first.
    ///
    /// The detail becomes a map if it is none: what it was, unless empty, moves under `non_field_errors`. A list given as the error adds its items.
    ///
    /// ```
    /// use error_catalog::Detail;
    ///
    /// let mut detail = Detail::from("The form has expired.");
    /// detail.push_field("age", "A valid integer is required.");
    /// detail.push_field("age", "This field is required.");
    /// assert_eq!(
    ///     detail.to_string(),
    ///     r#"{"non_field_errors":["The form has expired."],"age":["A valid integer is required.","This field is required."]}"#,
    /// );
    /// ```
    pub fn push_field(&mut self, field: impl Into<Cow<'static, str>>, error: impl Into<Self>) {
        let mut error = error.into();
        match error.take() {
            Node::Leaf(leaf) => self.push(field.into(), || leaf),
            node => self.put(field.into(), Self::new(node)),
        }
    }

    // By calls, what is made here would be moved from one stack frame to the next, which costs more than the rest of it.
    #[expect(clippy::inline_always, reason = "it is larger than what is inlined by itself, and of all callers there are few instances")]
    #[inline(always)]
    pub(crate) fn push(&mut self, field: Key, leaf: impl FnOnce() -> ErrorDetail) {
        if let Some(fields) = self.place_for(&field) {
            // Not `push`, which would have it on the stack first.
            fields.extend(iter::once_with(|| (field, leaf())));
        } else {
            let (field, leaf) = (field, leaf());
            self.put(field, vec![leaf.into()].into());
        }
    }

    /// Adds an error of no field: to the list under `non_field_errors`.
    pub fn push_non_field(&mut self, error: impl Into<Self>) {
        self.push_field(NON_FIELD_ERRORS, error);
    }

    /// Puts the errors of a nested object or of a [row](Self::row) under a key, and [merges](Self::merge) them with those that are there.
    ///
    /// The detail becomes a map if it is none, as by [`push_field`](Self::push_field).
    pub fn insert(&mut self, key: impl Into<Cow<'static, str>>, errors: impl Into<Self>) {
        self.put(key.into(), errors.into());
    }

    fn put(&mut self, key: Key, errors: Self) {
        let Some(fields) = self.fields_mut() else { return };
        match fields.find(&key).and_then(|place| fields.value_mut(place)) {
            Some(own) => own.merge(errors),
            None => fields.append(key, errors),
        }
    }

    /// The fields of a map that has one error of each, with a place for one more, unless this key is among them.
    fn place_for(&mut self, key: &str) -> Option<&mut Vec<(Key, ErrorDetail)>> {
        match &mut self.held {
            Held::Made(_) => None,
            Held::Lazy(lazy) => lazy.place_for(key),
        }
    }

    /// Adds the errors of another detail: two maps merge key by key, two lists follow each other; a leaf counts as a list of one. Where only one
    /// of the two is a map, the other one's items go under its `non_field_errors`.
    ///
    /// ```
    /// use error_catalog::Detail;
    ///
    /// let mut detail = Detail::map([("name", Detail::list(["Too short."]))]);
    /// detail.merge(Detail::map([("name", Detail::list(["Taken."])), ("age", Detail::list(["Too young."]))]));
    /// detail.merge("The form has expired.");
    /// assert_eq!(
    ///     detail.to_string(),
    ///     r#"{"name":["Too short.","Taken."],"age":["Too young."],"non_field_errors":["The form has expired."]}"#,
    /// );
    /// ```
    pub fn merge(&mut self, other: impl Into<Self>) {
        match other.into().take() {
            Node::Leaf(leaf) => self.push_errors(vec![leaf.into()]),
            Node::List(items) => self.push_errors(items),
            Node::Map(fields) => self.merge_fields(fields),
        }
    }

    /// Adds to the list of this place; that of a map is under `non_field_errors`.
    fn push_errors(&mut self, mut errors: Vec<Self>) {
        if errors.is_empty() {
            return;
        }
        let mut place = self;
        while place.kind() == DetailKind::Map {
            let Some(inner) = place.fields_mut().and_then(|fields| fields.value_or_empty(NON_FIELD_ERRORS)) else { return };
            place = inner;
        }
        let items = match place.take() {
            Node::List(items) if items.is_empty() => errors,
            Node::List(mut items) => {
                items.append(&mut errors);
                items
            }
            node => iter::once(Self::new(node)).chain(errors).collect(),
        };
        place.held = Held::Made(Node::List(items));
    }

    /// The entries; what is no map becomes one.
    fn fields_mut(&mut self) -> Option<&mut Fields> {
        if !matches!(self.held, Held::Made(Node::Map(_))) {
            self.held = Held::Made(Node::Map(self.take_fields()));
        }
        match &mut self.held {
            Held::Made(Node::Map(fields)) => Some(fields),
            Held::Made(Node::Leaf(_) | Node::List(_)) | Held::Lazy(_) => None,
        }
    }

    /// The entries that it has as a map.
    fn take_fields(&mut self) -> Fields {
        let errors = match self.take() {
            Node::Map(fields) => return fields,
            Node::List(items) => items,
            Node::Leaf(leaf) => vec![leaf.into()],
        };
        let mut fields = Fields::new();
        if !errors.is_empty() {
            fields.append(Cow::Borrowed(NON_FIELD_ERRORS), errors.into());
        }
        fields
    }

    fn merge_fields(&mut self, other: Fields) {
        let mut outer: Vec<Merge> = Vec::new();
        let mut merge = Merge { own: self.take_fields(), other: other.into_iter(), place: 0 };
        loop {
            if let Some((key, mut value)) = merge.other.next() {
                let Some(place) = merge.own.find(&key) else {
                    merge.own.append(key, value);
                    continue;
                };
                let Some(own) = merge.own.value_mut(place) else { continue };
                match value.take() {
                    Node::Map(fields) => {
                        let inner = Merge { own: own.take_fields(), other: fields.into_iter(), place };
                        outer.push(mem::replace(&mut merge, inner));
                    }
                    Node::List(items) => own.push_errors(items),
                    Node::Leaf(leaf) => own.push_errors(vec![leaf.into()]),
                }
                continue;
            }
            let Some(parent) = outer.pop() else { break };
            let Merge { own, place, .. } = mem::replace(&mut merge, parent);
            if let Some(value) = merge.own.value_mut(place) {
                value.held = Held::Made(Node::Map(own));
            }
        }
        self.held = Held::Made(Node::Map(merge.own));
    }
}

/// Two maps that are being merged.
struct Merge {
    own: Fields,
    /// What is still to be added.
    other: IntoEntries,
    /// Where the result belongs in the map around.
    place: usize,
}

impl From<ErrorDetail> for Detail {
    #[inline]
    fn from(leaf: ErrorDetail) -> Self {
        Self::new(Node::Leaf(leaf))
    }
}

impl From<Vec<Self>> for Detail {
    #[inline]
    fn from(items: Vec<Self>) -> Self {
        Self::new(Node::List(items))
    }
}

/// A text whose code is that of the exception that takes it.
macro_rules! from_text {
    ($($text:ty),*) => {$(
        impl From<$text> for Detail {
            fn from(message: $text) -> Self {
                ErrorDetail::pending(message.into()).into()
            }
        }
    )*};
}
from_text!(&'static str, String, Cow<'static, str>);

/// A list.
impl<T: Into<Self>> FromIterator<T> for Detail {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::list(items)
    }
}

/// A map, as [`Detail::map`].
impl<K: Into<Cow<'static, str>>, V: Into<Self>> FromIterator<(K, V)> for Detail {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self::map(entries)
    }
}
