//! One trajectory on a page: A4 lying, with the programme and the day of print at the foot.

use std::path::Path;

use egui::{Align2, Rect, Ui, UiBuilder, pos2};
use jiff::civil::Date;

use super::{About, Desk, Format, LaidOut, PageSize, render, write_file};
use crate::figure::mark;
use crate::figure::trajectory::{Trajectory, view};
use crate::language::{Message, Texts};
use crate::theme::{self, size};

/// Height of the foot with the space over it.
const FOOT: f32 = 24.0;

/// Lays out the page of a trajectory. `date` is the day of print, handed in so that the same input
/// gives the same page.
pub fn trajectory_page(desk: &mut Desk, shown: &Trajectory, texts: &Texts, date: Date) -> LaidOut {
    let printed = texts.say(&Message::new("paper-printed").with("date", date));
    desk.lay_out(PageSize::A4_LANDSCAPE, &mut |ui| {
        let page = ui.max_rect();
        let body = Rect::from_min_max(page.min, pos2(page.right(), page.bottom() - FOOT));
        ui.scope_builder(UiBuilder::new().max_rect(body), |ui| view::show(ui, shown));
        mark::artifact(ui, |ui| foot(ui, page, &shown.programme, &printed));
    })
}

/// What the document of such a page says about itself.
pub fn trajectory_about(shown: &Trajectory, texts: &Texts, date: Date) -> About {
    let title = texts.say(
        &Message::new("paper-trajectory-title")
            .with("code", shown.code.as_str())
            .with("title", shown.title.as_str())
            .with("territory", shown.territory.as_str()),
    );
    About { title, language: texts.language(), date }
}

/// Draws the page of a trajectory into a file, in the format of its ending; PDF for any other.
///
/// # Errors
/// The page cannot be written in that format, or the file not be written.
pub fn print_trajectory(
    path: &Path,
    shown: &Trajectory,
    texts: &Texts,
    date: Date,
) -> Result<(), Message> {
    let page = trajectory_page(&mut Desk::new(), shown, texts, date);
    let about = trajectory_about(shown, texts, date);
    let format = Format::from_path(path).unwrap_or(Format::Pdf);
    let bytes = render(format, &[page], &about).map_err(|error| error.message)?;
    write_file(path, &bytes)
}

fn foot(ui: &Ui, page: Rect, programme: &str, printed: &str) {
    let tokens = theme::tokens(ui.ctx());
    let painter = ui.painter();
    let top = page.bottom() - FOOT + size::SPACE_8;
    let stroke = egui::Stroke::new(tokens.hairline_width, tokens.hairline);
    painter.hline(page.x_range(), top, stroke);
    let font = theme::regular(size::SMALL);
    let (left, right) = (page.left_bottom(), page.right_bottom());
    painter.text(left, Align2::LEFT_BOTTOM, programme, font.clone(), tokens.quiet_text);
    painter.text(right, Align2::RIGHT_BOTTOM, printed, font, tokens.quiet_text);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::trajectory::Input;
    use crate::language::Language;
    use crate::paper::{Format, Unsupported, render};
    use crate::programme::Library;
    use crate::territory::Tree;

    const DAY: Date = jiff::civil::date(2025, 1, 15);
    /// What one page may take in a file, bytes.
    const MOST: usize = 40_000;

    fn trajectories(texts: &Texts, territory: &str) -> Vec<Trajectory> {
        let library = Library::built_in();
        let editions = library.get("concept-2023-2029").unwrap().editions();
        let of = |code: &str| {
            Trajectory::of(&Input {
                editions,
                book: None,
                code,
                tree: Tree::kazakhstan(),
                territory,
                year: 2024,
                texts,
            })
            .unwrap()
        };
        editions[0].indicators.iter().map(|indicator| of(&indicator.code)).collect()
    }

    #[test]
    fn every_page_holds_its_trajectory_and_comes_to_paper_whole() {
        let mut desk = Desk::new();
        for (language, territory) in [(Language::Kk, "KZ"), (Language::Ru, "KZ-61")] {
            let texts = Texts::new(language);
            for shown in trajectories(&texts, territory) {
                let page = trajectory_page(&mut desk, &shown, &texts, DAY);
                let inner = PageSize::A4_LANDSCAPE.inner().expand(0.5);
                assert!(
                    inner.contains_rect(page.used),
                    "{} {language:?}: {:?}",
                    shown.code,
                    page.used
                );
                assert_eq!(page.unsupported(), Unsupported::default(), "{}", shown.code);
            }
        }
    }

    #[test]
    fn page_is_a_small_file_with_the_same_bytes_every_time() {
        let texts = Texts::new(Language::Kk);
        let shown = trajectories(&texts, "KZ-61").remove(0);
        let about = trajectory_about(&shown, &texts, DAY);
        let written = || {
            let page = trajectory_page(&mut Desk::new(), &shown, &texts, DAY);
            render(Format::Pdf, &[page], &about).unwrap()
        };
        let one = written();
        assert!(one.len() <= MOST, "{} bytes", one.len());
        assert!(one == written(), "two pages of one trajectory differ");
    }

    #[test]
    fn page_says_what_the_screen_says_and_shows_the_day_of_print() {
        let texts = Texts::new(Language::En);
        let shown = trajectories(&texts, "KZ-61").remove(0);
        let about = trajectory_about(&shown, &texts, DAY);
        let written = |day| {
            let page = trajectory_page(&mut Desk::new(), &shown, &texts, day);
            String::from_utf8(render(Format::Svg, &[page], &about).unwrap()).unwrap()
        };
        let svg = written(DAY);
        for words in ["Turkistan region · 2024", "national target", "92.5"] {
            assert!(svg.contains(words), "no `{words}`");
        }
        assert!(svg != written(jiff::civil::date(2025, 1, 16)), "the day of print is not shown");
    }
}
