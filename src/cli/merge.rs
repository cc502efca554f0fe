//! `merge`: other books into one. What differs is listed and stays as it is, unless a rule decides.

use std::path::Path;
use std::sync::Arc;

use super::args::Args;
use super::failure::Failure;
use super::observation::shown;
use super::{Context, Done, Outcome};
use crate::book::{Book, Layer, SeriesKey, Stamp, Store, Undo};
use crate::exchange::{
    Access, Decision, Incoming, Review, ReviewCell, Rule, Signed, last_changes, read_to_merge,
};
use crate::language::Message;
use crate::programme::{Edition, Library};

/// Words of `--prefer`.
const RULES: [(&str, Rule); 3] =
    [("theirs", Rule::TakeAll), ("ours", Rule::FillEmpty), ("newer", Rule::Newer)];

/// One step: what is understood lands, what differs and is not decided is listed. A file that
/// cannot be read is told, and the others go on.
pub(super) fn run(args: &Args, context: &Context<'_>) -> Outcome {
    let rule = rule(args, &RULES)?;
    let path = Path::new(args.operand(0));
    let (mut store, opened) = Store::open(path, &context.system.who)?;
    let mut notes = opened.remarks();
    let mut book = opened.book;
    let library = Library::built_in();
    let edition_of = |id: &str| library.get(id)?.edition_on(context.system.today).ok();
    let mut sources = Vec::new();
    let mut is_refused = false;
    for other in args.operands().skip(1) {
        match read_to_merge(Path::new(other), &book, edition_of) {
            Ok(source) => sources.push(source),
            Err(message) => {
                notes.push(message);
                is_refused = true;
            }
        }
    }
    for source in &sources {
        let of_source = |remark: &Message| {
            let name = source.merging.as_ref().map_or("", |merging| merging.name.as_str());
            Message::new("cli-of-file").with("path", name).with("problem", remark.clone())
        };
        notes.extend(source.remarks.iter().map(of_source));
    }
    let review = reviewed(sources, &book, rule, &edition_of);
    let conflicts = conflicts(&review, &book, context);
    let stamp = Stamp { who: context.system.who.clone(), when: context.system.now };
    let edits = review.edits(&book);
    if Undo::new().apply(&mut book, review.label(), edits, &stamp) {
        store.save(&book)?;
    }
    let findings = is_refused || !conflicts.is_empty();
    let (taken, open) = (review.counts().taken, conflicts.len());
    notes.extend(conflicts);
    notes.push(Message::new("cli-merge-done").with("taken", taken).with("open", open));
    Ok(Done { notes, findings, ..Done::default() })
}

/// The rule of `--prefer`, one of those that the command knows by these words.
///
/// # Errors
/// There is none of that name.
pub(super) fn rule(args: &Args, known: &[(&str, Rule)]) -> Result<Option<Rule>, Failure> {
    let Some(typed) = args.text("prefer") else { return Ok(None) };
    let found = known.iter().find(|(word, _)| *word == typed);
    found.map(|(_, rule)| Some(*rule)).ok_or_else(|| {
        let words = known.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
        args.wrong(Message::new("cli-merge-no-rule").with("typed", typed).with("words", words))
    })
}

fn reviewed<'a>(
    sources: Vec<Incoming>,
    book: &Book,
    rule: Option<Rule>,
    edition_of: &dyn for<'b> Fn(&'b str) -> Option<&'a Edition>,
) -> Review {
    let access = |key: &SeriesKey| Access::by(edition_of(&key.programme), key);
    let mut review = Review::of(Arc::new(sources), book, &access);
    // Also without a rule the list says who wrote what stands in the book.
    review.sign(last_changes(book.history().lines(), review.to_be_signed()));
    if let Some(rule) = rule {
        review.apply(rule);
    }
    review
}

/// A line for each cell that stays as it is because nothing decides.
fn conflicts(review: &Review, book: &Book, context: &Context<'_>) -> Vec<Message> {
    let tree = book.tree();
    let cells = review.cells().iter().zip(0_u32..);
    let open = cells.filter(|(_, number)| review.decision(*number) == Decision::Open);
    let told = open.map(|(cell, _)| {
        let SeriesKey { code, series, territory, layer, .. } = review.line(cell);
        let line = if series.is_empty() { code.to_string() } else { format!("{code}, {series}") };
        let known = tree.get(territory).map(|known| known.name.get(context.texts.language()));
        let theirs: Vec<_> =
            review.offers(cell).iter().map(|offer| offered(review, *offer, context)).collect();
        let key = match layer {
            Layer::Actual => "cli-merge-conflict",
            Layer::OwnTarget => "cli-merge-conflict-own",
        };
        let place = Message::new(key).with("line", line);
        place
            .with("territory", known.unwrap_or(territory))
            .with("year", cell.year)
            .with("ours", ours(review, cell, book, context))
            .with("theirs", theirs.join("; "))
    });
    told.collect()
}

fn ours(review: &Review, cell: &ReviewCell, book: &Book, context: &Context<'_>) -> String {
    let value = shown(review.ours(cell, book), context);
    match review.signed(cell) {
        None => value,
        Some(Signed { who, when }) => {
            let day = when.to_zoned(jiff::tz::TimeZone::UTC).date();
            let message = Message::new("cli-merge-ours")
                .with("value", value)
                .with("who", who.as_str())
                .with("when", day);
            context.texts.say(&message)
        }
    }
}

fn offered(review: &Review, offer: crate::exchange::Offer, context: &Context<'_>) -> String {
    let source = review.source(offer);
    let value = shown(review.entry(offer), context);
    let file = source.merging.as_ref().map_or("", |merging| merging.name.as_str());
    let message = match source.signed(offer.number) {
        None => Message::new("cli-merge-offer").with("value", value).with("file", file),
        Some(Signed { who, when }) => {
            let day = when.to_zoned(jiff::tz::TimeZone::UTC).date();
            Message::new("cli-merge-offer-signed")
                .with("value", value)
                .with("file", file)
                .with("who", who.as_str())
                .with("when", day)
        }
    };
    context.texts.say(&message)
}
