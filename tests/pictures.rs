//! What is published of a picture: its points and nothing else, the same bytes each time, with and without what
//! was made before.

use std::sync::Arc;

use explainer::picture::{self, Kind};
use explainer::pipeline::{self, Build, Memos, Options};
use explainer::project::Project;
use explainer::stock::Stock;

#[path = "spec/picture.rs"]
mod words;

use words::{SECRET, picture};

fn project(files: &[(&str, Vec<u8>)], text: &str) -> Project {
    let mut project = Project::default();
    project.insert("site.yaml", "title: Test\n");
    project.insert("content/guide.md", format!("---\ntitle: Guide\n---\n{text}\n"));
    for (path, bytes) in files {
        project.insert(&format!("content/{path}"), bytes.clone());
    }
    project
}

fn build(project: &Project, memos: &mut Memos) -> Build {
    pipeline::build(project, &Options::default(), memos)
}

fn bytes<'a>(build: &'a Build, path: &str) -> &'a [u8] {
    let artifact = build.artifacts.iter().find(|artifact| artifact.path == path);
    &artifact.unwrap_or_else(|| panic!("{path} is made")).bytes
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn nothing_that_the_camera_wrote_is_published() {
    for (name, words) in [
        ("a.jpg", "jpeg 320x240 secret"),
        ("a.png", "png 320x240 secret"),
        ("a.gif", "gif 64x48 secret"),
        ("a.webp", "webp 64x48 secret"),
        // The end of a name may lie.
        ("a.pdf", "jpeg 64x48 secret"),
    ] {
        let file = picture(words);
        assert!(holds(&file, SECRET), "{words}");
        let text = format!("![A field]({name} \"Credit: Ada\")\n\n[The file]({name})");
        let project = project(&[(name, file.clone())], &text);
        let build = build(&project, &mut Memos::default());
        assert!(build.diagnostics.is_empty(), "{words}: {:?}", build.diagnostics);
        for artifact in &build.artifacts {
            assert!(!holds(&artifact.bytes, SECRET), "{words}: {}", artifact.path);
        }
        // The file itself has its points as they were.
        let cleaned = image::load_from_memory(bytes(&build, name)).expect("it is a picture");
        assert_eq!(cleaned, image::load_from_memory(&file).expect("it was one"), "{words}");
    }
}

#[test]
fn a_picture_that_lies_on_its_side_is_set_upright() {
    for (name, words) in
        [("a.jpg", "jpeg 60x40 turned"), ("a.png", "png 60x40 turned"), ("a.webp", "webp 60x40 turned")]
    {
        let file = picture(words);
        let looked = picture::look(&file).expect("it is a picture");
        assert_eq!((looked.width, looked.height), (40, 60), "{words}");
        // What is linked to says so still, and nothing else.
        let cleaned = picture::clean(&file).expect("a picture").expect("a whole one");
        assert_eq!(picture::look(&cleaned), Ok(looked), "{words}");
        let copy = looked.fallback(picture::Frame::Column).expect("it has points");
        let made = picture::make(&file, &looked, &[copy]).expect("it is made");
        let shown = image::load_from_memory(&made[0]).expect("it is a picture").into_rgb8();
        assert_eq!(shown.dimensions(), (40, 60), "{name}");
        // The sky was above, and a quarter turn to the right brings it to the right.
        let (left, right) = (shown.get_pixel(4, 30), shown.get_pixel(36, 30));
        assert!(right[2] > 150 && left[2] < 100, "{words}: {left:?} {right:?}");
    }
}

#[test]
fn the_same_picture_gives_the_same_bytes() {
    let file = picture("jpeg 300x200");
    let looked = picture::look(&file).expect("it is a picture");
    let copies = looked.modern(picture::Frame::Portrait);
    assert_eq!(copies.iter().map(|copy| copy.width).collect::<Vec<_>>(), [224, 300]);
    let together = picture::make(&file, &looked, &copies).expect("it is made");
    assert_eq!(together, picture::make(&file, &looked, &copies).expect("it is made again"));
    assert!(together.iter().all(|bytes| bytes.get(4..12) == Some(b"ftypavif")));
}

/// Alone as together, since a browser of the preview asks for one.
#[test]
fn a_copy_does_not_depend_on_the_others() {
    let file = picture("png 900x300 clear");
    let looked = picture::look(&file).expect("it is a picture");
    assert_eq!(looked.kind, Kind::Drawing);
    let copies = looked.modern(picture::Frame::Column);
    let together = picture::make(&file, &looked, &copies).expect("it is made");
    for (copy, bytes) in copies.iter().zip(together) {
        let alone = picture::make(&file, &looked, &[*copy]).expect("it is made");
        assert_eq!(alone[0], bytes, "{copy:?}");
    }
}

#[test]
fn what_was_made_is_not_made_again() {
    let text = "![A field](a.jpg \"Credit: Ada\")";
    let mut project = project(&[("a.jpg", picture("jpeg 90x60"))], text);
    let mut memos = Memos::default();
    let clean = build(&project, &mut Memos::default());
    let first = build(&project, &mut memos);
    assert_eq!(first.counts.made, 2);
    let second = build(&project, &mut memos);
    assert_eq!(second.counts.made, 0);
    assert_eq!(clean.artifacts, second.artifacts);
    // On the stock of another run, as a preview or a cache keeps it.
    let mut later = Memos::with(Arc::<Stock>::clone(&memos.stock));
    assert_eq!(build(&project, &mut later).counts.made, 0);
    // Another picture under the same name is another.
    project.insert("content/a.jpg", picture("jpeg 91x60"));
    let changed = build(&project, &mut memos);
    assert_eq!(changed.counts.made, 2);
    assert_eq!(changed.artifacts, build(&project, &mut Memos::default()).artifacts);
}

#[test]
fn a_preview_makes_what_it_is_asked_for() {
    let text = "![A field](a.jpg \"Credit: Ada\")";
    let project = project(&[("a.jpg", picture("jpeg 90x60"))], text);
    let mut memos = Memos::default();
    let prepared = pipeline::prepare(&project, &Options::default(), &mut memos);
    let asked = prepared.file("a.jpg.90.avif").expect("the site has it").expect("it is made");
    assert!(prepared.file("a.jpg").is_none());
    let built = prepared.build();
    assert_eq!(built.counts.made, 1);
    assert_eq!(bytes(&built, "a.jpg.90.avif"), asked.bytes);
}

#[test]
fn no_file_makes_it_panic() {
    let mut seed = 1_u32;
    let mut dice = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize
    };
    for words in ["jpeg 24x16 secret turned", "png 24x16 secret", "gif 24x16 moving", "webp 24x16 secret"] {
        let whole = picture(words);
        for _ in 0..150 {
            let mut file = whole.clone();
            for _ in 0..dice() % 4 {
                let at = dice() % file.len();
                file[at] = dice() as u8;
            }
            file.truncate(file.len() - dice() % 3 * (dice() % file.len()) / 2);
            let _ = picture::clean(&file);
            if let Ok(looked) = picture::look(&file)
                && looked.width < 1000
                && looked.height < 1000
            {
                let _ = picture::make(&file, &looked, &[]);
            }
        }
    }
}

#[test]
fn a_bomb_is_not_opened() {
    let mut file = picture("png 24x16");
    // The size stands in the header; its sum is not looked at before.
    file[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    let looked = picture::look(&file);
    assert!(looked.is_err(), "{looked:?}");
    let mut file = picture("gif 24x16");
    file[6..10].copy_from_slice(&[0xff, 0x7f, 0xff, 0x7f]);
    assert!(matches!(picture::look(&file), Err(picture::Trouble::Huge { .. })));
}
