# SPDX-License-Identifier: GPL-3.0-or-later
"""The root object QML is given: what is shown now, and the visitor's commands."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.atlas.shapes import Shapes
from kiosk.guide import screens
from kiosk.guide.choice import TEXT_SIZES, Choice
from kiosk.guide.route import HOME, SEARCH, Route, Stop
from kiosk.guide.rows import Block, Card, Crumb, Greeting, Language
from kiosk.pack.reader import Pack
from kiosk.ui.board import Board
from kiosk.ui.door import Door
from kiosk.ui.film import Film
from kiosk.ui.keypad import Keypad
from kiosk.ui.lamp import Lamp
from kiosk.ui.leaflet import Leaflet
from kiosk.ui.player import MakePlayer
from kiosk.ui.preferences import Preferences
from kiosk.ui.projector import MakeProjector
from kiosk.ui.property import Property
from kiosk.ui.rows import Feed, Rows
from kiosk.ui.search import Search
from kiosk.ui.session import Session
from kiosk.ui.speech import Speech
from kiosk.ui.world import World

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the program has one kiosk")
class Kiosk(QObject):  # type: ignore[operator]  # a fault of the stubs
    """State in, rows out: every command makes a new route or language and shows it.

    The visitor chooses `language`; with readings over its words, what is shown is another language of the pack.
    """

    languageAboutToChange = Signal()
    languageChanged = Signal()
    routeChanged = Signal()

    def __init__(
        self,
        pack: Pack,
        shapes: Callable[[], Shapes],
        clock: Callable[[], float],
        make_player: MakePlayer,
        make_projector: MakeProjector,
        parent: QObject | None = None,
        *,
        now: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._pack = pack
        self._language = self._default = self._chosen = pack.meta("default_language")
        self._site = screens.site(pack, self._language)
        self._route = Route()
        self._page: screens.Page | None = None
        self._session = Session(self._site.patience, clock, self)
        self._session.ended.connect(self._forget)
        self._door = Door(clock, self)
        self._door.openChanged.connect(self._admit)
        self._keys_used = False
        self._plugged = False
        self._preferences = Preferences(self)
        self._preferences.changed.connect(self._prefer)
        self._session.remainingChanged.connect(self._warn)
        self._world = World(pack, shapes, now, self)
        game = self._world.game
        self._search = Search(pack, self)
        self._blocks = Feed(Block, self)
        self._leaflet = Leaflet(self._blocks, self)
        leaflet = self._leaflet
        self._speech = Speech(
            pack,
            make_player,
            self,
            now=now,
            played=lambda: game.round,
            asked=lambda: self._search.question,
            opened=lambda: leaflet.leaf,
            posted=lambda: self._board.posted(self._chosen),
        )
        self._session.began.connect(self._speech.forget)
        leaflet.turned.connect(self._speech.turn)
        self._film = Film(pack, self._blocks, make_projector, self)
        self._film.playingChanged.connect(self._hold_for_film)
        self._film.broken.connect(self._speech.fail)
        self._film.louder.connect(self._speech.louder)
        self._film.quieter.connect(self._speech.quieter)
        self._speech.changed.connect(self._hear)
        self._hear()
        self._search.typed.connect(self._speech.spell)
        self._search.chosen.connect(self._tell)
        self._speech.readingChanged.connect(self._hold)
        self._speech.onChanged.connect(self._wait_as_asked)
        game.went.connect(self._tell)
        self._world.chosen.connect(self._choose)
        self._world.picked.connect(self._pick)
        self._world.switched.connect(self._switch)
        self._board = Board(pack, self._language, now, self)
        self._alarmed = self._board.emergency
        self._lamp = Lamp(pack, clock, now, (self._session, self._door, self._board), self)
        self._board.changed.connect(self._interrupt)
        self._world.gathered.connect(self._gather)
        self._languages = Rows(Language, self)
        self._greetings = Rows(Greeting, self)
        self._invitations = Rows(Greeting, self)
        self._greet()
        self._cards = Rows(Card, self)
        self._trail = Rows(Crumb, self)
        self._keypad = Keypad(self)
        self._show_site()
        self._show_route()

    # What is shown

    def _greet(self) -> None:
        greetings = screens.greetings(self._pack)
        self._greetings.show([greeting for greeting in greetings if greeting.full])
        self._invitations.show([greeting for greeting in greetings if not greeting.full])

    def _show_site(self) -> None:
        self._site = screens.site(self._pack, self._language)
        self._map_page = screens.map_page(self._pack, self._language)
        self._languages.show(self._site.languages)
        self._cards.renew(screens.home_cards(self._pack, self._language))
        self._search.speak(self._language)

    def _show_route(self) -> None:
        here = self._route.here
        self._page = (
            None if here.page in (HOME, SEARCH) else screens.page(self._pack, here.page, self._language)
        )
        self._trail.renew(self._page.trail if self._page else ())
        self._blocks.show(self._page.blocks if self._page else ())
        self._leaflet.renew()
        self._film.renew()
        if self._page and self._page.screen == "map":
            self._world.show(here.region, here.place, self._language, here.layer)
        else:
            self._world.rest()
        self.routeChanged.emit()
        self._tell()

    def _tell(self) -> None:
        # Readings over the words change nothing of what is said: there are no clips of their own for them.
        self._speech.follow(self._chosen, self._route)

    def _hold(self) -> None:
        """Nobody is sent away while something is read to them."""
        if self._speech.reading:
            self._session.play("speech")
        else:
            self._session.rest("speech")

    def _hold_for_film(self) -> None:
        """Nobody is sent away from a film, and nothing else is heard with it."""
        if self._film.playing:
            self._speech.give_way()
            self._session.play("film")
        else:
            self._session.rest("film")
            self._speech.expect()

    def _interrupt(self) -> None:
        """An emergency covers everything."""
        if self._board.emergency:
            self._film.pause()
        if self._board.emergency != self._alarmed:
            self._alarmed = self._board.emergency
            self._speech.alarm()

    def _hear(self) -> None:
        """One thing at a time is heard, and all of it as loud as the visitor likes."""
        if self._speech.talking:
            self._film.pause()
        self._film.set_volume(self._speech.decibels, self._speech.volume)

    def _warn(self) -> None:
        self._speech.warn(self._session.remaining, round(self._session.patience.warning_seconds))

    def plug(self) -> None:
        """Headphones were put in: the visitor is here, and listens."""
        self._plugged = True
        self._lamp.wake()
        self._session.begin()
        self._speech.plug()

    def unplug(self) -> None:
        """Headphones were taken out: silence at once, and after the countdown nothing of the visitor is left."""
        self._plugged = False
        self._film.pause()
        self._speech.unplug()
        self._session.doubt()

    def _admit(self) -> None:
        """Staff come or go: nothing of a visitor is left, and nothing of theirs."""
        self._session.finish()
        self.chooseLanguage(self._default)

    def _go(self, route: Route) -> None:
        if route != self._route:
            self._leaflet.close()
            self._film.stop()
            self._route = route
            self._show_route()

    def _forget(self) -> None:
        """Nothing of the last visitor stays: not the way, not the language, not the voice."""
        self._speech.forget()
        self._leaflet.close()
        self._film.forget()
        self._go(Route())
        self._world.forget()
        self._keys_used = False
        self._preferences.reset()
        self._prefer()
        self._search.forget()
        self.chooseLanguage(self._default)

    def _prefer(self) -> None:
        choice = self._preferences.choice
        self._world.prefer(choice.theme, reduced_motion=choice.reduced_motion)
        self._wait_as_asked()
        self._speech.prefer(self._asked())

    def _asked(self) -> Choice:
        """What the visitor chose, with the readings, which are a language to the screen."""
        return self._preferences.choice._replace(readings=self._language != self._chosen)

    def _wait_as_asked(self) -> None:
        self._session.be_patient(self._site.slow_patience if self._slow() else self._site.patience)

    def use_keys(self) -> None:
        """The visitor works with keys. Headphones that stayed in, or a handset, are theirs: they listen."""
        first = not self._keys_used
        self._keys_used = True
        self._prefer()
        if first and self._plugged:
            self._speech.plug()

    @property
    def scan_seconds(self) -> float:
        """How long the focus stays where it is while it goes on by itself."""
        return self._site.switch_seconds

    def _slow(self) -> bool:
        """Whether this visitor gets more time."""
        choice = self._preferences.choice
        return (
            choice.text_size == TEXT_SIZES - 1
            or choice.scanning != "none"
            or self._keys_used
            or self._speech.on
        )

    def _choose(self, region: str, place: str) -> None:
        self._go(self._route.at(region, place))

    def _pick(self, place: str) -> None:
        here = self._route.here
        self._go(self._route.at(here.region, place, here.layer))

    def _switch(self, layer: str) -> None:
        self._go(self._route.at("", "", layer))

    def renew(self) -> None:
        """Shows what the pack holds now; for a preview, whose pack changes while it is open."""
        self._greet()
        known = screens.page_ids(self._pack, self._language)
        if self._route.here.page not in (HOME, SEARCH, *known):
            self._route = Route()
        self._show_site()
        self._board.show(self._language)
        self._world.renew()
        self.languageChanged.emit()
        self._show_route()

    def _gather(self, place: str) -> None:
        """Lists the places of a mark that the nearest look does not take apart."""
        self._search.gather(self._world.inside(place))
        self.openSearch()

    # Commands

    @Slot()
    def openSearch(self) -> None:
        self._go(self._route.to(Stop(SEARCH)))

    @Slot(str, str)
    def openFinding(self, kind: str, name: str) -> None:
        """Opens what was found: a page, a region or a place."""
        match kind:
            case "page":
                self.open(name)
            case "region":
                self.openRegion(name)
            case _:
                region, layer = screens.marked_in(self._pack, name, self._language)
                self._go(self._route.to(Stop(self._map_page.page, region, name, layer)))

    @Slot(str)
    def open(self, page: str) -> None:
        """Opens a page; ids come from the pack, so an unknown one is a fault of ours."""
        self._go(self._route.to(Stop(page)))

    @Slot(str)
    def openPlace(self, place: str) -> None:
        """Opens the map where a place is."""
        region = screens.region_of_place(self._pack, place, self._language)
        self._go(self._route.to(Stop(self._map_page.page, region, place)))

    @Slot(str)
    def openRegion(self, region: str) -> None:
        """Opens the map at a region."""
        self._go(self._route.to(Stop(self._map_page.page, region)))

    @Slot()
    def back(self) -> None:
        self._go(self._route.back())

    @Slot()
    def home(self) -> None:
        self._go(Route())

    @Slot()
    def listen(self) -> None:
        """Begins to read the screen aloud, or ends it."""
        if self._keys_used:
            self._speech.listen_by_keys()
        else:
            self._speech.listen()

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        self._chosen = language
        self._show_language(language)

    @Slot(QObject)
    def bury(self, screen: QObject) -> None:
        """Deletes a screen that was put away now: when Qt would, it has seen the changes to come, half gone."""
        QCoreApplication.sendPostedEvents(screen, QEvent.Type.DeferredDelete)

    @Slot()
    def showReadings(self) -> None:
        """Readings over every word, in a language that can have them; nothing changes in another."""
        self._show_language(screens.site(self._pack, self._chosen).furigana or self._chosen)

    @Slot()
    def hideReadings(self) -> None:
        self._show_language(self._chosen)

    def _show_language(self, language: str) -> None:
        if language == self._language:
            return
        self.languageAboutToChange.emit()
        self._language = language
        self._show_site()
        self._board.show(language)
        self.languageChanged.emit()  # the interface's words first: names on the map are arranged with them
        self._show_route()
        self._speech.prefer(self._asked())

    # Properties

    @Property(Session, constant=True, final=True)
    def session(self) -> Session:
        return self._session

    @Property(Door, constant=True, final=True)
    def door(self) -> Door:
        return self._door

    @Property(Lamp, constant=True, final=True)
    def lamp(self) -> Lamp:
        return self._lamp

    @Property(Preferences, constant=True, final=True)
    def preferences(self) -> Preferences:
        return self._preferences

    @Property(Keypad, constant=True, final=True)
    def keypad(self) -> Keypad:
        return self._keypad

    @Property(Speech, constant=True, final=True)
    def speech(self) -> Speech:
        return self._speech

    @Property(World, constant=True, final=True)
    def world(self) -> World:
        return self._world

    @Property(Film, constant=True, final=True)
    def film(self) -> Film:
        return self._film

    @Property(Leaflet, constant=True, final=True)
    def leaflet(self) -> Leaflet:
        return self._leaflet

    @Property(Board, constant=True, final=True)
    def board(self) -> Board:
        return self._board

    @Property(Search, constant=True, final=True)
    def search(self) -> Search:
        return self._search

    @Property(Rows, constant=True, final=True)
    def languages(self) -> Rows:
        return self._languages

    @Property(Rows, constant=True, final=True)
    def greetings(self) -> Rows:
        """The languages that greet in full."""
        return self._greetings

    @Property(Rows, constant=True, final=True)
    def invitations(self) -> Rows:
        """The languages that only invite."""
        return self._invitations

    @Property(Rows, constant=True, final=True)
    def cards(self) -> Rows:
        return self._cards

    @Property(Rows, constant=True, final=True)
    def trail(self) -> Rows:
        return self._trail

    @Property(Feed, constant=True, final=True)
    def blocks(self) -> Feed:
        return self._blocks

    @Property(str, notify=languageChanged, final=True)
    def language(self) -> str:
        """The language that the visitor chose."""
        return self._chosen

    @property
    def words(self) -> tuple[str, ...]:
        """The languages whose interface words are shown, the nearest first."""
        return self._site.chain

    @Property(str, notify=languageChanged, final=True)
    def font(self) -> str:
        """The family of the language's letters."""
        return self._site.font

    @Property(str, notify=languageChanged, final=True)
    def locale(self) -> str:
        """What CLDR and a screen reader call the language: pt-BR for Português."""
        return self._site.locale

    @Property(bool, notify=languageChanged, final=True)
    def rightToLeft(self) -> bool:
        return self._site.right_to_left

    @Property(bool, notify=languageChanged, final=True)
    def canShowReadings(self) -> bool:
        """Whether the chosen language can have readings over every word."""
        return self._language != self._chosen or bool(self._site.furigana)

    @Property(bool, notify=languageChanged, final=True)
    def readingsShown(self) -> bool:
        return self._language != self._chosen

    @Property(str, notify=languageChanged, final=True)
    def borrowed(self) -> str:
        """The languages, by name, that stand in for missing translations at home; empty when none does."""
        return self._site.borrowed

    @Property(str, notify=languageChanged, final=True)
    def city(self) -> str:
        return self._site.city

    @Property(str, notify=languageChanged, final=True)
    def title(self) -> str:
        return self._site.title

    @Property(str, notify=languageChanged, final=True)
    def subtitle(self) -> str:
        return self._site.subtitle

    @Property(str, notify=languageChanged, final=True)
    def caption(self) -> str:
        """What the colours of the map mean."""
        return self._site.caption

    @Property(str, notify=languageChanged, final=True)
    def mapPage(self) -> str:
        return self._map_page.page

    @Property(str, notify=languageChanged, final=True)
    def mapTitle(self) -> str:
        return self._map_page.title

    @Property(str, notify=languageChanged, final=True)
    def mapSummary(self) -> str:
        return self._map_page.summary

    @Property(str, notify=routeChanged, final=True)
    def screen(self) -> str:
        """home, search, article, map or contact."""
        if self._page:
            return self._page.screen
        return "search" if self._route.here.page == SEARCH else HOME

    @Property(str, notify=routeChanged, final=True)
    def page(self) -> str:
        return self._route.here.page

    @Property(bool, notify=routeChanged, final=True)
    def canGoBack(self) -> bool:
        return self._route.can_go_back

    @Property(str, notify=routeChanged, final=True)
    def pageTitle(self) -> str:
        return self._page.title if self._page else ""

    @Property(str, notify=routeChanged, final=True)
    def pageSummary(self) -> str:
        return self._page.summary if self._page else ""

    @Property(str, notify=routeChanged, final=True)
    def pageIcon(self) -> str:
        return self._page.icon if self._page else ""

    @Property(str, notify=routeChanged, final=True)
    def pageCode(self) -> str:
        """The QR code of this page, empty when it has none."""
        return self._page.code if self._page else ""
