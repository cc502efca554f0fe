#!/usr/bin/env bash
# Fuzzes every reader for so many seconds each (600 if none are given), from the shipped files on:
# ./run.sh [SECONDS [TARGET…]]. SECONDS 0 only builds and lays out what the targets begin with.
# Needs cargo-fuzz (`cargo install cargo-fuzz`) and the nightly toolchain.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-600}
shift || true
targets=("$@")
((${#targets[@]})) || mapfile -t targets < <(ls targets | sed 's/\.rs$//')

seed() { # TARGET FILE…
    mkdir -p "corpus/$1"
    for file in "${@:2}"; do
        [ ! -f "$file" ] || cp "$file" "corpus/$1/$(sha1sum < "$file" | cut -c1-16)"
    done
}
example() { # NUMBER of a block of code in the description of books
    awk -v wanted="$1" '/^```/ { if (open) open = 0; else { open = 1; seen++ } next }
        open && seen == wanted' ../assets/books/README.md
}
# An example of each, as the description of the format has it.
examples=$(mktemp -d)
trap 'rm -rf "$examples"' EXIT
example 1 > "$examples/book.nysana"
# The lines of its journal without their checksums: the target puts the right ones.
{ echo base; example 2 | sed 1d | cut -d' ' -f2-; } > "$examples/lines"
{ printf '~'; cat "$examples/lines"; } > "$examples/new.journal"
{ printf '~'; cat "$examples/book.nysana"; echo '--- journal'; cat "$examples/lines"; } > "$examples/further.journal"
{ printf '~'; cat ../tests/books/format-1.nysana; echo '--- journal'; echo base
    grep -h '^(at: ' "$examples/book.nysana" ../tests/books/format-1.nysana | awk '{ print NR, "0", $0 }'
} > "$examples/long.journal"
{ cat "$examples/book.nysana"; echo '--- other'; cat ../tests/books/format-1.nysana; } > "$examples/two.merge"
{ cat ../tests/books/format-1.nysana; echo '--- other'; cat "$examples/book.nysana"; } > "$examples/back.merge"
for encoding in UTF-16LE UTF-16BE CP1251; do
    iconv -f UTF-8 -t "$encoding//TRANSLIT" ../tests/files/district.csv > "$examples/$encoding.csv" || true
done

seed programme ../assets/programmes/*/*.ron
seed book ../tests/books/*.nysana "$examples"/*.nysana
seed journal "$examples"/*.journal seeds/journal/*
seed merge "$examples"/*.merge
seed csv ../tests/files/*.csv "$examples"/*.csv
seed table ../tests/files/{district,values}.{xlsx,ods} seeds/template/*
seed template seeds/template/* ../tests/files/template*.xlsx
mkdir -p corpus/number corpus/clipboard
printf '12\xc2\xa0345,60 %%' > corpus/number/spaced
printf '45/60' > corpus/number/fraction
printf '"a\tb"\t90,2\r\n\t\xe2\x80\xa6\r\n' > corpus/clipboard/block
printf '\t2020 \xd0\xb6\xd1\x8b\xd0\xbb\t2021\r\n\xd0\x90\xd1\x80\xd1\x8b\xd1\x81\t95,9\t1,234\r\n' > corpus/clipboard/headed

dictionary() {
    case "$1" in
        book | journal | merge) echo -dict=dictionaries/book.dict ;;
        table | template) echo -dict=dictionaries/table.dict ;;
        csv) echo -dict=dictionaries/csv.dict ;;
    esac
}
for target in "${targets[@]}"; do
    echo "== $target, $seconds s"
    if ((seconds == 0)); then
        cargo +nightly fuzz build --fuzz-dir . "$target"
        continue
    fi
    # shellcheck disable=SC2046 # no dictionary: no argument
    cargo +nightly fuzz run --fuzz-dir . "$target" -- $(dictionary "$target") \
        -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=1000000 -print_final_stats=1
done
