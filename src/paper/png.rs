//! PNG and pictures for the clipboard, painted straight from the shapes.

use std::collections::HashMap;
use std::rc::Rc;

use egui::Rect;
use png::{BitDepth, ColorType, Compression, Encoder, PixelDimensions, Unit};
use tiny_skia::{Color, FillRule, LineJoin, Mask, Paint as Ink, Path, Pixmap, Stroke, Transform};

use super::glyph::glyph_outline;
use super::path;
use super::sink::{GlyphRun, Line, Paint, Sink};
use super::translate::translate;
use super::{LaidOut, PaperError};
use crate::language::Message;

/// An A4 page at 1200 dpi is within it; more does not fit into a laptop's memory.
const MAX_PIXELS: f32 = 150e6;

/// A mask is as large as the page.
const MAX_MASKS: usize = 4;

/// A picture in memory, for the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
    /// Red, green, blue and opacity of each pixel, row by row; all are opaque.
    pub rgba: Vec<u8>,
}

/// Writes a page as PNG that says its size in print; equal pages give equal bytes.
///
/// # Errors
/// The picture would not fit into memory.
pub fn write(page: &LaidOut, dpi: f32) -> Result<Vec<u8>, PaperError> {
    let picture = picture(page, dpi)?;
    let too_large = |_| too_large(picture.width, picture.height);
    let mut file = Vec::new();
    let [width, height] = [picture.width, picture.height].map(|side| side as u32);
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    let per_meter = (dpi / 0.0254).round() as u32;
    let dimensions = PixelDimensions { xppu: per_meter, yppu: per_meter, unit: Unit::Meter };
    encoder.set_pixel_dims(Some(dimensions));
    let rgb: Vec<u8> =
        picture.rgba.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut writer = encoder.write_header().map_err(too_large)?;
    writer.write_image_data(&rgb).map_err(too_large)?;
    writer.finish().map_err(too_large)?;
    Ok(file)
}

/// Paints a page on white.
///
/// # Errors
/// The picture would not fit into memory.
pub fn picture(page: &LaidOut, dpi: f32) -> Result<Picture, PaperError> {
    let scale = dpi / 72.0;
    let [width, height] =
        [page.size.width, page.size.height].map(|side| (side * scale).round().max(1.0));
    let error = || too_large(width as usize, height as usize);
    let fits = dpi > 0.0 && width * height <= MAX_PIXELS;
    let pixmap = if fits { Pixmap::new(width as u32, height as u32) } else { None };
    let mut pixmap = pixmap.ok_or_else(error)?;
    pixmap.fill(Color::WHITE);
    let transform = Transform::from_scale(scale, scale);
    let mut sink =
        PngSink { pixmap, transform, masks: Vec::new(), is_clipped: false, glyphs: HashMap::new() };
    translate(page, &mut sink);
    let (width, height) = (sink.pixmap.width() as usize, sink.pixmap.height() as usize);
    // On white all is opaque, and premultiplied is as plain.
    Ok(Picture { width, height, rgba: sink.pixmap.take() })
}

fn too_large(width: usize, height: usize) -> PaperError {
    Message::new("paper-picture-too-large").with("width", width).with("height", height).into()
}

struct PngSink {
    pixmap: Pixmap,
    /// From points to pixels.
    transform: Transform,
    /// Masks of clips, the last one last; drawings change to and fro between a few.
    masks: Vec<(Rect, Mask)>,
    is_clipped: bool,
    glyphs: HashMap<(usize, u32), Option<Rc<Path>>>,
}

impl PngSink {
    fn new_mask(&self, rect: Rect) -> Option<Mask> {
        let path = path::rectangle(rect, egui::epaint::CornerRadiusF32::ZERO)?;
        let mut mask = Mask::new(self.pixmap.width(), self.pixmap.height())?;
        mask.fill_path(&path, FillRule::Winding, true, self.transform);
        Some(mask)
    }

    fn paint(&mut self, path: &Path, paint: Paint, transform: Transform) {
        let mask = self.masks.last().filter(|_| self.is_clipped).map(|(_, mask)| mask);
        self.pixmap.fill_path(path, &ink(paint), FillRule::Winding, transform, mask);
    }
}

impl Sink for PngSink {
    fn clip(&mut self, clip: Option<Rect>) {
        self.is_clipped = false;
        let Some(rect) = clip else { return };
        let known = self.masks.iter().position(|(known, _)| *known == rect);
        let mask = match known {
            Some(index) => Some(self.masks.remove(index)),
            None => self.new_mask(rect).map(|mask| (rect, mask)),
        };
        if let Some(mask) = mask {
            self.masks.push(mask);
            self.is_clipped = true;
        }
        if self.masks.len() > MAX_MASKS {
            self.masks.remove(0);
        }
    }

    fn fill(&mut self, path: &Path, paint: Paint) {
        self.paint(path, paint, self.transform);
    }

    fn stroke(&mut self, path: &Path, line: Line) {
        let line_join = if line.is_round { LineJoin::Round } else { LineJoin::Miter };
        let stroke = Stroke { width: line.width, line_join, ..Stroke::default() };
        let mask = self.masks.last().filter(|_| self.is_clipped).map(|(_, mask)| mask);
        self.pixmap.stroke_path(path, &ink(line.paint), &stroke, self.transform, mask);
    }

    fn glyphs(&mut self, run: &GlyphRun<'_>) {
        let scale = run.scale();
        let to_pixels = self.transform.pre_concat(run.transform).pre_scale(scale, -scale);
        for glyph in run.glyphs {
            let key = (run.face, glyph.id);
            let outline = self
                .glyphs
                .entry(key)
                .or_insert_with(|| glyph_outline(run.font, glyph.id).map(Rc::new));
            let Some(outline) = outline.clone() else { continue };
            let (x, y) = (glyph.x + glyph.x_offset, glyph.y_offset);
            self.paint(&outline, run.paint, to_pixels.pre_translate(x as f32, y as f32));
        }
    }

    fn begin(&mut self, _: &crate::figure::mark::Mark) {}

    fn end(&mut self) {}
}

fn ink(paint: Paint) -> Ink<'static> {
    let [red, green, blue] = paint.rgb;
    let mut ink = Ink::default();
    ink.set_color_rgba8(red, green, blue, (paint.opacity * 255.0).round() as u8);
    ink
}
