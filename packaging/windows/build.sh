#!/usr/bin/env bash
# Builds nysana.exe for Windows 10 and later on Debian 12, from Debian's packages alone:
#
#   build.sh           target/x86_64-pc-windows-gnu/release/nysana.exe
#   build.sh check     only whether it compiles
#   build.sh package   the program, the portable zip and the installer, in target/windows
#
# Debian ships no standard library of Rust for Windows: it is built along, from its source.
set -euo pipefail
cd "$(dirname "$0")/../.."
target=x86_64-pc-windows-gnu
out=${CARGO_TARGET_DIR:-target}

. packaging/windows/packages.sh

# Debian's compiler beside its own source of the standard library: a compiler of rustup, where there
# is one, is another version. RUSTC_BOOTSTRAP allows -Zbuild-std.
debian_cargo() {
    env RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 /usr/bin/cargo "$@" \
        --locked -Zbuild-std=std,panic_abort --target "$target"
}

build() {
    packages rustc-web cargo-web rust-web-src gcc gcc-mingw-w64-x86-64
    # No folder of whoever builds it in the program and in what it says when it fails.
    local home=${CARGO_HOME:-$HOME/.cargo}
    export RUSTFLAGS="--remap-path-prefix=$PWD=nysana --remap-path-prefix=$home=cargo --remap-path-prefix=/usr/lib/rustlib/src/rust=rust"
    debian_cargo build --release --bin nysana
    local exe=$out/$target/release/nysana.exe size
    size=$(stat -c %s "$exe")
    echo "$exe: $((size / 1024)) KB"
    ((size <= 35 * 1024 * 1024))
}

case ${1:-build} in
    check)
        packages rustc-web cargo-web rust-web-src gcc binutils-mingw-w64-x86-64
        debian_cargo check
        ;;
    build) build ;;
    package)
        build
        packaging/windows/package.sh
        ;;
    *) echo "usage: build.sh [check | build | package]" >&2; exit 2 ;;
esac
