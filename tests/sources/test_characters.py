"""Characters that are printed otherwise than they are meant."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.sources.characters import find_meant


def as_meant(text: str) -> str:
    """The text with what is meant in place of what is printed."""
    for meant in sorted(find_meant(text), reverse=True):
        text = text[: meant.start] + meant.read + text[meant.end :]
    return text


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("&quot;No,&quot; said Hale.", '"No," said Hale.'),
        ("&ldquo;No&rdquo;", "“No”"),
        ("didn&#8217;t, wasn&#x2019;t", "didn’t, wasn’t"),
        ("14&nbsp;000 at&nbsp;the port", "14\u00a0000 at the port"),
        ("Orr &amp; Hale", "Orr & Hale"),
        ("&amp;quot;No&amp;quot;", '"No"'),
    ],
)
def test_character_that_is_written_out_is_read(printed: str, read: str) -> None:
    """Names and numbers are read, once and twice written out."""
    assert read == as_meant(printed)


@pytest.mark.parametrize("text", ["Orr & Hale", "AT&T;", "&nothing;", "&quot", "&#0;", "&#10;", "R&D; and &;"])
def test_what_stands_for_no_printed_character_stays(text: str) -> None:
    """An ampersand alone, a name that is none and a control character are what they are."""
    assert not list(find_meant(text))


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("the har\u00adbour\u200b stays", "the harbour stays"),
        ("Ann\u00a0Hale, 12\u2009miles", "Ann Hale, 12 miles"),
        ("12\u2009000 and 12\u00a0000", "12\u2009000 and 12\u00a0000"),
        ("a 9\u20116 vote", "a 9-6 vote"),
        ("the ﬁrst oﬃcer", "the first officer"),
        ("Lui\u0301s", "Luís"),
        ("the  bridge \t stays", "the bridge stays"),
    ],
)
def test_what_a_typesetter_put_is_read_plainly(printed: str, read: str) -> None:
    """Blanks and hyphens of every kind, characters that nobody sees, ligatures and accents that stand apart."""
    assert read == as_meant(printed)


@pytest.mark.parametrize(
    "text",
    ["“We won’t,” said Hale – at the café… – £5", "the café—“No”", "Ångström, Übermut, Älv", "‘naïve’ façade”"],
)
def test_text_in_the_wrong_encoding_is_read_in_the_right_one(text: str) -> None:
    """Read as Windows-1252 it says the same; what is rightly printed stays."""
    misread = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())

    assert text == as_meant(misread)
    assert not list(find_meant(text))


@pytest.mark.parametrize("lost", ["“Noâ€\ufffd she said", "“Noâ€, she said", "“Noâ€"])
def test_closing_mark_whose_last_byte_is_lost_is_read(lost: str) -> None:
    """Windows-1252 has no character for it, so that many programs drop it."""
    assert as_meant(lost).startswith("“No”")


@given(st.text(max_size=40))
def test_what_is_meant_lies_in_the_text(text: str) -> None:
    """Every place is in the text and holds something else than is read there."""
    for meant in find_meant(text):
        assert 0 <= meant.start < meant.end <= len(text)
        assert meant.read != text[meant.start : meant.end]


@given(st.text(st.characters(codec="utf-8", categories=("L", "Nd", "Po", "Zs")), max_size=40))
def test_reading_once_is_enough(text: str) -> None:
    """What was composed and freed of odd blanks has none of them left."""
    once = as_meant(unicodedata.normalize("NFC", text))

    assert not [meant for meant in find_meant(once) if meant.read in ("", " ", "-")]
