"""Forms and spellings of one person's name: the speakers of aligned words and the people of articles in, drafts out.

Who says the same words is the same person, so that two names of him are two forms or two spellings. Without a pair of
sentences only one thing is safe: the same first name with surnames a letter or two apart, each in one article alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from crosscheck.alignment.pairs import AlignedClaim, AlignedQuote
from crosscheck.findings.case import Case
from crosscheck.findings.finding import Draft
from crosscheck.findings.names.pairs import NamePair, draft_names
from crosscheck.findings.names.people import FullNames, read_full_names
from crosscheck.language.article import Article
from crosscheck.language.naming.aliases import Aliases
from crosscheck.language.naming.comparison import compare_names, spelled_alike
from crosscheck.language.naming.known import Known
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.quote import Speaker

__all__ = ["find_forms"]

_SAME_WORDS = 75
_SHORTEST_SURNAME = 5
_FullNames = dict[str, dict[str, int]]  # by the first word and the second one the number of the first


def find_forms(case: Case, aliases: Aliases) -> Iterator[tuple[NamePair, Draft]]:
    """Two forms or spellings of one name, those of speakers first."""
    known = Known(aliases)
    yield from _of_speakers(case, known)
    full = [_by_first_name(names) for names in case.read_once(read_full_names)]
    for left, right in combinations(range(len(case.articles)), 2):
        yield from _of_people(case, known, (left, right), (full[left], full[right]))


def _of_speakers(case: Case, known: Known) -> Iterator[tuple[NamePair, Draft]]:
    """The names of one speaker where two outlets print them in two spellings or forms."""
    told: list[AlignedQuote | AlignedClaim] = [*case.alignment.quotes, *case.alignment.claims]
    for aligned in told:
        left, right = aligned.pair.left.speaker, aligned.pair.right.speaker
        if aligned.pair.similarity < _SAME_WORDS or not _may_differ(left, right):
            continue
        articles = aligned.match.left_article, aligned.match.right_article
        ours, theirs = _printed(case.articles[articles[0]], left), _printed(case.articles[articles[1]], right)
        if ours is None or theirs is None:
            continue
        verdict = compare_names(ours, theirs, known)
        pair = NamePair(articles, ours, theirs, aligned.pair.id, ("both say the same words",), "speaker name")
        if verdict.relation == "spelling":
            yield pair, draft_names(case, pair, "name.spelling", "note", 0.7, verdict.why)
        elif verdict.relation == "variant":
            yield pair, draft_names(case, pair, "name.variant", "hidden", 0.8, verdict.why)


def _may_differ(left: Speaker | None, right: Speaker | None) -> bool:
    """Whether two speakers have names, and neither is the other's with less or more of it."""
    if left is None or right is None or not left.name or not right.name or left.name == right.name:
        return False
    ours, theirs = set(left.name.split()), set(right.name.split())
    return not (ours < theirs or theirs < ours)


def _printed(article: Article, speaker: Speaker | None) -> ProperName | None:
    """Where a speaker's full name stands first."""
    name = speaker.name if speaker else None
    start = article.source.text.find(name) if name else -1
    if start < 0 or not name:
        return None
    names = find_names(article.words, *article.words.within(start, start + len(name)))
    return names[0] if names else None


def _of_people(
    case: Case, known: Known, articles: tuple[int, int], full: tuple[_FullNames, _FullNames]
) -> Iterator[tuple[NamePair, Draft]]:
    """People of one first name whose surnames two articles spell differently, each in its own way only."""
    for start, other_start in _spelled_differently(*full):
        left = _full_name(case.articles[articles[0]], start)
        right = _full_name(case.articles[articles[1]], other_start)
        if left is None or right is None:
            continue
        verdict = compare_names(left, right, known)
        if verdict.relation == "spelling":
            pair = NamePair(articles, left, right, None, ("the same first name",), "")
            yield pair, draft_names(case, pair, "name.spelling", "note", 0.6, verdict.why)


def _spelled_differently(ours: _FullNames, theirs: _FullNames) -> Iterator[tuple[int, int]]:
    """Where names begin that share the first word, and whose second words only one article has each."""
    for first in sorted(ours.keys() & theirs.keys()):
        for last, start in ours[first].items():
            for other, other_start in theirs[first].items():
                if last not in theirs[first] and other not in ours[first] and spelled_alike((last,), (other,)):
                    yield start, other_start


def _by_first_name(full: FullNames) -> _FullNames:
    """The names whose surname is long enough to be spelled in two ways, by the first word and the second."""
    found: _FullNames = {}
    for (first, last), number in full.items():
        if len(last) >= _SHORTEST_SURNAME:
            found.setdefault(first, {})[last] = number
    return found


def _full_name(article: Article, start: int) -> ProperName | None:
    """The name of the two words from a number on, if they are one."""
    names = find_names(article.words, start, start + 2)
    return names[0] if names and len(names[0].words) == 2 else None
