//! A field: `#[from]`, `#[source]`, `#[transparent]`, `#[expose]`, `#[instance]`.

use syn::{Member, ext::IdentExt};

use crate::{
    attributes::{Name, Place},
    diagnostics::Diagnostics,
    model::{Field, Seen},
};

use super::{Context, attribute, expose, name_span, named, thiserror};

/// Reads the field at a position. What stands on it by mistake, or makes the whole variant transparent, is added to what was `seen` on the variant.
pub(super) fn read(
    (position, (member, field)): (usize, (Member, &syn::Field)),
    context: &Context,
    seen: &mut Seen,
    diagnostics: &mut Diagnostics,
) -> Field {
    let sorted = attribute::sort(&field.attrs, Place::Field, context, diagnostics);
    let mut word = |name| named(&sorted, name).find_map(|attribute| attribute::word(attribute, diagnostics));
    let (transparent, instance) = (word(Name::Transparent), word(Name::Instance).is_some());
    let mut marked_source = word(Name::Source);
    let from = if context.foreign_from { named(&sorted, Name::From).next().map(name_span) } else { word(Name::From) };
    let expose = named(&sorted, Name::Expose).find_map(|attribute| expose::read(attribute, diagnostics));
    let by_other_derive = thiserror::marks_source(&field.attrs);
    let name = match &member {
        Member::Named(name) => name.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    };
    seen.0.extend(sorted.seen.0);
    let mut read = Field {
        member,
        name,
        position,
        ty: context.parameters.read(&field.ty),
        from,
        source: None,
        not_source: by_other_derive == Some(false),
        transparent,
        instance,
        expose,
    };
    if by_other_derive == Some(true) {
        marked_source = marked_source.or(Some(read.span()));
    }
    read.source = marked_source;
    read
}
