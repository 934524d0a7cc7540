# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of words in a data file: each type says what it is, and `checks` says what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, GetJsonSchemaHandler, StringConstraints, WithJsonSchema
from pydantic_core import CoreSchema

Kind = Literal["page", "place", "source", "region", "move", "language", "notice"]

ID = r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$"
SOURCE_ID = r"^[A-Za-z][A-Za-z0-9_-]*$"
LANGUAGE_ID = r"^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$"
COLOUR = r"^#[0-9A-Fa-f]{6}$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
CLOCK = r"^(?:[01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"
MONTH_DAY = r"^[0-9]{2}-[0-9]{2}$"
DATE = r"^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$"
TELEPHONE = r"^\+[1-9][0-9]{0,2}(?:-[0-9]{1,12}){1,5}$"
AS_OF = r"^(?:undated|(?:c\. )?[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)$"
URL = r"^https?://[^\s]+$"
ICON = r"^ph\.[a-z0-9-]+$"
COUNTRY = r"^[A-Z]{2}$"
IMAGE = r"^[^/\\].*\.(?:png|jpg|jpeg|webp|svg)$"
PDF = r"^[^/\\].*\.pdf$"
VTT = r"^[^/\\].*\.vtt$"
FILM = r"^[^/\\].*\.(?:webm|mp4)$"
SOUND = r"^[^/\\].*\.(?:opus|ogg|mp3|m4a|wav|flac)$"

# Stands in the JSON Schema where a text in every language goes; `editor` puts the languages in.
TEXT = "text in every language"


@dataclass(frozen=True, slots=True)
class Names:
    """The id of an item of this kind."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Refers:
    """The id of an item of this kind, which must exist."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Prose:
    """Words for visitors. `marked`: with emphasis, links and readings; `plain`: with readings only."""

    markup: Literal["plain", "marked"]


@dataclass(frozen=True, slots=True)
class Translated:
    """The words of a translation; `translations` compares them with the text they were made from."""


@dataclass(frozen=True, slots=True)
class EveryLanguage:
    """A text for each language of site.yaml."""

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        return {"type": "object", "$comment": TEXT}


@dataclass(frozen=True, slots=True)
class Date:
    """A day, a month or a year. `rough`: with "c. " before it, or "undated"; `day`: nothing but a day."""

    precision: Literal["exact", "rough", "day"]


@dataclass(frozen=True, slots=True)
class Form:
    """Words of one form: an address of the web, a colour, an icon, a country …"""

    name: Literal[
        "url",
        "colour",
        "icon",
        "country",
        "feature",
        "grade",
        "language",
        "locale",
        "font",
        "clock",
        "month-day",
        "zone",
        "telephone",
    ]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file in the data folder."""


@dataclass(frozen=True, slots=True)
class File:
    """Another file in the data folder."""


@dataclass(frozen=True, slots=True)
class Files:
    """A file in the data folder for each of some languages. `leaflet`: a PDF document; `captions`: WebVTT."""

    kind: Literal["leaflet", "captions"]

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        pattern = {"leaflet": PDF, "captions": VTT}[self.kind]
        names = {"type": "string", "pattern": pattern}
        return {"type": "object", "minProperties": 1, "additionalProperties": names}


@dataclass(frozen=True, slots=True)
class Film:
    """A film or a recording in the data folder."""

    kind: Literal["video", "audio"]


@dataclass(frozen=True, slots=True)
class ToStaff:
    """A note that `kiosk check` shows to staff."""


@dataclass(frozen=True, slots=True)
class Once:
    """A list in which nothing stands twice."""

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        return {**handler(core), "uniqueItems": True}


def _words(pattern: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern})


def _numbers_too(pattern: str) -> WithJsonSchema:
    # An editor takes 1996 without quotation marks for a number; the kiosk takes it for a date.
    return WithJsonSchema({"type": ["string", "integer"], "pattern": pattern})


_Filled = Annotated[str, StringConstraints(min_length=1)]
Line = Annotated[_Filled, Prose("plain")]
Text = Annotated[Mapping[str, _Filled], EveryLanguage(), Prose("plain")]
MarkedText = Annotated[Mapping[str, _Filled], EveryLanguage(), Prose("marked")]
Original = _Filled
TranslatedText = Annotated[_Filled, Translated()]

PageId = Annotated[str, Names("page"), _words(ID)]
PlaceId = Annotated[str, Names("place"), _words(ID)]
RegionId = Annotated[str, Names("region"), _words(ID)]
MoveId = Annotated[str, Names("move"), _words(ID)]
NoticeId = Annotated[str, Names("notice"), _words(ID)]
SourceId = Annotated[str, Names("source"), _words(SOURCE_ID)]
LanguageId = Annotated[str, Names("language"), _words(LANGUAGE_ID)]

ToPage = Annotated[str, Refers("page"), _words(ID)]
ToPlace = Annotated[str, Refers("place"), _words(ID)]
ToRegion = Annotated[str, Refers("region"), _words(ID)]
ToSource = Annotated[str, Refers("source"), _words(SOURCE_ID)]
ToLanguage = Annotated[str, Refers("language"), _words(LANGUAGE_ID)]

Day = Annotated[_Filled, Date("exact"), _numbers_too(DATE)]
ExactDay = Annotated[_Filled, Date("day"), _words(DAY)]
Clock = Annotated[_Filled, Form("clock"), _words(CLOCK)]
MonthDay = Annotated[_Filled, Form("month-day"), _words(MONTH_DAY)]
Zone = Annotated[str, Form("zone"), StringConstraints(min_length=1)]
Telephone = Annotated[_Filled, Form("telephone"), _words(TELEPHONE)]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
AsOf = Annotated[_Filled, Date("rough"), _numbers_too(AS_OF)]
LanguageCode = Annotated[_Filled, Form("language"), _words(LANGUAGE_ID)]
Locale = Annotated[_Filled, Form("locale"), _words(LANGUAGE_ID)]
Font = Annotated[str, Form("font"), StringConstraints(min_length=1)]
Grade = Annotated[_Filled, Form("grade"), WithJsonSchema({"enum": ["A", "B"]})]
Url = Annotated[_Filled, Form("url"), _words(URL)]
Colour = Annotated[_Filled, Form("colour"), _words(COLOUR)]
Icon = Annotated[_Filled, Form("icon"), _words(ICON)]
Country = Annotated[_Filled, Form("country"), _words(COUNTRY)]
Feature = Annotated[str, Form("feature"), StringConstraints(min_length=1)]
Image = Annotated[_Filled, Picture(), _words(IMAGE)]
LeafletFiles = Annotated[Mapping[str, _Filled], Files("leaflet"), Field(min_length=1)]
CaptionFiles = Annotated[Mapping[str, _Filled], Files("captions"), Field(min_length=1)]
FilmFile = Annotated[_Filled, Film("video"), _words(FILM)]
SoundFile = Annotated[_Filled, Film("audio"), _words(SOUND)]
DataFile = Annotated[str, File(), StringConstraints(min_length=1)]
StaffNote = Annotated[str, ToStaff(), StringConstraints(min_length=1)]

Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Turned = Annotated[float, Field(ge=-180, le=540, allow_inf_nan=False)]
