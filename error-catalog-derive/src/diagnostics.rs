//! Collects the mistakes of a declaration, so that all are reported at once.

use std::fmt::Display;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Error, spanned::Spanned};

/// The mistakes found so far.
///
/// What was declared reaches the expansion only as [`Sound`], which only [`judge`](Self::judge) makes: a collector that is forgotten does not compile.
#[must_use = "mistakes that are not judged are lost"]
#[derive(Default)]
pub(crate) struct Diagnostics {
    mistakes: Option<Error>,
    /// The compiler reports a mistake itself that leaves the declaration incomplete.
    reported: bool,
}

/// What was declared without a mistake.
pub(crate) struct Sound<T>(T);

impl<T> Sound<T> {
    pub(crate) fn into_inner(self) -> T {
        self.0
    }
}

impl Diagnostics {
    /// A mistake at one token.
    pub(crate) fn mistake(&mut self, span: Span, message: impl Display, help: impl Display) {
        self.push(Error::new(span, with_help(&message, &help)));
    }

    /// A mistake that two places make together; both are shown, with what is between them.
    pub(crate) fn mistake_between(&mut self, first: Span, second: Span, message: impl Display, help: impl Display) {
        let ends = [first, second].map(|span| Ident::new("_end", span));
        self.push(Error::new_spanned(quote!(#(#ends)*), with_help(&message, &help)));
    }

    /// A mistake at several tokens.
    pub(crate) fn mistake_over(&mut self, tokens: &dyn ToTokens, message: impl Display, help: impl Display) {
        self.push(Error::new_spanned(tokens.to_token_stream(), with_help(&message, &help)));
    }

    /// A mistake of syntax in the arguments of an attribute; one that says no remedy is the parser's, and gets the attribute's.
    pub(crate) fn syntax(&mut self, error: Error, name: &str, help: &str) {
        let message = error.to_string();
        if message.contains(HELP) {
            self.push(error);
        } else {
            self.mistake(error.span(), format!("the arguments of `#[{name}]` cannot be read: {message}"), help);
        }
    }

    /// The compiler has a mistake of its own to report: nothing is said here, and the fallback is made.
    pub(crate) fn reported_by_compiler(&mut self) {
        self.reported = true;
    }

    fn push(&mut self, mistake: Error) {
        match &mut self.mistakes {
            Some(mistakes) => mistakes.combine(mistake),
            none => *none = Some(mistake),
        }
    }

    /// Gives `value` back if there is no mistake, else the `compile_error!`s, one a mistake.
    pub(crate) fn judge<T>(self, value: T) -> Result<Sound<T>, TokenStream> {
        match self.mistakes {
            None if !self.reported => Ok(Sound(value)),
            None => Err(TokenStream::new()),
            Some(mistakes) => Err(mistakes.into_compile_error()),
        }
    }
}

const HELP: &str = "\nhelp: ";

fn with_help(message: &dyn Display, help: &dyn Display) -> String {
    format!("{message}{HELP}{help}")
}

/// A mistake of syntax with its remedy.
pub(crate) fn error(span: Span, message: impl Display, help: impl Display) -> Error {
    Error::new(span, with_help(&message, &help))
}

/// A mistake of syntax over several tokens, with its remedy.
pub(crate) fn error_over(tokens: &(impl ToTokens + Spanned), message: impl Display, help: impl Display) -> Error {
    Error::new_spanned(tokens, with_help(&message, &help))
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;

    use super::{Diagnostics, error};

    #[test]
    fn every_mistake_is_a_compile_error() {
        let mut diagnostics = Diagnostics::default();
        diagnostics.mistake(Span::call_site(), "one", "mend it");
        diagnostics.mistake(Span::call_site(), "two", "mend it too");
        let errors = diagnostics.judge(()).err().unwrap().to_string();
        assert_eq!(errors.matches("compile_error").count(), 2);
        assert!(errors.contains(r#""one\nhelp: mend it""#), "{errors}");
    }

    #[test]
    fn help_is_added_once() {
        let mut diagnostics = Diagnostics::default();
        diagnostics.syntax(error(Span::call_site(), "own", "its own"), "code", "the table's");
        diagnostics.syntax(syn::Error::new(Span::call_site(), "syn's"), "code", "the table's");
        let errors = diagnostics.judge(()).err().unwrap().to_string();
        let of_syn = r#""the arguments of `#[code]` cannot be read: syn's\nhelp: the table's""#;
        assert!(errors.contains(r#""own\nhelp: its own""#) && errors.contains(of_syn), "{errors}");
    }

    #[test]
    fn only_the_sound_goes_on() {
        assert_eq!(Diagnostics::default().judge(7).ok().unwrap().into_inner(), 7);
        let mut diagnostics = Diagnostics::default();
        diagnostics.reported_by_compiler();
        assert!(diagnostics.judge(()).err().unwrap().is_empty());
    }
}
