"""Speakers of a whole article: carried over, named, and sure or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.article import Article, read_article
from crosscheck.language.quote import Speaker
from crosscheck.language.speakers.engine import RulesEngine, attach_speakers
from crosscheck.sources.source import Source


def read(text: str) -> Article:
    """An article with speakers by the rules."""
    return attach_speakers(read_article(Source(text=text)), RulesEngine())


def speakers(text: str) -> list[Speaker | None]:
    """The speaker of each quote."""
    return [quote.speaker for quote in read(text).quotes]


def names(text: str) -> list[str | None]:
    """The name of each quote's speaker."""
    return [speaker.name if speaker else None for speaker in speakers(text)]


def test_mention_is_exactly_what_stands_in_the_text() -> None:
    """The offsets of a mention cut the mention out of the text."""
    article = read("“The bridge is safe,” Mr. Okafor said.")
    speaker = article.quotes[0].speaker
    assert speaker is not None
    assert article.source.text[speaker.start : speaker.end] == speaker.mention == "Mr. Okafor"


def test_named_speaker_is_sure_and_says_why() -> None:
    """A plain attribution to a full name elsewhere is sure; the reason shows the words."""
    speaker = speakers("Harbor chief Ruth Okafor spoke.\n\n“The bridge is safe,” said Okafor.")[0]
    assert speaker == Speaker(
        "Ruth Okafor", "Okafor", 60, 66, "Harbor chief", True, "named right after the quote: 'said Okafor'"
    )


def test_title_of_somebody_no_list_knows() -> None:
    """Before a name or behind it, with whose or of what it is, a title is not a part of the name."""
    assert names("“No,” said Tory MP Edda Quill. “Yes,” said Tarn Quill TD.") == ["Edda Quill", "Tarn Quill"]
    assert names("“No,” Edda Quill MP said.") == ["Edda Quill"]


def test_second_quote_goes_on_from_the_first() -> None:
    """A quote that is a sentence of its own has the speaker of the one before it in the paragraph."""
    found = speakers("“The bridge is safe,” Ruth Okafor said. “We tested every bolt.”")
    assert [speaker.name for speaker in found if speaker] == ["Ruth Okafor", "Ruth Okafor"]
    assert all(speaker.sure for speaker in found if speaker)


def test_quote_is_introduced_by_the_paragraph_before() -> None:
    """A paragraph that ends in a colon names the speaker of the next one."""
    assert names("At the end Ruth Okafor told the council:\n\n“We tested every bolt.”") == ["Ruth Okafor"]


def test_quote_alone_in_its_paragraph_goes_on_unsurely() -> None:
    """A paragraph that is nothing but a quote goes on from the paragraph before, and is not sure."""
    found = speakers("“The bridge is safe,” Ruth Okafor said.\n\n“We tested every bolt.”")[1]
    assert found is not None
    assert (found.name, found.sure) == ("Ruth Okafor", False)


def test_pronoun_is_resolved_and_kept_as_mention() -> None:
    """The mention stays "she"; the name is the last woman who was a subject."""
    found = speakers("Ruth Okafor inspected the bridge.\n\n“It is safe,” she said.")[0]
    assert found is not None
    assert (found.name, found.mention, found.sure) == ("Ruth Okafor", "she", True)


def test_pronoun_with_two_antecedents_is_not_sure() -> None:
    """With a second man named since, the likelier name is given and not claimed."""
    found = speakers("Walter Penn met Peter Brandt at the bridge.\n\n“It is safe,” he said.")[0]
    assert found is not None
    assert (found.name, found.sure) == ("Walter Penn", False)


def test_unresolved_pronoun_names_nobody() -> None:
    """ "They" has no name and is never sure."""
    found = speakers("“It is safe,” they said.")[0]
    assert found is not None
    assert (found.name, found.sure) == (None, False)


def test_scare_quote_with_a_cue_becomes_mixed() -> None:
    """A few words that somebody is said to have said are a fragment, not a scare quote."""
    article = read("Ruth Okafor called the plan “reckless” on Monday.")
    assert [(quote.kind, quote.speaker.name) for quote in article.quotes if quote.speaker] == [("mixed", "Ruth Okafor")]


def test_quote_inside_a_quote_is_read_in_the_outer_words() -> None:
    """The outer speaker hands the inner words to somebody else."""
    found = speakers("“Brandt said ‘the road is closed for good,’ and left,” Ruth Okafor said.")
    assert [speaker.mention for speaker in found if speaker] == ["Ruth Okafor", "Brandt"]


def test_speaker_in_a_transcript_inside_the_marks() -> None:
    """A name in capitals and a colon at the quote's start name its speaker."""
    assert [speaker.mention for speaker in speakers("“PENN: The road is closed. It stays so.”") if speaker] == ["PENN"]


def test_fragment_is_never_sure() -> None:
    """Fragments take their speaker from a clause, which the rules alone do not claim."""
    found = speakers("Ruth Okafor said the bridge was “safe for all of us now.”")[0]
    assert found is not None
    assert not found.sure


def test_indirect_attributions_are_found_by_sentence() -> None:
    """Reported speech without marks has its sentence, speaker and cue."""
    article = read(
        "Ruth Okafor said the bridge was safe. The road is closed, according to police. "
        "A lorry fell, said Brandt. Snow fell."
    )
    found = [(a.sentence, a.speaker.mention, a.cue) for a in article.attributions]
    assert found == [(0, "Ruth Okafor", "said"), (1, "police", "to"), (2, "Brandt", "said")]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Police told residents of the town to stay indoors.", "ask"),
        ("Police told people who live near the mill not to drive.", "ask"),
        ("Police told reporters that the town had to wait.", "say"),
        ("Police told residents they had to stay indoors.", "say"),
    ],
)
def test_what_somebody_is_told_to_do_is_asked(text: str, group: str) -> None:
    """An order hands over no statement; "told" with what is so does."""
    assert [each.group for each in read(text).attributions] == [group]


def test_engine_has_a_name() -> None:
    """The rules sign with their name."""
    assert RulesEngine().name == "rules"


@given(st.text(alphabet="“”\"‘’'abS .,:;—-\n()HeNsaid", max_size=120))
def test_any_text_keeps_its_offsets(text: str) -> None:
    """Whatever the text, every mention lies in it and two readings agree."""
    article = read(text)
    assert article == read(text)
    for quote in article.quotes:
        if quote.speaker is not None:
            assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.mention


@pytest.mark.parametrize(
    ("text", "mention", "sure"),
    [
        ("The report", "the report", True),
        ("The book", "the book", True),
        ("A letter of the ferry company", "the ferry letter", True),
        ("The letter", "the letter", False),
    ],
)
def test_document_speaks_for_itself(text: str, mention: str, sure: bool) -> None:
    """ "The report said" is sure: a report stands for nobody. "The letter said" leaves open whose, and says so."""
    speaker = speakers(f"{text} was read out.\n\n“The bridge will be closed in May,” {mention} said.")[0]
    assert speaker is not None
    assert (speaker.mention, speaker.sure) == (mention, sure)
    assert sure == ("does not say who or whose" not in speaker.why)


def test_only_attribution_of_a_sentence_is_sure() -> None:
    """A claim beside its one source is surely theirs; where two are named it is not."""
    one, two = read(
        "Ruth Okafor said the bridge was closed.\n\nDana Hale said Okafor said the bridge was closed."
    ).attributions[:2]
    assert (one.speaker.sure, two.speaker.sure) == (True, False)


def test_page_without_paragraphs_is_read_to_its_end() -> None:
    """The speakers of a page that is one long line are those of the same words in paragraphs."""
    story = "“The bridge is safe,” said Ruth Okafor. The mayor, Ann Hale, praised the crew. “It will hold,” she said."
    on_one_line, in_paragraphs = " ".join([story] * 300), "\n\n".join([story] * 300)

    assert ["Ruth Okafor", "Ann Hale"] * 300 == names(on_one_line) == names(in_paragraphs)


@pytest.mark.parametrize("description", ["Okafor’s lawyer", "One early supporter", "A top adviser", "the group’s head"])
def test_name_behind_a_description_is_the_speakers(description: str) -> None:
    """Whoever is described before being named is known by name."""
    assert names(f"“The bridge is safe,” said {description}, Mara Lindqvist.") == ["Mara Lindqvist"]
