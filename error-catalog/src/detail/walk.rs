//! The walk through a detail, in the order of the document, that keeps the limits.

use super::{
    Detail, DetailKind, Held, Key, Limits, Node, Shape,
    foreign::{Found, Message, Sink, map_of},
    lazy::Source,
    limits::{LIST, TRUNCATED_KEY},
    steps::{Children, Stack},
};

/// What a walk shows to a visitor. Keys are given inside of maps.
pub(super) trait Visitor {
    fn leaf(&mut self, key: Option<&str>, message: &str, code: Option<&str>);

    /// A list of one leaf: what most fields of a usual tree have.
    fn only(&mut self, key: &str, message: &str, code: Option<&str>) {
        self.open(Some(key), DetailKind::List);
        self.leaf(None, message, code);
        self.close(DetailKind::List);
    }

    /// [`Visitor::only`] of a text of which a part may be constant.
    #[cfg_attr(not(feature = "validator"), allow(dead_code, reason = "only validator's errors are shown as they were found"))]
    fn only_found(&mut self, key: &str, message: Message<'_>, code: &str) {
        self.only(key, &message.to_text(), Some(code));
    }

    /// A list or a map begins.
    fn open(&mut self, key: Option<&str>, kind: DetailKind);

    fn close(&mut self, kind: DetailKind);

    /// This many errors are left out: to be shown as one more leaf. At most one in a list or a map, as its last item.
    fn cut(&mut self, key: Option<&str>, count: u64);
}

/// A walk through a detail within limits.
#[derive(Clone)]
pub(crate) struct Walk<'a> {
    shape: &'a Shape<'a>,
    limits: Limits,
}

impl<'a> Walk<'a> {
    pub(crate) const fn new(shape: &'a Shape<'a>, limits: &Limits) -> Self {
        Self { shape, limits: *limits }
    }

    pub(super) fn run(self, visitor: &mut impl Visitor) {
        match self.shape {
            Shape::Leaf { message, code } => self.lone(message, *code, visitor),
            Shape::ListOfLeaf { message, code } => {
                visitor.open(None, DetailKind::List);
                self.lone(message, *code, visitor);
                visitor.close(DetailKind::List);
            }
            Shape::Tree { detail, code } => self.tree(detail, Some(code), visitor),
            Shape::Bare(detail) => self.tree(detail, None, visitor),
        }
    }

    fn lone(mut self, message: &str, code: Option<&str>, visitor: &mut impl Visitor) {
        if self.limits.take_error(0, message, code) {
            visitor.leaf(None, message, code);
        } else {
            visitor.cut(None, 1);
        }
    }

    fn tree(self, root: &Detail, class: Option<&str>, visitor: &mut impl Visitor) {
        if let Some(leaf) = root.as_leaf() {
            return self.lone(leaf.message(), leaf.code_or(class), visitor);
        }
        let mut shown = Shown::new(self.limits, class, visitor);
        shown.tree(None, root);
        shown.finish();
    }
}

/// What is shown of a tree, and what is left out.
struct Shown<'v, V> {
    /// What is left of the limits. Where something did not fit nothing is, and the depth is 0: all that follows is left out.
    left: Limits,
    class: Option<&'v str>,
    /// How many lists and maps are open that are shown.
    depth: usize,
    /// How many are open inside of these that are not shown.
    hidden: usize,
    /// How many errors are left out. Only the innermost level can be at the limit of depth, so one count is enough.
    cut: u64,
    /// What ended after the limits were used up.
    ended: Vec<DetailKind>,
    visitor: &'v mut V,
}

impl<'v, V: Visitor> Shown<'v, V> {
    fn new(limits: Limits, class: Option<&'v str>, visitor: &'v mut V) -> Self {
        let left = Limits { depth: limits.depth.max(1), ..limits };
        Self { left, class, depth: 0, hidden: 0, cut: 0, ended: Vec::new(), visitor }
    }

    /// Shows a list or a map.
    fn tree(&mut self, key: Option<&str>, root: &Detail) {
        let mut outer = Stack::new();
        let Some(mut current) = self.enter(key, root) else { return };
        loop {
            let Some((key, child)) = current.next() else {
                self.end(current.kind());
                let Some(level) = outer.pop() else { return };
                current = level;
                continue;
            };
            let key = key.map(AsRef::as_ref);
            if let Some(leaf) = child.as_leaf() {
                self.error(key, leaf.message(), leaf.code_or(self.class));
            } else if let Some(children) = self.enter(key, child) {
                outer.push(std::mem::replace(&mut current, children));
            }
        }
    }

    /// Shows a list or a map; where that takes a level of its own, its beginning alone.
    fn enter<'d>(&mut self, key: Option<&str>, detail: &'d Detail) -> Option<Children<'d>> {
        if let (Some(key), Held::Made(Node::List(items))) = (key, &detail.held) {
            if let [Detail { held: Held::Made(Node::Leaf(leaf)) }] = items.as_slice() {
                self.only(key, leaf.message(), leaf.code_or(self.class));
                return None;
            }
        }
        if !self.begin(key, detail.kind()) {
            self.cut += detail.error_count();
            return None;
        }
        match &detail.held {
            Held::Made(node) => {
                let mut children = node.children();
                if !self.is_all(&mut children) {
                    return Some(children);
                }
            }
            Held::Lazy(lazy) => match lazy.source() {
                Source::Fields(fields) => {
                    for (key, leaf) in fields {
                        self.only(key, leaf.message(), leaf.code_or(self.class));
                    }
                }
                Source::Foreign(errors) => errors.show(self),
            },
        }
        self.end(detail.kind());
        None
    }

    /// Shows the leaves that a list begins with; whether these were all.
    ///
    /// A shortcut for the lists of the fields, which are most of a usual tree: they need no level of their own.
    fn is_all(&mut self, children: &mut Children<'_>) -> bool {
        let Children::List(items) = children else { return false };
        while let Some(leaf) = items.as_slice().first().and_then(Detail::as_leaf) {
            self.error(None, leaf.message(), leaf.code_or(self.class));
            items.next();
        }
        items.as_slice().is_empty()
    }

    /// Whether the beginning of a list or a map is shown.
    fn begin(&mut self, key: Option<&str>, kind: DetailKind) -> bool {
        if self.depth >= self.left.depth {
            return false;
        }
        let fits = self.left.take_container(key.map_or(0, str::len)) || self.depth == 0;
        if fits {
            self.visitor.open(key, kind);
            self.depth += 1;
        } else {
            self.use_up();
        }
        fits
    }

    fn error(&mut self, key: Option<&str>, message: &str, code: Option<&str>) {
        if self.hidden > 0 {
            self.cut += 1;
        } else if self.left.take_error(key.map_or(0, str::len), message, code) {
            self.visitor.leaf(key, message, code);
        } else {
            self.use_up();
            self.cut += 1;
        }
    }

    /// A list of one error: what most of a usual tree is.
    #[expect(clippy::inline_always, reason = "a call for each error costs more than the limits")]
    #[inline(always)]
    fn only(&mut self, key: &str, message: &str, code: Option<&str>) {
        if self.depth < self.left.depth && self.left.take_error(key.len().saturating_add(LIST), message, code) {
            self.visitor.only(key, message, code);
        } else {
            self.only_in_parts(key, message, code);
        }
    }

    #[cold]
    fn only_in_parts(&mut self, key: &str, message: &str, code: Option<&str>) {
        if self.begin(Some(key), DetailKind::List) {
            self.error(None, message, code);
            self.end(DetailKind::List);
        } else {
            self.cut += 1;
        }
    }

    /// A list or a map ends that is shown.
    fn end(&mut self, kind: DetailKind) {
        if self.left.depth == 0 {
            self.ended.push(kind);
            return;
        }
        self.close(kind);
        self.depth -= 1;
    }

    fn close(&mut self, kind: DetailKind) {
        let cut = std::mem::take(&mut self.cut);
        if cut > 0 {
            self.visitor.cut((kind == DetailKind::Map).then_some(TRUNCATED_KEY), cut);
        }
        self.visitor.close(kind);
    }

    fn use_up(&mut self) {
        self.left = Limits { depth: 0, count: 0, bytes: 0 };
    }

    /// Ends what ended after the limits were used up: the first of these says what was left out.
    fn finish(mut self) {
        for kind in std::mem::take(&mut self.ended) {
            self.close(kind);
        }
    }
}

impl<V: Visitor> Sink for Shown<'_, V> {
    fn open(&mut self, key: &Key, kind: DetailKind) {
        if !self.begin(Some(key), kind) {
            self.hidden += 1;
        }
    }

    fn close(&mut self, kind: DetailKind) {
        match self.hidden.checked_sub(1) {
            Some(hidden) => self.hidden = hidden,
            None => self.end(kind),
        }
    }

    fn error(&mut self, found: Found<'_>) {
        self.error(None, &found.message.to_text(), Some(found.code));
    }

    fn only(&mut self, key: &Key, found: Found<'_>) {
        let Found { message, code, .. } = found;
        let len = key.len().saturating_add(LIST).saturating_add(message.len());
        if self.depth < self.left.depth && self.left.take_error(len, "", Some(code)) {
            self.visitor.only_found(key, message, code);
        } else {
            self.only_in_parts(key, &message.to_text(), Some(code));
        }
    }

    fn merge(&mut self, show: &dyn Fn(&mut dyn Sink)) {
        for (key, child) in map_of(show).children() {
            self.tree(key.map(AsRef::as_ref), child);
        }
    }
}
