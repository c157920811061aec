//! What was made at a cost, by what it was made from: copies of pictures, cards, icons. It is only ever a
//! shortcut: with it and without it a build has the same bytes.
//!
//! A key names all that the bytes depend on, the version of what makes them included.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A memory that outlives the run. It may forget, and never gives other bytes than it was given.
pub trait Store: Send + Sync {
    fn read(&self, key: &str) -> Option<Vec<u8>>;
    fn write(&self, key: &str, bytes: &[u8]);
    /// Forgets all other keys.
    fn keep(&self, keys: &HashSet<String>);
}

#[derive(Default)]
pub struct Stock {
    known: Mutex<HashMap<String, Arc<[u8]>>>,
    store: Option<Box<dyn Store>>,
}

impl Stock {
    pub fn with(store: Box<dyn Store>) -> Stock {
        Stock { store: Some(store), ..Stock::default() }
    }

    pub fn get(&self, key: &str) -> Option<Arc<[u8]>> {
        if let Some(bytes) = self.known().get(key) {
            return Some(bytes.clone());
        }
        let bytes: Arc<[u8]> = self.store.as_ref()?.read(key)?.into();
        self.known().insert(key.to_owned(), bytes.clone());
        Some(bytes)
    }

    pub fn put(&self, key: &str, bytes: Vec<u8>) -> Arc<[u8]> {
        if let Some(store) = &self.store {
            store.write(key, &bytes);
        }
        let bytes: Arc<[u8]> = bytes.into();
        self.known().insert(key.to_owned(), bytes.clone());
        bytes
    }

    /// Forgets what a whole build did not need.
    pub fn keep(&self, keys: &HashSet<String>) {
        self.known().retain(|key, _| keys.contains(key));
        if let Some(store) = &self.store {
            store.keep(keys);
        }
    }

    fn known(&self) -> MutexGuard<'_, HashMap<String, Arc<[u8]>>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
