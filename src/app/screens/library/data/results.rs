//! What was found, by programme.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Goal, Source};
use crate::language::{Language, Message, Quote, Texts};
use crate::programme::search::{self, Found, Group, Index, Item, ItemKind, Words};
use crate::programme::{IndicatorKind, Programme};

/// How many hits of a programme are shown at first.
const FIRST: usize = 20;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// How much was found; or that nothing was, or that the programmes are still being read.
    pub intro: String,
    /// What to try where nothing was found.
    pub advice: Vec<String>,
    /// From top to bottom.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// The programme of what follows.
    Group(String),
    /// Something found.
    Hit(Hit),
    /// More was found in a programme than is shown.
    More {
        /// Code of the programme.
        programme: String,
        /// What the button says.
        text: String,
    },
}

/// Something found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Its code or number; empty where it has none worth showing.
    pub code: String,
    /// Its title in the chosen language, else in one that the act has.
    pub title: Marked,
    /// What it is, and in which edition.
    pub about: String,
    /// Other words of it in which something was found, each with the sign of its language.
    pub others: Vec<(String, Marked)>,
    /// Where it leads.
    pub goal: Goal,
}

/// A text and where in it what was found stands, in bytes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// The places, from left to right.
    pub places: Vec<Range<usize>>,
}

impl Results {
    /// What is found for what was typed; of the programmes in `wide` all of it is shown.
    pub fn of(
        source: &Source<'_>,
        index: Option<&Index>,
        typed: &str,
        wide: &BTreeSet<String>,
    ) -> Self {
        let Some(index) = index else {
            let intro = source.texts.get("library-reading").into_owned();
            return Self { intro, ..Self::default() };
        };
        let found = index.find(typed, source.texts.language(), source.today);
        if found.groups.is_empty() {
            return nothing(source, typed);
        }
        let mut rows = Vec::new();
        for group in &found.groups {
            let shown = if wide.contains(&group.programme.id) { usize::MAX } else { FIRST };
            add(source, &found, group, shown, &mut rows);
        }
        let intro = source.say(&Message::new("library-found").with("count", found.total()));
        Self { intro, advice: Vec::new(), rows }
    }

    /// The rows that the keyboard goes through.
    pub fn hits(&self) -> impl Iterator<Item = &Hit> {
        self.rows.iter().filter_map(|row| match row {
            Row::Hit(hit) => Some(hit),
            Row::Group(_) | Row::More { .. } => None,
        })
    }
}

impl Hit {
    /// All of it in one line, for a screen reader.
    pub fn name(&self) -> String {
        let mut name = format!("{} {} · {}", self.code, self.title.text, self.about);
        for (sign, other) in &self.others {
            name += &format!(" · {sign} {}", other.text);
        }
        name.trim_start().to_owned()
    }
}

fn nothing(source: &Source<'_>, typed: &str) -> Results {
    let texts = source.texts;
    let several = typed.split_whitespace().count() > 1;
    let advice = [
        Some(texts.get("library-try-shorter")),
        several.then(|| texts.get("library-try-fewer")),
        Some(texts.get("library-try-other")),
    ];
    Results {
        intro: source.say(&Message::new("library-nothing").with("typed", typed.trim())),
        advice: advice.into_iter().flatten().map(std::borrow::Cow::into_owned).collect(),
        rows: Vec::new(),
    }
}

fn add(
    source: &Source<'_>,
    found: &Found<'_>,
    group: &Group<'_>,
    shown: usize,
    rows: &mut Vec<Row>,
) {
    let language = source.texts.language();
    let listed = group.programme;
    let mut title = listed.short.get(language).to_owned();
    if listed.is_over(source.today) {
        title = source.say(&Message::new("context-programme-over").with("programme", title));
    }
    let heading =
        Message::new("library-group").with("programme", title).with("count", group.hits.len());
    rows.push(Row::Group(source.say(&heading)));
    let programme = source.programmes.iter().find(|known| known.id() == listed.id);
    let Some(programme) = programme else { return };
    let maker = Maker { source, programme, words: &found.words };
    rows.extend(group.hits.iter().take(shown).map(|hit| Row::Hit(maker.hit(hit))));
    if group.hits.len() > shown {
        let message = Message::new("library-show-all").with("count", group.hits.len());
        rows.push(Row::More { programme: listed.id.clone(), text: source.say(&message) });
    }
}

struct Maker<'a> {
    source: &'a Source<'a>,
    programme: &'a Programme,
    words: &'a Words,
}

impl Maker<'_> {
    fn hit(&self, hit: &search::Hit<'_>) -> Hit {
        let item = hit.item;
        let edition = Message::new("context-edition-of").with("date", item.edition);
        let about =
            Message::new("library-hit").with("kind", kind(item.kind)).with("edition", edition);
        let title = self.marked(item.title.get(self.source.texts.language()));
        Hit {
            code: if has_code(item.kind) { item.code.clone() } else { String::new() },
            others: self.others(hit, &title),
            title,
            about: self.source.say(&about),
            goal: self.goal(item),
        }
    }

    /// The words in which something was found that the title shown does not have: the title of
    /// another language, else what stands beside it.
    fn others(&self, hit: &search::Hit<'_>, shown: &Marked) -> Vec<(String, Marked)> {
        let language = self.source.texts.language();
        if hit.language == Some(language)
            || (hit.language.is_none() && hit.fit <= search::Fit::CodeStart)
        {
            return Vec::new();
        }
        let title = hit.language.map(|found| (found, hit.item.title.own(found)));
        let title = title.filter(|(_, words)| *words != shown.text);
        if let Some((found, words)) = title {
            return vec![(sign(self.source.texts, found), self.marked(words))];
        }
        if hit.language.is_some() {
            return Vec::new();
        }
        hit.item.beside.iter().filter_map(|beside| self.best(beside)).collect()
    }

    /// The wording in which most stands; the chosen language before others.
    fn best(&self, words: &Quote) -> Option<(String, Marked)> {
        let chosen = self.source.texts.language();
        let others = Language::ALL.into_iter().filter(|other| *other != chosen);
        let all = std::iter::once(chosen).chain(others);
        let marked = all.map(|language| (language, self.marked(words.own(language))));
        let found = marked.filter(|(_, marked)| !marked.places.is_empty());
        // Of several that have as much the first: max_by_key would give the last.
        let best = found.min_by_key(|(_, marked)| std::cmp::Reverse(marked.places.len()));
        best.map(|(language, marked)| (sign(self.source.texts, language), marked))
    }

    fn marked(&self, text: &str) -> Marked {
        Marked { text: text.to_owned(), places: self.words.places(text) }
    }

    fn goal(&self, item: &Item) -> Goal {
        let in_force = self.source.in_force(self.programme);
        let edition = Some(item.edition).filter(|date| in_force != Some(*date));
        let on_day = self.programme.edition_on(item.edition).ok();
        let indicator = on_day.and_then(|edition| edition.indicator(&item.code));
        let has_chart = item.kind == ItemKind::Indicator
            && indicator.is_some_and(|one| one.kind != IndicatorKind::ExpectedResult);
        let programme = self.programme.id().to_owned();
        Goal { programme, edition, target: item.target.clone(), has_chart }
    }
}

/// Whether people know it by its code; those of sections and programmes are for machines.
fn has_code(kind: ItemKind) -> bool {
    !matches!(kind, ItemKind::Programme | ItemKind::Section)
}

fn kind(kind: ItemKind) -> Message {
    Message::new(match kind {
        ItemKind::Programme => "library-kind-programme",
        ItemKind::Section => "library-kind-section",
        ItemKind::Indicator => "library-kind-indicator",
        ItemKind::Act => "library-kind-act",
        ItemKind::Measure => "library-kind-measure",
        ItemKind::Fact => "library-kind-fact",
    })
}

/// The short sign of a language.
fn sign(texts: &Texts, language: Language) -> String {
    match language {
        Language::Kk => texts.get("language-kk-short"),
        Language::Ru => texts.get("language-ru-short"),
        Language::En => texts.get("language-en-short"),
    }
    .into_owned()
}
