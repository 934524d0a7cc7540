# SPDX-License-Identifier: GPL-3.0-or-later
"""Staff hold the corner, give their PIN, do their work at the screen and leave; visitors notice nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import shots
from kiosk.ui.door import HOLD
from kiosk.ui.drawing import Drawing, points
from kiosk.ui.panel import CLEANING, LOCKED_PATIENCE, PATIENCE, SILENCE
from tests.journeys.test_keys import SPEECH, USUAL, heard
from tests.journeys.words import EN, JA
from tests.qt import screen
from tests.qt.driver import Visitor, everything
from tests.qt.fixtures import MakeVisitor
from tests.qt.layout import faults
from tests.qt.works import CORNER, PIN, Works, enter, hold, install, later, panel

SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (1280, 1024)]
VIEWS = ("status", "content", "levels", "tests", "power")


@pytest.fixture
def works(visitor: Visitor, tmp_path: Path) -> Works:
    """The panel behind the corner of the visitor's kiosk."""
    made = Works(visitor.clock.today, tmp_path)
    install(visitor, made)
    return made


@pytest.fixture
def staff(visitor: Visitor, works: Works) -> Visitor:
    """Somebody who has given the PIN."""
    hold(visitor)
    enter(visitor, PIN)
    assert not panel(visitor).locked
    works.noted.clear()
    return visitor


def test_a_visitor_s_process_loads_nothing_of_the_panel() -> None:
    code = "import sys, kiosk.app; print(*[name for name in sys.modules if name.startswith('kiosk.')])"
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.split()
    assert "kiosk.ui.door" in loaded
    late = {
        "kiosk.ui.panel",
        "kiosk.ui.drawing",
        "kiosk.station.works",
        "kiosk.station.attendant",
        "kiosk.station.pin",
    }
    assert late & set(loaded) == set()


def test_nothing_of_the_panel_is_made_before_it_is_opened(visitor: Visitor, works: Works) -> None:
    assert not [
        item
        for item in everything(visitor.program.window.contentItem())
        if screen.kind(item) == "StaffScreen"
    ]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_control_of_a_visitor_stands_in_the_corner(
    kiosk_program: MakeVisitor, width: int, height: int
) -> None:
    visitor = kiosk_program(width, height)
    seen = 0
    for scene in shots.scenes(visitor.program, visitor.clock):
        scene.go(visitor.program)
        visitor.settle()
        for item in screen.painted(visitor.screen):
            whole = item.width() >= width and item.height() >= height
            if screen.is_tappable(item) and not whole:
                box = screen.seen(item)
                if box.isEmpty():
                    continue  # in a list, and scrolled away
                seen += 1
                corner = 15.5 * visitor.millimetre
                assert box.left() >= corner or box.top() >= corner, (scene.name, screen.name(item))
    assert seen > 100


def test_the_corner_must_be_held(visitor: Visitor, works: Works) -> None:
    door = visitor.program.kiosk.door
    hold(visitor, HOLD - 0.1)
    assert not door.open
    visitor.clock.now += 10
    door.look()
    assert not door.open, "the finger is gone"
    hold(visitor)
    assert door.open


def test_without_a_pin_the_corner_does_nothing(visitor: Visitor) -> None:
    hold(visitor)
    assert not visitor.program.kiosk.door.open


def test_holding_elsewhere_does_nothing(visitor: Visitor, works: Works) -> None:
    visitor.hand.press({0: (400, 400)})
    visitor.clock.now += 10
    visitor.program.kiosk.door.look()
    visitor.hand.release({0: (400, 400)})
    assert not visitor.program.kiosk.door.open


def test_the_finger_that_held_the_corner_wakes_nobody(visitor: Visitor, works: Works) -> None:
    visitor.program.kiosk.session.finish()
    visitor.settle()
    hold(visitor)
    assert visitor.program.kiosk.session.attract
    assert visitor.says("職員用の暗証番号")


def test_opening_ends_the_visitor_s_session_and_leaving_shows_attract(visitor: Visitor, works: Works) -> None:
    kiosk = visitor.program.kiosk
    kiosk.open("uclg")
    visitor.choose_language("en")
    hold(visitor)
    assert (kiosk.session.attract, kiosk.language, kiosk.screen) == (True, "ja", "home")
    visitor.tap("English")
    assert kiosk.language == "en"
    visitor.tap("Leave")
    assert (kiosk.door.open, kiosk.session.attract, kiosk.language) == (False, True, "ja")
    assert visitor.says(screen.plain(kiosk.title))
    visitor.wake()
    assert JA.home in visitor.buttons() or JA.languages in visitor.buttons()


def test_the_panel_speaks_japanese_and_english(staff: Visitor) -> None:
    assert staff.says("動いているもの")
    staff.tap("English")
    assert staff.says("What is running")
    assert staff.says("Touch panel")
    assert not staff.says("タッチパネル")
    staff.tap("日本語")
    assert staff.says("タッチパネル")


def test_a_wrong_pin_is_said_and_after_three_one_must_wait(visitor: Visitor, works: Works) -> None:
    hold(visitor)
    for _ in range(3):
        enter(visitor, "000000")
        assert panel(visitor).locked
    assert visitor.says("違います。入れ直してください。") or panel(visitor).waits
    assert panel(visitor).waits == 5
    assert "1" not in visitor.buttons()
    assert visitor.says("あと5秒")
    later(visitor, 3)
    assert visitor.says("あと2秒")
    later(visitor, 2)
    enter(visitor, "000001")
    assert panel(visitor).waits == 10, "longer each time"
    later(visitor, 10)
    enter(visitor, PIN)
    assert not panel(visitor).locked
    assert [value for action, value in works.noted if action == "pin"] == ["wrong"] * 4 + ["right"]


def test_leaving_and_coming_back_does_not_shorten_the_wait(visitor: Visitor, works: Works) -> None:
    hold(visitor)
    for _ in range(4):
        later(visitor, works.wait())
        enter(visitor, "000000")
    waited = panel(visitor).waits
    visitor.tap("職員用を終わる")
    hold(visitor)
    assert panel(visitor).waits == waited - 5
    assert PIN[0] not in visitor.buttons()


def test_a_digit_can_be_taken_back(visitor: Visitor, works: Works) -> None:
    hold(visitor)
    for name in (*PIN[:-1], "9", "一字消す", PIN[-1], "決定"):
        visitor.tap(name)
    assert not panel(visitor).locked


def test_before_the_pin_nothing_can_be_done(visitor: Visitor, works: Works) -> None:
    hold(visitor)
    shut = panel(visitor)
    for command in (shut.install, shut.listen, lambda: shut.turnVolume(1), lambda: shut.turnBrightness(1)):
        command()
    for action in ("rollback", "reboot", "restart"):
        shut.wish(action)
        shut.confirm()
    shut.show("cleaning")
    assert (works.asked, works.restarted, works.heard, works.loudness.percent) == ([], 0, [], 60)
    assert shut.view == "status"


def test_it_shows_what_runs_how_it_is_and_how_far_the_languages_are(staff: Visitor) -> None:
    for words in (
        "0.1.0",
        "3f2a90c17be4",
        "ILITEK",
        "0.2 GB",
        "今日の利用",
        "<5",
        "Português",
        "確認ずみ120・下訳440・訳なし14",
    ):
        assert staff.says(words), words


def test_content_is_installed_from_usb(staff: Visitor, works: Works) -> None:
    staff.tap("内容")
    staff.tap("USBから入れる")
    assert works.asked == [("update", "")]
    assert "USBから入れる" not in staff.buttons(), "once is enough"
    works.told = ("working", "checking", "content.pack")
    later(staff, 1)
    assert staff.says("すべての画面をえがいています")
    later(staff, 3 * PATIENCE)
    assert staff.program.kiosk.door.open, "it waits for the end"
    works.told = ("done", "installed", "abc.pack")
    later(staff, 1)
    assert staff.says("入りました")
    assert ("answer", "done installed abc.pack") in works.noted


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("no-pack", "見つかりません"),
        ("fault", "こわれているか"),
        ("screens", "えがけない画面"),
        ("disk", "ディスクに書けません"),
    ],
)
def test_what_went_wrong_is_said(staff: Visitor, works: Works, code: str, says: str) -> None:
    staff.tap("内容")
    staff.tap("USBから入れる")
    works.told = ("refused", code, "page-uclg-ja is empty")
    later(staff, 1)
    assert staff.says(says)
    assert staff.says("page-uclg-ja is empty")


def test_a_system_that_does_not_answer_is_said(staff: Visitor, works: Works) -> None:
    staff.tap("内容")
    staff.tap("USBから入れる")
    later(staff, SILENCE)
    assert staff.says("返事がありません")
    works.attended = False
    staff.tap("USBから入れる")
    assert staff.says("返事がありません")


def test_going_back_is_asked_back(staff: Visitor, works: Works) -> None:
    staff.tap("内容")
    staff.tap("一つ前の内容に戻す")
    assert works.asked == []
    staff.tap("いいえ、このままにする")
    assert works.asked == []
    staff.tap("一つ前の内容に戻す")
    staff.tap("はい、戻す")
    assert works.asked == [("rollback", "")]


def test_volume_and_brightness_are_turned_in_steps(staff: Visitor, works: Works) -> None:
    staff.tap("音と明るさ")
    staff.tap("大きく")
    assert works.loudness.percent == 65
    assert staff.says("65 %")
    staff.tap("小さく")
    staff.tap("試しに聞く")
    assert (works.loudness.percent, works.heard) == (60, ["ja"])
    staff.tap("暗く")
    assert works.asked == [("brightness", "60")]
    for _ in range(9):
        staff.tap("暗く")
    assert works.asked[-1] == ("brightness", "10"), "never so dark that nobody finds the way back"


def test_a_machine_without_loudspeaker_and_brightness_says_so(visitor: Visitor) -> None:
    install(visitor, Works(visitor.clock.today, loudness=-1, light=-1))
    hold(visitor)
    enter(visitor, PIN)
    visitor.tap("音と明るさ")
    assert visitor.says("スピーカーがありません")
    assert visitor.says("パソコンからは変えられません")
    assert "明るく" not in visitor.buttons()


def test_colours_grid_and_back(staff: Visitor) -> None:
    staff.tap("点検")
    staff.tap("色と格子")
    middles = []
    for number in range(1, 8):
        picture = staff.settle()
        middles.append(picture.pixelColor(300, 300).name())
        staff.tap(f"7のうち{number}。ふれると次へ")
    assert middles[:5] == ["#ff0000", "#00ff00", "#0000ff", "#ffffff", "#000000"]
    assert panel(staff).view == "tests"


def test_the_touch_test_draws_and_tells_how_far_off_a_point_was_touched(staff: Visitor) -> None:
    staff.tap("点検")
    staff.tap("タッチ")
    (drawing,) = [
        item for item in everything(staff.program.window.contentItem()) if isinstance(item, Drawing)
    ]
    before = staff.settle()
    near = points(drawing.width(), drawing.height())
    beside = 3 * staff.millimetre
    for point in near:
        staff.hand.tap((round(point.x() + beside), round(point.y())))
    staff.settle()
    assert set(drawing.off) == {0, 1, 2, 3, 4}
    assert all(2.7 < off < 3.3 for off in drawing.off.values()), drawing.off
    staff.hand.drag([(300, 800), (500, 850), (700, 800)])
    assert staff.settle() != before
    staff.tap("消す")
    assert drawing.off == {}
    assert staff.settle() == before
    staff.tap("点検を終わる")
    assert panel(staff).view == "tests"


def test_while_cleaning_no_touch_does_anything_and_it_ends_by_itself(staff: Visitor) -> None:
    staff.tap("点検")
    staff.tap("画面をふく(60秒)")
    assert staff.says("あと60秒")
    assert staff.buttons() == {}
    for at in (CORNER, (960, 540), (1800, 60), (900, 1000)):
        staff.hand.drag([at, (at[0] + 30, at[1] + 10)])
    staff.settle()
    assert panel(staff).view == "cleaning"
    later(staff, CLEANING - 1)
    assert staff.says("あと1秒")
    later(staff, 1)
    assert panel(staff).view == "tests"
    later(staff, PATIENCE - 1)
    assert staff.program.kiosk.door.open, "the wait began anew"


def test_the_kiosk_and_the_computer_are_restarted_when_one_is_sure(staff: Visitor, works: Works) -> None:
    staff.tap("再起動")
    staff.tap("パソコンを再起動")
    assert works.asked == []
    staff.tap("はい、再起動する")
    assert works.asked == [("reboot", "")]
    staff.tap("キオスクを再起動")
    staff.tap("はい、再起動する")
    assert works.restarted == 1
    assert not staff.program.kiosk.door.open


def test_it_leaves_by_itself(staff: Visitor, works: Works) -> None:
    later(staff, PATIENCE - 1)
    assert staff.program.kiosk.door.open
    staff.tap("点検")
    later(staff, PATIENCE - 1)
    assert staff.program.kiosk.door.open
    later(staff, 1)
    kiosk = staff.program.kiosk
    assert (kiosk.door.open, kiosk.session.attract) == (False, True)
    assert works.noted[-1] == ("leave", "alone")


def test_the_pad_leaves_sooner(visitor: Visitor, works: Works) -> None:
    hold(visitor)
    later(visitor, LOCKED_PATIENCE)
    assert not visitor.program.kiosk.door.open


def test_who_comes_after_must_give_the_pin_again(staff: Visitor) -> None:
    staff.tap("職員用を終わる")
    hold(staff)
    assert panel(staff).locked


def test_no_key_does_anything_while_staff_are_there(staff: Visitor) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Space, *SPEECH):
        QTest.keyClick(staff.program.window, key)
    staff.settle()
    kiosk = staff.program.kiosk
    assert (kiosk.session.attract, kiosk.door.open, panel(staff).view) == (True, True, "status")
    assert heard(staff) == USUAL


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(("width", "height"), SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
def test_everything_of_the_panel_can_be_read_and_hit(
    kiosk_program: MakeVisitor, width: int, height: int, language: str
) -> None:
    visitor = kiosk_program(width, height)
    works = Works(visitor.clock.today)
    install(visitor, works)
    hold(visitor)
    panel(visitor).speak(language)
    visitor.settle()
    found = [f"pin: {fault}" for fault in faults(visitor)]
    for digit in PIN:
        panel(visitor).type(digit)
    panel(visitor).enter()
    for view in VIEWS:
        panel(visitor).show(view)
        if view == "content":
            panel(visitor).wish("rollback")
            panel(visitor).install()
            works.told = ("refused", "screens", "page-uclg-ja is empty")
            panel(visitor).look()
        visitor.settle()
        found += [f"{view}: {fault}" for fault in faults(visitor)]
    assert found == []
    assert EN.home
