//! A type that is no extractor, where one is asked for.

use error_catalog::input::Input;

fn read<I: Input>() {}

fn ask() {
    read::<u8>();
}

fn main() {}
