//! The file in which a draft is kept from its first change on, in the folder of user data, and
//! whose it is: a lock beside it, which ends with the program that holds it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};

use super::super::act::Place;
use super::super::base::Base;
use super::super::file::write::write_file;
use super::{Draft, Old};
use crate::language::Message;

/// How many windows may each have a draft.
const DRAFTS: usize = 100;
/// The format of the file.
const FORMAT: u32 = 1;

/// A draft as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The draft.
    pub draft: Draft,
    /// The programme file to which it was saved last.
    pub path: Option<PathBuf>,
    /// Whether that file holds all of it.
    pub is_saved: bool,
}

/// Where a draft is kept; no other window has it.
#[derive(Debug)]
pub struct Keep {
    path: PathBuf,
    /// Held as long as this lives.
    _lock: File,
}

impl Keep {
    /// The draft that was left in the folder, where there is one that no other window has. One
    /// that cannot be read is put aside.
    pub fn left(folder: &Path) -> Option<Result<(Self, Kept), Message>> {
        let exists = |number: &usize| path(folder, *number).is_file();
        let keep = (1..DRAFTS).filter(exists).find_map(|number| Self::take(folder, number))?;
        let read = fs::read_to_string(&keep.path).map_err(|error| error.to_string());
        match read.and_then(|text| parse(&text)) {
            Ok(kept) => Some(Ok((keep, kept))),
            Err(reason) => {
                let aside = keep.path.with_extension("unreadable");
                // Where even that is refused the file simply stays.
                let _ = fs::rename(&keep.path, &aside);
                Some(Err(Message::new("draft-unreadable")
                    .with("reason", reason)
                    .with("path", aside.display().to_string())))
            }
        }
    }

    /// A place for a new draft. Nothing is written yet.
    ///
    /// # Errors
    /// The folder of user data cannot be written to.
    pub fn begin(folder: &Path) -> Result<Self, Message> {
        // A folder that cannot be made is told when nothing can be kept in it.
        let _ = fs::create_dir_all(folder);
        let free = |number: &usize| !path(folder, *number).exists();
        (1..DRAFTS).filter(free).find_map(|number| Self::take(folder, number)).ok_or_else(|| {
            Message::new("draft-no-place").with("path", folder.display().to_string())
        })
    }

    fn take(folder: &Path, number: usize) -> Option<Self> {
        let path = path(folder, number);
        let mut options = File::options();
        options.create(true).truncate(false).write(true);
        let lock = options.open(path.with_extension("lock")).ok()?;
        lock.try_lock().ok()?;
        Some(Self { path, _lock: lock })
    }

    /// Writes the draft in one step.
    ///
    /// # Errors
    /// The folder cannot be written to, the disk is full.
    pub fn write(&self, kept: &Kept) -> Result<(), Message> {
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let text = options.to_string(&FileForm::of(kept)).map_err(|error| {
            Message::new("programme-not-writable").with("reason", error.to_string())
        })?;
        write_file(&self.path, &text)
    }

    /// Ends the draft. The last one that ended stays beside, should it have been a mistake.
    pub fn end(&self) {
        // It may never have been written.
        let _ = fs::rename(&self.path, self.path.with_extension("ended"));
    }
}

fn path(folder: &Path, number: usize) -> PathBuf {
    folder.join(format!("draft-{number}.ron"))
}

fn parse(text: &str) -> Result<Kept, String> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let form: FileForm = options.from_str(text).map_err(|error| error.to_string())?;
    Ok(form.into_kept())
}

#[derive(Serialize, Deserialize)]
struct FileForm {
    format: u32,
    content: Base,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    old: Option<Old>,
    #[serde(default)]
    redefined: BTreeSet<String>,
    #[serde(default)]
    places: BTreeMap<String, Place>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    path: Option<PathBuf>,
    #[serde(default)]
    is_saved: bool,
}

impl FileForm {
    fn of(kept: &Kept) -> Self {
        let draft = kept.draft.clone();
        Self {
            format: FORMAT,
            content: draft.content,
            old: draft.old.map(|old| Old::clone(&old)),
            redefined: draft.redefined,
            places: draft.places,
            path: kept.path.clone(),
            is_saved: kept.is_saved,
        }
    }

    fn into_kept(self) -> Kept {
        let draft = Draft {
            content: self.content,
            old: self.old.map(Arc::new),
            redefined: self.redefined,
            places: self.places,
        };
        Kept { draft, path: self.path, is_saved: self.is_saved }
    }
}
