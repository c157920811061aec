//! The disk as a stream of projects: [`Source`] waits until the files of a site are not what they were.
//!
//! What the system tells of the disk is a hint where to look, and the disk is the truth: systems lose
//! events, editors save in a dozen ways, and folders are moved while they are watched. So a late look at
//! everything follows each burst of events, and no project is handed out that differs in nothing.

mod events;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use self::events::{Signal, Trouble, Watcher};
use crate::disk::{Changes, Failure, Loaded, Unreadable};
use crate::project::Project;

pub use self::events::Waker;

/// How often the disk is looked at where it cannot be watched, or shall not be.
pub const POLL: Duration = Duration::from_millis(500);

/// From the last event to the look at everything.
const LATE: Duration = Duration::from_millis(250);

/// Folders come and go while they are being set up.
const TRIES: usize = 5;
const BETWEEN_TRIES: Duration = Duration::from_millis(20);

/// Where an archive lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archive {
    pub folder: PathBuf,
    /// Whether it is a mistake that there is no such folder, and not just the lack of an archive.
    pub required: bool,
}

/// What is read beside the folders that every site has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    pub archive: Option<Archive>,
    /// The file of the citation style, from the site folder.
    pub style: Option<String>,
}

/// What the project says is to be read besides.
pub type Locate = Box<dyn Fn(&Project) -> Named + Send>;

/// A site on the disk, and what is known of it.
pub struct Source {
    loaded: Loaded,
    locate: Locate,
    say: Box<dyn Fn(&str) + Send>,
    watcher: Watcher,
    named: Named,
    poll: Option<Duration>,
    /// Whether the watcher watches all that is read.
    watching: bool,
    /// When to look at everything.
    late: Option<Instant>,
    /// Whether the site folder is gone, as was said.
    lost: bool,
}

impl Source {
    /// Reads a site. It is not watched before the first [`Source::wait`], which misses nothing: it looks at
    /// everything first. With `poll` the disk is looked at that often, and not watched. `say` is called
    /// with a message, at most once, where watching turns out to be impossible and polling takes its place.
    pub fn open(
        folder: &Path,
        locate: Locate,
        poll: Option<Duration>,
        say: Box<dyn Fn(&str) + Send>,
    ) -> Result<Source, Failure> {
        let mut source = Source {
            loaded: Loaded::open(folder, None, None)?,
            locate,
            say,
            watcher: Watcher::new(),
            named: Named::default(),
            poll,
            watching: false,
            late: None,
            lost: false,
        };
        source.refresh(Some(&[]))?;
        Ok(source)
    }

    pub fn project(&self) -> &Project {
        self.loaded.project()
    }

    /// What belongs to the site and cannot be read, in the order of the paths.
    pub fn unreadable(&self) -> impl Iterator<Item = &Unreadable> {
        self.loaded.unreadable()
    }

    /// The archive that is part of the project.
    pub fn archive(&self) -> Option<&Path> {
        self.loaded.archive()
    }

    /// Ends a [`Source::wait`] from another thread.
    pub fn waker(&self) -> Waker {
        self.watcher.waker()
    }

    /// Waits until the project is another; none after `timeout`, or when it was woken. Fails once when the
    /// site folder is gone; the project stands then, and the next call waits for the folder to come back.
    pub fn wait(&mut self, timeout: Option<Duration>) -> Result<Option<Changes>, Failure> {
        let end = timeout.map(|timeout| Instant::now() + timeout);
        loop {
            let mut changes = match self.watching || self.lost {
                true => Changes::default(),
                false => self.watch()?,
            };
            if changes.is_empty() {
                let until = [end, self.late].into_iter().flatten().min();
                let loaded = &self.loaded;
                match self.watcher.next(until, &|place| loaded.is_cut_short(place)) {
                    Signal::Dirty(hints) => {
                        self.late = Some(Instant::now() + LATE);
                        changes = self.look(Some(&hints))?;
                    }
                    Signal::Scan => {
                        self.late = Some(Instant::now() + LATE).filter(|_| self.poll.is_none());
                        changes = self.look(None)?;
                    }
                    Signal::Missed => {
                        self.late = Some(Instant::now() + LATE);
                        self.watching = false;
                        continue;
                    }
                    Signal::Idle if self.late.is_some_and(|late| late <= Instant::now()) => {
                        self.late = None;
                        changes = self.look(None)?;
                        // Something happened that nobody told of, so the watch is not to be relied on.
                        self.watching &= changes.is_empty();
                    }
                    Signal::Idle | Signal::Woken => return Ok(None),
                }
            }
            if !changes.is_empty() {
                return Ok(Some(changes));
            }
        }
    }

    /// Watches everything anew, and then looks at everything: in this order, so that nothing is missed.
    fn watch(&mut self) -> Result<Changes, Failure> {
        let mut changes = self.look(Some(&[]))?;
        if self.lost {
            return Ok(changes);
        }
        self.watching = true;
        let archive = self.named.archive.as_ref().map(|archive| archive.folder.as_path());
        let mut tries = 0;
        while self.poll.is_none() {
            tries += 1;
            match self.watcher.watch(self.loaded.inputs(), archive) {
                Ok(()) => break,
                Err(Trouble::Vanished) if tries < TRIES => std::thread::sleep(BETWEEN_TRIES),
                Err(trouble) => {
                    (self.say)(&format!(
                        "{trouble}\n  = its files are looked at every {} ms instead",
                        POLL.as_millis()
                    ));
                    self.poll = Some(POLL);
                }
            }
        }
        if let Some(every) = self.poll {
            self.watcher.poll(every);
        }
        changes.merge(self.look(None)?);
        Ok(changes)
    }

    /// As [`Source::refresh`], but says only once that the site folder is gone.
    fn look(&mut self, hints: Option<&[PathBuf]>) -> Result<Changes, Failure> {
        match self.refresh(hints) {
            Ok(changes) => {
                self.watching &= !self.lost;
                self.lost = false;
                Ok(changes)
            }
            Err(_) if self.lost => Ok(Changes::default()),
            Err(failure) => {
                self.lost = true;
                self.late = None;
                self.watcher.poll(POLL);
                Err(failure)
            }
        }
    }

    fn refresh(&mut self, hints: Option<&[PathBuf]>) -> Result<Changes, Failure> {
        let inputs = self.loaded.inputs().clone();
        self.set_named();
        let mut changes = self.loaded.refresh(hints)?;
        let named = (self.locate)(self.loaded.project());
        if named != self.named {
            self.named = named;
            self.watching = false;
            self.set_named();
            changes.merge(self.loaded.refresh(Some(&[]))?);
        }
        self.watching &= inputs == *self.loaded.inputs();
        Ok(changes)
    }

    /// An archive may come and go without a word about it in `site.yaml`.
    fn set_named(&mut self) {
        let Named { archive, style } = &self.named;
        let there = archive.as_ref().filter(|archive| archive.required || archive.folder.is_dir());
        self.loaded.set_named(there.map(|archive| archive.folder.clone()), style.clone());
    }
}
