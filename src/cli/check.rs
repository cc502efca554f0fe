//! `check`: what is wrong with programmes and books.

use std::ffi::OsStr;
use std::path::Path;

use super::args::Args;
use super::failure::Failure;
use super::{Context, Done, Outcome, check_book, find};
use crate::book::store;
use crate::check::{self, Finding, Place, Rule, Subject};
use crate::language::{Message, Texts, show_date};
use crate::programme::{self, Financing, Library, Origin, Programme};
use crate::territory::Tree;

/// Years beyond which a finding's first words do not list them: its details do.
const YEARS_LISTED: usize = 3;

/// Places of a finding that are listed.
const PLACES_LISTED: usize = 3;

/// Each operand is checked; a programme file that is in order joins the library, so that an
/// amendment of the office can be checked behind its base.
pub(super) fn run(args: &Args, context: &Context<'_>) -> Outcome {
    let mut library = Library::built_in();
    let mut done = Done::default();
    let mut count = 0;
    for named in args.operands() {
        let path = Path::new(named);
        let lines = if find::is_at_hand(&library, named) || !path.exists() {
            Vec::new()
        } else if find::has_ending(path, store::ENDING) {
            check_book::lines(path, &library, context, &mut done.notes)
        } else {
            let findings = check::programme_file(path, &library);
            findings.iter().map(|finding| line(path, finding, context.texts)).collect()
        };
        count += lines.len();
        if !lines.is_empty() {
            done.data.extend(lines.into_iter().flat_map(String::into_bytes));
        } else if find::has_ending(path, store::ENDING) && path.exists() {
            let path = path.display().to_string();
            done.notes.push(Message::new("cli-check-clean-book").with("path", path));
        } else {
            of_programme(&mut library, named, context.texts, &mut done)?;
        }
    }
    if count > 0 {
        done.notes.push(Message::new("cli-check-findings").with("count", count));
        done.findings = true;
    }
    Ok(done)
}

/// What is doubtful in the acts of a programme at hand or in a file that can be read, a line each;
/// behind it, how many of each rule there are and why they matter.
fn of_programme(
    library: &mut Library,
    named: &OsStr,
    texts: &Texts,
    done: &mut Done,
) -> Result<(), Failure> {
    let id = find::programme(library, named)?;
    let programme = find::at_hand(library, &id)?;
    let findings = check::programme(programme, library);
    let editions = programme.editions().len();
    if findings.is_empty() {
        let clean =
            Message::new("cli-check-clean").with("programme", id).with("editions", editions);
        done.notes.push(clean);
        return Ok(());
    }
    let of_file = match &programme.origin {
        Origin::File(path) => Some((path, std::fs::read_to_string(path).unwrap_or_default())),
        Origin::BuiltIn => None,
    };
    for finding in &findings {
        let start = match &of_file {
            Some((path, text)) => format!("{}:{}", path.display(), line_of(text, finding)),
            None => format!("{id}:"),
        };
        done.data.extend(entry(&start, programme, finding, texts).into_bytes());
    }
    for rule in Rule::ALL {
        let count = findings.iter().filter(|finding| finding.rule == rule).count();
        if count > 0 {
            let of_rule = Message::new("cli-check-of-rule")
                .with("rule", rule.title())
                .with("count", count)
                .with("why", rule.why());
            done.notes.push(of_rule);
        }
    }
    let doubts = Message::new("cli-check-doubts")
        .with("programme", id)
        .with("count", findings.len())
        .with("editions", editions);
    done.notes.push(doubts);
    done.findings = true;
    Ok(())
}

/// `FILE:LINE:COLUMN: what is wrong`.
fn line(path: &Path, finding: &Finding, texts: &Texts) -> String {
    let at = match finding.places.first() {
        Some(Place::Text(at)) => format!("{}:{}:", at.line, at.column),
        Some(Place::Whole | Place::Act { .. }) | None => String::new(),
    };
    format!("{}:{at} {}\n", path.display(), texts.say(&finding.message))
}

/// The line of a file on which the indicator or fact of a finding has its code, from 1, and a
/// colon; nothing where it stands elsewhere, in an amendment for example.
fn line_of(text: &str, finding: &Finding) -> String {
    let (Subject::Indicator(code) | Subject::Fact(code)) = &finding.concerns.subject else {
        return String::new();
    };
    let field = format!("code: \"{code}\",");
    let line = text.lines().position(|line| line.trim_start().starts_with(&field));
    line.map_or_else(String::new, |line| format!("{}:", line + 1))
}

/// `START: CODE, series, territory, years: what is doubtful [places]`, and its single values
/// indented below. It starts with the programme, or with the file and the line in it.
fn entry(start: &str, programme: &Programme, finding: &Finding, texts: &Texts) -> String {
    let mut text = format!("{start} {}", concerns(programme, finding, texts));
    text += &format!("{}. {}", texts.say(&finding.rule.title()), texts.say(&finding.message));
    text += &places(programme, &finding.places, texts);
    if finding.editions.len() < programme.editions().len() {
        let dates: Vec<_> = finding.editions.iter().map(|date| show_date(*date)).collect();
        let editions = Message::new("cli-check-editions").with("dates", dates.join(", "));
        text += &format!(" ({})", texts.say(&editions));
    }
    text.push('\n');
    for (at, detail) in finding.details.iter().enumerate() {
        let stands = finding.detail_places.get(at).map(|at| places(programme, at, texts));
        text += &format!("    {}{}\n", texts.say(detail), stands.unwrap_or_default());
    }
    text
}

/// ` [places]`, the first few where there are many: then those of the single values are given too.
fn places(programme: &Programme, places: &[Place], texts: &Texts) -> String {
    let edition = programme.latest();
    let listed = places.iter().filter_map(|at| match at {
        Place::Act { act, place } => Some(programme::place(edition, *act, place)),
        Place::Whole | Place::Text(_) => None,
    });
    let listed: Vec<_> = listed.take(PLACES_LISTED).collect();
    let more = places.len().saturating_sub(PLACES_LISTED);
    match (listed.join("; "), more) {
        (listed, _) if listed.is_empty() => String::new(),
        (listed, 0) => format!(" [{listed}]"),
        (listed, more) => {
            let message =
                Message::new("cli-check-more-places").with("places", listed).with("more", more);
            format!(" [{}]", texts.say(&message))
        }
    }
}

/// `TI-7, rural, Turkistan region, 2023: `; nothing where it concerns the whole.
fn concerns(programme: &Programme, finding: &Finding, texts: &Texts) -> String {
    let concerns = &finding.concerns;
    let mut parts = Vec::new();
    match &concerns.subject {
        Subject::Whole => {}
        Subject::Indicator(code) | Subject::Fact(code) => parts.push(code.clone()),
        Subject::Measure(number) => {
            let measure = Message::new("cli-check-measure").with("number", &**number);
            parts.push(texts.say(&measure));
        }
        Subject::Financing(index) => parts.push(money(programme, finding, *index, texts)),
    }
    if !concerns.series.is_empty() {
        parts.push(concerns.series.clone());
    }
    if !concerns.territory.is_empty() {
        let known = Tree::kazakhstan().get(&concerns.territory);
        let name = known.map_or(&*concerns.territory, |one| one.name.get(texts.language()));
        parts.push(name.to_owned());
    }
    let years: Vec<_> = concerns.years.iter().map(ToString::to_string).collect();
    if !years.is_empty() && years.len() <= YEARS_LISTED {
        parts.push(years.join(" "));
    }
    if parts.is_empty() { String::new() } else { parts.join(", ") + ": " }
}

/// What an entry of the financing is for.
fn money(programme: &Programme, finding: &Finding, index: usize, texts: &Texts) -> String {
    let last = finding.editions.last();
    let edition = programme.editions().iter().rfind(|one| Some(&one.date()) == last);
    let entry = edition.and_then(|edition| edition.financing.get(index));
    match entry {
        Some(Financing { measure: Some(number), .. }) => {
            texts.say(&Message::new("cli-check-money-of-measure").with("number", &**number))
        }
        Some(Financing { title: Some(title), total: false, .. }) => {
            title.get(texts.language()).to_owned()
        }
        Some(_) | None => texts.say(&Message::new("cli-check-money")),
    }
}
