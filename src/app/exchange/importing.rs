//! Tables of other programs on their way into the book: read in the background, shown in the
//! wizard, handed to the review.

use std::path::Path;
use std::sync::Arc;

use super::table_file::{self, TableFile};
use crate::app::NysanaApp;
use crate::app::command::{Command, Level, Notice};
use crate::app::place::Screen;
use crate::app::screens::Study;
use crate::app::session::Session;
use crate::app::settings::Layout;
use crate::book::Book;
use crate::exchange::template::{Frame, Template};
use crate::exchange::{
    Catalogue, Cell, Incoming, Mapping, Recogniser, Target, apply, read_table_file, read_values,
    read_values_table,
};
use crate::language::Message;
use crate::programme::{Edition, Library};

/// Endings of the files that are tables.
pub const TABLE_ENDINGS: [&str; 6] = ["xlsx", "xlsm", "ods", "csv", "txt", "tsv"];

/// Whether a file is called as tables are.
pub fn is_table(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default();
    TABLE_ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Layouts that are remembered.
const REMEMBERED: usize = 60;

impl NysanaApp {
    /// Reads a file in the background: into the review where its columns say what they are, else
    /// into the wizard.
    pub(in crate::app) fn read_table(&mut self, path: &Path) {
        let (path, ground) = (path.to_owned(), Ground::of(&self.session));
        self.start_for_book(Message::new("job-read-table"), move || {
            let read = || -> Result<Command, Message> {
                let bytes = read_table_file(&path)?;
                if table_file::says_itself(&bytes) {
                    let origin = Message::new("table-origin").with("file", table_file::name(&path));
                    let incoming =
                        ground.with_catalogue(|known| read_values(&bytes, origin, known))?;
                    return Ok(Command::Receive(Arc::new(vec![incoming])));
                }
                if let Some(incoming) = ground.of_template(&bytes, &table_file::name(&path))? {
                    return Ok(Command::Receive(Arc::new(vec![incoming])));
                }
                let file = TableFile::of(&path, bytes)?;
                let said = ground
                    .with_catalogue(|known| read_values_table(&file.table, file.origin(), known));
                Ok(said.map_or_else(
                    || Command::ShowTable(Arc::new(file)),
                    |incoming| Command::Receive(Arc::new(vec![incoming])),
                ))
            };
            let mut commands = vec![read().unwrap_or_else(failed)];
            if let [Command::ShowTable(file)] = commands.as_slice()
                && let Cell::Text(first) = file.table.get(0, 0)
                && Template::begins(first)
            {
                let lost = Message::new("template-is-none");
                commands.push(Command::Notify(Notice::new(Level::Warning, lost)));
            }
            commands
        });
    }

    /// Reads another sheet of the file in the wizard.
    pub(in crate::app) fn read_sheet(&mut self, sheet: usize) {
        let Some(file) = self.session.table.clone() else { return };
        self.start_for_book(Message::new("job-read-table"), move || {
            let read = file.with_sheet(sheet);
            vec![read.map_or_else(failed, |file| Command::ShowTable(Arc::new(file)))]
        });
    }

    /// Reads the values of the table in the wizard and hands them to the review.
    pub(in crate::app) fn take_table(&mut self, mapping: Mapping, layout: Option<Layout>) {
        let Some(file) = self.session.table.clone() else { return };
        if let Some(layout) = layout {
            self.session.settings.remember_layout(layout);
        }
        let ground = Ground::of(&self.session);
        self.start_for_book(Message::new("job-read-table"), move || {
            let incoming = ground
                .with_target(|target| apply(&file.table, &mapping, target, file.origin(), None));
            incoming
                .map(|incoming| Command::Receive(Arc::new(vec![incoming])))
                .into_iter()
                .collect()
        });
    }
}

impl NysanaApp {
    /// Finds out in the background how the table in the wizard is understood.
    pub(in crate::app) fn study_table(&mut self, study: Study) {
        let ground = Ground::of(&self.session);
        let otherwise = Command::PutAwayTable(None);
        self.jobs.start_quietly(Message::new("job-read-table"), otherwise, move || {
            let studied = study.carry_out(&ground);
            studied.map(|studied| Command::TableStudied(Box::new(studied))).into_iter().collect()
        });
    }
}

fn failed(message: Message) -> Command {
    Command::Notify(Notice::new(Level::Error, message))
}

/// What a table is read against, for a thread of its own.
pub struct Ground {
    library: Library,
    programme: String,
    edition: Option<jiff::civil::Date>,
    territory: String,
    book: Book,
    tree: Arc<crate::territory::Tree>,
    language: crate::language::Language,
}

impl Ground {
    /// Where the window stands.
    pub fn of(session: &Session) -> Self {
        Self {
            library: session.library.clone(),
            programme: session.place.programme.clone(),
            edition: session.edition().map(Edition::date),
            territory: session.place.territory.clone(),
            book: session.open.book().clone(),
            tree: Arc::clone(&session.tree),
            language: session.texts.language(),
        }
    }

    /// Code of the territory shown.
    pub fn territory(&self) -> &str {
        &self.territory
    }

    /// The values of a filled template; `None` where the file is none.
    fn of_template(&self, bytes: &[u8], file: &str) -> Result<Option<Incoming>, Message> {
        if !bytes.starts_with(b"PK") {
            return Ok(None);
        }
        let Some(template) = Template::open(bytes)? else { return Ok(None) };
        let Some(edition) = self.edition() else { return Ok(None) };
        let (book, tree) = (&self.book, &*self.tree);
        template.read(&Frame { edition, book, tree, file }).map(Some)
    }

    fn edition(&self) -> Option<&Edition> {
        let editions = self.library.get(&self.programme)?.editions();
        editions.iter().find(|one| Some(one.date()) == self.edition)
    }

    /// With the lines of all programmes, the one shown first.
    fn with_catalogue<T>(&self, work: impl FnOnce(&Catalogue<'_>) -> T) -> T {
        let known = Catalogue::new(self.library.programmes(), &self.tree);
        work(&known.preferring(&self.programme))
    }

    /// With the names of the edition shown; `None` where there is none.
    pub fn with_target<T>(&self, work: impl FnOnce(&Target<'_>) -> T) -> Option<T> {
        let programme = self.library.get(&self.programme)?;
        let edition = self.edition()?;
        let names = Recogniser::new(edition, &self.tree, Some(&self.territory));
        let known = Catalogue::new([programme], &self.tree);
        Some(work(&Target { names: &names, known: &known, language: self.language }))
    }
}

impl Session {
    /// Shows a table in the wizard.
    pub(in crate::app) fn show_table(&mut self, file: Arc<TableFile>) {
        self.table = Some(file);
        self.place.screen = Screen::Wizard;
    }

    /// Puts the table away.
    pub(in crate::app) fn put_away_table(&mut self, layout: Option<Layout>) {
        if let Some(layout) = layout {
            self.settings.remember_layout(layout);
        }
        self.table = None;
        if self.place.screen == Screen::Wizard {
            self.place.screen = Screen::Data;
        }
    }
}

impl crate::app::settings::Settings {
    /// Remembers how a layout was read, the latest first.
    pub fn remember_layout(&mut self, layout: Layout) {
        self.layouts.retain(|known| known.fingerprint != layout.fingerprint);
        self.layouts.insert(0, layout);
        self.layouts.truncate(REMEMBERED);
    }
}
