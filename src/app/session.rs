//! The state of the window: what is open, where the user stands, what was said.
//!
//! Screens read it through `&`; only `apply` changes it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::checking::{Doubts, Findings};
use super::command::{Level, Notice};
use super::document::OpenBook;
use super::document::Saves;
use super::draft::OpenDraft;
use super::exchange::TableFile;
use super::place::{Arrangement, Place, Screen};
use super::settings::Settings;
use crate::book::{Districts, SaveState, SeriesKey};
use crate::exchange::Incoming;
use crate::figure::trajectory::{Input, Trajectory};
use crate::language::{Language, Message, Texts, collation_key};
use crate::programme::search::Index;
use crate::programme::{Edition, Indicator, IndicatorKind, Library, Programme, Year};
use crate::territory::{Territory, Tree};

/// The programme that is shown at the first start.
pub(super) const FIRST_PROGRAMME: &str = "concept-2023-2029";

/// The state of the window.
pub struct Session {
    /// The programmes at hand.
    pub library: Library,
    /// What can be found in them; none until all are read.
    pub index: Option<Arc<Index>>,
    /// Country, regions, districts; those that the open book adds too.
    pub tree: Arc<Tree>,
    /// What the book adds to the tree, as it was when the tree was made.
    pub(super) tree_of: Arc<Districts>,
    /// The texts of the chosen language.
    pub texts: Texts,
    /// What is remembered for the next start.
    pub settings: Settings,
    /// Where the user stands.
    pub place: Place,
    /// The open book.
    pub open: OpenBook,
    /// The book that is being opened in the background.
    pub opening: Option<PathBuf>,
    /// The programme or amendment that is being written.
    pub draft: Option<OpenDraft>,
    /// What came from outside and is to be looked at before it lands in the book.
    pub incoming: Option<Arc<Vec<Incoming>>>,
    /// The table that is open in the wizard.
    pub table: Option<Arc<TableFile>>,
    /// Whether that is a small block, shown beneath the grid that it goes into.
    pub is_previewed: bool,
    /// Earlier saves of the book, while they are looked at.
    pub saves: Option<Saves>,
    /// What was said and not yet closed, each with its number.
    pub notices: Vec<(u64, Notice)>,
    /// What is doubtful in programmes.
    pub findings: Findings,
    /// What is doubtful in the values of the open book.
    pub doubts: Doubts,
    /// The day of the start.
    pub today: Date,
    /// The folder of user data.
    pub folder: PathBuf,
    /// Counts every change, so that a screen knows when to compute anew.
    pub revision: u64,
}

impl Session {
    /// Where a new user stands: the Concept, its data, the last complete year.
    pub(super) fn first_place(today: Date) -> Place {
        Place {
            screen: Screen::Data,
            programme: FIRST_PROGRAMME.to_owned(),
            edition: None,
            territory: String::new(),
            year: today.year() - 1,
            indicator: String::new(),
            measure: String::new(),
            arrangement: Arrangement::default(),
        }
    }

    /// Whether the editor of programmes is shown.
    pub fn is_drafting(&self) -> bool {
        self.place.screen == Screen::Draft && self.draft.is_some()
    }

    /// The programme that is shown.
    pub fn programme(&self) -> Option<&Programme> {
        self.library.get(&self.place.programme)
    }

    /// The programmes read so far, those whose period is over last. In the first moments after the
    /// start some are missing: a frame never waits for a file.
    pub fn programmes_in_order(&self) -> Vec<&Programme> {
        let mut programmes: Vec<&Programme> = self.library.ready().collect();
        programmes.sort_by_key(|programme| programme.is_over(self.today));
        programmes
    }

    /// The edition that is shown.
    pub fn edition(&self) -> Option<&Edition> {
        self.programme()?.edition_on(self.place.edition.unwrap_or(self.today)).ok()
    }

    /// The edition that is shown and those before it, the oldest first.
    pub fn editions_until(&self) -> &[Edition] {
        let Some((programme, edition)) = self.programme().zip(self.edition()) else { return &[] };
        let editions = programme.editions();
        let until = editions.iter().take_while(|known| known.date() <= edition.date()).count();
        &editions[..until]
    }

    /// The territory that is shown.
    pub fn territory(&self) -> Option<&Territory> {
        self.tree.get(&self.place.territory)
    }

    /// Whether an office has been chosen yet: a region, without which nothing can be typed.
    pub fn has_territory(&self) -> bool {
        self.territory().is_some()
    }

    /// The regions, by name in the chosen language.
    pub fn regions_in_order(&self) -> Vec<&Territory> {
        self.by_name(self.tree.regions().collect())
    }

    /// The districts of a region, by name in the chosen language.
    pub fn districts_in_order(&self, region: &str) -> Vec<&Territory> {
        let children = self.tree.all().iter().filter(|one| one.parent.as_deref() == Some(region));
        self.by_name(children.collect())
    }

    fn by_name<'a>(&self, mut territories: Vec<&'a Territory>) -> Vec<&'a Territory> {
        let language = self.texts.language();
        territories.sort_by_cached_key(|one| order_of_name(one.name.get(language), language));
        territories
    }

    /// Whether a territory is this one or lies in it.
    pub fn is_inside(&self, territory: &str, region: &str) -> bool {
        territory == region
            || self
                .tree
                .get(territory)
                .and_then(|territory| territory.parent.as_deref())
                .is_some_and(|parent| parent == region)
    }

    /// The years of the grid and the year picker: the programme's period, and earlier years for
    /// which it sets targets.
    pub fn years(&self) -> Vec<Year> {
        let Some(edition) = self.edition() else { return Vec::new() };
        let (first, last) = edition.period;
        let indicators = self.indicators();
        let blocks = indicators.iter().flat_map(|indicator| &indicator.series);
        let blocks = blocks.flat_map(|series| &series.values);
        let targets = blocks.filter(|block| block.kind == crate::programme::Kind::Target);
        let earliest = targets.flat_map(|block| block.years.iter().map(|(year, _)| year)).min();
        (earliest.map_or(first, |year| year.min(first))..=last).collect()
    }

    /// The indicators of the edition for which values are entered: all but expected results.
    pub fn indicators(&self) -> Vec<&Indicator> {
        let Some(edition) = self.edition() else { return Vec::new() };
        let measured = |kind| kind != IndicatorKind::ExpectedResult;
        edition.indicators.iter().filter(|indicator| measured(indicator.kind)).collect()
    }

    /// The indicator that is looked at; the first one where none was chosen.
    pub fn indicator(&self) -> Option<&Indicator> {
        let indicators = self.indicators();
        let chosen = indicators.iter().find(|indicator| indicator.code == self.place.indicator);
        chosen.or(indicators.first()).copied()
    }

    /// Where the observations of a series of the programme stand, for the territory shown.
    pub fn series_key(&self, code: &str, series: &str) -> SeriesKey {
        let arc = |text: &str| Arc::<str>::from(text);
        SeriesKey::actual(
            arc(&self.place.programme),
            arc(code),
            arc(series),
            arc(&self.place.territory),
        )
    }

    /// What the trajectory shows; none where there is no indicator.
    pub fn trajectory(&self) -> Option<Trajectory> {
        let code = &self.indicator()?.code;
        Trajectory::of(&Input {
            editions: self.editions_until(),
            book: Some(self.open.book()),
            code,
            territory: &self.place.territory,
            tree: &self.tree,
            year: self.place.year,
            texts: &self.texts,
        })
    }

    /// The name of the book for the status bar and the title of the window.
    pub fn book_name(&self) -> String {
        let path = self.open.path();
        if self.open.is_named() {
            path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
        } else {
            self.texts.get("book-without-name").into_owned()
        }
    }

    /// Where the book is kept.
    pub fn book_path(&self) -> &Path {
        self.open.path()
    }

    /// How far what was typed is safe.
    pub fn save_state(&self) -> SaveState {
        self.open.save_state()
    }

    /// Makes the tree anew where the book adds something else to it than before. A territory that
    /// is gone gives way to the office's own.
    pub(super) fn settle_tree(&mut self) {
        let book = self.open.book();
        if Arc::ptr_eq(book.districts(), &self.tree_of) {
            return;
        }
        self.tree_of = Arc::clone(book.districts());
        self.tree = book.tree();
        if let Some(own) = book.territory()
            && self.tree.get(&self.place.territory).is_none()
        {
            self.place.territory = own.to_string();
        }
    }

    /// Says something that stays until it is closed.
    pub(super) fn notify(&mut self, notice: Notice) {
        let number = self.notices.last().map_or(0, |(number, _)| number + 1);
        // What was done gives way to what was done next; what is said again counts once.
        let done = notice.level == Level::Done;
        self.notices.retain(|(_, old)| {
            old.message != notice.message && !(done && old.level == Level::Done)
        });
        self.notices.push((number, notice));
    }

    /// Says that something failed.
    pub(super) fn fail(&mut self, message: Message) {
        self.notify(Notice::new(Level::Error, message));
    }
}

/// Where the name of a territory stands among others.
pub(super) fn order_of_name(name: &str, language: Language) -> Vec<u32> {
    collation_key(proper_name(name), language)
}

/// The name without the kind before it, which is written small: people look for "область Абай"
/// under А and for "город Астана" beside Атырау.
pub fn proper_name(name: &str) -> &str {
    name.find(char::is_uppercase).map_or(name, |start| &name[start..])
}

#[cfg(test)]
mod tests {
    use super::proper_name;

    #[test]
    fn the_kind_of_a_place_does_not_decide_its_order() {
        assert_eq!(proper_name("область Абай"), "Абай");
        assert_eq!(proper_name("город Астана"), "Астана");
        assert_eq!(proper_name("Северо-Казахстанская область"), "Северо-Казахстанская область");
        assert_eq!(proper_name("Қостанай облысы"), "Қостанай облысы");
        assert_eq!(proper_name(""), "");
    }
}
