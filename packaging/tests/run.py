# SPDX-License-Identifier: GPL-3.0-or-later
"""`run.py [SYSTEM|TEST]...`: the packages of dist/ on fresh Debian systems, debian12 and debian13. Needs root. The tests:

built: built a second time elsewhere, the packages have the same bytes; the wheel works in a fresh environment.
install: apt brings everything, `kiosk self-test` passes, a second installation changes nothing, purging leaves nothing.
picture: the kiosk under the compositor without a screen, as its own user; the picture must be the kiosk, edge to edge.
service: the system booted; the unit is ready at the first frame and comes back from every fault.
kills: the system booted; the kiosk is killed 200 times at random moments, and is back each time.
screen: an emulated computer with a screen, a touch panel, a keyboard and a sound card: touches reach the kiosk, no key leads
  out of it, what it reads aloud is heard, also from a loudspeaker that is plugged in later, and content comes from a stick.
mishaps: an emulated computer whose screen is pulled out and put in, whose clock jumps, which sleeps and runs out of memory.
monitoring: promtool checks the health that the booted kiosk wrote, and the alert rules.
Everything is kept in build/install: the systems (made once), and for each run its log, pictures and figures.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from emulated import BOOT, OUTPUT, SIZE, Computer, computer
from PIL import Image, ImageChops, ImageStat
from service import FINISHED

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
WORK = ROOT / "build" / "install"
INCLUDE = "systemd,systemd-sysv,dbus,libnss-systemd"
UNIT = "intercity-kiosk.service"


def mirror() -> str:
    """Where this machine's own apt takes Debian from."""
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI)"], check=True, capture_output=True, text=True
    )
    return next(uri for uri in told.stdout.split() if "security" not in uri)


class System(NamedTuple):
    """A Debian release, and where it has a compositor that is new enough."""

    name: str
    suite: str
    backports: bool

    @property
    def sources(self) -> str:
        source = mirror()
        lines = [f"deb {source} {self.suite} main"]
        if self.backports:
            lines.append(f"deb {source} {self.suite}-backports main")
        return "\n".join(lines) + "\n"


SYSTEMS = (System("debian12", "bookworm", backports=True), System("debian13", "trixie", backports=False))


class UnmetError(AssertionError):
    """What was expected and did not come."""


def say(words: str) -> None:
    print(f"test-install: {words}", flush=True)


def expect(condition: object, words: str) -> None:
    if not condition:
        raise UnmetError(words)
    say(f"  {words}")


def base(system: System) -> Path:
    """The fresh system, made once."""
    root = WORK / system.name
    if not (root / "etc" / "debian_version").is_file():
        say(f"{system.name}: making a fresh system")
        WORK.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["mmdebstrap", "--quiet", "--variant=minbase", f"--include={INCLUDE}", system.suite, root, "-"],
            input=system.sources,
            text=True,
            check=True,
        )
    return root


def call(*command: str | Path) -> None:
    """Runs a command here, without a screen and outside the checkout."""
    done = subprocess.run(
        command,
        cwd=WORK,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=900,
    )
    if done.returncode:
        raise UnmetError(f"{' '.join(map(str, command))[:80]}: {done.stdout}{done.stderr}")


class Machine:
    """A copy of a fresh system that may be changed: only what changes is kept."""

    def __init__(self, root: Path, results: Path) -> None:
        self.root = root
        self.results = results
        self.log = results / "log"

    def run(self, *command: str, check: bool = True) -> str:
        """What a command says, run as root inside."""
        done = subprocess.run(
            [HERE / "inside.sh", self.root, *command],
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            timeout=900,
        )
        with self.log.open("a", encoding="utf-8") as log:
            log.write(f"\n$ {' '.join(command)}\n{done.stdout}")
        if check and done.returncode:
            raise UnmetError(
                f"{' '.join(command)[:80]} ended with {done.returncode}; {self.log} has all it said"
            )
        return done.stdout

    def apt(self, *arguments: str) -> str:
        return self.run(
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "-qq",
            "-y",
            "--no-install-recommends",
            "-o",
            "Acquire::Retries=3",
            *arguments,
        )

    def copy(self, *files: Path) -> None:
        (self.root / "test").mkdir(exist_ok=True)
        for file in files:
            shutil.copy(file, self.root / "test")


@contextmanager
def layer(name: str, lower: Path) -> Iterator[Path]:
    """A folder that shows `lower` and keeps all changes in a folder of its own, removed at the end."""
    place = WORK / "layers" / name
    subprocess.run(["umount", place / "root"], stderr=subprocess.DEVNULL)  # where the last run was ended
    shutil.rmtree(place, ignore_errors=True)
    for part in ("upper", "work", "root"):
        (place / part).mkdir(parents=True)
    options = f"lowerdir={lower},upperdir={place / 'upper'},workdir={place / 'work'}"
    subprocess.run(["mount", "-t", "overlay", "overlay", "-o", options, place / "root"], check=True)
    try:
        yield place / "root"
    finally:
        subprocess.run(["umount", place / "root"], check=True)
        shutil.rmtree(place, ignore_errors=True)


def packages() -> list[Path]:
    found = sorted((ROOT / "dist").glob("*.deb"))
    if len(found) != 3:
        raise UnmetError("dist/ has not the three packages: make deb")
    return found


def built(results: Path) -> None:
    """Builds again, by way of another folder, and installs the wheel where nothing of ours is."""
    again = WORK / "again"
    shutil.rmtree(again, ignore_errors=True)
    build = ROOT / "packaging" / "deb.sh"
    call("sh", "-euc", 'umask 077; TZ=Asia/Tokyo exec "$0" "$1/deb" "$1/dist"', build, again)
    for package in packages():
        same = package.read_bytes() == (again / "dist" / package.name).read_bytes()
        expect(same, f"{package.name} has the same bytes when it is built elsewhere")
    call(ROOT / ".venv/bin/python", "-m", "build", "--wheel", "--no-isolation", "--outdir", again, ROOT)
    call("python3", "-m", "venv", again / "environment")
    call(again / "environment/bin/pip", "install", "--quiet", *again.glob("*.whl"))
    call(again / "environment/bin/kiosk", "self-test", "--report", results / "self-test.html")
    say("  the wheel passes kiosk self-test in a fresh environment")
    shutil.rmtree(again)


def set_up(machine: Machine, system: System) -> None:
    """Installs our packages with apt, as the guide says."""
    shutil.copy("/etc/resolv.conf", machine.root / "etc" / "resolv.conf")
    machine.copy(*packages(), HERE / "picture.sh", HERE / "service.py", HERE / "screen.py")
    if system.backports:
        preferences = machine.root / "etc" / "apt" / "preferences.d" / "intercity-kiosk"
        shutil.copy(ROOT / "packaging" / "session" / "debian12.pref", preferences)
    machine.apt("update")
    kept, archives = WORK / "archives" / system.name, machine.root / "var" / "cache" / "apt" / "archives"
    kept.mkdir(parents=True, exist_ok=True)
    for package in kept.glob("*.deb"):
        shutil.copy(package, archives)
    begun = time.monotonic()
    machine.apt("install", *(f"/test/{package.name}" for package in packages()))
    seconds = time.monotonic() - begun
    for package in archives.glob("*.deb"):
        shutil.copy(package, kept)
    count = len(machine.run("dpkg-query", "-W").splitlines())
    say(f"  installed in {seconds:.0f} s; {count} packages in all")


def monitoring(machine: Machine) -> None:
    """promtool reads what the booted kiosk wrote, and tries the alert rules."""
    folder = ROOT / "packaging" / "monitoring"
    health = machine.results / "kiosk.prom"
    expect(health.is_file(), "a running kiosk wrote its health (test: service)")
    for what, command, text in (
        ("promtool finds no fault in the health", ["check", "metrics"], health.read_text("utf-8")),
        ("promtool finds no fault in the alert rules", ["check", "rules", "alerts.yaml"], ""),
        ("each alert comes for its fault and no other", ["test", "rules", "alerts.test.yaml"], ""),
    ):
        done = subprocess.run(
            ["promtool", *command], input=text, text=True, cwd=folder, capture_output=True, timeout=60
        )
        expect(done.returncode == 0, what if done.returncode == 0 else f"{what}: {done.stdout}{done.stderr}")


def install(machine: Machine) -> None:
    """Installs again, takes away, and looks at what is left."""
    expect(
        "intercity-kiosk:x:" in machine.run("getent", "passwd", "intercity-kiosk"),
        "the kiosk's user is there",
    )
    shell = machine.run("getent", "passwd", "intercity-kiosk").strip().rpartition(":")[2]
    expect(shell == "/usr/sbin/nologin", "nobody can log in as the kiosk")
    machine.run("runuser", "-u", "intercity-kiosk", "--", "env", "HOME=/tmp", "kiosk", "self-test")
    say("  kiosk self-test passes as the kiosk's user")
    mine = machine.root / "etc" / "intercity-kiosk" / "session.env"
    mine.write_text("# of this site\n", "utf-8")
    calibrated = machine.root / "etc/udev/rules.d/82-intercity-kiosk.rules"  # as `kiosk calibrate` writes it
    calibrated.parent.mkdir(parents=True, exist_ok=True)
    calibrated.write_text("# of this site\n", "utf-8")
    machine.apt("--reinstall", "install", *(f"/test/{package.name}" for package in packages()))
    expect(mine.read_text("utf-8") == "# of this site\n", "an upgrade keeps the site's settings")
    downgrade(machine, mine)
    machine.apt("remove", "intercity-kiosk-session", "intercity-kiosk", "intercity-kiosk-qt")
    expect(mine.is_file() and calibrated.is_file(), "removing keeps the site's settings")
    left = machine.run("find", "/usr/lib/intercity-kiosk", "/usr/bin/kiosk", check=False)
    expect(left.count("No such file") == 2, "removing leaves nothing of the program")
    machine.run("dpkg", "--purge", "intercity-kiosk-session", "intercity-kiosk", "intercity-kiosk-qt")
    for path in (
        "etc/intercity-kiosk",
        "var/lib/intercity-kiosk",
        "var/lib/intercity-kiosk-content",
        "var/cache/intercity-kiosk",
        "etc/udev/rules.d/82-intercity-kiosk.rules",
    ):
        expect(not (machine.root / path).exists(), f"purging leaves no /{path}")


def downgrade(machine: Machine, mine: Path) -> None:
    """An older version is put back: the same packages under a lower version, which apt takes for older ones."""
    for name in ("intercity-kiosk", "intercity-kiosk-session"):
        package = next(path for path in packages() if path.name.startswith(f"{name}_"))
        machine.run(
            "sh",
            "-euc",
            f"rm -rf /test/older && dpkg-deb -R /test/{package.name} /test/older"
            " && sed -i 's/^Version: .*/Version: 0.0.1/; s/(= [^)]*)/(= 0.0.1)/' /test/older/DEBIAN/control"
            f" && dpkg-deb -b /test/older /test/{name}_older.deb",
        )
    older = ("/test/intercity-kiosk_older.deb", "/test/intercity-kiosk-session_older.deb")
    machine.apt("--allow-downgrades", "install", *older)
    versions = machine.run(
        "dpkg-query", "-W", "-f", "${Version} ", "intercity-kiosk", "intercity-kiosk-session"
    )
    expect(versions.split()[-2:] == ["0.0.1", "0.0.1"], "an older version can be put back")
    expect(mine.read_text("utf-8") == "# of this site\n", "going back keeps the site's settings")
    machine.apt("install", *(f"/test/{package.name}" for package in packages()))


def picture(machine: Machine) -> None:
    """Compares what the compositor shows with what the kiosk draws by itself."""
    machine.run("sh", "/test/picture.sh")
    for name in ("screen.png", "drawn.png"):
        shutil.copy(machine.root / "test" / name, machine.results / name)
    shown = Image.open(machine.results / "screen.png").convert("RGB")
    drawn = Image.open(machine.results / "drawn.png").convert("RGB")
    expect(shown.size == (1920, 1080), "the picture has the size of the screen")
    expect(len(shown.getcolors(1 << 24) or []) > 100, "the picture is not empty")
    # Attract's words drift, so the edges are compared: there a bar, a frame or a panel would be.
    for edge, box in {
        "top": (0, 0, 1920, 24),
        "left": (0, 0, 24, 1080),
        "right": (1896, 0, 1920, 1080),
        "bottom": (0, 1056, 1920, 1080),
    }.items():
        difference = ImageStat.Stat(ImageChops.difference(shown.crop(box), drawn.crop(box)))
        mean = sum(difference.mean) / 3
        expect(mean < 12, f"the {edge} edge is the kiosk's own (differs by {mean:.1f} of 255)")


def at_boot(machine: Machine, script: str) -> None:
    """The system will run this script of /test when it boots."""
    units = machine.root / "etc" / "systemd" / "system"
    (units / "kiosk-test.service").write_text(
        f"[Unit]\nAfter={UNIT}\n[Service]\nOOMPolicy=continue\nExecStart=/usr/bin/python3 /test/{script}\n",
        "ascii",
    )
    wants = units / "multi-user.target.wants"
    wants.mkdir(exist_ok=True)
    (wants / "kiosk-test.service").unlink(missing_ok=True)
    (wants / "kiosk-test.service").symlink_to("../kiosk-test.service")


def service(machine: Machine) -> None:
    """Boots the system and does to the unit what happens to kiosks."""
    boot(machine, "service.py")


def kills(machine: Machine) -> None:
    """Boots the system and kills the kiosk 200 times at random moments (20 minutes, mostly waiting)."""
    boot(machine, "service.py 200")


def boot(machine: Machine, script: str) -> None:
    """Boots the system without a screen; the script's results, and what it left, go to the results of this run."""
    at_boot(machine, script)
    (machine.root / "etc" / "intercity-kiosk" / "session.env").write_text(
        "KIOSK_WESTON_OPTIONS=--backend=headless --renderer=pixman --width=1280 --height=720\n",
        "ascii",
    )
    told = machine.root / "test" / "results.json"
    told.unlink(missing_ok=True)
    command = ["systemd-nspawn", "--quiet", "--boot", "--register=no", "--keep-unit", "--console=pipe"]
    with (machine.results / "boot.log").open("w", encoding="utf-8") as log:
        subprocess.run(
            [*command, "-D", machine.root, "systemd.show_status=false"],
            stdout=log,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            timeout=2700,
        )
    for file in sorted((machine.root / "test").iterdir()):
        if file.suffix in (".json", ".txt", ".prom"):
            shutil.copy(file, machine.results)
    expect(told.is_file(), "the booted system told its results")
    judge(json.loads(told.read_text("utf-8")))


def judge(told: list[dict[str, Any]]) -> None:
    """All that the script inside told must be good, and it must have come to its end."""
    for result in told:
        expect(result["good"], f"{result['what']}: {result['figure']}")
    expect(told and told[-1]["what"] == FINISHED, f"the script inside came to its end; {len(told)} results")


# What leads out of a desktop or a console, by qemu's names of keys. (weston takes Super+S and Super+R for pictures of the
# screen; it may write nowhere, so nothing comes of it.)
WAYS_OUT = (
    *(("ctrl", "alt", f"f{number}") for number in range(1, 13)),
    *(("alt", f"f{number}") for number in range(1, 8)),
    ("alt", "tab"),
    ("alt", "esc"),
    ("ctrl", "alt", "backspace"),
    *[("ctrl", "alt", "delete")] * 8,
    ("meta_l",),
    *(("meta_l", letter) for letter in "srdlket"),
    ("meta_l", "tab"),
    ("meta_l", "shift", "spc"),
    *[("power",)] * 2,
    ("sleep",),
    ("wake",),
    ("print",),
    ("sysrq",),
    *(("alt", "sysrq", letter) for letter in "reisubkf"),
    ("ctrl", "c"),
    ("ctrl", "d"),
    ("ctrl", "q"),
    ("ctrl", "w"),
    ("ctrl", "alt", "t"),
    ("menu",),
    ("shift", "f10"),
)


def still(seen: Computer, name: str, limit: float = 60) -> Image.Image:
    """The screen once nothing moves on it any more."""
    begun = time.monotonic()
    before = seen.picture(name)
    while time.monotonic() - begun < limit:
        time.sleep(1)
        now = seen.picture(name)
        if now.tobytes() == before.tobytes():
            return now
        before = now
    raise UnmetError(f"the screen is still ({name}.png)")


def another(seen: Computer, name: str, before: Image.Image, share: float) -> Image.Image:
    """The screen, still, once more than this share of it is another than before; an emulated one may keep us waiting."""
    begun = time.monotonic()
    while changed(before, now := still(seen, name)) <= share and time.monotonic() - begun < ANSWERED:
        pass
    return now


def changed(one: Image.Image, other: Image.Image) -> float:
    """The share of the screen on which two pictures differ."""
    grey = ImageChops.difference(one, other).convert("L")
    return 1 - grey.histogram()[0] / (grey.width * grey.height)


def strike(seen: Computer, keys: tuple[str, ...]) -> None:
    """Presses keys together, again when too few arrive, as happens on a busy machine.

    One key less is enough: all of Ctrl+Alt+Delete or Alt+SysRq+R were not seen to arrive (qemu 7.2), so these stay a drill.
    """
    for _ in range(5):
        before = seen.ask("keys")["keys"]
        seen.press(*keys)
        if seen.ask("keys")["keys"] - before >= max(1, len(keys) - 1):
            return
    raise UnmetError(f"{'+'.join(keys)} arrives at the kernel")


def screen(machine: Machine) -> None:
    """Boots an emulated computer, touches its screen, presses every key that might lead out, brings content on a stick."""
    pack = machine.results / "brought.pack"
    call(ROOT / ".venv/bin/kiosk", "build", "--clips", "none", "-o", pack, ROOT / "tests/fixtures/small")
    with emulated(machine, [pack]) as seen:
        drill(seen)
        brought(seen, pack)
        expect(
            seen.ask("console 2")["console"] == "tty2",
            "root could switch the console, so it would have been seen",
        )
        seen.switch_off()
    say("  the button on its case switches it off in order")


def brought(seen: Computer, pack: Path) -> None:
    """New content from a memory stick, as the staff panel asks for it; the other tasks of the panel."""
    before = seen.ask("state")
    expect(
        seen.ask("staff update")["answer"][1:3] == ["refused", "no-pack"],
        "without a stick nothing is installed",
    )
    seen.plug_stick()
    begun = time.monotonic()
    while "sda1" not in (disks := seen.ask("disks")["disks"]):
        if time.monotonic() - begun > ANSWERED:
            raise UnmetError(f"the memory stick is found, not only {disks}")
    begun = time.monotonic()
    answer = seen.ask("staff update", limit=DRAWN)["answer"]
    name = f"{sha256(pack.read_bytes()).hexdigest()[:16]}.pack"
    expect(answer[1:] == ["done", "installed", name], f"content from a stick: {answer}")
    say(f"    after {time.monotonic() - begun:.0f} s")
    begun = time.monotonic()
    while (after := seen.ask("state"))["content"] == before["content"]:
        time.sleep(1)
        if time.monotonic() - begun > APPEARS:
            raise UnmetError(f"the new content appears: {after}")
    expect(
        after["installed"][:1] == [name] and after["InvocationID"] != before["InvocationID"],
        f"it appears by itself after {time.monotonic() - begun:.0f} s",
    )
    back(seen)
    seen.picture("brought")
    for task, code in (("brightness 60", "brightness"), ("screen off", "screen"), ("screen on", "screen")):
        answer = seen.ask(f"staff {task}")["answer"]
        expect(answer[2:3] == [code], f"the panel asks for {task}: {answer}; this screen cannot be told to")


@contextmanager
def emulated(machine: Machine, files: list[Path]) -> Iterator[Computer]:
    """The system boots in an emulated computer, its memory stick with these files unplugged; who asks for it ends it."""
    machine.apt("install", "linux-image-amd64", "initramfs-tools", "udev")
    at_boot(machine, "screen.py")
    (machine.root / "etc" / "intercity-kiosk" / "session.env").write_text(
        "KIOSK_WESTON_OPTIONS=--renderer=pixman\n", "ascii"
    )
    ours = (machine.root / "usr/share/intercity-kiosk-session/weston.ini").read_text("utf-8")
    mode = f"[output]\nname={OUTPUT}\nmode={SIZE[0]}x{SIZE[1]}\n"  # it tells no size once it was pulled out
    (machine.root / "etc/intercity-kiosk/weston.ini").write_text(f"{ours}\n{mode}", "utf-8")
    with computer(machine.root, WORK / "computer", machine.results, files) as seen:
        begun = time.monotonic()
        told = seen.ask("state", limit=BOOT)
        while (
            told["StatusText"] != "on the screen" or told["touched"] is None
        ) and time.monotonic() - begun < BOOT:
            time.sleep(1)
            told = seen.ask("state")
        expect(
            told["StatusText"] == "on the screen",
            f"on the screen {time.monotonic() - begun:.0f} s after boot",
        )
        expect(told["touched"] == 0, "nobody has touched it")
        yield seen


def drill(seen: Computer) -> None:
    """Touches, then keys; the pictures say what came of them."""
    attract = seen.picture("attract")
    expect(len(attract.getcolors(1 << 24) or []) > 100, "the screen is not empty")
    seen.ask("tap 0.5 0.4")
    home = another(seen, "home", attract, 0.2)
    expect(changed(attract, home) > 0.2, "a touch wakes it")
    seen.ask("tap 0.43 0.6")
    page = another(seen, "page", home, 0.05)
    expect(changed(home, page) > 0.05, "a touch on a card opens its page")
    seen.ask("tap 0.044 0.945")
    expect(changed(home, another(seen, "home-again", page, 0.05)) < 0.001, "a touch on Home leads home")
    seen.ask("unplug")
    seen.ask("plug")
    time.sleep(3)
    before = seen.ask("state")
    for keys in WAYS_OUT:
        strike(seen, keys)
    after = seen.ask("state")
    say(f"  all {len(WAYS_OUT)} combinations of keys arrived at the kernel")
    still(seen, "after-keys")
    seen.ask("tap 0.15 0.15")  # on nothing: takes the kiosk's own focus ring away
    expect(
        changed(home, still(seen, "after-keys-touched")) < 0.001,
        "no key leads out: but for the focus ring the screen shows what it showed",
    )
    same = ("ActiveState", "InvocationID", "NRestarts", "console")
    expect(all(before[name] == after[name] for name in same), f"nothing ended or was switched: {after}")
    seen.ask("tap 0.43 0.6")
    expect(
        changed(home, another(seen, "page-again", home, 0.05)) > 0.05,
        "a panel that was pulled out and put in again is felt",
    )
    expect(seen.loudest() == 0, "nothing was heard so far")
    seen.ask("tap 0.955 0.945")
    heard(seen, "a touch on Listen is heard", "card")
    before = seen.ask("state")
    for what in ("a loudspeaker that is plugged in is heard", "and when it is plugged in again"):
        seen.plug_loudspeaker()
        sound_goes_to(seen, "usb-")
        seen.ask("tap 0.044 0.945")
        heard(seen, what, "loudspeaker")
        seen.unplug_loudspeaker()
        sound_goes_to(seen, "pci-")
        seen.ask("tap 0.43 0.6")
        heard(seen, "without it", "card")
    after = seen.ask("state")
    expect(after["InvocationID"] == before["InvocationID"], "without a new start of the kiosk")
    seen.ask("tap 0.955 0.945")
    silent(seen, "another touch on Listen ends it")
    for what in ("headphones that are put in begin it", "as they do in a socket that comes later"):
        seen.ask("headphones in")
        heard(seen, what, "card")
        seen.ask("headphones out")
        silent(seen, "and end it when they are taken out")
        seen.ask("headphones another")


def sound_goes_to(seen: Computer, bus: str) -> None:
    """Waits until the sound server sends everything to the device on this bus."""
    begun = time.monotonic()
    while bus not in (sink := seen.ask("sink")["sink"]):
        if time.monotonic() - begun > HEARD:
            raise UnmetError(f"sound goes to the device on {bus}, not to {sink}")


def heard(seen: Computer, what: str, device: str) -> None:
    """From now on it must be heard from this device."""
    seen.loudest(device)
    begun = time.monotonic()
    while (loudest := seen.loudest(device)) < AUDIBLE and time.monotonic() - begun < HEARD:
        time.sleep(1)
    expect(loudest >= AUDIBLE, f"{what}: from the {device} after {time.monotonic() - begun:.0f} s")


def silent(seen: Computer, what: str) -> None:
    """Soon nothing is heard, for longer than between two sentences. What is read here takes far longer than that."""
    begun = since = time.monotonic()
    while time.monotonic() - since < SILENT:
        if time.monotonic() - begun > SILENT * 2:
            seen.picture("not-silent")
            raise UnmetError(what)
        seen.loudest()
        time.sleep(1)
        if seen.loudest() > 0:
            since = time.monotonic()
    say(f"  {what}: silent after {since - begun:.0f} s")


ANSWERED = 30.0  # seconds; an emulated processor makes a first page slowly
AUDIBLE = 0.05  # of full scale: clips peak at 0.9, and the volume begins at half
HEARD = 60.0  # seconds; an emulated processor decodes slowly
SILENT = 8.0  # seconds
DRAWN = 1200.0  # seconds; an emulated processor draws a screen in seconds
APPEARS = 400.0  # seconds: the visitor's session ends first, then it waits until the installation has settled
UNPLUGGED = 100  # times the screen is pulled out and put in
UNHEARD = 20  # times the compositor is not told that it was put in
RING = (232, 116, 59)  # around the middle of the cross that is to be touched
NEVER = 120.0  # seconds; in emulation a start alone takes 20


def turned(machine: Machine) -> None:
    """Boots an emulated computer, hangs its screen every way, and then a panel that is built in upside down."""
    with emulated(machine, []) as seen:
        corners = []
        for degrees in (90, 180, 270, 0):
            what = f"the picture turned by {degrees}"
            corners.append(calibrates(seen, what, f"--rotate {degrees}", upside_down=False))
        expect(len(set(corners)) == 4, f"the first cross stood in each corner once: {corners}")
        calibrates(seen, "a panel upside down", "", upside_down=True)
        seen.switch_off()


def calibrates(seen: Computer, what: str, words: str, *, upside_down: bool) -> tuple[float, float]:
    """Touches the five crosses where they are seen; done again, it finds that every touch is where it should be.

    Where the first cross stood, in fractions of the picture, to a tenth.
    """
    points: list[tuple[float, float]] = [(-1.0, -1.0)]
    matrices = []
    for options in (words, ""):
        seen.ask(f"calibrate {options}")
        for number in range(5):
            points.append(next_cross(seen, points[-1], f"cross-{number}"))
            across, down = points[-1]
            seen.ask(f"tap {1 - across} {1 - down}" if upside_down else f"tap {across} {down}")
        told = seen.ask("calibrated", limit=400)
        if told["code"]:
            raise UnmetError(f"{what}: {told['said']}")
        matrices.append(told["matrix"])
    first, again = matrices
    expect(
        max(abs(one - other) for one, other in zip(first, again, strict=True)) < 0.01,
        f"{what}: touches are where they are seen, by the matrix {first}",
    )
    return round(points[1][0], 1), round(points[1][1], 1)


def next_cross(seen: Computer, last: tuple[float, float], name: str) -> tuple[float, float]:
    """Where the middle of a cross stands that is not the last one, in fractions of the picture."""
    begun = time.monotonic()
    while time.monotonic() - begun < NEVER:
        picture = seen.picture(name)
        away = ImageChops.difference(picture, Image.new("RGB", picture.size, RING)).convert("L")
        if (box := away.point(lambda level: 255 * (level < 8)).getbbox()) is not None:
            at = ((box[0] + box[2]) / 2 / picture.width, (box[1] + box[3]) / 2 / picture.height)
            if box[2] - box[0] < picture.width / 10 and max(abs(at[0] - last[0]), abs(at[1] - last[1])) > 0.1:
                return at
        time.sleep(0.5)
    raise UnmetError(f"a cross is to be seen ({name}.png)")


def mishaps(machine: Machine) -> None:
    """Boots an emulated computer and lets happen to it what happens to computers; each time a touch is answered again."""
    with emulated(machine, []) as seen:
        seconds = [screen_away(seen, "screen on") for _ in range(UNPLUGGED)]
        expect_back("screen pulled out and put in", seconds)
        answers(seen, "screen-on")
        seconds = [screen_away(seen, "screen on unheard") for _ in range(UNHEARD)]
        expect_back("screen put in, and the compositor does not hear of it", seconds)
        answers(seen, "screen-unheard")
        stays(seen, "the clock jumps a year ahead", "clock +1 year")
        stays(seen, "the clock jumps two years back", "clock -2 years")
        stays(seen, "asleep and awake", "sleep 10")
        expect(seen.ask("state")["slept"] > 1, "it was asleep indeed")
        seen.ask("hog computer", limit=300)
        expect_back("all memory taken by another program", [back(seen)])
        answers(seen, "hog-computer")
        before = seen.ask("state")
        seen.ask("hog unit", limit=300)
        expect_back("all its own memory taken", [back(seen, before["InvocationID"])])
        answers(seen, "hog-unit")
        seen.switch_off()


def screen_away(seen: Computer, how: str) -> float:
    """Seconds from putting the screen in until the kiosk is on it."""
    seen.ask("screen off")
    begun = time.monotonic()
    while seen.ask("state")["StatusText"] != "running, no screen is plugged in":
        if time.monotonic() - begun > 60:
            raise UnmetError("the kiosk notices that the screen is away")
    seen.ask(how)
    return back(seen)


def back(seen: Computer, before: str = "") -> float:
    """Seconds until a picture is on the screen and the kiosk says so, as another start than `before`."""
    begun = time.monotonic()
    while time.monotonic() - begun < NEVER:
        told = seen.ask("state")
        if (told["ActiveState"], told["StatusText"]) == ("active", "on the screen") and (
            told["InvocationID"] != before and shows(seen.picture("back"))
        ):
            break
    return time.monotonic() - begun


def shows(picture: Image.Image) -> bool:
    return len(picture.getcolors(1 << 24) or []) > 100


def expect_back(what: str, seconds: list[float]) -> None:
    expect(
        max(seconds) < NEVER,
        f"{what}: back after {median(seconds):.1f} s, worst of {len(seconds)} {max(seconds):.1f} s",
    )


def answers(seen: Computer, name: str) -> None:
    """A touch wakes the kiosk, another opens a page; tried again, as an emulated start goes on behind its first frame."""
    begun = time.monotonic()
    while time.monotonic() - begun < NEVER:
        seen.ask("tap 0.044 0.945")  # wakes it, or leads home
        seen.ask("tap 0.15 0.15")  # on nothing
        home = still(seen, f"{name}-home")
        seen.ask("tap 0.43 0.6")
        if changed(home, still(seen, f"{name}-page")) > 0.05:
            say("    and it answers touches")
            return
    raise UnmetError(f"it answers touches ({name}-page.png)")


def stays(seen: Computer, what: str, how: str) -> None:
    """Something happens, and the kiosk goes on without a new start, longer than the watchdog waits."""
    before = seen.ask("state")
    seen.ask(how, limit=300)
    time.sleep(20)
    after = seen.ask("state")
    expect(
        after["StatusText"] == "on the screen" and after["InvocationID"] == before["InvocationID"],
        f"{what}: {after['StatusText']}; the clock went on {after['clock'] - before['clock']:.0f} s, "
        f"of which asleep {after['slept'] - before['slept']:.0f} s",
    )
    answers(seen, how.replace(" ", "-"))


# In this order: the last one takes the packages away.
TESTS = {
    "picture": picture,
    "service": service,
    "kills": kills,
    "monitoring": monitoring,
    "screen": screen,
    "turned": turned,
    "mishaps": mishaps,
    "install": install,
}


def passes(name: str, test: Callable[[], None]) -> bool:
    say(name)
    try:
        test()
    except (UnmetError, subprocess.SubprocessError, TimeoutError, EOFError) as failure:
        say(f"  FAILED: {failure}")
        return False
    return True


def fresh_results(name: str) -> Path:
    results = WORK / "results" / name
    shutil.rmtree(results, ignore_errors=True)
    results.mkdir(parents=True)
    return results


def main(words: list[str]) -> int:
    every = ["built", *TESTS]
    systems = [system for system in SYSTEMS if system.name in words] or list(SYSTEMS)
    tests = [test for test in every if test in words] or every
    unknown = set(words) - {system.name for system in SYSTEMS} - set(every)
    if unknown:
        print(f"test-install: no such system or test: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    failures = 0
    if "built" in tests:
        tests.remove("built")
        failures += not passes("built", lambda: built(fresh_results("built")))
    for system in systems if tests else ():
        fresh = base(system)
        results = fresh_results(system.name)
        with layer(f"{system.name}-installed", fresh) as installed:
            machine = Machine(installed, results)
            if not passes(f"{system.name}: installing", partial(set_up, machine, system)):
                failures += 1
                continue
            for test in tests:
                failures += not passes(f"{system.name}: {test}", partial(TESTS[test], machine))
    say(f"{'all is well' if not failures else f'{failures} failed'}; results in {WORK / 'results'}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
