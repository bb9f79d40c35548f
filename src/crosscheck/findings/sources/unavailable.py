"""What could not be compared, and why: an event in, a draft for each source and cause out.

Not checked is not a pass. There is nothing to compare one article alone with. A day named "Monday" means nothing in an
article that does not say when it came out, and a quote that an outlet gives to nobody cannot be given to the wrong
person. A reader is told once a source and cause, with every place.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosscheck import data
from crosscheck.alignment.pairs import AlignedClaim, AlignedQuote
from crosscheck.findings.case import Case
from crosscheck.findings.dates.rivals import Told
from crosscheck.findings.finding import Draft, Place, place_in
from crosscheck.findings.numbers.pairs import ArticleNumbers, are_too_many
from crosscheck.findings.sources.lint import head_of
from crosscheck.language.dates.grammar import DateExpression
from crosscheck.language.numbers.grammar import Number, find_numbers
from crosscheck.language.sentences import Sentence
from crosscheck.sources.reading import ARTICLE_SUFFIXES

__all__ = ["find_unavailable"]

_MOST_NAMES = 5
_Listed = Number | DateExpression
_LONG = 800  # characters of a sentence that may list hundreds of numbers, or of dates


def find_unavailable(case: Case) -> Iterator[Draft]:
    """A draft for each source and cause that kept aligned passages from being compared."""
    yield from _alone(case)
    yield from _without_date(case)
    yield from _without_speaker(case)
    yield from _too_many(case)


def _alone(case: Case) -> Iterator[Draft]:
    """An article that is the only one of its event, with the files beside it that are not read."""
    if len(case.sources) != 1:
        return
    (source,), (article,) = case.sources, case.articles
    beside = ""
    if case.ignored:
        were = "was" if len(case.ignored) == 1 else "were"
        beside = (
            f"; {_listed(case.ignored)} {were} left alone, since only {' and '.join(ARTICLE_SUFFIXES)} files are read"
        )
    place = place_in(source, *head_of(source.text, article))
    yield Draft(
        "check.unavailable",
        "info",
        1.0,
        f"{source.called} is the only article here, so there was nothing to compare it with{beside}.",
        ("a comparison takes two articles",),
        (place,),
    )


def _listed(names: Sequence[str]) -> str:
    """Some names in words, the first of them where they are many."""
    if len(names) > _MOST_NAMES:
        return f"{', '.join(names[:_MOST_NAMES])} and {len(names) - _MOST_NAMES} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _without_date(case: Case) -> Iterator[Draft]:
    """Days named from the day of publication, in sources that do not give one."""
    found: dict[int, list[tuple[Place, Place]]] = {}
    for aligned in case.alignment.claims:
        match = aligned.match
        sides = (match.left_article, match.left), (match.right_article, match.right)
        for (article, sentence), (other, beside) in (sides, sides[::-1]):
            if case.sources[article].day is not None:
                continue
            named, dated = _relative_day(case, article, sentence), _any_date(case, other, beside)
            if named is not None and dated is not None:
                found.setdefault(article, []).append(
                    (place_in(case.sources[article], *named), place_in(case.sources[other], *dated))
                )
    for article, places in sorted(found.items()):
        outlet, first = case.outlet(article), places[0][0]
        yield _draft(
            f"{outlet} has no publication date, so “{first.text}” (line {first.line}){_and_more(places, 'other day')} "
            "could not be compared with the dates of other outlets.",
            ("a day that is named from the day of publication", "a publication date would make it comparable"),
            places,
        )


def _without_speaker(case: Case) -> Iterator[Draft]:
    """Quotes that another outlet gives to somebody, in sources that give them to nobody."""
    found: dict[int, list[tuple[Place, Place]]] = {}
    for aligned in case.alignment.quotes:
        match = aligned.match
        if (match.left.speaker is None) == (match.right.speaker is None):
            continue
        nobody = match.left if match.left.speaker is None else match.right
        if nobody.kind != "scare":
            article = match.left_article if match.left.speaker is None else match.right_article
            found.setdefault(article, []).append(_places(case, aligned, match.left.speaker is None))
    for article, places in sorted(found.items()):
        outlet, first = case.outlet(article), places[0][0]
        yield _draft(
            f"No speaker was found in {outlet} for the quote on line {first.line}{_and_more(places, 'other quote')}, "
            "so who said it could not be compared with other outlets.",
            ("the quote has a speaker in one outlet only", "a speaker would make it comparable"),
            places,
        )


def _too_many(case: Case) -> Iterator[Draft]:
    """Sentences that list so many numbers, or dates, that comparing each with each would take minutes."""
    found: dict[tuple[str, int], list[tuple[Place, Place]]] = {}
    for aligned in case.alignment.claims:
        match = aligned.match
        for noun, ours, theirs in _lists(case, aligned):
            places = (
                place_in(case.sources[match.left_article], ours.start, ours.end),
                place_in(case.sources[match.right_article], theirs.start, theirs.end),
            )
            found.setdefault((noun, match.left_article), []).append(places)
    for (noun, article), each in sorted(found.items()):
        outlet, first = case.outlet(article), each[0][0]
        yield _draft(
            f"The sentence of {outlet} on line {first.line}{_and_more(each, 'other sentence')}, or what other outlets "
            f"have for it, lists so many {noun} that they could not be compared with each other.",
            (f"each of the {noun} would have to be compared with each", "shorter sentences would make them comparable"),
            each,
        )


def _lists(case: Case, aligned: AlignedClaim) -> Iterator[tuple[str, _Listed, _Listed]]:
    """Of what two sentences list too much, and the first that each lists of it."""
    match = aligned.match
    left, right = (match.left_article, match.left), (match.right_article, match.right)
    if max(match.left.end - match.left.start, match.right.end - match.right.start) < _LONG:
        return  # as nearly always: then their numbers need not be read
    numbers = case.read_once(ArticleNumbers)
    if are_too_many(numbers.side(*left), numbers.side(*right)):
        yield "numbers", numbers.side(*left).numbers[0], numbers.side(*right).numbers[0]
    told = case.read_once(Told)
    ours, theirs = told.dates(*left), told.dates(*right)
    if ours and theirs and (told.are_too_many(*left) or told.are_too_many(*right)):
        yield "dates", ours[0], theirs[0]


def _places(case: Case, aligned: AlignedQuote, left_first: bool) -> tuple[Place, Place]:
    match, pair = aligned.match, aligned.pair
    left = place_in(case.sources[match.left_article], pair.left.start, pair.left.end)
    right = place_in(case.sources[match.right_article], pair.right.start, pair.right.end)
    return (left, right) if left_first else (right, left)


def _and_more(places: Sequence[tuple[Place, Place]], noun: str) -> str:
    """How many more places of the source there are, beside the first one."""
    more = len({(here.start, here.end) for here, _ in places}) - 1
    return f" and {more} {noun}{'s' if more > 1 else ''}" if more else ""


def _draft(message: str, reasons: tuple[str, ...], places: Sequence[tuple[Place, Place]]) -> Draft:
    shown = dict.fromkeys(place for pair in places for place in pair)
    return Draft("check.unavailable", "info", 1.0, message, reasons, tuple(shown))


def _relative_day(case: Case, article: int, sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence names, outside quotes, a day or a span of days from the day of publication."""
    words, tables = case.articles[article].words, _tables()
    first, last = words.within(sentence.start, sentence.end)
    for at in range(first, last):
        begin = at
        if words.folds[at] in tables.spans and at > first and words.folds[at - 1] in tables.before:
            begin = at - 1
        elif words.folds[at] not in tables.days:
            continue
        if not case.articles[article].quotes_touching(words.starts[at], words.starts[at] + 1):
            return words.starts[begin], words.ends[at]
    return None


def _any_date(case: Case, article: int, sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence names any date."""
    numbers = find_numbers(case.sources[article].text, sentence.start, sentence.end)
    dated = next(((n.start, n.end) for n in numbers if n.kind in ("date", "year")), None)
    return _relative_day(case, article, sentence) or dated


class _Tables(NamedTuple):
    days: frozenset[str]
    before: frozenset[str]
    spans: frozenset[str]


@functools.cache
def _tables() -> _Tables:
    lists = data.load("unavailable")["relative"]
    return _Tables(**{name: frozenset(lists[name].split()) for name in ("days", "before", "spans")})
