//! Random UUIDs (version 4), of bytes from the system's generator, which is asked for many at a time.

use std::cell::Cell;

use uuid::{Builder, Bytes, Uuid};

/// How many one call of the system gives.
const MANY: usize = 64;

thread_local! {
    /// Bytes for those to come; each is used once, and erased then.
    static POOL: Pool = const { Pool { bytes: [const { Cell::new([0; 16]) }; MANY], left: Cell::new(0) } };
}

struct Pool {
    bytes: [Cell<Bytes>; MANY],
    left: Cell<usize>,
}

/// A random UUID; `None` where the system has no randomness.
pub(crate) fn uuid() -> Option<Uuid> {
    let bytes = POOL.try_with(Pool::next).ok().flatten()?;
    Some(Builder::from_random_bytes(bytes).into_uuid())
}

impl Pool {
    fn next(&self) -> Option<Bytes> {
        let left = match self.left.get() {
            0 => self.fill()?,
            left => left,
        };
        self.left.set(left - 1);
        self.bytes.get(left - 1).map(Cell::take)
    }

    #[cold]
    fn fill(&self) -> Option<usize> {
        let mut fresh = [[0; 16]; MANY];
        getrandom::fill(fresh.as_flattened_mut()).ok()?;
        for (place, bytes) in self.bytes.iter().zip(fresh) {
            place.set(bytes);
        }
        Some(MANY)
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::HashSet, thread};

    use super::{MANY, POOL, uuid};

    #[test]
    fn ids_differ_within_a_thread_and_between_threads() {
        let many = || (0..10 * MANY).map(|_| uuid().unwrap()).collect::<Vec<_>>();
        let threads: Vec<_> = (0..4).map(|_| thread::spawn(many)).collect();
        let ids: HashSet<_> = threads.into_iter().flat_map(|thread| thread.join().unwrap()).chain(many()).collect();
        assert_eq!(ids.len(), 50 * MANY);
        assert!(ids.iter().all(|id| id.get_version_num() == 4 && id.get_variant() == uuid::Variant::RFC4122));
    }

    #[test]
    fn bytes_that_were_used_are_erased() {
        for _ in 0..3 * MANY / 2 {
            uuid().unwrap();
            POOL.with(|pool| {
                let (left, used) = pool.bytes.split_at(pool.left.get());
                assert!(left.iter().all(|bytes| bytes.get() != [0; 16]) && used.iter().all(|bytes| bytes.get() == [0; 16]));
            });
        }
    }
}
