# SPDX-License-Identifier: GPL-3.0-or-later
"""The files that `kiosk calibrate` writes on a machine, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.station import calibrator
from kiosk.station.calibration import IDENTITY, POINTS, TURNS, Matrix
from kiosk.station.calibrator import OURS, RULES, SETTINGS, Panel
from kiosk.station.doctor import Machine

SHIPPED = Path(__file__).resolve().parents[2] / "packaging" / "session" / "weston.ini"
PANEL = Panel(Path("/dev/input/event3"), "ILITEK ILITEK-TP", "222a", "0001")
RAW = [Matrix(0.93, 0, 0.04, 0, 0.95, 0.02).at(point) for point in POINTS]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    made = Machine(root=tmp_path)
    (tmp_path / OURS).parent.mkdir(parents=True)
    (tmp_path / OURS).write_text(SHIPPED.read_text("utf-8"), "utf-8")
    device = tmp_path / "sys/class/input/event3/device"
    (device / "capabilities").mkdir(parents=True)
    (device / "id").mkdir()
    for name, text in {
        "name": PANEL.name,
        "properties": "2",
        "capabilities/abs": "260800000000000",
        "id/vendor": PANEL.vendor,
        "id/product": PANEL.product,
    }.items():
        (device / name).write_text(f"{text}\n", "ascii")
    (tmp_path / "sys/class/input/event0/device/capabilities").mkdir(parents=True)
    return made


def test_the_panel_is_found_by_what_udev_knows_it(machine: Machine) -> None:
    assert calibrator.panels(machine) == [PANEL._replace(device=machine / "dev/input/event3")]


def test_the_rule_is_written_for_this_panel_and_screen(machine: Machine) -> None:
    assert calibrator.keep(machine, PANEL, "HDMI-A-1", RAW, RAW, IDENTITY) == ""
    text = machine.text(RULES)
    assert 'ATTRS{id/vendor}=="222a", ATTRS{id/product}=="0001"' in text
    assert 'ENV{WL_OUTPUT}="HDMI-A-1"' in text
    assert 'ENV{LIBINPUT_CALIBRATION_MATRIX}="1.075269 0 -0.043011 0 1.052632 -0.021053"' in text
    assert (machine / RULES).stat().st_mode & 0o777 == 0o644


def test_a_turned_picture_whose_touches_turn_with_it_needs_no_other_matrix(machine: Machine) -> None:
    turned = TURNS[1]
    raw = [turned.inverse().at(point) for point in POINTS]
    assert calibrator.keep(machine, PANEL, "HDMI-A-1", raw, list(POINTS), IDENTITY) == ""
    assert 'MATRIX}="1 0 0 0 1 0"' in machine.text(RULES)


@pytest.mark.parametrize(
    ("raw", "seen", "says"),
    [
        (RAW[:4], RAW, "told of 4 touches"),
        (RAW, RAW[:3], "saw 3"),
        ([(0.5, 0.5)] * 5, RAW, "one line"),
        ([*RAW[:4], (0.6, 0.6)], RAW, "beside its cross"),
    ],
)
def test_touches_that_tell_nothing_write_nothing(
    machine: Machine, raw: list[tuple[float, float]], seen: list[tuple[float, float]], says: str
) -> None:
    assert says in calibrator.keep(machine, PANEL, "HDMI-A-1", raw, seen, IDENTITY)
    assert not (machine / RULES).exists()


@pytest.mark.parametrize(
    ("degrees", "transform"), [(0, "normal"), (90, "rotate-90"), (180, "rotate-180"), (270, "rotate-270")]
)
def test_the_picture_is_turned_in_the_site_s_settings(machine: Machine, degrees: int, transform: str) -> None:
    calibrator.rotate(machine, "HDMI-A-1", degrees)
    text = machine.text(SETTINGS)
    assert text.endswith(f"[output]\nname=HDMI-A-1\ntransform={transform}")
    assert "vt-switching=false" in text, "all else is ours"
    calibrator.rotate(machine, "HDMI-A-1", 0)
    assert machine.text(SETTINGS).count("\n[output]\n") == 1


def test_a_site_s_own_settings_stay(machine: Machine) -> None:
    calibrator.write(machine / SETTINGS, "[core]\nshell=kiosk\n# of the site\n")
    calibrator.rotate(machine, "DP-1", 270)
    assert machine.text(SETTINGS).startswith("[core]\nshell=kiosk\n# of the site\n")


def test_one_screen_and_one_panel_are_needed(machine: Machine) -> None:
    said: list[str] = []
    assert calibrator.run(machine, "", None, said.append) == 1
    assert "plugged in: none" in said[0]
