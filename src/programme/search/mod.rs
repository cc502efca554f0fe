//! Search over all programmes, in all their languages at once. An index is computed from the
//! programmes once and then asked; nothing here is drawn or worded.
//!
//! Everything that was typed must be found, each word at the start of a word or inside one. What
//! is found stands by programme, those that are in force first, and there by how well it fits: by
//! code; where a word begins so; inside a word. Of these indicators and sections stand before
//! measures and facts, and what has it in its title before what has it beside it.

mod index;
mod terms;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;

use jiff::civil::Date;

pub use self::words::Words;
use super::value::Year;
use crate::language::{Language, Quote, Wording};

/// Everything that can be found.
#[derive(Clone, Debug, Default)]
pub struct Index {
    programmes: Vec<Listed>,
}

/// A programme in an index.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its code.
    pub id: String,
    /// Its short title.
    pub short: Wording,
    /// First and last year.
    pub period: (Year, Year),
    items: Vec<Item>,
}

/// Something that can be found.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it is.
    pub kind: ItemKind,
    /// Its code or number; empty where it has none.
    pub code: String,
    /// Its title, in the languages that it has.
    pub title: Quote,
    /// What stands beside the title and is found too: names of series, a definition.
    pub beside: Vec<Quote>,
    /// The date of the last edition that words it so.
    pub edition: Date,
    /// Where it leads.
    pub target: Target,
    /// Whether a later edition words the same thing differently.
    is_old: bool,
    /// Everything that is searched, folded, with a space before each word.
    hay: String,
    /// Where in it the titles stand, in the order of the languages.
    titles: [Range<usize>; 3],
    /// The code, folded, without spaces.
    compact: String,
}

/// What is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// A programme.
    Programme,
    /// A section of one.
    Section,
    /// An indicator.
    Indicator,
    /// An act.
    Act,
    /// A measure of an action plan.
    Measure,
    /// What an act tells beside its indicators.
    Fact,
}

/// What to open for something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The edition of the programme.
    Edition,
    /// An indicator, by its code.
    Indicator(String),
    /// A measure, by its number.
    Measure(String),
    /// A fact, by its code.
    Fact(String),
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found<'a> {
    /// The words that were looked for.
    pub words: Words,
    /// By programme.
    pub groups: Vec<Group<'a>>,
}

/// What was found in a programme; there is something.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// The programme.
    pub programme: &'a Listed,
    /// What was found, the best first.
    pub hits: Vec<Hit<'a>>,
}

/// One thing found.
#[derive(Clone, Copy, Debug)]
pub struct Hit<'a> {
    /// What.
    pub item: &'a Item,
    /// How well it fits.
    pub fit: Fit,
    /// The language of the title in which all words stand; none: not in one title alone.
    pub language: Option<Language>,
}

/// How well something fits, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is called by the code that was typed.
    Code,
    /// Its code begins so.
    CodeStart,
    /// Its title begins so.
    TitleStart,
    /// The words begin words of its title.
    Title,
    /// So they do, or terms of another language for them.
    TitleTerm,
    /// They begin words, also beside the title.
    Beside,
    /// They stand in its title, inside others.
    TitleInside,
    /// They stand beside the title, too, inside others.
    BesideInside,
}

impl Index {
    /// Finds what was typed. `language` is the one in which a title is preferred; programmes whose
    /// period is over on this day stand last.
    pub fn find(&self, typed: &str, language: Language, today: Date) -> Found<'_> {
        let words = Words::of(typed);
        if words.is_empty() {
            return Found::default();
        }
        let group = |programme| Group::of(programme, &words, language);
        let mut groups: Vec<_> = self.programmes.iter().filter_map(group).collect();
        groups.sort_by_key(|group| (group.programme.is_over(today), group.is_inside()));
        Found { words, groups }
    }

    /// How many things can be found.
    pub fn len(&self) -> usize {
        self.programmes.iter().map(|programme| programme.items.len()).sum()
    }

    /// Whether nothing can be found.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Found<'_> {
    /// How many things were found.
    pub fn total(&self) -> usize {
        self.groups.iter().map(|group| group.hits.len()).sum()
    }
}

impl Listed {
    /// Whether its last year is before the year of this day.
    pub fn is_over(&self, day: Date) -> bool {
        self.period.1 < day.year()
    }
}

impl<'a> Group<'a> {
    fn of(programme: &'a Listed, words: &Words, language: Language) -> Option<Self> {
        let mut hits: Vec<Hit<'a>> = Vec::new();
        for item in &programme.items {
            let same = |hit: &Hit<'_>| hit.item.kind == item.kind && hit.item.code == item.code;
            if item.is_old && hits.iter().any(same) {
                continue;
            }
            hits.extend(item.fit(words, language));
        }
        hits.sort_by_key(Hit::order);
        (!hits.is_empty()).then_some(Self { programme, hits })
    }

    /// Whether even the best is only found inside words.
    fn is_inside(&self) -> bool {
        self.hits.iter().all(Hit::is_inside)
    }
}

impl Hit<'_> {
    /// By code first, inside words last, then by kind, then by fit; otherwise as in the programme.
    fn order(&self) -> (bool, bool, bool, Fit, ItemKind) {
        let by_code = self.fit <= Fit::CodeStart;
        let late = matches!(self.item.kind, ItemKind::Measure | ItemKind::Fact);
        (!by_code, self.is_inside(), late, self.fit, self.item.kind)
    }

    fn is_inside(&self) -> bool {
        self.fit >= Fit::TitleInside
    }
}

impl Item {
    fn fit<'a>(&'a self, words: &Words, language: Language) -> Option<Hit<'a>> {
        if !words.all_in(&self.hay) {
            return None;
        }
        let ranked = |language: Language| Some((words.fit_title(self.folded(language))?, language));
        let others = Language::ALL.into_iter().filter(|other| *other != language);
        let title = std::iter::once(language).chain(others).filter_map(ranked);
        let title = title.min_by_key(|(fit, _)| *fit);
        let fit = words.fit_code(&self.compact).or(title.map(|(fit, _)| fit));
        let language = title.map(|(_, language)| language);
        let hay = if words.all_begin_in(&self.hay) { Fit::Beside } else { Fit::BesideInside };
        Some(Hit { item: self, fit: fit.map_or(hay, |fit| fit.min(hay)), language })
    }

    fn folded(&self, language: Language) -> &str {
        let at = Language::ALL.iter().position(|one| *one == language).unwrap_or(0);
        &self.hay[self.titles[at].clone()]
    }
}
