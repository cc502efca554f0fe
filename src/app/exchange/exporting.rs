//! Values and templates on their way out of the book: asked for in a dialog, written in the
//! background.

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{RichText, Ui};
use jiff::civil::Date;

use crate::app::NysanaApp;
use crate::app::apply::{has_ending, with_ending};
use crate::app::command::{Action, Command, Level, Notice, PathFor};
use crate::app::session::Session;
use crate::app::widgets;
use crate::book::Book;
use crate::exchange::template::{self, Extent, Order};
use crate::exchange::{COLUMNS, Export, Flavour, value_rows, write_csv_file, write_xlsx};
use crate::language::{Language, Message, Texts};
use crate::paper;
use crate::programme::{Edition, Library};
use crate::territory::Tree;
use crate::theme::{self, size};

/// What a template is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TemplateKind {
    /// The region and its districts, a sheet each.
    #[default]
    SheetEach,
    /// The region and its districts, a sheet for each indicator.
    SheetPerIndicator,
    /// A file for each district, in a folder.
    FileEach,
    /// The territory that is shown.
    One,
}

impl TemplateKind {
    const ALL: [Self; 4] = [Self::SheetEach, Self::SheetPerIndicator, Self::FileEach, Self::One];

    /// Its name, and what comes of it.
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::SheetEach => ("template-kind-sheets", "template-kind-sheets.hint"),
            Self::SheetPerIndicator => {
                ("template-kind-indicators", "template-kind-indicators.hint")
            }
            Self::FileEach => ("template-kind-files", "template-kind-files.hint"),
            Self::One => ("template-kind-one", "template-kind-one.hint"),
        }
    }
}

/// The dialog that asks what a template is for.
#[derive(Default)]
pub struct TemplateDialog {
    is_open: bool,
    kind: TemplateKind,
}

impl TemplateDialog {
    /// Opens it.
    pub fn open(&mut self, session: &Session) {
        self.is_open = true;
        let has_parts = session.tree.children(&region(session)).next().is_some();
        if !has_parts {
            self.kind = TemplateKind::One;
        }
    }

    /// Draws it, where it is open.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        if !self.is_open {
            return;
        }
        let texts = &session.texts;
        let mut answer = None;
        let modal = widgets::dialog(ui, "template").show(ui.ctx(), |ui| {
            ui.set_width(560.0);
            let title = texts.get("template-dialog");
            ui.label(RichText::new(&*title).font(theme::bold(size::STRONG)));
            ui.add(egui::Label::new(&*texts.get("template-dialog.hint")).wrap());
            ui.add_space(size::SPACE_12);
            self.choices(ui, session);
            ui.add_space(size::SPACE_16);
            ui.horizontal(|ui| {
                if ui.button(&*texts.get("template-make")).clicked() {
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
        if answer == Some(true) {
            commands.push(Command::AskFor(PathFor::Template(self.kind)));
        }
        self.is_open = answer.is_none();
    }

    fn choices(&mut self, ui: &mut Ui, session: &Session) {
        let texts = &session.texts;
        let language = texts.language();
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        let region = region(session);
        let has_parts = session.tree.children(&region).next().is_some();
        let named = |code: &str| {
            session.tree.get(code).map(|one| one.name.get(language).to_owned()).unwrap_or_default()
        };
        for kind in TemplateKind::ALL {
            let (name, hint) = kind.keys();
            let enabled = has_parts || kind == TemplateKind::One;
            let territory = match kind {
                TemplateKind::One => named(&session.place.territory),
                _ => named(&region),
            };
            let name = format!("{}: {territory}", texts.get(name));
            let chosen = self.kind == kind;
            if ui.add_enabled(enabled, egui::RadioButton::new(chosen, &name)).clicked() {
                self.kind = kind;
            }
            ui.horizontal(|ui| {
                ui.add_space(size::SPACE_24);
                let hint = RichText::new(&*texts.get(hint)).size(size::SMALL).color(quiet);
                ui.add(egui::Label::new(hint).wrap());
            });
        }
        if !has_parts {
            let hint = RichText::new(&*texts.get("template-no-parts")).color(quiet);
            ui.add(egui::Label::new(hint).wrap());
        }
    }
}

/// The region of the territory that is shown: itself, or the one that holds it.
fn region(session: &Session) -> String {
    let shown = &session.place.territory;
    if session.tree.children(shown).next().is_some() {
        return shown.clone();
    }
    let parent = session.tree.get(shown).and_then(|one| one.parent.clone());
    let is_country = |code: &String| session.tree.get(code).is_none_or(|one| one.parent.is_none());
    parent.filter(|parent| !is_country(parent)).unwrap_or_else(|| shown.clone())
}

/// All that an export or a template is made from, for a thread of its own.
struct Stock {
    library: Library,
    book: Book,
    tree: Arc<Tree>,
    language: Language,
    programme: String,
    edition: Option<Date>,
    made: Date,
}

impl Stock {
    fn of(session: &Session) -> Self {
        Self {
            library: session.library.clone(),
            book: session.open.book().clone(),
            tree: Arc::clone(&session.tree),
            language: session.texts.language(),
            programme: session.place.programme.clone(),
            edition: session.edition().map(Edition::date),
            made: session.today,
        }
    }

    fn template(&self, extent: &Extent) -> Result<Vec<u8>, Message> {
        let none = || Message::new("template-no-programme");
        let programme = self.library.get(&self.programme).ok_or_else(none)?;
        let mut editions = programme.editions().iter();
        let edition = editions.find(|one| Some(one.date()) == self.edition).ok_or_else(none)?;
        let texts = Texts::new(self.language);
        template::write(&Order {
            edition,
            book: &self.book,
            tree: &self.tree,
            texts: &texts,
            extent,
            made: self.made,
        })
    }

    /// A file for each part of a region. Gives how many there are.
    fn files(&self, region: &str, folder: &Path) -> Result<usize, Message> {
        let mut count = 0;
        for part in self.tree.children(region) {
            let bytes = self.template(&Extent::One(part.code.clone()))?;
            paper::write_file(&free_path(folder, part.name.get(self.language)), &bytes)?;
            count += 1;
        }
        Ok(count)
    }

    /// Writes all values, in the format of the file's ending. Gives how many there are.
    fn export(&self, path: &Path, flavour: Flavour) -> Result<usize, Message> {
        if has_ending(path, "csv") {
            let rows: Vec<_> = self.book.columns().flat_map(value_rows).collect();
            let cells = rows.iter().map(|row| row.csv_cells().collect::<Vec<_>>());
            let mut data = Vec::new();
            write_csv_file(&mut data, flavour, &COLUMNS, cells).map_err(|error| {
                Message::new("xlsx-not-written").with("reason", error.to_string())
            })?;
            paper::write_file(path, &data)?;
            return Ok(rows.len());
        }
        let texts = Texts::new(self.language);
        let export = Export {
            book: &self.book,
            programme: None,
            library: &self.library,
            tree: &self.tree,
            texts: &texts,
            made: self.made,
        };
        let mut out = Cursor::new(Vec::new());
        let count = write_xlsx(&export, &mut out)?;
        paper::write_file(path, out.get_ref())?;
        Ok(count)
    }
}

/// A path in a folder where no file is yet.
fn free_path(folder: &Path, name: &str) -> PathBuf {
    let allowed = |c: &char| !c.is_control() && !"<>:\"/\\|?*".contains(*c);
    let name: String = name.chars().filter(allowed).collect();
    let first = folder.join(format!("{name}.xlsx"));
    let numbered = (2..1000).map(|number| folder.join(format!("{name} ({number}).xlsx")));
    let free = [first.clone()].into_iter().chain(numbered).find(|path| !path.exists());
    free.unwrap_or(first)
}

impl NysanaApp {
    /// Writes all values of the book.
    pub(in crate::app) fn export_to(&mut self, path: PathBuf, flavour: Flavour) {
        let is_known = ["xlsx", "csv"].iter().any(|ending| has_ending(&path, ending));
        let ending = if flavour == Flavour::Excel { "xlsx" } else { "csv" };
        let path = if is_known { path } else { with_ending(path, ending) };
        let stock = Stock::of(&self.session);
        self.jobs.start(Message::new("job-export"), move || {
            let done = stock.export(&path, flavour).map(|count| {
                Message::new("export-done")
                    .with("count", count)
                    .with("path", path.display().to_string())
            });
            told(done, &path)
        });
    }

    /// Makes templates for what is shown.
    pub(in crate::app) fn make_template(&mut self, kind: TemplateKind, path: PathBuf) {
        let (stock, region) = (Stock::of(&self.session), region(&self.session));
        let extent = match kind {
            TemplateKind::One => Extent::One(self.session.place.territory.clone()),
            TemplateKind::SheetEach | TemplateKind::FileEach => Extent::SheetEach(region.clone()),
            TemplateKind::SheetPerIndicator => Extent::SheetPerIndicator(region.clone()),
        };
        let path = if kind == TemplateKind::FileEach { path } else { with_ending(path, "xlsx") };
        self.jobs.start(Message::new("job-template"), move || {
            let shown = path.display().to_string();
            let done = if kind == TemplateKind::FileEach {
                stock.files(&region, &path).map(|count| {
                    Message::new("template-files-done").with("count", count).with("path", shown)
                })
            } else {
                let made = stock.template(&extent);
                made.and_then(|bytes| paper::write_file(&path, &bytes))
                    .map(|()| Message::new("template-done").with("path", shown))
            };
            told(done, &path)
        });
    }
}

/// What was done, with the way to the file, or why not.
fn told(done: Result<Message, Message>, path: &Path) -> Vec<Command> {
    vec![Command::Notify(match done {
        Ok(message) => {
            let action = Some(Action::View(path.to_owned()));
            Notice { action, ..Notice::new(Level::Done, message) }
        }
        Err(message) => Notice::new(Level::Error, message),
    })]
}
