"""The names of an event, read where they are asked for."""

from __future__ import annotations

from makers import read_all

from crosscheck.language.naming.aliases import read_aliases
from crosscheck.language.naming.register import Register


def test_each_article_is_read_once() -> None:
    """Asking twice gives the same names."""
    articles, _ = read_all("Ann Hale left.", "Tom Virk stayed.")
    register = Register(articles, read_aliases())

    assert register.names(0) is register.names(0)
    assert ["Tom Virk"] == [name.text for name in register.names(1).all]
    assert register.known(0, 1) is register.known(0, 1)


def test_plain_words() -> None:
    """The words without a capital are those of one article."""
    articles, _ = read_all("Ann Hale left.", "Tom Virk stayed.")
    assert {"left"} == Register(articles, read_aliases()).plain_words(0)
