//! The library: all programmes read from inside the binary (held to 100 ms together), what can be
//! found in them indexed, and a search (held to 2 ms, so that it fits a frame).

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that talks")]

use criterion::{Criterion, criterion_group, criterion_main};
use jiff::civil::date;
use nysana::language::Language;
use nysana::programme::search::Index;
use nysana::programme::{Library, Programme};

fn library(criterion: &mut Criterion) {
    let programmes = Library::read_shipped();
    let ids: Vec<&str> = programmes.iter().map(Programme::id).collect();
    assert!(ids.iter().copied().eq(Library::built_in().ids()), "not all were read: {ids:?}");
    let index = Index::of(&programmes);
    println!("{} programmes, {} things to be found", programmes.len(), index.len());

    let mut group = criterion.benchmark_group("library");
    group.sample_size(20);
    group.bench_function("all programmes read", |bencher| bencher.iter(Library::read_shipped));
    group.bench_function("indexed", |bencher| bencher.iter(|| Index::of(&programmes)));
    group.finish();

    // A word, its term in other languages, a letter that is found nearly everywhere, what is found
    // nowhere, and a whole title.
    let title = programmes[0].latest().title.kk.clone();
    let typed = [
        ("word", "охват"),
        ("term", "coverage"),
        ("letter", "к"),
        ("nothing", "zebra"),
        ("title", &title),
    ];
    let mut group = criterion.benchmark_group("search");
    for (name, typed) in typed {
        let search = || index.find(typed, Language::Kk, date(2026, 2, 1)).total();
        println!("{name}: {} found", search());
        group.bench_function(name, |bencher| bencher.iter(search));
    }
    group.finish();
}

criterion_group!(benches, library);
criterion_main!(benches);
