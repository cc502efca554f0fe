#!/usr/bin/env bash
# Packs what build.sh built: target/windows/nysana-VERSION-portable.zip and nysana-VERSION-setup.exe.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=packaging/windows
. "$here/common.sh"
packages nsis zip python3

work=$out/windows
rm -rf "$work"
mkdir -p "$work/Nysana/licences"

# What both hold. Texts for Notepad: UTF-8 with its mark, lines ended as on Windows.
text() { { printf '\xef\xbb\xbf'; sed 's/\r*$/\r/' "$1"; } > "$2"; }
cp "$exe" "$work/Nysana/nysana.exe"
text "$here/README.txt" "$work/Nysana/README.txt"
text LICENSE-MIT "$work/Nysana/licences/Nysana MIT.txt"
text LICENSE-APACHE "$work/Nysana/licences/Nysana Apache-2.0.txt"
text assets/fonts/OFL.txt "$work/Nysana/licences/Noto OFL.txt"
python3 "$here/licences.py" > "$work/libraries.txt"
text "$work/libraries.txt" "$work/Nysana/licences/libraries.txt"
rm "$work/libraries.txt"

# The installer, and the list of what an upgrade and the uninstaller take away again: files, then
# folders, each of these with a stroke at its end.
(cd "$work/Nysana" && find . -type f -printf '%P\r\n' && find . -mindepth 1 -type d -printf '%P/\r\n' | sort -r) \
    | tr / '\\' > "$work/nysana-files.txt"
makensis -V2 -INPUTCHARSET UTF8 -DVERSION="$version" -DFILES="$work/Nysana" -DICON="$PWD/assets/icon/nysana.ico" \
    -DPANEL="$PWD/assets/icon/panel.bmp" -DLIST="$work/nysana-files.txt" -DOUT="$setup" "$here/installer/nysana.nsi"
rm "$work/nysana-files.txt"

# The portable copy: the same with a mark that keeps its settings in its own folder.
text "$here/portable.txt" "$work/Nysana/portable.txt"
(cd "$work" && zip -qr9X "$portable" Nysana)
rm -r "$work/Nysana"

ls -l "$work"
(($(stat -c %s "$setup") <= 15 * 1024 * 1024))
