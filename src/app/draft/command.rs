//! What the editor of programmes asks for.

use std::path::PathBuf;

use crate::app::verb::Verb;
use crate::programme::draft::{Edit, Part};

/// Something the editor asks for.
#[derive(Clone, Debug)]
pub enum DraftCommand {
    /// Changes the draft.
    Edit {
        /// The field in which it is typed: going on in it is one step of undo. Empty: a step of
        /// its own.
        field: String,
        /// The change.
        edit: Box<Edit>,
    },
    /// Looks at a part.
    Select(Part),
    /// Corrects the programme file that is shown.
    Correct,
    /// Saves to the file that it has, or asks for one.
    Save,
    /// Saves to a file.
    SaveTo {
        /// The file.
        path: PathBuf,
        /// Whether the user agreed to write over what may be there.
        agreed: bool,
    },
    /// Closes the draft; asks where it is not saved.
    Close,
    /// Throws the draft away, and goes on with a verb that had to wait.
    Discard(Option<Verb>),
    /// Leaves everything as it is.
    Stay,
}

impl DraftCommand {
    /// Whether what is typed in a cell has to be taken over before.
    pub(in crate::app) fn leaves_cell(&self) -> bool {
        match self {
            Self::Select(_) | Self::Correct | Self::Save | Self::SaveTo { .. } | Self::Close => {
                true
            }
            Self::Edit { .. } | Self::Discard(_) | Self::Stay => false,
        }
    }
}

/// A question that has to be answered before anything goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// May the file that is there be written over?
    Overwrite(PathBuf),
    /// May the draft be thrown away, to close it or to begin another one?
    Discard(Option<Verb>),
}
