# SPDX-License-Identifier: GPL-3.0-or-later
"""A machine without a loudspeaker."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from kiosk.station import multimedia, sound


def test_that_nothing_can_be_heard_is_logged_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(multimedia, "has_loudspeaker", lambda _: False)
    sound.tell_of_silence.cache_clear()
    owner = QObject()
    assert [sound.player(owner) for _ in range(3)] == [None] * 3
    assert [record.getMessage() for record in caplog.records] == [
        "speech: this machine has no audio output, so nothing can be read aloud"
    ]
