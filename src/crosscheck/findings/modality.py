"""How sure an outlet is, and how far it says things have gone: facing sentences in, drafts out.

"Allegedly" against a plain fact is the outlets' difference; against "police said" it is none, for neither states it.
So the other side must be a plain statement, of the same word in a clause that tells the same. Stages are compared in
the same slot: "charged" and "convicted" of one act; "plans to close" and "closed". Where the later article knows the
later stage, the world went on: that is an update.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from crosscheck import data
from crosscheck.findings.facing import Facing, Reader, Side
from crosscheck.findings.finding import Draft
from crosscheck.findings.rule import Case, Rule
from crosscheck.findings.word_slots import Likeness, Words, compare_slots
from crosscheck.language.polarity.certainty import Hedge, find_hedges, is_open
from crosscheck.language.polarity.forms import base
from crosscheck.language.polarity.mood import is_conditional, mood_of
from crosscheck.language.polarity.negation import find_negations
from crosscheck.language.polarity.stages import Intent, Rivals, find_intents, find_rivals
from crosscheck.language.polarity.statements import Statement

__all__ = ["RULES", "find_modality"]

RULES = (
    Rule(
        "modality.certainty",
        "left open here, stated as a fact there",
        "warning",
        "One sentence says allegedly, reportedly, apparently, appears to, is expected to or the like of what the other "
        "states as a fact. A note where it is only a modal (may, might, could), and where a later article states what "
        "was to be expected. Silenced where the other side hedges in any words, or hands the claim to somebody, where "
        "the hedge hangs on another clause, and where the outlet also tells it as the other does.",
        advice="Say how you know, or keep the hedge.",
    ),
    Rule(
        "modality.status",
        "another stage of the same thing",
        "warning",
        "Two sentences that tell the same put it at different stages: proposed and approved, charged and convicted, "
        "suspended and canceled, plans to close and closed. A note where the later article has the later stage, unless "
        "both name one day. Silenced by a condition or another modal, where a side is negated, and where the outlet "
        "also tells it as the other does.",
        advice="Find out how far it has gone, and say when.",
    ),
)

_LEAST_SIMILAR = 40


def find_modality(case: Case) -> Iterator[Draft]:
    """A draft for each word that only one of two facing sentences leaves open, and for each pair of stages."""
    reader = Reader(case)
    for facing in reader.facing(_LEAST_SIMILAR):
        for left_has_it in (True, False):
            has = facing.left if left_has_it else facing.right
            for hedge in find_hedges(has.statement):
                yield from _hedged(reader, facing, hedge, left_has_it)
            for intent in find_intents(has.statement):
                yield from _intended(reader, facing, intent, left_has_it)
        for rivals in find_rivals(facing.left.statement, facing.right.statement):
            yield from _staged(reader, facing, rivals)


def _hedged(reader: Reader, facing: Facing, hedge: Hedge, left_has_it: bool) -> Iterator[Draft]:
    """A draft for each place where the other side states as a fact what this hedge leaves open."""
    has, lacks = (facing.left, facing.right)[:: 1 if left_has_it else -1]
    cue = range(hedge.first, hedge.last + 1)
    for at, likeness in _stated(reader, facing, cue, hedge.predicate, left_has_it, futures=hedge.kind != "modal"):
        word = has.statement.bases[hedge.predicate]
        if has.statement.folds[hedge.predicate].endswith("ing") != lacks.statement.folds[at].endswith("ing"):
            continue
        if not reader.tells_elsewhere(lacks, word, likeness, _is_left_open) and not reader.tells_elsewhere(
            has, word, likeness, _is_stated
        ):
            yield _certainty(reader, facing, hedge, at, likeness, left_has_it)


def _intended(reader: Reader, facing: Facing, intent: Intent, left_has_it: bool) -> Iterator[Draft]:
    """A draft for each place where the other side states as done what this side only means, tries or threatens."""
    has, lacks = (facing.left, facing.right)[:: 1 if left_has_it else -1]
    cue = range(intent.first, intent.last + 1)
    for at, likeness in _stated(reader, facing, cue, intent.predicate, left_has_it, futures=False):
        word = has.statement.bases[intent.predicate]
        if lacks.statement.folds[at].endswith("ing"):
            continue
        if not reader.tells_elsewhere(lacks, word, likeness, _is_intended) and not reader.tells_elsewhere(
            has, word, likeness, _is_stated
        ):
            yield _intent(reader, facing, intent, at, likeness, left_has_it)


def _stated(
    reader: Reader, facing: Facing, cue: range, predicate: int, left_has_it: bool, futures: bool
) -> Iterator[tuple[int, Likeness]]:
    """Where the other side states a predicate plainly, in a clause that tells the same; ``futures`` count as plain."""
    has, lacks = (facing.left, facing.right)[:: 1 if left_has_it else -1]
    word = has.statement.bases[predicate]
    if word not in lacks.statement.bases or is_open(lacks.statement) or reader.is_attributed(lacks):
        return
    if is_conditional(has.statement, predicate) or _has_negation(has, predicate):
        return
    ignored = {"will"} if futures else set()
    for at, base in enumerate(lacks.statement.bases):
        if base != word or not _is_stated(lacks.statement, at) or _has_negation(lacks, at):
            continue
        left, right = (predicate, at) if left_has_it else (at, predicate)
        if not reader.may_differ(facing, left, right):
            continue
        if mood_of(has.statement, predicate, cue) - ignored != mood_of(lacks.statement, at) - ignored:
            continue
        aside = (cue, ()) if left_has_it else ((), cue)
        likeness = compare_slots(facing.left.words(left), facing.right.words(right), aside, facing.apart)
        if likeness is not None:
            yield at, likeness


def _has_negation(side: Side, at: int) -> bool:
    clause = side.statement.clause(at)
    return any(each.first in clause or each.predicate in clause for each in find_negations(side.statement))


def _is_intended(statement: Statement, at: int) -> bool:
    return any(intent.predicate == at for intent in find_intents(statement))


def _is_left_open(statement: Statement, at: int) -> bool:
    return is_open(statement) or is_conditional(statement, at)


def _is_stated(statement: Statement, at: int) -> bool:
    return not _is_left_open(statement, at) and not _is_intended(statement, at)


def _certainty(reader: Reader, facing: Facing, hedge: Hedge, at: int, likeness: Likeness, left_has_it: bool) -> Draft:
    has, lacks = (facing.left, facing.right)[:: 1 if left_has_it else -1]
    cue = has.statement.printed(hedge.first, hedge.last)
    predicate, stated = has.statement.printed(hedge.predicate), lacks.statement.printed(at)
    updated = hedge.kind != "evidential" and reader.is_later(lacks, has)
    places = (
        reader.place(has, hedge.first, hedge.predicate, f"{cue} {predicate}"),
        reader.place(lacks, at, at, stated),
    )
    return Draft(
        rule="modality.certainty",
        severity="note" if updated or hedge.kind == "modal" else "warning",
        confidence=facing.confidence(likeness, 0.35 if hedge.kind == "modal" else 0.5),
        message=f"{reader.outlet(has)} has “{cue}” of “{predicate}”, {reader.outlet(lacks)} states it as a fact.",
        reasons=(
            f"{reader.outlet(has)}: “{cue}” leaves “{predicate}” open",
            f"{reader.outlet(lacks)}: “{stated}”, with no hedge and no source in the sentence",
            likeness.why,
            *([f"{reader.outlet(lacks)} was published later and may know more"] if updated else []),
            "a hedge or a source in the other sentence, a condition, another modal, or the other's version elsewhere in "
            "the article would have silenced it",
        ),
        places=places[:: 1 if left_has_it else -1],
        pair=facing.pair,
        slot=f"word {facing.left.statement.place(hedge.predicate if left_has_it else at)[0]}",
    )


def _intent(reader: Reader, facing: Facing, intent: Intent, at: int, likeness: Likeness, left_has_it: bool) -> Draft:
    has, lacks = (facing.left, facing.right)[:: 1 if left_has_it else -1]
    cue = has.statement.printed(intent.first, intent.last)
    act, done = has.statement.printed(intent.predicate), lacks.statement.printed(at)
    updated = reader.is_later(lacks, has)
    places = (
        reader.place(has, intent.first, intent.predicate, f"{intent.kind}: {act}"),
        reader.place(lacks, at, at, f"done: {done}"),
    )
    return Draft(
        rule="modality.status",
        severity="note" if updated else "warning",
        confidence=facing.confidence(likeness, 0.45),
        message=f"{reader.outlet(has)} has “{cue} {act}”, {reader.outlet(lacks)} tells it as done: “{done}”.",
        reasons=(
            f"{reader.outlet(has)}: “{cue}” puts “{act}” at the stage “{intent.kind}”",
            f"{reader.outlet(lacks)}: “{done}” hangs on nothing of the kind",
            likeness.why,
            *([f"{reader.outlet(lacks)} was published later: the world may have gone on"] if updated else []),
            "a hedge, a condition, a modal, a negation, or the other's version elsewhere in the article would have "
            "silenced it",
        ),
        places=places[:: 1 if left_has_it else -1],
        pair=facing.pair,
        slot=f"word {facing.left.statement.place(intent.predicate if left_has_it else at)[0]}",
    )


def _staged(reader: Reader, facing: Facing, rivals: Rivals) -> Iterator[Draft]:
    """A draft for two stages of one family that stand in one slot."""
    left = facing.left.words(rivals.left.first, rivals.left.last)
    right = facing.right.words(rivals.right.first, rivals.right.last)
    if not reader.may_differ(facing, left.first, right.first):
        return
    for side, words in ((facing.left, left), (facing.right, right)):
        if is_conditional(words.statement, words.first) or _has_negation(side, words.first):
            return
    if mood_of(left.statement, left.first) != mood_of(right.statement, right.first):
        return
    likeness = compare_slots(left, right, ((), ()), facing.apart)
    if likeness is None:
        return
    if reader.tells_elsewhere(facing.left, right.statement.bases[right.first], likeness, _is_stated):
        return
    if not reader.tells_elsewhere(facing.right, left.statement.bases[left.first], likeness, _is_stated):
        yield _status(reader, facing, rivals, left, right, likeness)


def _status(reader: Reader, facing: Facing, rivals: Rivals, left: Words, right: Words, likeness: Likeness) -> Draft:
    ours, theirs = reader.outlet(facing.left), reader.outlet(facing.right)
    updated = _is_update(reader, facing, rivals, likeness)
    return Draft(
        rule="modality.status",
        severity="note" if updated else "warning",
        confidence=facing.confidence(likeness, 0.5),
        message=f"{ours} has “{left.printed}” where {theirs} has “{right.printed}”.",
        reasons=(
            f"“{left.printed}” and “{right.printed}” are two stages of {rivals.left.family}",
            likeness.why,
            *(["the later article has the later stage: the world may have gone on"] if updated else []),
            "a condition, another modal, a negation, or the other's version elsewhere in the article would have "
            "silenced it",
        ),
        places=(
            reader.place(facing.left, left.first, left.last, left.printed),
            reader.place(facing.right, right.first, right.last, right.printed),
        ),
        pair=facing.pair,
        slot=f"word {left.place[0]}",
    )


def _is_update(reader: Reader, facing: Facing, rivals: Rivals, likeness: Likeness) -> bool:
    """Whether the later article has the later stage of an ordered family, and no one day is named by both."""
    if not rivals.left.ordered or not _days().isdisjoint(likeness.shared):
        return False
    later, earlier = (facing.right, facing.left)[:: 1 if rivals.right.rank > rivals.left.rank else -1]
    return reader.is_later(later, earlier)


@functools.cache
def _days() -> frozenset[str]:
    return frozenset(base(word) for word in data.load("grammar")["tags"]["t"].split())
