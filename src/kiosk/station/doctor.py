# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the machine as an installer would, and says in plain sentences what to do. Reads files only; needs no display."""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from kiosk.guide import screens
from kiosk.pack.reader import PackFault, open_pack
from kiosk.station import brightness, outputs
from kiosk.station.renderer import choose

Language = Literal["ja", "en"]
# well: nothing to do. advice: the kiosk works, but not at its best. fault: it cannot do its work.
Weight = Literal["well", "advice", "fault"]

USER = "intercity-kiosk"
GROUPS = ("video", "render", "input", "audio")
WRITABLE = ("/var/lib/intercity-kiosk", "/var/cache/intercity-kiosk")
LEAST_SPACE = 500_000_000  # bytes free: room for two content packs, a cache and a day of log
LEAST_INCHES = 5  # a smaller "screen" tells a ratio instead of its size, or nothing
USUAL_INCHES = 21.5
ALIKE = 0.1  # the share by which two diagonals may differ: less than one step of the text size
ABS_MT_POSITION_X, PROP_DIRECT = 53, 1  # linux/input-event-codes.h


class Finding(NamedTuple):
    """One thing that was looked at, in both languages; what to do is part of the sentence."""

    weight: Weight
    ja: str
    en: str


class Machine(NamedTuple):
    """Where to look: the system's root, what the environment says, and the time."""

    root: Path = Path("/")
    environment: Mapping[str, str] = os.environ
    now: Callable[[], float] = time.time

    def __truediv__(self, path: str) -> Path:
        return self.root / path

    def text(self, path: str) -> str:
        """A file's text, empty when it cannot be read."""
        try:
            return (self.root / path).read_text("utf-8", "replace").strip()
        except OSError:
            return ""


def examine(machine: Machine, pack: Path) -> list[Finding]:
    """Everything that was found, in the order an installer works."""
    return [
        _graphics(machine),
        *_screens(machine, pack),
        _touch(machine),
        _audio(machine),
        _content(pack),
        *_speech(pack),
        *_hours(machine, pack),
        *_clock(machine, pack),
        *_disk(machine),
        *_permissions(machine),
        _network(machine),
    ]


def written(findings: list[Finding], language: Language) -> str:
    """The findings as lines of text, each with a mark."""
    marks = {"well": "○", "advice": "△", "fault": "×"}
    return "".join(f"{marks[one.weight]} {one.ja if language == 'ja' else one.en}\n" for one in findings)


def _graphics(machine: Machine) -> Finding:
    renderer = choose(machine.environment, machine / "sys/class/drm")
    if not list((machine / "sys/class/drm").glob("card[0-9]")):
        return Finding(
            "fault",
            "グラフィックスの装置が見つかりません。画面の装置のドライバー(カーネルのDRM)が要ります。"
            "非フリーのファームウェアが要る装置では firmware-linux を入れてから再起動してください。",
            "No graphics device was found. The kiosk needs a kernel (DRM) driver for it: where the device needs "
            "non-free firmware, install firmware-linux and restart.",
        )
    if renderer.backend == "software":
        return Finding(
            "well",
            f"GPUを使わず、プロセッサーで画面をかきます({renderer.reason})。",
            f"The processor draws the screen, no GPU ({renderer.reason}).",
        )
    return Finding(
        "well", f"GPUで画面をかきます({renderer.reason})。", f"The GPU draws the screen ({renderer.reason})."
    )


def _screens(machine: Machine, pack: Path) -> Iterator[Finding]:
    plugged = [output for output in outputs.outputs(machine / "sys/class/drm") if output.plugged]
    if not plugged:
        yield Finding(
            "fault",
            "画面がつながっていません。ケーブルと画面の電源を確かめてください。",
            "No screen is plugged in. Check the cable, and that the screen has power.",
        )
    for output in plugged:
        yield _size(machine, pack, output)
    if len(plugged) > 1:
        yield Finding(
            "advice",
            "画面が二つ以上つながっています。キオスクが出るのは一つだけです。ほかは抜くか、"
            "/etc/intercity-kiosk/weston.ini の [output] で mode=off にしてください。",
            "More than one screen is plugged in and the kiosk shows on one only: unplug the others, or turn them off in "
            "/etc/intercity-kiosk/weston.ini with mode=off in an [output] section.",
        )


def _size(machine: Machine, path: Path, output: outputs.Output) -> Finding:
    """How large the screen is, as it says itself, and for which size letters and buttons are drawn."""
    own = (output.width_mm**2 + output.height_mm**2) ** 0.5 / 25.4
    settings = machine.text("etc/intercity-kiosk/session.env")
    written = re.findall(rf"^{outputs.INCHES}=(.*)$", settings, re.MULTILINE)
    told = outputs.told_inches(written[-1].strip() if written else "")
    pack = open_pack(path)
    content = (
        0.0
        if isinstance(pack, PackFault)
        else screens.site(pack, pack.meta("default_language")).mount.diagonal_inches
    )
    if not isinstance(pack, PackFault):
        pack.close()
    drawn = told or content or (own if own > LEAST_INCHES else USUAL_INCHES)
    mode = f"{output.name}: {output.mode}"
    if own > LEAST_INCHES and (told or abs(drawn / own - 1) <= ALIKE):
        return Finding(
            "well",
            f"画面 {mode}、{output.width_mm}×{output.height_mm} mm({own:.1f}型)。",
            f"Screen {mode}, {output.width_mm}×{output.height_mm} mm ({own:.1f} inches).",
        )
    if told:
        return Finding("well", f"画面 {mode}、{told:g}型(設定)。", f"Screen {mode}, {told:g} inches as set.")
    says = (
        (f"{own:.1f}型と知らせています", f"says that it has {own:.1f} inches")
        if own > LEAST_INCHES
        else ("大きさを知らせません", "does not tell its size")
    )
    return Finding(
        "advice",
        f"画面 {mode} は{says[0]}。文字とボタンは{drawn:g}型に合わせた大きさです。対角線をはかり、ちがっていれば"
        f" /etc/intercity-kiosk/session.env に {outputs.INCHES}=(インチ)と書いて、キオスクを再起動してください。",
        f"Screen {mode} {says[1]}; letters and buttons are drawn for {drawn:g} inches. Measure its diagonal; if it is "
        f"another, write {outputs.INCHES}= with the inches into /etc/intercity-kiosk/session.env and restart the kiosk.",
    )


def touch_events(machine: Machine) -> list[str]:
    """The touch panels by the names of their devices: event3."""
    return [
        event.name
        for event in sorted((machine / "sys/class/input").glob("event*"))
        if _bit(machine.text(f"sys/class/input/{event.name}/device/capabilities/abs"), ABS_MT_POSITION_X)
        and _bit(machine.text(f"sys/class/input/{event.name}/device/properties"), PROP_DIRECT)
    ]


def touch_panels(machine: Machine) -> list[str]:
    """The touch panels by the names they tell."""
    return [machine.text(f"sys/class/input/{name}/device/name") or "?" for name in touch_events(machine)]


def _touch(machine: Machine) -> Finding:
    names = touch_panels(machine)
    if names:
        return Finding("well", f"タッチパネル: {'、'.join(names)}。", f"Touch panel: {', '.join(names)}.")
    return Finding(
        "fault",
        "タッチパネルが見つかりません。USBケーブルを、画面からパソコンへつないでください。",
        "No touch panel was found. Plug the panel's USB cable into the computer.",
    )


def _bit(words: str, number: int) -> bool:
    """Whether a bit is set in the kernel's list of 64-bit words, the highest first."""
    values = [int(word, 16) for word in words.split()]
    word, bit = divmod(number, 64)
    return word < len(values) and bool(values[-1 - word] >> bit & 1)


def sound_cards(machine: Machine) -> list[str]:
    """The sound cards by their names."""
    return [
        machine.text(f"{card.relative_to(machine.root)}/id")
        for card in sorted((machine / "sys/class/sound").glob("card[0-9]*"))
    ]


def _audio(machine: Machine) -> Finding:
    cards = sound_cards(machine)
    if cards:
        return Finding("well", f"音の装置: {'、'.join(cards)}。", f"Sound: {', '.join(cards)}.")
    return Finding(
        "advice",
        "音の装置が見つかりません。読み上げの音は出ません。画面の表示はできます。",
        "No sound device was found: nothing will be read aloud. The screens work all the same.",
    )


def _content(path: Path) -> Finding:
    pack = open_pack(path)
    if isinstance(pack, PackFault):
        return Finding(
            "fault", f"内容のファイルを開けません。{pack}", f"The content cannot be opened. {pack}"
        )
    fonts = ", ".join(sorted(pack.blobs("font")))
    pack.close()
    if not fonts:
        return Finding(
            "fault",
            "内容のファイルに文字の形(フォント)がありません。作り直してください: kiosk build",
            "The content has no fonts. Build it again: kiosk build",
        )
    return Finding(
        "well",
        f"内容 {pack.content_hash[:12]} を開けます。文字の形: {fonts}。",
        f"Content {pack.content_hash[:12]} opens; its fonts: {fonts}.",
    )


def _speech(path: Path) -> Iterator[Finding]:
    """Whether the pack can be heard; nothing of one that cannot be opened."""
    pack = open_pack(path)
    if isinstance(pack, PackFault):
        return
    silent, heard = pack.silent(), ", ".join(pack.voices())
    site = screens.site(pack, pack.meta("default_language"))
    pack.close()
    names = [row.name for row in site.languages if row.id in silent]
    if names:
        yield Finding(
            "fault",
            f"内容のファイルに、読み上げの音声がありません({'、'.join(names)})。押しても声が出ません。"
            "音声を入れて作り直してください: kiosk build --clips make",
            f"The content has no speech in {', '.join(names)}: who wants to listen hears nothing. "
            "Build it again with speech: kiosk build --clips make",
        )
    else:
        yield Finding("well", f"読み上げの音声: {heard}。", f"Read aloud in: {heard}.")


def _hours(machine: Machine, path: Path) -> Iterator[Finding]:
    """Whether this machine can do what the screen hours ask of it; nothing where there are none."""
    pack = open_pack(path)
    if isinstance(pack, PackFault):
        return
    site = screens.site(pack, pack.meta("default_language"))
    pack.close()
    means = brightness.find(machine.root).means
    if site.brightness and means == "none":
        yield Finding(
            "advice",
            "site.yaml に時刻ごとの明るさ(brightness)がありますが、このパソコンからは画面の明るさを変えられません。"
            "DDC/CIに対応した画面なら ddcutil を入れ、modprobe i2c-dev としてください。",
            "site.yaml has brightness by the time of day, but this computer cannot set the screen's: if the monitor listens "
            "to DDC/CI, install ddcutil and load i2c-dev.",
        )
    if site.lit and means != "backlight":
        yield Finding(
            "well",
            "画面をつけておく時間(lit)の外では、画面を黒くします。画面の電源は切れません(バックライトを扱えない画面)。",
            "Outside its hours the screen is black; its light stays on, as this screen's cannot be switched.",
        )


def _clock(machine: Machine, pack: Path) -> Iterator[Finding]:
    built = pack.stat().st_mtime if pack.exists() else 0.0
    told = time.strftime("%Y-%m-%d %H:%M", time.localtime(machine.now()))
    if machine.now() < built - 86400:
        yield Finding(
            "fault",
            f"時計が {told} です。内容より古い時刻なので、時計が狂っています。"
            "timedatectl で時刻合わせ(NTP)を確かめ、電池(CMOS)も見てください。",
            f"The clock says {told}, which is before the content was made: it is wrong. Check with timedatectl that it is "
            "set from the network (NTP), and look at the computer's battery.",
        )
    elif not (machine / "run/systemd/timesync/synchronized").exists():
        yield Finding(
            "advice",
            f"時計は {told} です。ネットワークから合わせた跡がありません。"
            "systemd-timesyncd を入れるか、別の方法で合わせているか確かめてください。",
            f"The clock says {told}, and nothing shows that it is set from the network: install systemd-timesyncd, or make "
            "sure that something else sets it.",
        )
    else:
        yield Finding(
            "well", f"時計は {told} で、合っています。", f"The clock says {told} and is kept right."
        )
    zone = os.path.realpath(machine / "etc/localtime").partition("zoneinfo/")[2]
    if zone not in ("Asia/Tokyo", "Japan"):
        yield Finding(
            "advice",
            f"時間帯が {zone or 'UTC'} です。日本では timedatectl set-timezone Asia/Tokyo としてください。",
            f"The time zone is {zone or 'UTC'}. In Japan: timedatectl set-timezone Asia/Tokyo",
        )


def _disk(machine: Machine) -> Iterator[Finding]:
    for name in WRITABLE:
        folder = machine / name.lstrip("/")
        if not folder.is_dir():
            continue
        free = shutil.disk_usage(folder).free
        if _reads_only(machine, name):
            yield Finding(
                "fault",
                f"{name} のディスクに書き込めません(読み取り専用)。ディスクの故障で起こることがあります。"
                "dmesg でディスクの異常を確かめ、再起動しても直らなければ、ディスクを取りかえてください。",
                f"The disk of {name} cannot be written: it is mounted read-only, as happens when a disk fails. Look for its "
                "errors with dmesg; when a restart does not help, replace the disk.",
            )
        elif free < LEAST_SPACE:
            yield Finding(
                "fault",
                f"{name} のディスクの空きが {free // 1_000_000} MB しかありません。"
                "不要なものを消してください(例: journalctl --vacuum-size=100M、apt clean)。",
                f"The disk of {name} has only {free // 1_000_000} MB free. Remove what is not needed, for example: "
                "journalctl --vacuum-size=100M; apt clean",
            )
        else:
            yield Finding(
                "well",
                f"{name} のディスクの空きは {free / 1e9:.1f} GB。",
                f"The disk of {name} has {free / 1e9:.1f} GB free.",
            )


def _reads_only(machine: Machine, name: str) -> bool:
    """Whether a folder lies on a disk that is mounted read-only, by the kernel's list of mounts."""
    mounts = [line.split() for line in machine.text("proc/self/mounts").splitlines()]
    over = [mount for mount in mounts if len(mount) > 3 and Path(name).is_relative_to(mount[1])]
    if not over:
        return False
    nearest = max(reversed(over), key=lambda mount: len(mount[1]))  # of two on one folder the last counts
    return "ro" in nearest[3].split(",")


def _permissions(machine: Machine) -> Iterator[Finding]:
    groups = {
        line.split(":")[0]: line.split(":")[3].split(",")
        for line in machine.text("etc/group").splitlines()
        if line.count(":") == 3
    }
    if not any(line.startswith(f"{USER}:") for line in machine.text("etc/passwd").splitlines()):
        yield Finding(
            "advice",
            "キオスクの利用者がいません。このパソコンをキオスクにするには intercity-kiosk-session を入れてください。",
            "The kiosk's user is not there. To turn this computer into a kiosk, install intercity-kiosk-session.",
        )
        return
    missing = [group for group in GROUPS if USER not in groups.get(group, ())]
    if missing:
        yield Finding(
            "fault",
            f"利用者 {USER} がグループ {', '.join(missing)} に入っていません。"
            "systemd-sysusers を動かし、再起動してください。",
            f"The user {USER} is not in the group {', '.join(missing)}. Run systemd-sysusers, then restart.",
        )
    owners = [
        name for name in WRITABLE if (machine / name.lstrip("/")).is_dir() and not _owned(machine, name)
    ]
    if owners:
        yield Finding(
            "fault",
            f"{'、'.join(owners)} の持ち主が {USER} ではありません。"
            f"chown -R {USER}: {' '.join(owners)} としてください。",
            f"{', '.join(owners)} does not belong to {USER}: chown -R {USER}: {' '.join(owners)}",
        )
    if not missing and not owners:
        yield Finding(
            "well",
            "利用者と権限は整っています。",
            "The kiosk's user and its permissions are as they should be.",
        )
    if not (machine / "run/seatd.sock").exists():
        yield Finding(
            "fault",
            "seatd が動いていません。systemctl enable --now seatd としてください。",
            "seatd is not running: systemctl enable --now seatd",
        )


def _owned(machine: Machine, name: str) -> bool:
    """Whether a folder belongs to the kiosk's user, by the numbers in the machine's own files."""
    for line in machine.text("etc/passwd").splitlines():
        fields = line.split(":")
        if fields[0] == USER:
            return (machine / name.lstrip("/")).stat().st_uid == int(fields[2])
    return False


def _network(machine: Machine) -> Finding:
    up = [
        link.name
        for link in sorted((machine / "sys/class/net").glob("*"))
        if link.name != "lo" and machine.text(f"sys/class/net/{link.name}/operstate") == "up"
    ]
    if up:
        return Finding(
            "well",
            f"ネットワーク: {'、'.join(up)}。表示には要りません。更新と見守りに使います。",
            f"Network: {', '.join(up)}. The screens need none; updates and monitoring do.",
        )
    return Finding(
        "advice",
        "ネットワークにつながっていません。表示はできますが、時刻合わせ、更新、見守りができません。",
        "There is no network. The screens work, but nothing sets the clock, brings updates or tells how the kiosk is.",
    )
