//! One chart page: the trajectory of the Concept's first indicator, laid out, and written as PDF,
//! SVG and PNG.
//!
//! "Cold" begins with an empty desk: fonts, layout, PDF. The very first page of the process is
//! reported beside it.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that talks")]

use std::hint::black_box;
use std::time::Instant;

use criterion::{Criterion, criterion_group, criterion_main};
use nysana::book::{Book, Edit, SeriesKey, Stamp};
use nysana::figure::trajectory::{Input, Trajectory};
use nysana::language::{Language, Texts};
use nysana::paper::{
    Desk, Format, PRINT_DPI, Unsupported, pdf, png, render, svg, trajectory_about, trajectory_page,
};
use nysana::programme::Library;
use nysana::territory::Tree;

const PROGRAMME: &str = "concept-2023-2029";

/// The trajectory of coverage in Turkistan region, with demonstration values.
fn trajectory(texts: &Texts) -> Trajectory {
    let library = Library::built_in();
    let programme = library.get(PROGRAMME).unwrap();
    let key = SeriesKey::actual(PROGRAMME, "TI-1", "", "KZ-61");
    let values = [(2023, "90.5"), (2024, "93.1"), (2025, "94.2")];
    let edits = values.map(|(year, value)| Edit::set(key.at(year), Some(value.parse().unwrap())));
    let mut book = Book::new();
    let when = jiff::Timestamp::UNIX_EPOCH;
    book.apply(&edits, &Stamp { who: String::new(), when });
    let input = Input {
        editions: programme.editions(),
        tree: Tree::kazakhstan(),
        book: Some(&book),
        code: "TI-1",
        territory: "KZ-61",
        year: 2025,
        texts,
    };
    Trajectory::of(&input).unwrap()
}

fn paper(criterion: &mut Criterion) {
    let date = jiff::civil::date(2026, 4, 15);
    let texts = Texts::new(Language::Kk);
    let shown = trajectory(&texts);
    let about = trajectory_about(&shown, &texts, date);
    let lay_out = |desk: &mut Desk| trajectory_page(desk, &shown, &texts, date);
    let write = |desk: &mut Desk| pdf::write(&[lay_out(desk)], &about);

    let start = Instant::now();
    assert!(write(&mut Desk::new()).is_ok());
    println!("first page of the process to PDF: {:.1?}", start.elapsed());

    let mut group = criterion.benchmark_group("chart page");
    group.sample_size(20);
    group.bench_function("to PDF, cold", |bencher| bencher.iter(|| write(&mut Desk::new())));
    let mut desk = Desk::new();
    let laid_out = lay_out(&mut desk);
    // A page of which something is left out would be written too fast.
    assert_eq!(laid_out.unsupported(), Unsupported::default());
    group.bench_function("laid out, warm", |bencher| bencher.iter(|| lay_out(&mut desk)));
    group.bench_function("to PDF, warm", |bencher| bencher.iter(|| write(&mut desk)));
    group.bench_function("to SVG", |bencher| bencher.iter(|| svg::write(&laid_out, &about)));
    group.bench_function("to PNG", |bencher| {
        bencher.iter(|| black_box(png::write(&laid_out, PRINT_DPI)));
    });
    group.finish();
    for format in Format::ALL {
        let file = render(format, std::slice::from_ref(&laid_out), &about).unwrap();
        println!("{}: {} bytes", format.ending(), file.len());
    }
}

criterion_group!(benches, paper);
criterion_main!(benches);
