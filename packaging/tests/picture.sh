#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Inside a fresh system, as root: the session as the unit starts it, without a screen; a picture of it in /test/screen.png,
# and in /test/drawn.png what the kiosk draws without a compositor.
set -eu
mkdir -p -m 700 /run/intercity-kiosk /var/cache/intercity-kiosk /test/pictures
chown -R intercity-kiosk: /run/intercity-kiosk /var/cache/intercity-kiosk /test/pictures
cd /test/pictures
as_kiosk() {
    runuser -u intercity-kiosk -- env HOME=/test/pictures XDG_RUNTIME_DIR=/run/intercity-kiosk LANG=C.UTF-8 \
        CACHE_DIRECTORY=/var/cache/intercity-kiosk "$@"
}
as_kiosk KIOSK_WESTON_OPTIONS='--backend=headless --renderer=pixman --width=1920 --height=1080 --debug' QT_QPA_PLATFORM=wayland \
    /usr/libexec/intercity-kiosk/session >/test/session.log 2>&1 &
session=$!
# The kiosk counts as shown when two pictures in a row are the same size and hold more than one colour: wait for that.
for _ in $(seq 60); do
    sleep 0.5
    rm -f wayland-screenshot-*.png
    as_kiosk WAYLAND_DISPLAY=wayland-kiosk weston-screenshooter >>/test/session.log 2>&1 || continue
    for file in wayland-screenshot-*.png; do
        # A black screen packs into a few kilobytes.
        [ "$(stat -c %s "$file")" -gt 40000 ] && cp "$file" /test/screen.png && break 2
    done
done
kill "$session"
cat /test/session.log
[ -s /test/screen.png ] || { echo "no picture of the kiosk came"; exit 1; }
as_kiosk kiosk shots --size 1920x1080 -o /test/pictures/shots
cp /test/pictures/shots/attract-ja-1920x1080.png /test/drawn.png
