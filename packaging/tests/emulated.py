# SPDX-License-Identifier: GPL-3.0-or-later
"""A computer that qemu emulates, with a screen, keyboard, sound card and USB loudspeaker; inside, `screen.py` answers."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image

SIZE = (1280, 720)
OUTPUT = "Virtual-1"
BOOT = 300.0  # seconds that booting may take in emulation
ANSWER = 60.0
OFF = 120.0
WAV_HEADER = 44  # bytes; qemu completes it only when it ends
# KVM is not asked for: it is missing or broken on many build machines. llvmpipe dies of the emulated AVX of qemu 7.2.
PROCESSOR = ("-accel", "tcg,thread=multi", "-cpu", "max,-avx,-avx2,-f16c,-fma", "-smp", "2", "-m", "2048")


class Line:
    """Lines of JSON over a socket that qemu opens."""

    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        begun = time.monotonic()
        while True:
            try:
                self._socket.connect(str(path))
                break
            except OSError:
                if time.monotonic() - begun > 20:
                    raise
                time.sleep(0.1)
        self._rest = b""

    def send(self, words: str) -> None:
        self._socket.sendall(words.encode() + b"\n")

    def hear(self, limit: float) -> dict[str, Any]:
        self._socket.settimeout(limit)
        while b"\n" not in self._rest:
            try:
                heard = self._socket.recv(65536)
            except ConnectionResetError:
                heard = b""
            if not heard:
                raise EOFError("the computer was switched off before it answered")
            self._rest += heard
        line, _, self._rest = self._rest.partition(b"\n")
        answer: dict[str, Any] = json.loads(line)
        return answer


class Computer:
    """The running computer: its screen to look at, its keys to press, and what is told inside."""

    def __init__(self, folder: Path, results: Path) -> None:
        self._results = results
        self._folder = folder
        self._heard = {"card": WAV_HEADER, "loudspeaker": WAV_HEADER}
        self._monitor = Line(folder / "monitor")
        self._monitor.hear(ANSWER)
        self._do("qmp_capabilities")
        self._inside = Line(folder / "inside")

    def _do(self, command: str, **arguments: object) -> None:
        self._monitor.send(json.dumps({"execute": command, "arguments": arguments}))
        while True:
            answer = self._monitor.hear(ANSWER)
            if "error" in answer:
                raise ValueError(f"qemu: {command}: {answer['error']['desc']}")
            if "return" in answer:
                return

    def ask(self, words: str, limit: float = ANSWER) -> dict[str, Any]:
        """Has something done inside; the state after it."""
        self._inside.send(words)
        return self._inside.hear(limit)

    def loudest(self, device: str = "card") -> float:
        """The loudest that its sound card, or the loudspeaker, has played since this was last asked, of full scale."""
        file = self._folder / f"{device}.wav"
        body = file.read_bytes() if file.is_file() else b""
        end = len(body) // 2 * 2
        samples = array("h", body[self._heard[device] : end])
        self._heard[device] = max(end, WAV_HEADER)
        return max(map(abs, samples), default=0) / 32768

    def plug_loudspeaker(self) -> None:
        """Puts it into a USB socket; what it played before is forgotten."""
        self._heard["loudspeaker"] = WAV_HEADER
        self._do("device_add", driver="usb-audio", id="loudspeaker", audiodev="loudspeaker", bus="usb.0")

    def unplug_loudspeaker(self) -> None:
        self._do("device_del", id="loudspeaker")

    def plug_stick(self) -> None:
        """Puts the memory stick into a USB socket."""
        self._do("device_add", driver="usb-storage", id="plugged", drive="stick", bus="usb.0", removable=True)

    def switch_off(self) -> None:
        """Presses the button on its case; it goes off in order."""
        self._do("system_powerdown")

    def press(self, *keys: str) -> None:
        """Presses keys together, by qemu's names for them."""
        self._do("send-key", keys=[{"type": "qcode", "data": key} for key in keys], **{"hold-time": 100})
        time.sleep(0.4)  # `hold-time` passes after the answer

    def picture(self, name: str) -> Image.Image:
        """What the screen shows, kept under this name."""
        file = self._results / f"{name}.ppm"
        self._do("screendump", filename=str(file))
        with Image.open(file) as raw:
            picture = raw.convert("RGB")
        picture.save(file.with_suffix(".png"))
        file.unlink()
        return picture


@contextmanager
def computer(root: Path, folder: Path, results: Path, files: list[Path]) -> Iterator[Computer]:
    """Boots a copy of the system in `root`, made in `folder`, until that ends or restarts. The files are on its stick."""
    shutil.rmtree(folder, ignore_errors=True)
    stick = folder / "stick"
    stick.mkdir(parents=True)
    for file in files:
        shutil.copy(file, stick)
    disk = folder / "disk"
    subprocess.run(
        ["mke2fs", "-q", "-t", "ext4", "-E", "lazy_itable_init=0", "-d", root, disk, "3G"],
        check=True,
        timeout=300,
    )
    kernel, initrd = (max((root / "boot").glob(f"{name}-*")) for name in ("vmlinuz", "initrd.img"))
    # The kernel's driver of virtio-gpu does not wake up again (Linux 6.12); that of VGA does. Huge pages lock an emulated
    # processor up for minutes when memory runs short.
    # fmt: off
    process = subprocess.Popen([
        "qemu-system-x86_64", *PROCESSOR, "-kernel", kernel, "-initrd", initrd,
        "-append", "root=/dev/vda rw console=ttyS0 systemd.show_status=false transparent_hugepage=never",
        "-drive", f"file={disk},format=raw,if=virtio,cache=unsafe", "-nic", "none", "-display", "none",
        "-vga", "none", "-device", f"VGA,xres={SIZE[0]},yres={SIZE[1]}",
        "-serial", f"file:{results / 'console.log'}", "-monitor", "none",
        "-qmp", f"unix:{folder / 'monitor'},server=on,wait=off",
        "-audiodev", f"wav,id=card,path={folder / 'card.wav'}",
        "-device", "intel-hda", "-device", "hda-output,audiodev=card",
        "-audiodev", f"wav,id=loudspeaker,path={folder / 'loudspeaker.wav'}", "-device", "qemu-xhci,id=usb",
        "-drive", f"if=none,id=stick,readonly=on,format=raw,file=fat:{stick}",  # a partition with FAT16
        "-device", "virtio-serial-pci", "-chardev", f"socket,path={folder / 'inside'},server=on,wait=off,id=inside",
        "-device", "virtserialport,chardev=inside,name=kiosk",
    ])
    # fmt: on
    try:
        yield Computer(folder, results)
        process.wait(OFF)
    finally:
        process.kill()
        process.wait()
        shutil.rmtree(folder)
