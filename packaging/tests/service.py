# SPDX-License-Identifier: GPL-3.0-or-later
"""Inside a booted system: does to the kiosk's unit what happens to kiosks, writes /test/results.json, switches off."""

from __future__ import annotations

import json
import os
import pwd
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

UNIT = "intercity-kiosk.service"
HEALTH = Path("/run/intercity-kiosk-health/kiosk.prom")
SCREENS = Path("/usr/lib/intercity-kiosk/app/kiosk/_resources/kiosk.rcc")
SETTINGS = Path("/etc/intercity-kiosk/session.env")
SOUND_UNIT = "intercity-kiosk-sound.service"
SEAT_UNIT = "seatd.service"
ATTENDANT = "intercity-kiosk-attendant.service"
ANSWER = Path("/run/intercity-kiosk-attendant/answer")
SHELF = Path("/var/lib/intercity-kiosk-content")
SOUND = Path("/run/intercity-kiosk-sound/native")
STATE = Path("/var/lib/intercity-kiosk")
PACK = Path("/usr/lib/intercity-kiosk/app/kiosk/_data/content.pack")
TEST = Path("/test")
LIMIT = 60.0
FINISHED = "finished"  # the last result: without it the script died on the way
results: list[dict[str, Any]] = []


def tell(what: str, figure: object, *, good: bool) -> None:
    results.append({"what": what, "figure": str(figure), "good": good})
    (TEST / "results.json").write_text(json.dumps(results, indent=1), "utf-8")


def systemctl(*words: str) -> str:
    return subprocess.run(["systemctl", *words], capture_output=True, text=True).stdout.strip()


def shown(name: str) -> str:
    return systemctl("show", UNIT, "--value", "--property", name)


def until(condition: Callable[[], object], limit: float = LIMIT) -> float:
    """Seconds until the condition holds; the limit when it never does."""
    begun = time.monotonic()
    while not condition():
        if time.monotonic() - begun > limit:
            return limit
        time.sleep(0.05)
    return time.monotonic() - begun


def process(name: str) -> int:
    """The process of the unit that runs this program, 0 when there is none."""
    group = shown("ControlGroup")
    for base in ("/sys/fs/cgroup", "/sys/fs/cgroup/systemd"):
        procs = Path(f"{base}{group}/cgroup.procs")
        if procs.is_file():
            for pid in procs.read_text("ascii").split():
                try:
                    told = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
                except OSError:
                    continue
                if name in told:
                    return int(pid)
    return 0


def ready() -> bool:
    return shown("ActiveState") == "active"


def invocation() -> str:
    return shown("InvocationID")


def fault(what: str, limit: float, do: Callable[[], object], times: int = 1) -> None:
    """Seconds from the fault until the unit is ready again, as a new start."""
    seconds: list[float] = []
    for _ in range(times):
        until(ready)
        before = invocation()
        do()
        seconds.append(until(lambda before=before: invocation() != before and ready(), max(limit, LIMIT)))  # type: ignore[misc]
    figure = f"back after {median(seconds):.1f} s" + (
        f", worst of {times}: {max(seconds):.1f} s" if times > 1 else ""
    )
    tell(what, figure, good=max(seconds) < limit)


def kill(name: str, sign: signal.Signals) -> None:
    os.kill(process(name), sign)


def hide_pack() -> None:
    PACK.rename(PACK.with_suffix(".away"))
    found = until(lambda: not ready())
    tell("content pack vanished", f"found after {found:.1f} s", good=found < 30)
    PACK.with_suffix(".away").rename(PACK)


def renewed() -> None:
    """Puts a new file in place of an old one, as an upgrade does; nobody is at this kiosk."""
    fresh = SCREENS.with_suffix(".fresh")
    shutil.copy(SCREENS, fresh)
    fault("another version is installed: starts anew by itself", 90, lambda: fresh.replace(SCREENS))


def upgraded() -> None:
    """The packages that have units are installed anew, as in an upgrade: a visitor sees and hears nothing of it."""

    def runs() -> list[str]:
        return systemctl("show", UNIT, SOUND_UNIT, SEAT_UNIT, "--value", "--property=InvocationID").split()

    until(SOUND.is_socket)
    before = runs()
    session = sorted(map(str, TEST.glob("intercity-kiosk-session_*.deb")))[:1]
    done = subprocess.run(
        ["apt-get", "-qq", "-y", "--no-install-recommends", "--reinstall", "install", *session, "seatd"],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"},
        capture_output=True,
        text=True,
    )
    (TEST / "upgrade.txt").write_text(done.stdout + done.stderr, "utf-8")
    tell("an upgrade of the session and of seatd", f"apt says {done.returncode}", good=done.returncode == 0)
    after = runs()
    same = len(before) == 3 and before == after and ready()
    tell("and screen, sound and seatd run on", f"{before}, then {after}", good=same)


def stays(seconds: float) -> str:
    """What the unit says of itself after so long, and "" when it was started again meanwhile."""
    before = invocation()
    time.sleep(seconds)
    return shown("StatusText") if ready() and invocation() == before else ""


def without_a_disk() -> None:
    """A state folder that is full, read-only or damaged: the kiosk comes up and stays longer than the watchdog waits."""
    kept = TEST / "state"
    shutil.copytree(STATE, kept)
    user = pwd.getpwnam("intercity-kiosk")
    owner = (
        f"uid={user.pw_uid},gid={user.pw_gid},mode=755"  # another owner's folder systemd would want to change
    )
    for what, size in (("full", "size=64k"), ("read-only", "size=64k,ro")):
        options = f"{owner},{size}"
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", STATE], check=True)
        if what == "full":
            fill(STATE / "filling")
        systemctl("restart", UNIT)
        until(ready)
        words = stays(15)
        tell(f"state folder {what}", words, good=words == "on the screen")
        systemctl("stop", UNIT)
        subprocess.run(["umount", STATE], check=True)
        systemctl("start", UNIT)
        until(ready)
    systemctl("stop", UNIT)
    damaged = [file for file in STATE.rglob("*") if file.is_file()]
    for file in damaged:
        file.write_bytes(os.urandom(4096))
    systemctl("start", UNIT)
    until(ready)
    words = stays(15)
    tell(
        "state files damaged",
        f"{len(damaged)} files; {words}",
        good=bool(damaged) and words == "on the screen",
    )
    systemctl("stop", UNIT)
    for file in damaged:
        file.write_bytes((kept / file.relative_to(STATE)).read_bytes())
    systemctl("start", UNIT)
    until(ready)


def fill(file: Path) -> None:
    """Writes until the disk is full."""
    with file.open("wb", buffering=0) as end:
        try:
            while end.write(bytes(1024)):
                pass
        except OSError:
            return


def without_a_screen() -> None:
    """A kiosk whose screen is unplugged waits for one, and does not start again and again."""
    settings = SETTINGS.read_text("utf-8")
    SETTINGS.write_text("KIOSK_WESTON_OPTIONS=--backend=headless --no-outputs\n", "utf-8")
    systemctl("restart", UNIT)
    until(ready)
    before = invocation()
    for _ in range(3):  # it writes its health every 15 s: longer than the watchdog waits
        HEALTH.unlink(missing_ok=True)
        until(HEALTH.is_file)
    good = invocation() == before and shown("StatusText") == "running, no screen is plugged in"
    tell("without a screen", f"{shown('StatusText')}; restarts since: {shown('NRestarts')}", good=good)
    SETTINGS.write_text(settings, "utf-8")
    systemctl("restart", UNIT)
    until(ready)


def command(*words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(["kiosk", *words], input=typed, capture_output=True, text=True, timeout=1200)


def asked(number: int, task: str) -> list[Any]:
    """What the system answers when the kiosk's own user asks, as the staff panel does."""
    place = f"/run/intercity-kiosk/request-{number:020}"
    line = f"echo '{number} {task}' >{place}.new && mv {place}.new {place}"
    subprocess.run(["runuser", "-u", "intercity-kiosk", "--", "sh", "-c", line], check=True)

    def answer() -> list[Any]:
        try:
            return list(json.loads(ANSWER.read_text("utf-8")))
        except (OSError, ValueError):
            return []

    until(lambda: answer()[:1] == [number] and answer()[1] != "working", 300)
    return answer()


def content_and_staff() -> None:
    """A PIN, content that is installed and taken back by command and by the panel's way, and what is refused."""
    done = command("pin", typed="480913\n")
    pin = Path("/etc/intercity-kiosk/pin")
    mode = f"{pin.stat().st_mode & 0o777:o} {pin.group()}" if pin.is_file() else "no file"
    tell("kiosk pin", f"{mode} {done.stderr.strip()}", good=mode == "640 intercity-kiosk")
    refused = command("pin", typed="123456\n")
    tell("an easy PIN is refused", refused.stderr.strip(), good=refused.returncode == 1)
    before = invocation()
    begun = time.monotonic()
    done = command("update", str(PACK))
    told = (done.stdout + done.stderr).strip()
    tell("kiosk update", f"{told} after {time.monotonic() - begun:.0f} s", good=done.returncode == 0)
    shown_now = (SHELF / "shown").read_text("ascii").split() if (SHELF / "shown").is_file() else []
    tell("what is shown is named", shown_now, good=len(shown_now) == 2 and shown_now[1] == "-")
    found = until(lambda: invocation() != before and ready(), 150)
    tell("new content appears by itself", f"{found:.0f} s", good=found < 150)
    tell(
        "it came up",
        Path("/var/lib/intercity-kiosk/trial").read_text("ascii").strip(),
        good=until(lambda: Path("/var/lib/intercity-kiosk/trial").read_text("ascii").strip().endswith("up"))
        < LIMIT,
    )
    broken = TEST / "broken.pack"
    broken.write_bytes(PACK.read_bytes()[:-5000])
    done = command("update", str(broken))
    same = (SHELF / "shown").read_text("ascii").split() == shown_now
    tell("broken content is refused", done.stderr.strip(), good=done.returncode == 1 and same)
    for task, code in (("rollback", "rolled-back"), ("update", "no-pack"), ("format", "unknown")):
        answer = asked(len(results) + 1000, task)
        tell(f"the panel asks: {task}", answer, good=answer[2:3] == [code])
    back = (SHELF / "shown").read_text("ascii").split()
    tell("the content before is back", back, good=back == shown_now[::-1])
    left = list(Path("/run/intercity-kiosk").glob("request-*"))
    tell("no request stays", left, good=not left)


def security(unit: str, most: float = 1.5) -> None:
    """systemd's own score of what a unit may do, from 10 (all) to 0 (nothing)."""
    report = subprocess.run(
        ["systemd-analyze", "--no-pager", "security", unit], capture_output=True, text=True
    ).stdout
    (TEST / f"security-{unit}.txt").write_text(report, "utf-8")
    score = re.search(r"exposure level for \S+: ([0-9.]+)", report)
    figure = score[1] if score else report[-200:]
    tell(f"security of {unit}", figure, good=bool(score) and float(figure) <= most)


def killed(times: int) -> None:
    """SIGKILL again and again, at random moments after the first frame."""
    chance = random.Random(times)

    def strike() -> None:
        time.sleep(chance.uniform(0, 2))
        kill(chance.choice(("kiosk run", "kiosk run", "weston")), signal.SIGKILL)

    until(ready)
    fault("program or compositor killed at random", 10, strike, times=times)


def main() -> None:
    first = until(ready)
    tell("ready after boot", f"{first:.1f} s after this test began", good=first < LIMIT)
    tell("its words", shown("StatusText"), good=shown("StatusText") == "on the screen")
    users = {Path(f"/proc/{process(name)}").owner() for name in ("weston", "kiosk run")}
    tell("runs as", ", ".join(users), good=users == {"intercity-kiosk"})
    before = invocation()
    fault("program killed (SIGKILL)", 10, lambda: kill("kiosk run", signal.SIGKILL), times=20)
    fault("program crashed (SIGSEGV)", 10, lambda: kill("kiosk run", signal.SIGSEGV))
    fault("program hung (SIGSTOP)", 30, lambda: kill("kiosk run", signal.SIGSTOP), times=20)
    fault("compositor killed (SIGKILL)", 10, lambda: kill("weston", signal.SIGKILL))
    fault(
        "compositor frozen (SIGSTOP): no frame reaches the screen", 30, lambda: kill("weston", signal.SIGSTOP)
    )
    fault("content pack there again", 15, hide_pack)
    tell(
        "each start is a new one",
        shown("NRestarts"),
        good=invocation() != before and int(shown("NRestarts")) >= 9,
    )
    begun = time.monotonic()
    systemctl("stop", UNIT)
    tell("stop", f"{time.monotonic() - begun:.1f} s", good=shown("ActiveState") == "inactive")
    begun = time.monotonic()
    systemctl("start", UNIT)
    tell("start to first frame", f"{time.monotonic() - begun:.1f} s", good=ready())
    HEALTH.unlink(missing_ok=True)
    until(HEALTH.is_file)
    tell("health is written", HEALTH.stat().st_size if HEALTH.is_file() else "never", good=HEALTH.is_file())
    if HEALTH.is_file():
        shutil.copy(HEALTH, TEST)
    upgraded()
    renewed()
    without_a_screen()
    without_a_disk()
    until(SOUND.is_socket)
    tell("sound is served", systemctl("is-active", SOUND_UNIT), good=SOUND.is_socket())
    systemctl("stop", SOUND_UNIT)
    words = stays(15)
    tell("sound gone", words, good=words == "on the screen")
    fault("sound there again: starts anew by itself", 90, lambda: systemctl("start", SOUND_UNIT))
    content_and_staff()
    for unit in (UNIT, SOUND_UNIT):
        security(unit)
    security(ATTENDANT, 2.5)  # root; each thing that is left open has its reason in the unit
    records = subprocess.run(
        ["journalctl", "--no-pager", "-u", UNIT, "-o", "json"], capture_output=True, text=True
    ).stdout.splitlines()
    own = [record for record in map(json.loads, records) if record.get("LOGGER") == "kiosk.service"]
    tell(
        "records of its own in the journal",
        len(own),
        good=any("ready" in record["MESSAGE"] for record in own),
    )


def run(words: list[str], conclude: Callable[[], None]) -> None:
    """The whole script; its last result is told only when it came to its end."""
    try:
        killed(int(words[0])) if words else main()
        tell(FINISHED, f"{len(results)} results before", good=True)
    finally:
        conclude()


def switch_off() -> None:
    (TEST / "journal.txt").write_text(
        subprocess.run(["journalctl", "--no-pager", "-b"], capture_output=True, text=True).stdout, "utf-8"
    )
    systemctl("poweroff")


if __name__ == "__main__":
    run(sys.argv[1:], switch_off)
