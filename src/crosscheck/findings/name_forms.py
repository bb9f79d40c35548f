"""Forms and spellings of one person's name: the speakers of aligned words and the people of articles in, drafts out.

Who says the same words is the same person, so that two names of him are two forms or two spellings. Without a pair of
sentences only one thing is safe: the same first name with surnames a letter or two apart, each in one article alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from crosscheck.alignment.pairs import AlignedClaim, AlignedQuote
from crosscheck.findings.finding import Draft
from crosscheck.findings.name_pairs import NamePair, draft_names
from crosscheck.findings.rule import Case
from crosscheck.language.naming.comparison import compare_names, spelled_alike
from crosscheck.language.naming.lists import body_nouns, place_nouns
from crosscheck.language.naming.proper_names import ProperName
from crosscheck.language.naming.register import Register
from crosscheck.language.quotes import Speaker

__all__ = ["find_forms"]

_SAME_WORDS = 75


def find_forms(case: Case, register: Register) -> Iterator[tuple[NamePair, Draft]]:
    """Two forms or spellings of one name, those of speakers first."""
    yield from _of_speakers(case, register)
    for left, right in combinations(range(len(case.articles)), 2):
        yield from _of_people(case, register, left, right)


def _of_speakers(case: Case, register: Register) -> Iterator[tuple[NamePair, Draft]]:
    """The names of one speaker where two outlets print them in two spellings or forms."""
    told: list[AlignedQuote | AlignedClaim] = [*case.alignment.quotes, *case.alignment.claims]
    for aligned in told:
        left, right = aligned.pair.left.speaker, aligned.pair.right.speaker
        if left is None or right is None or aligned.pair.similarity < _SAME_WORDS:
            continue
        ours = _printed(register, aligned.match.left_article, left)
        theirs = _printed(register, aligned.match.right_article, right)
        if ours is None or theirs is None or ours.text == theirs.text:
            continue
        articles = aligned.match.left_article, aligned.match.right_article
        verdict = compare_names(ours, theirs, register.known(*articles))
        pair = NamePair(articles, ours, theirs, aligned.pair.id, ("both say the same words",), "speaker name")
        if verdict.relation == "spelling":
            yield pair, draft_names(case, pair, "name.spelling", "note", 0.7, verdict.why)
        elif verdict.relation == "variant":
            yield pair, draft_names(case, pair, "name.variant", "hidden", 0.8, verdict.why)


def _printed(register: Register, article: int, speaker: Speaker) -> ProperName | None:
    """Where a speaker's full name stands first."""
    names = register.names(article).all
    return next((name for name in names if name.text == speaker.name), None)


def _of_people(case: Case, register: Register, left: int, right: int) -> Iterator[tuple[NamePair, Draft]]:
    """People of one first name whose surnames two articles spell differently, each in its own way only."""
    theirs = _full_names(register, right)
    for words, ours in _full_names(register, left).items():
        for other_words, other in theirs.items():
            if words[0] != other_words[0] or words in theirs or other_words in _full_names(register, left):
                continue
            if spelled_alike(words[-1:], other_words[-1:]):
                verdict = compare_names(ours, other, register.known(left, right))
                pair = NamePair((left, right), ours, other, None, ("the same first name",), "")
                if verdict.relation == "spelling":
                    yield pair, draft_names(case, pair, "name.spelling", "note", 0.6, verdict.why)


def _full_names(register: Register, article: int) -> dict[tuple[str, ...], ProperName]:
    """The first place of each name of two words or more that may be a person's."""
    found: dict[tuple[str, ...], ProperName] = {}
    for name in register.names(article).all:
        if len(name.words) > 1 and name.words[-1] not in body_nouns() and name.words[-1] not in place_nouns():
            found.setdefault((name.words[0], name.words[-1]), name)
    return found
