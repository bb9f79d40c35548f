"""Whether two speakers of two articles can be one."""

from __future__ import annotations

import pytest
from factories import make_source

from crosscheck.language.article import Article, read_article
from crosscheck.language.quote import Speaker
from crosscheck.language.speakers.voices import are_different, are_named_differently


def speaker(name: str | None, mention: str = "", sure: bool = False) -> Speaker:
    """A speaker who is mentioned by the whole name, unless by other words."""
    return Speaker(name, mention or name or "", 0, 0, sure=sure)


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

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            pytest.param(("Ruth Hale", "Mr. Hale"), ("Orin Hale", "Hale"), False, id="one surname in print"),
            pytest.param(("Ruth Hale", "Hale"), ("Orin Hale", "Hale"), False, id="the same words in print"),
            pytest.param(("Ruth Hale", "Hale"), ("Orin Hale", "Orin Hale"), True, id="another first name in print"),
            pytest.param(("Ann Hale", "Ms. Hale"), ("John Hale", "Mr. Hale"), True, id="another title in print"),
        ],
    )
    def test_what_is_printed_decides(self, one: tuple[str, str], other: tuple[str, str], expected: bool) -> None:
        """Where both print a name that may be one, what each article makes of it is no difference."""
        left, right = (speaker(*each, sure=True) for each in (one, other))
        assert expected == different(left, right)
        assert expected == are_named_differently(left, right)

    def test_pronoun_may_be_anybody_whom_its_article_names(self) -> None:
        """“She” excludes nobody whose name stands in the article, even if it was resolved to somebody else."""
        assert not different(speaker("Lena Brandt", "she"), speaker("Ann Hale"), "Brandt met Hale.", "Hale spoke.")

    def test_sure_pronoun_is_nobody_whom_its_article_does_not_name(self) -> None:
        """“She”, surely resolved, cannot be somebody the article never names."""
        assert different(speaker("Lena Brandt", "she", sure=True), speaker("Ann Hale"), "Brandt spoke.", "Hale spoke.")

    def test_unsure_pronoun_excludes_nobody(self) -> None:
        """“She”, resolved to the likelier of two, is no evidence against a third."""
        assert not different(speaker("Lena Brandt", "she"), speaker("Ann Hale"), "Brandt spoke.", "Hale spoke.")

    def test_one_of_several_is_not_another_speaker(self) -> None:
        """Who is named among several speakers is none other than they."""
        assert not different(speaker("Tomas Virk", "Mayor Ann Hale and Tomas Virk"), speaker("Ann Hale"))

    def test_letter_has_an_author_and_a_reader(self) -> None:
        """A letter excludes neither who wrote it nor who read it out."""
        assert not different(speaker("The Harbour Board", "The Harbour Board’s letter"), speaker("Ann Hale"))

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

    def test_one_office_is_not_several(self) -> None:
        """The general is neither the envoy nor the harbour master; one of them would be."""
        several = speaker(None, "the town's envoy and the harbour master")

        assert different(speaker(None, "the general"), several)
        assert not different(speaker(None, "the envoy"), several)
        assert not different(speaker(None, "the statement"), several)
        assert not different(speaker(None, "the statements"), several)


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
