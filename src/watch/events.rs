//! What the system tells of the disk, gathered until it is quiet.
//!
//! Folders are watched and never single files, since editors replace those. The set of watched folders is
//! made anew whenever one of them comes or goes, or something was missed: that is rare, and every attempt
//! to mend such a set in place forgets a case.

use std::collections::BTreeSet;
use std::fmt;
use std::io::ErrorKind as IoErrorKind;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{Event, EventKind, ModifyKind};
use notify::{Config, Error, ErrorKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::disk::Inputs;

/// A burst of events has ended when nothing came for this long.
const QUIET: Duration = Duration::from_millis(3);
/// From the first event of a burst to its end at the latest.
const LONGEST: Duration = Duration::from_millis(30);

/// With more hints than this, looking at everything is as fast.
const MANY: usize = 1_000;

/// What is to be done.
#[derive(Debug, PartialEq)]
pub enum Signal {
    /// Something may have happened at these places.
    Dirty(Vec<PathBuf>),
    /// Everything is to be looked at.
    Scan,
    /// Something may have been missed: everything is to be watched anew, and looked at.
    Missed,
    /// Nothing happened for as long as was asked.
    Idle,
    Woken,
}

/// Why a site cannot be watched.
#[derive(Debug)]
pub enum Trouble {
    /// A folder went while it was being set up.
    Vanished,
    /// The system allows no more watches.
    Limit,
    Other(String),
}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("the site cannot be watched: ")?;
        match self {
            Trouble::Vanished => formatter.write_str("its folders come and go"),
            Trouble::Limit if cfg!(target_os = "linux") => formatter.write_str(
                "the system allows no more watches\n  = raise the limit: \
                 `sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=1024`",
            ),
            Trouble::Limit => formatter.write_str("the system allows no more watches"),
            Trouble::Other(reason) => formatter.write_str(reason),
        }
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Trouble {
        // The numbers of Unix for “too many open files” and “no space left”, which are two more limits.
        let is_limit =
            |error: &std::io::Error| cfg!(unix) && matches!(error.raw_os_error(), Some(23 | 24 | 28));
        match &error.kind {
            ErrorKind::PathNotFound => Trouble::Vanished,
            ErrorKind::Io(error) if error.kind() == IoErrorKind::NotFound => Trouble::Vanished,
            ErrorKind::MaxFilesWatch => Trouble::Limit,
            ErrorKind::Io(error) if is_limit(error) => Trouble::Limit,
            _ => Trouble::Other(error.to_string()),
        }
    }
}

enum Message {
    /// Something happened at these places; `moved`: there may be other things there now, or nothing.
    At {
        places: Vec<PathBuf>,
        moved: bool,
    },
    Missed,
    Wake,
}

/// Ends the waiting of a watcher from another thread.
#[derive(Clone)]
pub struct Waker(Sender<Message>);

impl Waker {
    pub fn wake(&self) {
        // Without a watcher nobody waits.
        let _ = self.0.send(Message::Wake);
    }
}

pub struct Watcher {
    sender: Sender<Message>,
    receiver: Receiver<Message>,
    system: Option<RecommendedWatcher>,
    /// Folders that may come and go.
    roots: Vec<PathBuf>,
    /// Those of them that are watched with all below them.
    trees: Vec<PathBuf>,
    /// How often to look at everything, and when next.
    poll: Option<(Duration, Instant)>,
    woken: bool,
}

impl Watcher {
    /// Watches nothing yet.
    pub fn new() -> Watcher {
        let (sender, receiver) = channel();
        Watcher {
            sender,
            receiver,
            system: None,
            roots: Vec::new(),
            trees: Vec::new(),
            poll: None,
            woken: false,
        }
    }

    pub fn waker(&self) -> Waker {
        Waker(self.sender.clone())
    }

    /// Watches all that is read of a site, in the place of what was watched before, and the place of an
    /// archive that may yet come.
    pub fn watch(&mut self, inputs: &Inputs, archive: Option<&Path>) -> Result<(), Trouble> {
        self.system = None;
        self.poll = None;
        let archive = archive.map(real);
        let above_archive = archive.as_deref().and_then(Path::parent).map(Path::to_path_buf);
        let mut trees = vec![inputs.site.join("content"), inputs.site.join("themes")];
        trees.extend(archive);
        let style = inputs.style.as_ref().and_then(|(_, style)| style.parent());
        let mut roots = trees.clone();
        roots.push(inputs.site.clone());
        roots.extend(style.map(Path::to_path_buf));
        trees.retain(|tree| tree.is_dir());

        let (concerned, comes_and_goes, sender) = (inputs.clone(), roots.clone(), self.sender.clone());
        let concerns = move |place: &Path| {
            concerned.concern(place) || comes_and_goes.iter().any(|root| root.starts_with(place))
        };
        let tell = move |event| {
            // After the watcher itself there is nobody to be told.
            let _ = message(event, &concerns).map(|message| sender.send(message));
        };
        // Links lead to folders that are watched by themselves, or that are not read.
        let mut system = RecommendedWatcher::new(tell, Config::default().with_follow_symlinks(false))?;
        // The folder above tells when one of them comes. The trees follow, since a folder that is watched in
        // both ways is watched as it was said last.
        for folder in above_archive.as_deref().into_iter().chain(style) {
            // The one is often no folder of the site's, and may be closed to us; the other need not be there.
            let _ = system.watch(folder, RecursiveMode::NonRecursive);
        }
        system.watch(&inputs.site, RecursiveMode::NonRecursive)?;
        for tree in &trees {
            system.watch(tree, RecursiveMode::Recursive)?;
        }
        self.system = Some(system);
        (self.roots, self.trees) = (roots, trees);
        Ok(())
    }

    /// Watches nothing more, and asks to look at everything that often.
    pub fn poll(&mut self, every: Duration) {
        self.system = None;
        self.poll = Some((every, Instant::now() + every));
    }

    /// Waits for a burst of events and for its end. `unfinished` tells of a file that it is being written:
    /// that is waited for as well, as long as any burst may last.
    pub fn next(&mut self, until: Option<Instant>, unfinished: &dyn Fn(&Path) -> bool) -> Signal {
        if std::mem::take(&mut self.woken) {
            return Signal::Woken;
        }
        let due = self.poll.map(|(_, due)| due);
        let Some(first) = self.receive([until, due].into_iter().flatten().min()) else {
            let now = Instant::now();
            return match &mut self.poll {
                Some((every, due)) if *due <= now => {
                    *due = now + *every;
                    Signal::Scan
                }
                _ => Signal::Idle,
            };
        };
        let longest = Instant::now() + LONGEST;
        let mut burst = Burst::default();
        burst.add(first);
        while !burst.woken && Instant::now() < longest {
            match self.receive(Some(longest.min(Instant::now() + QUIET))) {
                Some(message) => burst.add(message),
                None if burst.places.iter().any(|place| unfinished(place)) => {}
                None => break,
            }
        }
        // What came while a site was built came long ago, and there may be much of it.
        while let Ok(message) = self.receiver.try_recv() {
            burst.add(message);
        }
        self.woken = burst.woken;
        self.signal(burst)
    }

    fn signal(&mut self, burst: Burst) -> Signal {
        let is_root = |place: &PathBuf| self.roots.iter().any(|root| root.starts_with(place));
        if burst.missed || burst.moved.iter().any(is_root) || self.watch_new(&burst.moved).is_err() {
            return Signal::Missed;
        }
        match burst.places.len() {
            0 if std::mem::take(&mut self.woken) => Signal::Woken,
            0..=MANY => Signal::Dirty(burst.places.into_iter().collect()),
            _ => Signal::Scan,
        }
    }

    /// Makes sure that a new folder is watched before it is looked at. The system's part of `notify` sees to
    /// that as well on Linux, but in its own time, and gives up where something vanishes meanwhile.
    fn watch_new(&mut self, moved: &BTreeSet<PathBuf>) -> Result<(), Trouble> {
        let Some(system) = self.system.as_mut().filter(|_| cfg!(target_os = "linux")) else { return Ok(()) };
        for place in moved {
            let nested = place.ancestors().skip(1).any(|above| moved.contains(above));
            let read = self.trees.iter().any(|tree| place.starts_with(tree));
            let is_folder = || place.symlink_metadata().is_ok_and(|metadata| metadata.is_dir());
            if read && !nested && is_folder() {
                system.watch(place, RecursiveMode::Recursive)?;
            }
        }
        Ok(())
    }

    fn receive(&self, until: Option<Instant>) -> Option<Message> {
        let Some(until) = until else { return self.receiver.recv().ok() };
        // A sender is kept here, so that no answer means that it is time.
        self.receiver.recv_timeout(until.saturating_duration_since(Instant::now())).ok()
    }
}

#[derive(Default)]
struct Burst {
    places: BTreeSet<PathBuf>,
    moved: BTreeSet<PathBuf>,
    missed: bool,
    woken: bool,
}

impl Burst {
    fn add(&mut self, message: Message) {
        match message {
            Message::At { places, moved } => {
                if moved {
                    self.moved.extend(places.iter().cloned());
                }
                self.places.extend(places);
            }
            Message::Missed => self.missed = true,
            Message::Wake => self.woken = true,
        }
    }
}

/// What an event says; none where it says nothing of the files of the site.
fn message(event: notify::Result<Event>, concerns: &dyn Fn(&Path) -> bool) -> Option<Message> {
    let Ok(event) = event else { return Some(Message::Missed) };
    if event.need_rescan() || (event.paths.is_empty() && !event.kind.is_access()) {
        return Some(Message::Missed);
    }
    // Reading tells of itself too: a build that listened to it would never end.
    if event.kind.is_access() {
        return None;
    }
    let written = matches!(event.kind, EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Metadata(_)));
    let places: Vec<PathBuf> = event.paths.into_iter().filter(|place| concerns(place)).collect();
    (!places.is_empty()).then_some(Message::At { places, moved: !written })
}

/// The path without links in it, so that events are known by it, also where there is nothing yet.
fn real(place: &Path) -> PathBuf {
    let place = std::path::absolute(place).unwrap_or_else(|_| place.to_path_buf());
    std::fs::canonicalize(&place).unwrap_or_else(|_| match (place.parent(), place.file_name()) {
        (Some(above), Some(name)) => {
            std::fs::canonicalize(above).map_or_else(|_| place.clone(), |above| above.join(name))
        }
        _ => place.clone(),
    })
}

#[cfg(test)]
mod tests {
    use notify::event::{AccessKind, AccessMode, CreateKind, DataChange, Flag, MetadataKind};

    use super::*;

    #[test]
    fn what_is_used_up_is_told_apart() {
        let said = |error: Error| Trouble::from(error).to_string();
        assert!(said(Error::new(ErrorKind::MaxFilesWatch)).contains("allows no more watches"));
        if cfg!(target_os = "linux") {
            assert!(
                said(Error::io(std::io::Error::from_raw_os_error(24))).contains("sudo sysctl fs.inotify")
            );
            assert!(said(Error::io(std::io::Error::from_raw_os_error(13))).contains("Permission denied"));
        }
        assert!(matches!(Trouble::from(Error::new(ErrorKind::PathNotFound)), Trouble::Vanished));
    }

    /// What becomes of events at `site/content/a.md`, `site/public/x.html` and nowhere.
    fn check(kind: EventKind, wanted: &str) {
        let concerns = |place: &Path| place.starts_with("site/content");
        let said = |event: Event| match message(Ok(event), &concerns) {
            Some(Message::At { places, moved }) => format!("{} {moved}", places.len()),
            Some(Message::Missed) => "missed".to_string(),
            Some(Message::Wake) => "wake".to_string(),
            None => "nothing".to_string(),
        };
        let content = Event::new(kind).add_path("site/content/a.md".into());
        assert_eq!(said(content.clone()), wanted);
        assert_eq!(said(content.add_path("site/public/x.html".into())), wanted);
        assert_eq!(said(Event::new(kind).add_path("site/public/x.html".into())), "nothing");
    }

    #[test]
    fn only_what_concerns_the_site_is_passed_on() {
        check(EventKind::Modify(ModifyKind::Data(DataChange::Any)), "1 false");
        check(EventKind::Modify(ModifyKind::Metadata(MetadataKind::Any)), "1 false");
        check(EventKind::Create(CreateKind::Folder), "1 true");
        check(EventKind::Any, "1 true");
        check(EventKind::Access(AccessKind::Open(AccessMode::Any)), "nothing");
        check(EventKind::Access(AccessKind::Close(AccessMode::Write)), "nothing");
    }

    #[test]
    fn an_overflow_and_an_error_are_told_without_a_place() {
        let missed = |event| matches!(message(event, &|_| false), Some(Message::Missed));
        assert!(missed(Ok(Event::new(EventKind::Other).set_flag(Flag::Rescan))));
        assert!(missed(Err(Error::new(ErrorKind::MaxFilesWatch))));
        assert!(missed(Ok(Event::new(EventKind::Any))));
        assert!(!missed(Ok(Event::new(EventKind::Access(AccessKind::Any)))));
    }

    #[test]
    fn what_was_missed_is_a_signal_and_a_flood_is_looked_at_whole() {
        let mut watcher = Watcher::new();
        let send = |places: Vec<PathBuf>| {
            watcher.sender.send(Message::At { places, moved: false }).expect("it is there");
        };
        send(vec!["a".into(), "b".into()]);
        send(vec!["a".into()]);
        assert_eq!(watcher.next(None, &|_| false), Signal::Dirty(vec!["a".into(), "b".into()]));
        watcher
            .sender
            .send(Message::At { places: (0..=MANY).map(|n| n.to_string().into()).collect(), moved: false })
            .expect("it is there");
        assert_eq!(watcher.next(None, &|_| false), Signal::Scan);
        watcher.sender.send(Message::Missed).expect("it is there");
        watcher.waker().wake();
        assert_eq!(watcher.next(None, &|_| false), Signal::Missed);
        assert_eq!(watcher.next(None, &|_| false), Signal::Woken);
        assert_eq!(watcher.next(Some(Instant::now()), &|_| false), Signal::Idle);
        watcher.poll(Duration::ZERO);
        assert_eq!(watcher.next(None, &|_| false), Signal::Scan);
    }
}
