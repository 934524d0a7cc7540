# SPDX-License-Identifier: GPL-3.0-or-later
"""New pages, places and notices with remarks that say what to write; as they are, `kiosk check` takes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from kiosk.content import tree, words
from kiosk.content.folder import Folder
from kiosk.content.problem import Language
from kiosk.content.words import Names
from kiosk.desk.paper import changed, written
from kiosk.desk.sentences import say
from kiosk.desk.taking import contents


@dataclass(frozen=True, slots=True)
class New:
    """The file of a new item, and what it then holds; with a refusal, nothing."""

    file: str = ""
    content: bytes = b""
    refusal: str = ""


REMIND = "ひな型のままです。書きかえたら、この行を消してください / still the template: rewrite it, then delete this line"

PAGE = """\
# yaml-language-server: $schema=../schema/page.schema.json
# ページ「{id}」 / page "{id}". 書き方 / how to write it: ../README.md
# カードを出すには、site.yaml の home か、ほかのページの cards に {id} を足します。
# To give it a card, add {id} to home in site.yaml or to the cards of another page.
id: {id}
# 上のページの id。はじめの画面のすぐ下なら null / the page above, null under the home screen
parent: null
# phosphoricons.com の名前 / a name from phosphoricons.com
icon: ph.file-text
# 題は12字、要約は24字まで / at most 22 and 48 letters in English
{title}{summary}# 「スマートフォンで」の QR コードの先。なければ null / behind the QR code "on your phone", or null
url: null
blocks:
  - kind: heading
{heading}
  # 段落。source は sources.yaml の番号、as_of はその資料の日付、grade は A か B
  # A paragraph: source is an id of sources.yaml, as_of the date of that evidence, grade A or B.
  # - kind: paragraph
  #   text:
  #     ja: "*強調*、[言葉](page:partners)、{{浜松|はままつ}} が使えます。"
  #     en: "*Emphasis*, [words](page:partners) and {{浜松|はままつ}} may be used."
  #   source: [H1]
  #   as_of: "2024-01-01"
  #   grade: A

  # 写真や図(png、jpg、webp、svg) / a picture or drawing
  # - kind: image
  #   file: media/act-city.jpg
  #   alt: {{ja: 何が写っているか, en: What the picture shows}}
  #   credit: 浜松市

  # パンフレット(PDF)。ある言語の分だけ書く / a leaflet (PDF), in the languages it has
  # - kind: leaflet
  #   files: {{ja: media/guide-ja.pdf, en: media/guide-en.pdf}}
  #   title: {{ja: 案内の題名, en: Title of the leaflet}}
  #   summary: {{ja: 何が書いてあるかを一文で書きます。, en: What it says in one sentence.}}
  #   credit: 浜松市

  # 動画。webm か mp4、100 MB まで。字幕(WebVTT)と書き起こしが要る
  # A video: webm or mp4, at most 100 MB; captions (WebVTT) and a transcript are needed.
  # - kind: video
  #   file: media/walk.webm
  #   title: {{ja: 動画の題名, en: Title of the video}}
  #   captions: {{ja: media/walk.ja.vtt, en: media/walk.en.vtt}}
  #   transcript: {{ja: 話していることと、映っていることを書きます。, en: Write what is said and seen.}}
  #   credit: 浜松市

  # 音声。opus、ogg、mp3、m4a、wav、flac / a recording
  # - kind: audio
  #   file: media/song.opus
  #   title: {{ja: 音声の題名, en: Title of the recording}}
  #   transcript: {{ja: 話していることを書きます。, en: Write what is said.}}
  #   credit: 浜松市

  # カード / cards
  # - kind: cards
  #   pages: [map]
"""


def page(folder: Folder, name: str, language: Language) -> New:
    """A new page."""
    file = f"pages/{name}.yaml"
    if refused := refusal(folder, "page", name, language):
        return New(refusal=refused)
    texts = {
        "title": _texts(folder, ja="新しいページ", en="New page"),
        "summary": _texts(folder, ja="要約をここに書きます", en="Write the summary here"),
    }
    heading = _texts(folder, ja="見出し", en="Heading")
    body = PAGE.format(
        id=name,
        heading=written({"text": heading}, 4).rstrip("\n"),
        **{key: written({key: value}) for key, value in texts.items()},
    )
    return New(file, body.encode("utf-8"))


NOTICE = """\
# yaml-language-server: $schema=../schema/notice.schema.json
# お知らせ「{id}」 / notice "{id}". 書き方 / how to write it: ../README.md
id: {id}
# normal: はじめの画面と待機の画面に出る / a line on home and attract
# emergency: 画面ぜんたいに、取り下げるまで出る / the whole screen, until it is withdrawn
kind: normal
# 取り下げるまで true。出すときは false にする / true until you want it shown: then false
withdrawn: true
# 1 がいちばん大切。一度に出るのは二つまで / 1 is the most important; two are shown at a time
priority: 5
# 初めの日と終わりの日 / the first day and the last
from: "{first}"
until: "{last}"
# 決まった曜日、時間だけなら、# を取る / only on some days of the week, at some hours: take the # off
# weekdays: [mon, tue, wed, thu, fri]
# hours: {{opens: "09:00", closes: "17:00"}}
{title}{text}"""


def notice(folder: Folder, name: str, language: Language, today: date) -> New:
    """A new notice for the coming month, not shown until staff say so."""
    if refused := refusal(folder, "notice", name, language):
        return New(refusal=refused)
    title = _texts(folder, ja="お知らせの題", en="Title of the notice")
    text = _texts(folder, ja="一文で説明します。", en="Say it in one sentence.")
    body = NOTICE.format(
        id=name,
        first=today.isoformat(),
        last=(today + timedelta(days=30)).isoformat(),
        title=written({"title": title}),
        text=written({"text": text}),
    )
    return New(f"notices/{name}.yaml", body.encode("utf-8"))


def place(folder: Folder, name: str, language: Language) -> New:
    """A new partner city at the end of the file of partners, where the city itself is until it gets its own place."""
    if refused := refusal(folder, "place", name, language):
        return New(refusal=refused)
    held = {one: root for one, root in contents(folder, "places").items() if isinstance(_places(root), list)}
    sources = _ids(folder, "source")
    if not held or not sources:
        return New(refusal=say("folder-faulty", language))
    file = max(held, key=lambda one: len(_of_kind(held[one], "partner")))
    cities = [one for root in held.values() for one in _of_kind(root, "here")]
    here = cities[0] if cities else {}
    item = {
        "id": name,
        "kind": "partner",
        "name": _texts(folder, ja="新しい都市", en="New city"),
        "country": here.get("country", "JP"),
        "lon": here.get("lon", "137.73"),
        "lat": here.get("lat", "34.71"),
        "tie": _texts(folder, ja="交流の種類", en="Kind of tie"),
        "since": "2000",
        "together": _texts(folder, ja="ともに取り組むことを書きます。", en="Write what the two do together."),
        "source": [sources[0][0]],
        "as_of": "undated",
        "grade": "A",
        "confirm": REMIND,
    }
    root = held[file]
    assert isinstance(root, dict)
    text = changed(_text(folder, file), {**root, "places": [*root["places"], item]})
    head, _, tail = text.rpartition(f"- id: {name}\n")
    return New(file, f"{head}- id: {name}\n{_remarked(tail)}".encode())


_REMARKS = {
    "country": "国コード2文字 / two letters of ISO 3166-1",
    "lon": "経度(西はマイナス)。小数2けた / degrees east; west is negative",
    "lat": "緯度(南はマイナス) / degrees north; south is negative",
    "since": '"1996-10-22"、"1996-10"、"1996"',
    "source": "sources.yaml の番号 / ids from sources.yaml",
    "as_of": "その資料の日付 / the date of the evidence",
    "grade": "A: 本人の資料 / its own document. B: ほかの資料 / another report",
}


def _remarked(text: str) -> str:
    lines = text.splitlines()
    for number, line in enumerate(lines):
        name = line.strip().partition(":")[0]
        if name in _REMARKS:
            lines[number] = f"{line}  # {_REMARKS[name]}"
    return "\n".join(lines) + "\n"


def refusal(folder: Folder, kind: str, name: str, language: Language) -> str:
    """Why an id cannot be taken for a new page, notice, place or source; empty when it can."""
    if not re.fullmatch(words.SOURCE_ID if kind == "source" else words.ID, name):
        return say("new-id", language, value=name)
    if kind in ("page", "notice") and _text(folder, file := f"{kind}s/{name}.yaml"):
        return say("new-taken", language, value=name, first=file)
    place = next((place for taken, place in _ids(folder, kind) if taken == name), "")
    return say("new-taken", language, value=name, first=place) if place else ""


def _ids(folder: Folder, kind: str) -> list[tuple[str, str]]:
    """The ids of this kind, and where each stands."""
    return [
        (use.node.text, f"{file.name}:{use.node.mark.line}")
        for file in folder.files
        for use in file.uses
        if isinstance(use.what, Names) and use.what.kind == kind and isinstance(use.node, tree.Scalar)
    ]


def _text(folder: Folder, name: str) -> str:
    return next((file.document.text for file in folder.files if file.name == name), "")


def _texts(folder: Folder, *, ja: str, en: str) -> dict[str, str]:
    return {language: ja if language == "ja" else en for language in folder.languages}


def _places(root: object) -> object:
    return root.get("places") if isinstance(root, Mapping) else None


def _of_kind(root: object, kind: str) -> list[dict[str, object]]:
    places = _places(root)
    found = places if isinstance(places, list) else []
    return [one for one in found if isinstance(one, dict) and one.get("kind") == kind]


def write(root: Path, new: New) -> None:
    """Puts a new item into the data folder."""
    path = root / new.file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(new.content)
