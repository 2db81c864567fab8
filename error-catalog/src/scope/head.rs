//! [`Head`]: the texts of a request that the answer to its errors depends on.

/// Which text it is.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    CorrelationId,
    Path,
    Accept,
    ContentType,
    Language,
}

const PARTS: usize = 5;

/// The texts, one after the other in the order of [`Part`]: all in one allocation, as every request has some.
#[derive(Clone)]
pub(crate) struct Head {
    texts: Vec<u8>,
    lens: [Option<u32>; PARTS],
}

impl Head {
    pub(super) const EMPTY: Self = Self { texts: Vec::new(), lens: [None; PARTS] };

    #[inline]
    pub(crate) fn new(parts: [Option<&[u8]>; PARTS]) -> Self {
        let mut texts = Vec::with_capacity(parts.iter().flatten().map(|text| text.len()).sum());
        let mut lens = [None; PARTS];
        for (len, part) in lens.iter_mut().zip(parts) {
            *len = part.and_then(|text| u32::try_from(text.len()).ok());
            texts.extend_from_slice(part.filter(|_| len.is_some()).unwrap_or_default());
        }
        Self { texts, lens }
    }

    /// The same with another text in the place of one.
    pub(super) fn with(&self, part: Part, text: Option<&[u8]>) -> Self {
        let mut parts = [Part::CorrelationId, Part::Path, Part::Accept, Part::ContentType, Part::Language].map(|part| self.get(part));
        if let Some(place) = parts.get_mut(part as usize) {
            *place = text;
        }
        Self::new(parts)
    }

    pub(super) fn has(&self, part: Part) -> bool {
        self.lens.get(part as usize).is_some_and(Option::is_some)
    }

    pub(super) fn get(&self, part: Part) -> Option<&[u8]> {
        let (before, from) = self.lens.split_at_checked(part as usize)?;
        let len = (*from.first()?)? as usize;
        let start = before.iter().flatten().map(|len| *len as usize).sum();
        self.texts.get(start..)?.get(..len)
    }

    pub(super) fn text(&self, part: Part) -> Option<&str> {
        std::str::from_utf8(self.get(part)?).ok()
    }

    /// A text of visible ASCII characters and spaces.
    pub(super) fn visible(&self, part: Part) -> Option<&str> {
        self.text(part).filter(|text| text.bytes().all(|byte| matches!(byte, b'\t' | b' '..=b'~')))
    }
}

#[cfg(test)]
mod tests {
    use super::{Head, Part};

    #[test]
    fn each_text_is_where_it_was_put() {
        let head = Head::new([Some(b"id"), Some(b""), None, Some(b"text/\xff"), None]);
        assert_eq!((head.text(Part::CorrelationId), head.text(Part::Path), head.get(Part::Accept)), (Some("id"), Some(""), None));
        assert_eq!((head.get(Part::ContentType), head.text(Part::ContentType)), (Some(&b"text/\xff"[..]), None));
        let head = head.with(Part::Path, Some(b"/x")).with(Part::CorrelationId, None);
        assert_eq!((head.text(Part::CorrelationId), head.text(Part::Path)), (None, Some("/x")));
        assert_eq!(head.get(Part::ContentType), Some(&b"text/\xff"[..]));
        assert!(head.has(Part::ContentType) && !head.has(Part::Language) && !Head::EMPTY.has(Part::Path));
    }
}
