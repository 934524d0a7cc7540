# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings (SVG): what runs, reaches out or unfolds is found, and what does not is left alone."""

from __future__ import annotations

import pytest

from kiosk.content.drawings import fault, size

BEGIN = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 4 2">'
)
PIXEL = "data:image/png;base64,iVBORw0KGgo="


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ('<rect width="4" height="2" fill="url(#a)"/>', ""),
        ('<style>rect { fill: url("#a") /* url(http://example.org) */ }</style>', ""),
        ('<use href="#a"/><use xlink:href="#a"/>', ""),
        (f'<image width="1" height="1" href="{PIXEL}"/>', ""),
        ("<!-- <script> onclick= -->", ""),
        ("<script/>", "svg-script"),
        ('<s:script xmlns:s="http://www.w3.org/2000/svg"/>', "svg-script"),
        ('<a href="javascript:sample()"/>', "svg-script"),
        ('<rect onclick="sample()"/>', "svg-handler"),
        ('<animate onbegin="sample()"/>', "svg-handler"),
        ('<image href="https://example.org/a.png"/>', "svg-reference"),
        ('<image xlink:href="a.png"/>', "svg-reference"),
        ('<use href="file:///a.svg#b"/>', "svg-reference"),
        ('<image href="data:image/svg+xml,x"/>', "svg-reference"),
        ('<rect fill="url(https://example.org/a.svg#b)"/>', "svg-reference"),
        ("<rect style=\"fill: url( 'a.svg#b' )\"/>", "svg-reference"),
        ('<style>@import "a.css";</style>', "svg-reference"),
        ("<style><![CDATA[rect { fill: url(//example.org/a) }]]></style>", "svg-reference"),
        ('<?xml-stylesheet href="a.css"?>', "svg-reference"),
        ("<foreignObject/>", "svg-foreign"),
        ("<rect", "svg-broken"),
        ("&unknown;", "svg-broken"),
    ],
)
def test_what_a_drawing_may_hold(inside: str, code: str) -> None:
    assert fault(f"{BEGIN}{inside}</svg>".encode())[0] == code


@pytest.mark.parametrize("content", [b"", b"\x00", b"\xff\xfe", "図".encode("shift_jis"), b"<svg/>", b"[]"])
def test_what_is_no_drawing(content: bytes) -> None:
    assert fault(content)[0] == "svg-broken"


def test_entities_are_never_unfolded() -> None:
    lines = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(20))
    bomb = f'<!DOCTYPE svg [<!ENTITY a0 "x">{lines}]>{BEGIN}&a20;</svg>'
    assert fault(bomb.encode()) == ("svg-entity", "1")


def test_a_document_type_alone_is_harmless() -> None:
    kind = (
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    assert fault(f"{kind}{BEGIN}</svg>".encode()) == ("", "")


@pytest.mark.parametrize(
    ("root", "ratio"),
    [
        ({"viewBox": "0 0 40 20"}, 2),
        ({"viewBox": "-5,-5,40,20"}, 2),
        ({"width": "40", "height": "20px"}, 2),
        ({"width": "1in", "height": "96"}, 1),
        ({"width": "100%", "height": "100%", "viewBox": "0 0 30 10"}, 3),
        ({"width": "0", "height": "10"}, 0),
        ({}, 0),
    ],
)
def test_size(root: dict[str, str], ratio: float) -> None:
    assert size(root) == pytest.approx(ratio)
