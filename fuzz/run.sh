#!/usr/bin/env bash
# Fuzzes every reader for so many seconds each (600 if none are given), from the shipped files on.
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
seed programme ../assets/programmes/*/*.ron
seed book ../tests/files/*.nysana
seed journal ../tests/files/*.journal
seed table ../tests/files/*.xlsx ../tests/files/*.ods
seed template ../tests/files/*.xlsx
seed csv ../tests/files/*.csv
mkdir -p corpus/number corpus/clipboard
printf '12\xc2\xa0345,60 %%' > corpus/number/spaced
printf '45/60' > corpus/number/fraction
printf '"a\tb"\t90,2\r\n\t\xe2\x80\xa6\r\n' > corpus/clipboard/block

for target in "${targets[@]}"; do
    echo "== $target, $seconds s"
    cargo +nightly fuzz run --fuzz-dir . "$target" -- \
        -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=1000000 -print_final_stats=1
done
