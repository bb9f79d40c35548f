"""A draft of one's own against its sources."""

from __future__ import annotations

import pytest
from factories import make_source

from crosscheck.checking.draft import DraftCheck, check_draft
from crosscheck.settings import Settings

ALPHA = (
    "“We will not close the old bridge before the spring, unless the ice gets worse,” said Mayor Ann Hale.\n\n"
    "Tomas Virk, who keeps the tower, said 14 people were on it when the river froze over in January.\n\n"
    "“Nobody has asked the crews about any of this,” said Tomas Virk."
)
BETA = "“We may not close the old bridge before the spring, unless the ice gets worse,” said Mayor Ann Hale."


def check(text: str, *sources: str) -> DraftCheck:
    """A draft against Alpha and Beta, or against other sources."""
    texts = sources or (ALPHA, BETA)
    return check_draft(
        make_source(text, "Mine"),
        [make_source(each, outlet) for each, outlet in zip(texts, ("Alpha", "Beta"), strict=False)],
    )


@pytest.mark.parametrize(
    ("text", "verdict", "outlets"),
    [
        pytest.param(
            "“Nobody has asked the crews about any of this,” said Tomas Virk.", "as printed", ("Alpha",), id="verbatim"
        ),
        pytest.param(
            "“We will not close the old bridge before the spring, unless the ice gets worse,” Hale said.",
            "as printed",
            ("Alpha",),
            id="one source that prints it so is enough",
        ),
        pytest.param(
            "“Everybody has asked the crews about any of this,” said Tomas Virk.", "altered", ("Alpha",), id="altered"
        ),
        pytest.param(
            "“We will not close the old bridge before the spring,” said Mayor Ann Hale.",
            "cut",
            ("Alpha",),
            id="cut before a limiter",
        ),
        pytest.param(
            "“Nobody has asked the crews about any of this,” said Mayor Ann Hale.",
            "another speaker",
            ("Alpha",),
            id="another speaker",
        ),
        pytest.param(
            "“Nobody has asked the crews,” said Mayor Ann Hale.",
            "another speaker",
            ("Alpha",),
            id="a part of another's",
        ),
        pytest.param(
            "“Nobody has asked the crews,” said Tomas Virk.", "as printed", ("Alpha",), id="a part of his own"
        ),
        pytest.param("“The river will take the tower in the end,” said Tomas Virk.", "not found", (), id="not found"),
        pytest.param("The ferrymen call it “the river froze” and laugh.", "as printed", ("Alpha",), id="running text"),
    ],
)
def test_what_becomes_of_a_quote(text: str, verdict: str, outlets: tuple[str, ...]) -> None:
    """Every quote of a draft is told how its sources print it, and by whom."""
    checked = check(text).quotes

    assert [(verdict, outlets)] == [(each.verdict, each.outlets) for each in checked]


def test_who_prints_a_quote_otherwise_is_told_beside_who_prints_it_so() -> None:
    """One source is enough to pass, and that the sources do not agree is worth knowing before it is printed."""
    said = "“We {} not close the old bridge before the spring, unless the ice gets worse,” said Mayor Ann Hale."
    (will,) = check(said.format("will")).quotes
    (never,) = check(said.format("dare")).quotes

    assert ("as printed", ("Alpha",), ("Beta",)) == (will.verdict, will.outlets, will.otherwise)
    assert ("altered", ("Alpha", "Beta"), ()) == (never.verdict, never.outlets, never.otherwise)


def test_quote_that_is_not_found_is_a_finding() -> None:
    """Not found is never a pass: a finding shows the words."""
    found = check("“The river will take the tower in the end,” said Tomas Virk.").findings

    assert ["check.unavailable"] == [finding.rule for finding in found]
    assert "The river will take the tower in the end," == found[0].places[0].text


def test_quote_that_stands_in_the_sources_is_no_finding() -> None:
    """What one source prints so raises nothing, though another prints other words."""
    assert (
        ()
        == check("“We will not close the old bridge before the spring, unless the ice gets worse,” Hale said.").findings
    )


def test_quote_of_which_a_source_has_half() -> None:
    """Words of the draft that go on where the source's quote ends are not found."""
    text = "“Nobody has asked the crews about any of this, and the tower is falling down,” said Tomas Virk."

    assert "in part" == check(text).quotes[0].verdict


def test_number_of_the_draft_is_compared() -> None:
    """A number that a source gives otherwise in the same slot is a finding."""
    text = "Tomas Virk, who keeps the tower, said 41 people were on it when the river froze over in January."

    assert ["number.value"] == [finding.rule for finding in check(text).findings]


def test_differences_between_the_sources_are_left_out() -> None:
    """Where two sources differ and the draft has neither, nothing is told."""
    assert () == check("The tower stands.").findings


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param(Settings(ignore=("quote",)), id="its rules are ignored"),
        pytest.param(Settings(select=("date",)), id="others are selected"),
        pytest.param(Settings(severity={"quote.operator": "hidden"}), id="they are hidden"),
    ],
)
def test_what_became_of_a_quote_is_no_matter_of_settings(settings: Settings) -> None:
    """A quote with a "not" that no source has is altered, whatever rules are wanted between outlets."""
    draft = make_source("“Nobody has not asked the crews about any of this,” said Tomas Virk.", "Mine")
    checked = check_draft(draft, [make_source(ALPHA, "Alpha")], settings=settings)

    assert ["altered"] == [each.verdict for each in checked.quotes]
    assert checked.findings


def test_ignored_fact_of_a_draft_is_not_told() -> None:
    """Numbers and dates of a draft are told as the settings have them."""
    text = "Tomas Virk, who keeps the tower, said 41 people were on it when the river froze over in January."
    draft, source = make_source(text, "Mine"), make_source(ALPHA, "Alpha")

    assert () == check_draft(draft, [source], settings=Settings(ignore=("number",))).findings
    milder = check_draft(draft, [source], settings=Settings(severity={"number.value": "note"})).findings
    assert ["note"] == [finding.severity for finding in milder]


def test_findings_begin_as_sentences_do() -> None:
    """The draft is called by no name: what is found of it begins with a capital, inside a sentence it has none."""
    text = "Tomas Virk, who keeps the tower, said 41 people were on it when the river froze over in January."
    (number,) = check_draft(make_source(text, "Mine"), [make_source(ALPHA, "Alpha")]).findings
    quote = "“Nobody has not asked the crews about any of this,” said Tomas Virk."
    (operator,) = check_draft(make_source(quote, "Mine"), [make_source(ALPHA, "Alpha")]).findings

    assert number.message.startswith("The draft gives 41")
    assert operator.message.startswith("Inside the same quote the draft prints ")


def test_quotes_of_one_speaker_may_be_joined() -> None:
    """What a source prints before and after "said Hale" is as printed in one pair of marks, whatever another prints."""
    alpha = "“We have never seen such ice in the valley,” said Mayor Ann Hale. “We will clear it within two weeks.”"
    text = "“We have never seen such ice in the valley. We will clear it within two weeks,” Hale said."

    assert [("as printed", ("Alpha",))] == [(q.verdict, q.outlets) for q in check(text, alpha).quotes]
    assert [("as printed", ("Alpha",))] == [
        (q.verdict, q.outlets) for q in check(text, alpha, alpha.replace("two weeks", "three weeks")).quotes
    ]


def test_words_of_another_go_before_other_words_of_his_own() -> None:
    """Where one source has the words as another's and one has other words, it is the speaker that is wrong."""
    text = "“Nobody has asked the crews,” said Mayor Ann Hale on Monday night."
    beta = text.replace("asked", "told")

    assert "altered" == check(text, beta).quotes[0].verdict
    assert [("another speaker", ("Alpha",))] == [(q.verdict, q.outlets) for q in check(text, ALPHA, beta).quotes]


def test_quotes_of_two_speakers_are_not_joined() -> None:
    """Words of two people are nobody's quote."""
    alpha = (
        "“We have never seen such ice in the valley,” said Mayor Ann Hale. “We will clear it soon,” said Tomas Virk."
    )
    text = "“We have never seen such ice in the valley. We will clear it soon,” Hale said."

    assert "as printed" != check(text, alpha).quotes[0].verdict
