//! What the parts of pages become in a PDF: the tree of tags and the outline.

use std::num::NonZeroU16;

use egui::Rect;
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use krilla::tagging::{BBox, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

use crate::figure::mark::{Heads, Mark};

/// The tags of all pages.
pub struct Structure {
    /// Names what has no words of its own: the format demands some.
    title: String,
    finished: Vec<Node>,
    /// Parts that have begun, outermost first.
    open: Vec<Open>,
    headings: Vec<Heading>,
}

struct Open {
    /// `None` for decoration.
    group: Option<TagGroup>,
    is_figure: bool,
    /// What a figure covers.
    bounds: Rect,
}

struct Heading {
    level: u8,
    text: String,
    page: usize,
    y: Option<f32>,
}

impl Structure {
    /// Of a document with a title.
    pub fn new(title: String) -> Self {
        Self { title, finished: Vec::new(), open: Vec::new(), headings: Vec::new() }
    }

    /// A part begins.
    pub fn begin(&mut self, mark: &Mark, page: usize) {
        if let Mark::Heading { level, text } = mark {
            let (level, text) = (*level, self.words(text));
            self.headings.push(Heading { level, text, page, y: None });
        }
        self.open.push(Open {
            group: self.tag(mark).map(TagGroup::new),
            is_figure: matches!(mark, Mark::Figure { .. }),
            bounds: Rect::NOTHING,
        });
    }

    /// The part that began last ends.
    pub fn end(&mut self, page: usize) {
        let Some(Open { group, bounds, .. }) = self.open.pop() else { return };
        let Some(mut group) = group else { return };
        // An empty cell keeps its place in the row; anything else that is empty is nothing.
        let is_cell = matches!(group.tag, TagKind::TD(_) | TagKind::TH(_));
        if group.children.is_empty() && !is_cell {
            return;
        }
        if let TagKind::Figure(figure) = group.tag {
            let Rect { min, max } = bounds;
            let rect = krilla::geom::Rect::from_ltrb(min.x, min.y, max.x, max.y);
            group.tag = figure.with_bbox(rect.map(|rect| BBox::new(page, rect))).into();
        }
        match self.open.last_mut() {
            Some(Open { group: Some(parent), .. }) => parent.push(group),
            _ => self.finished.push(group.into()),
        }
    }

    /// The tag that text or a path belongs to here; `None` makes it decoration. Paths beside text
    /// are its lines and backgrounds.
    pub fn part(&mut self, is_text: bool) -> Option<&mut TagGroup> {
        let part = self.open.last_mut()?;
        part.group.as_mut().filter(|_| is_text || part.is_figure)
    }

    /// The part at hand covers this place.
    pub fn cover(&mut self, bounds: Rect) {
        if let Some(part) = self.open.last_mut() {
            part.bounds |= bounds;
        }
    }

    /// Text is written: the outline leads to the first line of each heading.
    pub fn see_text(&mut self, top: f32) {
        if let Some(heading) = self.headings.last_mut() {
            heading.y.get_or_insert(top);
        }
    }

    /// The tags and the outline: headings, lower ones below higher ones; the title where there are
    /// none.
    pub fn finish(self) -> (TagTree, Outline) {
        let mut outline = Outline::new();
        let mut rest = self.headings.as_slice();
        while let Some(node) = node(&mut rest) {
            outline.push_child(node);
        }
        if self.headings.is_empty() {
            let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
            outline.push_child(OutlineNode::new(self.title, top));
        }
        (TagTree::from(self.finished), outline)
    }

    fn words(&self, words: &str) -> String {
        if words.trim().is_empty() { self.title.clone() } else { words.to_owned() }
    }

    fn tag(&self, mark: &Mark) -> Option<TagKind> {
        Some(match mark {
            Mark::Heading { level, text } => {
                let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
                Tag::Hn(level, Some(self.words(text))).into()
            }
            Mark::Paragraph => Tag::P.into(),
            Mark::Figure { description } => Tag::Figure(Some(self.words(description))).into(),
            Mark::Table => Tag::Table.into(),
            Mark::Row => Tag::TR.into(),
            Mark::HeaderCell(Heads::Column) => Tag::TH(TableHeaderScope::Column).into(),
            Mark::HeaderCell(Heads::Row) => Tag::TH(TableHeaderScope::Row).into(),
            Mark::Cell => Tag::TD.into(),
            Mark::Artifact => return None,
        })
    }
}

fn node(rest: &mut &[Heading]) -> Option<OutlineNode> {
    let (first, after) = rest.split_first()?;
    *rest = after;
    let place = Point::from_xy(0.0, first.y.unwrap_or(0.0));
    let mut found = OutlineNode::new(first.text.clone(), XyzDestination::new(first.page, place));
    while rest.first().is_some_and(|next| next.level > first.level) {
        if let Some(below) = node(rest) {
            found.push_child(below);
        }
    }
    Some(found)
}
