# SPDX-License-Identifier: GPL-3.0-or-later
"""The small markup of texts."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.content.markup import MarkupProblem, Span, bare, escape, parse, parse_plain

signs = st.text(alphabet="*[](){}|\\<>&;:/ab 漢かpage\n#", max_size=60)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param("", (), id="nothing"),
        pytest.param("ことば", (Span("ことば"),), id="plain"),
        pytest.param("a *b* c", (Span("a "), Span("b", emphasis=True), Span(" c")), id="emphasis"),
        pytest.param("[a](page:uclg)", (Span("a", link="page:uclg"),), id="link to a page"),
        pytest.param("[a](https://x.org/b)。", (Span("a", link="https://x.org/b"), Span("。")), id="link"),
        pytest.param("{漢字|かんじ}", (Span("漢字", reading="かんじ"),), id="reading"),
        pytest.param(
            "*{漢|かん}字*",
            (Span("漢", emphasis=True, reading="かん"), Span("字", emphasis=True)),
            id="reading in emphasis",
        ),
        pytest.param(
            "[{漢|かん}*字*](page:a)",
            (Span("漢", reading="かん", link="page:a"), Span("字", emphasis=True, link="page:a")),
            id="reading and emphasis in a link",
        ),
        pytest.param(
            "*[a](page:b) c*", (Span("a", True, "", "page:b"), Span(" c", True)), id="link in emphasis"
        ),
        pytest.param(r"\*a\* \[b\] \{c\} \\ \< \&amp;", (Span(r"*a* [b] {c} \ < &amp;"),), id="escapes"),
        pytest.param("a < b & c > d", (Span("a < b & c > d"),), id="less and and"),
        pytest.param("R&D、<3、1<a", (Span("R&D、<3、1<a"),), id="almost a tag"),
        pytest.param("a) b] c} d|e", (Span("a) b] c} d|e"),), id="closing signs alone"),
        pytest.param(
            r"[a](https://x.org/\(b\))", (Span("a", link="https://x.org/(b)"),), id="brackets in an address"
        ),
    ],
)
def test_marked_text(text: str, spans: tuple[Span, ...]) -> None:
    assert parse(text) == spans


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        ("a *b", "emphasis", "*b"),
        ("**b**", "emphasis", "**"),
        ("[a *b](page:c) d*", "link", "[a *b](page:c)"),
        ("*a [b* c](page:d)", "emphasis", "*a [b*"),
        ("[a]", "link", "[a]"),
        ("[a](page:b c)", "link", "[a](page:b c)"),
        ("[a](page:b", "link", "[a]"),
        ("[a]()", "link", "[a]()"),
        ("[](page:a)", "link", "[](page:a)"),
        ("[a [b](page:c)](page:d)", "link", "[a ["),
        ("[a", "link", "[a"),
        ("{漢字}", "reading", "{漢字}"),
        ("{漢字|}", "reading", "{漢字|}"),
        ("{|かんじ}", "reading", "{|かんじ}"),
        ("{漢|か|ん}", "reading", "{漢|か|ん}"),
        ("{漢{字|じ}}", "reading", "{漢{"),
        ("{漢字|かんじ", "reading", "{漢字|かんじ"),
        ("<b>a</b>", "html", "<b>"),
        ("a<br/>", "html", "<br/>"),
        ("</p>", "html", "</p>"),
        ("<!-- a -->", "html", "<!"),
        ("<script>", "html", "<script>"),
        ("a&nbsp;b", "html", "&nbsp;"),
        ("&#12354;", "html", "&#12354;"),
        ("{<b>|か}", "html", "<b>"),
        ("C:\\temp", "escape", "\\t"),
        ("a\\", "escape", "\\"),
    ],
)
def test_what_is_not_allowed(text: str, part: str, words: str) -> None:
    problem = parse(text)
    assert isinstance(problem, MarkupProblem)
    assert (problem.part, problem.words) == (part, words)


def test_plain_text_knows_readings_only() -> None:
    assert parse_plain("*{見本|みほん}* [a](b)") == (
        Span("*"),
        Span("見本", reading="みほん"),
        Span("* [a](b)"),
    )
    assert isinstance(parse_plain("<b>"), MarkupProblem)


@settings(max_examples=300, deadline=None)
@given(st.text() | signs)
def test_any_text_is_parsed_or_has_a_problem_inside_it(text: str) -> None:
    for read in (parse, parse_plain):
        result = read(text)
        if isinstance(result, MarkupProblem):
            assert text[result.offset :].startswith(result.words)
            assert result.words
        else:
            assert all(span.text for span in result)


@settings(max_examples=300, deadline=None)
@given(st.text() | signs)
def test_escaped_text_reads_as_it_stands(text: str) -> None:
    spans = parse(escape(text))
    assert spans == ((Span(text),) if text else ())
    assert parse_plain(escape(text)) == spans


@given(words=st.text(min_size=1), reading=st.text(min_size=1))
@example(words="0", reading="<!")
@example(words="&amp;", reading="<b>")
def test_what_is_put_together_comes_apart_again(words: str, reading: str) -> None:
    if not words.strip() or not reading.strip() or "\n" in words + reading:
        return
    text = f"*{escape(words)}*{{{escape(words)}|{escape(reading)}}}[{escape(words)}](page:a)"
    spans = parse(text)
    assert spans == (Span(words, emphasis=True), Span(words, reading=reading), Span(words, link="page:a"))
    assert bare(spans) == words * 3
