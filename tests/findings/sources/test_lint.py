"""What is wrong with a source itself."""

from __future__ import annotations

import datetime

import pytest
from factories import make_source
from makers import DAY, findings_of, only_finding

from crosscheck.comparing import compare
from crosscheck.findings.finding import Finding
from crosscheck.sources.source import Unreadable

TEXT = "The bridge over the Vell is shut.\n\nFerries wait below it."
OTHER = "The bakers sold no salt."


class TestUndated:
    def test_source_without_a_day(self) -> None:
        """A note names the outlet and shows the head of its text."""
        found = only_finding("source.undated", TEXT, OTHER, days=(None, DAY))

        assert ("note", "Alpha: the day of publication is unknown.") == (found.severity, found.message)
        assert [("bridge/alpha", "The bridge over the Vell is shut.")] == [
            (place.source, place.text) for place in found.places
        ]
        assert "no `published` in the front matter" in found.reasons

    @pytest.mark.parametrize("published", [DAY, datetime.datetime(2026, 10, 13, 9, 30, tzinfo=datetime.UTC)])
    def test_day_or_time_is_enough(self, published: datetime.date) -> None:
        """A date and a date-time both say the day."""
        assert [] == findings_of("source.undated", TEXT, days=(published,))

    def test_head_is_short_and_begins_with_a_word(self) -> None:
        """The place is the first line that holds anything, as many whole words of it as 80 characters hold."""
        found = only_finding("source.undated", f"\n\n  {'bridge ' * 30}\nFerries wait.", days=(None,))
        assert " ".join(["bridge"] * 11) == found.places[0].text

    def test_head_of_one_long_word_is_cut(self) -> None:
        """Where no word ends there are 80 characters."""
        assert 80 == len(only_finding("source.undated", "x" * 200, days=(None,)).places[0].text)

    def test_empty_text_has_a_place(self) -> None:
        """A source without text can be undated too."""
        assert [""] == [place.text for place in only_finding("source.undated", "", days=(None,)).places]


class TestDuplicate:
    @pytest.mark.parametrize(
        "copy",
        [
            pytest.param(TEXT, id="the same"),
            pytest.param(TEXT.replace("\n\n", "\n"), id="other line ends"),
            pytest.param(TEXT.upper(), id="case"),
        ],
    )
    def test_two_sources_with_the_same_words(self, copy: str) -> None:
        """A note names both outlets and shows both heads."""
        found = only_finding("source.duplicate", TEXT, copy)

        assert ("note", "Alpha and Beta have the same text.") == (found.severity, found.message)
        assert ["bridge/alpha", "bridge/beta"] == [place.source for place in found.places]

    def test_third_copy_is_told_against_the_first(self) -> None:
        """Each further copy is one finding."""
        assert ["Alpha and Beta have the same text.", "Alpha and Gamma have the same text."] == sorted(
            found.message for found in findings_of("source.duplicate", TEXT, TEXT, TEXT)
        )

    @pytest.mark.parametrize("other", [OTHER, f"{TEXT} Nobody slept.", ""])
    def test_other_words_are_silent(self, other: str) -> None:
        """One word more is another text."""
        assert [] == findings_of("source.duplicate", TEXT, other)


class TestUnreadable:
    def found(self, *unreadable: Unreadable) -> list[Finding]:
        """The findings of a comparison that left files out."""
        sources = [make_source(TEXT, "Alpha"), make_source(OTHER, "Beta")]
        return [found for found in compare(sources, unreadable=unreadable).findings if found.rule[:6] == "source"]

    def test_file_that_was_left_out_is_an_error(self) -> None:
        """What could not be read is told with its path, line and the reason."""
        (found,) = self.found(Unreadable("sources/bridge/gamma.md", 3, "the front matter is not closed"))

        assert ("source.unreadable", "error", 1.0) == (found.rule, found.severity, found.confidence)
        assert "sources/bridge/gamma.md:3: the front matter is not closed." == found.message
        assert [("sources/bridge/gamma.md", 3)] == [(place.path, place.line) for place in found.places]
        assert ("the file was left out of the comparison",) == found.reasons

    def test_a_question_keeps_its_mark(self) -> None:
        """What ends with a question is not ended again."""
        (found,) = self.found(Unreadable("a.md", 2, "agancy is no key; did you mean 'agency'?"))

        assert "a.md:2: agancy is no key; did you mean 'agency'?" == found.message

    def test_each_file_is_told(self) -> None:
        """Two files are two findings with two ids."""
        found = self.found(Unreadable("a.md", 0, "it is empty"), Unreadable("b.md", 0, "it is empty"))
        assert ["a.md: it is empty.", "b.md: it is empty."] == sorted(each.message for each in found)
        assert 2 == len({each.id for each in found})

    def test_readable_sources_are_silent(self) -> None:
        """Where every file was read there is no such finding."""
        assert [] == self.found()
