//! `import`: the values of a table into a book, as one step, by the path that the window takes.

use std::path::Path;

use super::args::Args;
use super::failure::Failure;
use super::{Context, Done, Outcome, find, observation};
use crate::book::{Book, Edit, Stamp, Store, Undo};
use crate::exchange::template::{Frame, Template};
use crate::exchange::{
    Catalogue, Incoming, Recogniser, Table, Target, apply, guess, is_values_csv, open_workbook,
    read_table_file, read_values, read_values_table,
};
use crate::language::Message;
use crate::programme::{Library, Programme};
use crate::territory::Tree;

/// What is understood lands; the rest is listed. Nothing is written where nothing is understood.
pub(super) fn run(args: &Args, context: &Context<'_>) -> Outcome {
    let (path, file) = (Path::new(args.operand(0)), Path::new(args.operand(1)));
    let bytes = read_table_file(file)?;
    let mut library = Library::built_in();
    let Some(named) = args.value("new") else {
        let (mut store, opened) = Store::open(path, &context.system.who)?;
        let remarks = opened.remarks();
        let mut book = opened.book;
        let ids = observation::programmes(args, &book, &mut library)?;
        let incoming = read(&bytes, file, &book, &programmes(&library, &ids)?, context)?;
        if land(&incoming, &mut book, &library, context)? {
            store.save(&book)?;
        }
        return Ok(told(&incoming, remarks));
    };
    if args.has("programme") {
        return Err(args.wrong(Message::new("cli-new-names-programme")));
    }
    let ids = [find::programme(&mut library, named)?];
    let mut book = Book::new();
    let incoming = read(&bytes, file, &book, &programmes(&library, &ids)?, context)?;
    if land(&incoming, &mut book, &library, context)? {
        let mut store = Store::create(path, &context.system.who)?;
        store.save(&book)?;
    }
    Ok(told(&incoming, Vec::new()))
}

fn programmes<'a>(library: &'a Library, ids: &[String]) -> Result<Vec<&'a Programme>, Failure> {
    ids.iter().map(|id| find::at_hand(library, id)).collect()
}

/// What the file says: by its columns where they are those of `values`, else by what its header
/// tells, where that is all that is needed.
fn read(
    bytes: &[u8],
    file: &Path,
    book: &Book,
    programmes: &[&Programme],
    context: &Context<'_>,
) -> Result<Incoming, Failure> {
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
    let origin = Message::new("table-origin").with("file", name.as_str());
    let tree = book.tree();
    let known = Catalogue::new(programmes.iter().copied(), &tree);
    if is_values_csv(bytes) {
        return Ok(read_values(bytes, origin, &known)?);
    }
    if let Some(incoming) = of_template(bytes, &name, (book, &tree), programmes, context)? {
        return Ok(incoming);
    }
    let mut workbook = open_workbook(bytes)?;
    let mut missing = Vec::new();
    let shown: Vec<usize> =
        (0..workbook.sheets().len()).filter(|at| !workbook.sheets()[*at].is_hidden).collect();
    for at in shown {
        let table = workbook.read(at)?;
        if let Some(incoming) = read_values_table(&table, origin.clone(), &known) {
            return Ok(incoming);
        }
        for programme in programmes {
            match by_header(&table, programme, (book, &tree), &known, &origin, context) {
                Ok(incoming) => return Ok(incoming),
                Err(reasons) if missing.is_empty() => missing = reasons,
                Err(_) => {}
            }
        }
    }
    let unclear = Message::new("cli-import-unclear").with("file", name);
    Err(Failure::from([vec![unclear], missing].concat()))
}

/// The values of a filled template; `None` where the file is none.
fn of_template(
    bytes: &[u8],
    file: &str,
    (book, tree): (&Book, &Tree),
    programmes: &[&Programme],
    context: &Context<'_>,
) -> Result<Option<Incoming>, Failure> {
    if !bytes.starts_with(b"PK") {
        return Ok(None);
    }
    let Some(template) = Template::open(bytes)? else { return Ok(None) };
    let of = programmes.iter().find(|one| one.id() == template.programme());
    let Some(programme) = of.or(programmes.first()) else { return Ok(None) };
    let edition = find::edition(programme, None, context)?;
    Ok(Some(template.read(&Frame { edition, book, tree, file })?))
}

/// The values of a table whose header says all that is needed; else what it leaves open.
fn by_header(
    table: &Table,
    programme: &Programme,
    (book, tree): (&Book, &Tree),
    known: &Catalogue<'_>,
    origin: &Message,
    context: &Context<'_>,
) -> Result<Incoming, Vec<Message>> {
    let edition = programme.edition_on(context.system.today).unwrap_or_else(|_| programme.latest());
    let office = book.territory().map(|code| &**code);
    let names = Recogniser::new(edition, tree, office);
    let mapping = guess(table, &names, office);
    let missing = mapping.missing();
    if !missing.is_empty() {
        return Err(missing);
    }
    let target = Target { names: &names, known, language: context.texts.language() };
    let incoming = apply(table, &mapping, &target, origin.clone(), None);
    if incoming.cells().is_empty() { Err(Vec::new()) } else { Ok(incoming) }
}

/// Applies all of it as one step. Whether anything changed.
fn land(
    incoming: &Incoming,
    book: &mut Book,
    library: &Library,
    context: &Context<'_>,
) -> Result<bool, Failure> {
    let mut edits = Vec::new();
    let mut named: Vec<_> = incoming.series().map(|key| key.programme.clone()).collect();
    named.sort();
    named.dedup();
    for programme in named.into_iter().filter(|id| book.edition(id).is_none()) {
        let of = find::at_hand(library, &programme)?;
        let edition = Some(find::edition(of, None, context)?.date());
        edits.push(Edit::SetEdition { programme, edition });
    }
    if book.territory().is_none()
        && let Some(region) = region(incoming, &book.tree())
    {
        edits.push(Edit::SetTerritory(Some(region.into())));
    }
    if incoming.cells().is_empty() {
        return Ok(false);
    }
    edits.extend(incoming.edits());
    let stamp = Stamp { who: context.system.who.clone(), when: context.system.now };
    Ok(Undo::new().apply(book, Message::new("cli-import"), edits, &stamp))
}

/// The region that all values are of or lie in; none where there are several.
fn region(incoming: &Incoming, tree: &Tree) -> Option<String> {
    let region = |code: &str| {
        let territory = tree.get(code)?;
        let is_regional = territory.kind.is_regional();
        if is_regional { Some(territory.code.clone()) } else { territory.parent.clone() }
    };
    let mut regions = incoming.series().map(|key| region(&key.territory));
    let first = regions.next()??;
    regions.all(|other| other.as_deref() == Some(&*first)).then_some(first)
}

fn told(incoming: &Incoming, warnings: Vec<Message>) -> Done {
    let mut notes = warnings;
    notes.extend(incoming.remarks.iter().cloned());
    for refused in &incoming.refused {
        let message = Message::new("cli-import-refused")
            .with("row", (refused.at.row as usize + 1).to_string())
            .with("raw", refused.raw.as_str())
            .with("reason", refused.why.clone());
        notes.push(message);
    }
    let taken = incoming.cells().iter().filter(|cell| cell.entry.is_some()).count();
    let done = Message::new("cli-import-done")
        .with("taken", taken)
        .with("refused", incoming.refused.len());
    notes.push(done);
    Done { notes, findings: !incoming.refused.is_empty(), ..Done::default() }
}
