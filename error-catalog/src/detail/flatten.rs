//! A detail as a flat list of errors, each with the path of its field.

use std::fmt::Write;

use super::{
    Detail, DetailKind, ErrorDetail, Key, Limits, Node, Shape, Walk,
    limits::{TRUNCATED, truncated_message},
    walk::Visitor,
};

/// One error of a flattened detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flat<'a> {
    /// Its code, where it has one.
    pub code: Option<&'a str>,
    /// Its text.
    pub message: &'a str,
    /// The path of its field; `None` where it is of none.
    pub path: Option<&'a str>,
}

/// Gives each error with its path as drf-standardized-errors orders and names them.
///
/// Errors nearer to the root come first. The path is made of the keys; an item of a list adds its index, counted among the items that are lists or
/// maps, and errors directly in a list have the path of the list. Past a limit one last error says how many are not shown.
pub(crate) fn flatten(shape: &Shape<'_>, separator: &str, limits: &Limits, each: &mut dyn FnMut(Flat<'_>)) {
    let mut output = Output { limits: *limits, given: 0, cut: false, each };
    match shape {
        Shape::Leaf { message, code } | Shape::ListOfLeaf { message, code } => output.give(message, *code, None),
        Shape::Tree { detail, code } => breadth_first(detail, Some(code), separator, &mut output),
        Shape::Bare(detail) => breadth_first(detail, None, separator, &mut output),
    };
    output.end(shape);
}

/// Gives each error, in the order of the document, with a JSON pointer (RFC 6901) to its field.
///
/// Errors directly in a list have the pointer of the list: `/email`, and that of the whole document, which is empty, where it is the root. A text
/// alone has none. Past a limit one last error says how many are not shown.
pub(crate) fn pointers(shape: &Shape<'_>, limits: &Limits, each: &mut dyn FnMut(Flat<'_>)) {
    let mut output = Output { limits: *limits, given: 0, cut: false, each };
    let mut pointer = Pointer { text: String::new(), open: Vec::new(), output: &mut output };
    Walk::new(shape, &Limits { bytes: usize::MAX, ..*limits }).run(&mut pointer);
    output.end(shape);
}

/// Where the errors go, as far as the limits allow.
struct Output<'e> {
    limits: Limits,
    given: u64,
    /// Something was left out.
    cut: bool,
    each: &'e mut dyn FnMut(Flat<'_>),
}

impl Output<'_> {
    /// `false` where the count or the bytes are used up.
    fn give(&mut self, message: &str, code: Option<&str>, path: Option<&str>) -> bool {
        let fits = self.limits.take_error(path.map_or(0, str::len), message, code);
        if fits {
            self.given += 1;
            (self.each)(Flat { code, message, path });
        } else {
            // Nothing that follows is shown, even if it is shorter.
            self.limits.count = 0;
            self.cut = true;
        }
        fits
    }

    fn end(self, shape: &Shape<'_>) {
        let left_out = if self.cut { shape.error_count().saturating_sub(self.given) } else { 0 };
        if left_out > 0 {
            (self.each)(Flat { code: Some(TRUNCATED), message: &truncated_message(left_out), path: None });
        }
    }
}

/// A list or a map whose turn comes when those before it are done; kept afterwards for the paths of those below it.
#[derive(Clone, Copy)]
struct Queued<'a> {
    errors: Errors<'a>,
    /// The last part of its path; that of the root is not used.
    part: Part<'a>,
    /// The place in the queue of the one that it is in.
    parent: usize,
    depth: usize,
}

#[derive(Clone, Copy)]
enum Errors<'a> {
    /// Those of a list or a map.
    Of(&'a Node),
    /// Those of a map that is held lazily: each is a list.
    Fields(&'a [(Key, ErrorDetail)]),
    /// That of such a list.
    One(&'a ErrorDetail),
}

impl<'a> Errors<'a> {
    fn of(detail: &'a Detail) -> Self {
        detail.lone_errors().map_or_else(|| Self::Of(detail.node()), Self::Fields)
    }
}

#[derive(Clone, Copy)]
enum Part<'a> {
    Key(&'a str),
    Index(usize),
}

fn breadth_first(root: &Detail, class: Option<&str>, separator: &str, output: &mut Output<'_>) -> bool {
    if let Some(leaf) = root.as_leaf() {
        return output.give(leaf.message(), leaf.code_or(class), None);
    }
    let mut queue = vec![Queued { errors: Errors::of(root), part: Part::Index(0), parent: 0, depth: 1 }];
    let mut path = Path { text: String::new(), chain: Vec::new(), separator };
    let mut place = 0;
    while let Some(&Queued { errors, depth, .. }) = queue.get(place) {
        let queued = |errors, part| Queued { errors, part, parent: place, depth: depth + 1 };
        let is_last = depth >= output.limits.depth;
        match errors {
            Errors::One(leaf) => {
                path.write(&queue, place);
                if !output.give(leaf.message(), leaf.code_or(class), Some(&path.text)) {
                    return false;
                }
            }
            Errors::Fields(fields) if is_last => output.cut |= !fields.is_empty(),
            Errors::Fields(fields) => queue.extend(fields.iter().map(|(key, leaf)| queued(Errors::One(leaf), Part::Key(key)))),
            Errors::Of(node) => {
                // Written for the first of its errors.
                let mut own_len = None;
                let mut index = 0;
                for (key, child) in node.children() {
                    if let Some(leaf) = child.as_leaf() {
                        let own_len = *own_len.get_or_insert_with(|| path.write(&queue, place));
                        path.text.truncate(own_len);
                        if let Some(key) = key {
                            path.push(Part::Key(key), place == 0);
                        }
                        let of_field = place != 0 || key.is_some();
                        if !output.give(leaf.message(), leaf.code_or(class), of_field.then_some(&path.text)) {
                            return false;
                        }
                    } else {
                        let part = key.map_or(Part::Index(index), |key| Part::Key(key));
                        index += 1;
                        if is_last {
                            output.cut = true;
                        } else {
                            queue.push(queued(Errors::of(child), part));
                        }
                    }
                }
            }
        }
        place += 1;
    }
    true
}

struct Path<'s> {
    text: String,
    /// The places in the queue from an item up to below the root.
    chain: Vec<usize>,
    separator: &'s str,
}

impl Path<'_> {
    /// Writes the path of an item of the queue, and returns its length.
    fn write(&mut self, queue: &[Queued<'_>], place: usize) -> usize {
        self.text.clear();
        self.chain.clear();
        let mut above = place;
        while above != 0 {
            self.chain.push(above);
            above = queue.get(above).map_or(0, |queued| queued.parent);
        }
        let mut first = true;
        while let Some(queued) = self.chain.pop().and_then(|place| queue.get(place)) {
            self.push(queued.part, first);
            first = false;
        }
        self.text.len()
    }

    fn push(&mut self, part: Part<'_>, first: bool) {
        if !first {
            self.text.push_str(self.separator);
        }
        match part {
            Part::Key(key) => self.text.push_str(key),
            Part::Index(index) => push_number(&mut self.text, index),
        }
    }
}

/// The pointer of the current node of a walk.
struct Pointer<'o, 'e> {
    text: String,
    open: Vec<Open>,
    output: &'o mut Output<'e>,
}

struct Open {
    /// The length of the pointer of the list or map.
    len: usize,
    /// The place of the next item of a list.
    index: usize,
}

impl Pointer<'_, '_> {
    /// Goes to a key of the innermost map.
    fn push(&mut self, key: &str) {
        self.text.push('/');
        for part in key.split_inclusive(['~', '/']) {
            match (part.strip_suffix('~'), part.strip_suffix('/')) {
                (Some(part), _) => self.text.extend([part, "~0"]),
                (_, Some(part)) => self.text.extend([part, "~1"]),
                _ => self.text.push_str(part),
            }
        }
    }
}

impl Visitor for Pointer<'_, '_> {
    fn leaf(&mut self, key: Option<&str>, message: &str, code: Option<&str>) {
        let Some(open) = self.open.last_mut() else {
            self.output.give(message, code, None);
            return;
        };
        open.index += 1;
        self.text.truncate(open.len);
        if let Some(key) = key {
            self.push(key);
        }
        self.output.give(message, code, Some(&self.text));
    }

    fn open(&mut self, key: Option<&str>, _: DetailKind) {
        if let Some(open) = self.open.last_mut() {
            let index = open.index;
            open.index += 1;
            self.text.truncate(open.len);
            if let Some(key) = key {
                self.push(key);
            } else {
                self.text.push('/');
                push_number(&mut self.text, index);
            }
        }
        self.open.push(Open { len: self.text.len(), index: 0 });
    }

    fn close(&mut self, _: DetailKind) {
        self.open.pop();
    }

    fn cut(&mut self, _: Option<&str>, _: u64) {
        self.output.cut = true;
    }
}

fn push_number(text: &mut String, number: usize) {
    // Writing to a string cannot fail.
    let _ = write!(text, "{number}");
}

#[cfg(test)]
mod tests {
    use super::{Detail, Limits, Shape, flatten, pointers};

    fn tree() -> Detail {
        let rows = Detail::list([Detail::empty_map(), Detail::from("own"), Detail::map([("x~/y", Detail::list(["row"]))])]);
        let nested = Detail::list([Detail::list([Detail::list(["deep"])])]);
        Detail::map([("a", rows), ("b", nested), ("", Detail::map([("", Detail::from("empty"))])), ("c", Detail::from("leaf"))])
    }

    fn flat(shape: &Shape<'_>, separator: &str, limits: &Limits) -> Vec<String> {
        let mut items = Vec::new();
        flatten(shape, separator, limits, &mut |flat| items.push(format!("{:?} {} {:?}", flat.path, flat.message, flat.code)));
        items
    }

    fn pointed(shape: &Shape<'_>, limits: &Limits) -> Vec<String> {
        let mut items = Vec::new();
        pointers(shape, limits, &mut |flat| items.push(format!("{:?} {}", flat.path, flat.message)));
        items
    }

    #[test]
    fn errors_near_the_root_come_first_and_items_count_without_leaves() {
        let (detail, limits) = (tree(), Limits::NONE);
        let shape = Shape::Tree { detail: &detail, code: "invalid" };
        let expected = [
            r#"Some("c") leaf Some("invalid")"#,
            r#"Some("a") own Some("invalid")"#,
            r#"Some("-") empty Some("invalid")"#,
            r#"Some("a-1-x~/y") row Some("invalid")"#,
            r#"Some("b-0-0") deep Some("invalid")"#,
        ];
        assert_eq!(flat(&shape, "-", &limits), expected);
        let shallow = flat(&shape, "-", &Limits { depth: 2, ..limits });
        assert_eq!(shallow, [expected[0], expected[1], expected[2], r#"None 2 more errors are not shown. Some("truncated")"#]);
        let few = flat(&shape, "-", &Limits { count: 2, ..limits });
        assert_eq!(few, [expected[0], expected[1], r#"None 3 more errors are not shown. Some("truncated")"#]);
    }

    #[test]
    fn pointers_are_escaped_and_count_every_item() {
        let detail = tree();
        let shape = Shape::Bare(&detail);
        let expected =
            [r#"Some("/a") own"#, r#"Some("/a/2/x~0~1y") row"#, r#"Some("/b/0/0") deep"#, r#"Some("//") empty"#, r#"Some("/c") leaf"#];
        assert_eq!(pointed(&shape, &Limits::NONE), expected);
        let cut = pointed(&shape, &Limits { bytes: 12, ..Limits::NONE });
        assert_eq!(cut, [expected[0], "None 4 more errors are not shown."]);
    }

    #[test]
    fn errors_of_no_field_have_no_path() {
        let leaf = Shape::Leaf { message: "x".into(), code: None };
        assert_eq!(flat(&leaf, ".", &Limits::NONE), ["None x None"]);
        assert_eq!(pointed(&leaf, &Limits::NONE), ["None x"]);
        let list = Shape::ListOfLeaf { message: "x".into(), code: None };
        assert_eq!(flat(&list, ".", &Limits::NONE), ["None x None"]);
        assert_eq!(pointed(&list, &Limits::NONE), [r#"Some("") x"#]);
        assert_eq!(pointed(&list, &Limits { count: 0, ..Limits::NONE }), ["None 1 more error is not shown."]);
    }
}
