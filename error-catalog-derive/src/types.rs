//! Questions about a field's type, answered from its tokens.

use std::collections::HashSet;

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericArgument, GenericParam, Generics, Ident, PathArguments, PathSegment, Type, spanned::Spanned};

use crate::model::{self, Mentions};

/// The last segment of a type that is a path.
fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match ty {
        Type::Path(path) => path.path.segments.last(),
        // A type that a `macro_rules!` passes on.
        Type::Group(group) => last_segment(&group.elem),
        Type::Paren(paren) => last_segment(&paren.elem),
        _ => None,
    }
}

/// Whether the type is `Backtrace`, by its last segment.
fn is_backtrace(ty: &Type) -> bool {
    last_segment(ty).is_some_and(|segment| segment.ident == "Backtrace")
}

/// The `T` of `Option<T>`.
fn option(ty: &Type) -> Option<&Type> {
    let segment = last_segment(ty).filter(|segment| segment.ident == "Option")?;
    match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.args.iter().find_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        }),
        _ => None,
    }
}

/// A type or path as text, to compare it by.
pub(crate) fn text(tokens: &impl ToTokens) -> String {
    tokens.to_token_stream().to_string()
}

/// The same tokens, the lifetimes as part of what the derive writes: lints about lifetimes stop there. All else keeps its place, so that what the
/// compiler has said of it once it does not say again.
fn with_own_lifetimes(tokens: impl ToTokens) -> TokenStream {
    let mut in_lifetime = false;
    let own = |mut token: TokenTree| {
        let is_quote = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        if let TokenTree::Group(group) = &token {
            let mut inside = Group::new(group.delimiter(), with_own_lifetimes(group.stream()));
            inside.set_span(group.span());
            token = TokenTree::Group(inside);
        } else if is_quote || in_lifetime {
            token.set_span(at(token.span()));
        }
        in_lifetime = is_quote;
        token
    };
    tokens.into_token_stream().into_iter().map(own).collect()
}

/// A place, as part of what the derive writes.
pub(crate) fn at(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}

/// A name of the declaration as part of what the derive writes: that it is deprecated is no news there.
pub(crate) fn own(name: &Ident) -> Ident {
    let mut own = name.clone();
    own.set_span(at(name.span()));
    own
}

/// A type as people write it, for messages.
pub(crate) fn readable(tokens: &impl ToTokens) -> String {
    let tight = [(" :: ", "::"), (":: ", "::"), (" <", "<"), ("< ", "<"), (" >", ">"), ("& ", "&"), (" ,", ",")];
    tight.iter().fold(text(tokens), |text, (spaced, tight)| text.replace(spaced, tight))
}

/// The generics of a declaration, taken apart.
pub(crate) fn generics(generics: &Generics) -> model::Generics {
    let (parameters, arguments, clause) = generics.split_for_impl();
    model::Generics {
        parameters: with_own_lifetimes(parameters),
        arguments: with_own_lifetimes(arguments),
        predicates: clause.iter().flat_map(|clause| &clause.predicates).map(with_own_lifetimes).collect(),
        has_types: generics.type_params().next().is_some(),
    }
}

/// The generic parameters of a declaration, by name.
pub(crate) struct Parameters {
    itself: String,
    types: HashSet<String>,
    constants: HashSet<String>,
    lifetimes: HashSet<String>,
}

impl Parameters {
    pub(crate) fn new(itself: &Ident, generics: &Generics) -> Self {
        let mut parameters =
            Self { itself: itself.to_string(), types: HashSet::new(), constants: HashSet::new(), lifetimes: HashSet::new() };
        for parameter in &generics.params {
            match parameter {
                GenericParam::Type(parameter) => parameters.types.insert(parameter.ident.to_string()),
                GenericParam::Const(parameter) => parameters.constants.insert(parameter.ident.to_string()),
                GenericParam::Lifetime(parameter) => parameters.lifetimes.insert(parameter.lifetime.ident.to_string()),
            };
        }
        parameters
    }

    /// What is known of a field's type.
    pub(crate) fn read(&self, ty: &Type) -> model::Type {
        model::Type {
            tokens: with_own_lifetimes(ty),
            lasting: self.lasting(with_own_lifetimes(ty)),
            span: ty.span(),
            optional: option(ty).map(with_own_lifetimes),
            is_backtrace: is_backtrace(ty),
            mentions: self.mentioned(ty),
        }
    }

    /// The type with `'static` for the lifetimes of the declaration, as it can be named outside of it.
    fn lasting(&self, tokens: TokenStream) -> TokenStream {
        let mut in_lifetime = false;
        let replace = |token| {
            let was = std::mem::replace(&mut in_lifetime, matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\''));
            match token {
                TokenTree::Ident(name) if was && self.lifetimes.contains(&name.to_string()) => {
                    TokenTree::Ident(Ident::new("static", name.span()))
                }
                TokenTree::Group(group) => {
                    let mut lasting = Group::new(group.delimiter(), self.lasting(group.stream()));
                    lasting.set_span(group.span());
                    TokenTree::Group(lasting)
                }
                other => other,
            }
        };
        tokens.into_iter().map(replace).collect()
    }

    /// What of these parameters the type names. A name counts wherever it stands: one bound too many does no harm.
    fn mentioned(&self, ty: &Type) -> Mentions {
        let mut mentions = Mentions::default();
        self.walk(ty.to_token_stream(), &mut mentions);
        mentions
    }

    fn walk(&self, tokens: TokenStream, mentions: &mut Mentions) {
        // What follows `::` is a name in another place.
        let mut colons = 0;
        for token in tokens {
            let is_colon = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':');
            match token {
                TokenTree::Group(group) => self.walk(group.stream(), mentions),
                TokenTree::Ident(_) if colons == 2 => {}
                TokenTree::Ident(ident) => {
                    let name = ident.to_string();
                    let is_type = self.types.contains(&name);
                    let is_self = name == "Self";
                    mentions.types |= is_type;
                    mentions.itself |= is_self || name == self.itself;
                    mentions.any |= is_type || is_self || self.constants.contains(&name);
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            colons = if is_colon { colons + 1 } else { 0 };
        }
    }
}

#[cfg(test)]
mod tests {
    use syn::{DeriveInput, Type, parse_quote};

    use super::{Parameters, is_backtrace, option, readable, text};

    #[test]
    fn generics_are_found_at_any_depth() {
        let input: DeriveInput = parse_quote!(
            enum E<'a, T, const N: usize> {}
        );
        let parameters = Parameters::new(&input.ident, &input.generics);
        let mentioned = |ty: Type| {
            let mentions = parameters.mentioned(&ty);
            (mentions.types, mentions.any, mentions.itself)
        };
        assert_eq!(mentioned(parse_quote!(Vec<(u8, T)>)), (true, true, false));
        assert_eq!(mentioned(parse_quote!(&'a str)), (false, false, false));
        assert_eq!(mentioned(parse_quote!(&'static str)), (false, false, false));
        assert_eq!(mentioned(parse_quote!([u8; N])), (false, true, false));
        assert_eq!(mentioned(parse_quote!(Box<Self>)), (false, true, true));
        assert_eq!(mentioned(parse_quote!(Box<E<'static, u8, 1>>)), (false, false, true));
        assert_eq!(mentioned(parse_quote!(db::E)), (false, false, false), "another type of the same name");
    }

    #[test]
    fn lifetimes_of_the_declaration_last_outside_of_it() {
        let input: DeriveInput = parse_quote!(
            struct E<'a>;
        );
        let parameters = Parameters::new(&input.ident, &input.generics);
        let ty: Type = parse_quote!(Box<(&'a str, for<'x> fn(&'x a, &'b u8))>);
        assert_eq!(text(&parameters.read(&ty).lasting), text(&quote::quote!(Box<(&'static str, for<'x> fn(&'x a, &'b u8))>)));
    }

    #[test]
    fn the_last_segment_tells() {
        assert!(is_backtrace(&parse_quote!(std::backtrace::Backtrace)));
        assert!(!is_backtrace(&parse_quote!(Option<Backtrace>)));
        assert_eq!(option(&parse_quote!(::core::option::Option<io::Error>)).map(text).unwrap(), "io :: Error");
        assert!(option(&parse_quote!(io::Error)).is_none());
        assert_eq!(readable(&parse_quote!(&'a Box<::std::vec::Vec<(u8, T)>>) as &Type), "&'a Box<::std::vec::Vec<(u8, T)>>");
    }
}
