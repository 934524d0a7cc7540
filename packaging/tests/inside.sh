#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# inside.sh ROOT COMMAND...: run a command in the Debian system in ROOT, with /proc, /sys, /dev, /run and /tmp as a fresh
# machine has them, in namespaces that end with it. The network is the host's, so that apt works.
set -eu
export ROOT="$1"
shift
# shellcheck disable=SC2016  # the inner shell expands them
exec unshare --mount --pid --uts --ipc --fork --kill-child --propagation private sh -euc '
    mount -t proc proc "$ROOT/proc"
    mount -t sysfs -o ro sysfs "$ROOT/sys"
    mount -t tmpfs -o mode=755 tmpfs "$ROOT/run"
    mount -t tmpfs -o mode=1777 tmpfs "$ROOT/tmp"
    mount -t tmpfs -o mode=755 tmpfs "$ROOT/dev"
    for device in null zero full random urandom tty; do
        : >"$ROOT/dev/$device"
        mount --bind "/dev/$device" "$ROOT/dev/$device"
    done
    mkdir "$ROOT/dev/shm" "$ROOT/dev/pts"
    mount -t tmpfs -o mode=1777 tmpfs "$ROOT/dev/shm"
    mount -t devpts devpts "$ROOT/dev/pts"
    ln -s /proc/self/fd "$ROOT/dev/fd"
    exec chroot "$ROOT" "$@"' sh "$@"
