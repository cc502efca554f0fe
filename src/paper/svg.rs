//! SVG: text as outlines, so that it looks the same wherever it is opened; what a screen reader
//! says stands in the title and the description.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use egui::Rect;
use tiny_skia::{Path, PathSegment};

use super::glyph::glyph_outline;
use super::sink::{GlyphRun, Line, Paint, Sink};
use super::translate::translate;
use super::{About, LaidOut};
use crate::figure::mark::Mark;

/// Writes a page as SVG; equal pages give equal text.
pub fn write(page: &LaidOut, about: &About) -> String {
    let mut sink = SvgSink::default();
    translate(page, &mut sink);
    let SvgSink { definitions, body, words, .. } = sink;
    let (width, height) = (Number(page.size.width), Number(page.size.height));
    let (language, title) = (about.language.code(), Escaped(&about.title));
    let words = words.split('\n').map(str::trim).filter(|line| !line.is_empty());
    let words = words.collect::<Vec<_>>().join("\n");
    let description = Escaped(&words);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}" role="img" aria-labelledby="title" aria-describedby="description" lang="{language}" xml:lang="{language}">
<title id="title">{title}</title>
<desc id="description">{description}</desc>
<defs>
{definitions}</defs>
<rect width="{width}" height="{height}" fill="#fff"/>
{body}</svg>
"##
    )
}

#[derive(Default)]
struct SvgSink {
    /// Glyphs and clips, each written once.
    definitions: String,
    body: String,
    /// What is read aloud, a line a part.
    words: String,
    /// The number of each glyph, or none where it shows nothing.
    glyphs: BTreeMap<(usize, u32), Option<usize>>,
    clips: Vec<Rect>,
    is_clipped: bool,
    /// Whether the text of each part that has begun is read aloud.
    is_read: Vec<bool>,
}

impl SvgSink {
    fn glyph(&mut self, run: &GlyphRun<'_>, id: u32) -> Option<usize> {
        let number = self.glyphs.values().flatten().count();
        let definitions = &mut self.definitions;
        *self.glyphs.entry((run.face, id)).or_insert_with(|| {
            let data = PathData(&glyph_outline(run.font, id)?).to_string();
            let _ = writeln!(definitions, r#"<path id="g{number}" d="{data}"/>"#);
            Some(number)
        })
    }

    fn reads(&self) -> bool {
        self.is_read.last().copied().unwrap_or(true)
    }
}

impl Sink for SvgSink {
    fn clip(&mut self, clip: Option<Rect>) {
        if std::mem::take(&mut self.is_clipped) {
            self.body.push_str("</g>\n");
        }
        let Some(rect) = clip else { return };
        let number = self.clips.iter().position(|known| *known == rect).unwrap_or_else(|| {
            let number = self.clips.len();
            let (x, y) = (Number(rect.left()), Number(rect.top()));
            let (width, height) = (Number(rect.width()), Number(rect.height()));
            let _ = writeln!(
                self.definitions,
                r#"<clipPath id="c{number}"><rect x="{x}" y="{y}" width="{width}" height="{height}"/></clipPath>"#
            );
            self.clips.push(rect);
            number
        });
        let _ = writeln!(self.body, r#"<g clip-path="url(#c{number})">"#);
        self.is_clipped = true;
    }

    fn fill(&mut self, path: &Path, paint: Paint) {
        let (data, fill) = (PathData(path), Painted("fill", paint));
        let _ = writeln!(self.body, r#"<path d="{data}"{fill}/>"#);
    }

    fn stroke(&mut self, path: &Path, line: Line) {
        let (data, stroke) = (PathData(path), Painted("stroke", line.paint));
        let width = Number(line.width);
        let join = if line.is_round { r#" stroke-linejoin="round""# } else { "" };
        let _ = writeln!(
            self.body,
            r#"<path d="{data}" fill="none"{stroke} stroke-width="{width}"{join}/>"#
        );
    }

    fn glyphs(&mut self, run: &GlyphRun<'_>) {
        if self.reads() {
            self.words.push_str(run.text);
        }
        let at = run.transform;
        // The group is in font units, y up, as the outlines are.
        let scale = run.scale();
        let [a, b] = [at.sx, at.ky].map(|part| Precise(part * scale));
        let [c, d] = [at.kx, at.sy].map(|part| Precise(-part * scale));
        let (x, y, fill) = (Number(at.tx), Number(at.ty), Painted("fill", run.paint));
        let _ = write!(self.body, r#"<g transform="matrix({a} {b} {c} {d} {x} {y})"{fill}>"#);
        for glyph in run.glyphs {
            let Some(number) = self.glyph(run, glyph.id) else { continue };
            let (x, y) = (glyph.x + glyph.x_offset, glyph.y_offset);
            let _ = write!(self.body, r##"<use href="#g{number}" x="{x}""##);
            if y != 0 {
                let _ = write!(self.body, r#" y="{y}""#);
            }
            self.body.push_str("/>");
        }
        self.body.push_str("</g>\n");
    }

    fn begin(&mut self, mark: &Mark) {
        let is_read = self.reads() && !matches!(mark, Mark::Figure { .. } | Mark::Artifact);
        if let (true, Mark::Figure { description }) = (self.reads(), mark) {
            self.words.push_str(description);
        }
        self.is_read.push(is_read);
    }

    fn end(&mut self) {
        self.is_read.pop();
        // Between cells and between parts.
        self.words.push('\n');
    }
}

/// A number with at most two digits after the point.
struct Number(f32);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        super::path::hundredths(self.0).fmt(f)
    }
}

/// A number with at most six digits after the point.
struct Precise(f32);

impl std::fmt::Display for Precise {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rounded = (f64::from(self.0) * 1e6).round() / 1e6;
        (rounded + 0.0).fmt(f) // no negative zero
    }
}

/// An attribute with a colour, and one with its opacity.
struct Painted(&'static str, Paint);

impl std::fmt::Display for Painted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self(name, Paint { rgb: [red, green, blue], opacity }) = self;
        write!(f, r##" {name}="#{red:02x}{green:02x}{blue:02x}""##)?;
        if *opacity < 1.0 {
            write!(f, r#" {name}-opacity="{}""#, Number(*opacity))?;
        }
        Ok(())
    }
}

struct PathData<'a>(&'a Path);

impl std::fmt::Display for PathData<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let pair = |point: tiny_skia::Point| format!("{} {}", Number(point.x), Number(point.y));
        for segment in self.0.segments() {
            match segment {
                PathSegment::MoveTo(end) => write!(f, "M{}", pair(end))?,
                PathSegment::LineTo(end) => write!(f, "L{}", pair(end))?,
                PathSegment::QuadTo(one, end) => write!(f, "Q{} {}", pair(one), pair(end))?,
                PathSegment::CubicTo(one, two, end) => {
                    write!(f, "C{} {} {}", pair(one), pair(two), pair(end))?;
                }
                PathSegment::Close => f.write_str("Z")?,
            }
        }
        Ok(())
    }
}

/// Text between tags. XML holds no control characters, whatever their escape.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for character in self.0.chars() {
            match character {
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '&' => f.write_str("&amp;")?,
                '\n' | '\t' => write!(f, "{character}")?,
                '\u{fffe}' | '\u{ffff}' => {}
                hidden if hidden.is_control() => {}
                shown => write!(f, "{shown}")?,
            }
        }
        Ok(())
    }
}
