//! One chart page: laid out, and written as PDF, SVG and PNG.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Color32, Grid, RichText, Ui};
use egui_plot::{Line, LineStyle, Plot, PlotPoints, Points};
use nysana::figure::mark::{self, Heads};
use nysana::language::Language;
use nysana::paper::{About, Desk, Format, PRINT_DPI, PageSize, Unsupported, pdf, png, svg};
use nysana::theme::{bold, regular};

fn page(ui: &mut Ui) {
    let title = "Мектепке дейінгі тәрбиемен және оқытумен қамту, %";
    mark::heading(ui, 1, title, |ui| ui.label(RichText::new(title).font(bold(20.0))));
    let sentence =
        "Түркістан облысы · 2024: 93,1 % – ұлттық нысанадан 0,6 пайыздық тармаққа жоғары ▲";
    mark::paragraph(ui, |ui| ui.label(sentence));
    mark::figure(ui, sentence, chart);
    mark::table(ui, table);
    let source = "Дереккөз: басқарманың өз деректері, 01.01.2025. 28.03.2023 № 249 қаулы";
    mark::paragraph(ui, |ui| ui.label(RichText::new(source).font(regular(9.0))));
}

fn values() -> [[f64; 2]; 7] {
    [90.2, 92.5, 95.0, 97.5, 99.0, 100.0, 100.0].map({
        let mut year = 2022.0;
        move |value| {
            year += 1.0;
            [year, value]
        }
    })
}

fn chart(ui: &mut Ui) {
    let plot = Plot::new("chart").height(300.0).grid_fade(0.0).show_grid(false);
    plot.default_x_bounds(2022.5, 2029.5).default_y_bounds(88.0, 102.0).show(ui, |plot| {
        let points = || PlotPoints::from(values().to_vec());
        let dashed = LineStyle::Dashed { length: 7.0 };
        plot.line(Line::new("", points()).color(Color32::BLUE).style(dashed));
        plot.points(Points::new("", points()).color(Color32::BLUE).radius(3.0));
        let actual = PlotPoints::from(vec![[2023.0, 90.5], [2024.0, 93.1]]);
        plot.line(Line::new("", actual).color(Color32::BLACK).width(2.0));
    });
}

fn table(ui: &mut Ui) {
    Grid::new("table").show(ui, |ui| {
        for name in ["", "Жоспар", "Нақты"] {
            mark::row(ui, |ui| {
                mark::header_cell(ui, Heads::Row, |ui| ui.label(name));
                for [year, value] in values() {
                    let text = if name.is_empty() { year } else { value }.to_string();
                    mark::cell(ui, |ui| ui.label(text.replace('.', ",")));
                }
                ui.end_row();
            });
        }
    });
}

fn paper(criterion: &mut Criterion) {
    let date = jiff::civil::date(2025, 4, 15);
    let about = About { title: "Нысана".to_owned(), language: Language::Kk, date };
    let mut group = criterion.benchmark_group("chart page");
    group.sample_size(20);
    let lay_out = |desk: &mut Desk| desk.lay_out(PageSize::A4_LANDSCAPE, &mut page);
    let write = |desk: &mut Desk| pdf::write(&[lay_out(desk)], &about);
    group.bench_function("to PDF, cold", |bencher| bencher.iter(|| write(&mut Desk::new())));
    let mut desk = Desk::new();
    let laid_out = lay_out(&mut desk);
    // A page that is refused, or of which something is left out, is written too fast.
    assert_eq!(laid_out.unsupported(), Unsupported::default());
    assert!(write(&mut desk).is_ok());
    group.bench_function("laid out, warm", |bencher| bencher.iter(|| lay_out(&mut desk)));
    group.bench_function("to PDF, warm", |bencher| bencher.iter(|| write(&mut desk)));
    group.bench_function("to SVG", |bencher| bencher.iter(|| svg::write(&laid_out, &about)));
    group.bench_function("to PNG", |bencher| {
        bencher.iter(|| black_box(png::write(&laid_out, PRINT_DPI)));
    });
    group.finish();
    for format in Format::ALL {
        let pages = std::slice::from_ref(&laid_out);
        if let Ok(file) = nysana::paper::render(format, pages, &about) {
            report(&format!("{}: {} bytes", format.ending(), file.len()));
        }
    }
}

#[expect(clippy::print_stdout, reason = "a measurement beside criterion's own")]
fn report(line: &str) {
    println!("{line}");
}

criterion_group!(benches, paper);
criterion_main!(benches);
