# SPDX-License-Identifier: GPL-3.0-or-later
"""What systemd, which starts the kiosk again when it fails, is told: sd_notify(3) without a dependency."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from typing import NamedTuple


class Supervisor(NamedTuple):
    """Where to tell it, and how often it wants to hear that all is well, in seconds; 0 when it does not ask."""

    address: str
    timeout: float = 0.0

    def tell(self, *lines: str) -> None:
        """Sends assignments such as `READY=1` or `STATUS=…`."""
        address = "\0" + self.address[1:] if self.address.startswith("@") else self.address
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as end:
            end.sendto("\n".join(lines).encode(), address)


def supervisor(environment: Mapping[str, str]) -> Supervisor | None:
    """The supervisor this process was started by, None when there is none."""
    address = environment.get("NOTIFY_SOCKET")
    if not address:
        return None
    return Supervisor(address, int(environment.get("WATCHDOG_USEC") or 0) / 1_000_000)
