//! [`Step`] and [`At`]: where a value stands.

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Step {
    Field(String),
    Index(usize),
}

impl Step {
    /// How much it costs to keep: long keys count as several.
    pub(crate) fn weight(&self) -> usize {
        match self {
            Self::Field(name) => weight(name),
            Self::Index(_) => 1,
        }
    }

    pub(super) fn into_key(self) -> String {
        match self {
            Self::Field(name) => name,
            Self::Index(index) => index.to_string(),
        }
    }
}

fn weight(name: &str) -> usize {
    1 + name.len() / 16
}

/// A path from the root, as a list that each level of reading extends.
#[derive(Clone, Copy)]
pub(super) enum At<'p> {
    Root,
    Field(&'p At<'p>, &'p str),
    Index(&'p At<'p>, usize),
}

impl At<'_> {
    pub(super) fn weight(&self) -> usize {
        let (mut sum, mut path) = (0, self);
        loop {
            path = match path {
                At::Root => return sum,
                At::Field(outer, name) => {
                    sum += weight(name);
                    outer
                }
                At::Index(outer, _) => {
                    sum += 1;
                    outer
                }
            };
        }
    }

    pub(super) fn steps(&self) -> Vec<Step> {
        let (mut steps, mut path) = (Vec::new(), self);
        loop {
            path = match path {
                At::Root => break,
                At::Field(outer, name) => {
                    steps.push(Step::Field((*name).to_owned()));
                    outer
                }
                At::Index(outer, index) => {
                    steps.push(Step::Index(*index));
                    outer
                }
            };
        }
        steps.reverse();
        steps
    }
}

/// The path of a field.
pub(super) fn child(at: &[Step], name: &str) -> Vec<Step> {
    let mut steps = at.to_vec();
    steps.push(Step::Field(name.to_owned()));
    steps
}
