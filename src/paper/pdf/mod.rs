//! PDF: PDF/A-2a and PDF/UA-1, which archives and screen readers can keep and read. Text is text
//! in embedded parts of our fonts; marks become tags and the outline.

mod structure;

use egui::Rect;
use egui::epaint::CornerRadiusF32;
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder, PdfVersion};
use krilla::error::KrillaError;
use krilla::geom::{PathBuilder, Point, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineJoin, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};
use tiny_skia::{Path, PathSegment};

use self::structure::Structure;
use super::path;
use super::sink::{GlyphRun, Line, Paint, Sink};
use super::translate::translate;
use super::{About, LaidOut, PaperError};
use crate::figure::mark::Mark;
use crate::language::Message;

const PROGRAM: &str = "Nysana";

/// Writes pages as one PDF; equal pages give equal bytes.
///
/// # Errors
/// The pages break a rule of the format in a way that is not known here.
pub fn write(pages: &[LaidOut], about: &About) -> Result<Vec<u8>, PaperError> {
    let mut document = Document::new_with(SerializeSettings {
        configuration: configuration()?,
        ..SerializeSettings::default()
    });
    document.set_metadata(metadata(about));
    let mut structure = Structure::new(title(about));
    for (number, page) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(page.size.width, page.size.height);
        let settings = settings.ok_or_else(|| refused("page size"))?;
        let mut paper = document.start_page_with(settings);
        draw_page(page, number, paper.surface(), &mut structure);
        paper.finish();
    }
    let (tags, outline) = structure.finish();
    document.set_outline(outline);
    document.set_tag_tree(tags.with_lang(Some(about.language.code().to_owned())));
    document.finish().map_err(|error| refused(&reason(&error)))
}

fn draw_page(page: &LaidOut, number: usize, surface: Surface<'_>, structure: &mut Structure) {
    let whole = page.size.rect();
    let mut sink = PdfSink { surface, structure, page: number, whole, clip: None, content: None };
    translate(page, &mut sink);
    sink.close();
    sink.surface.finish();
}

fn configuration() -> Result<Configuration, PaperError> {
    let builder = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1);
    builder.finish().map_err(|error| refused(&format!("{error:?}")))
}

fn metadata(about: &About) -> Metadata {
    let number = |part: i8| part.unsigned_abs();
    let date = DateTime::new(about.date.year().unsigned_abs())
        .month(number(about.date.month()))
        .day(number(about.date.day()))
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    Metadata::new()
        .title(title(about))
        .language(about.language.code().to_owned())
        .creator(PROGRAM.to_owned())
        .creation_date(date)
}

/// A document without a title is refused; it is then called after the program.
fn title(about: &About) -> String {
    let title = about.title.trim();
    if title.is_empty() { PROGRAM.to_owned() } else { title.to_owned() }
}

fn refused(reason: &str) -> PaperError {
    Message::new("paper-pdf-refused").with("reason", reason).into()
}

/// For the one who looks into the bug that it is: pages are drawn so that no rule is broken.
fn reason(error: &KrillaError) -> String {
    match error {
        KrillaError::Validation(errors) => {
            let broken: Vec<String> =
                errors.iter().take(3).map(|(error, _)| format!("{error:?}")).collect();
            broken.join(", ")
        }
        other => other.to_string(),
    }
}

struct PdfSink<'a, 's> {
    surface: Surface<'a>,
    structure: &'s mut Structure,
    page: usize,
    whole: Rect,
    clip: Option<Rect>,
    /// What the open stretch of content is.
    content: Option<Content>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    Tagged,
    Artifact,
}

impl PdfSink<'_, '_> {
    /// Opens a stretch of content that belongs to the part at hand, or to none.
    fn open(&mut self, is_text: bool, bounds: Rect) {
        self.structure.cover(bounds.intersect(self.clip.unwrap_or(self.whole)));
        let part = self.structure.part(is_text);
        let content = if part.is_some() { Content::Tagged } else { Content::Artifact };
        if self.content == Some(content) {
            return;
        }
        if self.content.replace(content).is_some() {
            self.surface.end_tagged();
        }
        let tag = match (content, is_text) {
            (Content::Artifact, _) => {
                ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout))
            }
            (Content::Tagged, true) => ContentTag::Span(SpanTag::empty()),
            (Content::Tagged, false) => ContentTag::Other,
        };
        let content = self.surface.start_tagged(tag);
        if let Some(part) = part {
            part.push(content);
        }
    }

    fn close(&mut self) {
        if self.content.take().is_some() {
            self.surface.end_tagged();
        }
    }

    fn draw(&mut self, path: &Path) {
        let bounds = path.bounds();
        let [min, max] = [(bounds.left(), bounds.top()), (bounds.right(), bounds.bottom())];
        self.open(false, Rect::from_min_max(min.into(), max.into()));
        if let Some(path) = converted(path) {
            self.surface.draw_path(&path);
        }
    }
}

impl Sink for PdfSink<'_, '_> {
    fn clip(&mut self, clip: Option<Rect>) {
        self.close();
        if self.clip.take().is_some() {
            self.surface.pop();
        }
        let rectangle = |rect| path::rectangle(rect, CornerRadiusF32::ZERO);
        if let Some(path) = clip.and_then(rectangle).as_ref().and_then(converted) {
            self.surface.push_clip_path(&path, &FillRule::NonZero);
            self.clip = clip;
        }
    }

    fn fill(&mut self, path: &Path, paint: Paint) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(paint)));
        self.draw(path);
    }

    fn stroke(&mut self, path: &Path, line: Line) {
        let Fill { paint, opacity, .. } = fill(line.paint);
        let line_join = if line.is_round { LineJoin::Round } else { LineJoin::Miter };
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke {
            paint,
            opacity,
            width: line.width,
            line_join,
            miter_limit: 4.0, // as in SVG and PNG
            ..Stroke::default()
        }));
        self.draw(path);
    }

    fn glyphs(&mut self, run: &GlyphRun<'_>) {
        let Some(font) = run.font.for_pdf() else { return };
        let em = run.font.units_per_em();
        let part = |units: i32| units as f32 / em;
        let glyphs: Vec<KrillaGlyph> = run
            .glyphs
            .iter()
            .map(|glyph| {
                KrillaGlyph::new(
                    GlyphId::new(glyph.id),
                    part(glyph.advance),
                    part(glyph.x_offset),
                    part(glyph.y_offset),
                    0.0,
                    glyph.range.clone(),
                    None,
                )
            })
            .collect();
        let at = run.transform;
        self.open(true, run.bounds);
        self.structure.see_text(run.bounds.top());
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(run.paint)));
        if at.is_translate() || at.is_identity() {
            let start = Point::from_xy(at.tx, at.ty);
            self.surface.draw_glyphs(start, &glyphs, font, run.text, run.size, false);
        } else {
            let turn = Transform::from_row(at.sx, at.ky, at.kx, at.sy, at.tx, at.ty);
            self.surface.push_transform(&turn);
            let start = Point::from_xy(0.0, 0.0);
            self.surface.draw_glyphs(start, &glyphs, font, run.text, run.size, false);
            self.surface.pop();
        }
    }

    fn begin(&mut self, mark: &Mark) {
        self.close();
        self.structure.begin(mark, self.page);
    }

    fn end(&mut self) {
        self.close();
        self.structure.end(self.page);
    }
}

fn fill(paint: Paint) -> Fill {
    let [red, green, blue] = paint.rgb;
    Fill {
        paint: krilla::color::rgb::Color::new(red, green, blue).into(),
        opacity: NormalizedF32::new(paint.opacity).unwrap_or(NormalizedF32::ONE),
        rule: FillRule::NonZero,
    }
}

fn converted(path: &Path) -> Option<krilla::geom::Path> {
    let mut builder = PathBuilder::new();
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(end) => builder.move_to(end.x, end.y),
            PathSegment::LineTo(end) => builder.line_to(end.x, end.y),
            PathSegment::QuadTo(one, end) => builder.quad_to(one.x, one.y, end.x, end.y),
            PathSegment::CubicTo(one, two, end) => {
                builder.cubic_to(one.x, one.y, two.x, two.y, end.x, end.y);
            }
            PathSegment::Close => builder.close(),
        }
    }
    builder.finish()
}
