//! `chart`: the trajectory of an indicator as a page, the same as the window's.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use super::args::Args;
use super::failure::Failure;
use super::{Context, Done, Outcome, find, observation};
use crate::book::{Book, Opened, store};
use crate::figure::trajectory::{Input, Trajectory};
use crate::language::Message;
use crate::paper::{self, Desk, Format};
use crate::programme::{Edition, Library, Programme, Year};
use crate::territory::Tree;

pub(super) fn run(args: &Args, context: &Context<'_>) -> Outcome {
    let wanted = Wanted::read(args, context)?;
    let mut library = Library::built_in();
    let opened = open(args.operand(0), &mut library)?;
    let notes = opened.book.as_ref().map(Opened::remarks).unwrap_or_default();
    let book = opened.book.map(|opened| opened.book);
    let ids = match (&opened.programme, &book) {
        (Some(id), _) => vec![id.clone()],
        (None, book) => {
            let none = Book::new();
            observation::programmes(args, book.as_ref().unwrap_or(&none), &mut library)?
        }
    };
    let (programme, indicator) = observation::with_code(&library, &ids, &args.needed("code"))?;
    let editions = editions(programme, wanted.edition, context)?;
    let Some(edition) = editions.last() else { return Err(not_drawn(args).into()) };
    let year = wanted.year.unwrap_or_else(|| last_complete_year(edition, context));
    observation::check_in_period(edition, year)?;
    let tree = book.as_ref().map_or_else(|| Arc::clone(Tree::shipped()), Book::tree);
    let shown = Trajectory::of(&Input {
        editions,
        tree: &tree,
        book: book.as_ref(),
        code: &indicator.code,
        territory: &territory(args, book.as_ref(), &tree, edition, context)?,
        year,
        texts: context.texts,
    });
    let shown = shown.ok_or_else(|| not_drawn(args))?;
    let page = paper::trajectory_page(&mut Desk::new(), &shown, context.texts, wanted.date);
    let about = paper::trajectory_about(&shown, context.texts, wanted.date);
    let bytes = paper::render(wanted.format, &[page], &about).map_err(|error| error.message)?;
    paper::write_file(Path::new(&wanted.out), &bytes)?;
    Ok(Done { notes, ..Done::default() })
}

/// What the options say, before any file is looked at.
struct Wanted<'a> {
    edition: Option<Date>,
    year: Option<Year>,
    date: Date,
    out: &'a OsStr,
    format: Format,
}

impl<'a> Wanted<'a> {
    fn read(args: &'a Args, context: &Context<'_>) -> Result<Self, Failure> {
        let out = args.value("out").unwrap_or_default();
        let format = Format::from_path(Path::new(out)).ok_or_else(|| {
            let endings = Format::ALL.map(|format| format!(".{}", format.ending()));
            let message = Message::new("cli-no-format")
                .with("path", out.to_string_lossy().into_owned())
                .with("endings", endings.join(", "));
            args.wrong(message)
        })?;
        Ok(Self {
            edition: args.date("edition")?,
            year: args.year("year")?,
            date: args.date("date")?.unwrap_or(context.system.today),
            out,
            format,
        })
    }
}

/// What the operand names: a book, or a programme alone.
struct Source {
    book: Option<Opened>,
    programme: Option<String>,
}

fn open(named: &OsStr, library: &mut Library) -> Result<Source, Failure> {
    let path = Path::new(named);
    let is_book = !find::is_at_hand(library, named)
        && !find::is_programme_file(path)
        && (path.exists() || find::has_ending(path, store::ENDING));
    if is_book {
        return Ok(Source { book: Some(store::read(path)?), programme: None });
    }
    let programme = find::programme(library, named)?;
    Ok(Source { book: None, programme: Some(programme) })
}

/// The editions up to the one in force on a day.
fn editions<'a>(
    programme: &'a Programme,
    day: Option<Date>,
    context: &Context<'_>,
) -> Result<&'a [Edition], Failure> {
    let in_force = find::edition(programme, day, context)?.date();
    let all = programme.editions();
    let count = all.iter().take_while(|edition| edition.date() <= in_force).count();
    Ok(&all[..count])
}

/// The territory asked for, else the book's; of a programme alone, the one that it is made for.
fn territory(
    args: &Args,
    book: Option<&Book>,
    tree: &Tree,
    edition: &Edition,
    context: &Context<'_>,
) -> Result<String, Failure> {
    if let Some(typed) = args.text("territory") {
        let found = find::territory(&typed, tree, edition, context.texts.language())?;
        return Ok(found.code.clone());
    }
    match book.map(Book::territory) {
        None => Ok(edition.territory.clone()),
        Some(Some(of_book)) => Ok(of_book.to_string()),
        Some(None) => Err(Message::new("cli-territory-needed").into()),
    }
}

/// The year before today's, within the programme's.
fn last_complete_year(edition: &Edition, context: &Context<'_>) -> Year {
    let (first, last) = edition.period;
    (context.system.today.year() - 1).clamp(first, last.max(first))
}

fn not_drawn(args: &Args) -> Message {
    Message::new("cli-not-drawn").with("code", args.needed("code"))
}
