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
. packaging/windows/common.sh

build() {
    packages rustc-web cargo-web rust-web-src gcc gcc-mingw-w64-x86-64 lld-22
    release_cargo --locked --bin nysana
    local size
    size=$(stat -c %s "$exe")
    echo "$exe: $((size / 1024)) KB"
    ((size <= 35 * 1024 * 1024))
}

case ${1:-build} in
    check)
        packages rustc-web cargo-web rust-web-src gcc binutils-mingw-w64-x86-64
        debian_cargo check --locked
        ;;
    build) build ;;
    package)
        build
        packaging/windows/package.sh
        ;;
    *) echo "usage: build.sh [check | build | package]" >&2; exit 2 ;;
esac
