//! The attributes: the one table of their names, where each may stand, how often, and how it is written.

use std::fmt;

/// An attribute's identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    Status,
    Code,
    Detail,
    Extends,
    Transparent,
    Header,
    From,
    Source,
    Expose,
    Meta,
    Catalog,
    Instance,
}

/// Where an attribute stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Enum,
    Struct,
    Variant,
    Field,
}

impl Place {
    fn noun(self, many: bool) -> &'static str {
        match (self, many) {
            (Self::Enum, false) => "an enum",
            (Self::Enum, true) => "enums",
            (Self::Struct, false) => "a struct",
            (Self::Struct, true) => "structs",
            (Self::Variant, false) => "a variant",
            (Self::Variant, true) => "variants",
            (Self::Field, false) => "a field",
            (Self::Field, true) => "fields",
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.noun(false))
    }
}

/// What is known of an attribute.
#[derive(Debug)]
pub(crate) struct Attribute {
    pub name: Name,
    /// As it is written.
    pub text: &'static str,
    /// Where it is allowed.
    pub places: &'static [Place],
    /// Whether it may stand several times in one place.
    pub many: bool,
    /// How it is written.
    pub forms: &'static str,
}

use Place::{Enum, Field, Struct, Variant};

/// All attributes. `deprecated` and `doc` are the compiler's, `error` is thiserror's.
pub(crate) const TABLE: [Attribute; 12] = [
    Attribute {
        name: Name::Status,
        text: "status",
        places: &[Enum, Struct, Variant],
        many: false,
        forms: "`#[status(404)]`, `#[status(NOT_FOUND)]`, or `#[status(.field)]` for a status that a field holds",
    },
    Attribute {
        name: Name::Code,
        text: "code",
        places: &[Struct, Variant],
        many: false,
        forms: "`#[code(\"post_not_found\")]`, or `#[code(inherit)]` for the code of the class it extends",
    },
    Attribute {
        name: Name::Detail,
        text: "detail",
        places: &[Struct, Variant],
        many: false,
        forms: "`#[detail(\"Post {id} does not exist.\")]`, or `#[detail(display)]` to show what `Display` says",
    },
    Attribute {
        name: Name::Extends,
        text: "extends",
        places: &[Enum, Struct, Variant],
        many: false,
        forms: "`#[extends(path)]` with the path of a class (`error_catalog::exceptions::NotFound`), of your own struct, or of another catalog's variant",
    },
    Attribute {
        name: Name::Transparent,
        text: "transparent",
        places: &[Struct, Variant, Field],
        many: false,
        forms: "`#[transparent]`, without arguments",
    },
    Attribute {
        name: Name::Header,
        text: "header",
        places: &[Enum, Struct, Variant],
        many: true,
        forms: "`#[header(\"Retry-After\", .wait)]` for a field's value, or `#[header(\"Allow\", \"GET, {method}\")]` for a text",
    },
    Attribute { name: Name::From, text: "from", places: &[Field], many: false, forms: "`#[from]`, without arguments" },
    Attribute { name: Name::Source, text: "source", places: &[Field], many: false, forms: "`#[source]`, without arguments" },
    Attribute {
        name: Name::Expose,
        text: "expose",
        places: &[Field],
        many: false,
        forms: "`#[expose]`, `#[expose(\"name\")]` for another name, or `#[expose(text)]` to permit the field in the text only",
    },
    Attribute {
        name: Name::Meta,
        text: "meta",
        places: &[Enum, Struct, Variant],
        many: true,
        forms: "`#[meta(kind = \"billing\")]`: names with text in quotes",
    },
    Attribute {
        name: Name::Catalog,
        text: "catalog",
        places: &[Enum, Struct],
        many: false,
        forms: "`#[catalog(prefix = \"blog.\", rename_all = \"snake_case\", docs = \"https://example.com/{code}\", shared_codes, external(Display), without(axum), envelope = path, crate = path)]`",
    },
    Attribute { name: Name::Instance, text: "instance", places: &[Field], many: false, forms: "`#[instance]`, without arguments" },
];

/// The options of `#[catalog(...)]`, and how each is written.
pub(crate) const OPTIONS: [(&str, &str); 8] = [
    ("prefix", "prefix = \"blog.\""),
    ("rename_all", "rename_all = \"snake_case\""),
    ("docs", "docs = \"https://example.com/errors/{code}\""),
    ("shared_codes", "shared_codes"),
    ("external", "external(Display, Error, From)"),
    ("without", "without(axum)"),
    ("envelope", "envelope = path::to::AN_ENVELOPE"),
    ("crate", "crate = path::to::error_catalog"),
];

impl Attribute {
    /// The attribute of this name.
    pub(crate) fn find(path: &syn::Path) -> Option<&'static Self> {
        TABLE.iter().find(|attribute| path.is_ident(attribute.text))
    }

    pub(crate) fn allows(&self, place: Place) -> bool {
        self.places.contains(&place)
    }

    /// The remedy for one that is not written as it should be.
    pub(crate) fn help(&self) -> String {
        format!("write {}", self.forms)
    }

    /// The remedy for one that stands where it is not allowed.
    pub(crate) fn where_help(&self) -> String {
        format!("it is for {}: {}", self.nouns(), self.forms)
    }

    /// Where it is allowed, in words.
    fn nouns(&self) -> String {
        let mut nouns: Vec<_> = self.places.iter().map(|place| place.noun(true)).collect();
        let last = nouns.pop().unwrap_or_default();
        if nouns.is_empty() { last.to_owned() } else { format!("{} and {last}", nouns.join(", ")) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Attribute, Name, OPTIONS, TABLE};

    #[test]
    fn each_is_found_and_registered() {
        let registered = include_str!("lib.rs").split_once("attributes(").unwrap().1.split_once(')').unwrap().0;
        let registered: Vec<_> = registered.split(',').map(str::trim).collect();
        assert_eq!(registered, TABLE.iter().map(|attribute| attribute.text).collect::<Vec<_>>());
        for attribute in &TABLE {
            let path = syn::parse_str(attribute.text).unwrap();
            assert_eq!(Attribute::find(&path).unwrap().name, attribute.name);
            assert!(attribute.forms.contains(&format!("`#[{}", attribute.text)), "{}", attribute.text);
        }
        assert!(Attribute::find(&syn::parse_str("serde").unwrap()).is_none());
    }

    /// The reference has a section for each, in this order, that says where, how often and how it is written, with an example that runs.
    #[test]
    fn the_reference_says_the_same() {
        let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../error-catalog/docs/attributes.md")).unwrap();
        let sections: Vec<_> = page.split("\n## ").skip(1).collect();
        let public = TABLE.iter().filter(|attribute| attribute.name != Name::Instance);
        assert_eq!(sections.len(), public.clone().count());
        for (section, attribute) in sections.iter().zip(public) {
            let often = if attribute.many { "any number of times" } else { "once" };
            let start = format!("`#[{}]`\n\nOn {}, {often}: {}.\n", attribute.text, attribute.nouns(), attribute.forms);
            assert!(section.starts_with(&start), "the section does not start with: {start}");
            assert!(section.contains("\n```rust\n"), "no example of {}", attribute.text);
        }
        let options: Vec<_> = page.lines().filter(|line| line.starts_with("| `")).collect();
        assert_eq!(options.len(), OPTIONS.len());
        for (row, (_, form)) in options.iter().zip(OPTIONS) {
            assert!(row.starts_with(&format!("| `{form}` | ")), "{row} is not of {form}");
        }
    }

    #[test]
    fn help_says_where_it_belongs() {
        let header = TABLE.iter().find(|attribute| attribute.text == "header").unwrap();
        assert!(header.where_help().starts_with("it is for enums, structs and variants: `#[header("));
        let from = TABLE.iter().find(|attribute| attribute.text == "from").unwrap();
        assert_eq!(from.where_help(), "it is for fields: `#[from]`, without arguments");
    }
}
