"""What one outlet affirms and another denies: facing sentences in, drafts out.

A negation that only one outlet has is mostly a clause that the other leaves out. What is asked here is whether both
say it of the same predicate of the same subject, in sentences that tell the same; whether anything else in the clause
turns it back (a second negation, an opposite: "did not fail to", "none lost" and "all kept"); and whether the outlet
also tells it as the other does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.findings.facing import Facing, Reader
from crosscheck.findings.finding import Draft
from crosscheck.findings.rule import Case, Rule
from crosscheck.findings.word_slots import Likeness, Words, compare_slots
from crosscheck.language.polarity.antonyms import Opposites, find_opposites
from crosscheck.language.polarity.mood import is_conditional, mood_of
from crosscheck.language.polarity.negation import Negation, find_negations
from crosscheck.language.polarity.statements import Statement

__all__ = ["RULES", "find_polarity"]

RULES = (
    Rule(
        "polarity.negation",
        "the same predicate, affirmed and negated",
        "warning",
        "One sentence negates what the other affirms: the same word, of the same subject, in clauses that tell the "
        "same. “Failed to”, “refused to”, “without” and their like negate too. A note where a later article affirms "
        "what was not so yet. Silenced by a second negation or an opposite in the clause, by a condition or another "
        "modal, inside quotation marks, and where the outlet also tells it as the other does. Never surer than a half.",
        advice="Read both articles to the end, then ask whoever knows.",
    ),
    Rule(
        "polarity.antonym",
        "opposing words for the same subject",
        "warning",
        "Two sentences that tell the same have opposites in one slot: rose and fell, accepted and rejected, convicted "
        "and acquitted, from a reviewed list. Silenced by a negation or a second pair of opposites in the clause, by "
        "a condition or another modal, inside quotation marks, and where the outlet also uses the other's word for it.",
        advice="Find out which of the two it was.",
    ),
)

_LEAST_SIMILAR = 40
_SILENCERS = "a condition, another modal, or the other's version elsewhere in the article would have silenced it"

_Negations = tuple[Sequence[Negation], Sequence[Negation]]


def find_polarity(case: Case) -> Iterator[Draft]:
    """A draft for each predicate that two facing sentences affirm and negate, and for each pair of opposites."""
    reader = Reader(case)
    for facing in reader.facing(_LEAST_SIMILAR):
        left, right = facing.left.statement, facing.right.statement
        negations = find_negations(left), find_negations(right)
        for left_has_it in (True, False):
            for negation in negations[not left_has_it]:
                yield from _negated(reader, facing, negation, negations, left_has_it)
        for pair in find_opposites(left, right):
            yield from _opposed(reader, facing, pair, negations)


def _negated(
    reader: Reader, facing: Facing, negation: Negation, negations: _Negations, left_has_it: bool
) -> Iterator[Draft]:
    """A draft for each place where the other side affirms what this negation is about."""
    has, lacks = (facing.left, facing.right)[:: 1 if left_has_it else -1]
    word = has.statement.bases[negation.predicate]
    for at, base in enumerate(lacks.statement.bases):
        if base != word or _is_negated(lacks.statement, at):
            continue
        words = (has.words(negation.predicate), lacks.words(at))[:: 1 if left_has_it else -1]
        likeness = _find_likeness(reader, facing, words[0], words[1], negations)
        if (
            likeness is not None
            and not reader.tells_elsewhere(lacks, word, likeness, _is_negated)
            and not reader.tells_elsewhere(has, word, likeness, _is_affirmed)
        ):
            yield _negation(reader, facing, negation, at, likeness, left_has_it)


def _find_likeness(reader: Reader, facing: Facing, left: Words, right: Words, negations: _Negations) -> Likeness | None:
    """How alike two clauses are that say the opposite; None where they do not fill one slot, or agree after all."""
    if not reader.may_differ(facing, left.first, right.first):
        return None
    if is_conditional(left.statement, left.first) or is_conditional(right.statement, right.first):
        return None
    aside = _cues(negations[0]), _cues(negations[1])
    if mood_of(left.statement, left.first, aside[0]) != mood_of(right.statement, right.first, aside[1]):
        return None
    clauses = left.statement.clause(left.first), right.statement.clause(right.first)
    turns = sum(
        negation.first in clause or negation.predicate in clause
        for clause, side in zip(clauses, negations, strict=True)
        for negation in side
    )
    if (turns + _count_opposites(left.statement, right.statement, clauses)) % 2 == 0:
        return None
    return compare_slots(left, right, aside, facing.apart)


def _cues(negations: Sequence[Negation]) -> set[int]:
    return {at for negation in negations for at in range(negation.first, negation.last + 1)}


def _count_opposites(left: Statement, right: Statement, clauses: tuple[range, range]) -> int:
    pairs = find_opposites(left, right)
    return len({pair.left for pair in pairs if pair.left[0] in clauses[0] and pair.right[0] in clauses[1]})


def _is_negated(statement: Statement, at: int) -> bool:
    return any(negation.predicate == at for negation in find_negations(statement))


def _is_affirmed(statement: Statement, at: int) -> bool:
    return not _is_negated(statement, at) and not is_conditional(statement, at)


def _negation(
    reader: Reader, facing: Facing, negation: Negation, at: int, likeness: Likeness, left_has_it: bool
) -> Draft:
    has, lacks = (facing.left, facing.right)[:: 1 if left_has_it else -1]
    cue = has.statement.printed(negation.first, negation.last)
    predicate, affirmed = has.statement.printed(negation.predicate), lacks.statement.printed(at)
    updated = negation.passing and reader.is_later(lacks, has)
    places = (
        reader.place(has, negation.first, negation.predicate, f"not {predicate}"),
        reader.place(lacks, at, at, affirmed),
    )
    return Draft(
        rule="polarity.negation",
        severity="note" if updated else "warning",
        confidence=min(0.5, facing.confidence(likeness, 0.3)),
        message=f"{reader.outlet(has)} negates “{predicate}” (“{cue}”), {reader.outlet(lacks)} affirms it.",
        reasons=(
            f"{reader.outlet(has)}: “{cue}” negates “{predicate}”",
            f"{reader.outlet(lacks)}: “{affirmed}”, which nothing in its clause negates",
            likeness.why,
            *([f"{reader.outlet(lacks)} was published later and may know more"] if updated else []),
            f"a second negation or an opposite in the clause, {_SILENCERS}",
        ),
        places=places[:: 1 if left_has_it else -1],
        pair=facing.pair,
        slot=f"word {facing.left.statement.place(negation.predicate if left_has_it else at)[0]}",
    )


def _opposed(reader: Reader, facing: Facing, pair: Opposites, negations: _Negations) -> Iterator[Draft]:
    left, right = facing.left.words(*pair.left), facing.right.words(*pair.right)
    likeness = _find_likeness(reader, facing, left, right, negations)
    if (
        likeness is not None
        and not reader.tells_elsewhere(facing.left, right.statement.bases[right.first], likeness, _is_affirmed)
        and not reader.tells_elsewhere(facing.right, left.statement.bases[left.first], likeness, _is_affirmed)
    ):
        yield _antonym(reader, facing, left, right, likeness)


def _antonym(reader: Reader, facing: Facing, left: Words, right: Words, likeness: Likeness) -> Draft:
    return Draft(
        rule="polarity.antonym",
        severity="warning",
        confidence=facing.confidence(likeness, 0.5),
        message=(
            f"{reader.outlet(facing.left)} has “{left.printed}” where {reader.outlet(facing.right)} has "
            f"“{right.printed}”."
        ),
        reasons=(
            f"“{left.printed}” and “{right.printed}” are opposites",
            likeness.why,
            f"a negation or a second pair of opposites in the clause, {_SILENCERS}",
        ),
        places=(
            reader.place(facing.left, left.first, left.last, left.printed),
            reader.place(facing.right, right.first, right.last, right.printed),
        ),
        pair=facing.pair,
        slot=f"word {left.place[0]}",
    )
