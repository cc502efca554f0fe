//! `merge`: other books into one. What differs is listed and stays as it is, unless a rule decides;
//! so is what nobody may write, what was not understood, and what has two meanings.

use std::path::Path;
use std::sync::Arc;

use super::args::Args;
use super::decide::Choices;
use super::observation::shown;
use super::{Context, Done, Outcome};
use crate::book::{Book, Layer, SeriesKey, Stamp, Store, Undo};
use crate::exchange::{
    Access, Decision, Incoming, Kind, Offer, Review, ReviewCell, Rule, Signed, last_changes,
    read_to_merge, take_additions,
};
use crate::language::Message;
use crate::programme::Library;

/// Words of `--prefer`.
const RULES: [(&str, Rule); 3] =
    [("theirs", Rule::TakeAll), ("ours", Rule::FillEmpty), ("newer", Rule::Newer)];

/// One step: what is understood lands, what differs and is not decided is listed. A file that
/// cannot be read is told, and the others go on.
pub(super) fn run(args: &Args, context: &Context<'_>) -> Outcome {
    let choices = Choices::of(args, &RULES)?;
    let path = Path::new(args.operand(0));
    let (mut store, opened) = Store::open(path, &context.system.who)?;
    let mut notes = opened.remarks();
    let mut book = opened.book;
    let library = Library::built_in();
    let edition_of = |id: &str| library.get(id)?.edition_on(context.system.today).ok();
    let mut sources = Vec::new();
    let mut is_refused = false;
    let mut known = book.clone();
    for other in args.operands().skip(1) {
        match read_to_merge(Path::new(other), &known, edition_of) {
            Ok(source) => {
                take_additions(&mut known, &source);
                sources.push(source);
            }
            Err(message) => {
                notes.push(message);
                is_refused = true;
            }
        }
    }
    for source in &sources {
        notes.extend(source.remarks.iter().map(|remark| of_file(source, remark.clone())));
    }
    let access = |key: &SeriesKey| Access::by(edition_of(&key.programme), key);
    let review = reviewed(sources, &book, &choices, &access);
    let left = left(&review, &book, &access, context);
    let stamp = Stamp { who: context.system.who.clone(), when: context.system.now };
    let edits = review.edits(&book);
    if Undo::new().apply(&mut book, review.label(), edits, &stamp) {
        store.save(&book)?;
    }
    let findings = is_refused || !left.is_empty();
    let counts = review.counts();
    notes.extend(left);
    let (taken, open) = (counts.taken, counts.open);
    notes.push(Message::new("cli-merge-done").with("taken", taken).with("open", open));
    Ok(Done { notes, findings, ..Done::default() })
}

fn reviewed(
    sources: Vec<Incoming>,
    book: &Book,
    choices: &Choices,
    access: &dyn Fn(&SeriesKey) -> Access,
) -> Review {
    let mut review = Review::of(Arc::new(sources), book, access);
    // Also without a rule the list says who wrote what stands in the book.
    review.sign(last_changes(book.history().lines(), review.to_be_signed()));
    choices.decide(&mut review, book, access);
    review
}

fn of_file(source: &Incoming, problem: Message) -> Message {
    let name = source.merging.as_ref().map_or("", |merging| merging.name.as_str());
    Message::new("cli-of-file").with("path", name).with("problem", problem)
}

/// A line for all that stays as it is although a source says something else.
fn left(
    review: &Review,
    book: &Book,
    access: &dyn Fn(&SeriesKey) -> Access,
    context: &Context<'_>,
) -> Vec<Message> {
    let mut left = refused(review);
    left.extend(locked(review, book, access, context));
    left.extend(asked(review, context));
    left.extend(conflicts(review, book, context));
    left
}

/// A line for each cell of a source that was not understood or is for no cell.
fn refused(review: &Review) -> Vec<Message> {
    let of_source = |source: &Incoming| -> Vec<Message> {
        let told = source.refused.iter().map(|refused| {
            let told = Message::new("cli-import-refused")
                .with("row", (refused.at.row as usize + 1).to_string())
                .with("raw", refused.raw.as_str())
                .with("reason", refused.why.clone());
            of_file(source, told)
        });
        told.collect()
    };
    review.sources().iter().flat_map(of_source).collect()
}

/// A line for each cell in which nobody may write, where a source has something else than the book.
fn locked(
    review: &Review,
    book: &Book,
    access: &dyn Fn(&SeriesKey) -> Access,
    context: &Context<'_>,
) -> Vec<Message> {
    let cells = review.cells().iter().filter(|cell| cell.kind == Kind::Locked);
    let told = cells.filter_map(|cell| {
        let brings = |offer: &&Offer| review.brings(cell, **offer, book);
        let offers: Vec<Offer> = review.offers(cell).iter().filter(brings).copied().collect();
        let why = match access(review.line(cell)) {
            _ if offers.is_empty() => return None,
            Access::Closed(why) | Access::Years(_, why) => why,
            Access::Open => Message::new("review-locked"),
        };
        let (line, territory) = place(review, cell, book, context);
        let told = Message::new("cli-merge-locked")
            .with("line", line)
            .with("territory", territory)
            .with("year", cell.year)
            .with("theirs", theirs(review, cell, &offers, book, context))
            .with("reason", why);
        Some(told)
    });
    told.collect()
}

/// A line for each question what a mark means that nothing answers.
fn asked(review: &Review, context: &Context<'_>) -> Vec<Message> {
    let open = review.questions().into_iter().filter(|question| question.answer.is_none());
    let told = open.filter_map(|question| {
        let told = Message::new("cli-merge-mark")
            .with("sample", question.sample.as_str())
            .with("decimal", shown(Some(&question.as_decimal), context))
            .with("thousands", shown(Some(&question.as_thousands), context))
            .with("count", question.count);
        Some(of_file(review.sources().get(question.source as usize)?, told))
    });
    told.collect()
}

/// A line for each cell that stays as it is because nothing decides; those that hang on a question
/// are told with it.
fn conflicts(review: &Review, book: &Book, context: &Context<'_>) -> Vec<Message> {
    let cells = review.cells().iter().zip(0_u32..);
    let open = cells.filter(|(_, number)| review.decision(*number) == Decision::Open);
    let hangs = |cell: &ReviewCell| review.offers(cell).iter().any(|one| review.is_unsettled(*one));
    let told = open.filter(|(cell, _)| !hangs(cell)).map(|(cell, _)| {
        let key = match review.line(cell).layer {
            Layer::Actual => "cli-merge-conflict",
            Layer::OwnTarget => "cli-merge-conflict-own",
        };
        let (line, territory) = place(review, cell, book, context);
        let place = Message::new(key).with("line", line);
        place
            .with("territory", territory)
            .with("year", cell.year)
            .with("ours", ours(review, cell, book, context))
            .with("theirs", theirs(review, cell, review.offers(cell), book, context))
    });
    told.collect()
}

/// Indicator and territory of a cell.
fn place(
    review: &Review,
    cell: &ReviewCell,
    book: &Book,
    context: &Context<'_>,
) -> (String, String) {
    let SeriesKey { code, series, territory, .. } = review.line(cell);
    let line = if series.is_empty() { code.to_string() } else { format!("{code}, {series}") };
    let tree = book.tree();
    let known = tree.get(territory).map(|known| known.name.get(context.texts.language()));
    (line, known.unwrap_or(territory).to_owned())
}

fn theirs(
    review: &Review,
    cell: &ReviewCell,
    offers: &[Offer],
    book: &Book,
    context: &Context<'_>,
) -> String {
    let told = offers.iter().map(|offer| {
        let value = shown(review.coming(cell, *offer, review.ours(cell, book)), context);
        let value = with(value, &review.beside(cell, *offer, book), context);
        offered(review, *offer, value, context)
    });
    told.collect::<Vec<_>>().join("; ")
}

/// A value with what stands beside it.
fn with(value: String, beside: &[Message], context: &Context<'_>) -> String {
    let beside = beside.iter().map(|one| context.texts.say(one));
    std::iter::once(value).chain(beside).collect::<Vec<_>>().join(", ")
}

fn ours(review: &Review, cell: &ReviewCell, book: &Book, context: &Context<'_>) -> String {
    let value = shown(review.ours(cell, book), context);
    let value = with(value, &review.beside_ours(cell, book), context);
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

fn offered(review: &Review, offer: Offer, value: String, context: &Context<'_>) -> String {
    let source = review.source(offer);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Edit;
    use crate::cli::System;
    use crate::exchange::{Merging, Place};
    use crate::language::{Language, Texts};
    use crate::programme::Counting;

    #[test]
    fn all_that_is_left_of_a_file_is_told_and_the_rest_lands() {
        let texts = Texts::new(Language::En);
        let system = System {
            language: Language::En,
            today: jiff::civil::date(2025, 11, 20),
            now: jiff::Timestamp::UNIX_EPOCH,
            who: String::new(),
        };
        let context = Context { system: &system, texts: &texts };
        let key = |code: &str| SeriesKey::actual("concept-2023-2029", code, "", "KZ-61");
        let mut source = Incoming::from(Message::new("review-source"));
        let (name, sign) = ("arys.xlsx".to_owned(), "s".to_owned());
        source.merging = Some(Merging { name, sign, additions: Vec::new() });
        let values =
            [("TI-1", "1,234"), ("TI-2", "7"), ("TI-3", "abc"), ("TI-4", "9"), ("TI-5", "3")];
        for ((code, text), row) in values.into_iter().zip(0..) {
            let line = source.line(&key(code));
            source.read(line, 2024, text, &Counting::Share, Place { row, column: 0 });
        }
        let mut book = Book::new();
        let stamp = Stamp { who: String::new(), when: system.now };
        book.apply(&[Edit::set(key("TI-5").at(2024), "4".parse().ok())], &stamp);
        let access = |key: &SeriesKey| match &*key.code {
            "TI-4" => Access::Closed(Message::new("cli-empty")),
            _ => Access::Open,
        };
        let review = reviewed(vec![source.clone()], &book, &Choices::default(), &access);
        let told: Vec<String> =
            left(&review, &book, &access, &context).iter().map(|one| texts.say(one)).collect();
        let expected =
            ["row 3: “abc”", "TI-4, Turkistan region, 2024", "“1,234”", "the book has 4"];
        assert_eq!(told.len(), expected.len(), "{told:#?}");
        for (told, expected) in told.iter().zip(expected) {
            assert!(told.contains(expected), "{told}: {expected}");
        }
        book.apply(&review.edits(&book), &stamp);
        let landed = book.columns().map(|column| &*column.key().code).collect::<Vec<_>>();
        assert_eq!(landed, ["TI-2", "TI-5"]);
        // Who says what the mark means gets the value that hung on it.
        let choices = Choices { rule: None, mark: Some(',') };
        let review = reviewed(vec![source], &book, &choices, &access);
        book.apply(&review.edits(&book), &stamp);
        assert_eq!(book.get(&key("TI-1").at(2024)), "1.234".parse().ok().as_ref());
    }
}
