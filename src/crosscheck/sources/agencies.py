"""News agencies, and the places in which an article credits one.

In goes a line; out comes the agency's name as crosscheck prints it, or None. An agency counts where a dateline,
a credit or a byline names it; a sentence that cites an agency credits nothing.
"""

from __future__ import annotations

import functools
import re

from ..data import load

__all__ = ["agency_in_credit", "agency_in_dateline", "agency_name", "is_agency", "match_agency_dateline"]

_DATELINE_LETTERS = 160
_CREDIT_LETTERS = 60
_CREDIT_LINE_LETTERS = 300
_CITY = r"[^\W\d_][\w.'\u2019/-]*(?: [^\W\d_][\w.'\u2019/-]*){0,4}"
_PLACE = rf"(?:{_CITY}(?:,\s+[\w.]+(?: [\w.]+){{0,3}})*\s*[\u2013\u2014-]?\s*)?"
_DATELINE = re.compile(rf"\W?(?P<place>{_PLACE})\((?P<name>[^()]{{2,40}})\)\s*(?:--|[\u2013\u2014-]|$)")
_BARE_DATELINE = re.compile(r"(?P<place>[^\Wa-z_]{2}[^a-z()]{0,60}), [^()]{3,20} \((?P<name>[^()]{2,40})\)")
_CLOSING_CREDIT = re.compile(r"(?:^|[.!?…\"'”\u2019]\s+)\W?\((?P<name>[^()]{2,40})\)\W{0,2}$")
_DASHED_CREDIT = re.compile(
    r"(?:^|[.!?…\"'”\u2019]\s*)(?:--|[\u2013\u2014-]|[Ss]ource:)\s*(?P<name>[^\u2013\u2014():]{2,40}?)\.?$"
)
_LONG_CREDIT = re.compile(r"\W?(?:(?:Additional )?(?:[Rr]eporting|[Ww]riting) by |Copyright|©|\([Cc]\) )")
_UNKNOWN_NAME = re.compile(r"[^\W\d_a-z][^\W\d_-]+(?:[ &/.-][^\W\d_]+){0,3}")


def agency_name(words: str) -> str | None:
    """The agency that these words name and nothing else, as crosscheck prints it; None where they name none."""
    return _forms().get(words.strip())


def is_agency(words: str) -> bool:
    """Whether these words name an agency and nothing else."""
    return words.strip() in _forms()


def agency_in_dateline(line: str) -> str | None:
    """The agency in a dateline at the head of a line: ``TOKYO (Reuters) - ...``.

    A name that is on no list counts if the place before it is set in capitals, as datelines are.
    """
    match = _match_dateline(line)
    return None if match is None else _agency_named(match)


def match_agency_dateline(line: str) -> re.Match[str] | None:
    """The dateline with an agency's name at the head of a line; None where there is none."""
    match = _match_dateline(line)
    return match if match is not None and _agency_named(match) else None


def _match_dateline(line: str) -> re.Match[str] | None:
    start = line[:_DATELINE_LETTERS]
    match = (_DATELINE.match(start) or _BARE_DATELINE.match(start)) if "(" in start else None
    if match is None or (match[0] == line.strip() and not match["place"]):
        return None  # a name in brackets alone on its line may as well be a picture's credit
    return match


def _agency_named(match: re.Match[str]) -> str | None:
    name, place = match["name"].strip(), match["place"].split(",")[0].strip(" \u2013\u2014-")
    return agency_name(name) or (name if place.isupper() and len(place) > 2 and _UNKNOWN_NAME.fullmatch(name) else None)


def agency_in_credit(line: str) -> str | None:
    """The agency that a line credits when the article is over: ``(Yonhap)``, ``- Reuters``, a copyright line."""
    tail = line[-_CREDIT_LETTERS:]
    match = (_CLOSING_CREDIT if ")" in tail[-3:] else _DASHED_CREDIT).search(tail)
    if match:
        return agency_name(match["name"])
    return _named_anywhere(line) if len(line) <= _CREDIT_LINE_LETTERS and _LONG_CREDIT.match(line) else None


def _named_anywhere(line: str) -> str | None:
    match = _any_form().search(line)
    return agency_name(match[0]) if match else None


@functools.cache
def _forms() -> dict[str, str]:
    agencies: dict[str, list[str]] = load("agencies")["agencies"]
    return {form: name for name, forms in agencies.items() for form in (name, *forms)}


@functools.cache
def _any_form() -> re.Pattern[str]:
    longest_first = sorted(_forms(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
