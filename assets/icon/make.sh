#!/usr/bin/env bash
# Makes nysana.ico, nysana.png and panel.bmp from the drawings.
# Needs: apt-get install librsvg2-bin icoutils imagemagick
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

draw() { rsvg-convert -w "$2" -h "$2" "$1" -o "$work/$2.png"; }

for size in 16 20 24; do draw nysana-small.svg "$size"; done
for size in 32 40 48 64 128 256; do draw nysana.svg "$size"; done
# The largest as PNG, which keeps the file small; the others as bitmaps, which everything reads.
icotool --create --output=nysana.ico "$work"/{16,20,24,32,40,48,64,128}.png --raw="$work/256.png"
cp "$work/64.png" nysana.png
rsvg-convert -w 164 -h 314 panel.svg -o "$work/panel.png"
convert "$work/panel.png" -alpha off -colors 256 -type palette BMP3:panel.bmp
