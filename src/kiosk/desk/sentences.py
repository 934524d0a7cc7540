# SPDX-License-Identifier: GPL-3.0-or-later
"""What the staff's commands say besides `kiosk check`, in English and Japanese."""

from __future__ import annotations

from kiosk.content.problem import Language

SENTENCES: dict[str, tuple[str, str]] = {
    # spreadsheets
    "sheet-type": (
        "{value} is neither an .xlsx nor a .csv file — save the sheet as one of the two",
        "{value} は .xlsx でも .csv でもありません — どちらかの形式で保存してください",
    ),
    "sheet-unreadable": (
        "{value} cannot be read — close it in other programs and save it again",
        "{value} を読めません — ほかのプログラムで閉じて、保存し直してください",
    ),
    "sheet-letters": (
        "{value} is in an unknown encoding — save it as CSV UTF-8, or as .xlsx",
        "{value} の文字コードがわかりません — 「CSV UTF-8」か .xlsx で保存してください",
    ),
    "sheet-no-head": (
        "the first row does not name the columns ({value} is missing) — start from the file that `kiosk export` writes",
        "一行目に列の名前がありません({value} が見つかりません) — `kiosk export` で書き出した表から始めてください",
    ),
    "sheet-unknown-column": (
        "there is no field '{value}' — use the names that `kiosk export` writes, or delete the column",
        "「{value}」という項目はありません — `kiosk export` の名前にそろえるか、列を消してください",
    ),
    "sheet-column-twice": (
        "the column '{value}' stands twice — delete one of the two",
        "「{value}」の列が二つあります — どちらか一つを消してください",
    ),
    "sheet-no-id": (
        "the id is missing — give the place one of its own, as in rochester",
        "ID がありません — rochester のような、その場所だけの ID を書いてください",
    ),
    "sheet-id-twice": (
        "the id '{value}' is in row {first} already — give each place its own",
        "ID「{value}」は {first} 行目にもあります — 場所ごとに別の ID にしてください",
    ),
    "sheet-file": (
        "'{value}' is no file of places — use one of: {choices}",
        "「{value}」は場所のファイルではありません — 使えるもの: {choices}",
    ),
    "sheet-not-here": (
        "a place of kind '{first}' has no '{value}' — empty this cell",
        "種類が「{first}」の場所に「{value}」の項目はありません — このセルを空にしてください",
    ),
    "sheet-lost": (
        "letters became '?' when the sheet was saved — save it as CSV UTF-8, or as .xlsx",
        "保存のときに文字が「?」に変わっています — 「CSV UTF-8」か .xlsx で保存してください",
    ),
    "sheet-gone": (
        "there is no text at '{value}' any more — export the sheet again, or delete this row",
        "「{value}」の文はもうありません — 表をもう一度書き出すか、この行を消してください",
    ),
    "sheet-stale": (
        "the text at '{value}' was changed after the sheet was exported — export the sheet again, or empty this cell",
        "「{value}」の文は、表を書き出した後に変わっています — 表をもう一度書き出すか、このセルを空にしてください",
    ),
    "sheet-translation": (
        "'{value}' has no translations of its own — with texts, use one of: {choices}",
        "「{value}」の訳はありません — texts といっしょに、次のどれかを書いてください: {choices}",
    ),
    "sheet-two-texts": (
        "row {first} gives another translation of the same words — write the same into both, or leave one as it was",
        "同じ文の訳が {first} 行目とちがいます — 両方を同じにするか、一方を元のままにしてください",
    ),
    "sheet-nothing-read": (
        "somebody has read it, but there is no translation — write it, or empty this cell",
        "確かめた人の名前がありますが、訳がありません — 訳を書くか、このセルを空にしてください",
    ),
    "sheet-outdated": ("outdated, made from: {value}", "古い訳。もとの文: {value}"),
    "sheet-text-how": (
        "{value}. What you write here is taken as a draft. A text that stands in several rows needs writing once.",
        "{value}。書いた訳は下訳になります。同じ文がいくつかの行にあるときは、一度書けば足ります。",
    ),
    "sheet-stands-how": ("how it stands; leave it as it is", "訳の様子。変えないでください"),
    "sheet-read-how": (
        "Who has read it and found it right: a name, or a name and a day as in 2026-11-25 (else today).",
        "訳を確かめた人の名前か課。日付を 2026-11-25 のように続けてもかまいません(なければ今日)。",
    ),
    "sheet-row": ("{file}, row {row}", "{file}、{row} 行目"),
    "sheet-cell": ("{file}, row {row}, column {letter} ({column})", "{file}、{row} 行目 {letter} 列({column})"),
    "sheet-refused": (
        "{count} problem(s): nothing was changed",
        "問題 {count} 件。何も変えていません",
    ),
    "sheet-taken": ("{value}: {count} new, {first} changed", "{value}: 追加 {count} 件、変更 {first} 件"),
    "sheet-nothing": ("the files hold all of it already; nothing to change", "すでに同じ内容です。変えるところはありません"),
    "sheet-written": ("{count} rows in {value}", "{value} に {count} 行を書き出しました"),
    "furigana-no-file": (
        "'{value}' is no file of the data folder {first} — name one as in pages/uclg.yaml",
        "「{value}」は、データのフォルダー {first} にありません — pages/uclg.yaml のように書いてください",
    ),
    "furigana-nothing": (
        "{value}: every word has its reading already; nothing to propose",
        "{value}: ふりがなはそろっています。足すものはありません",
    ),
    "folder-faulty": (
        "the data folder has problems of its own; mend them first (kiosk check)",
        "データのフォルダーに問題があります。先に直してください(kiosk check)",
    ),
    "not-written": (
        "{value} cannot be written ({first}) — close it in other programs, or name another file",
        "{value} に書けません({first}) — ほかのプログラムで閉じるか、別の名前にしてください",
    ),
    # the year of notices
    "year-ended": (
        "it ended on {value} — delete the file, or give it new days",
        "{value} に終わりました — ファイルを消すか、新しい日付にしてください",
    ),
    "year-crowded": (
        "on {value} there is no room for it, {choices} come first ({count} day(s) in the coming year)"
        " — give it a smaller priority number or other days",
        "{value} は {choices} が先で、出る場所がありません(これから一年で {count} 日)"
        " — priority の数を小さくするか、日をずらしてください",
    ),
    "year-never": (
        "it is never shown: none of its weekdays lies between its first and its last day"
        " — check from, until and weekdays",
        "一度も出ません。初めの日と終わりの日の間に、その曜日がありません"
        " — from、until、weekdays を確かめてください",
    ),
    "year-collide": (
        "from {value} on it shares the screen with the emergency notice '{first}' — withdraw one of the two",
        "{value} から、緊急のお知らせ「{first}」と同時に出ます — どちらかを取り下げてください",
    ),
    # build
    "clips-begun": (
        "speech: making {count} clips; this takes minutes the first time",
        "読み上げ: {count} 件の音声を作ります。はじめの一回は何分かかかります",
    ),
    "clips-made": (
        "speech: {first} of {count} clips, about {value} min left",
        "読み上げ: {count} 件のうち {first} 件。あと約 {value} 分",
    ),
    # status
    "status-review": (
        "Facts past their review date: {count} of {total}. Check each, then renew as_of or set review_by.",
        "見直しの期限を過ぎた事実: {total} 件のうち {count} 件。確かめて、as_of を新しくするか review_by を書いてください。",
    ),
    "status-fact": ("{place} as of {first}, to be reviewed by {value}", "{place} {first} の情報。期限 {value}"),
    "status-undated": (
        "Facts whose source bears no date: {count}. Set review_by to be reminded of them.",
        "資料に日付のない事実: {count} 件。review_by を書くと、期限に知らせます。",
    ),
    "status-confirm": ("Requests to staff: {count}.", "職員への確認のお願い: {count} 件。"),
    "status-notices": (
        "Notices that end soon or need a look: {count}.",
        "もうすぐ終わる、または見直すお知らせ: {count} 件。",
    ),
    "status-emergency": (
        "{place} this emergency notice takes the whole screen",
        "{place} 緊急のお知らせが画面ぜんたいに出ています",
    ),
    "status-more": ("… and {count} more (kiosk status --all)", "… ほかに {count} 件(kiosk status --all)"),
    "status-ended": ("{place} ended on {value}", "{place} {value} に終わりました"),
    "status-ends": ("{place} ends on {value}", "{place} {value} に終わります"),
    "status-pictures": (
        "Pictures whose alternative text says nothing of its own: {count}.",
        "代替テキストが、ファイル名・説明・提供と同じ画像: {count} 件。",
    ),
    "status-clips": (
        "Texts that are read aloud without a clip: {count} of {total}. Made with: kiosk build --clips make",
        "読み上げる文で、音声のないもの: {total} 件のうち {count} 件。kiosk build --clips make で作れます。",
    ),
    "status-silent": ("{value}: {count} of {total}", "{value}: {total} 件のうち {count} 件"),
    "status-links": ("Links that do not answer: {count} of {total}.", "開けないリンク: {total} 件のうち {count} 件。"),
    # diff
    "diff-title": ("What changes on the kiosk", "端末の内容の変更"),
    "diff-heading": ("from {first} to {value}", "{first} から {value} へ"),
    "diff-none": ("Nothing changes for visitors.", "画面は変わりません。"),
    "diff-words": ("In words: {count}", "言葉の変更: {count} 件"),
    "diff-pictures": ("In pictures: {count}", "画面の変更: {count} 枚"),
    "diff-before": ("before", "変更前"),
    "diff-after": ("after", "変更後"),
    "diff-written": (
        "{count} changes in words, {first} in pictures; look at {value}",
        "言葉 {count} 件、画面 {first} 枚の変更。{value} を見てください",
    ),
    # usage
    "usage-day": ("Visits by day", "日ごとの利用"),
    "usage-hour": ("Visits by hour of the day", "時刻ごとの利用"),
    "usage-page": ("Visits that saw the page", "ページを見た利用"),
    "usage-language": ("Visits in the language", "言語ごとの利用"),
    "usage-none": (
        "{value} holds no counts — name the file that the kiosk keeps: kiosk usage --file …",
        "{value} に利用の数がありません — 端末が数えたファイルを kiosk usage --file … で指定してください",
    ),
    "usage-least": ("Counts under five are not shown.", "5 未満の数は出しません。"),
    # preview
    "preview-title": ("Kiosk preview: {value}", "画面の確認: {value}"),
    "preview-page": ("Screen", "画面"),
    "preview-language": ("Language", "言語"),
    "preview-text": ("Text size", "文字の大きさ"),
    "preview-theme": ("Theme", "配色"),
    "preview-screen": ("Size", "大きさ"),
    "preview-date": ("Date", "日付"),
    "preview-now": ("now", "今"),
    "preview-all": ("All screens at a glance", "すべての画面の一覧"),
    "preview-good": ("Shown as saved.", "保存したとおりに出ています。"),
    "preview-old": (
        "{count} problem(s): the last good content is shown. Mend what stands below, then save.",
        "問題が {count} 件あり、前の内容が出ています。下の所を直して、保存してください。",
    ),
    "preview-none": (
        "{count} problem(s): nothing can be shown yet. Mend what stands below, then save.",
        "問題が {count} 件あり、まだ何も出せません。下の所を直して、保存してください。",
    ),
    # kiosk edit
    "edit-window": ("Kiosk content: {value}", "端末の内容: {value}"),
    "edit-contact": ("Contact", "お問い合わせ先"),
    "edit-notices": ("Notices", "お知らせ"),
    "edit-pages": ("Pages", "ページ"),
    "edit-regions": ("Regions", "地域"),
    "edit-sources": ("Sources", "出典(資料)"),
    "edit-settings": ("Settings", "設定"),
    "edit-site": ("The kiosk", "端末ぜんたい"),
    "edit-map": ("The map screen", "地図の画面"),
    "edit-view": ("Borders on the map", "国境のえがき方"),
    "edit-field-in": ("{value} ({first})", "{value}({first})"),
    "edit-contents": ("Contents", "内容"),
    "edit-standing": ("How the translation stands", "訳の様子"),
    "edit-waits": ("All that waits: {count}", "訳を待つもの全部: {count}"),
    "edit-next": ("Next", "次へ"),
    "edit-search": ("Find", "さがす"),
    "edit-all": ("All that can be changed", "直せるものの一覧"),
    "edit-new": ("New", "新しく作る"),
    "edit-new-notice": ("Notice", "お知らせ"),
    "edit-new-page": ("Page", "ページ"),
    "edit-new-place": ("Place", "場所"),
    "edit-new-source": ("Source", "出典(資料)"),
    "edit-id": ("Id", "ID"),
    "edit-id-how": (
        "A short name for the files, never seen by visitors: lower-case letters, digits and hyphens, as in new-park.",
        "ファイルの中で使う短い名前。来た人には見えません。new-park のような英小文字、数字、ハイフンで。",
    ),
    "edit-id-stays": ("An id is never changed.", "ID は変えません。"),
    "edit-in-list": ("Put it into the list of the page “{value}”", "ページ「{value}」の一覧にも加える"),
    "edit-make": ("Make it", "作る"),
    "edit-cancel": ("Cancel", "やめる"),
    "edit-copy": ("Duplicate", "複製"),
    "edit-remove": ("Remove", "削除"),
    "edit-remove-asked": ("Remove “{value}”?", "「{value}」を削除しますか。"),
    "edit-remove-lists": (
        "It is also taken out of the lists in {value}. You can undo this until you save.",
        "{value} の一覧からも消えます。保存するまでは、元に戻せます。",
    ),
    "edit-up": ("Move up", "上へ"),
    "edit-down": ("Move down", "下へ"),
    "edit-add": ("Add", "加える"),
    "edit-add-one": ("One more:", "加える:"),
    "edit-optional": ("(may be left out)", "(なくてもよい)"),
    "edit-none": ("–", "–"),
    "edit-yes": ("Yes", "はい"),
    "edit-there": ("It has this", "書く"),
    "edit-errors": ("{count} to mend", "要修正 {count}"),
    "edit-evidence": ("Where this comes from", "出典と確かさ"),
    "edit-calendar": ("Choose a day", "日を選ぶ"),
    "edit-undated": ("The source has no date", "資料に日付がない"),
    "edit-colour": ("Choose a colour", "色を選ぶ"),
    "edit-readings": ("Add readings", "ふりがな"),
    "edit-readings-tip": (
        "Proposes readings for the chosen words, or for all. A dictionary makes them: look at each.",
        "選んだ言葉(選ばなければ全部)に、ふりがなの案を付けます。辞書によるものなので、確かめてください。",
    ),
    "edit-translations": ("Translations", "訳"),
    "edit-all-languages": ("Show all languages", "すべての言語を出す"),
    "edit-reviewed": ("reviewed", "確認ずみ"),
    "edit-draft": ("draft", "下訳"),
    "edit-outdated": ("outdated", "古い訳"),
    "edit-missing": ("missing", "訳なし"),
    "edit-to-reviewed": ("I have read it: it is right", "確かめた"),
    "edit-to-draft": ("Make it a draft", "下訳に戻す"),
    "edit-still-right": ("Still right for the new text", "新しい文でも合っている"),
    "edit-made-from": ("Not shown to visitors. Made from: {value}", "画面には出ません。もとの文: {value}"),
    "edit-who": ("Your name or office", "書く人(名前か課)"),
    "edit-who-tip": ("It stands beside translations that you draft or review.",
        "下訳や確認をした訳に、この名前が残ります。"),
    "edit-who-asked": ("Who has read this translation?", "この訳を確かめた人の名前か課を書いてください。"),
    "edit-undo": ("Undo", "元に戻す"),
    "edit-redo": ("Redo", "やり直す"),
    "edit-save": ("Save …", "保存…"),
    "edit-save-now": ("Save", "保存する"),
    "edit-back": ("Back", "もどる"),
    "edit-saved": ("Everything is saved.", "すべて保存ずみです。"),
    "edit-unsaved": ("{count} file(s) not saved", "保存していないファイル {count}"),
    "edit-review": ("What changes", "変わるところ"),
    "edit-review-count": ("{count} place(s) in {first} file(s)", "{first} つのファイルの {count} か所"),
    "edit-refused": (
        "{count} problem(s): it cannot be saved yet, or the kiosk would keep its old content. Mend what is marked in red.",
        "問題が {count} 件あり、まだ保存できません(保存しても端末には出ません)。赤い所を直してください。",
    ),
    "edit-left-over": (
        "{count} problem(s) were there before and remain. Until they are mended, the kiosk keeps its old content.",
        "前からあった問題が {count} 件残っています。直るまで、端末は前の内容のままです。",
    ),
    "edit-wrong-before": (
        "{count} problem(s) were there before: the kiosk keeps its old content until they are mended",
        "前からの問題が {count} 件あります。直るまで、端末は前の内容のままです",
    ),
    "edit-problems": ("Problems and requests", "問題とお願い"),
    "edit-wrong": ("{count} problem(s) to mend before saving", "保存の前に直すところ: {count} 件"),
    "edit-well": ("No problem. {first} request(s) to staff", "問題はありません。職員へのお願い {first} 件"),
    "edit-preview": ("What visitors see", "来た人が見る画面"),
    "edit-preparing": ("The kiosk is being prepared …", "画面を用意しています…"),
    "edit-landscape": ("Landscape", "横長"),
    "edit-portrait": ("Portrait", "縦長"),
    "edit-mirror-old": (
        "There is a problem: this is the last content without one.",
        "問題があるので、その前の内容が出ています。",
    ),
    "edit-mirror-none": ("There is a problem: nothing can be shown yet.", "問題があり、まだ何も出せません。"),
    "edit-mirror-day": ("As it will be on {value}", "{value} の画面です"),
    "edit-outside": ("Changed by another program", "ほかのプログラムが変えたファイル"),
    "edit-outside-asked": (
        "{value}: another program has written this while you were changing it, too.",
        "{value} は、直しているあいだに、ほかのプログラムも書きかえました。",
    ),
    "edit-outside-more": (
        "With “Mine”, what the other program wrote stays beside it under a name that ends in ~.",
        "「自分の内容」を選ぶと、ほかのプログラムの内容は、名前の終わりが ~ のファイルに残ります。",
    ),
    "edit-theirs": ("Theirs: drop what I wrote in it", "ほかの内容(自分の変更は捨てる)"),
    "edit-mine": ("Mine", "自分の内容"),
    "edit-faulty": (
        "{value}: cannot be read and is left as it is. `kiosk check` says what to mend.",
        "{value} は読めないので、そのままにします。直し方は `kiosk check` に出ます。",
    ),
    "edit-rescued": ("Not saved the last time", "前に保存しなかった変更"),
    "edit-rescued-asked": (
        "The window was not closed the last time. Changes that were not saved were kept: {value}",
        "前に窓が閉じられないまま終わりました。保存していない変更が残っています: {value}",
    ),
    "edit-rescued-not": (
        "{value}: changed by somebody else meanwhile, so that what was not saved there is left out.",
        "{value} は、その後ほかの人が変えたので、保存しなかった変更は使いません。",
    ),
    "edit-go-on": ("Go on with them", "続きから直す"),
    "edit-begin-anew": ("Begin anew", "捨てて始める"),
    "edit-leave": ("Close", "閉じる"),
    "edit-leave-asked": ("Some changes are not saved.", "保存していない変更があります。"),
    "edit-drop": ("Close without saving", "保存せずに閉じる"),
    "edit-picture": ("Picture", "写真"),
    "edit-choose-picture": ("Choose a picture …", "写真を選ぶ…"),
    "edit-choose-file": ("Choose a file …", "ファイルを選ぶ…"),
    "edit-known-picture": ("or one that is here already", "または、すでにある写真"),
    "edit-no-picture": ("{value} is no picture that can be shown", "{value} は、出せる写真ではありません"),
    "edit-crop-how": (
        "Pull the edges of the frame, or move it, until what matters is inside. The original file stays as it is.",
        "枠のへりを引くか、枠を動かして、大切な所を入れます。外は切り取られます。元のファイルはそのままです。",
    ),
    "edit-shape": ("Shape", "形"),
    "edit-free": ("free", "自由"),
    "edit-turn": ("Turn", "回す"),
    "edit-alt": ("What the picture shows, for those who cannot see it", "何が写っているか(見えない人に読み上げます)"),
    "edit-credit": ("Who made it and under which licence", "だれが撮ったか、どの許しで使うか"),
    "edit-take-picture": ("Use this picture", "この写真を使う"),
    # kiosk new
    "new-id": (
        "'{value}' cannot be an id — use lower-case letters, digits, hyphens and underscores, as in new-park",
        "「{value}」は ID にできません — new-park のように英小文字、数字、ハイフン、下線で書いてください",
    ),
    "new-taken": (
        "'{value}' exists already in {first} — choose another id",
        "「{value}」は {first} にもうあります — 別の ID にしてください",
    ),
    "new-written": (
        "{value} — rewrite it, then: kiosk check",
        "{value} — 書きかえてから、kiosk check で確かめてください",
    ),
}  # fmt: skip


HINTS: dict[str, tuple[str, str]] = {
    "missing-language": ("fill in this cell", "このセルを埋めてください"),
    "missing-field": ("fill in its cell in this row", "この行の、その項目のセルを埋めてください"),
    "empty": ("fill in this cell", "このセルを埋めてください"),
    "bad-date": (
        "write 1990-10-22, 1990-10 or 1990; let the spreadsheet treat the cell as text",
        "1990-10-22、1990-10、1990 のどれかの形で書いてください。セルの書式は「文字列」にします",
    ),
    "unknown-source": (
        "correct the id, or add the source to sources.yaml; several are separated by commas",
        "ID を直すか、sources.yaml に出典を足してください。二つ以上はコンマで区切ります",
    ),
}
"""What to do about a problem of `kiosk check` when it stands in a cell."""


IN_FORM: dict[str, tuple[str, str]] = {
    "empty": ("nothing is written here yet", "まだ書いてありません"),
    "empty-list": ("nothing is chosen here yet", "まだ一つもありません"),
    "missing-language": ("nothing is written here yet", "まだ書いてありません"),
    "missing-field": ("nothing is written here yet", "まだ書いてありません"),
}
"""A problem of `kiosk check` where nobody sees lines and colons."""


def say(code: str, language: Language, **values: object) -> str:
    """A sentence of the staff's commands."""
    return SENTENCES[code][language == "ja"].format(**values)
