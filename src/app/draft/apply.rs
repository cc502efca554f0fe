//! Where the commands of the editor are carried out.

use std::path::{Path, PathBuf};

use super::{Ask, DraftCommand, OpenDraft};
use crate::app::NysanaApp;
use crate::app::command::{Level, Notice, PathFor};
use crate::app::place::Screen;
use crate::app::verb::Verb;
use crate::language::Message;
use crate::programme::draft::{Draft, Part};
use crate::programme::{Origin, Problem, ProgrammeFile, read_file, write_file};

impl NysanaApp {
    /// Carries out a command of the editor.
    pub(in crate::app) fn apply_draft(
        &mut self,
        command: DraftCommand,
        frame: Option<&eframe::Frame>,
    ) {
        let session = &mut self.session;
        let library = &session.library;
        match (command, &mut session.draft) {
            (DraftCommand::Correct, _) => self.correct(),
            (_, None) => {}
            (DraftCommand::Edit { field, edit }, Some(open)) => open.edit(field, *edit, library),
            (DraftCommand::Select(part), Some(open)) => open.select(part),
            (DraftCommand::Stay, Some(open)) => open.ask = None,
            (DraftCommand::Save, Some(open)) => {
                let path = open.path.clone();
                if let Some(problem) = open.problems.first() {
                    open.part = problem.part.clone();
                    let count = open.problems.len();
                    let message = Message::new("draft-not-ready").with("count", count);
                    session.notify(Notice::new(Level::Warning, message));
                } else {
                    match path {
                        Some(path) => self.save_draft(path, true),
                        None => {
                            // The system's dialog asks before a file is written over, a field
                            // for the path does not.
                            let is_asked = self.desktop.has_file_dialog;
                            self.ask_for_file(PathFor::SaveProgramme { is_asked }, frame);
                        }
                    }
                }
            }
            (DraftCommand::SaveTo { path, agreed }, Some(_)) => self.save_draft(path, agreed),
            (DraftCommand::Close, Some(open)) => {
                if open.is_saved {
                    self.close_draft();
                } else {
                    open.ask = Some(Ask::Discard(None));
                }
            }
            (DraftCommand::Discard(next), Some(_)) => {
                self.close_draft();
                if let Some(verb) = next {
                    self.begin_draft(verb);
                }
            }
        }
    }

    /// Undoes or redoes in the draft.
    pub(in crate::app) fn step_draft(&mut self, back: bool) {
        let session = &mut self.session;
        if let Some(open) = &mut session.draft {
            open.step(back, &session.library);
        }
    }

    /// Begins a new programme, or an amendment to the one that is shown; asks where another draft
    /// is open that is not saved.
    pub(in crate::app) fn begin_draft(&mut self, verb: Verb) {
        let session = &mut self.session;
        if let Some(open) = &mut session.draft
            && !open.is_saved
        {
            open.ask = Some(Ask::Discard(Some(verb)));
            session.place.screen = Screen::Draft;
            return;
        }
        let draft = match verb {
            Verb::NewAmendment => match session.programme() {
                Some(programme) => Draft::amendment(programme, session.today),
                None => return,
            },
            _ => {
                let territory = session.territory().map_or("KZ", |one| one.code.as_str());
                Draft::programme(session.today, territory)
            }
        };
        self.open_draft(draft, None);
    }

    fn open_draft(&mut self, draft: Draft, path: Option<PathBuf>) {
        let session = &mut self.session;
        if let Some(open) = session.draft.take() {
            open.end();
        }
        let open = OpenDraft::begin(draft, path, &session.folder, &session.library);
        session.draft = Some(open);
        session.place.screen = Screen::Draft;
    }

    /// Opens the file of the programme that is shown, to correct it.
    fn correct(&mut self) {
        let session = &mut self.session;
        if session.draft.as_ref().is_some_and(|open| !open.is_saved) {
            session.place.screen = Screen::Draft;
            return;
        }
        let origin = session.programme().map(|programme| programme.origin.clone());
        let Some(Origin::File(path)) = origin else { return };
        match read_file(&path) {
            Ok((_, ProgrammeFile::Base(base))) => {
                self.open_draft(Draft::of_base(*base), Some(path));
            }
            // The library would not have opened anything else as a programme.
            Ok((_, ProgrammeFile::Amendment(_))) => {}
            Err(problems) => {
                let message =
                    Message::new("open-programme-failed").with("path", path.display().to_string());
                let mut notice = Notice::new(Level::Error, message);
                notice.details = problems.iter().map(Problem::message).collect();
                session.notify(notice);
            }
        }
    }

    fn close_draft(&mut self) {
        let session = &mut self.session;
        if let Some(open) = session.draft.take() {
            open.end();
        }
        if session.place.screen == Screen::Draft {
            session.place.screen = Screen::Programme;
        }
    }

    fn save_draft(&mut self, path: PathBuf, agreed: bool) {
        let session = &mut self.session;
        let Some(open) = &mut session.draft else { return };
        let wanted = path.clone();
        let path = crate::app::apply::with_ending(path, "ron");
        // A dialog asked about the name that it knew.
        let agreed = (agreed && path == wanted) || open.path.as_ref() == Some(&path);
        open.ask = None;
        if !agreed && path.exists() {
            open.ask = Some(Ask::Overwrite(path));
            return;
        }
        let written = open.draft.file_text().and_then(|text| write_file(&path, &text));
        match written {
            Ok(()) => self.take_over_draft(&path),
            Err(message) => session.fail(message),
        }
    }

    /// The file is there: the library opens it at once.
    fn take_over_draft(&mut self, path: &Path) {
        let session = &mut self.session;
        let is_amendment = session.draft.as_ref().is_some_and(|open| open.draft.is_amendment());
        let is_opened = session.open_programme(path);
        session.place.screen = Screen::Draft;
        if !is_opened {
            return;
        }
        if let Some(open) = &mut session.draft {
            let date = open.draft.content.act.date;
            open.saved(path.to_owned(), &session.library);
            if is_amendment {
                session.place.edition = Some(date);
            }
        }
        let message = Message::new("draft-saved").with("path", path.display().to_string());
        session.notify(Notice::new(Level::Done, message));
    }
}

/// What the draft is called: its short title, or what it is.
impl OpenDraft {
    /// A name for its file.
    pub(in crate::app) fn file_name(&self) -> String {
        let content = &self.draft.content;
        match self.draft.is_amendment() {
            true => format!("{}.amendment-{}.ron", content.id, content.act.date),
            false => format!("{}.ron", content.id),
        }
    }

    /// The part to look at for the problem after the ones of the part that is looked at.
    pub fn next_problem(&self) -> Option<&Part> {
        let parts: Vec<&Part> = self.problems.iter().map(|problem| &problem.part).collect();
        let here = parts.iter().rposition(|part| **part == self.part);
        let next = here.and_then(|at| parts.get(at + 1)).or(parts.first());
        next.copied()
    }
}
