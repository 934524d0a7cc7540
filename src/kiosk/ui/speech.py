# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading aloud: what is being said now, and the visitor's commands for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.guide.choice import Choice
from kiosk.guide.route import Route
from kiosk.guide.rows import Language
from kiosk.pack.reader import Pack
from kiosk.ui.player import MakePlayer, Player
from kiosk.ui.property import Property
from kiosk.ui.rows import Rows

if TYPE_CHECKING:
    from kiosk.guide.quiz import Quiz
    from kiosk.guide.rows import Notice
    from kiosk.guide.schedule import Now
    from kiosk.guide.search import Question
    from kiosk.guide.speech import Leaf, Present, Utterance

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

# dB below the loudest: 24 dB in all, steps of 4, so one step is 12 dB above the lowest (EN 301 549 8.2.1: 18 dB; VVSG:
# steps of 10 dB at most).
VOLUMES = (-24, -20, -16, -12, -8, -4, 0)
RATES = (50, 75, 100, 125, 150, 175, 200)  # percent of 120 to 125 words a minute (VVSG 2.0)
USUAL_VOLUME, USUAL_RATE = VOLUMES.index(-12), RATES.index(100)
SILENCE = (
    20  # seconds without a word before a listening visitor is told how to go on (NFB purchasing checklist)
)


@QmlElement
@QmlUncreatable("the program speaks with one voice")
class Speech(QObject):  # type: ignore[operator]  # a fault of the stubs
    """One speech at a time. `on`: the visitor listens; every screen is read when it comes, until they turn it off.

    The player is asked for when somebody first listens; `make_player` gives None on a machine without sound. `now` gives
    seconds since 1970, `played` the round of the quiz, `asked` what is looked for, `opened` the leaflet over the screen,
    `posted` the notices of now, the emergencies, and whether the city hall is open.
    """

    changed = Signal()
    readingChanged = Signal()
    onChanged = Signal()

    def __init__(
        self,
        pack: Pack,
        make_player: MakePlayer,
        parent: QObject,
        *,
        now: Callable[[], float],
        played: Callable[[], Quiz | None],
        asked: Callable[[], Question],
        opened: Callable[[], Leaf | None],
        posted: Callable[[], tuple[tuple[Notice, ...], tuple[Notice, ...], Now | None]],
    ) -> None:
        super().__init__(parent)
        self._pack = pack
        self._make_player = make_player
        self._clock = now
        self._played = played
        self._question = asked
        self._opened = opened
        self._posted = posted
        self._player: Player | None = None
        self._on = False
        self._language = ""
        self._route = Route()
        self._sheet = ""
        self._choice = Choice()
        self._told: tuple[Utterance, ...] = ()
        self._at = 0
        self._clips: list[bytes] = []
        self._saying = ""  # what is being said: "", screen, control, aside
        self._volume, self._rate = USUAL_VOLUME, USUAL_RATE
        self._guided = False  # this visitor was told how the keys work
        self._voices = Rows(Language, self)
        self._silence = QTimer(self, singleShot=True, interval=SILENCE * 1000)
        self._silence.timeout.connect(self.prompt)

    # What happens in the kiosk

    def follow(self, language: str, route: Route) -> None:
        """The visitor is on another screen, or reads another language."""
        self._language, self._route, self._sheet = language, route, ""
        if self._on:
            self._start()

    def spell(self) -> None:
        """Something was typed: what it is now, and how much is found, which is read when the visitor goes on."""
        from kiosk.guide import speech

        if self._on:
            if not self._is_lent:
                self._told, self._at = self._screen(self._language), 0
            self._say(speech.typed(self._pack, self._spoken, self._question()), "control")

    def prefer(self, choice: Choice) -> None:
        """The visitor chose what is easier for them."""
        if choice == self._choice:
            return
        self._choice = choice
        if self._on and self._sheet == "ease":
            left = len(self._told) - self._at  # what the Help key said first is not said again
            self._start()
            self._read(max(0, len(self._told) - left))

    def alarm(self) -> None:
        """An emergency covers everything, or is over."""
        if self._on:
            self._start()

    def turn(self) -> None:
        """The open leaflet shows another page."""
        if self._on and self._sheet == "leaflet":
            self._start()

    def forget(self) -> None:
        """Nothing of the last visitor stays: not the volume, not the rate, not a word."""
        self._turn_off()
        self._guided = False
        self._volume, self._rate = USUAL_VOLUME, USUAL_RATE
        self._tune()

    def warn(self, remaining: int, seconds: int) -> None:
        """Says the countdown from `seconds` when it is time for it; 0 remaining: it is over."""
        from kiosk.guide import speech

        if self._on and remaining in speech.warned_at(seconds):
            self._say(speech.warning(self._pack, self._spoken, remaining), "aside")
        elif remaining == 0 and self._saying == "aside":
            self.hush()

    def fail(self) -> None:
        """What somebody wanted to play cannot be played."""
        from kiosk.guide import speech

        if self._on:
            self._say(speech.unplayable(self._pack, self._spoken), "aside")

    @Slot()
    def prompt(self) -> None:
        """Says how to go on to a visitor who listens and is silent."""
        from kiosk.guide import speech

        if self._on and not self._saying and (self._is_lent or not self.obstacle):
            told = self._voiceless() if self._is_lent else speech.prompt(self._pack, self._language)
            self._say(told, "aside")

    # Commands

    @Slot()
    def listen(self) -> None:
        """Begins to read the screen aloud, or ends it."""
        if self._on:
            self._turn_off()
        else:
            self._turn_on()
            self._start()

    def listen_by_keys(self) -> None:
        """The same for who works with keys: how they work is said first, once to each visitor."""
        from kiosk.guide import speech

        if self._on or self._guided:
            self.listen()
        else:
            self._turn_on()
            self._guided = True
            self._start(speech.how)

    def guide(self) -> None:
        """Help was asked for: how the keys work and which people can be asked, then what is on the screen."""
        from kiosk.guide import speech

        if not self._on:
            self._turn_on()
        if self.obstacle == "sound":
            self._turn_off()
            return
        self._guided = True
        self._start(speech.guidance)

    @Slot()
    def plug(self) -> None:
        """Headphones were put in: reading begins, with the languages there are and how to move."""
        from kiosk.guide import speech

        if not self._on:
            self._turn_on()
            self._guided = True
            if self._is_lent:
                self._start()
                return
            self._told = (
                *speech.welcome(self._pack, self._language),
                *speech.on_screen(self._pack, self._language, self._route, self._now()),
            )
            self._read(0)

    @Slot()
    def unplug(self) -> None:
        """Headphones were taken out: not a word more."""
        self._turn_off()

    @Slot(str)
    def cover(self, sheet: str) -> None:
        """A sheet covers the screen, or none any more (empty): it is read instead."""
        if sheet != self._sheet:
            self._sheet = sheet
            if self._on:
                self._start()

    @Slot()
    def hush(self) -> None:
        """Stops in the middle of a word. The visitor still listens: the next screen is read."""
        self._stop()
        if self._on:
            self._silence.start()

    def give_way(self) -> None:
        """Stops, and asks nothing until something is done: a film plays."""
        self._stop()
        self._silence.stop()

    def expect(self) -> None:
        """Nothing else is heard any more: a visitor who listens, and stays silent, is told how to go on."""
        if self._on and not self._saying:
            self._silence.start()

    @Slot()
    def repeat(self) -> None:
        """Says the present utterance again, and goes on from there."""
        if self._on:
            self._read(self._at)

    @Slot()
    def next(self) -> None:
        if self._on:
            self._read(min(self._at + 1, len(self._told) - 1))

    @Slot()
    def previous(self) -> None:
        if self._on:
            self._read(max(self._at - 1, 0))

    @Slot(str)
    def focus(self, name: str) -> None:
        """Says the control that has the focus now, by its accessible name."""
        from kiosk.guide import speech

        name = name.replace("\N{WORD JOINER}", "")
        if not self._on or not name:
            return
        told = next((at for at, one in enumerate(self._told) if one.name == name), None)
        if self._is_lent:
            told_in, shown = self._screen(self._spoken), self._screen(self._language)
            said = speech.control_in(self._pack, self._spoken, self._language, name, told_in, shown)
            self._say(said, "control")
        elif told is not None:
            self._at = told
            self._say(self._told[told], "control")
        else:
            said = speech.control(self._pack, self._language, self._route, name, self._now())
            self._say(said, "control")

    @Slot()
    def louder(self) -> None:
        self._set_volume(self._volume + 1)

    @Slot()
    def quieter(self) -> None:
        self._set_volume(self._volume - 1)

    @Slot()
    def faster(self) -> None:
        self._set_rate(self._rate + 1)

    @Slot()
    def slower(self) -> None:
        self._set_rate(self._rate - 1)

    # How it is done

    def _now(self) -> Present:
        """What the screen tells of the present."""
        from kiosk.guide import speech

        return speech.Present(self._clock(), self._played(), self._question(), *self._posted())

    def _turn_on(self) -> None:
        self._on = True
        if self._player is None:
            self._player = self._make_player(self)
            if self._player is not None:
                self._player.finished.connect(self._go_on)
        self._tune()
        self._show_voices()
        self.onChanged.emit()
        self.changed.emit()

    def _turn_off(self) -> None:
        self._stop()
        self._silence.stop()
        if self._on:
            self._on = False
            self._told, self._at = (), 0
            self.onChanged.emit()
            self.changed.emit()

    def _start(self, before: Callable[[Pack, str], tuple[Utterance, ...]] = lambda *_: ()) -> None:
        """Reads what is on the screen from its beginning, or says in which languages it can be heard. What `before` gives
        for a language is said first, but not in an emergency.
        """
        if self._now().emergencies:
            self._told = self._screen(self._language)
        elif self._is_lent:
            self._told = (self._voiceless(), *before(self._pack, self._spoken))
        else:
            self._told = (*before(self._pack, self._language), *self._screen(self._language))
        self._read(0)

    @property
    def _is_lent(self) -> bool:
        """Whether another language lends its voice."""
        return self.obstacle == "voice" and bool(self._heard)

    @property
    def _heard(self) -> list[str]:
        """The languages that can be heard."""
        return [row.id for row in self._voices.rows]

    @property
    def _spoken(self) -> str:
        """The language that is heard."""
        from kiosk.guide import speech

        return speech.stand_in(self._pack, self._language, self._heard) if self._is_lent else self._language

    def _voiceless(self) -> Utterance:
        from kiosk.guide import speech

        return speech.without_voice(self._pack, self._language, self._heard)

    def _screen(self, language: str) -> tuple[Utterance, ...]:
        """What is on the screen, in words of a language."""
        from kiosk.guide import speech

        present = self._now()
        if self._sheet == "language" and not present.emergencies:
            return speech.languages(self._pack, language)
        if self._sheet == "ease" and not present.emergencies:
            return speech.ease(self._pack, language, self._choice)
        if self._sheet == "leaflet" and not present.emergencies:
            return speech.leaflet(self._pack, language, self._opened())
        return speech.on_screen(self._pack, language, self._route, present)

    def _read(self, at: int) -> None:
        self._at = at
        self._say(self._told[at], "screen")

    def _say(self, utterance: Utterance, saying: str) -> None:
        self._silence.stop()
        if self._player is None:
            self._stop()
            return
        self._player.stop()
        found = (self._pack.clip(part.clip) for part in utterance.parts)
        self._clips = [clip for clip in found if clip is not None]
        self._set_saying(saying if self._clips or saying == "screen" else "")
        self._go_on()

    def _go_on(self) -> None:
        """The next clip, or after the last one the next utterance of the screen."""
        while self._saying:
            if self._clips and self._player is not None:
                self._player.play(self._clips.pop(0))
                return
            if self._saying == "screen" and self._at + 1 < len(self._told):
                self._read(self._at + 1)
                return
            self._set_saying("")
        if self._on:
            self._silence.start()

    def _stop(self) -> None:
        self._clips = []
        if self._player is not None:
            self._player.stop()
        self._set_saying("")

    def _set_saying(self, saying: str) -> None:
        was = self.reading
        self._saying = saying
        if self.reading != was:
            self.readingChanged.emit()
        self.changed.emit()

    def _set_volume(self, step: int) -> None:
        self._volume = max(0, min(step, len(VOLUMES) - 1))
        self._tune()

    def _set_rate(self, step: int) -> None:
        self._rate = max(0, min(step, len(RATES) - 1))
        self._tune()

    def _tune(self) -> None:
        if self._player is not None:
            self._player.set_volume(VOLUMES[self._volume])
            self._player.set_rate(RATES[self._rate])
        self.changed.emit()

    def _show_voices(self) -> None:
        from kiosk.guide import screens

        spoken = self._pack.voices()
        rows = screens.site(self._pack, self._pack.meta("default_language")).languages
        self._voices.show([row for row in rows if row.id in spoken])

    # Properties

    @property
    def talking(self) -> bool:
        """Whether anything is said."""
        return bool(self._saying)

    @property
    def decibels(self) -> int:
        """The volume, below the loudest."""
        return VOLUMES[self._volume]

    @Property(bool, notify=onChanged, final=True)
    def on(self) -> bool:
        return self._on

    @Property(bool, notify=readingChanged, final=True)
    def reading(self) -> bool:
        """Whether something is said that the visitor asked for: they are not gone."""
        return self._saying in ("screen", "control")

    @Property(str, notify=changed, final=True)
    def obstacle(self) -> str:
        """Why nothing can be heard: sound, voice; empty when it can."""
        if not self._on:
            return ""
        if self._player is None:
            return "sound"
        return "" if any(row.id == self._language for row in self._voices.rows) else "voice"

    @Property(Rows, constant=True, final=True)
    def voices(self) -> Rows:
        """The languages that can be heard."""
        return self._voices

    @Property(int, notify=changed, final=True)
    def row(self) -> int:
        """The block that is being read, -1 for none."""
        return self._told[self._at].row if self.reading and self._told else -1

    @Property(float, notify=changed, final=True)
    def within(self) -> float:
        """How far down in that block, from 0 to 1."""
        return self._told[self._at].within if self.reading and self._told else 0

    @Property(int, notify=changed, final=True)
    def number(self) -> int:
        """Which part of the screen is read, from 1."""
        return self._at + 1 if self._told else 0

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        return len(self._told)

    @Property(int, notify=changed, final=True)
    def volume(self) -> int:
        """Percent of the steps: 0 the quietest, 100 the loudest."""
        return round(100 * self._volume / (len(VOLUMES) - 1))

    @Property(int, notify=changed, final=True)
    def rate(self) -> int:
        """Percent of the usual rate."""
        return RATES[self._rate]

    @Property(int, constant=True, final=True)
    def slowest(self) -> int:
        return RATES[0]

    @Property(int, constant=True, final=True)
    def fastest(self) -> int:
        return RATES[-1]
