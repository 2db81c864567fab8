//! What the derive writes, kept in files as people read it, and shown in the documentation. `BLESS=1 cargo test -p error-catalog-derive` writes both
//! anew.

use std::{env, fs, path::Path};

use quote::ToTokens;
use syn::{Attribute, Item};

use crate::attributes::TABLE;

/// The shapes, in the order of the page.
const SHAPES: [(&str, &str); 10] = [
    ("Errors without fields", "unit_variants"),
    ("Fields in texts", "shown_fields"),
    ("Exposed fields", "exposed_fields"),
    ("A struct", "one_struct"),
    ("Sources", "sources"),
    ("Classes", "classes"),
    ("Transparent variants", "transparent"),
    ("Headers, and a status from a field", "headers"),
    ("Generics", "generics"),
    ("Beside thiserror", "beside_thiserror"),
];

const INTRODUCTION: &str = "# The code that is written

What `#[derive(ApiError)]` writes for ten shapes of declarations, as `cargo expand` shows it. Everything is in a scope of its own, reaches error-catalog
through one hidden module, and names all else by its full path, so that nothing in your scope can change its meaning. The number of a row holds its
status, flags, and where its texts are. The items of `__private` are no public interface: they change without notice.

This page is made from files that tests compare with what the derive writes, and compiles itself.
";

fn file(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Compares a file with what it should be, or writes it.
fn keep(path: &str, expected: &str) {
    let path = file(path);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, expected).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == expected,
        "{} is not what the derive writes; `BLESS=1 cargo test -p error-catalog-derive` writes it anew",
        path.display()
    );
}

/// A program with the code of the derive in the place of its attributes.
fn expand(program: &str) -> String {
    let mut program = syn::parse_file(program).unwrap();
    program.attrs.clear();
    let items = std::mem::take(&mut program.items);
    for mut item in items {
        let (Item::Enum(syn::ItemEnum { attrs, .. }) | Item::Struct(syn::ItemStruct { attrs, .. })) = &mut item else {
            program.items.push(item);
            continue;
        };
        let derives = attrs.iter().position(|attribute| attribute.path().is_ident("derive")).unwrap();
        let others = attrs.remove(derives).to_token_stream().to_string().replace(" , ApiError", "");
        let code = syn::parse2::<syn::File>(crate::derive(item.to_token_stream())).unwrap();
        strip(&mut item, &others);
        program.items.push(item);
        program.items.extend(code.items);
    }
    prettyplease::unparse(&program)
}

/// Takes the attributes of the derive off, and puts the other derives back.
fn strip(item: &mut Item, derives: &str) {
    let is_foreign = |attribute: &Attribute| TABLE.iter().all(|known| !attribute.path().is_ident(known.text));
    let strip_fields = |fields: &mut syn::Fields| fields.iter_mut().for_each(|field| field.attrs.retain(is_foreign));
    let attributes = match item {
        Item::Enum(item) => {
            for variant in &mut item.variants {
                variant.attrs.retain(is_foreign);
                strip_fields(&mut variant.fields);
            }
            &mut item.attrs
        }
        Item::Struct(item) => {
            strip_fields(&mut item.fields);
            &mut item.attrs
        }
        _ => return,
    };
    attributes.retain(is_foreign);
    attributes.extend(syn::parse::Parser::parse_str(Attribute::parse_outer, derives).unwrap());
}

#[test]
fn expansions_are_as_kept_and_shown() {
    let mut page = INTRODUCTION.to_owned();
    for (title, name) in SHAPES {
        let declaration = fs::read_to_string(file(&format!("src/tests/expansions/{name}.rs"))).unwrap();
        let (about, program) = declaration.strip_prefix("//! ").unwrap().split_once("\n\n").unwrap();
        let expanded = expand(program);
        keep(&format!("src/tests/expansions/{name}.expanded.rs"), &expanded);
        let about = about.replace("\n//! ", "\n");
        page.extend(["\n## ", title, "\n\n", &about, "\n\n```rust\n", program, "```\n\nbecomes\n\n```rust\n", &expanded, "```\n"]);
    }
    keep("../error-catalog/docs/generated_code.md", &page);
}
