# For the scripts beside it, which start in the root of the package.
target=x86_64-pc-windows-gnu
out=${CARGO_TARGET_DIR:-$PWD/target}
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
exe=$out/$target/release/nysana.exe
setup=$out/windows/nysana-$version-setup.exe
portable=$out/windows/nysana-$version-portable.zip

# Installs packages of Debian that are not there yet.
packages() {
    local missing=() package as_root=()
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# Debian's compiler beside its own source of the standard library: a compiler of rustup, where there
# is one, is another version. RUSTC_BOOTSTRAP allows -Zbuild-std.
debian_cargo() {
    env RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$out" /usr/bin/cargo "$@" \
        -Zbuild-std=std,panic_abort --target "$target"
}

# As above, with what is called alone: each function has a section of its own, and linker.sh leaves
# out those that nothing needs (a third of the program). Without a folder of whoever builds it in
# the program and in what it says when it fails.
release_cargo() {
    local home=${CARGO_HOME:-$HOME/.cargo}
    local flags="-Zfunction-sections=yes --remap-path-prefix=$root=nysana --remap-path-prefix=$home=cargo --remap-path-prefix=/usr/lib/rustlib/src/rust=rust"
    CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=$root/packaging/windows/linker.sh RUSTFLAGS=$flags debian_cargo build --release "$@"
}
root=$PWD
