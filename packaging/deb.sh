#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# deb.sh [FOLDER [TARGET]]: build the three Debian packages from the checkout, by way of FOLDER (build/deb), into TARGET
# (dist). The same checkout gives the same bytes, wherever FOLDER is.
set -eu
cd "$(dirname "$0")/.."
mkdir -p "${1:-build/deb}" "${2:-dist}"
work=$(cd "${1:-build/deb}" && pwd)
target=$(cd "${2:-dist}" && pwd)
umask 022
export LC_ALL=C.UTF-8 TZ=UTC
export PYTHON="$PWD/.venv/bin/python"
SITE=$("$PYTHON" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
export SITE

# What is read aloud goes into the pack: made here, where it is kept, and found there (paths.cache of that checkout).
.venv/bin/kiosk build --clips make >/dev/null
export CLIPS="$PWD/build/clips"

# build NAME FOLDER FILES...: a source package from FOLDER/debian and these files of the checkout, then its packages.
build() {
    name=$1 folder=$2
    shift 2
    rm -rf "${work:?}/$name"
    mkdir -p "$work/$name"
    git ls-files -z --cached --others --exclude-standard -- "$@" | tar -c --null --files-from=- | tar -x -C "$work/$name"
    cp -R "$folder/debian" "$work/$name/debian"
    echo "deb: building $name (all that is said is in $work/$name.log)"
    (cd "$work/$name" && dpkg-buildpackage --build=binary --no-sign) >"$work/$name.log" 2>&1 || {
        tail -n 20 "$work/$name.log" >&2
        return 1
    }
}

rm -f "$work"/intercity-kiosk_*.deb "$work"/intercity-kiosk-session_*.deb
# Packing Qt takes a minute: only when its recipe or its wheels changed.
made_from=$(cat "$SITE"/pyside6_*.dist-info/RECORD "$SITE"/shiboken6-*.dist-info/RECORD \
    $(git ls-files --cached --others --exclude-standard packaging/qt) | sha256sum)
if [ "$made_from" != "$(cat "$work/qt.made-from" 2>/dev/null)" ] || ! ls "$work"/intercity-kiosk-qt_*.deb >/dev/null 2>&1; then
    rm -f "$work"/intercity-kiosk-qt_*.deb
    build intercity-kiosk-qt packaging/qt packaging/qt/keep.py LICENSE
    echo "$made_from" >"$work/qt.made-from"
fi
build intercity-kiosk packaging/kiosk src resources data hatch_build.py pyproject.toml README.md LICENSE LICENSES \
    NOTICE.md packaging/kiosk packaging/session packaging/guide
rm -f "$target"/intercity-kiosk*.deb
for package in "$work"/*.deb; do
    cp "$package" "$target"
    echo "deb: $(basename "$package"), $(stat -c %s "$package") bytes," \
        "$(dpkg-deb --field "$package" Installed-Size) KiB installed"
done
