//! Every operation of the writer on the file system, one small function each.
//!
//! They stand together so that tests can make the n-th fail, or end the process there, for every n.
//! None of them follows a link in the last part of a path, and none writes into an existing file: the
//! stage shares files with the published site through hard links, so that would change both.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use std::time::SystemTime;

use super::Failure;

#[derive(Default)]
pub struct Operations {
    #[cfg(test)]
    pub fault: super::tests::Fault,
}

/// Which file this is, whatever its name: two paths with one identity are hard links of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    pub device: u64,
    pub number: u64,
}

impl Operations {
    /// Counts an operation; in tests it may be the one that fails.
    #[inline]
    fn step(&self) -> io::Result<()> {
        #[cfg(test)]
        self.fault.step()?;
        Ok(())
    }

    pub fn create_folder(&self, path: &Path) -> Result<(), Failure> {
        match self.step().and_then(|()| fs::create_dir(path)) {
            // A link to a folder exists as well, but is not one: what is written below it goes elsewhere.
            Err(error) if error.kind() == ErrorKind::AlreadyExists && is_plain_folder(path) => Ok(()),
            result => result.map_err(|error| Failure::system("make the folder", path, &error)),
        }
    }

    /// Gives a folder of ours the permissions of another, unless it has them.
    pub fn copy_permissions(&self, from: &Path, to: &Path) -> Result<(), Failure> {
        let copy = || {
            let wanted = fs::symlink_metadata(from)?.permissions();
            match fs::symlink_metadata(to)?.permissions() == wanted {
                true => Ok(()),
                false => fs::set_permissions(to, wanted),
            }
        };
        match self.step().and_then(|()| copy()) {
            Err(error) if !is_absence(&error) => Err(Failure::system("set the permissions of", to, &error)),
            _ => Ok(()),
        }
    }

    /// Writes a file that must not exist yet.
    pub fn create_file(
        &self,
        path: &Path,
        bytes: &[u8],
        modified: Option<SystemTime>,
    ) -> Result<(), Failure> {
        let create = || {
            let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
            if let Err(full) = self.step() {
                // A full disk leaves a part of the file behind, and so does a killed process.
                file.write_all(&bytes[..bytes.len() / 2])?;
                return Err(full);
            }
            file.write_all(bytes)?;
            match modified {
                Some(time) => file.set_modified(time),
                None => Ok(()),
            }
        };
        self.step().and_then(|()| create()).map_err(|error| Failure::system("write", path, &error))
    }

    /// Replaces a small file of ours as a whole, through a file beside it.
    pub fn replace_file(&self, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        let beside = path.with_extension("new");
        self.remove_file(&beside)?;
        self.create_file(&beside, bytes, None)?;
        self.rename(&beside, path)
    }

    pub fn link(&self, from: &Path, to: &Path) -> Result<(), Failure> {
        self.step()
            .and_then(|()| fs::hard_link(from, to))
            .map_err(|error| Failure::system("link", to, &error))
    }

    pub fn rename(&self, from: &Path, to: &Path) -> Result<(), Failure> {
        self.step()
            .and_then(|()| fs::rename(from, to))
            .map_err(|error| Failure::system("move a file or folder to", to, &error))
    }

    /// Exchanges two folders in one step; `Unsupported` where the system or the file system cannot.
    pub fn exchange(&self, one: &Path, other: &Path) -> Result<(), Failure> {
        self.step()
            .and_then(|()| self.exchange_in_system(one, other))
            .map_err(|error| Failure::system("replace", other, &error))
    }

    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    fn exchange_in_system(&self, one: &Path, other: &Path) -> io::Result<()> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        #[cfg(test)]
        self.fault.exchange()?;
        match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(io::Error::from) {
            Err(error) if error.kind() == ErrorKind::InvalidInput => Err(ErrorKind::Unsupported.into()),
            result => result,
        }
    }

    #[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
    fn exchange_in_system(&self, _: &Path, _: &Path) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }

    /// Removes a file or a link; whether there was one.
    pub fn remove_file(&self, path: &Path) -> Result<bool, Failure> {
        match self.step().and_then(|()| fs::remove_file(path)) {
            Ok(()) => Ok(true),
            Err(error) if is_absence(&error) => Ok(false),
            Err(error) => Err(Failure::system("remove", path, &error)),
        }
    }

    /// Removes a folder if it is empty; whether it did.
    pub fn remove_folder(&self, path: &Path) -> Result<bool, Failure> {
        match self.step().and_then(|()| fs::remove_dir(path)) {
            Ok(()) => Ok(true),
            Err(error) if is_absence(&error) || error.kind() == ErrorKind::DirectoryNotEmpty => Ok(false),
            Err(error) => Err(Failure::system("remove the folder", path, &error)),
        }
    }

    /// Removes a folder of ours with all that is in it, without following links.
    pub fn remove_tree(&self, path: &Path) -> Result<(), Failure> {
        match self.step().and_then(|()| fs::remove_dir_all(path)) {
            Err(error) if !is_absence(&error) => Err(Failure::system("remove the folder", path, &error)),
            _ => Ok(()),
        }
    }

    /// Waits for a lock of the system's, which ends with the process however that ends; none where the
    /// file system knows no locks, as some in networks do not: two builds at once are rarer than those.
    pub fn lock(&self, path: &Path, waiting: &dyn Fn()) -> Result<Option<File>, Failure> {
        let lock = || {
            let file = File::options().create(true).write(true).truncate(false).open(path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    waiting();
                    file.lock()?;
                }
                Err(TryLockError::Error(error)) => return Err(error),
            }
            Ok(Some(file))
        };
        match self.step().and_then(|()| lock()) {
            Err(error) if error.kind() == ErrorKind::Unsupported => Ok(None),
            result => result.map_err(|error| Failure::system("lock", path, &error)),
        }
    }

    /// The content of a file, or none where there is no file.
    pub fn read(&self, path: &Path) -> Result<Option<Vec<u8>>, Failure> {
        let read = || {
            let mut bytes = Vec::new();
            open(path)?.read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        match self.step().and_then(|()| read()) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if is_absence(&error) => Ok(None),
            Err(error) => Err(Failure::system("read", path, &error)),
        }
    }

    /// The identity and time of a file that holds exactly `bytes`, else none.
    pub fn compare(&self, path: &Path, bytes: &[u8]) -> Result<Option<(Identity, SystemTime)>, Failure> {
        let compare = || {
            let mut file = open(path)?;
            let metadata = file.metadata()?;
            if metadata.len() != bytes.len() as u64 || !same_bytes(&mut file, bytes)? {
                return Ok(None);
            }
            Ok(Some((identity(&metadata), metadata.modified()?)))
        };
        match self.step().and_then(|()| compare()) {
            Err(error) if is_absence(&error) => Ok(None),
            result => result.map_err(|error| Failure::system("read", path, &error)),
        }
    }

    /// The identity of what is at `path`, be it a link; none where there is nothing.
    pub fn identity(&self, path: &Path) -> Result<Option<Identity>, Failure> {
        match self.step().and_then(|()| fs::symlink_metadata(path)) {
            Ok(metadata) => Ok(Some(identity(&metadata))),
            Err(error) if is_absence(&error) => Ok(None),
            Err(error) => Err(Failure::system("look at", path, &error)),
        }
    }

    /// The entries of a folder, in the order of the system.
    pub fn list(&self, path: &Path) -> Result<Vec<fs::DirEntry>, Failure> {
        self.step()
            .and_then(|()| fs::read_dir(path)?.collect())
            .map_err(|error| Failure::system("list the folder", path, &error))
    }
}

/// Whether `path` is a folder and not a link to one.
pub fn is_plain_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir())
}

/// Also where a part of the path is a file, so that nothing is below it, and where the path is a folder:
/// the file that is sought is not there.
fn is_absence(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::IsADirectory)
}

/// Opens a file for reading; not through a link, and without waiting where it is a pipe.
pub fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits() as i32);
    }
    options.open(path)
}

fn same_bytes(file: &mut File, mut rest: &[u8]) -> io::Result<bool> {
    // Most pages are smaller; clearing more for each of 10,000 is felt.
    let mut buffer = [0; 16 * 1024];
    while !rest.is_empty() {
        let length = file.read(&mut buffer)?;
        if length == 0 || !rest.starts_with(&buffer[..length]) {
            return Ok(false);
        }
        rest = &rest[length..];
    }
    Ok(true)
}

#[cfg(unix)]
pub fn identity(metadata: &fs::Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    Identity { device: metadata.dev(), number: metadata.ino() }
}

/// Elsewhere no file is recognised in the stage, so that all are linked anew; and all folders count as
/// lying on one device, which the first rename then corrects.
#[cfg(not(unix))]
pub fn identity(_: &fs::Metadata) -> Identity {
    Identity { device: 0, number: 0 }
}
