//! `template`: an `.xlsx` that districts fill in, with what the book has already.

use std::path::Path;

use super::args::Args;
use super::{Context, Done, Outcome, find, observation};
use crate::book::store;
use crate::exchange::template::{self, Extent, Order};
use crate::language::Message;
use crate::paper;
use crate::programme::Library;

pub(super) fn run(args: &Args, context: &Context<'_>) -> Outcome {
    let (path, file) = (Path::new(args.operand(0)), Path::new(args.operand(1)));
    if !find::has_ending(file, "xlsx") {
        return Err(args.wrong(Message::new("cli-template-ending")));
    }
    let opened = store::read(path)?;
    let mut notes = opened.remarks();
    let book = opened.book;
    let mut library = Library::built_in();
    let ids = observation::programmes(args, &book, &mut library)?;
    let [id] = ids.as_slice() else {
        let listed = Message::new("cli-template-programme").with("programmes", ids.join(", "));
        return Err(args.wrong(listed));
    };
    let programme = find::at_hand(&library, id)?;
    let edition = find::edition(programme, None, context)?;
    let tree = book.tree();
    let by_indicator = args.has("by-indicator");
    let extent = match (args.text("territory"), book.territory()) {
        (Some(typed), _) => {
            let territory = tree
                .find(&typed)
                .or_else(|| tree.get(&typed))
                .ok_or_else(|| Message::new("template-no-territory").with("code", typed))?;
            let code = territory.code.clone();
            if by_indicator { Extent::SheetPerIndicator(code) } else { Extent::One(code) }
        }
        (None, Some(office)) if by_indicator => Extent::SheetPerIndicator(office.to_string()),
        (None, Some(office)) => Extent::SheetEach(office.to_string()),
        (None, None) => return Err(Message::new("cli-territory-needed").into()),
    };
    let order = Order {
        edition,
        book: &book,
        tree: &tree,
        texts: context.texts,
        extent: &extent,
        made: context.system.today,
    };
    paper::write_file(file, &template::write(&order)?)?;
    let path = file.display().to_string();
    notes.push(Message::new("cli-template-done").with("path", path));
    Ok(Done { notes, ..Done::default() })
}
