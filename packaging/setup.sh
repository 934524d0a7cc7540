#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# setup.sh system       install the Debian packages that are missing (asks apt only when one is)
# setup.sh environment  make .venv afresh from the hash-locked requirements.lock
# setup.sh deb          install the Debian packages that building our own packages needs
# setup.sh test-install install the Debian packages that trying them on fresh systems needs
set -eu
cd "$(dirname "$0")/.."

# Package, then why. Found by reading what Qt's libraries, plugins and QML modules link to (packaging/README.md).
packages='
make                 runs the targets of the Makefile
git                  tells the licence check which files belong to the project
python3-venv         makes the environment .venv
ca-certificates      lets pip check whom it downloads from
libmagic1            the licence check tells texts from pictures
binutils             reads which libraries Qt links to: what is packed, and its test
libgl1               Qt Quick draws with OpenGL
libegl1              Qt Quick draws with OpenGL
libfontconfig1       Qt finds fonts
libfreetype6         Qt draws text
libglib2.0-0         the event loop of Qt
libdbus-1-3          Qt talks to the desktop session
libgssapi-krb5-2     the network library of Qt
libbrotli1           the network library of Qt
libpulse0            Qt plays sound with it
espeak-ng            speaks English, Portuguese, Chinese, Vietnamese and Spanish when clips are made
libxkbcommon0        keyboards
libwayland-client0   windows under Wayland
libwayland-cursor0   windows under Wayland
libwayland-egl1      windows under Wayland
libx11-6             windows under X11
libx11-xcb1          windows under X11
libxkbcommon-x11-0   keyboards under X11
libxext6             the sound library of Qt
libxrandr2           the sound library of Qt
libxcb1              windows under X11
libxcb-cursor0       windows under X11
libxcb-glx0          windows under X11
libxcb-icccm4        windows under X11
libxcb-image0        windows under X11
libxcb-keysyms1      windows under X11
libxcb-randr0        windows under X11
libxcb-render0       windows under X11
libxcb-render-util0  windows under X11
libxcb-shape0        windows under X11
libxcb-shm0          windows under X11
libxcb-sync1         windows under X11
libxcb-util1         windows under X11
libxcb-xfixes0       windows under X11
libxcb-xkb1          windows under X11
'

for_deb='
debhelper            builds Debian packages
dh-python            builds Debian packages that hold Python
dpkg-dev             builds Debian packages
fakeroot             builds Debian packages without root
lintian              checks Debian packages
'

for_test_install='
e2fsprogs            makes the disk of an emulated computer
mmdebstrap           makes a fresh Debian system in a folder
prometheus           promtool checks the rules of monitoring
qemu-system-x86      emulates a computer with a screen, a touch panel and a keyboard
systemd-container    boots such a system
'

what='system libraries'

missing() {
    # Names that an installed package provides count too: Debian 13 has libglib2.0-0 as libglib2.0-0t64.
    # shellcheck disable=SC2016  # the dollars belong to dpkg-query
    dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides}\n' | packages="$packages" awk '
        $1 == "installed" { gsub(/,/, " "); for (i = 2; i <= NF; i++) there[$i] = 1 }
        END {
            count = split(ENVIRON["packages"], lines, "\n")
            for (i = 1; i <= count; i++)
                if (split(lines[i], word, " ") && !(word[1] in there)) print lines[i]
        }'
}

system() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        echo "$what: this is no Debian system, so none are installed; these must be there under its own names:"
        echo "$packages" | sed '/^$/d; s/^/  /'
        return 0
    fi
    lines=$(missing)
    if [ -z "$lines" ]; then
        echo "$what: all there"
        return 0
    fi
    echo "$what: these Debian packages are missing and will be installed:"
    echo "$lines" | sed 's/^/  /'
    names=$(echo "$lines" | awk '{ printf "%s ", $1 }')
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        as_root=sudo
    else
        echo "$what: installing them needs root; run this as root, then the same target again:" >&2
        echo "  apt-get update && apt-get install -y --no-install-recommends $names" >&2
        return 1
    fi
    mkdir -p build
    apt="$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3"
    # shellcheck disable=SC2086  # command and names are lists of words
    {
        $apt update >build/apt.log 2>&1 || echo "$what: the package list could not be renewed, going on with the old one"
        if ! $apt install -y --no-install-recommends $names >>build/apt.log 2>&1; then
            tail -n 15 build/apt.log >&2
            echo "$what: apt-get could not install them; all it said is in build/apt.log" >&2
            return 1
        fi
    }
    echo "$what: installed"
}

python() {
    for candidate in /usr/bin/python3 python3 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return 0
        fi
    done
    echo "environment: no Python 3.11 or newer found; install one, then run the same target again" >&2
    return 1
}

environment() {
    interpreter=$(python)
    count=$(grep -c '^[a-z0-9].*==' requirements.lock)
    echo "environment: making .venv with $("$interpreter" --version)"
    "$interpreter" -m venv --clear .venv
    echo "environment: installing $count packages, each checked against its hash in requirements.lock (a minute or more)"
    .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input --progress-bar off \
        --require-hashes --requirement requirements.lock
}

case "${1-}" in
    system) system ;;
    environment) environment ;;
    deb) what='building packages' packages=$for_deb; system ;;
    test-install) what='trying packages' packages=$for_test_install; system ;;
    *) echo "usage: $0 system | environment | deb | test-install" >&2; exit 2 ;;
esac
