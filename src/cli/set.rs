//! `set`: one edit of a book, by the path that the window takes.

use std::ffi::OsStr;
use std::path::Path;

use super::args::Args;
use super::failure::Failure;
use super::observation::{self, Line, shown};
use super::{Context, Done, Outcome, find};
use crate::book::{Book, CellKey, Edit, Entry, Layer, SeriesKey, Stamp, Store, Undo};
use crate::language::{Arg, Message};
use crate::programme::{Counting, Library, Year};
use crate::territory::{Moment, Territory, Tree};

/// Nothing is written before all of it is known to be right; done means on disk.
pub(super) fn run(args: &Args, context: &Context<'_>) -> Outcome {
    let path = Path::new(args.operand(0));
    match args.value("new") {
        Some(programme) => begin(args, path, programme, context),
        None => go_on(args, path, context),
    }
}

/// A new book, for the territory of its first value.
fn begin(args: &Args, path: &Path, programme: &OsStr, context: &Context<'_>) -> Outcome {
    if args.has("programme") {
        return Err(args.wrong(Message::new("cli-new-names-programme")));
    }
    let mut library = Library::built_in();
    let ids = [find::programme(&mut library, programme)?];
    let mut change = Change::read(args, &library, &ids, Tree::kazakhstan(), context)?;
    let territory = change.cell.series.territory.clone();
    change.edits.insert(0, Edit::SetTerritory(Some(territory)));
    let mut store = Store::create(path, &context.system.who)?;
    let mut book = Book::new();
    change.apply(&mut book, context);
    store.save(&book)?;
    Ok(Done { notes: vec![change.told(&Book::new(), context)], ..Done::default() })
}

fn go_on(args: &Args, path: &Path, context: &Context<'_>) -> Outcome {
    let (mut store, opened) = Store::open(path, &context.system.who)?;
    let mut notes = opened.remarks();
    let mut book = opened.book;
    let mut library = Library::built_in();
    let ids = observation::programmes(args, &book, &mut library)?;
    let change = Change::read(args, &library, &ids, &book.tree(), context)?;
    let told = change.told(&book, context);
    if change.apply(&mut book, context) {
        store.save(&book)?;
    }
    notes.push(told);
    Ok(Done { notes, ..Done::default() })
}

/// What is to be changed, read and checked.
struct Change {
    cell: CellKey,
    entry: Option<Entry>,
    edits: Vec<Edit>,
    territory: Arg,
}

impl Change {
    fn read(
        args: &Args,
        library: &Library,
        ids: &[String],
        tree: &Tree,
        context: &Context<'_>,
    ) -> Result<Self, Failure> {
        let year = args.year("year")?.unwrap_or_default();
        let (programme, current) = observation::with_code(library, ids, &args.needed("code"))?;
        let line = Line::of(programme, current, args.text("series").as_deref())?;
        let edition = find::edition(programme, None, context)?;
        let language = context.texts.language();
        let territory = find::territory(&args.needed("territory"), tree, edition, language)?;
        line.check_year(programme, year)?;
        check_existed(territory, year)?;
        let entry = read_value(&args.needed("value"), &line.indicator.counting)?;
        let actual = SeriesKey::actual(
            programme.id(),
            &*line.indicator.code,
            &*line.series.code,
            &*territory.code,
        );
        let layer = if args.has("own") { Layer::OwnTarget } else { Layer::Actual };
        let cell = actual.in_layer(layer).at(year);
        let edits = vec![
            Edit::SetEdition {
                programme: cell.series.programme.clone(),
                edition: Some(edition.date()),
            },
            Edit::set(cell.clone(), entry.clone()),
        ];
        Ok(Self { cell, entry, edits, territory: (&territory.name).into() })
    }

    /// Whether anything changed. The edition that a book names already stays.
    fn apply(&self, book: &mut Book, context: &Context<'_>) -> bool {
        let names_it = book.edition(&self.cell.series.programme).is_some();
        let edits = self.edits.iter().filter(|edit| match edit {
            Edit::SetEdition { .. } => !names_it,
            _ => true,
        });
        let edits = edits.cloned().collect();
        let stamp = Stamp { who: context.system.who.clone(), when: context.system.now };
        Undo::new().apply(book, self.told(book, context), edits, &stamp)
    }

    /// "TI-1, Turkistan region, 2024: 92.0 → 93.1".
    fn told(&self, before: &Book, context: &Context<'_>) -> Message {
        let SeriesKey { code, series, layer, .. } = &self.cell.series;
        let line = if series.is_empty() { code.to_string() } else { format!("{code}, {series}") };
        let key = match layer {
            Layer::Actual => "cli-set-done",
            Layer::OwnTarget => "cli-set-done-own",
        };
        let (old, new) = (before.get(&self.cell), self.entry.as_ref());
        let (old, new) = (shown(old, context), shown(new, context));
        let place = Message::new(key).with("line", line);
        place
            .with("territory", self.territory.clone())
            .with("year", self.cell.year)
            .with("old", old)
            .with("new", new)
    }
}

/// A territory that ceased to be has no value afterwards.
fn check_existed(territory: &Territory, year: Year) -> Result<(), Message> {
    let Some(last) = territory.until.map(Moment::year).filter(|last| *last < year) else {
        return Ok(());
    };
    Err(Message::new("cli-territory-former")
        .with("territory", &territory.name)
        .with("last", last)
        .with("year", year))
}

/// Reads a value by the rule of its indicator, as a cell of the window does.
fn read_value(typed: &str, counting: &Counting) -> Result<Option<Entry>, Message> {
    let read = match counting {
        Counting::State(ladder) => Entry::read_state(typed, ladder),
        _ => Entry::read(typed),
    };
    read.map_err(|reason| Message::new("cli-no-value").with("typed", typed).with("reason", reason))
}
