//! New correlation ids: random UUIDs from a cryptographic generator of the thread, which asks the system for its seed alone.

use std::cell::RefCell;

use chacha20::{
    ChaCha12Rng,
    rand_core::{Rng as _, SeedableRng as _},
};
use uuid::{Builder, Uuid};

thread_local! {
    static OWN: RefCell<Option<ChaCha12Rng>> = const { RefCell::new(None) };
}

/// A new id; `None` where the system has no randomness.
pub(crate) fn new() -> Option<Uuid> {
    let new = |own: &RefCell<Option<ChaCha12Rng>>| {
        let mut own = own.try_borrow_mut().ok()?;
        if own.is_none() {
            *own = seeded();
        }
        let generator = own.as_mut()?;
        let random = u128::from(generator.next_u64()) << 64 | u128::from(generator.next_u64());
        Some(Builder::from_random_bytes(random.to_be_bytes()).into_uuid())
    };
    OWN.try_with(new).ok()?
}

fn seeded() -> Option<ChaCha12Rng> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).ok()?;
    Some(ChaCha12Rng::from_seed(seed))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::new;

    #[test]
    fn ids_are_random_uuids_and_no_two_are_alike() {
        let some = || (0..100).filter_map(|_| new()).collect::<Vec<_>>();
        let mut ids = some();
        ids.extend(std::thread::spawn(some).join().unwrap());
        assert_eq!(ids.len(), 200);
        assert!(ids.iter().all(|id| id.get_version_num() == 4 && id.get_variant() == uuid::Variant::RFC4122));
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
    }
}
