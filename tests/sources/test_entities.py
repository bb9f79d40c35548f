"""Characters that a page has written out."""

from __future__ import annotations

import pytest

from crosscheck.sources.entities import find_entities


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("&quot;No,&quot; said Hale.", '""'),
        ("&ldquo;No&rdquo;", "“”"),
        ("didn&#8217;t, wasn&#x2019;t", "’’"),
        ("14&nbsp;000", "\u00a0"),
        ("Orr &amp; Hale", "&"),
        ("&amp;quot;No&amp;quot;", '""'),
    ],
)
def test_character_is_found_where_it_is_written_out(text: str, characters: str) -> None:
    """Names and numbers are read, once and twice written out."""
    found = list(find_entities(text))

    assert characters == "".join(each.character for each in found)
    assert all(text[each.start] == "&" and text[each.end - 1] == ";" for each in found)


@pytest.mark.parametrize("text", ["Orr & Hale", "AT&T;", "&nothing;", "&quot", "&#0;", "&#10;", "R&D; and &;"])
def test_what_stands_for_no_printed_character_is_none(text: str) -> None:
    """An ampersand alone, a name that is none and a control character are what they are."""
    assert not list(find_entities(text))
