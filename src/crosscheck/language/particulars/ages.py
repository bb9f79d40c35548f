"""How old an article says that the people it names are: an article in, their ages out.

"Ada Byron, 43,", "the 43-year-old Byron", "Byron, a 43-year-old engineer", "Byron is 43". An age of another time ("was
19 when"), of somebody without a name, and of a surname that two people of the article bear is passed over, as is
whatever is said inside quotes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from crosscheck.language.article import Article
from crosscheck.language.naming.proper_names import ProperName, find_names
from crosscheck.language.numbers.grammar import Number, find_numbers
from crosscheck.language.particulars.bearers import Bearers
from crosscheck.language.particulars.particular import Given, Particular, agreed
from crosscheck.language.speakers.humans import is_kind_of_person
from crosscheck.language.speakers.names import surname_of

__all__ = ["find_ages"]

_MAY_BE_AGE = re.compile(
    r"(?<=[\s(])(?<!\. )\d{1,3}"
    r"(?:[\s-]years?[\s-]old\b|[,.;)](?!\d|\s(?:19|20)\d\d)|(?<=\baged \d\d)|(?<=\bage of \d\d))"
)
_BEHIND_NAME = re.compile(
    r",?\s\(?(?:(?:aged?|is|who is|who was|now|just|only|an?|the)\s)?|,\san?\s[a-z][a-z -]{1,40}\s(?:aged|of)\s"
)
_BEFORE_NAME = re.compile(
    r"\s(?:(?P<words>[a-z][a-z -]*?)(?:\s(?:named|called|identified(?:\sby\s\w+)?\sas|known\sas))?(?P<comma>,)?\s)?"
)
_THE = "the "
_DESCRIBED = re.compile(rf"(?<!\w)(?i:{_THE})\d+-year-old")
_DIED = re.compile(r"(?<!\bwho\s)\bdied\s(?:[\w',]+\s){0,6}?(?:aged|at\sthe\sage\sof)\s$")
_THEN = re.compile(r"\b(?:then|at the time)\b")


def find_ages(article: Article) -> list[Particular]:
    """The ages of the people of an article, in the order of the fullest names that it gives them."""
    given: defaultdict[str, list[Given]] = defaultdict(list)
    bearers = Bearers(article)
    for sentence in _sentences(article):
        for name, number in _read_sentence(bearers, sentence):
            given[name].append((sentence, number))
    return list(agreed("age", given))


def _sentences(article: Article) -> list[int]:
    text = article.source.text
    starts = (match.start() for match in _MAY_BE_AGE.finditer(text))
    return sorted({sentence for start in starts for sentence in article.sentences_touching(start, start + 1)})


def _read_sentence(bearers: Bearers, sentence: int) -> Iterator[tuple[str, Number]]:
    """The full names of a sentence beside which an age stands, each with it."""
    article = bearers.article
    span, text = article.sentences[sentence], article.source.text
    ages = [number for number in find_numbers(text, span.start, span.end) if _is_age(number)]
    if not ages or _THEN.search(text, span.start, span.end):
        return
    names = find_names(article.words, *article.words.within(span.start, span.end))
    for age in ages:
        name = _whose(text, names, age)
        full = bearers.full_name(name) if name else _meant(bearers, sentence, age) or _who_died(bearers, sentence, age)
        if full and not article.quotes_touching(age.start, age.end):
            yield full, age


def _is_age(number: Number) -> bool:
    return number.kind == "age" and number.unit == "year" and not number.approximate and number.low == number.high


def _meant(bearers: Bearers, sentence: int, age: Number) -> str:
    """Whom "the 43-year-old" means: the one person who is named in the sentence before and up to there; else empty."""
    text, start = bearers.article.source.text, age.start - len(_THE)
    if sentence == 0 or not _DESCRIBED.fullmatch(text, max(0, start), age.end):
        return ""
    named = [full for at in (sentence - 1, sentence) for name, full in bearers.full_names(at) if name.end <= start]
    return named[0] if len({*map(surname_of, named)}) == 1 else ""


def _who_died(bearers: Bearers, sentence: int, age: Number) -> str:
    """Who "died at the age of 43": whoever opens the sentence, or is alone named in it or in the one before."""
    text, span = bearers.article.source.text, bearers.article.sentences[sentence]
    if not _DIED.search(text, span.start, age.start):
        return ""
    for at in (sentence, sentence - 1)[: 1 + (sentence > 0)]:
        named = [(name, full) for name, full in bearers.full_names(at) if name.end <= age.start]
        if named:
            opens = named[0][0].start == bearers.article.sentences[at].start
            return named[0][1] if opens or len({surname_of(full) for _, full in named}) == 1 else ""
    return ""


def _whose(text: str, names: Sequence[ProperName], age: Number) -> ProperName | None:
    """The name that an age stands beside."""
    for name in names:
        if name.end <= age.start and _BEHIND_NAME.fullmatch(text, name.end, age.start):
            return name
    return next((name for name in names if name.start > age.end and _is_before(text, age, name)), None)


def _is_before(text: str, age: Number, name: ProperName) -> bool:
    """Whether an age stands before a name: "43-year-old Ada Byron", "a 43-year-old engineer, Ada Byron,"."""
    between = _BEFORE_NAME.fullmatch(text, age.end, name.start)
    if between is None or (between["words"] and not is_kind_of_person(between["words"].split()[-1])):
        return False
    return not between["comma"] or text[name.end : name.end + 1] in (",", ".", "")
