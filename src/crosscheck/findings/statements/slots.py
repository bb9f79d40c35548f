"""Which words of two sentences fill the same slot: two slots in, the likeness of their clauses out.

"Rose" and "fell" in two sentences that tell the same are mostly about two things. They fill one slot where the words
before them, which say who, and the words after them, which say what, are the same in both clauses; in a passive
clause it is the other way round.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from attrs import evolve, frozen

from crosscheck import data
from crosscheck.findings.statements.kin import kin_of
from crosscheck.language.polarity.forms import base, is_participle
from crosscheck.language.polarity.statements import Statement, is_quantity
from crosscheck.language.words import is_light

__all__ = ["Likeness", "Slot", "compare_slots", "is_year", "likest", "names_a_day"]

# Calibrated together on 750 aligned pairs of sentences of two outlets, and on 6,800 that hardly tell the same: of those
# fewer than one in a thousand is raised.
_NEAREST = 6
_FARTHER = 5
_LEAST = 0.3
_LEAST_FARTHER = 0.5  # where a subject stands outside its clause
_LEAST_APART = 0.75
_LEAST_LIGHT = 3  # shared words around one that is itself no content ("up", "before")
_CLOSE = 45
_VERY_CLOSE = 50
_NEARLY_EQUAL = 90
_YEAR = re.compile(r"(?:19|20)\d\d")


@frozen
class Slot:
    """The first and the last of some words that stand beside each other in a statement.

    Attributes:
        aside: words of the statement that do not count, such as the cue that is about these words.
        free: whether the subject is the cue's own ("nobody"), so that whoever stands there elsewhere is the same.
    """

    statement: Statement
    first: int
    last: int
    aside: Collection[int] = ()
    free: bool = False

    @property
    def printed(self) -> str:
        """The words as they are printed."""
        return self.statement.printed(self.first, self.last)

    @property
    def clause(self) -> range:
        """The words of the clause they stand in."""
        return self.statement.clause(self.first)

    def print_base(self, word: str) -> str:
        """A word of the statement, given by its base form, as it is printed there first."""
        return self.statement.printed(self.statement.bases.index(word))


@frozen
class Likeness:
    """How alike two clauses are around a word.

    Attributes:
        shared: the base forms that both have, those that say who first.
        subjects: how many of them say who.
        share: 0 to 1: shared words over the mean number of words around it.
        printed: the shared words, as the left sentence prints them.
    """

    shared: tuple[str, ...]
    subjects: int
    share: float
    printed: tuple[str, ...] = ()

    @property
    def why(self) -> str:
        """What is shared, in words."""
        return f"the clauses share “{'”, “'.join(self.printed)}”"


@frozen
class _Context:
    """The content around a slot.

    Attributes:
        before, after: in its clause, the nearest words.
        farther, beyond: before and after its clause, in its sentence.
        agent: after "by", where the clause is passive; these words are in ``after`` too.
        passive: whether the clause is.
        pronoun: the last pronoun before the slot, or empty.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    farther: tuple[str, ...]
    beyond: tuple[str, ...]
    agent: tuple[str, ...]
    passive: bool
    pronoun: str

    @property
    def subject(self) -> tuple[str, ...]:
        """The words that say who: before the slot, or where there are none, farther back."""
        return self.before or self.farther


def compare_slots(left: Slot, right: Slot, closeness: int) -> Likeness | None:
    """How alike the clauses of two slots are; None where they are not the same slot.

    ``closeness`` is the similarity of the sentences, 0 to 100; 0 for sentences that only stand beside aligned ones.
    """
    if _at_two_times(left, right, closeness):
        return None
    ours, theirs = _context(left), _context(right)
    found = _compare(ours, theirs, left.free or right.free, closeness)
    if found is None and closeness >= _CLOSE and _is_all_denied(left, right, ours, theirs):
        found = Likeness((left.statement.bases[left.first],), 0, 1.0)
    if found is None or ((_is_light(left) or _is_light(right)) and not _holds_a_light_word(found)):
        return None
    return evolve(found, printed=tuple(map(left.print_base, found.shared)))


def _is_all_denied(left: Slot, right: Slot, ours: _Context, theirs: _Context) -> bool:
    """Whether one sentence denies of anybody, and of nothing besides, what was done to somebody in the other."""
    denies = (left.free and not ours.after) or (right.free and not theirs.after)
    return (
        denies
        and ours.passive
        and theirs.passive
        and left.statement.bases[left.first] == right.statement.bases[right.first]
    )


def names_a_day(likeness: Likeness) -> bool:
    """Whether both clauses name one weekday, month or year."""
    return any(_kind_of_time(word) for word in likeness.shared)


def likest(found: Sequence[tuple[int, Likeness]]) -> tuple[int, Likeness]:
    """Of some words, each with the likeness of its clause, the one whose clause is likest, or the first of these."""
    return max(found, key=lambda each: (each[1].share, len(each[1].shared), -each[0]))


def _compare(ours: _Context, theirs: _Context, free: bool, closeness: int) -> Likeness | None:
    near = bool(ours.before and theirs.before) or free
    if ours.passive != theirs.passive:
        crossed = _compare_voices(ours, theirs) if ours.passive else _compare_voices(theirs, ours)
        if crossed is not None:
            return crossed if _is_enough(crossed, near, closeness) else None
    before = () if free else _shared_who(ours.subject, theirs.subject)
    after = _shared(ours.after, theirs.after)
    if not _is_one_object(ours, theirs, bool(before)) or not (free or _is_one_subject(ours, theirs, closeness)):
        return None
    around = (ours.after, theirs.after) if free else (ours.before, theirs.before, ours.after, theirs.after)
    if not any(around):
        after, around = _shared(ours.beyond, theirs.beyond), (ours.beyond, theirs.beyond)
    if not any(around) and ours.pronoun == theirs.pronoun:  # "officers had recommended that it be refused"
        around = (ours.farther, theirs.farther)
    likeness = _likeness(before + after, len(before), around)
    return likeness if _is_enough(likeness, near, closeness) else None


def is_year(word: str) -> bool:
    """Whether a word, folded or in its base form, may be a year."""
    return _YEAR.fullmatch(word) is not None


def _at_two_times(left: Slot, right: Slot, closeness: int) -> bool:
    """Whether two clauses name two weekdays, two months or two years, so that they tell of two things.

    In nearly equal sentences a year that names the object ("signed the 2021 treaty") is a difference of its own.
    """
    nearly = closeness >= _NEARLY_EQUAL
    ours, theirs = _times(left, nearly), _times(right, nearly)
    return any(ours[kind].isdisjoint(theirs[kind]) for kind in ours.keys() & theirs.keys())


def _times(slot: Slot, nearly: bool) -> dict[str, set[str]]:
    times: dict[str, set[str]] = {}
    clause = slot.clause
    for at, kind in _named_times_in(slot.statement):
        if at in clause and not (nearly and kind == "year" and _names_the_object(slot, at)):
            times.setdefault(kind, set()).add(slot.statement.bases[at])
    return times


@functools.lru_cache(maxsize=64)  # a sentence is compared once for each of its words that may differ
def _named_times_in(statement: Statement) -> list[tuple[int, str]]:
    """The words of a sentence that name a time, each with its kind."""
    return [(at, kind) for at, word in enumerate(statement.bases) if (kind := _kind_of_time(word))]


def _names_the_object(slot: Slot, at: int) -> bool:
    """Whether a year stands behind a slot between "the" and a word of content."""
    statement = slot.statement
    inside = slot.last < at - 1 and at + 1 < slot.clause.stop
    return inside and statement.folds[at - 1] == "the" and statement.is_content(at + 1)


def _kind_of_time(word: str) -> str:
    """What kind of time a word, in its base form, names; empty where it names none."""
    if is_year(word):
        return "year"
    return _named_times().get(word, "")


@functools.cache
def _named_times() -> dict[str, str]:
    return {base(word): kind for kind, words in data.load("clauses")["times"].items() for word in words.split()}


def _context(slot: Slot) -> _Context:
    statement, clause = slot.statement, slot.clause

    def content(places: range) -> Iterator[str]:  # as far as it is asked for: a sentence may have thousands of words
        return (statement.bases[at] for at in places if at not in slot.aside and statement.is_content(at))

    def first(words: Iterator[str], count: int) -> tuple[str, ...]:
        return tuple(islice(words, count))

    begin = _begin(slot)
    leading, following = range(begin, slot.first), range(slot.last + 1, clause.stop)
    behind = statement.folds[following.start : following.stop]
    by = following.start + behind.index("by") if "by" in behind else None
    passive = _is_passive(slot)
    who = (word for word in content(_backwards(slot, leading)) if not is_quantity(word))
    return _Context(
        before=first(who, _NEAREST)[::-1],
        after=first(content(following), _NEAREST),
        farther=first(content(range(begin)[::-1]), _FARTHER)[::-1],
        beyond=first(content(range(clause.stop, len(statement))), _FARTHER),
        agent=first(content(range(by, clause.stop)), _NEAREST) if passive and by is not None else (),
        passive=passive,
        pronoun=statement.pronoun_in(leading),
    )


def _backwards(slot: Slot, leading: range) -> range:
    """The words before a slot, the nearest first, without one that says how it was done: "was fully insured"."""
    adverb = bool(leading) and slot.statement.folds[leading[-1]].endswith("ly")
    return leading[-2::-1] if adverb and len(leading) > 1 else leading[::-1]


def _begin(slot: Slot) -> int:
    """Where what a slot states begins: behind "Hale said", which says who says it, and not of whom."""
    statement, start = slot.statement, slot.clause.start
    reported = (at + 1 for at in range(slot.first - 1, start - 1, -1) if statement.reports(at))
    begin = next(reported, start)
    return begin if any(statement.is_content(at) for at in range(begin, slot.first)) else start


def _is_light(slot: Slot) -> bool:
    return is_light(slot.statement.folds[slot.first])


def _holds_a_light_word(likeness: Likeness) -> bool:
    """Whether clauses are alike enough for a word that is itself no content: "up", "before"."""
    return len(likeness.shared) >= _LEAST_LIGHT or likeness.share == 1


def _is_passive(slot: Slot) -> bool:
    """Whether a form of "be" stands before a participle, with nothing but small words between them."""
    statement = slot.statement
    if not is_participle(statement.folds[slot.first]):
        return False
    for at in range(slot.first - 1, slot.clause.start - 1, -1):
        if statement.bases[at] == "be":
            return True
        if at not in slot.aside and statement.is_content(at) and not statement.folds[at].endswith("ly"):
            return False
    return False


def _compare_voices(passive: _Context, active: _Context) -> Likeness | None:
    """The likeness of a passive and an active clause: "the plan was rejected by the board", "the board … the plan"."""
    objects = _shared(passive.subject, active.after)
    agents = _shared(passive.agent, active.subject)
    if not objects or 2 * len(objects) < len(set(passive.before)):
        return None
    if passive.agent and 2 * len(agents) < len(set(passive.agent)):
        return None
    rest = tuple(word for word in passive.after if word not in passive.agent)
    shared = agents + objects + tuple(word for word in _shared(rest, active.after) if word not in objects)
    around = (passive.before, passive.agent, rest, active.after, active.before if passive.agent else ())
    return _likeness(shared, len(agents + objects), around)


def _likeness(shared: tuple[str, ...], subjects: int, around: tuple[tuple[str, ...], ...]) -> Likeness:
    size = sum(len(set(words)) for words in around)
    return Likeness(shared, subjects, min(1.0, 2 * len(shared) / size) if size else 0.0)


def _is_enough(likeness: Likeness, near: bool, closeness: int) -> bool:
    """Whether clauses are alike enough; one shared word is, where there is no other and it is the subject."""
    least = (_LEAST if near else _LEAST_FARTHER) if closeness else _LEAST_APART
    if likeness.share < least:
        return False
    return len(likeness.shared) > 1 or (likeness.share >= 1 and (likeness.subjects > 0 or closeness >= _CLOSE))


def _shared(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys(ours) if word in theirs)


def _shared_who(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a subject that both have; without any, a body of which the other has a part, or the whole."""
    kin = (word for word in ours if not kin_of(word).isdisjoint(theirs))
    return _shared(ours, theirs) or tuple(islice(kin, 1))


def _is_one_subject(ours: _Context, theirs: _Context, closeness: int) -> bool:
    if ours.before and theirs.before:
        return 2 * len(_shared_who(ours.before, theirs.before)) >= min(len(set(ours.before)), len(set(theirs.before)))
    if not closeness:
        return False
    all_ours, all_theirs = ours.farther + ours.before, theirs.farther + theirs.before
    if (ours.pronoun and theirs.pronoun) or _shared(all_ours, all_theirs):
        return True
    if ours.pronoun or theirs.pronoun:
        return closeness >= _VERY_CLOSE
    return not (all_ours or all_theirs)


def _is_one_object(ours: _Context, theirs: _Context, one_subject: bool) -> bool:
    if not ours.after and not theirs.after:
        return True
    if not ours.after or not theirs.after:
        return one_subject
    return 2 * len(_shared(ours.after, theirs.after)) >= min(len(set(ours.after)), len(set(theirs.after)))
