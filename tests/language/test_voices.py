"""Whether two speakers of two articles can be one."""

from __future__ import annotations

import pytest
from factories import make_source

from crosscheck.language.article import Article, read_article
from crosscheck.language.quotes import Speaker
from crosscheck.language.voices import are_different, are_named_differently


def speaker(name: str | None, mention: str = "") -> Speaker:
    """A speaker who is mentioned by the whole name, unless by other words."""
    return Speaker(name, mention or name or "", 0, 0)


def article(text: str = "Nothing is named here.") -> Article:
    """An article that names whom its text names."""
    return read_article(make_source(text))


def different(left: Speaker, right: Speaker, ours: str = "-", theirs: str = "-") -> bool:
    """Whether they are different, in both orders alike."""
    one = are_different(left, right, article(ours), article(theirs))
    assert one == are_different(right, left, article(theirs), article(ours))
    return one


class TestDifferent:
    def test_two_names_are_different(self) -> None:
        """Two persons' names exclude each other."""
        assert different(speaker("Ann Hale"), speaker("Tomas Virk"))

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Ann Hale", "Hale"),
            ("Ann Hale", "Mayor Ann Hale"),
            ("Ann Hale", "Ann M. Hale"),
            ("Jim Hale", "James Hale"),
            ("Tomás Virk", "Tomas Virk"),
        ],
    )
    def test_forms_of_one_name_are_one(self, one: str, other: str) -> None:
        """A short form, a title, an initial, a nickname or an accent makes nobody another."""
        assert not different(speaker(one), speaker(other))

    def test_pronoun_may_be_anybody_whom_its_article_names(self) -> None:
        """“She” excludes nobody whose name stands in the article, even if it was resolved to somebody else."""
        assert not different(speaker("Lena Brandt", "she"), speaker("Ann Hale"), "Brandt met Hale.", "Hale spoke.")

    def test_pronoun_is_nobody_whom_its_article_does_not_name(self) -> None:
        """“She” cannot be somebody the article never names."""
        assert different(speaker("Lena Brandt", "she"), speaker("Ann Hale"), "Brandt spoke.", "Hale spoke.")

    @pytest.mark.parametrize("mention", ["the mayor", "a spokesman", "the statement"])
    def test_office_or_paper_without_a_name_excludes_nobody(self, mention: str) -> None:
        """Words that are no name may stand for anybody, for an author or for an office."""
        assert not different(speaker(None, mention), speaker("Ann Hale"))

    def test_two_without_a_name_are_not_different(self) -> None:
        """“The mayor” and “a spokesman” are not told apart."""
        assert not different(speaker(None, "the mayor"), speaker(None, "a spokesman"))

    def test_group_and_single_person_are_different(self) -> None:
        """“They” is not “he”."""
        assert different(speaker(None, "they"), speaker(None, "he"))


class TestNamedDifferently:
    def test_two_names_in_the_mentions(self) -> None:
        """Two mentions that hold the last names of two persons are named differently."""
        assert are_named_differently(speaker("Ann Hale", "Mayor Hale"), speaker("Tomas Virk", "Virk"))

    def test_forms_of_one_name(self) -> None:
        """Two forms of one name are not."""
        assert not are_named_differently(speaker("Ann Hale", "Mayor Hale"), speaker("Hale"))

    def test_mention_without_a_name_is_no_evidence(self) -> None:
        """A pronoun that was resolved is not named."""
        assert not are_named_differently(speaker("Ann Hale", "she"), speaker("Tomas Virk"))
