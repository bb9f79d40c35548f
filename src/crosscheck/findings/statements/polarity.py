"""What one outlet affirms and another denies: facing sentences in, drafts out.

A negation that only one outlet has is mostly a clause that the other leaves out. What is asked here is whether both
say it of the same predicate of the same subject, in sentences that tell the same; whether anything else in the clause
turns it back (a second negation, an opposite: "did not fail to", "none lost" and "all kept"); and whether the outlet
also tells it as the other does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.findings.finding import Draft
from crosscheck.findings.statements.facing import Facing, Reader, Side
from crosscheck.findings.statements.slots import Likeness, Slot, compare_slots, is_year, likest
from crosscheck.language.polarity.antonyms import Opposites, find_crossed, find_opposites, find_others
from crosscheck.language.polarity.forms import is_adverb
from crosscheck.language.polarity.mood import is_conditional, mood_of
from crosscheck.language.polarity.negation import Negation, half_negations
from crosscheck.language.polarity.statements import is_quantity

__all__ = ["find_polarity"]

_SUBJECT = 2  # words at the start of a clause with which a counted subject begins: "ten", "about ten"
_OWNING = frozenset(("his", "her", "its", "their", "our", "my", "your"))
_SILENCERS = "a condition, another modal, or the other's version elsewhere in the article would have silenced it"


def find_polarity(reader: Reader) -> Iterator[Draft]:
    """A draft for each predicate that two facing sentences affirm and negate, and for each pair of opposites."""
    for facing in reader.facing:
        opposites = find_opposites(facing.left.terms, facing.right.terms)
        for left_has_it in (True, False):
            for negation in (facing.left if left_has_it else facing.right).negations:
                yield from _negated(reader, facing, negation, opposites, left_has_it)
        for pair in opposites:
            yield from _opposed(reader, facing, pair, opposites, "are opposites")
        others = [] if facing.apart else find_others(facing.left.terms, facing.right.terms)
        if len(others) == 1 and not opposites:  # where more differs, the sentences tell of two people or two matters
            yield from _other(reader, facing, others[0])
        if not facing.apart and not facing.left.terms.keys().isdisjoint(facing.right.terms):
            for pair in find_crossed(facing.left.statement, facing.right.statement):
                yield from _opposed(reader, facing, pair, [*opposites, pair], "are opposites")


def _negated(
    reader: Reader, facing: Facing, negation: Negation, opposites: Sequence[Opposites], left_has_it: bool
) -> Iterator[Draft]:
    """A draft where the other side affirms what this negation is about; of several places the likest."""
    has, lacks = (facing.left, facing.right)[:: 1 if left_has_it else -1]
    word = has.statement.bases[negation.predicate]
    if word not in lacks.statement.bases:
        return
    negated = has.slot(negation.predicate, aside=has.cues, free=negation.is_subject)
    found = []
    for at in lacks.statement.places_of(word):
        if not lacks.is_negated(at):
            affirmed = lacks.slot(at, aside=lacks.cues)
            if _is_of_manner(negated, affirmed):
                continue
            left, right = (negated, affirmed)[:: 1 if left_has_it else -1]
            likeness = _compare(reader, facing, left, right, opposites)
            if (
                likeness is not None
                and not reader.tells_elsewhere(lacks, at, word, likeness, Side.is_negated)
                and not reader.tells_elsewhere(has, negation.predicate, word, likeness, _is_affirmed)
            ):
                found.append((at, likeness))
    if not found and _is_all_that_differs(reader, facing, negation, left_has_it):
        found.append((negation.predicate - _width(negation), _alike(lacks)))
    if found:
        yield _negation(reader, facing, negation, *likest(found), left_has_it)


def _is_of_manner(negated: Slot, affirmed: Slot) -> bool:
    """Whether what is negated is how it was done, of which the other side says nothing: "did not decide it lightly"."""
    manner = {fold for fold in _behind(negated) if fold.endswith("ly") and is_adverb(fold)}
    return not manner.issubset(affirmed.statement.folds)


def _behind(slot: Slot) -> Sequence[str]:
    return slot.statement.folds[slot.last + 1 : slot.clause.stop]


def _is_all_that_differs(reader: Reader, facing: Facing, negation: Negation, left_has_it: bool) -> bool:
    """Whether two sentences have the same words, outside marks, but for a negation: it was left out, or put in.

    Numbers need not be the same, for a second difference does not hide the first; but a year may tell of another time.
    """
    has, lacks = (facing.left, facing.right)[:: 1 if left_has_it else -1]
    if negation.predicate < negation.first:
        return False
    folds, at = has.statement.folds, negation.predicate - _width(negation)
    left, right = (negation.predicate, at)[:: 1 if left_has_it else -1]
    plain = (*folds[: negation.first], *folds[negation.last + 1 :])
    others = lacks.statement.folds
    same = len(plain) == len(others) and all(map(_is_one_word, plain, others))
    return same and reader.may_differ(facing, left, right)


def _is_one_word(one: str, other: str) -> bool:
    """Whether two folded words are the same, or two numbers that are no years."""
    return one == other or (one.isdecimal() and other.isdecimal() and not (is_year(one) or is_year(other)))


def _alike(side: Side) -> Likeness:
    """The likeness of a sentence to one of the same words."""
    statement = side.statement
    content = [at for at in range(len(statement)) if statement.is_content(at)]
    return Likeness(tuple(statement.bases[at] for at in content), 0, 1.0, tuple(map(statement.printed, content)))


def _width(negation: Negation) -> int:
    return negation.last - negation.first + 1


def _compare(
    reader: Reader, facing: Facing, left: Slot, right: Slot, opposites: Sequence[Opposites]
) -> Likeness | None:
    """How alike two clauses are that say the opposite; None where they are not one slot, or agree after all."""
    if not reader.may_differ(facing, left.first, right.first):
        return None
    for slot in (left, right):
        if is_conditional(slot.statement, slot.first):
            return None
    if _half_negations(left) != _half_negations(right):
        return None
    if mood_of(left.statement, left.first, left.aside) != mood_of(right.statement, right.first, right.aside):
        return None
    turns = sum(
        not (each.first <= slot.first <= each.last)  # "refused to" is what is compared, where "refused" is
        for side, slot in ((facing.left, left), (facing.right, right))
        for each in side.negations_in(slot.clause)
    )
    ours, theirs = _reach(left), _reach(right)
    turns += len({pair.left for pair in opposites if pair.left[0] in ours and pair.right[0] in theirs})
    return compare_slots(left, right, facing.closeness) if turns % 2 else None


def _reach(slot: Slot) -> range:
    """The words that say what a slot states: its clause, and where no subject stands in that, all before it."""
    statement, clause = slot.statement, slot.clause
    has_subject = any(statement.is_content(at) for at in range(clause.start, slot.first))
    return clause if has_subject else range(clause.stop)


def _half_negations(slot: Slot) -> frozenset[str]:
    """The words that half negate around a slot; one in it is what is compared."""
    clause = slot.clause
    return half_negations(slot.statement, range(clause.start, slot.first), range(slot.last + 1, clause.stop))


def _is_affirmed(side: Side, at: int) -> bool:
    return not side.is_negated(at) and not is_conditional(side.statement, at)


def _negation(
    reader: Reader, facing: Facing, negation: Negation, at: int, likeness: Likeness, left_has_it: bool
) -> Draft:
    has, lacks = (facing.left, facing.right)[:: 1 if left_has_it else -1]
    first = has.statement.begin_of_word(negation.first)
    cue = has.statement.printed(first, negation.last)
    predicate, affirmed = has.statement.printed(negation.predicate), lacks.statement.printed(at)
    updated = reader.tells_of_later(lacks, has) or (negation.passing and reader.is_later(lacks, has))
    places = (
        reader.place(has, first, negation.predicate, f"not {predicate}"),
        reader.place(lacks, at, at, affirmed),
    )
    return Draft(
        rule="polarity.negation",
        severity="note" if updated else "warning",
        confidence=min(0.5, facing.confidence(likeness, 0.3)),
        message=f"{reader.outlet(has)} has “{places[0].text}”, {reader.outlet(lacks)} affirms it: “{affirmed}”.",
        reasons=(
            f"{reader.outlet(has)}: “{cue}” negates “{predicate}”",
            f"{reader.outlet(lacks)}: nothing in the clause negates “{affirmed}”",
            likeness.why,
            *([f"{reader.outlet(lacks)} was published later and may know more"] if updated else []),
            f"a second negation or an opposite in the clause, {_SILENCERS}",
        ),
        places=places[:: 1 if left_has_it else -1],
        pair=facing.pair,
        slot=facing.slot(negation.predicate if left_has_it else at),
    )


def _opposed(
    reader: Reader, facing: Facing, pair: Opposites, opposites: Sequence[Opposites], relation: str
) -> Iterator[Draft]:
    """A draft for two words that exclude each other where they fill one slot."""
    left = facing.left.slot(*pair.left, aside=facing.left.cues)
    right = facing.right.slot(*pair.right, aside=facing.right.cues)
    if _are_two_groups(left, right) or _are_two_deeds(left, right):
        return
    likeness = _compare(reader, facing, left, right, opposites)
    ours, theirs = left.statement.bases[left.first], right.statement.bases[right.first]
    if (
        likeness is not None
        and not reader.tells_elsewhere(facing.left, left.first, theirs, likeness, _is_affirmed)
        and not reader.tells_elsewhere(facing.right, right.first, ours, likeness, _is_affirmed)
    ):
        yield _antonym(reader, facing, left, right, likeness, relation)


def _other(reader: Reader, facing: Facing, pair: Opposites) -> Iterator[Draft]:
    """A draft for two things of one kind; not for who does something, of whom an event may have both."""
    left, right = facing.left.slot(*pair.left), facing.right.slot(*pair.right)
    sides = (facing.left, left), (facing.right, right)
    if not any(_does_something(slot) or reader.is_speaker(side, slot.first) for side, slot in sides):
        yield from _opposed(reader, facing, pair, [pair], "are two of one kind, and one is meant")


def _does_something(slot: Slot) -> bool:
    """Whether a word begins its sentence, or stands for a verb: "a jury found", "the army shipped 500 soldiers"."""
    statement, at = slot.statement, slot.first
    printed = statement.folds[at]
    if printed != statement.bases[at] and printed.endswith(("ed", "ing")):
        return True
    owned = at > 0 and (statement.folds[at - 1] in _OWNING or statement.folds[at - 1].endswith(("'s", "s'")))
    return not owned and not any(statement.is_content(before) for before in range(at))


def _are_two_groups(left: Slot, right: Slot) -> bool:
    """Whether two numbers of some kind, or "some" of them, do what is opposed: "ten voted for it", "nine against"."""
    ours, theirs = _quantities_before(left), _quantities_before(right)
    if not ours or not theirs:
        return False
    return ours != theirs or not all(word.isdecimal() for word in ours)


def _are_two_deeds(left: Slot, right: Slot) -> bool:
    """Whether what is opposed is to do two things, which may be opposites too: "agreed to drop", "refused to keep"."""
    ours, theirs = _deed(left), _deed(right)
    return bool(ours and theirs) and ours != theirs


def _deed(slot: Slot) -> str:
    """The word, in its base form, behind a slot and "to"; empty where that does not follow."""
    statement, at = slot.statement, slot.last + 1
    return statement.bases[at + 1] if at + 1 < len(statement) and statement.folds[at] == "to" else ""


def _quantities_before(slot: Slot) -> set[str]:
    """The quantities that begin the clause of a slot, as its subject."""
    folds, begin = slot.statement.folds, slot.clause.start
    return {folds[at] for at in range(begin, min(begin + _SUBJECT, slot.first)) if is_quantity(folds[at])}


def _antonym(reader: Reader, facing: Facing, left: Slot, right: Slot, likeness: Likeness, relation: str) -> Draft:
    ours, theirs = reader.outlet(facing.left), reader.outlet(facing.right)
    return Draft(
        rule="polarity.antonym",
        severity="warning",
        confidence=facing.confidence(likeness, 0.5),
        message=f"{ours} has “{left.printed}” where {theirs} has “{right.printed}”.",
        reasons=(
            f"“{left.printed}” and “{right.printed}” {relation}",
            likeness.why,
            f"a negation or a second pair of opposites in the clause, {_SILENCERS}",
        ),
        places=(
            reader.place(facing.left, left.first, left.last, left.printed),
            reader.place(facing.right, right.first, right.last, right.printed),
        ),
        pair=facing.pair,
        slot=facing.slot(left.first),
    )
