//! A type that is no envelope.

use error_catalog::envelope::Envelope;

fn name<E: Envelope>(_: &E) {}

fn ask() {
    name(&1_u8);
}

fn main() {}
