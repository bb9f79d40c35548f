"""How sure an outlet is, and how far it says things have gone: facing sentences in, drafts out.

"Allegedly" against a plain fact is the outlets' difference; against "police said" it is none, for neither states it.
So the other side must be a plain statement, of the same word in a clause that tells the same. Stages are compared in
the same slot: "charged" and "convicted" of one act; "plans to close" and "closed". Where the later article knows the
later stage, the world went on: that is an update.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.findings.finding import Draft
from crosscheck.findings.statements.facing import Facing, Reader, Side
from crosscheck.findings.statements.slots import Likeness, Slot, compare_slots, likest, names_a_day
from crosscheck.language.polarity.certainty import Hedge, is_open
from crosscheck.language.polarity.forms import is_participle
from crosscheck.language.polarity.mood import is_conditional, mood_of
from crosscheck.language.polarity.stages import Intent, Stage, find_rivals

__all__ = ["find_modality"]

_LITTLE = 0.2


def find_modality(reader: Reader) -> Iterator[Draft]:
    """A draft for each word that only one of two facing sentences leaves open, and for each pair of stages."""
    for facing in reader.facing:
        for left_has_it in (True, False):
            has = facing.left if left_has_it else facing.right
            for hedge in has.hedges:
                yield from _hedged(reader, facing, hedge, left_has_it)
            for intent in has.intents:
                yield from _intended(reader, facing, intent, left_has_it)
        for ours, theirs in find_rivals(facing.left.stages, facing.right.stages):
            yield from _staged(reader, facing, ours, theirs)


def _hedged(reader: Reader, facing: Facing, hedge: Hedge, left_has_it: bool) -> Iterator[Draft]:
    """A draft where the other side states as a fact what this hedge leaves open; of several places the likest."""
    has, lacks = (facing.left, facing.right)[:: 1 if left_has_it else -1]
    word = has.statement.bases[hedge.predicate]
    goes_on = has.statement.folds[hedge.predicate].endswith("ing")
    slot = has.slot(hedge.predicate, aside=range(hedge.first, hedge.last + 1))
    found = [
        (at, likeness)
        for at, likeness in _stated(reader, facing, slot, left_has_it, futures=True, sourced=hedge.kind != "evidential")
        if goes_on == lacks.statement.folds[at].endswith("ing")
        and not reader.tells_elsewhere(lacks, at, word, likeness, _is_left_open)
        and not reader.tells_elsewhere(has, hedge.predicate, word, likeness, _is_stated)
    ]
    if found:
        yield _certainty(reader, facing, hedge, *likest(found), left_has_it)


def _intended(reader: Reader, facing: Facing, intent: Intent, left_has_it: bool) -> Iterator[Draft]:
    """A draft where the other side states as done what this side only means, tries or threatens."""
    has, lacks = (facing.left, facing.right)[:: 1 if left_has_it else -1]
    word = has.statement.bases[intent.predicate]
    slot = has.slot(intent.predicate, aside=range(intent.first, intent.last + 1))
    found = [
        (at, likeness)
        for at, likeness in _stated(reader, facing, slot, left_has_it, futures=False)
        if is_participle(lacks.statement.folds[at])
        and not reader.tells_elsewhere(lacks, at, word, likeness, Side.is_intended)
        and not reader.tells_elsewhere(has, intent.predicate, word, likeness, _is_stated)
    ]
    if found:
        yield _intent(reader, facing, intent, *likest(found), left_has_it)


def _stated(
    reader: Reader, facing: Facing, slot: Slot, left_has_it: bool, futures: bool, sourced: bool = False
) -> Iterator[tuple[int, Likeness]]:
    """Where the other side states a predicate plainly, in a clause that tells the same; ``futures`` may count as plain.

    ``slot`` is the predicate on this side, its cue set aside. Where ``sourced``, what both sides hand to a speaker
    counts as plain too: "will begin, the union said" differs from "may begin, the union said".
    """
    has, lacks = (facing.left, facing.right)[:: 1 if left_has_it else -1]
    word = slot.statement.bases[slot.first]
    sourced = sourced and reader.is_attributed(has) and reader.is_attributed(lacks)
    if word not in lacks.statement.bases or (reader.is_attributed(lacks) and not sourced):
        return
    if is_conditional(slot.statement, slot.first, slot.aside) or has.negations_in(slot.clause):
        return
    ignored = {"will"} if futures else set()
    mood = mood_of(slot.statement, slot.first, slot.aside) - ignored
    for at, each in enumerate(lacks.statement.bases):
        other = lacks.slot(at)
        if each != word or not _is_stated(lacks, at, sourced) or lacks.negations_in(other.clause):
            continue
        left, right = (slot, other)[:: 1 if left_has_it else -1]
        if mood != mood_of(lacks.statement, at) - ignored or not reader.may_differ(facing, left.first, right.first):
            continue
        likeness = compare_slots(left, right, facing.closeness)
        if likeness is not None:
            yield at, likeness


def _is_left_open(side: Side, at: int, sourced: bool = False) -> bool:
    hedged = any(hedge.predicate == at for hedge in side.hedges)
    return hedged or is_open(side.statement, at, sourced) or is_conditional(side.statement, at)


def _is_stated(side: Side, at: int, sourced: bool = False) -> bool:
    return not _is_left_open(side, at, sourced) and not side.is_intended(at)


def _certainty(reader: Reader, facing: Facing, hedge: Hedge, at: int, likeness: Likeness, left_has_it: bool) -> Draft:
    has, lacks = (facing.left, facing.right)[:: 1 if left_has_it else -1]
    cue = has.statement.printed(hedge.first, hedge.last)
    predicate, stated = has.statement.printed(hedge.predicate), lacks.statement.printed(at)
    updated = hedge.kind != "evidential" and reader.is_later(lacks, has)
    plainly, without = "as a fact", "with no hedge and no source in the sentence"
    if reader.is_attributed(lacks):
        plainly, without = "as certain", "with no hedge, though handed to a speaker too"
    places = (
        reader.place(has, hedge.first, hedge.predicate, f"{cue} {predicate}"),
        reader.place(lacks, at, at, stated),
    )
    return Draft(
        rule="modality.certainty",
        severity=_severity(hedge.kind, updated),
        confidence=facing.confidence(likeness, 0.35 if hedge.kind == "modal" else 0.5),
        message=f"{reader.outlet(has)} has “{places[0].text}”, {reader.outlet(lacks)} states it {plainly}: “{stated}”.",
        reasons=(
            f"{reader.outlet(has)}: “{cue}” leaves “{predicate}” open",
            f"{reader.outlet(lacks)}: “{stated}”, {without}",
            likeness.why,
            *([f"{reader.outlet(lacks)} was published later and may know more"] if updated else []),
            "a hedge or a source in the other sentence, a condition, another modal, or the other's version elsewhere "
            "in the article would have silenced it",
        ),
        places=places[:: 1 if left_has_it else -1],
        pair=facing.pair,
        slot=facing.slot(hedge.predicate if left_has_it else at),
    )


def _severity(kind: str, updated: bool) -> str:
    """What was to be expected, and a later article tells as done, is no difference; what only may be is a note."""
    if updated and kind == "prospect":
        return "info"
    return "note" if updated or kind == "modal" else "warning"


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
        message=f"{reader.outlet(has)} has “{places[0].text}”, {reader.outlet(lacks)} tells it as done: “{done}”.",
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
        slot=facing.slot(intent.predicate if left_has_it else at),
    )


def _staged(reader: Reader, facing: Facing, ours: Stage, theirs: Stage) -> Iterator[Draft]:
    """A draft for two stages of one family that stand in one slot."""
    left, right = facing.left.slot(ours.first, ours.last), facing.right.slot(theirs.first, theirs.last)
    if not reader.may_differ(facing, left.first, right.first):
        return
    for side, slot in ((facing.left, left), (facing.right, right)):
        if is_conditional(slot.statement, slot.first) or side.negations_in(slot.clause):
            return
    if mood_of(left.statement, left.first) != mood_of(right.statement, right.first):
        return
    likeness = compare_slots(left, right, facing.closeness)
    if (
        likeness is not None
        and not _reaches(reader, facing.left, left, right, likeness)
        and not _reaches(reader, facing.right, right, left, likeness)
    ):
        yield _status(reader, facing, ours, theirs, likeness)


def _reaches(reader: Reader, side: Side, own: Slot, others: Slot, likeness: Likeness) -> bool:
    """Whether an article elsewhere knows the other's stage: of a course of things one article often tells several."""

    def is_reached(other: Side, at: int) -> bool:
        return not other.is_negated(at) and not is_conditional(other.statement, at)

    stage = others.statement.bases[_telling_word(others)]
    return reader.tells_elsewhere(side, own.first, stage, likeness, is_reached, share=_LITTLE)


def _telling_word(slot: Slot) -> int:
    """The first word of a slot that carries content: "custody" of "in custody"."""
    words = range(slot.first, slot.last + 1)
    return next((at for at in words if slot.statement.is_content(at)), slot.first)


def _status(reader: Reader, facing: Facing, ours: Stage, theirs: Stage, likeness: Likeness) -> Draft:
    left, right = facing.left.slot(ours.first, ours.last), facing.right.slot(theirs.first, theirs.last)
    updated = _is_update(reader, facing, ours, theirs, likeness)
    return Draft(
        rule="modality.status",
        severity="note" if updated else "warning",
        confidence=facing.confidence(likeness, 0.5),
        message=(
            f"{reader.outlet(facing.left)} has “{left.printed}” where {reader.outlet(facing.right)} has "
            f"“{right.printed}”."
        ),
        reasons=(
            f"“{left.printed}” and “{right.printed}” are two stages of {ours.family}",
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
        slot=facing.slot(left.first),
    )


def _is_update(reader: Reader, facing: Facing, ours: Stage, theirs: Stage, likeness: Likeness) -> bool:
    """Whether the later article has the later stage of an ordered family, and no one day is named by both."""
    if not ours.ordered or names_a_day(likeness):
        return False
    later, earlier = (facing.right, facing.left)[:: 1 if theirs.rank > ours.rank else -1]
    return reader.is_later(later, earlier)
