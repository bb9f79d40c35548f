"""Text from outside: what a terminal would obey is shown, and all else is left."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.output.terminal import escape_json, one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\x00\x07\x08\r\x7f", "a␀␇␈␍␡"),
        ("a\x9b31m", "a<U+009B>31m"),
        ("a\u202eb\u2066c\u200fd", "a<U+202E>b<U+2066>c<U+200F>d"),
        ("a\u200bb\ufeffc\u00add", "a<U+200B>b<U+FEFF>c<U+00AD>d"),
        ("a\u2028b\u2029c\x85d", "a<U+2028>b<U+2029>c<U+0085>d"),
        ("\ud800", "<U+D800>"),
        ("\uffff", "<U+FFFF>"),
        ("\U000e0041", "<U+E0041>"),
        ("a\u200db", "a<U+200D>b"),
    ],
)
def test_marks(text: str, shown: str) -> None:
    """What a terminal would obey or hide is shown as a mark."""
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Plain text,\twith a tab\nand a line end.",
        "“Zwölf” – d’été … [sic] [bold] %0A 50 % $HOME `x`",
        "می‌خواهم",
        "👨‍👩‍👧 ❤️ 🇬🇧",
        "नमस्ते क्‍ष",
        "a :: b, see ::before and #[1]",
    ],
)
def test_left_alone(text: str) -> None:
    """Words of any script are left as they are."""
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", "<U+003A>:error::x"),
        ("a\n \t::set-output name=x::y", "a\n \t<U+003A>:set-output name=x::y"),
        ("a ##[error]b ##vso[task]c", "a ##<U+005B>error]b ##vso<U+005B>task]c"),
    ],
)
def test_log_commands(text: str, shown: str) -> None:
    """What would command a CI log is shown as text."""
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\n\n b\tc ", "a b c"), ("\n::error::x", "<U+003A>:error::x"), ("a\r\nb", "a␍ b"), ("", "")],
)
def test_one_line(text: str, shown: str) -> None:
    """Text on one line has no line ends and no tabs."""
    assert one_line(text) == shown


@given(st.text())
def test_nothing_unseen_is_left(text: str) -> None:
    """Whatever goes in, what comes out can be encoded, has no control characters, and does not change again."""
    shown = visible(text)
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert not [character for character in shown if ord(character) < 0x20 and character not in "\t\n"]
    assert visible(shown) == shown


@given(st.text())
def test_json_keeps_its_value(text: str) -> None:
    """JSON with everything unseen escaped says the same, can be encoded, and needs no marks any more."""
    escaped = escape_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(escaped) == json.loads(json.dumps(text))
    assert visible(escaped) == escaped


@pytest.mark.parametrize(
    "text", ["##[error]x", "##vso[task]", "\x7f\x9b\u202e\ufeff", "\ud800", "\U000e0041", "\\\u202e"]
)
def test_json_is_escaped(text: str) -> None:
    """What would be marked in text is escaped in JSON."""
    escaped = escape_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(escaped) == text
    assert visible(escaped) == escaped
