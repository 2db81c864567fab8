//! The headers of an error: those that its declaration and its classes name, and those set on the value.

use http::HeaderMap;

use super::ErrorView;
use crate::{
    declaration::{Parts, Want},
    exceptions::Instance,
    headers::{self, HeaderField},
    named::Ask,
};

impl ErrorView<'_> {
    /// Whether there may be headers beside those of every response.
    pub(crate) fn has_headers(&self) -> bool {
        self.entry.has_extra() || self.instance.is_some_and(Instance::has_headers)
    }

    /// Adds the declared headers and those set on this value.
    pub(crate) fn add_headers(&self, headers: &mut HeaderMap) {
        if self.entry.has_extra() {
            let own = self.row;
            let mut position = 0;
            for (source, header) in self.entry.header_rows() {
                match header.value {
                    Some(value) => headers::add(headers, header.name, &value),
                    None if source == own => {
                        let wanted = position;
                        position += 1;
                        self.answering.parts(&mut Parts(Want::Headers(&mut |values| {
                            if let Some(value) = values.get(wanted) {
                                headers::add(headers, header.name, *value);
                            }
                        })));
                    }
                    None => self.named(header.field, &mut |value| headers::add(headers, header.name, value)),
                }
            }
        }
        if let Some(instance) = self.instance {
            instance.add_headers(headers);
        }
    }

    /// Gives the field of this name as a header value, where the row has it.
    fn named(&self, name: &str, with: &mut dyn FnMut(&dyn HeaderField)) {
        self.answering.parts(&mut Parts(Want::Named(Ask::Header(name, with))));
    }
}
