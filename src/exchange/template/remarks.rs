//! What is noticed while a template is read, told as remarks.

use std::collections::BTreeSet;

use super::places::{Places, in_sheet};
use super::read::Frame;
use super::reading::Reading;
use crate::exchange::Incoming;
use crate::language::Message;

/// What is noticed while a template is read, and told as remarks.
#[derive(Default)]
pub(super) struct Noted {
    pub(super) formulas: Places,
    pub(super) percents: Places,
    pub(super) texts: Places,
    pub(super) targets: Places,
    pub(super) moved: Places,
    pub(super) labelled: Places,
    pub(super) renamed: Places,
    pub(super) added: Places,
    pub(super) merged: Places,
    pub(super) kept: Places,
    pub(super) sheets: Vec<(String, String)>,
    pub(super) found: BTreeSet<usize>,
}

impl Reading<'_> {
    pub(super) fn finish(mut self) -> Incoming {
        let mut remarks = self.about_the_whole();
        let noted = std::mem::take(&mut self.noted);
        for (old, new) in &noted.sheets {
            let renamed = Message::new("template-sheet-renamed")
                .with("old", old.as_str())
                .with("new", new.as_str());
            remarks.push(renamed);
        }
        let missing: Vec<_> = (0..self.codes.sheets.len())
            .filter(|at| !noted.found.contains(at))
            .filter_map(|at| Some(self.codes.sheets.get(at)?.name.as_str()))
            .collect();
        if !missing.is_empty() {
            let names = missing.join(", ");
            remarks.push(Message::new("template-sheets-missing").with("sheets", names));
        }
        remarks.extend(self.lines_missing(&noted));
        let counted = |places: &Places, key: fn(usize, String) -> Message| {
            (!places.is_empty()).then(|| key(places.count(), places.list()))
        };
        remarks.extend(
            [
                counted(&noted.moved, |_, rows| {
                    Message::new("template-rows-moved").with("rows", rows)
                }),
                counted(&noted.labelled, |_, rows| {
                    Message::new("template-rows-labelled").with("rows", rows)
                }),
                counted(&noted.renamed, |_, rows| {
                    Message::new("template-rows-renamed").with("rows", rows)
                }),
                counted(&noted.added, |_, columns| {
                    Message::new("template-columns-added").with("columns", columns)
                }),
                counted(&noted.targets, |count, cells| {
                    Message::new("template-targets-typed").with("count", count).with("cells", cells)
                }),
                counted(&noted.formulas, |count, cells| {
                    Message::new("template-formulas").with("count", count).with("cells", cells)
                }),
                counted(&noted.percents, |count, cells| {
                    Message::new("template-percents").with("count", count).with("cells", cells)
                }),
                counted(&noted.texts, |count, cells| {
                    Message::new("template-texts").with("count", count).with("cells", cells)
                }),
                counted(&noted.merged, |_, cells| {
                    Message::new("template-merged").with("cells", cells)
                }),
                counted(&noted.kept, |count, cells| {
                    Message::new("template-kept").with("count", count).with("cells", cells)
                }),
            ]
            .into_iter()
            .flatten(),
        );
        self.incoming.remarks.extend(remarks);
        self.incoming
    }

    fn about_the_whole(&self) -> Vec<Message> {
        let Frame { edition, book, tree, .. } = self.frame;
        let mut remarks = Vec::new();
        if !self.codes.is_intact {
            remarks.push(Message::new("template-codes-changed"));
        }
        if self.codes.edition != edition.date() {
            remarks.push(
                Message::new("template-other-edition")
                    .with("made", self.codes.edition)
                    .with("shown", edition.date()),
            );
        }
        let code = self.codes.territory.as_str();
        let is_inside = |whole: &str| {
            code == whole || code.strip_prefix(whole).is_some_and(|rest| rest.starts_with('-'))
        };
        if let Some(office) = book.territory().filter(|office| !is_inside(office))
            && let (Some(theirs), Some(ours)) = (tree.get(code), tree.get(office))
        {
            remarks.push(
                Message::new("template-other-territory")
                    .with("theirs", &theirs.name)
                    .with("ours", &ours.name),
            );
        }
        remarks
    }

    /// The lines that stand on none of the sheets that are there.
    fn lines_missing(&self, noted: &Noted) -> Option<Message> {
        let mut missing = Places::default();
        for sheet in &noted.found {
            let Some(codes) = self.codes.sheets.get(*sheet) else { continue };
            let several = (self.codes.sheets.len() > 1).then_some(codes.name.as_str());
            for (number, line) in codes.lines.iter().enumerate() {
                if !self.seen.contains_key(&(*sheet, number)) {
                    missing.add(in_sheet(several, &line.code));
                }
            }
        }
        (!missing.is_empty()).then(|| {
            Message::new("template-rows-missing")
                .with("count", missing.count())
                .with("codes", missing.list())
        })
    }
}
