# SPDX-License-Identifier: GPL-3.0-or-later
"""What slips into YAML, and the hint that mends it."""

from __future__ import annotations

import re

import yaml


def slip(line: str) -> str:
    """The hint for what slips into YAML on a Japanese keyboard or from a word processor, else nothing."""
    before = line[: len(line) - len(line.lstrip())]
    head = line.split("#", 1)[0]
    if "\t" in before:
        return "hint-tab"
    if "\u3000" in before or head.lstrip().startswith("-\u3000"):
        return "hint-wide-space"
    if re.match(r"\s*(?:-\s*)?[^\s:'\"{\[]+\s*：", line):
        return "hint-wide-colon"
    if re.match(r"[^：]*[:,\[{]\s*[“”„‟‘’]", line):
        return "hint-curly"
    return ""


def said(error: yaml.MarkedYAMLError) -> str:
    """The hint for what the parser says."""
    words = f"{error.context} {error.problem}"
    for part, hint in (
        ("mapping values are not allowed", "hint-colon"),
        ("end of stream", "hint-unclosed"),
        ("document indicator", "hint-unclosed"),
        ("could not find expected ':'", "hint-no-colon"),
        ("cannot start any token", "hint-start"),
        ("scanning an a", "hint-start"),
        ("did not find expected key", "hint-indent"),
        ("did not find expected '-'", "hint-indent"),
        ("block sequence entries are not allowed", "hint-indent"),
        ("',' or", "hint-brackets"),
        ("escape character", "hint-escape"),
    ):
        if part in words:
            return hint
    return ""
