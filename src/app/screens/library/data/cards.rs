//! The programmes, each as a card.

use std::path::{Path, PathBuf};

use super::Source;
use crate::language::{Message, show_date, show_period};
use crate::programme::{Edition, IndicatorKind, Kind, Origin, Programme, words};

/// One programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Its code.
    pub id: String,
    /// Short title.
    pub short: String,
    /// Official title.
    pub title: String,
    /// That the title is a translation of ours; none where it is the act's own.
    pub title_mark: Option<String>,
    /// What it is now, in words: open, ended.
    pub state: Vec<String>,
    /// Kind, territory, period; the dates of its editions.
    pub about: String,
    /// How much is in it; where it comes from.
    pub content: String,
    /// Whether there are editions to compare.
    pub can_compare: bool,
    /// The folder of its last file; none where it has none of its own.
    pub folder: Option<PathBuf>,
}

impl Card {
    /// The card of a programme.
    pub fn of(source: &Source<'_>, programme: &Programme) -> Self {
        let latest = programme.latest();
        let (texts, language) = (source.texts, source.texts.language());
        let is_official = latest.title.is_official(language);
        let is_open = programme.id() == source.shown;
        let is_over = programme.is_over(source.today);
        let state = [
            is_open.then(|| texts.get("library-is-open")),
            is_over.then(|| texts.get("library-is-over")),
        ];
        Self {
            id: programme.id().to_owned(),
            short: latest.short.get(language).to_owned(),
            title: latest.title.get(language).to_owned(),
            title_mark: (!is_official).then(|| texts.get("figure-title-translated").into_owned()),
            state: state.into_iter().flatten().map(std::borrow::Cow::into_owned).collect(),
            about: format!("{} · {}", about(source, latest), editions(source, programme)),
            content: format!("{} · {}", counts(source, latest), origin(source, programme)),
            can_compare: programme.editions().len() > 1,
            folder: programme.files().last().and_then(Path::parent).map(Path::to_owned),
        }
    }
}

fn about(source: &Source<'_>, edition: &Edition) -> String {
    let language = source.texts.language();
    let territory = source.tree.get(&edition.territory);
    let territory = territory.map_or(&*edition.territory, |known| known.name.get(language));
    let kind = capitalised(&source.say(&words::programme_kind(edition.kind)));
    let (first, last) = edition.period;
    let message = Message::new("library-about")
        .with("kind", kind)
        .with("territory", territory)
        .with("period", show_period(first, last));
    source.say(&message)
}

fn editions(source: &Source<'_>, programme: &Programme) -> String {
    let in_force = source.in_force(programme);
    let date = |edition: &Edition| {
        let shown = show_date(edition.date());
        if Some(edition.date()) == in_force && !programme.is_over(source.today) {
            source.say(&Message::new("library-edition-in-force").with("date", shown))
        } else {
            shown
        }
    };
    let dates: Vec<_> = programme.editions().iter().map(date).collect();
    let message =
        Message::new("library-editions").with("count", dates.len()).with("dates", dates.join(", "));
    source.say(&message)
}

fn counts(source: &Source<'_>, edition: &Edition) -> String {
    let series = edition.indicators.iter().flat_map(|indicator| &indicator.series);
    let blocks = series.flat_map(|series| &series.values);
    let targets = blocks.filter(|block| block.kind == Kind::Target && !block.second);
    let values: usize = targets.map(|block| block.years.iter().count()).sum();
    let (results, indicators): (Vec<_>, Vec<_>) =
        edition.indicators.iter().partition(|one| one.kind == IndicatorKind::ExpectedResult);
    let counts = [
        (indicators.len(), Message::new("library-indicators").with("count", indicators.len())),
        (results.len(), Message::new("library-expected").with("count", results.len())),
        (values, Message::new("library-values").with("count", values)),
        (
            edition.measures.len(),
            Message::new("library-measures").with("count", edition.measures.len()),
        ),
    ];
    let said =
        counts.iter().filter(|(count, _)| *count > 0).map(|(_, message)| source.say(message));
    said.collect::<Vec<_>>().join(" · ")
}

fn origin(source: &Source<'_>, programme: &Programme) -> String {
    let file = programme.files().last().map(|path| path.display().to_string());
    source.say(&match (&programme.origin, file) {
        (Origin::File(path), _) => {
            Message::new("library-file").with("path", path.display().to_string())
        }
        (Origin::BuiltIn, Some(path)) => Message::new("library-shipped-amended").with("path", path),
        (Origin::BuiltIn, None) => Message::new("library-shipped"),
    })
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
