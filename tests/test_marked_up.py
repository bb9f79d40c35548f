"""The sample events as somebody might have clipped them: the same findings, whatever marks and line ends they have."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from crosscheck import Settings, compare, read_event
from crosscheck.sources.source import Source

_SAMPLE = Path(__file__).parents[1] / "sources" / "ellary-ferry"
_NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+")
_WORD = re.compile(r"\b[a-z]{5,9}\b")


def _linked(paragraph: str) -> str:
    return _NAME.sub(lambda name: f"[{name[0]}](https://vell.example/{name[0].split()[0]}_(a)?b=1)", paragraph)


def _bold(paragraph: str) -> str:
    return _WORD.sub(lambda word: f"**{word[0]}**" if len(word[0]) % 3 == 0 else word[0], paragraph)


def _slanted(paragraph: str) -> str:
    return _WORD.sub(lambda word: f"_{word[0]}_" if len(word[0]) % 4 == 0 else word[0], paragraph)


def _escaped(paragraph: str) -> str:
    return re.sub(r"([-.!()\[\]])", r"\\\1", paragraph)


def _wrapped(paragraph: str) -> str:
    return textwrap.fill(paragraph, 72, break_long_words=False, break_on_hyphens=False)


def _quoted(paragraph: str) -> str:
    return textwrap.indent(_wrapped(paragraph), "> ", lambda _: True)


def _findings(sources: list[Source]) -> Counter[tuple[str, str, str]]:
    findings = compare(sources, settings=Settings(speakers="rules")).findings
    return Counter((each.rule, each.severity, each.message) for each in findings)


@pytest.mark.parametrize("mark", [_linked, _bold, _slanted, _escaped, _wrapped, _quoted])
def test_marks_and_line_ends_change_no_finding(mark: Callable[[str], str]) -> None:
    """Messages, too, have the words and nothing of the marks."""
    plain = [evolve(source, furniture=()) for source in read_event(_SAMPLE).sources]
    marked = [evolve(each, text="\n\n".join(map(mark, each.text.split("\n\n")))) for each in plain]

    assert marked != plain
    assert _findings(plain) == _findings(marked)
