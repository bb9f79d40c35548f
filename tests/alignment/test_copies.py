"""Quotes of a few words in sentences that are otherwise the same."""

from __future__ import annotations

import pytest
from makers import compare_all, findings_of


def rules(left: str, right: str) -> list[str]:
    """The rules of warnings and errors about two sentences."""
    return [each.rule for each in compare_all(left, right).findings if each.severity in ("error", "warning")]


@pytest.mark.parametrize(
    ("left", "right", "rule"),
    [
        ("“I will resign,” {}", "“I will not resign,” {}", "quote.operator"),
        ("“The dam is safe,” {}", "“The dam is not safe,” {}", "quote.operator"),
        ("“There were no survivors,” {}", "“There were two survivors,” {}", "quote.operator"),
        ("“They should have heard us,” {}", "“They could have heard us,” {}", "quote.operator"),
        ("“It is an utter failure,” {}", "“It is an utter success,” {}", "quote.wording"),
    ],
)
def test_few_words_in_one_sentence_are_compared(left: str, right: str, rule: str) -> None:
    """Where all but the words in marks agrees, these are one utterance, and what differs is told."""
    frame = "Mayor Ann Hale told reporters in Vell on Friday."
    assert [rule] == rules(left.format(frame), right.format(frame))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "“We are ready for anything,” Ann Hale said.",
            "“We are ready for war,” Ann Hale said.",
            id="another sentence",
        ),
        pytest.param(
            "“I will resign,” Ann Hale told reporters in Vell on Friday.",
            "“I will not resign,” Tomas Virk told reporters in Vell on Friday.",
            id="another speaker",
        ),
        pytest.param(
            "The band played “Slow Old River” in Vell on Friday, Ann Hale told reporters.",
            "The band played “Slow New River” in Vell on Friday, Ann Hale told reporters.",
            id="titles",
        ),
    ],
)
def test_few_words_say_little_by_themselves(left: str, right: str) -> None:
    """In sentences that differ elsewhere, of another speaker, or as a title a few words are not one utterance."""
    assert [] == [pair for pair in compare_all(left, right).pairs if pair.kind == "quote"]


def test_quote_has_one_partner() -> None:
    """A quote that its words align already is not aligned once more."""
    left = "“The dam is safe, whatever anybody says of it,” Ann Hale told reporters in Vell on Friday."
    assert 1 == len(
        [pair for pair in compare_all(left, left.replace("safe", "not safe")).pairs if pair.kind == "quote"]
    )
    assert 1 == len(findings_of("quote.operator", left, left.replace("safe", "not safe")))
