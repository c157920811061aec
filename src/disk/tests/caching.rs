//! What was made at a cost, on the disk.

use std::collections::HashSet;
use std::fs;

use super::Scratch;
use crate::disk::Cache;
use crate::stock::Store;

#[test]
fn what_was_written_is_read_and_what_is_damaged_is_not() {
    let scratch = Scratch::new();
    let cache = Cache::new(&scratch.path(""));
    assert_eq!(cache.read("a-1.avif"), None);
    cache.write("a-1.avif", b"points\nand more");
    cache.write("b-1.avif", b"");
    assert_eq!(cache.read("a-1.avif").as_deref(), Some(&b"points\nand more"[..]));
    assert_eq!(cache.read("b-1.avif").as_deref(), Some(&b""[..]));
    let path = scratch.path(".explainer/made/a-1.avif");
    let mut bytes = fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&path, &bytes).unwrap();
    assert_eq!(cache.read("a-1.avif"), None);
    fs::write(&path, &bytes[..20]).unwrap();
    assert_eq!(cache.read("a-1.avif"), None);
    cache.write("a-1.avif", b"again");
    assert_eq!(cache.read("a-1.avif").as_deref(), Some(&b"again"[..]));
}

#[test]
fn what_is_not_needed_goes() {
    let scratch = Scratch::new();
    let cache = Cache::new(&scratch.path(""));
    cache.keep(&HashSet::new());
    cache.write("a", b"a");
    cache.write("b", b"b");
    cache.keep(&HashSet::from(["b".to_owned()]));
    assert_eq!((cache.read("a"), cache.read("b")), (None, Some(b"b".to_vec())));
}

#[test]
fn no_key_leads_out_of_the_folder() {
    let scratch = Scratch::new();
    let cache = Cache::new(&scratch.path(""));
    for key in ["../a", "a/b", ".a", "..", "A"] {
        cache.write(key, b"x");
        assert_eq!(cache.read(key), None, "{key}");
    }
    assert!(!scratch.path("a").exists());
}
