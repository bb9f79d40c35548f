"""The shapes in which news says who said a quote: one sentence each, the words found."""

from __future__ import annotations

import pytest

from crosscheck.language.article import read_article
from crosscheck.language.speakers.engine import RulesEngine, attach_speakers
from crosscheck.language.speakers.lines import tag_line
from crosscheck.language.speakers.rules import hands_over
from crosscheck.sources.source import Source


def mentions(text: str) -> list[str | None]:
    """The words that name the speaker of each quote of a text."""
    quotes = attach_speakers(read_article(Source(text=text)), RulesEngine()).quotes
    return [quote.speaker.mention if quote.speaker else None for quote in quotes]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("“The bridge is safe,” said Okafor.", "Okafor"),
        ("“The bridge is safe,” said retired engineer Ruth Okafor, asked about it.", "retired engineer Ruth Okafor"),
        (
            "“The bridge is safe,” said the group's director, Mara Lindqvist.",
            "the group's director, Mara Lindqvist",
        ),
        ("“Is the bridge safe?” asked a reporter.", "a reporter"),
        ("Said Okafor: “The bridge is safe now.”", "Okafor"),
    ],
)
def test_verb_before_its_subject(text: str, mention: str) -> None:
    """The name after an inverted verb is the speaker."""
    assert mentions(text) == [mention]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("“The bridge is safe,” Okafor said.", "Okafor"),
        ("“The bridge is safe.” Okafor said.", "Okafor"),
        ("“The bridge is safe”, Okafor said.", "Okafor"),
        ("“The bridge is safe,” Okafor, the city's chief engineer, has repeatedly said.", "Okafor"),
        ("“The bridge is safe,” Rep. Ruth Okafor (D-Ill.), a panel member, said.", "Rep. Ruth Okafor"),
        ("“The bridge is safe,” Mr. Brandt on Tuesday told reporters.", "Mr. Brandt"),
        ("“The bridge is safe,” he is expected to say.", "he"),
        ("“The bridge is safe,” Okafor is quoted as saying.", "Okafor"),
        ("“The bridge is safe,” a voice in the film says.", "a voice"),
        ("“The bridge is safe,” Penn thundered.", "Penn"),
        ("“The bridge is safe,” Manning said.", "Manning"),
    ],
)
def test_subject_before_its_verb_after_the_quote(text: str, mention: str) -> None:
    """The subject of the verb right after the quote is the speaker, over appositions, adverbs and auxiliaries."""
    assert mentions(text) == [mention]


def test_split_quote_is_one_quote_of_one_speaker() -> None:
    """The name between the halves speaks both."""
    assert mentions("“The bridge is safe,” Okafor said, “and it will stay open.”") == ["Okafor"]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Okafor said: “The bridge is safe now.”", "Okafor"),
        ("Okafor, the chairman of the panel, told the council, “The bridge is safe now.”", "Okafor"),
        ("Okafor told Brandt: “The bridge is safe now.”", "Okafor"),
        (
            "Penn of the coast guard, a friend of Okafor, said she would “calm the waters” there.",
            "Penn of the coast guard",
        ),
        ("OKAFOR: “The bridge is safe now.”", "OKAFOR"),
        ("Drivers agree - Okafor: “The bridge is safe now.”", "Okafor"),
        ("A reader of the paper would now ask: “Is the bridge safe now?”", "A reader of the paper"),
        ("Okafor went on to say that the bridge was “safe beyond any doubt.”", "Okafor"),
    ],
)
def test_speaker_before_the_quote(text: str, mention: str) -> None:
    """The subject of the verb before the quote is the speaker, never its object or the name in the apposition."""
    assert mentions(text)[-1] == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Okafor opened the road, adding that it was “safe for all of us.”", "Okafor"),
        ("Okafor opened the road and said it was “safe for all of us.”", "Okafor"),
        ("Calling the road “safe for all of us,” Okafor opened it.", "Okafor"),
        ("Penn praised Okafor, who said the road was “safe for all of us.”", "Okafor"),
        ("The road was described by Okafor as “safe for all of us.”", "Okafor"),
        ("After the vote on Monday, Okafor called the road “safe for all of us” again.", "Okafor"),
        ("Okafor said he felt “great about the new road” on Monday.", "Okafor"),
        ("On Monday she’s calling the road “safe for all of us” again.", "she"),
        ("Okafor has said the road is “safe for all of us” and “ready.”", "Okafor"),
        ("Brandt, with many marchers chanting “open the road now,” left.", "many marchers"),
    ],
)
def test_fragment_inside_the_outlets_sentence(text: str, mention: str) -> None:
    """A fragment is said by the subject of the verb that governs it, however that verb is joined to its clause."""
    assert mentions(text)[0] == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The road was “safe for all of us,” according to Okafor.", "Okafor"),
        ("According to Okafor, the road was “safe for all of us.”", "Okafor"),
        ("The road was “safe for all of us” at last, Mr. Brandt said.", "Mr. Brandt"),
        ("The road was “safe for all of us” at last, said Okafor.", "Okafor"),
        ("Brandt repeated Okafor’s claim that “the road is safe for all.”", "Brandt"),
        ("That was Okafor’s claim: “the road is safe for all.”", "Okafor"),
    ],
)
def test_speaker_elsewhere_in_the_sentence(text: str, mention: str) -> None:
    """ "According to", a closing attribution and a possessive name the speaker of a fragment."""
    assert mentions(text)[0] == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("“Both sides agreed to talk again,” a joint statement said.", "a joint statement"),
        ("The indictment says the firm was “built to deceive the public.”", "The indictment"),
        ("“We saw nothing unusual that night,” police said.", "police"),
        ("“We saw nothing unusual,” a spokesman for the company said.", "a spokesman for the company"),
        ("In a statement, Okafor called it “a sad day for the city.”", "Okafor"),
    ],
)
def test_texts_and_bodies_speak_too(text: str, mention: str) -> None:
    """Documents, groups and unnamed people are speakers; a statement's author is named before it."""
    assert mentions(text) == [mention]


def test_scare_quote_without_a_cue_has_no_speaker() -> None:
    """A few words in marks that nobody is said to have said stay without one."""
    assert mentions("The so-called “smart” bridge opened on Monday.") == [None]


def test_label_on_goods_is_not_said_by_the_buyer() -> None:
    """A participle that describes an object hands its words to nobody."""
    assert mentions("The shop sold goods labelled “Made at sea” to tourists.") == [None]


def test_noun_after_one_of_its_kind_is_no_verb() -> None:
    """One host shows, so in "a host of the TV show" nobody shows anything; the next quote goes on from the last."""
    text = "“It is early,” said Okafor, who is also a host of the TV show “deep end.” “I must think of my pay first.”"
    assert mentions(text) == ["Okafor", None, "Okafor"]


def test_words_inside_a_quote_never_name_its_speaker() -> None:
    """A verb inside the marks is masked."""
    assert mentions("“Brandt said the road was closed,” Okafor said.") == ["Okafor"]


def test_next_sentences_announcement_is_not_taken_for_this_quotes() -> None:
    """ "He added:" after a quote belongs to the quote after it."""
    text = "Okafor said, “The bridge is safe.” Brandt added, “It is not.”"
    assert mentions(text) == ["Okafor", "Brandt"]


def test_signature_after_a_dash() -> None:
    """A name after a dash at the paragraph's end signs the quote."""
    assert mentions("“Nothing here was ever safe for us.” — Mara Lindqvist") == ["Mara Lindqvist"]


def test_nickname_in_marks_does_not_break_the_name() -> None:
    """A few words in marks inside a name are part of it."""
    assert mentions("“We will win on Sunday,” Walter “Tank” Penn said.")[0] == "Walter “Tank” Penn"


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("“The bridge is safe,” Hale and Okafor said on Monday.", "Hale and Okafor"),
        ("“The bridge is safe,” said Hale and Okafor.", "Hale and Okafor"),
        (
            "The town's chief engineer and senior port officer said “the bridge is safe for now”.",
            "The town's chief engineer and senior port officer",
        ),
        ("Twenty-three points were lost, and Okafor said “the bridge is safe for now”.", "Okafor"),
        (
            "“The bridge is safe for now,” White Harbor press secretary Ruth Okafor said.",
            "White Harbor press secretary Ruth Okafor",
        ),
    ],
)
def test_whole_subject_is_the_speaker(text: str, mention: str) -> None:
    """Several speakers joined by "and" are one subject; numerals and press secretaries are read as what they are."""
    assert mentions(text) == [mention]


@pytest.mark.parametrize(
    ("subject", "mentions"),
    [
        ("Twelve", ["Twelve"]),
        ("Some 1,200", ["Some 1,200"]),
        ("74%", []),
        ("74 percent", []),
        ("74 per cent", []),
    ],
)
def test_share_of_a_poll_is_nobody(subject: str, mentions: list[str]) -> None:
    """Twelve people may say so; who "74%" are, nobody knows."""
    text = f"In the poll of the town, {subject} said that the bridge was closed for too long."
    article = attach_speakers(read_article(Source(text=text)), RulesEngine())
    assert mentions == [attribution.speaker.mention for attribution in article.attributions]


def test_whoever_is_told_is_not_the_source() -> None:
    """In "Hale, a clerk, told the Gazette that" it is Hale who says it."""
    article = attach_speakers(
        read_article(Source(text="Dana Hale, a clerk for the town, told Harborwire that the bridge was closed.")),
        RulesEngine(),
    )
    assert [attribution.speaker.name for attribution in article.attributions] == ["Dana Hale"]


@pytest.mark.parametrize(
    ("text", "handed"),
    [("Okafor said it fell.", True), ("It fell, according to Okafor.", True), ("The bridge fell in May.", False)],
)
def test_paragraph_that_hands_nothing_over_has_no_word_for_it(text: str, handed: bool) -> None:
    """Where neither a reporting verb nor "according" stands, nothing is handed to anybody."""
    assert handed == hands_over(tag_line(text, 0, len(text)))
