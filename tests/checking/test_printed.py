"""What stands in a source in a row, and who says it."""

from __future__ import annotations

import pytest
from factories import make_source
from makers import read

from crosscheck.checking.printed import Printed, read_printed
from crosscheck.comparing import compare

TEXT = (
    "“Nobody asked the crews,” said Tomas Virk. “They were all on the pier.” The ferry was late on Monday. "
    "“We were not warned,” said Ann Hale."
)


def printed() -> Printed:
    """A source of two speakers, of whom one goes on."""
    comparison = compare([make_source(TEXT)])
    return read_printed(comparison.sources[0], comparison.quotes)


def test_characters_that_a_page_has_written_out_are_read() -> None:
    """A quote stands in a source that has its apostrophe as a code."""
    comparison = compare([make_source("&ldquo;We don&#8217;t know who was on the pier,&rdquo; said Ann Hale.")])
    source = read_printed(comparison.sources[0], comparison.quotes)
    assert source.holds(read("“We don’t know who was on the pier,” Hale said.").quotes[0])


@pytest.mark.parametrize(
    ("text", "holds", "who"),
    [
        ("“Nobody asked the crews. They were all on the pier,” Virk said.", True, None),
        ("“They were all on the pier,” said Ann Hale.", True, "Tomas Virk"),
        ("“The ferry was late,” said Ann Hale.", True, None),
        ("“They were all on the pier. We were not warned,” said Tomas Virk.", False, None),
        ("“We were warned,” said Ann Hale.", False, None),
    ],
)
def test_words_in_a_row(text: str, holds: bool, who: str | None) -> None:
    """Words stand there where one speaker says them in a row or the text has them; who else says them is told."""
    quote = read(text).quotes[0]
    found = printed().who_else_says(quote)

    assert holds == printed().holds(quote)
    assert who == (found and found.name)
