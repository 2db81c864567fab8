//! The headers of a variant: its own, and those of its enum that it does not give itself.

use crate::{
    diagnostics::Diagnostics,
    model::{self, Declaration, Template},
    row::{Header, HeaderValue, Value},
    template::Piece,
};

use super::{Context, fields};

/// Checks the headers that an enum gives its variants.
pub(super) fn defaults(declaration: &Declaration, diagnostics: &mut Diagnostics) {
    for header in &declaration.defaults.headers {
        if !is_constant(&header.value) {
            let message = "a header of an enum cannot come from a field: not every variant has it";
            diagnostics.mistake(header.span, message, "write it on the variants that have the field");
        }
    }
}

fn is_constant(value: &model::HeaderValue) -> bool {
    match value {
        model::HeaderValue::Field(_) => false,
        model::HeaderValue::Text(template) => template.pieces.iter().all(|piece| matches!(piece, Piece::Text(_))),
    }
}

pub(super) fn resolve<'m>(context: &Context<'m>, diagnostics: &mut Diagnostics) -> Vec<Header<'m>> {
    if context.transparent {
        return Vec::new();
    }
    let own = &context.variant.facts.headers;
    let defaults = context.declaration.defaults.headers.iter();
    let defaults = defaults.filter(|default| is_constant(&default.value) && own.iter().all(|header| header.name != default.name));
    own.iter().chain(defaults).filter_map(|header| resolve_one(context, header, diagnostics)).collect()
}

fn resolve_one<'m>(context: &Context<'m>, header: &'m model::Header, diagnostics: &mut Diagnostics) -> Option<Header<'m>> {
    let value = match &header.value {
        model::HeaderValue::Field(name) => {
            let field = fields::named(context, name, diagnostics)?;
            if context.roles.is_behind(field) {
                let message = format!("`.{}` would show the error behind `{}` to clients", field.name, context.variant.ident);
                diagnostics.mistake(name.span, message, fields::behind(context));
            }
            HeaderValue::Field(field)
        }
        model::HeaderValue::Text(template) => text(template, fields::of_text(context, template, diagnostics)),
    };
    Some(Header { name: &header.name, value })
}

/// A text without placeholders as it is, another one as a format string.
fn text<'m>(template: &Template, values: Vec<Value<'m>>) -> HeaderValue<'m> {
    let mut plain = String::new();
    let mut format = String::new();
    let mut is_constant = true;
    for piece in &template.pieces {
        match piece {
            Piece::Text(text) => {
                plain.push_str(text);
                format.push_str(&text.replace('{', "{{").replace('}', "}}"));
            }
            Piece::Field { spec, .. } => {
                is_constant = false;
                format.push_str(&spec.placeholder());
            }
        }
    }
    if is_constant { HeaderValue::Constant(plain) } else { HeaderValue::Text(format, values) }
}
