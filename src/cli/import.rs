//! `import`: the values of a table into a book, as one step, by the path that the window takes:
//! what the file says is read here, held against the book and landed in `land`.

mod land;

use std::path::Path;

use self::land::{Landing, RULES};
use super::args::Args;
use super::decide::Choices;
use super::failure::Failure;
use super::{Context, Outcome, find, observation};
use crate::book::{Book, Store};
use crate::exchange::template::{Frame, Template};
use crate::exchange::{
    Catalogue, Incoming, Recogniser, Table, Target, apply, guess, is_values_csv, open_workbook,
    read_table_file, read_values, read_values_table,
};
use crate::language::Message;
use crate::programme::{Library, Programme};
use crate::territory::Tree;

/// What is understood lands; the rest is listed. Nothing is written where nothing is understood, or
/// where it cannot be told what the mark of its numbers means.
pub(super) fn run(args: &Args, context: &Context<'_>) -> Outcome {
    let choices = Choices::of(args, &RULES)?;
    let (path, file) = (Path::new(args.operand(0)), Path::new(args.operand(1)));
    let bytes = read_table_file(file)?;
    let mut library = Library::built_in();
    let Some(named) = args.value("new") else {
        let (mut store, opened) = Store::open(path, &context.system.who)?;
        let remarks = opened.remarks();
        let mut book = opened.book;
        let ids = observation::programmes(args, &book, &mut library)?;
        let incoming = read(&bytes, file, &book, &programmes(&library, &ids)?, context)?;
        let landing = Landing::of(incoming, &choices, &book, &library, context)?;
        if landing.land(&mut book, context)? {
            store.save(&book)?;
        }
        return Ok(landing.told(remarks));
    };
    if args.has("programme") {
        return Err(args.wrong(Message::new("cli-new-names-programme")));
    }
    let ids = [find::programme(&mut library, named)?];
    let mut book = Book::new();
    let incoming = read(&bytes, file, &book, &programmes(&library, &ids)?, context)?;
    let landing = Landing::of(incoming, &choices, &book, &library, context)?;
    if landing.land(&mut book, context)? {
        let mut store = Store::create(path, &context.system.who)?;
        store.save(&book)?;
    }
    Ok(landing.told(Vec::new()))
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
