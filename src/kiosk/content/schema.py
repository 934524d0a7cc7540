# SPDX-License-Identifier: GPL-3.0-or-later
"""What staff may write in each data file. The descriptions document it and go into the JSON Schema."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from kiosk.content.words import (
    AsOf,
    CaptionFiles,
    Clock,
    Colour,
    Country,
    DataFile,
    Day,
    ExactDay,
    Feature,
    FilmFile,
    Font,
    Grade,
    Icon,
    Image,
    LanguageCode,
    LanguageId,
    Latitude,
    LeafletFiles,
    Line,
    Locale,
    Longitude,
    MarkedText,
    MonthDay,
    MoveId,
    NoticeId,
    Once,
    Original,
    PageId,
    PlaceId,
    RegionId,
    SoundFile,
    SourceId,
    StaffNote,
    Telephone,
    Text,
    ToLanguage,
    ToPage,
    ToPlace,
    ToRegion,
    ToSource,
    TranslatedText,
    Turned,
    Url,
    Weekday,
    Zone,
)

_SOME = Field(min_length=1)


class Record(BaseModel):
    """A set of fields; a field that is not described here is refused."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, validate_by_name=True, validate_by_alias=True
    )


class Fact(Record):
    """Something that was looked up: where, when, and how sure it is."""

    source: Annotated[tuple[ToSource, ...], Once(), _SOME] = Field(
        title="出典", description="Where this was found: ids from sources.yaml, as in [H3, U4]."
    )
    as_of: AsOf = Field(
        title="いつの情報か",
        description='The date of the evidence: "2022-09-28", "2022-09" or "2022", with "c. " before it'
        ' when it is about that time, or "undated".',
    )
    grade: Grade = Field(
        title="確かさ",
        description="A: the body's own page or document. B: a second-hand report. Anything else stays out.",
    )
    office_holder: bool = Field(
        default=False,
        title="役職者",
        description="true when it says who holds an office: `kiosk status` asks after six months, not a year.",
    )
    review_by: ExactDay | None = Field(
        default=None,
        title="見直しの期限",
        description='When to look at it again, as in "2027-04-01"; one year after `as_of` when left out.',
    )
    confirm: StaffNote | None = Field(
        default=None,
        title="職員への確認事項",
        description="What staff still have to confirm: `kiosk check` tells them; visitors never see it.",
    )


class KeyFact(Fact):
    """A key fact: a large value under a small label."""

    label: Text = Field(title="見出し", description="What the value is, in a few words.")
    value: Text = Field(title="値", description="The value itself, with its unit.")
    note: Text | None = Field(default=None, title="注", description="One short line under the value.")


# ---- site.yaml


class Language(Record):
    """A language that the visitor can choose."""

    id: LanguageId = Field(
        title="言語コード", description="The language code (BCP 47): ja, en, pt-BR, zh-Hans, ja-x-easy …"
    )
    name: Line = Field(title="言語の名前", description="The name of the language in that language.")
    fallback: ToLanguage | None = Field(
        default=None,
        title="訳がない時の言語",
        description="The language shown where a translation is missing. With it, the texts are in i18n/ID.yaml;"
        " without it, every text of every file has this language.",
    )
    locale: Locale | None = Field(
        default=None,
        title="書き方(CLDR)",
        description="Whose dates, lists and names of countries are used, as in en-GB; the code itself when left out.",
    )
    font: Font = Field(
        default="Noto Sans",
        title="書体",
        description="The family of its letters, one of resources/fonts; the others stand in for letters it lacks.",
    )
    breaks: Literal["phrases", "spaces"] | None = Field(
        default=None,
        title="行の分け方",
        description="Where lines break: between phrases (Japanese, Chinese) or at spaces; by the language when left out.",
    )
    readings: bool = Field(
        default=False,
        title="ふりがな",
        description="true when readings stand over the words of every text, not of paragraphs only.",
    )
    readings_for: ToLanguage | None = Field(
        default=None,
        title="ふりがなを付ける言語",
        description="No language to choose, but the same text with readings over it, for those who switch them on.",
    )


class Idle(Record):
    """When nobody touches the screen."""

    seconds: Annotated[int, Field(ge=30, le=600)] = Field(
        title="待ち時間(秒)",
        description="After this many seconds without a touch, the kiosk asks whether somebody is there;"
        " at least 30 (VVSG 2.0).",
    )
    warning_seconds: Annotated[int, Field(ge=20, le=120)] = Field(
        title="予告の時間(秒)",
        description="How long the question stays before the kiosk starts over; at least 20 (WCAG 2.2.1).",
    )
    slow_seconds: Annotated[int, Field(ge=120, le=900)] = Field(
        default=300,
        title="ゆっくり使う人の待ち時間(秒)",
        description="The same for a visitor who uses reading aloud, keys or the largest text; at least 120"
        " (VVSG 2.0: two to five minutes).",
    )
    slow_warning_seconds: Annotated[int, Field(ge=20, le=120)] = Field(
        default=45,
        title="ゆっくり使う人の予告の時間(秒)",
        description="How long the question then stays; at least 20 (WCAG 2.2.1).",
    )


class Hours(Record):
    """From one time of the day to another."""

    opens: Clock = Field(title="始まり", description='When it begins, as in "09:00".')
    closes: Clock = Field(title="終わり", description='When it ends, as in "17:00"; "24:00" is midnight.')


_WEEKDAYS = Field(title="曜日", description="The days of the week: mon, tue, wed, thu, fri, sat, sun.")


class OpenDays(Hours):
    """Days of the week with the same hours."""

    weekdays: Annotated[tuple[Weekday, ...], Once(), _SOME] = _WEEKDAYS


class Brightness(Record):
    """How bright the screen is from a time of the day on."""

    at: Clock = Field(title="いつから", description='From when on, as in "18:00".')
    percent: Annotated[int, Field(ge=10, le=100)] = Field(
        title="明るさ(%)", description="How bright, from 10 to 100 percent."
    )


LEAST_BAND = 220  # mm; the lowest screen that everything is tested to fit into


class Screen(Record):
    """The real screen."""

    diagonal_inches: Annotated[float, Field(ge=1, le=200, allow_inf_nan=False)] | None = Field(
        default=None,
        title="画面の対角(インチ)",
        description="Its diagonal in inches; null takes what the panel reports.",
    )
    viewing_distance_mm: Annotated[int, Field(ge=300, le=800)] = Field(
        default=600,
        title="見る距離(mm)",
        description="From the eyes to the screen, in millimetres. At the largest size a capital letter is seen"
        " under 0.7 degrees from there (EN 301 549 5.1.4).",
    )
    lower_edge_mm: Annotated[int, Field(ge=0, le=1500)] = Field(
        default=900,
        title="画面の下のへりの高さ(mm)",
        description="From the floor to the lower edge of the picture, in millimetres.",
    )
    reach_mm: Annotated[int, Field(ge=800, le=1220)] = Field(
        default=1120,
        title="手のとどく高さ(mm)",
        description="How high a wheelchair user reaches: 1220 mm where nothing is in front of the screen, 1120 mm"
        " over a counter 510 to 635 mm deep (EN 301 549 8.3; ADA 308).",
    )
    lit: tuple[OpenDays, ...] = Field(
        default=(),
        title="画面をつけておく時間",
        description="When the screen is lit; at other times it is black until somebody touches it. Always, when left out.",
    )
    brightness: tuple[Brightness, ...] = Field(
        default=(),
        title="時刻ごとの明るさ",
        description="How bright the screen is from which time on, where the computer can set it; unchanged when left out.",
    )

    @property
    def has_room_within_reach(self) -> bool:
        """Whether the screens fit below the height that a wheelchair user reaches."""
        return self.reach_mm - self.lower_edge_mm >= LEAST_BAND


class WorldMap(Record):
    """The region map."""

    file: DataFile = Field(
        title="地図のファイル", description="The map (TopoJSON), as in map/countries-50m.json."
    )
    view: DataFile = Field(
        title="国境のえがき方", description="The file that says who holds which land, as in map/view.yaml."
    )
    centre: Longitude = Field(
        title="中央の経度", description="The longitude in the middle of the map, in degrees east."
    )
    caption: Text = Field(title="説明", description="The line under the map.")


class Site(Record):
    """Settings of the whole kiosk."""

    city: Text = Field(title="市の名前", description="The name of the city.")
    title: Text = Field(title="大見出し", description="The large line on the home screen.")
    subtitle: Text = Field(title="小見出し", description="The line under it.")
    invitation: Text = Field(title="呼びかけ", description="The invitation on the attract screen.")
    languages: Annotated[tuple[Language, ...], _SOME] = Field(
        title="言語", description="The languages; the first is the one the kiosk starts in."
    )
    home: Annotated[tuple[ToPage, ...], Once(), _SOME] = Field(
        title="はじめの画面", description="The pages that are cards on the home screen, in this order."
    )
    here: ToPlace = Field(title="現在地", description='The place that is "you are here".')
    idle: Idle = Field(title="操作がないとき", description="When nobody touches the screen.")
    timezone: Zone = Field(
        default="Asia/Tokyo",
        title="時間帯",
        description="The time zone of notices and opening hours, as in Asia/Tokyo.",
    )
    screen: Screen = Field(title="画面", description="The real screen.")
    switches: Literal["none", "two", "one"] = Field(
        default="none",
        title="スイッチでの操作",
        description="How the kiosk starts for visitors who use switches: none; two (Space goes on, Enter selects);"
        " one (the focus goes on by itself, Space or Enter selects). Visitors can change it.",
    )
    switch_seconds: Annotated[float, Field(ge=0.5, le=10)] = Field(
        default=2.0,
        title="スイッチ一つのときの間(秒)",
        description="How long the focus stays on each control when it goes on by itself.",
    )
    map: WorldMap = Field(title="地図", description="The region map.")


# ---- sources.yaml


class Source(Record):
    """A document or web page that facts come from."""

    id: SourceId = Field(
        title="出典の番号", description="Its id, as in H3; never used again for another source."
    )
    title: Line = Field(title="題名", description="A short description of our own.")
    publisher: Line = Field(title="発行者", description="Who published it.")
    url: Url | None = Field(
        default=None, title="アドレス", description="Its address, beginning with https://, or null."
    )
    language: LanguageCode = Field(title="言語", description="The language it is written in: ja, en …")


class Sources(Record):
    """All sources."""

    sources: tuple[Source, ...] = Field(title="出典", description="All sources; facts refer to them by id.")


# ---- pages/*.yaml


class Heading(Record):
    """A heading."""

    kind: Literal["heading"]
    text: Text = Field(title="文", description="The words.")


class Paragraph(Fact):
    """A paragraph."""

    kind: Literal["paragraph"]
    text: MarkedText = Field(
        title="文",
        description="The words, with *emphasis*, [words](page:page-id), [words](https://…), {漢字|かんじ}.",
    )


class Facts(Record):
    """Key facts: large values with small labels."""

    kind: Literal["facts"]
    items: Annotated[tuple[KeyFact, ...], _SOME] = Field(
        title="項目", description="The facts, in this order."
    )


class Event(Fact):
    """Something that happened."""

    date: Day = Field(title="日付", description='"1913-07-27", "1913-07" or "1913".')
    until: Day | None = Field(
        default=None, title="終わりの日付", description="The last day, when it took longer."
    )
    title: Text = Field(title="できごと", description="What happened, in one line.")
    text: Text | None = Field(default=None, title="説明", description="A sentence more.")


class Timeline(Record):
    """A timeline, the earliest event first."""

    kind: Literal["timeline"]
    items: Annotated[tuple[Event, ...], _SOME] = Field(
        title="できごと", description="The events, sorted by date."
    )


class Cards(Record):
    """Cards that lead to other pages."""

    kind: Literal["cards"]
    pages: Annotated[tuple[ToPage, ...], Once(), _SOME] = Field(
        title="ページ", description="The pages, by their ids."
    )


class Picture(Record):
    """A picture."""

    kind: Literal["image"]
    file: Image = Field(
        title="画像", description="The picture, as in media/bridge.jpg: png, jpg, webp or svg, at most 20 MB."
    )
    alt: Text = Field(
        title="代替テキスト", description="What the picture shows, for those who cannot see it."
    )
    caption: Text | None = Field(default=None, title="説明", description="The line under the picture.")
    credit: Line = Field(title="提供", description="Who made the picture and under which licence.")


class Leaflet(Record):
    """A leaflet (PDF), shown page by page."""

    kind: Literal["leaflet"]
    files: LeafletFiles = Field(
        title="PDFファイル",
        description="The leaflet in one or more languages, as in {ja: media/guide-ja.pdf}: at most 30 MB and 60 pages"
        " each. Visitors in another language see the one that comes nearest to theirs, and read which it is.",
    )
    title: Text = Field(title="題名", description="The title of the leaflet.")
    summary: Text = Field(
        title="要約",
        description="What the leaflet says, in one or two sentences, for those who cannot see its pages.",
    )
    spoken: tuple[Text, ...] = Field(
        default=(),
        title="読み上げる文",
        description="What is read aloud of each page, one text a page; without it, the words in the PDF itself.",
    )
    caption: Text | None = Field(
        default=None,
        title="説明",
        description="The line under the leaflet: where a printed one lies, for example.",
    )
    credit: Line = Field(title="提供", description="Who made the leaflet, and that it may be shown here.")


class Played(Record):
    """What is heard, or seen and heard."""

    title: Text = Field(title="題名", description="Its title.")
    captions: CaptionFiles | None = Field(
        default=None,
        title="字幕",
        description="The captions (WebVTT) in one or more languages, as in {ja: media/walk.ja.vtt}. A video that speaks"
        " must have them (WCAG 1.2.2).",
    )
    transcript: Text = Field(
        title="書き起こし",
        description="All that is said, and of a video what is seen, for those who cannot see or hear it"
        " (WCAG 1.2.1, 1.2.3). It is shown when asked for, and read aloud.",
    )
    caption: Text | None = Field(
        default=None, title="説明", description="The line under it: when and where, for example."
    )
    credit: Line = Field(title="提供", description="Who made it, and that it may be shown here.")


class Video(Played):
    """A film, played when a visitor starts it."""

    kind: Literal["video"]
    file: FilmFile = Field(
        title="動画",
        description="The film, as in media/walk.webm: WebM (VP9 or VP8, Opus or Vorbis) or MP4 (H.264, AAC), at most"
        " 100 MB and 1920 × 1080.",
    )
    poster: Image | None = Field(
        default=None, title="はじめの画像", description="A picture that stands there until it is played."
    )


class Audio(Played):
    """A recording, played when a visitor starts it."""

    kind: Literal["audio"]
    file: SoundFile = Field(
        title="音声",
        description="The recording, as in media/song.opus: Opus or Vorbis (opus, ogg), mp3, m4a (AAC), wav or flac,"
        " at most 100 MB.",
    )


class Quote(Fact):
    """Words that somebody said or wrote."""

    kind: Literal["quote"]
    text: MarkedText = Field(title="文", description="The words, with the same small markup as a paragraph.")
    by: Text = Field(title="だれの言葉か", description="Who said it, and where.")


class PlaceList(Record):
    """A list of places."""

    kind: Literal["places"]
    places: Annotated[tuple[ToPlace, ...], Once(), _SOME] = Field(
        title="場所", description="The places, by their ids."
    )


class QrCode(Record):
    """A QR code."""

    kind: Literal["qr"]
    url: Annotated[Url, Field(max_length=500)] = Field(title="アドレス", description="Where the code leads.")
    caption: Text = Field(title="説明", description="What one finds there.")


Block = Annotated[
    Heading
    | Paragraph
    | Facts
    | Timeline
    | Cards
    | Picture
    | Leaflet
    | Video
    | Audio
    | Quote
    | PlaceList
    | QrCode,
    Field(discriminator="kind"),
]


class Page(Record):
    """A page of the kiosk."""

    id: PageId = Field(title="ページのID", description="The same as the file name without .yaml.")
    parent: ToPage | None = Field(
        default=None, title="上のページ", description="The page above this one; null when home is above it."
    )
    icon: Icon = Field(
        title="アイコン", description="The picture on its card: a Phosphor icon such as ph.handshake."
    )
    screen: Literal["article", "map", "contact"] = Field(
        default="article",
        title="画面の種類",
        description="What the page shows: an article, the map or the contact.",
    )
    title: Text = Field(title="題名", description="Its title.")
    summary: Text = Field(title="要約", description="One short line under the title, on cards.")
    url: Url | None = Field(
        default=None,
        title="アドレス",
        description='The web page behind the QR code "on your phone", or null.',
    )
    blocks: tuple[Block, ...] = Field(
        default=(), title="内容", description="What stands on the page, from top to bottom."
    )


# ---- regions.yaml


class Point(Record):
    """A point of the map."""

    lon: Longitude = Field(title="経度", description="Degrees east; west is negative.")
    lat: Latitude = Field(title="緯度", description="Degrees north; south is negative.")


class Box(Record):
    """A part of the map, in degrees. East may pass 180 where it crosses the date line."""

    west: Turned = Field(title="西の端", description="Its western edge, in degrees east.")
    south: Latitude = Field(title="南の端", description="Its southern edge, in degrees north.")
    east: Turned = Field(title="東の端", description="Its eastern edge, in degrees east; greater than west.")
    north: Latitude = Field(
        title="北の端", description="Its northern edge, in degrees north; greater than south."
    )


class Member(Fact):
    """A country that belongs to a region."""

    code: Country = Field(
        title="国コード", description="The country by its two letters (ISO 3166-1), as in MA."
    )
    note: str | None = Field(
        default=None, title="メモ", description="A note for staff; visitors do not see it."
    )


class Section(Fact):
    """A section of the organisation."""

    id: RegionId = Field(title="ID", description="Its id, as in asia_pacific.")
    name: Text = Field(title="名前", description="The name of the region.")
    section: Text = Field(title="支部の名前", description="The name that the section uses itself.")
    colour: Colour = Field(title="色", description='Its colour on the map, as in "#E3B23C".')
    seat: ToPlace | None = Field(
        default=None, title="事務局の場所", description="The place of its secretariat, or null."
    )
    url: Url | None = Field(default=None, title="アドレス", description="Its web site, or null.")
    text: MarkedText = Field(
        title="文", description="What the section is, with the same small markup as a paragraph."
    )
    facts: tuple[KeyFact, ...] = Field(default=(), title="基本情報", description="Key facts about it.")


class Region(Section):
    """A region of the map, and the section that works there."""

    label: Point = Field(title="名前の位置", description="Where its name stands on the map.")
    view: Box = Field(title="見せる範囲", description="What the map shows when the region is chosen.")
    countries: tuple[Member, ...] = Field(
        title="国", description="Its countries. Leave out what is not confirmed."
    )


class Regions(Record):
    """The regions of the map and the metropolitan section."""

    regions: Annotated[tuple[Region, ...], _SOME] = Field(
        title="地域", description="The regions, in this order."
    )
    metropolitan: Section = Field(
        title="大都市部会",
        description="The metropolitan section; its members are the places of kind metropolis.",
    )


# ---- places.yaml, places/*.yaml


class Place(Fact):
    """A place on the map."""

    id: PlaceId = Field(
        title="場所のID", description="Its id, as in rochester; never used again for another place."
    )
    name: Text = Field(title="名前", description="Its name.")
    country: Country = Field(
        title="国コード", description="The country by its two letters (ISO 3166-1), as in US."
    )
    lon: Longitude = Field(title="経度", description="Degrees east; west is negative.")
    lat: Latitude = Field(title="緯度", description="Degrees north; south is negative.")
    time_zone: Zone | None = Field(
        default=None,
        title="時間帯",
        description="Its time zone (IANA), as in Asia/Tokyo: the card then tells the time there.",
    )


class Here(Place):
    """The city itself."""

    kind: Literal["here"]


class Seat(Place):
    """The seat of a section."""

    kind: Literal["seat"]


class Metropolis(Place):
    """A member of the metropolitan section."""

    kind: Literal["metropolis"]


class Partner(Place):
    """A partner of the city."""

    kind: Literal["partner"]
    tie: Text = Field(title="交流の種類", description="The kind of tie, as in Sister city.")
    since: Day = Field(title="いつから", description='When it began: "1996", "1996-10" or "1996-10-22".')
    until: Day | None = Field(default=None, title="いつまで", description="When it ended.")
    inactive: bool = Field(default=False, title="終了", description="true when the tie is no longer kept up.")
    together: MarkedText = Field(
        title="ともに取り組むこと",
        description="What the two do together, with the same small markup as a paragraph.",
    )
    url: Url | None = Field(default=None, title="アドレス", description="A web page about it, or null.")


class Congress(Place):
    """A world congress of the organisation; `name` is the city that it met in."""

    kind: Literal["congress"]
    number: Annotated[int, Field(ge=1, le=99)] = Field(title="何回目か", description="1 for the first.")
    date: Day = Field(title="日付", description='Its first day: "2004-05-02", "2016-10" or "2016".')
    until: Day | None = Field(default=None, title="終わりの日付", description="Its last day.")
    text: MarkedText = Field(
        title="文", description="What happened there, with the same small markup as a paragraph."
    )
    url: Url | None = Field(default=None, title="アドレス", description="A web page about it, or null.")


class Government(Place):
    """A local government, or an association of them, that is a member. There may be very many."""

    kind: Literal["government"]


AnyPlace = Annotated[Here | Seat | Metropolis | Partner | Congress | Government, Field(discriminator="kind")]


class Places(Record):
    """Places on the map."""

    places: tuple[AnyPlace, ...] = Field(
        title="場所", description="The places, in the order in which lists show them."
    )


# ---- map.yaml


class Layer(Record):
    """What the map can show: a button beside the map, the marks, and the same as a list."""

    kind: Literal["regions", "partners", "congresses", "seats", "metropolis"] = Field(
        title="種類", description="What is shown; each at most once, `regions` first."
    )
    icon: Icon = Field(title="アイコン", description="The picture on its button: a Phosphor icon.")
    name: Text = Field(title="名前", description="The word on its button: short.")
    text: MarkedText | None = Field(
        default=None,
        title="文",
        description="What is shown, above the list; regions and metropolis need none.",
    )


class Asked(Record):
    """A country that the quiz may ask for."""

    code: Country = Field(title="国コード", description="The country, which must belong to a region.")
    name: Text | None = Field(
        default=None, title="名前", description="Its name where it needs readings; else CLDR's is used."
    )


class Called(Record):
    """A region's name in the quiz."""

    id: ToRegion = Field(title="地域", description="The region.")
    name: Text = Field(title="名前", description="Its name with readings for children.")


class Score(Record):
    """What the quiz says at its end."""

    least: Annotated[int, Field(ge=0, le=7)] = Field(
        alias="from", title="何問から", description="For so many right answers and more."
    )
    text: MarkedText = Field(title="文", description="The words, kind ones.")


class Game(Record):
    """The quiz for children: which region is this? %country, %region and %count stand for the answer."""

    icon: Icon = Field(title="アイコン", description="The picture on its button: a Phosphor icon.")
    name: Text = Field(title="名前", description="The word on its button.")
    invitation: Text = Field(title="呼びかけ", description="A line under it.")
    question: MarkedText = Field(title="問い", description="The question, with %country.")
    right: MarkedText = Field(
        title="正解のとき", description="After a right answer, with %country, %region, %count."
    )
    wrong: MarkedText = Field(
        title="ちがうとき", description="After a wrong answer, with the same; kind words."
    )
    scores: Annotated[tuple[Score, ...], _SOME] = Field(
        title="終わりの言葉", description="What is said at the end, from 0 upwards."
    )
    regions: tuple[Called, ...] = Field(
        default=(), title="地域の名前", description="Names of regions that need readings."
    )
    countries: Annotated[tuple[Asked, ...], _SOME] = Field(
        title="国", description="The countries that may be asked; at least one of every region."
    )


class MapScreen(Record):
    """What the map screen offers."""

    layers: tuple[Layer, ...] = Field(
        default=(), title="表示", description="What can be shown, in this order."
    )
    game: Game | None = Field(default=None, title="クイズ", description="The quiz, or null.")


# ---- contact.yaml


class ContactText(Fact):
    """A line of the contact screen."""

    value: Text = Field(title="値", description="The words.")


class ContactNumber(Fact):
    """A telephone or fax number."""

    value: Telephone = Field(
        title="番号", description='The number with its country code, as in "+81-53-457-2359".'
    )


class YearEnd(Record):
    """The days around New Year on which all is closed."""

    first: MonthDay = Field(alias="from", title="始まり", description='The first closed day, as in "12-29".')
    last: MonthDay = Field(alias="until", title="終わり", description='The last closed day, as in "01-03".')


class SpecialDay(Record):
    """One day that is not like the others."""

    date: ExactDay = Field(title="日付", description='The day, as in "2026-11-23".')
    hours: Hours | None = Field(
        default=None, title="時間", description="The hours on this day; null when it is closed."
    )


class Opening(Fact):
    """When the city hall is open."""

    week: Annotated[tuple[OpenDays, ...], _SOME] = Field(
        title="曜日ごとの時間", description="The hours by days of the week; all other days are closed."
    )
    holidays: Literal["closed", "open"] = Field(
        title="祝日", description="Whether it is closed or open on the public holidays of Japan."
    )
    year_end: YearEnd | None = Field(
        default=None, title="年末年始", description="The closed days around New Year, or null."
    )
    special: tuple[SpecialDay, ...] = Field(
        default=(), title="特別な日", description="Single days with other hours, or closed."
    )


class Contact(Record):
    """The contact screen."""

    organisation: Text = Field(title="組織", description="The organisation.")
    division: ContactText = Field(title="課", description="The division that answers.")
    address: ContactText = Field(title="住所", description="The address, with the ward of today.")
    postcode: Line = Field(title="郵便番号", description='The postcode, as in "430-8652".')
    country: Text | None = Field(default=None, title="国", description="The country.")
    phone: ContactNumber = Field(title="電話", description="The telephone number.")
    fax: ContactNumber | None = Field(default=None, title="ファクス", description="The fax number.")
    opening: Opening | None = Field(
        default=None,
        title="開いている時間",
        description="When the city hall is open; null until the city has confirmed it.",
    )
    note: Text | None = Field(
        default=None, title="ひとこと", description="Where to ask in the building; only if it is true."
    )
    confirm: StaffNote | None = Field(
        default=None,
        title="職員への確認事項",
        description="What staff still have to confirm; visitors never see it.",
    )


# ---- map/view.yaml


class Change(Record):
    """One change of the map, and its reason."""

    id: MoveId = Field(title="ID", description="Its id.")
    origin: Feature = Field(
        alias="from",
        title="どこから",
        description="The country that the map gives it to: two letters, or the map's name.",
    )
    target: Feature = Field(alias="to", title="どこへ", description="The country that it goes to.")
    reason: Line = Field(title="理由", description="Why the map is drawn so.")
    source: Annotated[tuple[ToSource, ...], Once()] = Field(
        default=(), title="出典", description="Where this can be read: ids from sources.yaml."
    )


class Move(Change):
    """Land inside the box goes to another country."""

    kind: Literal["move"]
    box: Box = Field(title="範囲", description="Which land: what lies wholly in this box.")


class Cut(Change):
    """Land inside the box becomes a country of its own on the map."""

    kind: Literal["cut"]
    box: Box = Field(title="範囲", description="Which land: what lies wholly in this box.")


class Merge(Change):
    """All of the land goes to another country, and the border between them goes away."""

    kind: Literal["merge"]
    box: Box | None = Field(default=None, title="範囲", description="Not needed here.")


AnyMove = Annotated[Move | Merge | Cut, Field(discriminator="kind")]


class View(Record):
    """Who holds which land on the map."""

    moves: tuple[AnyMove, ...] = Field(title="変更", description="The changes, in this order.")


# ---- notices/*.yaml


class Notice(Record):
    """A notice on the home and attract screens."""

    id: NoticeId = Field(title="お知らせのID", description="The same as the file name without .yaml.")
    kind: Literal["normal", "emergency"] = Field(
        title="種類",
        description="normal: a line on home and attract. emergency: the whole screen, until it is withdrawn.",
    )
    withdrawn: bool = Field(
        default=False, title="取り下げ", description="true takes the notice off the screen at once."
    )
    priority: Annotated[int, Field(ge=1, le=9)] = Field(
        default=5,
        title="優先順位",
        description="1 is the most important, 9 the least: only two notices are shown at a time.",
    )
    first: ExactDay = Field(alias="from", title="初めの日", description='The first day, as in "2026-08-01".')
    last: ExactDay | None = Field(
        default=None,
        alias="until",
        title="終わりの日",
        description="The last day. An emergency notice may go without: it stays until it is withdrawn.",
    )
    weekdays: Annotated[tuple[Weekday, ...], Once()] = Field(
        default=(),
        title="曜日",
        description="Only on these days of the week: mon, tue, wed, thu, fri, sat, sun; all when left out.",
    )
    hours: Hours | None = Field(
        default=None, title="時間", description="Only at these hours, or null for the whole day."
    )
    title: Text = Field(title="題名", description="What it is about, in a few words.")
    text: Text | None = Field(default=None, title="説明", description="A sentence more, or null.")


# ---- i18n/*.yaml


class Made(Record):
    """Who did it, and when."""

    by: Line = Field(
        title="だれが", description="The person or office, as in International Affairs Division."
    )
    on: Day = Field(title="いつ", description='The day, as in "2026-11-25".')


class Translated(Record):
    """One text and its translation; a draft until somebody has reviewed it."""

    of: Original = Field(
        title="もとの文",
        description="The text it was made from, as the first language has it; readings may be left out."
        " When the two no longer agree, the translation is out of date and not shown.",
    )
    text: TranslatedText = Field(title="訳", description="The translation, with the markup of the text.")
    drafted: Made | None = Field(
        default=None,
        title="下訳",
        description="Who drafted it, when it is not as said at the top of the file.",
    )
    reviewed: Made | None = Field(
        default=None, title="確認", description="Who reviewed it; without this line it is a draft."
    )


class Translations(Record):
    """The texts of all files in one language."""

    drafted: Made = Field(title="下訳", description="Who drafted the translations, and when.")
    texts: tuple[Translated, ...] = Field(
        title="訳した文", description="Each text once, however often it stands in the files; in any order."
    )


FILES: dict[str, type[Record]] = {
    "site": Site,
    "sources": Sources,
    "page": Page,
    "regions": Regions,
    "places": Places,
    "map": MapScreen,
    "contact": Contact,
    "notice": Notice,
    "view": View,
    "translations": Translations,
}
