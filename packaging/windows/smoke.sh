#!/usr/bin/env bash
# Tries the Windows program for real, under Wine, on a Debian 12 machine:
#
#   smoke.sh           builds and packs first
#   smoke.sh packed    takes what target/windows holds
#
# Everything that is started has a time limit. Pictures to look at: target/windows/pictures.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=packaging/windows
. "$here/common.sh"

step() { printf '\n== %s (%d s)\n' "$*" "$SECONDS"; }
fail() { echo "smoke: $*" >&2; exit 1; }

step "Packages"
packages wine wine64 xvfb xauth xdotool imagemagick poppler-utils unzip icoutils fonts-dejavu-core \
    libgl1-mesa-dri libgl1 locales gcc-mingw-w64-x86-64

step "Build"
[ "${1:-}" = packed ] || "$here/build.sh" package
pictures=$out/windows/pictures
rm -rf "$pictures"; mkdir -p "$pictures"

step "What it takes from Windows"
work=$(mktemp -d /tmp/nysana-smoke.XXXXXX)
trap 'rm -rf "$work"' EXIT
x86_64-w64-mingw32-objdump -p "$exe" > "$work/headers.txt"
imports=$(sed -n 's/.*DLL Name: //p' "$work/headers.txt" | tr 'A-Z' 'a-z' | sort -u)
for dll in $imports; do
    case $dll in
        # Sets of functions of Windows itself, by their official names.
        api-ms-win-*) known=1 ;;
        *) known=$(grep -cx -- "$dll" "$here/smoke/dlls.txt" || true) ;;
    esac
    echo "  $dll"
    ((known)) || fail "Windows 10 does not ship $dll"
done
for kind in group_icon version 24; do
    [ -n "$(wrestool -l --type="$kind" "$exe")" ] || fail "no resource of type $kind"
done
# 2: a program with a window, which gets no console of its own.
grep -q '^Subsystem.*00000002' "$work/headers.txt" || fail "it has a console"
for file in "$exe:35" "$setup:15"; do
    size=$(stat -c %s "${file%:*}")
    echo "  $(basename "${file%:*}"): $((size / 1024)) KB of ${file##*:} MB"
    ((size <= ${file##*:} * 1024 * 1024)) || fail "too large: $file"
done

step "Wine"
export LC_ALL=C.UTF-8 WINEPREFIX=$work/prefix WINEARCH=win64 WINEDEBUG=-all LIBGL_ALWAYS_SOFTWARE=1
export WINEDLLOVERRIDES="mscoree,mshtml=;winemenubuilder.exe=d"
unset NYSANA_HOME DISPLAY WAYLAND_DISPLAY
display=
end() {
    timeout 20 wineserver -k > /dev/null 2>&1 || true
    [ -z "$display" ] || kill "$display" 2> /dev/null || true
    rm -rf "$work"
}
trap end EXIT
screen() { # width height: a screen of that size in place of the one before
    [ -z "$display" ] || { kill "$display" 2> /dev/null || true; wait "$display" 2> /dev/null || true; }
    exec 9> "$work/display"
    Xvfb -displayfd 9 -screen 0 "$1x$2x24" -nolisten tcp > /dev/null 2>&1 &
    display=$!
    exec 9>&-
    for _ in $(seq 50); do [ -s "$work/display" ] && break; sleep 0.1; done
    DISPLAY=:$(cat "$work/display"); export DISPLAY
    geometry=$1x$2
}
quiet() { timeout "$@" > /dev/null 2>&1; }
stop() { rm -f "$work/shown.png"; timeout 20 wineserver -k > /dev/null 2>&1 || true; timeout 20 wineserver -w || true; }
screen 1366 768
quiet 300 wineboot -i || true
quiet 60 wine reg add 'HKCU\Software\Wine' /v Version /d win10 /f
stop
x86_64-w64-mingw32-gcc -shared -O1 -s -o "$work/bcryptprimitives.dll" "$here/smoke/bcryptprimitives.c" -ladvapi32
cp "$work/bcryptprimitives.dll" "$WINEPREFIX/drive_c/windows/system32/"
user=$(ls -d "$WINEPREFIX"/drive_c/users/* | grep -v Public | head -1)
local=$user/AppData/Local

# A folder as an office has one: letters beyond ASCII, and spaces.
folder="$WINEPREFIX/drive_c/Білім басқармасы/2025 жыл"
windows='C:\Білім басқармасы\2025 жыл'
mkdir -p "$folder"
unzip -q "$portable" -d "$folder"
nysana=$folder/Nysana/nysana.exe
test -f "$folder/Nysana/portable.txt"

step "Main job without a window"
run() { timeout 120 wine "$nysana" "$@"; }
run set "$windows\\кітап.nysana" --new concept-2023-2029 --code TI-1 --territory KZ-61 --year 2024 --value 93,1
run values "$windows\\кітап.nysana" > "$work/values.txt"
grep '^TI-1,,KZ-61,2024,93.1,' "$work/values.txt"
for language in kk ru en; do
    run chart "$windows\\кітап.nysana" --code TI-1 --territory KZ-61 --lang "$language" --out "$windows\\$language.pdf"
    pdftotext -layout "$folder/$language.pdf" "$work/$language.txt"
    grep -q 'TI-1' "$work/$language.txt"
done
grep -q 'Түркістан облысы' "$work/kk.txt"
grep -q 'Туркестанская область' "$work/ru.txt"
grep -q '93,1' "$work/ru.txt"
test "$(pdfinfo "$folder/kk.pdf" | awk '/^Pages:/ {print $2}')" = 1
test "$(run targets concept-2023-2029 --edition 2023-12-31 | cut -d, -f3 | grep -c '^TI-')" = 233
if run values "$windows\\жоқ.nysana" 2> "$work/error.txt"; then fail "a book that is not there was read"; fi
grep -q 'жоқ.nysana' "$work/error.txt"

# A folder whose name alone is longer than the 260 characters of old programs.
long="$folder"; long_windows=$windows
for part in a b c d e; do long+="/$(printf "$part%.0s" $(seq 60))"; long_windows+="\\$(printf "$part%.0s" $(seq 60))"; done
mkdir -p "$long"
run set "$long_windows\\book.nysana" --new concept-2023-2029 --code TI-1 --territory KZ-61 --year 2024 --value 90
test -s "$long/book.nysana" && echo "a path of $((${#long_windows} + 12)) characters"

# What is on the screen, once it has changed from what was shown before and come to rest.
look() { timeout 20 import -window root "$1"; }
same() { [ "$(compare -metric AE -fuzz 4% "$1" "$2" null: 2>&1 | cut -d" " -f1)" = 0 ]; }
# A bare screen and a bare desktop have one colour.
is_empty() { [ "$(identify -format %k "$1")" = 1 ]; }
is_old() { [ -f "$work/shown.png" ] && same "$1" "$work/shown.png"; }
settle() { # picture [seconds]
    local now=$work/now.png
    watch "$@"
    if is_empty "$now"; then
        # The desktop of Wine stays without a window now and then; a second time it is the program.
        echo "  nothing to see, started again: $1"
        stop
        LC_ALL=$spoken desktop "${started[@]}"
        watch "$@"
    fi
    cp "$now" "$work/shown.png"
    cp "$now" "$pictures/$1.png"
    ! is_empty "$now" || fail "nothing to see: $1"
}
watch() {
    local try now=$work/now.png last=$work/last.png
    rm -f "$now" "$last"
    for try in $(seq "${2:-30}"); do
        sleep 1
        [ ! -f "$now" ] || mv "$now" "$last"
        look "$now"
        if ! is_empty "$now" && ! is_old "$now" && [ -f "$last" ] && same "$now" "$last"; then break; fi
    done
}
# A desktop of Wine's own, with title bars, so that nothing depends on a window manager.
desktop() { # arguments: what runs on it
    started=("$@"); spoken=$LC_ALL
    timeout 240 wine explorer "/desktop=smoke,$geometry" "$@" > /dev/null 2>&1 &
}
key() { local one; for one in "$@"; do timeout 10 xdotool key --clearmodifiers "$one"; sleep 0.4; done; }
typed() { timeout 20 xdotool type --delay 120 -- "$1"; sleep 0.4; }

settings() { # language screen
    mkdir -p "$folder/Nysana/nysana-data"
    cat > "$folder/Nysana/nysana-data/settings.ron" <<S
(language: Some($1), zoom: 1.0, last_book: Some("${windows//\\/\\\\}\\\\кітап.nysana"), place: Some((screen: $2, programme: "concept-2023-2029", edition: None, territory: "KZ-61", year: 2025, indicator: "TI-1")))
S
}

step "The window, first start"
# Windows speaks the language of the locale under Wine.
for locale in kk_KZ ru_RU; do localedef -i $locale -f UTF-8 "$work/$locale.UTF-8"; done
export LOCPATH=$work
for language in kk_KZ ru_RU; do
    rm -rf "$folder/Nysana/nysana-data"
    LC_ALL=$language.UTF-8 desktop "$nysana"
    settle "first-start-${language%_*}" 40
    stop
done
test -d "$folder/Nysana/nysana-data" || fail "the portable copy keeps nothing in its own folder"
test ! -e "$local/nysana" || fail "the portable copy wrote to the user's folder"

step "The window in three languages, at 100 % and 125 %"
for percent in 100 125; do
    quiet 60 wine reg add 'HKCU\Control Panel\Desktop' /v LogPixels /t REG_DWORD /d $((96 * percent / 100)) /f
    stop
    for language in kk ru en; do
        settings "$language" Trajectory
        desktop "$nysana"
        settle "trajectory-$language-$percent" 40
        key F7; settle "data-$language-$percent"
        stop
    done
done
quiet 60 wine reg add 'HKCU\Control Panel\Desktop' /v LogPixels /t REG_DWORD /d 96 /f
stop

step "Started from a console"
mkdir -p "$WINEPREFIX/drive_c/console"
cp "$nysana" "$WINEPREFIX/drive_c/console/"
# Windows has no such variables, which Wine hands on and which would come first.
help_in() { LC_ALL=$1.UTF-8 timeout 120 wine cmd /c 'set LC_ALL=&& set LANG=&& C:\console\nysana.exe help'; }
help_in kk_KZ > "$work/help.txt"; grep -q 'Барлық командада' "$work/help.txt"
help_in ru_RU > "$work/help.txt"; grep -q 'Для всех команд' "$work/help.txt"
desktop wineconsole cmd /k 'C:\console\nysana.exe' help --lang ru
settle console
stop

step "Nothing that draws, and an error of the program"
for language in kk ru; do
    settings "$language" Home
    desktop "$nysana" --simulate no-renderer
    settle "box-no-renderer-$language"
    stop
done
desktop "$nysana" --simulate panic
settle box-panic 40
stop
log=$folder/Nysana/nysana-data/crash.log
test -s "$log" || fail "no log of an error"
if grep -iE "кітап|басқармасы|$(id -un)@|/home/|$HOME" "$log"; then fail "the log names what is the user's"; fi

step "Typing, saving, opening again"
settings ru Data
desktop "$nysana"
settle typing-before 40
# The first empty cell of the year is chosen.
typed "95,4"; key Return
settle typing-after
key ctrl+s; settle save-as
# The dialog stands in the folder of the book and offers another name.
key ctrl+a; typed saved.nysana; key Return
for _ in $(seq 20); do [ -s "$folder/saved.nysana" ] && break; sleep 1; done
settle saved
stop
test -s "$folder/saved.nysana" || fail "the book was not saved"
run values "$windows\\saved.nysana" > "$work/values.txt"
cat "$work/values.txt"
grep -q ',95.4,' "$work/values.txt" || fail "what was typed is not in the book"
desktop "$nysana" "$windows\\saved.nysana"
settle opened-again 40
stop

step "First frame against the least window"
# The least window with the dependencies of Nysana: nothing but itself is built anew.
least=$work/least
mkdir -p "$least/src"
cp benches/minimal_window.rs "$least/src/main.rs"
cp Cargo.lock "$least/"
{ printf '[package]\nname = "least"\nversion = "0.0.0"\nedition = "2024"\n'
  awk '/^\[/ { wanted = /dependencies\]$/ && !/dev-|build-/ || /^\[profile.release/ } wanted' Cargo.toml; } > "$least/Cargo.toml"
(cd "$least" && release_cargo -q --offline)
cp "$out/x86_64-pc-windows-gnu/release/least.exe" "$folder/least.exe"
# On a desktop of Wine's own: without a window manager it waits two seconds for a maximised window.
quiet 60 wine reg add 'HKCU\Software\Wine\Explorer' /v Desktop /d smoke /f
quiet 60 wine reg add 'HKCU\Software\Wine\Explorer\Desktops' /v smoke /d "$geometry" /f
stop
quiet 60 wineserver -p
settings ru Trajectory
once() { # program: milliseconds of a whole run
    local begin end
    begin=$(date +%s%N)
    timeout 120 wine "$1" --close-after-first-frame > /dev/null 2>&1 || fail "$1 failed"
    end=$(date +%s%N)
    echo $(((end - begin) / 1000000))
}
once "$nysana" > /dev/null; once "$folder/least.exe" > /dev/null
# The quickest of each: whatever else the machine does only adds to it.
for _ in $(seq 15); do once "$nysana" >> "$work/ours.txt"; once "$folder/least.exe" >> "$work/theirs.txt"; done
ours=$(sort -n "$work/ours.txt" | head -1); theirs=$(sort -n "$work/theirs.txt" | head -1)
echo "first frame: $ours ms, least window $theirs ms: $((ours * 100 / theirs)) % (held to 200 %)"
((ours <= 2 * theirs)) || fail "the first frame comes late"
quiet 60 wine reg delete 'HKCU\Software\Wine\Explorer' /f
stop

step "Installed without questions"
installed=$local/Programs/Nysana
registered() { timeout 60 wine reg query "HKCU\\$1" > "$work/query.txt" 2>&1; }
quiet 120 wine "$setup" /S || fail "the installer failed"
for file in nysana.exe nysana-uninstall.exe README.txt licences/libraries.txt; do
    test -f "$installed/$file" || fail "not installed: $file"
done
test ! -e "$installed/portable.txt"
registered 'Software\Classes\Nysana.Book\shell\open\command' || fail ".nysana is not registered"
cat "$work/query.txt"
registered 'Software\Microsoft\Windows\CurrentVersion\Uninstall\Nysana' || fail "no way to remove it"
[ -n "$(find "$user" -name Nysana.lnk)" ] || fail "not in the Start menu"
# A double click on a book. Wine looks for kinds of files among those of all users alone.
for key in .nysana Nysana.Book; do
    quiet 60 wine reg copy "HKCU\\Software\\Classes\\$key" "HKLM\\Software\\Classes\\$key" /s /f || fail "no $key"
done
desktop cmd /c start "" "$windows\\saved.nysana"
settle double-click 40
stop
test -d "$local/nysana" || fail "the installed program keeps nothing in the user's folder"
# While it runs it is not replaced, and says so with an exit code of its own.
desktop "$installed/nysana.exe"
settle running 40
if quiet 120 wine "$setup" /S; then fail "a running program was replaced"; fi
stop
echo mark > "$local/nysana/mark"
# What only the former version had goes, what the user put beside it stays.
list=$installed/nysana-files.txt
sed -i '1i former\\\r' "$list"; sed -i '1i former\\old.txt\r' "$list"
mkdir "$installed/former"; echo old > "$installed/former/old.txt"; echo own > "$installed/own.txt"
quiet 120 wine "$setup" /S || fail "the upgrade failed"
test -f "$local/nysana/mark" && test -f "$local/nysana/settings.ron" || fail "the upgrade lost settings"
test ! -e "$installed/former" || fail "the upgrade left what only the former version had"
quiet 120 wine "$installed/nysana-uninstall.exe" /S || fail "it cannot be removed"
for _ in $(seq 30); do [ "$(ls -A "$installed")" = own.txt ] && break; sleep 1; done
test "$(ls -A "$installed")" = own.txt || fail "left behind: $(ls -A "$installed")"
rm -r "$installed"
test -s "$folder/saved.nysana" && test -f "$local/nysana/settings.ron" || fail "removing it took what is the user's"
if registered 'Software\Classes\Nysana.Book'; then fail "still registered"; fi
[ -z "$(find "$user" -name Nysana.lnk)" ] || fail "still in the Start menu"
stop

step "The installer's pages"
desktop "$setup"
settle setup-language
stop
for language in 1087:kk 1049:ru 1033:en; do
    # The language that was chosen once is taken without asking.
    quiet 60 wine reg add 'HKCU\Software\Nysana' /v InstallerLanguage /d "${language%:*}" /f
    stop
    desktop "$setup"
    settle "setup-${language#*:}-folder"
    key Return; settle "setup-${language#*:}-finish"
    stop
    desktop "$installed/nysana-uninstall.exe"
    settle "setup-${language#*:}-remove"
    stop
    quiet 120 wine "$installed/nysana-uninstall.exe" /S || true
    for _ in $(seq 30); do [ -e "$installed" ] || break; sleep 1; done
done

step "Done: $(ls "$pictures" | wc -l) pictures in $pictures"
