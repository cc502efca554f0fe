//! Text in the trajectory's sizes and colours.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, FontId, Galley, Painter, TextFormat, Ui};

use super::super::Sentence;
use crate::theme::{self, SeriesKind, SeriesStyle, StatusMark, Tokens, size};

/// Lays out text for a painter.
pub(super) struct Pen<'a> {
    painter: Painter,
    pub tokens: &'a Tokens,
}

impl Pen<'static> {
    pub fn new(ui: &Ui) -> Self {
        Self { painter: ui.painter().clone(), tokens: theme::tokens(ui.ctx()) }
    }
}

impl Pen<'_> {
    /// One line.
    pub fn line(&self, text: &str, font: FontId, colour: Color32) -> Arc<Galley> {
        self.painter.layout_no_wrap(text.to_owned(), font, colour)
    }

    /// As many lines as the width asks for.
    pub fn wrapped(&self, text: &str, font: FontId, colour: Color32, width: f32) -> Arc<Galley> {
        self.painter.layout(text.to_owned(), font, colour, width.max(1.0))
    }

    /// A sentence with its mark before it.
    pub fn sentence(&self, sentence: &Sentence, font: FontId, width: f32) -> Arc<Galley> {
        let mut job = sentence_job(self.tokens, sentence, font);
        job.wrap.max_width = width.max(1.0);
        self.painter.layout_job(job)
    }

    /// How a line or row is drawn.
    pub fn style(&self, kind: SeriesKind, parallel: Option<usize>) -> SeriesStyle {
        let style = self.tokens.series(kind);
        match parallel {
            None => style,
            Some(at) => {
                let parallel = self.tokens.parallel(at);
                let SeriesStyle { colour, text, marker, .. } = parallel;
                SeriesStyle { colour, text, marker, ..style }
            }
        }
    }

    /// Small text.
    pub fn small(&self, text: &str) -> Arc<Galley> {
        self.line(text, theme::regular(size::SMALL), self.tokens.quiet_text)
    }
}

/// A paragraph in a ui.
pub(super) fn paragraph(ui: &mut Ui, text: &str, font: FontId, colour: Color32) {
    let text = egui::RichText::new(text).font(font).color(colour);
    ui.add(egui::Label::new(text).wrap());
}

/// A sentence in a ui.
pub(super) fn sentence(ui: &mut Ui, sentence: &Sentence, font: FontId) {
    let job = sentence_job(theme::tokens(ui.ctx()), sentence, font);
    ui.add(egui::Label::new(job).wrap());
}

fn sentence_job(tokens: &Tokens, sentence: &Sentence, font: FontId) -> LayoutJob {
    let mut job = LayoutJob::default();
    // Where nothing is judged its dash would look like a stray one before the words.
    if let Some(mark) = sentence.mark.filter(|mark| *mark != StatusMark::NotJudged) {
        let colour = tokens.status(mark);
        let mark = format!("{} ", mark.symbol());
        job.append(&mark, 0.0, TextFormat::simple(font.clone(), colour));
    }
    job.append(&sentence.text, 0.0, TextFormat::simple(font, tokens.text));
    job
}
