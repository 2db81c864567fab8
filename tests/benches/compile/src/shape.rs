//! The enum that every contender declares: of ten variants six are units, three show a field in their text, one holds a source.

pub enum Kind {
    Unit,
    /// `{ id: u64 }`, in the text.
    Field,
    /// `#[from]` a type that no other variant has.
    Source,
}

pub struct Variant {
    pub kind: Kind,
    pub index: usize,
    pub name: String,
    pub code: String,
    pub text: String,
    pub status: u16,
}

/// The types of the sources are declared in a crate of their own, which is built before.
pub fn source_type(index: usize) -> String {
    format!("sources::Source{index}")
}

pub fn variants(count: usize) -> Vec<Variant> {
    (0..count).map(variant).collect()
}

fn variant(index: usize) -> Variant {
    let kind = match index % 10 {
        0..6 => Kind::Unit,
        6..9 => Kind::Field,
        _ => Kind::Source,
    };
    let text = match kind {
        Kind::Unit => format!("The state of order {index} does not allow this."),
        Kind::Field => format!("Order {index} has no item {{id}}."),
        Kind::Source => format!("The storage of order {index} is away."),
    };
    let status = if matches!(kind, Kind::Source) { 503 } else { [400, 403, 404, 409, 422][index % 5] };
    Variant { kind, index, name: format!("OrderProblem{index}"), code: format!("order_problem{index}"), text, status }
}

/// The crate of the sources.
pub fn sources(count: usize) -> String {
    let mut code = String::from(
        "macro_rules! source { ($($name:ident)*) => { $(\n\
             #[derive(Debug)] pub struct $name;\n\
             impl std::fmt::Display for $name { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(\"away\") } }\n\
             impl std::error::Error for $name {}\n\
         )* } }\n\
         source! {",
    );
    for index in (9..count.max(10)).step_by(10) {
        code += " Source";
        code += &index.to_string();
    }
    code + " }\n"
}
