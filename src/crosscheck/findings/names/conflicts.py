"""Names and places in the same slot: aligned claims in, drafts out.

Most names that differ between outlets are two forms of one, and most of the rest belong to different facts. So a
name is compared only where the words around it agree; what tables, titles, initials and nicknames explain is kept as
a hidden finding with its reason; and a name that the other article has too, elsewhere, is told of another fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft
from crosscheck.findings.names.forms import find_forms
from crosscheck.findings.names.holders import find_two_holders
from crosscheck.findings.names.own_words import Told, find_told
from crosscheck.findings.names.pairs import NamePair, draft_names, read_register
from crosscheck.findings.names.places import find_place_forms
from crosscheck.findings.names.slots import Swap, find_swaps
from crosscheck.language.article import Article
from crosscheck.language.naming.comparison import Verdict, compare_names, kinds_of
from crosscheck.language.naming.known import Known, is_acronym
from crosscheck.language.naming.lists import locative
from crosscheck.language.naming.proper_names import ProperName
from crosscheck.language.naming.register import Register
from crosscheck.language.quote import Speaker
from crosscheck.language.speakers.names import parse_name
from crosscheck.language.speakers.voices import are_named_differently

__all__ = ["find_names"]

# Set on 60 news events and on 5,300 pairs of like sentences from 840 articles about other matters, of which none is
# raised: below them nearly all names that differ belong to different facts.
_SAME = 75  # how alike sentences must be for a warning, unless the words around the names are nearly equal
_ALIKE = 55  # and for a note
_NEARLY_EQUAL, _CLAUSE = 0.8, 4  # the share of the words around that agree, and how many of content
_FEWEST_SHARED = 2
_PLACELIKE = frozenset(("place", "body"))


def find_names(case: Case) -> Iterator[Draft]:
    """A draft for each two names in one slot or of one speaker; what is told of two articles is told once."""
    register = case.read_once(read_register)
    best: dict[tuple[object, ...], Draft] = {}
    for pair, draft in (
        *_in_slots(case, register),
        *find_forms(case, register.aliases),
        *find_place_forms(case, register.aliases),
        *find_two_holders(case, register),
    ):
        key = pair.articles, draft.rule, pair.left.words[-1], pair.right.words[-1]
        if key not in best or draft.confidence > best[key].confidence:
            best[key] = draft
    yield from best.values()


def _in_slots(case: Case, register: Register) -> Iterator[tuple[NamePair, Draft]]:
    """Names that stand in one another's place in what two outlets tell."""
    for told in find_told(case, register):
        for swap in find_swaps(told.left, told.right):
            pair = NamePair(
                (told.left_article, told.right_article),
                *(swap.left, swap.right, told.pair),
                (
                    f"{told.why} share their content ({told.similarity} of 100)",
                    "the words on both sides of the name agree",
                ),
                f"name {swap.left.start}",
            )
            draft = None if _is_at_cue(case, pair) else _judge(case, register, told, swap, pair)
            if draft is not None:
                yield pair, draft


def _is_at_cue(case: Case, pair: NamePair) -> bool:
    """Whether both names are speakers who are told apart: whose words they are is another rule's question."""
    left = _speaker_at(case.articles[pair.articles[0]], pair.left)
    right = _speaker_at(case.articles[pair.articles[1]], pair.right)
    return left is not None and right is not None and are_named_differently(left, right)


def _speaker_at(article: Article, name: ProperName) -> Speaker | None:
    """The speaker that a name is, not only a part of: "Hale", but not the town in "doctors in Dayton"."""
    quoted = (quote.speaker for quote in article.quotes if quote.kind != "scare")
    for speaker in (*(each.speaker for each in article.attributions), *quoted):
        if speaker and speaker.start <= name.start < speaker.end and name.words[-1:] == _last_word(speaker):
            return speaker
    return None


def _last_word(speaker: Speaker) -> tuple[str, ...]:
    return parse_name(speaker.name or speaker.mention).words[-1:]


def _judge(case: Case, register: Register, told: Told, swap: Swap, pair: NamePair) -> Draft | None:
    """The draft for two names in one slot, or None where they are not worth one."""
    verdict = compare_names(swap.left, swap.right, register.known(*pair.articles))
    if verdict.relation in ("variant", "contained"):
        return _explained(case, pair, verdict)
    if verdict.relation == "spelling" and not swap.left.opens and not swap.right.opens:
        return draft_names(case, pair, "name.spelling", "note", 0.6, verdict.why)
    return _conflict(case, register, told, swap, pair, verdict) if verdict.relation == "other" else None


def _explained(case: Case, pair: NamePair, verdict: Verdict) -> Draft:
    """Two forms of one name, or a place in a place: kept, so that it can be told why nothing is raised."""
    precise = verdict.relation == "contained" and "body" not in verdict.kinds
    return draft_names(case, pair, "place.precision" if precise else "name.variant", "hidden", 0.8, verdict.why)


def _conflict(case: Case, register: Register, told: Told, swap: Swap, pair: NamePair, verdict: Verdict) -> Draft | None:
    """Another person, body or place, as loud as the sentences are alike; hidden where it is probably another fact."""
    nearly = swap.likeness >= _NEARLY_EQUAL and swap.shared >= _CLAUSE
    equal = told.similarity >= _SAME or nearly or swap.alone
    if swap.shared < _FEWEST_SHARED or not (equal or told.similarity >= _ALIKE):
        return None
    rule = "place.value" if _is_place(case, register, pair) else "name.conflict"
    if doubt := _doubt(case, register, pair):
        severity = "note" if swap.alone else "hidden"
        return draft_names(case, pair, rule, severity, 0.4, f"{verdict.why}; but {doubt}")
    if not equal:
        return draft_names(case, pair, rule, "note", 0.4, verdict.why)
    confidence = 0.6 + 0.1 * (told.similarity >= _SAME) + 0.1 * bool(verdict.kinds) + 0.1 * swap.alone
    return draft_names(case, pair, rule, "warning", confidence, verdict.why)


def _doubt(case: Case, register: Register, pair: NamePair) -> str:
    """Why two names in one slot may be no conflict, in words; empty where nothing speaks against it."""
    known = register.known(*pair.articles)
    left, right = pair.articles
    for name, other, here, there in ((pair.left, pair.right, left, right), (pair.right, pair.left, right, left)):
        if not _is_surely_name(register, here, name):
            return f"{name.text} may have its capital from the sentence"
        elsewhere = (each for each in register.names(there).all if each.start != other.start)
        if any(compare_names(name, each, known).relation in ("same", "variant", "spelling") for each in elsewhere):
            return f"{name.text} stands elsewhere in {case.outlet(there)}, so that this is probably another fact"
    return ""


def _is_surely_name(register: Register, article: int, name: ProperName) -> bool:
    """Whether a capital is that of a name, and not only of the first word of a sentence."""
    if not name.opens or is_acronym(name) or kinds_of(name, Known(register.aliases)):
        return True
    return any(other.words == name.words and not other.opens for other in register.names(article).all)


def _is_place(case: Case, register: Register, pair: NamePair) -> bool:
    """Whether the slot is one of places: both names are, or may be and stand behind a small word of place."""
    known = register.known(*pair.articles)
    ours, theirs = kinds_of(pair.left, known), kinds_of(pair.right, known)
    if ours == theirs == {"place"}:
        return True
    if not ours <= _PLACELIKE or not theirs <= _PLACELIKE or (ours | theirs) == {"body"}:
        return False
    words = case.articles[pair.articles[0]].words
    before = words.folds[max(0, pair.left.outset - 2) : pair.left.outset]
    return not locative().isdisjoint(before)
