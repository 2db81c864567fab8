//! The walk through a detail, in the order of the document, that keeps the limits.

use super::{Detail, DetailKind, Limits, Node, Shape, limits::TRUNCATED_KEY, steps::Stack};

/// What a walk shows to a visitor. Keys are given inside of maps.
pub(super) trait Visitor {
    fn leaf(&mut self, key: Option<&str>, message: &str, code: Option<&str>);

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

    fn tree(mut self, root: &Detail, class: Option<&str>, visitor: &mut impl Visitor) {
        if let Node::Leaf(leaf) = &root.node {
            return self.lone(leaf.message(), leaf.code_or(class), visitor);
        }
        visitor.open(None, root.kind());
        self.limits.take_container(0);
        let mut outer = Stack::new();
        let mut current = root.children();
        // Only the innermost level can be at the limit of depth, so one count is enough.
        let (mut depth, mut shown, mut reported, mut cut) = (1, 0, 0, 0);
        loop {
            let Some((key, child)) = current.next() else {
                reported += cut;
                end(current.kind(), std::mem::take(&mut cut), visitor);
                let Some(level) = outer.pop() else { return };
                current = level;
                depth -= 1;
                continue;
            };
            let key = key.map(AsRef::as_ref);
            let key_len = key.map_or(0, str::len);
            if let Node::Leaf(leaf) = &child.node {
                let (message, code) = (leaf.message(), leaf.code_or(class));
                if self.limits.take_error(key_len, message, code) {
                    shown += 1;
                    visitor.leaf(key, message, code);
                    continue;
                }
            } else if !self.limits.allows_below(depth) {
                cut += child.error_count();
                continue;
            } else if self.limits.take_container(key_len) {
                visitor.open(key, child.kind());
                outer.push(std::mem::replace(&mut current, child.children()));
                depth += 1;
                continue;
            }
            // Used up: all that is not shown yet is left out here, and nothing more follows.
            end(current.kind(), root.error_count().saturating_sub(shown + reported), visitor);
            while let Some(level) = outer.pop() {
                visitor.close(level.kind());
            }
            return;
        }
    }
}

fn end(kind: DetailKind, cut: u64, visitor: &mut impl Visitor) {
    if cut > 0 {
        visitor.cut((kind == DetailKind::Map).then_some(TRUNCATED_KEY), cut);
    }
    visitor.close(kind);
}
