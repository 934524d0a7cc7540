# SPDX-License-Identifier: GPL-3.0-or-later
"""What the controls are called, as a visitor reads them and a screen reader says them."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.guide import screens
from kiosk.guide.rows import Region
from kiosk.pack.reader import Pack
from tests.qt import screen


@dataclass(frozen=True, slots=True)
class Words:
    """The names of the controls in one language. `countdown` has %n for the seconds."""

    chosen: str
    languages: str
    close: str
    ease: str
    largest: str
    dark: str
    contrast: str
    safe: str
    less_motion: str
    home: str
    back: str
    more: str
    up: str
    go_on: str
    finish: str
    countdown: str
    closer: str
    farther: str
    world: str
    to_hamamatsu: str
    all_regions: str
    office: str
    countries: str
    partners: str
    on_the_map: str
    close_card: str
    close_quiz: str
    next_question: str
    to_the_end: str
    to_the_map: str
    once_more: str
    score: str


WORDS = {
    "ja": Words(
        chosen="日本語",
        languages="言語 Language",
        close="とじる",
        ease="使いやすく",
        largest="最大",
        dark="暗い",
        contrast="白と黒をはっきり",
        safe="色覚に配慮した地図",
        less_motion="動きをへらす",
        home="ホーム",
        back="もどる",
        more="つづき",
        up="上へ",
        go_on="つづける",
        finish="おわる",
        countdown="あと%n秒で、最初の画面にもどります。",
        closer="拡大",
        farther="縮小",
        world="世界全体",
        to_hamamatsu="地図で浜松へ",
        all_regions="地域の一覧",
        office="事務局",
        countries="国・地域",
        partners="交流都市",
        on_the_map="地図で見る",
        close_card="カードをとじる",
        close_quiz="クイズをやめる",
        next_question="つぎの問題",
        to_the_end="おわりへ",
        to_the_map="地図へ",
        once_more="もういちど",
        score="%2問中 %1問 正解",
    ),
    "en": Words(
        chosen="English",
        languages="Language",
        close="Close",
        ease="Accessibility",
        largest="Largest",
        dark="Dark",
        contrast="High contrast",
        safe="Map for every colour vision",
        less_motion="Less movement",
        home="Home",
        back="Back",
        more="More",
        up="Back up",
        go_on="Go on",
        finish="Finish",
        countdown="Back to the start in %n seconds.",
        closer="Closer",
        farther="Farther",
        world="World",
        to_hamamatsu="To Hamamatsu on the map",
        all_regions="All regions",
        office="Office",
        countries="Countries and regions",
        partners="Partner cities here",
        on_the_map="On the map",
        close_card="Close the card",
        close_quiz="Close the quiz",
        next_question="Next question",
        to_the_end="To the end",
        to_the_map="To the map",
        once_more="Once more",
        score="%1 of %2 right",
    ),
}
JA, EN = WORDS["ja"], WORDS["en"]


def button_of(pack: Pack, region: Region, language: str = "ja") -> str:
    """What the button of a region is called: the Metropolitan section has its own among the layers."""
    names = {layer.id: layer.name for layer in screens.layers(pack, language)}
    return screen.plain(names.get(region.id, region.name))
