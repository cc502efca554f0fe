//! The open draft of the window: the draft, its undo, what is still wrong in it, where it is kept
//! and saved. What can be edited and how stands in `programme::draft`; screens read it through `&`.

mod apply;
mod command;
mod keeper;
mod words;

use std::path::{Path, PathBuf};

pub use self::command::{Ask, DraftCommand};
use self::keeper::Keeper;
pub use self::words::operation_words;
use crate::language::Message;
use crate::programme::draft::{
    Amended, Draft, DraftProblem, Edit, Keep, Kept, Part, amend, problems,
};
use crate::programme::{Library, Origin};

/// Steps that can be taken back: a step holds the whole draft.
const STEPS: usize = 50;

/// The open draft.
pub struct OpenDraft {
    draft: Draft,
    /// What is looked at.
    part: Part,
    done: Vec<(Draft, Part)>,
    undone: Vec<(Draft, Part)>,
    /// The field to which the last change belongs: typing on in it is one step.
    field: String,
    problems: Vec<DraftProblem>,
    amended: Amended,
    /// Where it was saved last.
    path: Option<PathBuf>,
    is_saved: bool,
    keeper: Keeper,
    /// What has to be answered before anything goes on.
    pub(super) ask: Option<Ask>,
}

impl OpenDraft {
    /// A draft that was kept, or a new one; the folder may be closed to it.
    fn new(kept: Kept, keeper: Keeper) -> Self {
        let Kept { draft, path, is_saved } = kept;
        Self {
            amended: amend(&draft),
            problems: Vec::new(),
            part: Part::Programme,
            done: Vec::new(),
            undone: Vec::new(),
            field: String::new(),
            draft,
            path,
            is_saved,
            keeper,
            ask: None,
        }
    }

    /// The draft that was left in the folder of user data.
    ///
    /// # Errors
    /// It cannot be read; it is put aside.
    pub(super) fn left(folder: &Path, library: &Library) -> Option<Result<Self, Message>> {
        Keep::left(folder).map(|left| {
            let (keep, kept) = left?;
            let mut open = Self::new(kept, Keeper::start(Ok(keep)));
            open.look(library);
            Ok(open)
        })
    }

    fn begin(draft: Draft, path: Option<PathBuf>, folder: &Path, library: &Library) -> Self {
        let is_saved = path.is_some();
        let keeper = Keeper::start(Keep::begin(folder));
        let mut open = Self::new(Kept { draft, path, is_saved }, keeper);
        open.look(library);
        open
    }

    /// The draft.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// What is looked at.
    pub fn part(&self) -> &Part {
        &self.part
    }

    /// What is still wrong, the programme first.
    pub fn problems(&self) -> &[DraftProblem] {
        &self.problems
    }

    /// The operations of an amendment.
    pub fn amended(&self) -> &Amended {
        &self.amended
    }

    /// Where it was saved last.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether that file holds all of it.
    pub fn is_saved(&self) -> bool {
        self.is_saved
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Why it cannot be kept, where it cannot.
    pub fn not_kept(&self) -> Option<Message> {
        self.keeper.failure()
    }

    /// What has to be answered.
    pub fn ask(&self) -> Option<&Ask> {
        self.ask.as_ref()
    }

    /// Waits until what was changed is kept.
    pub fn flush(&self) {
        self.keeper.flush();
    }

    /// Makes a change, as one step with the one before it in the same field.
    fn edit(&mut self, field: String, edit: Edit, library: &Library) {
        let before = self.draft.clone();
        let part = self.draft.apply(edit);
        if self.draft == before {
            return;
        }
        if field.is_empty() || field != self.field {
            self.done.push((before, self.part.clone()));
            if self.done.len() > STEPS {
                self.done.remove(0);
            }
        }
        self.undone.clear();
        self.field = field;
        self.part = part.unwrap_or(std::mem::take(&mut self.part));
        self.changed(library);
    }

    fn step(&mut self, back: bool, library: &Library) {
        let (from, to) = if back {
            (&mut self.done, &mut self.undone)
        } else {
            (&mut self.undone, &mut self.done)
        };
        let Some((draft, part)) = from.pop() else { return };
        to.push((std::mem::replace(&mut self.draft, draft), self.part.clone()));
        self.part = part;
        self.field.clear();
        self.changed(library);
    }

    fn select(&mut self, part: Part) {
        self.part = part;
        self.field.clear();
    }

    fn changed(&mut self, library: &Library) {
        self.is_saved = false;
        self.look(library);
        self.keep();
    }

    fn keep(&self) {
        let (draft, path) = (self.draft.clone(), self.path.clone());
        self.keeper.keep(Kept { draft, path, is_saved: self.is_saved });
    }

    /// Looks anew at what is wrong.
    fn look(&mut self, library: &Library) {
        let id = &self.draft.content.id;
        let programme = library.get(id);
        let amends = self.draft.old.as_ref().and(programme);
        self.amended = amend(&self.draft);
        self.problems = problems(&self.draft, amends, self.path.as_deref());
        let other = |origin: &Origin| match (origin, &self.path) {
            (Origin::File(path), Some(own)) => path != own,
            (Origin::File(_), None) | (Origin::BuiltIn, _) => true,
        };
        if self.draft.old.is_none() && programme.is_some_and(|one| other(&one.origin)) {
            self.problems.push(DraftProblem {
                what: Message::new("draft-id-taken").with("id", id.as_str()),
                part: Part::Programme,
                field: "id".to_owned(),
            });
        }
    }

    fn saved(&mut self, path: PathBuf, library: &Library) {
        self.path = Some(path);
        self.is_saved = true;
        self.look(library);
        self.keep();
    }

    /// Ends it; what was kept goes.
    fn end(self) {
        self.keeper.end();
    }
}
