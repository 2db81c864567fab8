//! Programs that compile, each a module.

#![allow(
    unused,
    deprecated,
    unreachable_pub,
    clippy::all,
    clippy::pedantic,
    reason = "declarations that nobody uses, written as users may write them"
)]

mod mended;

mod catalog_crate;
mod catalog_external;
mod catalog_options;
mod catalog_styles;
mod catalogs_nested;
mod catalogs_prefix;
mod code_given;
mod code_inherit;
mod code_longest;
mod code_raw;
mod code_shared;
mod declaration_cfg;
mod declaration_deprecated;
mod declaration_discriminants;
mod declaration_macro;
mod declaration_shapes;
mod declaration_visibility;
mod detail_constant;
mod detail_debug_only;
mod detail_display;
mod detail_exposed_text;
mod detail_fields;
mod detail_formats;
mod detail_raw;
mod detail_raw_text;
mod detail_source_beside;
mod expose_names;
mod expose_types;
mod extends_challenge;
mod extends_enum;
mod extends_exceptions;
mod extends_generic;
mod extends_imported_variant;
mod extends_macro;
mod extends_other_status;
mod extends_renamed_struct;
mod extends_struct;
mod extends_validation;
mod extends_variant;
mod extends_wait;
mod from_backtrace;
mod from_external;
mod from_generic;
mod from_option;
mod from_several;
mod generics_bounds_by_use;
mod generics_default;
mod generics_parameters;
mod header_enum;
mod header_repeated;
mod header_signs;
mod header_twice;
mod header_values;
mod meta_facts;
mod source_marked;
mod status_enum;
mod status_field;
mod status_field_raw;
mod status_field_reference;
mod status_header_of_enum;
mod status_names;
mod status_numbers;
mod status_struct;
mod status_with_headers;
mod thiserror_beside;
mod thiserror_struct;
mod thiserror_transparent;
mod transparent_beside;
mod transparent_dyn;
mod transparent_generic;
mod transparent_inner;
mod transparent_itself;
mod transparent_struct;
