"""Sentences that face each other, and what else each article tells."""

from __future__ import annotations

import datetime

import pytest
from factories import make_source
from makers import DAY, NEXT_DAY, OUTLETS, read_all

from crosscheck.alignment.claims import match_claims
from crosscheck.alignment.pairs import align
from crosscheck.findings.case import Case
from crosscheck.findings.statements.facing import Facing, Reader
from crosscheck.findings.statements.slots import Likeness
from crosscheck.language.polarity.forms import base
from crosscheck.settings import Settings

CLAIM = "A ferry struck the old pier of Vellmouth at dawn on Monday."


def reader_of(*texts: str, days: tuple[datetime.date | None, ...] = ()) -> Reader:
    """A reader of some articles, aligned."""
    articles, vocabulary = read_all(*texts)
    settings = Settings()
    alignment = align(articles, [], match_claims(articles, vocabulary, settings))
    dates = [*days, *[DAY] * len(texts)]
    sources = [
        make_source(text, outlet, published=day) for text, outlet, day in zip(texts, OUTLETS, dates, strict=False)
    ]
    return Reader(Case(sources, articles, alignment, [], [], settings))


def facing_of(reader: Reader) -> list[tuple[int, int, bool]]:
    """The numbers of the sentences that face each other, and whether they are apart."""
    return [(each.left.sentence, each.right.sentence, each.apart) for each in reader.facing]


def first(reader: Reader) -> Facing:
    """The first two sentences that face each other."""
    return next(iter(reader.facing))


def test_neighbours_of_aligned_sentences_face_each_other() -> None:
    """Aligned sentences come first; those beside them follow where they share a word of content, each pair once."""
    reader = reader_of(f"Bakers slept. {CLAIM} The crew rowed home.", f"{CLAIM} No crew came.")

    assert [(1, 0, False), (2, 1, True)] == facing_of(reader)


def test_sentences_apart_belong_to_no_pair() -> None:
    """Only the aligned sentences are a pair with an id and a similarity."""
    aligned, apart = reader_of(f"{CLAIM} The crew rowed home.", f"{CLAIM} No crew came.").facing

    assert (aligned.claim.pair.id, aligned.claim.pair.similarity) == (aligned.pair, aligned.closeness)
    assert (None, 0) == (apart.pair, apart.closeness)


def test_articles_without_a_claim_in_common_do_not_face_each_other() -> None:
    """Where nothing is aligned there is nothing to compare."""
    assert [] == facing_of(reader_of("Bakers slept late in the tower.", CLAIM))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(CLAIM, CLAIM, True, id="own words"),
        pytest.param(CLAIM.replace("old pier", "“old pier”"), CLAIM, False, id="in marks"),
        pytest.param(f"Ann Hale said {CLAIM}", f"Tomas Virk said {CLAIM}", False, id="two speakers"),
        pytest.param(f"Ann Hale said {CLAIM}", f"Hale said {CLAIM}", True, id="one speaker"),
    ],
)
def test_only_own_words_may_differ(left: str, right: str, expected: bool) -> None:
    """Words in marks are the quotes' rules' business, and two people may differ."""
    reader = reader_of(left, right)
    facing = first(reader)
    words = (side.statement.folds.index("pier") for side in (facing.left, facing.right))

    assert expected == reader.may_differ(facing, *words)


@pytest.mark.parametrize(
    ("word", "likeness", "expected"),
    [
        pytest.param("struck", Likeness(("ferry", "pier"), 1, 1.0), True, id="the same subject"),
        pytest.param("struck", Likeness(("crew", "boat"), 1, 1.0), True, id="half of what is shared"),
        pytest.param("struck", Likeness(("crew", "boat", "pier"), 1, 1.0), False, id="less than half"),
        pytest.param("dawn", Likeness(("ferry",), 1, 1.0), False, id="at its own place only"),
        pytest.param("river", Likeness(("ferry",), 1, 1.0), False, id="nowhere"),
    ],
)
def test_other_sentences_are_asked_whether_they_tell_it_too(word: str, likeness: Likeness, expected: bool) -> None:
    """A word in a like clause of another sentence counts where that sentence agrees."""
    reader = reader_of(f"{CLAIM} The ferry struck a boat. The crew rowed home.", CLAIM)
    side = first(reader).left
    at = side.statement.folds.index("dawn")

    assert expected == reader.tells_elsewhere(side, at, base(word), likeness, lambda other, at: True)
    assert not reader.tells_elsewhere(side, at, base(word), likeness, lambda other, at: False)


def test_sentence_may_tell_it_at_another_place() -> None:
    """What a sentence affirms and denies of one word, it tells both ways."""
    reader = reader_of("The ferry struck no barge, it struck the old pier at dawn.", CLAIM)
    side = first(reader).left
    struck, again = (at for at, fold in enumerate(side.statement.folds) if fold == "struck")

    assert reader.tells_elsewhere(side, struck, base("struck"), Likeness(("ferry",), 1, 1.0), lambda _, at: at == again)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((DAY, NEXT_DAY), True),
        ((NEXT_DAY, DAY), False),
        ((DAY, DAY), False),
        ((None, DAY), False),
        ((DAY, None), False),
    ],
)
def test_later_is_a_later_day(days: tuple[datetime.date | None, ...], expected: bool) -> None:
    """An article is later where both days are known and its own is the later one."""
    reader = reader_of(CLAIM, CLAIM, days=days)
    facing = first(reader)

    assert expected == reader.is_later(facing.right, facing.left)
