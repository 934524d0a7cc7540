# SPDX-License-Identifier: GPL-3.0-or-later
"""Which region is this? Seven questions, one of each region, in a chance order that a seed decides."""

from __future__ import annotations

from typing import Any, NamedTuple

from kiosk.guide.rows import Answer
from kiosk.pack.reader import Pack

CHOICES = 4


class Question(NamedTuple):
    """A country by its code, the regions to choose from, and the one it is in."""

    country: str
    choices: tuple[str, ...]
    right: str


class Quiz(NamedTuple):
    """A round of the quiz: `given` has the answers so far; after one the visitor reads why, then goes on to `at`."""

    questions: tuple[Question, ...]
    given: tuple[str, ...] = ()
    at: int = 0

    @property
    def over(self) -> bool:
        return self.at >= len(self.questions)

    @property
    def question(self) -> Question:
        return self.questions[self.at]

    @property
    def answer(self) -> str:
        """What the visitor chose for the question shown, empty when nothing yet."""
        return self.given[self.at] if len(self.given) > self.at else ""

    @property
    def score(self) -> int:
        return sum(one.right == given for one, given in zip(self.questions, self.given, strict=False))

    def answered(self, region: str) -> Quiz:
        """The round after an answer; the first one counts."""
        if self.over or self.answer or region not in self.question.choices:
            return self
        return self._replace(given=(*self.given, region))

    def onwards(self) -> Quiz:
        """The next question, once this one is answered."""
        return self._replace(at=self.at + 1) if not self.over and self.answer else self


class Told(NamedTuple):
    """What the screen says: the question, why the answer was right or not, or the last words."""

    text: str
    prose: str


def begin(pack: Pack, language: str, seed: int) -> Quiz:
    """A new round; the same seed gives the same one."""
    from random import Random  # not before somebody plays

    chance = Random(seed)
    body = _body(pack, language)
    regions = [region["id"] for region in body["regions"]]
    countries: dict[str, list[str]] = {region: [] for region in regions}
    for country in body["countries"]:
        countries[country["region"]].append(country["code"])
    questions = []
    for right in chance.sample(regions, len(regions)):
        if countries[right]:
            others = chance.sample([region for region in regions if region != right], CHOICES - 1)
            shown = {right, *others}
            questions.append(
                Question(
                    chance.choice(countries[right]),
                    tuple(region for region in regions if region in shown),
                    right,
                )
            )
    return Quiz(tuple(questions))


def questions(pack: Pack, language: str) -> tuple[Question, ...]:
    """Every country that can be asked for, with every region to choose from."""
    body = _body(pack, language)
    regions = tuple(region["id"] for region in body["regions"])
    return tuple(Question(country["code"], regions, country["region"]) for country in body["countries"])


def told(pack: Pack, quiz: Quiz, language: str) -> Told:
    """The words for where the round stands."""
    body = _body(pack, language)
    if quiz.over:
        words = [score for score in body["scores"] if score["least"] <= quiz.score]
        return Told(words[-1]["text"], words[-1]["prose"]) if words else Told("", "")
    country = _country(body, quiz.question.country)
    if not quiz.answer:
        why = country["question"]
    elif quiz.answer == quiz.question.right:
        why = country["right"]
    else:
        why = country["wrong"]
    return Told(why["text"], why["prose"])


def answers(pack: Pack, quiz: Quiz, language: str) -> tuple[Answer, ...]:
    """The buttons of the question shown; none at the end."""
    if quiz.over:
        return ()
    regions = {region["id"]: region for region in _body(pack, language)["regions"]}
    question = quiz.question
    rows = []
    for choice in question.choices:
        verdict = "open"
        if quiz.answer:
            verdict = "right" if choice == question.right else "wrong" if choice == quiz.answer else "over"
        rows.append(Answer(choice, regions[choice]["text"], regions[choice]["prose"], verdict))
    return tuple(rows)


def asked(pack: Pack, quiz: Quiz, language: str) -> tuple[str, str, float, float]:
    """Code and name of the country that is asked for, and a point in it in map units."""
    country = _country(_body(pack, language), quiz.question.country)
    return country["code"], country["name"], country["x"], country["y"]


def _country(body: dict[str, Any], code: str) -> dict[str, Any]:
    return next(country for country in body["countries"] if country["code"] == code)


def _body(pack: Pack, language: str) -> dict[str, Any]:
    body = pack.document("game", "game", language)
    if body is None:
        raise LookupError(f"the pack has no quiz in '{language}'")
    return body
