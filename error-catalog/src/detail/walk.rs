//! The walk through a detail, in the order of the document, that keeps the limits.

use super::{
    Detail, DetailKind, ErrorDetail, Limits, Node, Shape,
    limits::TRUNCATED_KEY,
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
        if let Node::Leaf(leaf) = &root.node {
            return self.lone(leaf.message(), leaf.code_or(class), visitor);
        }
        visitor.open(None, root.kind());
        let mut progress = Progress { left: self.limits, class, shown: 0, visitor };
        progress.left.take_container(0);
        let mut outer = Stack::new();
        let mut current = root.children();
        // Only the innermost level can be at the limit of depth, so one count is enough.
        let (mut depth, mut reported, mut cut) = (1, 0, 0);
        loop {
            if depth < progress.left.depth {
                progress.fields(&mut current);
            }
            let Some((key, child)) = current.next() else {
                reported += cut;
                progress.end(current.kind(), std::mem::take(&mut cut));
                let Some(level) = outer.pop() else { return };
                current = level;
                depth -= 1;
                continue;
            };
            let key = key.map(AsRef::as_ref);
            if let Node::Leaf(leaf) = &child.node {
                if progress.leaf(key, leaf) {
                    continue;
                }
            } else if depth >= progress.left.depth {
                cut += child.error_count();
                continue;
            } else if progress.left.take_container(key.map_or(0, str::len)) {
                progress.visitor.open(key, child.kind());
                let mut children = child.children();
                if progress.is_all(&mut children) {
                    progress.visitor.close(DetailKind::List);
                } else {
                    outer.push(std::mem::replace(&mut current, children));
                    depth += 1;
                }
                continue;
            }
            // Used up: all that is not shown yet is left out here, and nothing more follows.
            progress.end(current.kind(), root.error_count().saturating_sub(progress.shown + reported));
            while let Some(level) = outer.pop() {
                progress.visitor.close(level.kind());
            }
            return;
        }
    }
}

struct Progress<'w, V> {
    /// What is left of the limits.
    left: Limits,
    class: Option<&'w str>,
    shown: u64,
    visitor: &'w mut V,
}

impl<V: Visitor> Progress<'_, V> {
    /// Shows a leaf, where the limits allow it.
    fn leaf(&mut self, key: Option<&str>, leaf: &ErrorDetail) -> bool {
        let (message, code) = (leaf.message(), leaf.code_or(self.class));
        let fits = self.left.take_error(key.map_or(0, str::len), message, code);
        if fits {
            self.shown += 1;
            self.visitor.leaf(key, message, code);
        }
        fits
    }

    /// Shows the lists of one leaf that a map begins with, as far as the limits allow it.
    ///
    /// A shortcut for what most of a usual tree is: nothing is opened and closed.
    fn fields(&mut self, children: &mut Children<'_>) {
        while let Some((Some(key), Detail { node: Node::List(items) })) = children.peek() {
            let [Detail { node: Node::Leaf(leaf) }] = items.as_slice() else { return };
            let (message, code) = (leaf.message(), leaf.code_or(self.class));
            let mut left = self.left;
            if !(left.take_container(key.len()) && left.take_error(0, message, code)) {
                return;
            }
            self.left = left;
            self.shown += 1;
            self.visitor.only(key, message, code);
            children.next();
        }
    }

    /// Shows the leaves that a list begins with; whether these were all.
    ///
    /// A shortcut for the lists of the fields, which are most of a usual tree: they need no level of their own.
    fn is_all(&mut self, children: &mut Children<'_>) -> bool {
        let Children::List(items) = children else { return false };
        while let Some(Detail { node: Node::Leaf(leaf) }) = items.as_slice().first() {
            if !self.leaf(None, leaf) {
                return false;
            }
            items.next();
        }
        items.as_slice().is_empty()
    }

    fn end(&mut self, kind: DetailKind, cut: u64) {
        if cut > 0 {
            self.visitor.cut((kind == DetailKind::Map).then_some(TRUNCATED_KEY), cut);
        }
        self.visitor.close(kind);
    }
}
