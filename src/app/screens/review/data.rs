//! What the rows of a review say, as text: where a value stands in its source and how it was read,
//! which cell it is for, what stands there and what comes.

use jiff::tz::TimeZone;

use super::compare::editions;
use crate::app::screens::data::show::{show_entry, typed};
use crate::app::session::Session;
use crate::book::{Book, Entry, Layer, SeriesKey};
use crate::exchange::{Decision, Kind, Offer, Place, Refusal, Review, ReviewCell, Row, Signed};
use crate::language::{Message, Texts, copy_number, show_date};
use crate::programme::{Edition, Indicator};
use crate::territory::Tree;

/// What of the rows is listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Everything.
    #[default]
    All,
    /// What is new.
    New,
    /// What writes over something or clears it.
    Replaces,
    /// Where sources differ.
    Conflicts,
    /// What changes nothing.
    Unchanged,
    /// What was not understood or is locked.
    Refused,
}

impl Tab {
    /// All, in their order.
    pub const ALL: [Self; 6] =
        [Self::All, Self::New, Self::Replaces, Self::Conflicts, Self::Unchanged, Self::Refused];

    /// Whether a row belongs to it.
    pub fn has(self, review: &Review, row: Row) -> bool {
        let kind = match row {
            Row::Refused { .. } => return matches!(self, Self::All | Self::Refused),
            Row::Cell(number) => review.cell(number).map(|cell| cell.kind),
        };
        match self {
            Self::All => true,
            Self::New => kind == Some(Kind::New),
            Self::Replaces => matches!(kind, Some(Kind::Overwrites | Kind::Clears)),
            Self::Conflicts => kind == Some(Kind::Conflict),
            Self::Unchanged => matches!(kind, Some(Kind::Same | Kind::Empty)),
            Self::Refused => kind == Some(Kind::Locked),
        }
    }
}

/// Where the names of cells come from.
pub struct Names<'a> {
    /// The edition shown first, then those of other programmes at hand.
    pub editions: Vec<&'a Edition>,
    /// Country, regions, districts.
    pub tree: &'a Tree,
    /// The texts of the chosen language.
    pub texts: &'a Texts,
}

/// A row as text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Where it stands in its source: `B5`.
    pub place: String,
    /// What stands there.
    pub found: String,
    /// Code and title of the indicator.
    pub name: String,
    /// Name of the territory.
    pub territory: String,
    /// The year.
    pub year: String,
    /// What stands in the book.
    pub now: String,
    /// What will stand there, or could.
    pub comes: String,
    /// Who wrote what comes, and when; of several sources the name of the source too.
    pub who: String,
    /// What happens with it, or why nothing can.
    pub verdict: String,
    /// What is decided; none where nothing can be.
    pub decision: Option<Decision>,
    /// Whether it was not taken up or may not be.
    pub is_refused: bool,
    /// Whether nothing changes by it.
    pub is_quiet: bool,
}

/// One of the things that can be decided about a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The decision.
    pub decision: Decision,
    /// The value that stands in the cell then.
    pub value: String,
    /// What stands beside it, where the choices differ in that.
    pub beside: String,
    /// What it is: "keep", "from arys.nysana".
    pub title: String,
    /// Who wrote it, and when.
    pub who: String,
}

impl<'a> Names<'a> {
    /// Of the programmes that were read so far; the one shown first.
    pub fn of(session: &'a Session) -> Self {
        let (place, today) = (&session.place, session.today);
        let editions = editions(&session.library, &place.programme, place.edition, today);
        Self { editions, tree: &session.tree, texts: &session.texts }
    }

    /// The edition of a line's programme.
    pub fn edition(&self, key: &SeriesKey) -> Option<&'a Edition> {
        self.editions.iter().find(|edition| *edition.programme == *key.programme).copied()
    }

    /// A row as text.
    pub fn line(&self, review: &Review, book: &Book, row: Row) -> Line {
        match row {
            Row::Refused { source, index } => self.refused(review, source, index),
            Row::Cell(number) => match review.cell(number) {
                Some(cell) => self.cell(review, book, number, cell),
                None => Line::default(),
            },
        }
    }

    /// What can be decided about a cell, each with its value; to keep what stands there first.
    pub fn choices(&self, review: &Review, book: &Book, number: u32) -> Vec<Choice> {
        let Some(cell) = review.cell(number) else { return Vec::new() };
        let key = review.line(cell);
        let texts = self.texts;
        let mut choices: Vec<Choice> = review
            .choices(cell)
            .into_iter()
            .map(|decision| match decision {
                Decision::Take(offer) => {
                    let offer = review.offers(cell).get(offer as usize).copied();
                    let entry =
                        offer.and_then(|offer| review.coming(cell, offer, review.ours(cell, book)));
                    Choice {
                        decision,
                        value: self.value(key, entry),
                        beside: offer
                            .map(|one| self.told(&review.beside(cell, one, book)))
                            .unwrap_or_default(),
                        title: offer.map(|one| self.place(review, one)).unwrap_or_default(),
                        who: offer.map(|one| self.signed(review, one)).unwrap_or_default(),
                    }
                }
                Decision::Keep | Decision::Open => Choice {
                    decision,
                    value: self.value(key, review.ours(cell, book)),
                    beside: self.told(&review.beside_ours(cell, book)),
                    title: texts.get("review-ours").into_owned(),
                    who: review.signed(cell).map(show_signed).unwrap_or_default(),
                },
            })
            .collect();
        choices.sort_by_key(|choice| choice.decision != Decision::Keep);
        choices
    }

    fn cell(&self, review: &Review, book: &Book, number: u32, cell: &ReviewCell) -> Line {
        let key = review.line(cell);
        let offers = review.offers(cell);
        let Some(first) = offers.first().copied() else { return Line::default() };
        let decision = cell.kind.is_change().then(|| review.decision(number));
        // What a mark means comes before what happens with the value.
        let is_asked = offers.iter().any(|offer| review.is_unsettled(*offer));
        let decision = decision.map(|one| match one {
            Decision::Take(_) if is_asked => Decision::Open,
            one => one,
        });
        let shown = match decision {
            Some(Decision::Take(offer)) => offers.get(offer as usize).copied().unwrap_or(first),
            _ => first,
        };
        let ours = review.ours(cell, book);
        let comes = match (cell.kind, decision) {
            (Kind::Conflict, Some(Decision::Open | Decision::Keep)) => {
                let values = review.choices(cell).into_iter().filter_map(|choice| match choice {
                    Decision::Take(offer) => offers.get(offer as usize).copied(),
                    Decision::Open | Decision::Keep => None,
                });
                let values: Vec<String> =
                    values.map(|offer| self.offered(review, book, cell, offer)).collect();
                values.join(" | ")
            }
            (Kind::Empty, _) => String::new(),
            _ => self.offered(review, book, cell, shown),
        };
        let source = review.source(shown);
        Line {
            place: address_of(review, shown),
            found: source.raw(shown.number).trim().to_owned(),
            name: self.name(key),
            territory: self.territory(key),
            year: cell.year.to_string(),
            now: with(self.value(key, ours), &self.told(&review.beside_ours(cell, book))),
            comes,
            who: self.who(review, shown),
            verdict: self.texts.get(verdict(cell, decision)).into_owned(),
            decision,
            is_refused: cell.kind == Kind::Locked,
            is_quiet: !cell.kind.is_change() || decision == Some(Decision::Keep),
        }
    }

    fn refused(&self, review: &Review, source: u32, index: u32) -> Line {
        let source = review.sources().get(source as usize);
        let Some(refused) = source.and_then(|known| known.refused.get(index as usize)) else {
            return Line::default();
        };
        let kind = match refused.kind {
            Refusal::NotUnderstood => "review-not-understood",
            Refusal::Locked => "review-locked",
            Refusal::Outside => "review-outside",
        };
        Line {
            place: address(refused.at),
            found: refused.raw.trim().to_owned(),
            name: self.texts.say(&refused.why),
            verdict: self.texts.get(kind).into_owned(),
            is_refused: true,
            ..Line::default()
        }
    }

    fn name(&self, key: &SeriesKey) -> String {
        let language = self.texts.language();
        let own = match key.layer {
            Layer::Actual => String::new(),
            Layer::OwnTarget => format!(" ({})", self.texts.get("data-own-target")),
        };
        let Some(indicator) = self.indicator(key) else {
            let series = if key.series.is_empty() { "" } else { " " };
            return format!("{}{series}{}{own}", key.code, key.series);
        };
        let series = indicator.series(&key.series).and_then(|series| series.name.as_ref());
        let series = series.map(|name| format!(": {}", name.get(language))).unwrap_or_default();
        format!("{} {}{series}{own}", key.code, indicator.title.get(language))
    }

    fn territory(&self, key: &SeriesKey) -> String {
        match self.tree.get(&key.territory) {
            Some(territory) => territory.name.get(self.texts.language()).to_owned(),
            None => key.territory.to_string(),
        }
    }

    fn indicator(&self, key: &SeriesKey) -> Option<&'a Indicator> {
        self.edition(key)?.indicator(&key.code)
    }

    /// An entry as it is shown; numerator and denominator as both are.
    fn value(&self, key: &SeriesKey, entry: Option<&Entry>) -> String {
        let Some(entry) = entry else { return String::new() };
        let number = |number| copy_number(number, self.texts.language());
        match (self.indicator(key), entry) {
            (Some(indicator), Entry::Fraction { .. }) => {
                let percent = show_entry(indicator, entry, self.texts);
                format!("{} = {percent} %", typed(indicator, entry, self.texts))
            }
            (Some(indicator), _) => show_entry(indicator, entry, self.texts),
            (None, Entry::Number(value)) => number(*value),
            (None, Entry::Fraction { numerator, denominator }) => {
                format!("{}/{}", number(*numerator), number(*denominator))
            }
            (None, Entry::State(words)) => words.clone(),
            (None, Entry::Missing(reason)) => self.texts.get(reason.name()).into_owned(),
        }
    }

    /// What an offer says: its value, and what stands beside it where the sides differ in that.
    fn offered(&self, review: &Review, book: &Book, cell: &ReviewCell, offer: Offer) -> String {
        let value =
            self.value(review.line(cell), review.coming(cell, offer, review.ours(cell, book)));
        with(value, &self.told(&review.beside(cell, offer, book)))
    }

    fn told(&self, messages: &[Message]) -> String {
        messages.iter().map(|one| self.texts.say(one)).collect::<Vec<_>>().join("; ")
    }

    fn who(&self, review: &Review, offer: Offer) -> String {
        let signed = self.signed(review, offer);
        if review.sources().len() == 1 {
            return signed;
        }
        let parts = [self.origin(review, offer), signed];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// The source of an offer and where it stands there.
    fn place(&self, review: &Review, offer: Offer) -> String {
        let (origin, at) = (self.origin(review, offer), address_of(review, offer));
        if at.is_empty() { origin } else { format!("{origin}, {at}") }
    }

    fn origin(&self, review: &Review, offer: Offer) -> String {
        let origin = review.source(offer).origin.as_ref();
        origin.map(|origin| self.texts.say(origin)).unwrap_or_default()
    }

    fn signed(&self, review: &Review, offer: Offer) -> String {
        review.source(offer).signed(offer.number).map(show_signed).unwrap_or_default()
    }
}

/// A value with what stands beside it.
fn with(value: String, beside: &str) -> String {
    match (value.is_empty(), beside.is_empty()) {
        (_, true) => value,
        (true, false) => format!("({beside})"),
        (false, false) => format!("{value} ({beside})"),
    }
}

/// What happens with a cell.
fn verdict(cell: &ReviewCell, decision: Option<Decision>) -> &'static str {
    match (cell.kind, decision) {
        (Kind::Same, _) => "review-same",
        (Kind::Empty, _) => "review-empty-stays",
        (Kind::Locked, _) => "review-locked",
        (_, Some(Decision::Open) | None) => "review-open",
        (_, Some(Decision::Keep)) if cell.is_filled => "review-keep",
        (_, Some(Decision::Keep)) => "review-skip",
        (Kind::Clears, Some(Decision::Take(_))) => "review-clear",
        (_, Some(Decision::Take(_))) if cell.is_filled => "review-replace",
        (_, Some(Decision::Take(_))) => "review-enter",
    }
}

/// Who and when, in the time of this place.
fn show_signed(signed: &Signed) -> String {
    let at = signed.when.to_zoned(TimeZone::system());
    let when = format!("{} {}", show_date(at.date()), at.strftime("%H:%M"));
    if signed.who.is_empty() { when } else { format!("{}, {when}", signed.who) }
}

/// Where an offer stands in its source; nothing of another office's book, which has no cells to look
/// up.
fn address_of(review: &Review, offer: Offer) -> String {
    let source = review.source(offer);
    let cell = source.cells().get(offer.number as usize).filter(|_| source.has_places());
    cell.map(|cell| address(cell.at)).unwrap_or_default()
}

/// The address of a place as spreadsheets write it: `B5`.
pub fn address(at: Place) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(at.column) + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    let letters: String = letters.iter().rev().collect();
    format!("{letters}{}", u64::from(at.row) + 1)
}
