//! File dialogs: one at a time, the window as parent; where the system has none, a field for the
//! path.

use std::path::{Path, PathBuf};

use egui::{RichText, Ui};

use super::command::{Command, PathFor};
use super::draft::OpenDraft;
use super::exchange::TABLE_ENDINGS;
use super::exchange::TemplateKind;
use super::jobs::Jobs;
use super::session::Session;
use super::widgets;
use crate::book::store;
use crate::exchange::{Flavour, MERGED_ENDINGS};
use crate::language::{Message, Texts};
use crate::theme::{self, size};

/// The dialogs of the window.
#[derive(Default)]
pub struct Dialogs {
    asked: Option<Asked>,
}

/// A path that is asked for in a field.
struct Asked {
    purpose: PathFor,
    text: String,
    is_new: bool,
}

impl Dialogs {
    /// Opens the system's dialog.
    pub fn open(
        &mut self,
        purpose: PathFor,
        session: &Session,
        frame: Option<&eframe::Frame>,
        jobs: &mut Jobs,
    ) {
        let suggested = suggested_path(purpose, session);
        let mut dialog = rfd::AsyncFileDialog::new().set_title(title(purpose, &session.texts));
        if let Some(frame) = frame {
            dialog = dialog.set_parent(frame);
        }
        if let Some(folder) = suggested.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            dialog = dialog.set_directory(folder);
        }
        for (name, endings) in filters(purpose, &session.texts) {
            dialog = dialog.add_filter(name, endings);
        }
        if !matches!(purpose, PathFor::Open | PathFor::Table | PathFor::Merge) {
            dialog = dialog.set_file_name(file_name(&suggested));
        }
        jobs.start(Message::new("job-dialog"), move || {
            let chosen = match purpose {
                PathFor::Merge => {
                    let files = pollster::block_on(dialog.pick_files()).unwrap_or_default();
                    let paths: Vec<_> = files.iter().map(|file| file.path().to_owned()).collect();
                    let asked = (!paths.is_empty()).then_some(Command::MergeBooks(paths));
                    return asked.into_iter().collect();
                }
                PathFor::Open | PathFor::Table => pollster::block_on(dialog.pick_file()),
                PathFor::Template(TemplateKind::FileEach) => {
                    pollster::block_on(dialog.pick_folder())
                }
                PathFor::SaveAs
                | PathFor::Print
                | PathFor::Export(_)
                | PathFor::Template(_)
                | PathFor::SaveProgramme { .. } => pollster::block_on(dialog.save_file()),
            };
            let path = chosen.map(|file| file.path().to_owned());
            path.map(|path| purpose.command(path)).into_iter().collect()
        });
    }

    /// Opens the field for a path.
    pub fn ask_path(&mut self, purpose: PathFor, session: &Session) {
        let suggested = suggested_path(purpose, session);
        let text = match purpose {
            PathFor::Open | PathFor::Table | PathFor::Merge => String::new(),
            PathFor::SaveAs
            | PathFor::Print
            | PathFor::Export(_)
            | PathFor::Template(_)
            | PathFor::SaveProgramme { .. } => suggested.display().to_string(),
        };
        self.asked = Some(Asked { purpose, text, is_new: true });
    }

    /// Draws the field for a path, where one is asked for.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let Some(asked) = &mut self.asked else { return };
        let texts = &session.texts;
        let mut answer = None;
        let modal = widgets::dialog(ui, "ask for a path").show(ui.ctx(), |ui| {
            ui.set_width(520.0);
            ui.label(RichText::new(title(asked.purpose, texts)).font(theme::bold(size::STRONG)));
            ui.add_space(size::SPACE_8);
            let label = ui.label(&*texts.get("dialog-path"));
            let field = ui
                .add(egui::TextEdit::singleline(&mut asked.text).desired_width(f32::INFINITY))
                .labelled_by(label.id);
            if std::mem::take(&mut asked.is_new) {
                field.request_focus();
            }
            let entered =
                field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            ui.add_space(size::SPACE_12);
            ui.horizontal(|ui| {
                if ui.button(&*texts.get("dialog-ok")).clicked() || entered {
                    answer = Some(true);
                }
                if ui.button(&*texts.get("dialog-cancel")).clicked() {
                    answer = Some(false);
                }
            });
        });
        if modal.should_close() {
            answer = answer.or(Some(false));
        }
        let path = PathBuf::from(asked.text.trim());
        match answer {
            Some(true) if !path.as_os_str().is_empty() => {
                commands.push(asked.purpose.command(path));
                self.asked = None;
            }
            Some(false) => self.asked = None,
            _ => {}
        }
    }
}

fn title(purpose: PathFor, texts: &Texts) -> String {
    match purpose {
        PathFor::Open => texts.get("dialog-open"),
        PathFor::Table => texts.get("dialog-table"),
        PathFor::Merge => texts.get("dialog-merge"),
        PathFor::SaveAs => texts.get("dialog-save-as"),
        PathFor::Print => texts.get("dialog-print"),
        PathFor::Export(_) => texts.get("dialog-export"),
        PathFor::Template(TemplateKind::FileEach) => texts.get("dialog-template-folder"),
        PathFor::Template(_) => texts.get("dialog-template"),
        PathFor::SaveProgramme { .. } => texts.get("dialog-save-programme"),
    }
    .into_owned()
}

fn filters(purpose: PathFor, texts: &Texts) -> Vec<(String, &'static [&'static str])> {
    match purpose {
        PathFor::Open => vec![
            (texts.get("dialog-books-and-programmes").into_owned(), &[store::ENDING, "ron"]),
            (texts.get("dialog-books").into_owned(), &[store::ENDING]),
            (texts.get("dialog-programmes").into_owned(), &["ron"]),
        ],
        PathFor::Table => {
            vec![(texts.get("dialog-tables").into_owned(), &TABLE_ENDINGS)]
        }
        PathFor::Merge => {
            vec![(texts.get("dialog-books-and-templates").into_owned(), &MERGED_ENDINGS)]
        }
        PathFor::SaveAs => vec![(texts.get("dialog-books").into_owned(), &[store::ENDING])],
        PathFor::SaveProgramme { .. } => {
            vec![(texts.get("dialog-programmes").into_owned(), &["ron"])]
        }
        PathFor::Export(Flavour::Excel) => {
            vec![("Excel (.xlsx)".to_owned(), &["xlsx"]), ("CSV (Excel)".to_owned(), &["csv"])]
        }
        PathFor::Export(Flavour::Programs) => vec![("CSV".to_owned(), &["csv"])],
        PathFor::Template(TemplateKind::FileEach) => Vec::new(),
        PathFor::Template(_) => vec![("Excel (.xlsx)".to_owned(), &["xlsx"])],
        PathFor::Print => vec![
            ("PDF".to_owned(), &["pdf"]),
            ("SVG".to_owned(), &["svg"]),
            ("PNG".to_owned(), &["png"]),
        ],
    }
}

/// A sensible name and folder: a book is named after its territory and year, a print also after
/// the indicator.
fn suggested_path(purpose: PathFor, session: &Session) -> PathBuf {
    let language = session.texts.language();
    let territory = session.territory().map(|territory| territory.name.get(language));
    let territory = territory.unwrap_or("Nysana");
    let year = session.place.year;
    let folder = if session.open.is_named() {
        session.open.path().parent().map(Path::to_owned)
    } else {
        dirs::document_dir().or_else(dirs::home_dir)
    };
    let name = match purpose {
        PathFor::Open | PathFor::Table | PathFor::SaveAs | PathFor::Merge => {
            format!("{territory} {year}.{}", store::ENDING)
        }
        PathFor::Export(Flavour::Excel) => format!("{territory} {year}.xlsx"),
        PathFor::Export(Flavour::Programs) => format!("{territory} {year}.csv"),
        // Of several files each has a name of its own.
        PathFor::Template(TemplateKind::FileEach) => String::new(),
        PathFor::Template(_) => {
            let template = session.texts.get("dialog-template-name");
            format!("{template} {territory}.xlsx")
        }
        PathFor::SaveProgramme { .. } => {
            session.draft.as_ref().map_or(String::new(), OpenDraft::file_name)
        }
        PathFor::Print => {
            let code = session.indicator().map_or("", |indicator| indicator.code.as_str());
            format!("{code} {territory} {year}.pdf")
        }
    };
    folder.unwrap_or_default().join(name)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
