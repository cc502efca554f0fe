//! One drawing with everything that a page may hold, through every writer.

use egui::epaint::{BandPoint, BandShape, CubicBezierShape, EllipseShape, QuadraticBezierShape};
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Color32, FontId, Pos2, Rect, RichText, Shape, Stroke, Ui, Vec2, pos2, vec2};
use egui_plot::{Line as PlotLine, LineStyle, Plot, PlotPoints, Points, Polygon};

use super::sink::{GlyphRun, Line, Paint, Sink};
use super::translate::translate;
use super::*;
use crate::figure::mark::{self, Heads, Mark};
use crate::theme::{bold, regular};

const KAZAKH: &str = "Әлеуетті өңірлерде ғылым мен қоғам ұйымдары үшін һәм іске асыру";
const SIGNS: &str = "₸ → ▲ ▼ ● ◐ ✓ – «№» 1\u{202f}234,5 %";

fn about() -> About {
    About {
        title: "Сынақ беті <1>".to_owned(),
        language: Language::Kk,
        date: jiff::civil::date(2025, 4, 15),
    }
}

fn page() -> LaidOut {
    Desk::new().lay_out(PageSize::A4_LANDSCAPE, &mut everything)
}

fn everything(ui: &mut Ui) {
    mark::heading(ui, 1, "Мектепке дейінгі тәрбие", |ui| {
        ui.label(RichText::new("Мектепке дейінгі тәрбие").font(bold(20.0)));
    });
    mark::paragraph(ui, |ui| ui.label(format!("{KAZAKH}. {KAZAKH}: {SIGNS}")));
    ui.label("Белгісіз мәтін");
    ui.horizontal_top(|ui| {
        mark::figure(ui, "Нысана 92,5, нақты 93,1", chart);
        ui.vertical(|ui| {
            mark::table(ui, table);
            formats(ui);
            mark::artifact(ui, |ui| ui.label("артефакт"));
        });
    });
    mark::figure(ui, "Пішіндер", forms);
}

fn chart(ui: &mut Ui) {
    let line = |points: &[[f64; 2]]| PlotLine::new("", PlotPoints::from(points.to_vec()));
    let target = [[2023.0, 90.2], [2024.0, 92.5], [2025.0, 95.0], [2026.0, 97.5]];
    let area = Polygon::new(
        "",
        PlotPoints::from(vec![[2023.0, 84.0], [2026.0, 84.0], [2026.0, 88.0], [2023.0, 86.0]]),
    );
    Plot::new("chart")
        .width(420.0)
        .height(220.0)
        .allow_drag(false)
        .default_x_bounds(2022.5, 2026.5)
        .default_y_bounds(80.0, 100.0)
        .grid_fade(0.0)
        .grid_spacing(egui::Rangef::new(60.0, 90.0))
        .show(ui, |plot| {
            plot.polygon(area.fill_color(Color32::from_rgb(220, 235, 250)).stroke(Stroke::NONE));
            let blue = Color32::from_rgb(0, 90, 156);
            plot.line(line(&target).color(blue).width(1.5).style(LineStyle::dashed_loose()));
            plot.line(line(&[[2023.0, 90.5], [2024.0, 93.1]]).color(Color32::BLACK).width(2.0));
            plot.line(
                line(&[[2024.0, 93.1], [2026.0, 96.0]])
                    .color(Color32::BLACK)
                    .width(1.0)
                    .style(LineStyle::dotted_dense()),
            );
            plot.points(
                Points::new("", PlotPoints::from(vec![[2024.0, 93.1]])).radius(4.0).color(blue),
            );
        });
}

fn table(ui: &mut Ui) {
    egui::Grid::new("table").striped(true).show(ui, |ui| {
        let years = ["", "2023", "2024"];
        for cells in [years, ["Жоспар", "90,2", "92,5"], ["Нақты", "90,5", "93,1▲"]] {
            mark::row(ui, |ui| {
                for (column, text) in cells.into_iter().enumerate() {
                    if cells == years {
                        mark::header_cell(ui, Heads::Column, |ui| {
                            ui.label(RichText::new(text).font(bold(12.0)))
                        });
                    } else if column == 0 {
                        mark::header_cell(ui, Heads::Row, |ui| ui.label(text));
                    } else {
                        mark::cell(ui, |ui| ui.label(text));
                    }
                }
                ui.end_row();
            });
        }
    });
}

/// One text with every kind of format, justified.
fn formats(ui: &mut Ui) {
    let mut job = LayoutJob { justify: true, ..LayoutJob::default() };
    job.wrap.max_width = 260.0;
    let mut add = |text: &str, change: &dyn Fn(&mut TextFormat)| {
        let mut format = TextFormat::simple(regular(12.0), Color32::BLACK);
        change(&mut format);
        job.append(text, 0.0, format);
    };
    add("астын сызу ", &|format| format.underline = Stroke::new(0.75, Color32::BLACK));
    add("үстінен сызу ", &|format| {
        format.strikethrough = Stroke::new(0.75, Color32::RED);
    });
    add("фон ", &|format| format.background = Color32::YELLOW);
    add("көлбеу ", &|format| format.italics = true);
    add("қалың ", &|format| format.font_id = bold(12.0));
    add("м", &|_| ());
    add("2", &|format| (format.font_id, format.valign) = (regular(8.0), Align::TOP));
    add(" бос жер", &|format| format.extra_letter_spacing = 2.0);
    add("\tтабуляция\nжаңа жол", &|format| format.color = Color32::PLACEHOLDER);
    let galley = ui.painter().layout_job(job);
    let (place, _) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    ui.painter().galley(place.min, galley, Color32::DARK_GRAY);
    ui.add(egui::Label::new("Бұл мәтін тым ұзын, сондықтан соңына дейін көрінбейді").truncate());
}

fn forms(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(700.0, 90.0), egui::Sense::hover());
    let painter = ui.painter_at(rect);
    let at = |x: f32, y: f32| rect.min + vec2(x, y);
    let square = |x: f32| Rect::from_min_size(at(x, 10.0), Vec2::splat(50.0));
    let thin = Stroke::new(0.75, Color32::BLACK);
    let orange = Color32::from_rgb(230, 159, 0);
    painter.rect(square(5.0), 8.0, orange, thin, egui::StrokeKind::Inside);
    painter.rect(
        square(65.0),
        0.0,
        Color32::TRANSPARENT,
        Stroke::new(4.0, orange),
        egui::StrokeKind::Outside,
    );
    painter.circle(at(150.0, 35.0), 24.0, Color32::from_rgba_unmultiplied(0, 90, 156, 128), thin);
    painter.circle_filled(at(170.0, 35.0), 24.0, Color32::from_rgba_unmultiplied(213, 94, 0, 128));
    painter.add(EllipseShape {
        angle: 0.4,
        ..EllipseShape::stroke(at(230.0, 35.0), vec2(28.0, 14.0), thin)
    });
    painter.extend(Shape::dashed_line(&[at(270.0, 15.0), at(330.0, 60.0)], thin, 6.0, 3.0));
    painter.extend(Shape::dotted_line(
        &[at(270.0, 60.0), at(330.0, 15.0)],
        Color32::BLACK,
        4.0,
        1.0,
    ));
    painter.add(Shape::convex_polygon(
        vec![at(340.0, 60.0), at(365.0, 10.0), at(390.0, 60.0)],
        orange,
        thin,
    ));
    painter.add(CubicBezierShape::from_points_stroke(
        [at(400.0, 60.0), at(410.0, 0.0), at(430.0, 80.0), at(450.0, 10.0)],
        false,
        Color32::TRANSPARENT,
        thin,
    ));
    painter.add(QuadraticBezierShape::from_points_stroke(
        [at(460.0, 60.0), at(480.0, 0.0), at(500.0, 60.0)],
        true,
        orange,
        thin,
    ));
    let band = [(510.0, 20.0, 40.0), (530.0, 10.0, 50.0), (560.0, 30.0, 35.0)];
    let band = band
        .map(|(x, top, bottom)| BandPoint::new(at(x, 0.0).x, at(0.0, top).y..=at(0.0, bottom).y));
    painter.add(BandShape::new(band.to_vec(), orange, thin));
    let turned = |text: &str, place: Pos2, angle: f32| {
        let galley =
            painter.layout_no_wrap(text.to_owned(), FontId::proportional(12.0), Color32::BLACK);
        painter.add(
            egui::epaint::TextShape::new(place, galley, Color32::BLACK)
                .with_angle(angle)
                .with_opacity_factor(0.6),
        );
    };
    turned("тік жазу", at(580.0, 70.0), -std::f32::consts::FRAC_PI_2);
    turned("қиғаш", at(610.0, 20.0), 0.5);
    let cut = painter.with_clip_rect(Rect::from_min_size(at(640.0, 20.0), vec2(40.0, 16.0)));
    cut.text(
        pos2(at(630.0, 0.0).x, at(0.0, 20.0).y),
        egui::Align2::LEFT_TOP,
        "қиылған мәтін",
        regular(12.0),
        Color32::BLACK,
    );
}

/// Writes down what a sink is told.
#[derive(Default)]
struct Told {
    parts: Vec<String>,
    text: String,
    fills: usize,
    strokes: usize,
    clips: usize,
    depth: usize,
}

impl Sink for Told {
    fn clip(&mut self, clip: Option<Rect>) {
        self.clips += usize::from(clip.is_some());
    }

    fn fill(&mut self, _: &tiny_skia::Path, _: Paint) {
        self.fills += 1;
    }

    fn stroke(&mut self, _: &tiny_skia::Path, _: Line) {
        self.strokes += 1;
    }

    fn glyphs(&mut self, run: &GlyphRun<'_>) {
        assert!(
            run.glyphs
                .iter()
                .all(|glyph| glyph.id != 0 && run.text.get(glyph.range.clone()).is_some())
        );
        assert!(self.depth > 0, "text outside every part: {}", run.text);
        self.text += run.text;
    }

    fn begin(&mut self, mark: &Mark) {
        let name = format!("{mark:?}");
        let name = name.split([' ', '(']).next().unwrap_or_default();
        self.parts.push(format!("{}{name}", "  ".repeat(self.depth)));
        self.depth += 1;
    }

    fn end(&mut self) {
        self.depth -= 1;
        self.text.push('\n');
    }
}

fn told(page: &LaidOut) -> Told {
    let mut told = Told::default();
    translate(page, &mut told);
    told
}

#[test]
fn everything_of_the_drawing_comes_to_paper() {
    assert_eq!(page().unsupported(), Unsupported::default());
}

#[test]
fn text_is_told_in_its_parts_and_in_reading_order() {
    let told = told(&page());
    assert_eq!(told.depth, 0);
    insta::assert_snapshot!(told.parts.join("\n"), @r"
    Heading
    Paragraph
    Paragraph
    Figure
    Table
      Row
        HeaderCell
        HeaderCell
        HeaderCell
      Row
        HeaderCell
        Cell
        Cell
      Row
        HeaderCell
        Cell
        Cell
    Paragraph
    Paragraph
    Artifact
    Figure
    ");
    insta::assert_snapshot!(told.text, @r"
    Мектепке дейінгі тәрбие
    Әлеуетті өңірлерде ғылым мен қоғам ұйымдары үшін һәм іске асыру. Әлеуетті өңірлерде ғылым мен қоғам ұйымдары үшін һәм іске асыру: ₸ → ▲ ▼ ● ◐ ✓ – «№» 1 234,5 %
    Белгісіз мәтін
    20232024202520268090

    2023
    2024

    Жоспар
    90,2
    92,5

    Нақты
    90,5
    93,1▲


    астын сызу үстінен сызу фон көлбеу қалың м2 бос жер табуляция жаңа жол
    Бұл мәтін тым ұзын, сондықтан соңына дейін …
    артефакт
    тік жазуқиғашқиылған мәтін
    ");
}

#[test]
fn dashes_and_dots_of_a_line_are_one_path() {
    let lines = Desk::new().lay_out(PageSize::bare(300.0, 100.0), &mut |ui| {
        let (ends, stroke) = ([pos2(5.0, 5.0), pos2(290.0, 90.0)], Stroke::new(1.0, Color32::RED));
        ui.painter().extend(Shape::dashed_line(&ends, stroke, 5.0, 3.0));
        ui.painter().extend(Shape::dotted_line(&ends, Color32::RED, 5.0, 1.0));
        // Where they overlap, translucent lines are darker: they stay apart.
        for x in [10.0, 20.0] {
            let pale = Stroke::new(1.0, Color32::RED.gamma_multiply(0.5));
            ui.painter().line_segment([pos2(x, 5.0), pos2(x, 50.0)], pale);
        }
    });
    let told = told(&lines);
    assert_eq!((told.strokes, told.fills), (1 + 2, 1));
}

#[test]
fn equal_pages_give_equal_bytes_whatever_was_drawn_before() {
    let page = |desk: &mut Desk, top: f64| {
        desk.lay_out(PageSize::A4_LANDSCAPE, &mut |ui| {
            let plot = Plot::new("remembers its bounds").width(300.0).height(100.0);
            plot.default_y_bounds(0.0, top).show(ui, |_| ());
            everything(ui);
        })
    };
    let mut used = Desk::new();
    page(&mut used, 50.0);
    let pages = [page(&mut used, 100.0), page(&mut Desk::new(), 100.0)];
    for format in [Format::Pdf, Format::Svg] {
        let [one, other] = pages
            .each_ref()
            .map(|page| render(format, std::slice::from_ref(page), &about()).unwrap());
        assert!(one == other, "{format:?} differs");
    }
    let [one, other] = pages.each_ref().map(|page| png::write(page, 40.0).unwrap());
    assert!(one == other, "PNG differs");
}

#[test]
fn the_pdf_says_what_it_conforms_to() {
    let pages = [page(), page()];
    let file = String::from_utf8_lossy(&pdf::write(&pages, &about()).unwrap()).into_owned();
    for sign in
        ["%PDF-1.7", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "/Lang(kk)"]
    {
        assert!(file.contains(sign), "{sign}");
    }
    assert_eq!(file.matches("/Type/Page/").count(), 2);
    assert_eq!(file.matches("/S/H1/").count(), 2);
    assert_eq!(file.matches("/S/TD/").count(), 8);
    assert!(!file.contains("Author"));
}

#[test]
fn a_page_without_marks_and_a_document_without_a_title_are_still_written() {
    let mut desk = Desk::new();
    let page = desk.lay_out(PageSize::A4_PORTRAIT, &mut |ui| _ = ui.label("a"));
    let about = About { title: String::new(), ..about() };
    assert!(pdf::write(&[page], &about).is_ok());
    let blank = desk.lay_out(PageSize::A4_PORTRAIT, &mut |_| ());
    assert!(pdf::write(&[blank], &about).is_ok());
}

#[test]
fn what_paper_cannot_show_is_counted_and_the_rest_is_written() {
    let page = Desk::new().lay_out(PageSize::A4_PORTRAIT, &mut |ui| {
        ui.label("a\u{1f980}b \u{e123} \u{1}\u{ad}\u{feff}c");
        let at = |x: f32, y: f32| ui.max_rect().min + vec2(x, 100.0 + y);
        let mut mesh = egui::Mesh::default();
        for (x, color) in [(0.0, Color32::RED), (20.0, Color32::BLUE), (10.0, Color32::RED)] {
            mesh.colored_vertex(at(x, x), color);
        }
        mesh.add_triangle(0, 1, 2);
        ui.painter().add(mesh);
        let rect = Rect::from_min_max(at(0.0, 0.0), at(50.0, 50.0));
        let shadow = egui::Shadow { blur: 8, color: Color32::BLACK, ..egui::Shadow::NONE };
        ui.painter().add(shadow.as_shape(rect, 0));
        ui.painter().rect_filled(rect, 0.0, Color32::RED.additive());
        ui.painter().image(egui::TextureId::User(7), rect, rect, Color32::WHITE);
        let callback = std::sync::Arc::new("not a mark");
        ui.painter().add(Shape::Callback(egui::PaintCallback { rect, callback }));
    });
    let expected = Unsupported {
        missing_glyphs: 2,
        gradients: 1,
        blurs: 1,
        additive_colors: 1,
        images: 1,
        callbacks: 1,
        ..Unsupported::default()
    };
    assert_eq!(page.unsupported(), expected);
    assert_eq!(told(&page).text, "a\u{1f980}b \u{fffd} c\n");
    assert!(pdf::write(&[page], &about()).is_ok());
}

/// Writes down each run of glyphs: text, colour, and where its last visible glyph ends.
#[derive(Default)]
struct Runs(Vec<(String, [u8; 3], f32)>);

impl Sink for Runs {
    fn clip(&mut self, _: Option<Rect>) {}
    fn fill(&mut self, _: &tiny_skia::Path, _: Paint) {}
    fn stroke(&mut self, _: &tiny_skia::Path, _: Line) {}
    fn glyphs(&mut self, run: &GlyphRun<'_>) {
        let visible = run.glyphs.iter().rfind(|glyph| &run.text[glyph.range.clone()] != " ");
        let end = visible.map_or(0, |last| last.x + last.advance);
        let end = run.transform.tx + end as f32 * run.scale();
        self.0.push((run.text.to_owned(), run.paint.rgb, end));
    }
    fn begin(&mut self, _: &Mark) {}
    fn end(&mut self) {}
}

fn runs(job: &LayoutJob) -> Vec<(String, [u8; 3], f32)> {
    let page = Desk::new().lay_out(PageSize::bare(400.0, 200.0), &mut |ui| {
        let galley = ui.painter().layout_job(job.clone());
        ui.painter().galley(Pos2::ZERO, galley, Color32::BLACK);
    });
    let mut runs = Runs::default();
    translate(&page, &mut runs);
    runs.0
}

#[test]
fn justified_text_ends_where_egui_ends_it() {
    let text = [KAZAKH, KAZAKH, KAZAKH].join(" ");
    let mut job = LayoutJob::simple(text, regular(11.0), Color32::BLACK, 300.0);
    job.justify = true;
    let runs = runs(&job);
    let [justified @ .., _] = runs.as_slice() else { panic!("no text") };
    assert!(justified.len() > 2);
    assert!(justified.iter().all(|(_, _, end)| (end - 300.0).abs() < 0.6), "{runs:?}");
}

/// What egui itself says of its rows, a space for each line that is ended.
fn rows(job: &LayoutJob) -> String {
    let mut rows = String::new();
    Desk::new().lay_out(PageSize::bare(400.0, 200.0), &mut |ui| {
        let galley = ui.painter().layout_job(job.clone());
        let row = |row: &egui::epaint::text::PlacedRow| {
            row.text() + if row.ends_with_newline && !row.glyphs.is_empty() { " " } else { "" }
        };
        rows = galley.rows.iter().map(row).collect();
    });
    rows
}

#[test]
fn each_character_keeps_its_format_over_lines_and_where_text_is_cut() {
    let mut job = LayoutJob::default();
    for (text, color) in
        [("a\n\nbә", Color32::RED), ("é", Color32::GREEN), ("d eeeee", Color32::BLUE)]
    {
        job.append(text, 0.0, TextFormat::simple(regular(12.0), color));
    }
    job.wrap.max_width = 40.0;
    job.wrap.max_rows = 3;
    let runs: Vec<_> = runs(&job).into_iter().map(|(text, rgb, _)| (text, rgb)).collect();
    let written: String = runs.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(written, rows(&job));
    let expected =
        [("a ", [255, 0, 0]), ("bә", [255, 0, 0]), ("é", [0, 255, 0]), ("d…", [0, 0, 255])];
    assert_eq!(runs, expected.map(|(text, rgb)| (text.to_owned(), rgb)));
}

#[test]
fn the_svg_is_read_aloud_by_its_words() {
    let svg = svg::write(&page(), &about());
    assert!(svg.contains(r#"<title id="title">Сынақ беті &lt;1&gt;</title>"#));
    let description = svg.split("<desc id=\"description\">").nth(1).unwrap();
    let description = description.split("</desc>").next().unwrap();
    assert!(description.contains("Нысана 92,5, нақты 93,1\n2023\n"), "{description}");
    assert!(!description.contains("артефакт"));
    for used in svg.split("href=\"#").skip(1) {
        let id = used.split('"').next().unwrap();
        assert_eq!(svg.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
}

#[test]
fn a_png_says_its_size_in_print_and_shows_the_page() {
    let file = png::write(&page(), 72.0).unwrap();
    let reader = ::png::Decoder::new(std::io::Cursor::new(&file)).read_info().unwrap();
    let info = reader.info();
    assert_eq!((info.width, info.height), (842, 595));
    let pixels = info.pixel_dims.unwrap();
    assert_eq!((pixels.xppu, pixels.yppu), (2835, 2835));
    insta::assert_snapshot!(thumbnail(&page()), @r"
    ................................................
    ................................................
    ..........1....1................................
    ..2433333433224341..............................
    .......11.....................1.1...............
    ..1111212211111212222111211111111111111111111...
    ..1122111111121.21211111111.....................
    ..121121........................................
    ................................................
    ......1.....1....1.....1......2222..............
    ......1.....1....1.....1........................
    ......1.....1...1111...1...2222222..............
    ......1....12111.1.....1........................
    ......11211.1....1.....1...21.11112.............
    ..111121111111111111111111.1..111112211111......
    ......1.....1....1.....1...221211112211111......
    ......1....1111111111111...111..................
    ......111111111111111111........................
    ......1.....1....1.....1...212122212221121221...
    ......1.....1....1.....1...111..................
    ..11.121...221...22...121..11...................
    ................................................
    ..14432111232..........2.......131..............
    ..25541..34541.....1..24.....213551.11.11.......
    ..15531..23431....1...452...154.21....1.........
    ...11.111.............111....11.................
    ................................................
    ................................................
    ................................................
    ................................................
    ................................................
    ................................................
    ................................................
    ................................................
    ");
}

/// Darkness of 48 × 34 parts of the page, from 1 to 9; coarse, so that a pixel here or there does
/// not count.
fn thumbnail(page: &LaidOut) -> String {
    let picture = png::picture(page, 72.0).unwrap();
    let (columns, rows) = (48, 34);
    let darkness = |column: usize, row: usize| {
        let [left, right] = [column, column + 1].map(|c| c * picture.width / columns);
        let [top, bottom] = [row, row + 1].map(|r| r * picture.height / rows);
        let pixels = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
        let light: usize = pixels
            .map(|(x, y)| {
                let at = (y * picture.width + x) * 4;
                picture.rgba[at..at + 3].iter().map(|part| usize::from(*part)).sum::<usize>()
            })
            .sum();
        let dark = 1.0 - light as f64 / ((right - left) * (bottom - top) * 3 * 255) as f64;
        match (dark * 10.0).round() as usize {
            0 => '.',
            dark => char::from_digit(dark.min(9) as u32, 10).unwrap(),
        }
    };
    let line = |row| (0..columns).map(|column| darkness(column, row)).collect::<String>();
    (0..rows).map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_picture_too_large_for_memory_is_refused() {
    let page = Desk::new().lay_out(PageSize::bare(100.0, 100.0), &mut |_| ());
    for dpi in [1e9, f32::INFINITY, f32::NAN] {
        assert_eq!(png::write(&page, dpi).unwrap_err().message.key, "paper-picture-too-large");
    }
}

#[test]
fn formats_of_one_page_refuse_several() {
    let page = Desk::new().lay_out(PageSize::bare(100.0, 100.0), &mut |_| ());
    let key = |format, pages: &[LaidOut]| render(format, pages, &about()).unwrap_err().message.key;
    assert_eq!(key(Format::Svg, &[page.clone(), page]), "paper-one-page-only");
    assert_eq!(key(Format::Pdf, &[]), "paper-no-page");
}

#[test]
fn the_ending_of_a_file_names_its_format() {
    let format = |path: &str| Format::from_path(Path::new(path));
    assert_eq!(format("a.b/Есеп 2025.PDF"), Some(Format::Pdf));
    assert_eq!(format("a.svg"), Some(Format::Svg));
    assert_eq!(format("a.pdf.png"), Some(Format::Png));
    assert_eq!(format("pdf"), None);
    assert_eq!(format("a.xlsx"), None);
}
