# SPDX-License-Identifier: GPL-3.0-or-later
"""Every sentence that `kiosk check` can say, in English and Japanese."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.names import nearest
from kiosk.content.problem import Finding, Language, Problem, Severity

LONGEST = 60


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is wrong and what to do, in both languages, with {placeholders}."""

    en: str
    ja: str
    hint_en: str = ""
    hint_ja: str = ""
    severity: Severity = "error"


S = Sentence

MESSAGES: dict[str, Sentence] = {
    # the folder and its files
    "no-folder": S(
        "there is no data folder here",
        "ここにデータのフォルダーがありません",
        "name the folder that holds site.yaml",
        "site.yaml のあるフォルダーを指定してください",
    ),
    "missing-file": S(
        "the file is missing",
        "ファイルがありません",
        "put it back, or copy it from an earlier version of the folder",
        "元に戻すか、前の版のフォルダーから写してください",
    ),
    "unread-file": S(
        "the kiosk does not read this file",
        "キオスクはこのファイルを読みません",
        "move it to pages/ or places/, or delete it",
        "pages/ か places/ に移すか、削除してください",
    ),
    "unreadable": S(
        "the file cannot be opened",
        "ファイルを開けません",
        "check that it is an ordinary file and that you may read it",
        "ふつうのファイルか、読む権限があるかを確かめてください",
    ),
    "too-big": S(
        "the file is larger than 1 MB",
        "ファイルが 1 MB を超えています",
        "split it into several files; pictures belong in media/",
        "いくつかのファイルに分けてください。画像は media/ に置きます",
    ),
    "shift-jis": S(
        "the file is saved as Shift_JIS",
        "ファイルが Shift_JIS で保存されています",
        "save it again with the encoding UTF-8",
        "文字コードを UTF-8 にして保存し直してください",
    ),
    "utf-16": S(
        'the file is saved as UTF-16 ("Unicode")',
        "ファイルが UTF-16(「Unicode」)で保存されています",
        "save it again with the encoding UTF-8",
        "文字コードを UTF-8 にして保存し直してください",
    ),
    "not-utf-8": S(
        "the letters from here on are not UTF-8",
        "ここから先の文字が UTF-8 ではありません",
        "save the file again with the encoding UTF-8",
        "文字コードを UTF-8 にして保存し直してください",
    ),
    "binary": S(
        "this is not a text file",
        "テキストファイルではありません",
        "put a text file in its place; pictures belong in media/",
        "テキストファイルに替えてください。画像は media/ に置きます",
    ),
    "empty-file": S(
        "the file is empty",
        "ファイルが空です",
        "write its fields, or delete the file",
        "項目を書くか、ファイルを削除してください",
    ),
    # YAML
    "syntax": S(
        "this line cannot be understood",
        "この行の書き方が正しくありません",
        "compare this line and the one above with another file: indentation, colons, quotation marks",
        "この行と一つ上の行の字下げ、コロン、引用符をほかのファイルと見くらべてください",
    ),
    "two-documents": S(
        "a line of --- begins a second document here",
        "--- の行で二つ目の文書が始まっています",
        "delete the line; a file holds one document",
        "その行を消してください。一つのファイルに文書は一つです",
    ),
    "alias": S(
        "'*{name}' would copy another part of the file",
        "「*{name}」はほかの部分の写しになります",
        "write the words out; put text that begins with * in quotation marks",
        "内容をそのまま書いてください。* で始まる文は引用符で囲みます",
    ),
    "anchor": S(
        "'&{name}' marks a part to be copied, which is not used here",
        "「&{name}」の印はここでは使えません",
        "delete it; put text that begins with & in quotation marks",
        "消してください。& で始まる文は引用符で囲みます",
    ),
    "tag": S(
        "'{name}' is a type mark, which is not used here",
        "「{name}」の印はここでは使えません",
        "delete it; put text that begins with ! in quotation marks",
        "消してください。! で始まる文は引用符で囲みます",
    ),
    "nesting": S(
        "there are more than {limit} levels inside each other here",
        "入れ子が {limit} 段を超えています",
        "check the brackets and the indentation",
        "かっこと字下げを確かめてください",
    ),
    "too-many": S(
        "the file has more than {limit} parts",
        "ファイルの項目が {limit} 個を超えています",
        "split it into several files",
        "いくつかのファイルに分けてください",
    ),
    "bad-key": S(
        "a list or a group stands where the name of a field is expected",
        "項目の名前のところに、一覧かまとまりがあります",
        "write the name of the field and a colon",
        "項目の名前とコロンを書いてください",
    ),
    "dash-lost": S(
        "a second '{name}' stands in the same item",
        "同じ項目の中に、二つ目の「{name}」があります",
        "put '- ' before it when another item begins here, else delete it",
        "ここから次の項目なら、前に「- 」を付けてください。そうでなければ消してください",
    ),
    "duplicate-key": S(
        "'{name}' stands twice (first in line {first})",
        "「{name}」が二つあります(一つ目は {first} 行目)",
        "delete one of the two",
        "どちらか一つを消してください",
    ),
    "odd-character": S(
        "there is an invisible character here, {character}",
        "見えない文字 {character} があります",
        "delete it and type the words around it again",
        "消して、前後の文字を打ち直してください",
    ),
    # the shape
    "unknown-field": S(
        "there is no field '{name}' here",
        "ここに「{name}」という項目はありません",
        "delete it, or look in schema/ for the fields that there are",
        "消すか、使える項目を schema/ で確かめてください",
    ),
    "missing-field": S(
        "the field '{name}' is missing",
        "項目「{name}」がありません",
        "add a line '{name}: …'",
        "「{name}: …」の行を足してください",
    ),
    "empty": S(
        "'{name}' is empty",
        "「{name}」が空です",
        "write something after the colon",
        "コロンの後に内容を書いてください",
    ),
    "empty-list": S(
        "the list '{name}' is empty",
        "「{name}」の一覧が空です",
        "write at least one, as in [one, two] or as lines that begin with '- '",
        "[一つ目, 二つ目] の形か、「- 」で始まる行で、一つ以上書いてください",
    ),
    "not-fields": S(
        "'{name}' must hold fields, but '{value}' is one text",
        "「{name}」には項目を書きますが、「{value}」という文があります",
        "write 'field: value' lines below it",
        "下の行に「項目: 値」の形で書いてください",
    ),
    "not-list": S(
        "'{name}' must be a list",
        "「{name}」は一覧で書きます",
        "write it as [one, two], or as lines that begin with '- '",
        "[一つ目, 二つ目] の形か、「- 」で始まる行で書いてください",
    ),
    "not-text": S(
        "'{name}' must be one text",
        "「{name}」には文を一つだけ書きます",
        "put it in quotation marks when it begins with {{ or [, or holds a colon",
        "{{ や [ で始まるときや、コロンがあるときは、引用符で囲んでください",
    ),
    "not-by-language": S(
        "'{name}' must be written in every language",
        "「{name}」は言語ごとに書きます",
        "write it as {{{languages}}}",
        "{{{languages}}} の形で書いてください",
    ),
    "not-number": S(
        "'{name}' must be a number, but it is '{value}'",
        "「{name}」は数で書きますが、「{value}」になっています",
        "write plain digits, such as 90 or 34.71",
        "半角の数字で、90 や 34.71 のように書いてください",
    ),
    "not-whole": S(
        "'{name}' must be a whole number, but it is '{value}'",
        "「{name}」は整数で書きますが、「{value}」になっています",
        "write plain digits, such as 90",
        "半角の数字で、90 のように書いてください",
    ),
    "number-low": S(
        "'{name}' is {value}, which is too small",
        "「{name}」の {value} は小さすぎます",
        "write {limit} or more",
        "{limit} 以上にしてください",
    ),
    "number-high": S(
        "'{name}' is {value}, which is too large",
        "「{name}」の {value} は大きすぎます",
        "write {limit} or less",
        "{limit} 以下にしてください",
    ),
    "warning-short": S(
        "the warning stays for {value} seconds, too short to answer it",
        "予告の時間が {value} 秒で、答えるには短すぎます",
        "write {limit} or more (WCAG 2.2.1)",
        "{limit} 秒以上にしてください(WCAG 2.2.1)",
    ),
    "too-long": S(
        "'{name}' is longer than {limit} characters",
        "「{name}」が {limit} 文字を超えています",
        "shorten it",
        "短くしてください",
    ),
    "not-yes-no": S(
        "'{name}' must be true or false, but it is '{value}'",
        "「{name}」は true か false ですが、「{value}」になっています",
        "write true or false",
        "true か false と書いてください",
    ),
    "not-one-of": S(
        "'{name}' cannot be '{value}'",
        "「{name}」に「{value}」は使えません",
        "use one of: {choices}",
        "次のどれかにしてください: {choices}",
    ),
    # words of a form
    "bad-id": S(
        "'{value}' cannot be an id",
        "「{value}」は ID に使えません",
        "use small letters, digits and hyphens, as in 'sister-cities'",
        "「sister-cities」のように、半角の小文字、数字、ハイフンだけで書いてください",
    ),
    "bad-source-id": S(
        "'{value}' cannot be the id of a source",
        "「{value}」は出典の ID に使えません",
        "use a letter and a number, as in 'H3'",
        "「H3」のように、半角の英字と数字で書いてください",
    ),
    "bad-language": S(
        "'{value}' is not a language code",
        "「{value}」は言語コードではありません",
        "use a code such as ja, en or pt-BR",
        "ja、en、pt-BR のようなコードにしてください",
    ),
    "language-not-in-cldr": S(
        "the kiosk cannot write dates and countries in '{value}'",
        "「{value}」では、日付や国の名前を書けません",
        "use the code of a language, as in pt or pt-BR",
        "pt や pt-BR のような言語のコードにしてください",
    ),
    "bad-colour": S(
        "'{value}' is not a colour",
        "「{value}」は色ではありません",
        'write it as "#E3B23C", with quotation marks',
        '引用符で囲んで、"#E3B23C" のように書いてください',
    ),
    "bad-link": S(
        "'{value}' is not an address of the web",
        "「{value}」はウェブのアドレスではありません",
        "write an address that begins with https://",
        "https:// で始まるアドレスを書いてください",
    ),
    "curly-around": S(
        "the curly quotation marks around {value} would be shown",
        "{value} の前後の引用符“ ”が、そのまま画面に出ます",
        'write "{near}", with straight quotation marks',
        '半角の引用符で "{near}" と書いてください',
    ),
    "bad-date": S(
        "'{value}' is not a date",
        "「{value}」は日付ではありません",
        'write it as "1990-10-22", "1990-10" or "1990"',
        '"1990-10-22"、"1990-10"、"1990" のどれかの形で書いてください',
    ),
    "bad-date-day": S(
        "'{value}' is not a day",
        "「{value}」は日付ではありません",
        'write year, month and day, as in "2026-08-01"',
        '"2026-08-01" のように年、月、日を書いてください',
    ),
    "bad-clock": S(
        "'{value}' is not a time of the day",
        "「{value}」は時刻ではありません",
        'write it as "09:00", in quotation marks',
        '引用符で囲んで "09:00" のように書いてください',
    ),
    "bad-telephone": S(
        "'{value}' is not a telephone number with its country code",
        "「{value}」は国番号からの電話番号ではありません",
        'write it as "+81-53-457-2359"; visitors read it as it is dialled from where they are',
        '"+81-53-457-2359" のように書いてください。日本語の画面には 053-457-2359 の形で出ます',
    ),
    "bad-month-day": S(
        "'{value}' is not a month and a day",
        "「{value}」は月と日ではありません",
        'write it as "12-29", in quotation marks',
        '引用符で囲んで "12-29" のように書いてください',
    ),
    "hours-reversed": S(
        "it ends at {value}, before it begins at {first}",
        "終わり({value})が始まり({first})より前です",
        "check both times; what goes past midnight is two entries",
        "二つの時刻を確かめてください。真夜中をまたぐときは二つに分けます",
    ),
    "slow-shorter": S(
        "'{name}' is {value}, less than '{first}' ({limit}): who needs more time would have less",
        "「{name}」({value})が「{first}」({limit})より短く、時間の要る人のほうが短くなります",
        "write {limit} or more",
        "{limit} 以上にしてください",
    ),
    "reach-narrow": S(
        "only the lowest {value} mm of the screen are within reach of a wheelchair user; 'Everything within reach' needs "
        "{limit} and is not offered",
        "車いすの人の手がとどくのは画面の下 {value} mm だけです。「手のとどく高さに」は {limit} mm 要るので、出しません",
        "if you can, mount the screen lower, with its lower edge {first} mm above the floor",
        "できれば画面を下げて、下のへりを床から {first} mm にしてください",
        severity="notice",
    ),
    "unknown-zone": S(
        "'{value}' is not a time zone",
        "「{value}」という時間帯はありません",
        "write it as in Asia/Tokyo",
        "Asia/Tokyo のように書いてください",
    ),
    "no-end": S(
        "the notice has no last day",
        "お知らせの終わりの日がありません",
        "add a line 'until: \"2026-08-31\"'; only an emergency notice may go without",
        '「until: "2026-08-31"」のような行を足してください。なくてもよいのは緊急(emergency)だけです',
    ),
    "no-such-date": S(
        "the date {value} does not exist",
        "{value} という日付はありません",
        "check the month and the day",
        "月と日を確かめてください",
    ),
    "dates-reversed": S(
        "it ends on {value}, before it begins on {first}",
        "終わり({value})が始まり({first})より前です",
        "check both dates",
        "二つの日付を確かめてください",
    ),
    "not-sorted": S(
        "{value} stands after {first}, which is later",
        "{value} が、それより新しい {first} の後にあります",
        "move it up; a timeline begins with the earliest event",
        "上に移してください。年表は古い順に並べます",
    ),
    "not-confirmed": S(
        "grade {value} may not be shown until the city confirms it",
        "確かさ {value} の内容は、市が確かめるまで表示できません",
        "find a source of grade A or B, or take it out",
        "A か B の出典を見つけるか、取り除いてください",
    ),
    # texts
    "missing-language": S(
        "the text has no '{language}'",
        "「{language}」の文がありません",
        "add a line '{language}: …'",
        "「{language}: …」の行を足してください",
    ),
    "unknown-language": S(
        "'{value}' is not a language of site.yaml",
        "「{value}」は site.yaml の言語にありません",
        "use these languages: {languages}",
        "使える言語: {languages}",
    ),
    "translated-elsewhere": S(
        "translations into '{value}' do not stand here",
        "「{value}」の訳はここには書きません",
        "write it in i18n/{value}.yaml, with 'of:' and the text in the first language",
        "i18n/{value}.yaml に、もとの文を「of:」として書いてください",
    ),
    "unread-translation": S(
        "site.yaml has no language of this name that is translated",
        "site.yaml に、この名前の訳す言語がありません",
        "rename the file, or add the language to site.yaml with 'fallback: …'",
        "ファイルの名前を直すか、site.yaml に言語を「fallback: …」とともに足してください",
    ),
    "translated-twice": S(
        "this text is translated twice (first in line {first})",
        "同じ文の訳が二つあります(一つ目は {first} 行目)",
        "delete one of them",
        "どちらかを消してください",
    ),
    "links-differ": S(
        "the translation does not lead to the same pages as its original: {value}",
        "訳のリンクの行き先が、もとの文とちがいます: {value}",
        "copy [words](page:…) from the original and translate the words",
        "もとの文の [言葉](page:…) を写し、言葉だけを訳してください",
    ),
    "no-reading": S(
        "no reading stands over '{value}'",
        "「{value}」にふりがながありません",
        "write {{{value}|…}}; `kiosk furigana` proposes readings",
        "{{{value}|…}} と書いてください。`kiosk furigana` がふりがなの案を出します",
        severity="notice",
    ),
    "first-language": S(
        "the first language cannot have '{name}': all texts are written in it",
        "一つ目の言語に「{name}」は書けません。すべての文をその言語で書くからです",
        "move a language without it to the top",
        "この項目のない言語を一番上に移してください",
    ),
    "fallback-circle": S(
        "the languages stand in for each other in a circle: {value}",
        "訳がない時の言語が輪になっています: {value}",
        "let one of them fall back to a language that every text has",
        "どれか一つを、すべての文にある言語に変えてください",
    ),
    "unknown-font": S(
        "there is no font '{value}'",
        "「{value}」という書体はありません",
        "use one of: {choices}",
        "次のどれかを使ってください: {choices}",
    ),
    "foreign-form": S(
        "the font '{name}' has no '{value}' ({character}); another would draw it in another language's form",
        "書体「{name}」に「{value}」({character})がありません。ほかの書体では、ちがう国の字形になります",
        "use another character, or have the font made anew with it (packaging/chinese_font.py)",
        "別の字を使うか、その字を入れて書体を作り直してもらってください(packaging/chinese_font.py)",
    ),
    "no-glyph": S(
        "no bundled font can draw '{value}' ({character})",
        "同こんのフォントに「{value}」({character})の字形がありません",
        "use another character, or write the word in kana",
        "別の字を使うか、かなで書いてください",
    ),
    "markup-emphasis": S(
        "the emphasis is not closed properly: {value}",
        "強調の * が正しく閉じていません: {value}",
        "write *words*, or \\* for a plain asterisk",
        "*ことば* と書いてください。* そのものは \\* と書きます",
    ),
    "markup-link": S(
        "the link is not complete: {value}",
        "リンクが正しく書かれていません: {value}",
        "write [words](page:page-id) or [words](https://…), or \\[ for a plain bracket",
        "[ことば](page:ページのID) か [ことば](https://…) と書いてください。[ そのものは \\[ と書きます",
    ),
    "markup-reading": S(
        "the reading is not complete: {value}",
        "ふりがなが正しく書かれていません: {value}",
        "write {{漢字|かんじ}}, or \\{{ for a plain brace",
        "{{漢字|かんじ}} と書いてください。{{ そのものは \\{{ と書きます",
    ),
    "markup-html": S(
        "HTML is not allowed in texts: {value}",
        "文の中に HTML は使えません: {value}",
        "use *emphasis* or take it out; write \\< or \\& for the plain character",
        "*強調* を使うか、取り除いてください。< や & そのものは \\< や \\& と書きます",
    ),
    "markup-escape": S(
        "a backslash stands alone here: {value}",
        "バックスラッシュ(円記号)だけがあります: {value}",
        "write \\\\ for a plain backslash",
        "バックスラッシュそのものは \\\\ と書きます",
    ),
    # references
    "unknown-page": S(
        "page '{value}' is not in pages/",
        "ページ「{value}」は pages/ にありません",
        "correct the id, or add pages/{value}.yaml",
        "ID を直すか、pages/{value}.yaml を作ってください",
    ),
    "unknown-place": S(
        "place '{value}' is not in places.yaml or places/",
        "場所「{value}」は places.yaml にも places/ にもありません",
        "correct the id, or add the place",
        "ID を直すか、場所を足してください",
    ),
    "unknown-source": S(
        "source '{value}' is not in sources.yaml",
        "出典「{value}」は sources.yaml にありません",
        "correct the id, or add the source",
        "ID を直すか、出典を足してください",
    ),
    "unknown-icon": S(
        "there is no icon '{value}'",
        "「{value}」というアイコンはありません",
        "choose one from phosphoricons.com and write ph. before its name",
        "phosphoricons.com から選び、名前の前に ph. を付けてください",
    ),
    "unknown-country": S(
        "'{value}' is not a country code",
        "「{value}」は国コードではありません",
        "use the two letters of ISO 3166-1, as in JP",
        "JP のような ISO 3166-1 の二文字で書いてください",
    ),
    "unknown-region": S(
        "'{value}' is not a region of regions.yaml",
        "地域「{value}」は regions.yaml にありません",
        "use one of its ids",
        "そこにある ID を使ってください",
    ),
    "no-region": S(
        "the quiz asks for '{value}', which belongs to no region",
        "クイズの「{value}」は、どの地域にも入っていません",
        "take it out, or put it into a region in regions.yaml",
        "ここから消すか、regions.yaml の地域に入れてください",
    ),
    "not-asked": S(
        "the quiz has no country of region '{value}'",
        "クイズに、地域「{value}」の国がありません",
        "add one of its countries",
        "その地域の国を一つ足してください",
    ),
    "unknown-feature": S(
        "'{value}' is neither a country code nor a name on the map",
        "「{value}」は国コードでも地図にある名前でもありません",
        "use the two letters of ISO 3166-1, as in JP",
        "JP のような ISO 3166-1 の二文字で書いてください",
    ),
    "country-twice": S(
        "country '{value}' belongs to region '{first}' already",
        "国「{value}」はすでに地域「{first}」にあります",
        "leave it in one region",
        "どちらか一つの地域に入れてください",
    ),
    "duplicate-id": S(
        "the id '{value}' is used already in {first}",
        "ID「{value}」は {first} ですでに使われています",
        "choose another id",
        "別の ID にしてください",
    ),
    "listed-twice": S(
        "'{value}' stands twice in the list",
        "「{value}」が一覧に二つあります",
        "delete one of the two",
        "どちらか一つを消してください",
    ),
    "page-name": S(
        "the id is '{value}', but the file is called {first}",
        "ID は「{value}」ですが、ファイルの名前は {first} です",
        "write 'id: {wanted}', or rename the file",
        "「id: {wanted}」にするか、ファイルの名前を変えてください",
    ),
    "parent-circle": S(
        "the parents go round in a circle: {value}",
        "上のページが輪になっています: {value}",
        "give one of them the parent null",
        "どれか一つの parent を null にしてください",
    ),
    "not-here": S(
        "place '{value}' is of kind '{first}', not 'here'",
        "場所「{value}」の kind は「here」ではなく「{first}」です",
        "name the place of kind 'here'",
        "kind が「here」の場所を書いてください",
    ),
    "box-reversed": S(
        "{first} is {a}, but {second} is {b}",
        "{first} が {a}、{second} が {b} になっています",
        "{second} must be greater than {first}, by 360 degrees at most",
        "{second} は {first} より大きく、差は 360 度までにしてください",
    ),
    # pictures and other files
    "missing-image": S(
        "there is no picture {value}",
        "画像 {value} がありません",
        "put the picture there, or correct the name; capital letters count",
        "そこに画像を置くか、名前を直してください。大文字と小文字は区別します",
    ),
    "missing-data": S(
        "there is no file {value}",
        "ファイル {value} がありません",
        "correct the name, or put the file there",
        "名前を直すか、そこにファイルを置いてください",
    ),
    "outside": S(
        "{value} is outside the data folder",
        "{value} はデータのフォルダーの外にあります",
        "copy it into the data folder, and name it as in media/bridge.jpg",
        "データのフォルダーに写して、media/bridge.jpg のように書いてください",
    ),
    "image-type": S(
        "{value} is not a png, jpg, webp or svg file",
        "{value} は png、jpg、webp、svg のどれでもありません",
        "save the picture as png, jpg or webp",
        "画像を png、jpg、webp のどれかで保存してください",
    ),
    "image-other-type": S(
        "{value} is really a {first} picture",
        "{value} の中身は {first} の画像です",
        "save it again as the type that its name says",
        "名前の通りの形式で保存し直してください",
    ),
    "image-broken": S(
        "{value} is damaged or not a picture",
        "{value} は壊れているか、画像ではありません",
        "copy or save the picture again",
        "画像を写し直すか、保存し直してください",
    ),
    "image-big": S(
        "{value} is larger than 20 MB",
        "{value} が 20 MB を超えています",
        "make the picture smaller; 1920 × 1080 is enough",
        "画像を小さくしてください。1920 × 1080 で足ります",
    ),
    "image-pixels": S(
        "{value} has more than 50 million pixels",
        "{value} の画素が 5,000 万を超えています",
        "make the picture smaller; 1920 × 1080 is enough",
        "画像を小さくしてください。1920 × 1080 で足ります",
    ),
    "svg-broken": S(
        "{value} is damaged or not a drawing: line {first}",
        "{value} は壊れているか、図ではありません({first} 行目)",
        "save it again as SVG, or as png",
        "SVG で保存し直すか、png で保存してください",
    ),
    "svg-size": S(
        "the drawing {value} does not say its size, or is 20 times as long as wide",
        "図 {value} に大きさが書かれていないか、縦横の差が 20 倍を超えています",
        "give it a width and a height (or a viewBox), or save it as png",
        "幅と高さ(または viewBox)を付けるか、png で保存してください",
    ),
    "svg-script": S(
        "the drawing {value} holds a program (<script>): line {first}",
        "図 {value} にプログラム(<script>)が入っています({first} 行目)",
        "export it again as plain SVG, or save it as png",
        "「プレーンSVG」で書き出し直すか、png で保存してください",
    ),
    "svg-handler": S(
        "the drawing {value} runs a program when touched (on…=): line {first}",
        "図 {value} に、操作で動くプログラム(on…=)が入っています({first} 行目)",
        "export it again as plain SVG, or save it as png",
        "「プレーンSVG」で書き出し直すか、png で保存してください",
    ),
    "svg-reference": S(
        "the drawing {value} needs something outside itself: line {first}",
        "図 {value} は、ほかのファイルやウェブを使っています({first} 行目)",
        "embed its pictures when exporting, or save it as png",
        "書き出すときに画像を埋め込むか、png で保存してください",
    ),
    "svg-foreign": S(
        "the drawing {value} holds a piece of a web page (<foreignObject>): line {first}",
        "図 {value} に、ウェブページの一部(<foreignObject>)が入っています({first} 行目)",
        "turn text into plain SVG text or paths, or save it as png",
        "文字をふつうの SVG の文字かパスに変えるか、png で保存してください",
    ),
    "svg-entity": S(
        "the drawing {value} defines abbreviations (<!ENTITY>): line {first}",
        "図 {value} に、略号の定義(<!ENTITY>)が入っています({first} 行目)",
        "export it again as plain SVG, or save it as png",
        "「プレーンSVG」で書き出し直すか、png で保存してください",
    ),
    # leaflets
    "missing-media": S(
        "there is no file {value}",
        "ファイル {value} がありません",
        "put the file there, or correct the name; capital letters count",
        "そこにファイルを置くか、名前を直してください。大文字と小文字は区別します",
    ),
    "no-files": S(
        "'{name}' names no file for any language",
        "「{name}」に、言語ごとのファイルがありません",
        "write one or more, as in {{ja: media/guide-ja.pdf, en: media/guide-en.pdf}}",
        "{{ja: media/guide-ja.pdf, en: media/guide-en.pdf}} のように、一つ以上書いてください",
    ),
    "leaflet-type": S(
        "{value} is not a PDF file",
        "{value} は PDF ファイルではありません",
        "save the leaflet as PDF",
        "パンフレットを PDF で保存してください",
    ),
    "leaflet-other-type": S(
        "{value} is no PDF inside, but {first}",
        "{value} の中身は PDF ではなく、{first} です",
        "save it again as PDF; a new name alone does not change a file",
        "PDF で保存し直してください。名前を変えるだけでは、中身は変わりません",
    ),
    "leaflet-big": S(
        "{value} is larger than 30 MB",
        "{value} が 30 MB を超えています",
        "save it again for the screen, with smaller pictures",
        "画面用に、画像を小さくして保存し直してください",
    ),
    "leaflet-locked": S(
        "{value} needs a password to be opened",
        "{value} は、開くのにパスワードが要ります",
        "save it again without a password",
        "パスワードなしで保存し直してください",
    ),
    "leaflet-broken": S(
        "{value} is damaged",
        "{value} は壊れています",
        "copy or save the leaflet again",
        "パンフレットを写し直すか、保存し直してください",
    ),
    "leaflet-page": S(
        "{value}: page {first} is damaged or has no size",
        "{value} の {first} ページは、壊れているか、大きさがありません",
        "save the leaflet again, or leave out that page",
        "パンフレットを保存し直すか、そのページを除いてください",
    ),
    "leaflet-long": S(
        "{value} has {first} pages; 60 are the most",
        "{value} は {first} ページあります。60 ページまでです",
        "split it into several leaflets, or choose the pages that visitors need",
        "いくつかに分けるか、来た人に要るページだけにしてください",
    ),
    "leaflet-spoken": S(
        "texts to be read aloud: {a}, pages of {value}: {b}",
        "読み上げる文は {a} 件ですが、{value} は {b} ページです",
        "write one text for each page, or none at all",
        "1 ページに一つずつ書くか、すべて消してください",
    ),
    "leaflet-silent": S(
        "{value}: these pages have no words that could be read aloud: {a}",
        "{value} の次のページには、読み上げられる文字がありません: {a}",
        "write what they say into spoken, one text for each page",
        "書いてあることを、spoken に 1 ページずつ書いてください",
        severity="notice",
    ),
    # films and recordings
    "video-type": S(
        "{value} is not a webm or mp4 file",
        "{value} は webm、mp4 のどちらでもありません",
        "save the video as WebM (VP9, Opus) or MP4 (H.264, AAC)",
        "動画を WebM(VP9、Opus)か MP4(H.264、AAC)で保存してください",
    ),
    "audio-type": S(
        "{value} is not an opus, ogg, mp3, m4a, wav or flac file",
        "{value} は opus、ogg、mp3、m4a、wav、flac のどれでもありません",
        "save the recording as one of these, opus best",
        "このどれかで保存してください。opus がいちばん向いています",
    ),
    "media-other-type": S(
        "{value} is really {first}",
        "{value} の中身は {first} です",
        "save it again as the type that its name says; a new name alone does not change a file",
        "名前の通りの形式で保存し直してください。名前を変えるだけでは、中身は変わりません",
    ),
    "media-broken": S(
        "{value} is damaged or incomplete",
        "{value} は壊れているか、途中で切れています",
        "copy or save it again",
        "写し直すか、保存し直してください",
    ),
    "media-big": S(
        "{value} is larger than 100 MB",
        "{value} が 100 MB を超えています",
        "make it shorter, or save it with fewer bits a second; 2 Mbit/s are enough for 1280 × 720",
        "短くするか、ビットレートを下げてください。1280 × 720 なら毎秒 2 メガビットで足ります",
    ),
    "media-codec": S(
        "{value} is coded as {first}, which the kiosk cannot play",
        "{value} の符号化方式 {first} は、この端末では再生できません",
        "save it again with VP9 or H.264 for the picture, Opus or AAC for the sound",
        "映像は VP9 か H.264、音声は Opus か AAC で保存し直してください",
    ),
    "media-silent": S(
        "{value} holds no sound",
        "{value} に音が入っていません",
        "save the recording again, or name another file",
        "録音を保存し直すか、別のファイルにしてください",
    ),
    "video-blind": S(
        "{value} holds no moving picture",
        "{value} に映像が入っていません",
        "use a block of kind audio, or name another file",
        "kind: audio で書くか、別のファイルにしてください",
    ),
    "video-wide": S(
        "the picture of {value} is {first} pixels large; 1920 × 1080 are the most",
        "{value} の画面は {first} 画素です。1920 × 1080 までです",
        "save it again as 1280 × 720 or 1920 × 1080",
        "1280 × 720 か 1920 × 1080 で保存し直してください",
    ),
    "no-captions": S(
        "people speak in {value}, but it has no captions",
        "{value} は音が出ますが、字幕がありません",
        "write captions: {{ja: media/….ja.vtt}}; those who cannot hear need them",
        "captions: {{ja: media/….ja.vtt}} を書いてください。聞こえない人に要ります",
    ),
    "captions-language": S(
        "{value} has no captions in '{first}'; visitors in it see those of another language",
        "{value} に「{first}」の字幕がありません。その言語の人には、別の言語の字幕が出ます",
        "add a file of captions in that language",
        "その言語の字幕のファイルを足してください",
        severity="notice",
    ),
    "captions-type": S(
        "{value} is not a vtt file",
        "{value} は vtt ファイルではありません",
        "save the captions as WebVTT (.vtt)",
        "字幕を WebVTT(.vtt)で保存してください",
    ),
    "captions-big": S(
        "{value} is larger than 1 MB, or has more than 5000 captions",
        "{value} が 1 MB を超えているか、字幕が 5,000 件を超えています",
        "check that it is the right file",
        "正しいファイルか確かめてください",
    ),
    "captions-letters": S(
        "{value}, line {first}: the letters are not UTF-8",
        "{value} の {first} 行目: 文字が UTF-8 ではありません",
        "save the file as UTF-8",
        "UTF-8 で保存してください",
    ),
    "captions-head": S(
        "{value} does not begin with WEBVTT",
        "{value} が WEBVTT で始まっていません",
        "write WEBVTT in the first line, then an empty line; .srt must be converted",
        "一行目に WEBVTT と書き、次の行を空けてください。.srt は変換が要ります",
    ),
    "captions-none": S(
        "{value} holds no caption",
        "{value} に字幕が一つもありません",
        "write a time and the words said then",
        "時間と、その時の言葉を書いてください",
    ),
    "captions-no-time": S(
        "{value}, line {first}: no time stands before '{a}'",
        "{value} の {first} 行目: 「{a}」の前に時間がありません",
        "write a time like 00:01.000 --> 00:03.500 over the words, and an empty line before it",
        "言葉の上に 00:01.000 --> 00:03.500 のような時間を書き、その前の行を空けてください",
    ),
    "captions-time": S(
        "{value}, line {first}: the time cannot be read: {a}",
        "{value} の {first} 行目: 時間が読めません: {a}",
        "write it like 00:01.000 --> 00:03.500, with a point and three digits",
        "00:01.000 --> 00:03.500 のように、点と三けたの数字で書いてください",
    ),
    "captions-ends": S(
        "{value}, line {first}: the caption ends before it begins: {a}",
        "{value} の {first} 行目: 字幕の終わりが始まりより前です: {a}",
        "correct one of the two times",
        "どちらかの時間を直してください",
    ),
    "captions-order": S(
        "{value}, line {first}: the caption begins before the one above it: {a}",
        "{value} の {first} 行目: 字幕が上の字幕より前に始まっています: {a}",
        "put the captions into the order of their times",
        "字幕を時間の順に並べてください",
    ),
    "captions-empty": S(
        "{value}, line {first}: the caption has no words",
        "{value} の {first} 行目: 字幕の言葉がありません",
        "write the words under the time, or delete the time",
        "時間の下に言葉を書くか、時間を消してください",
    ),
    "map-broken": S(
        "{value} is not a map (TopoJSON)",
        "{value} は地図(TopoJSON)ではありません",
        "put the file of Natural Earth or world-atlas there",
        "Natural Earth か world-atlas の地図を置いてください",
    ),
    # the rest
    "more": S(
        "and {count} more problems in this file",
        "このファイルには、ほかに {count} 件の問題があります",
        "mend those above first, then check again",
        "まず上の問題を直してから、もう一度確かめてください",
    ),
    "confirm": S(
        "to confirm: {note}",
        "確認してください: {note}",
        severity="notice",
    ),
    "unused-source": S(
        "source '{value}' is not used",
        "出典「{value}」は使われていません",
        "leave it if you need it later, or delete it",
        "後で使うなら残し、使わないなら消してください",
        severity="notice",
    ),
    "cut-off": S(
        "visitors do not see what stands after the # in this line",
        "この行の # から後は、画面に出ません",
        "put the text in quotation marks, or move the remark to a line of its own",
        "文を引用符で囲むか、メモを別の行に移してください",
        severity="notice",
    ),
    "no-schema-line": S(
        "the first line does not name the schema, so the editor cannot help",
        "一行目にスキーマがないので、エディターの助けが働きません",
        "let the file begin with: {note}",
        "ファイルの始めに次の行を入れてください: {note}",
        severity="notice",
    ),
}

HINTS: dict[str, tuple[str, str]] = {
    "near": ("did you mean '{near}'?", "「{near}」ではありませんか"),
    "rename": ("rename it to {near}", "名前を {near} に変えてください"),
    "hint-tab": ("indent with spaces instead of the tab key", "タブではなく半角の空白で字下げしてください"),
    "hint-wide-space": (
        "replace the full-width space by an ordinary one",
        "全角の空白を半角の空白に替えてください",
    ),
    "hint-wide-colon": (
        "replace the full-width colon ： by ': '",
        "全角のコロン「：」を半角の「: 」に替えてください",
    ),
    "hint-curly": (
        "replace the curly quotation marks “ ” by straight ones",
        '引用符 “ ” を半角の " " に替えてください',
    ),
    "hint-swapped": (
        "a latitude lies between -90 and 90: are lon and lat swapped?",
        "緯度(lat)は -90 から 90 までです。経度(lon)と逆ではありませんか",
    ),
    "hint-wide-letters": (
        "type letters and digits in half width, as in '{near}'",
        "「{near}」のように、英字、数字、記号を半角で書いてください",
    ),
    "hint-colon": ("put text that holds ': ' in quotation marks", "「: 」をふくむ文は引用符で囲んでください"),
    "hint-no-colon": (
        "write 'field: value', with a colon and a space",
        "「項目: 値」の形で、コロンと空白を書いてください",
    ),
    "hint-unclosed": (
        "close the quotation mark or bracket that opens here",
        "ここで開く引用符かかっこを閉じてください",
    ),
    "hint-start": (
        "put text that begins with @, %, *, & or ` in quotation marks",
        "@、%、*、&、` で始まる文は引用符で囲んでください",
    ),
    "hint-indent": ("let this line begin below its neighbours", "この行の始まりを前後の行とそろえてください"),
    "hint-brackets": (
        "close the bracket, and put text with brackets or commas in quotation marks",
        "かっこを閉じてください。かっこやコンマのある文は引用符で囲みます",
    ),
    "hint-hash": (
        "put it in quotation marks: after a # everything is a remark",
        "引用符で囲んでください。# から後はメモになります",
    ),
    "hint-field-in-braces": (
        "write ', {name}: …' before the closing bracket",
        "閉じるかっこ }} の前に「, {name}: …」を足してください",
    ),
    "hint-language-in-braces": (
        "write ', {language}: …' before the closing bracket",
        "閉じるかっこ }} の前に「, {language}: …」を足してください",
    ),
    "hint-comma": (
        "put text that holds a comma in quotation marks",
        "コンマ(,)をふくむ文は引用符で囲んでください",
    ),
    "hint-escape": (
        "use '…' instead of \"…\", or write \\\\ for a backslash",
        "\"…\" を '…' に替えるか、バックスラッシュを \\\\ と書いてください",
    ),
}

ITEMS: dict[str, tuple[str, str]] = {
    "page": ("page '{id}'", "ページ「{id}」"),
    "notice": ("notice '{id}'", "お知らせ「{id}」"),
    "region": ("region '{id}'", "地域「{id}」"),
    "place": ("place '{id}'", "場所「{id}」"),
    "source": ("source '{id}'", "出典「{id}」"),
    "move": ("move '{id}'", "変更「{id}」"),
    "text": ("text '{id}'", "文「{id}」"),
    "region-number": ("region number {id}", "{id} 番目の地域"),
    "text-number": ("text number {id}", "{id} 番目の文"),
    "place-number": ("place number {id}", "{id} 番目の場所"),
    "source-number": ("source number {id}", "{id} 番目の出典"),
    "move-number": ("move number {id}", "{id} 番目の変更"),
}


def problem(finding: Finding, language: Language) -> Problem:
    """The finding in words."""
    sentence = MESSAGES[finding.code]
    second = language == "ja"
    near = finding.search(finding.word) if finding.search else nearest(finding.word, finding.choices)
    values = {name: _short(value) for name, value in finding.values.items()}
    values["note"] = _clean(finding.values.get("note", ""))
    values["choices"] = ", ".join(_short(choice) for choice in finding.choices[:12])
    values["near"] = _short(near or finding.values.get("near", ""))
    hint = sentence.hint_ja if second else sentence.hint_en
    if finding.hint:
        hint = HINTS[finding.hint][second]
    elif near:
        hint = HINTS["near"][second]
    elif 0 < len(finding.choices) <= 12 and not finding.code.startswith("missing-"):
        one_of = MESSAGES["not-one-of"]
        hint = one_of.hint_ja if second else one_of.hint_en
    kind, identifier = finding.item
    item = ITEMS[kind][second].format(id=_short(identifier)) if kind else ""
    return Problem(
        file=_clean(finding.file),
        line=finding.line,
        column=finding.column,
        item=item,
        message=(sentence.ja if second else sentence.en).format_map(values),
        hint=hint.format_map(values),
        severity=sentence.severity,
        code=finding.code,
        field=finding.values.get("name") or finding.values.get("language", "")
        if finding.code.startswith("missing-")
        else "",
    )


def _short(text: str) -> str:
    clean = _clean(text)
    return clean if len(clean) <= LONGEST else clean[: LONGEST - 1] + "…"


def _clean(text: str) -> str:
    """One line that can be printed on any terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def report(problems: tuple[Problem, ...], language: Language) -> str:
    """All problems as they are printed: errors, then notices under a heading, then how many there are."""
    errors = [str(problem) for problem in problems if problem.severity == "error"]
    notices = [str(problem) for problem in problems if problem.severity == "notice"]
    if notices:
        english, japanese = "notices (they do not stop the kiosk):", "お知らせ(画面は新しくなります):"
        notices.insert(0, japanese if language == "ja" else english)
    return "".join(f"{line}\n" for line in (*errors, *notices, summary(problems, language)))


def summary(problems: tuple[Problem, ...], language: Language) -> str:
    """The last line of a report: how many problems and notices there are."""
    errors = sum(problem.severity == "error" for problem in problems)
    notices = len(problems) - errors
    if language == "ja":
        return f"問題 {errors} 件、お知らせ {notices} 件" if problems else "問題はありません"
    return f"{_count(errors, 'problem')}, {_count(notices, 'notice')}" if problems else "no problems"


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
