"""Ages: a drafted number in, the draft as an age out where the words around say that somebody is so old.

"43-year-old", "aged 43", "at the age of two days", "ages 5 and 7", "Ada Byron, 43,", "Ada Byron (43)", "a woman of
43", "he is 43". A number in one of these places is never a count of people, though a word for what became of them may
stand beside it. It counts years unless a shorter time stands behind it.
"""

from __future__ import annotations

import re

from crosscheck.language.alternation import as_listed
from crosscheck.language.numbers.draft import Draft

__all__ = ["read_age"]

_OLDEST = 115
_OLD = re.compile(r"[\s-](?P<unit>year|month|week|day|hour|decade)s?(?:[\s-]olds?\b|\sof\sage\b)", re.IGNORECASE)
_AGED = re.compile(
    r"\b(?:aged|ages?)\s(?:(?:of|between|from)\s|(?:\w+,\s)*\w+,?\sand\s|(?:\w+,\s)+)*$"
    r"|\b(?:man|woman|boy|girl|child|widow|widower)\sof\s(?:just\s|only\s)?$",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\s(?P<unit>year|month|week|day|hour)s?\b", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:(?:[^\W\d_]|\.)[”\"]?,(?:\s(?:just|only))?|\b(?:then|now|turned)(?:\s(?:just|only))?)\s$|\b[A-Z][\w'\u2019-]+\s\($"
)
_IS = re.compile(r"(?:\b[A-Z][\w'\u2019-]+|\b[HhSs]?[Hh]e|\bwho)\s(?:is|was|turned|turns)\s(?:just\s|only\s|now\s)?$")

_CLOSING = re.compile(r"\b[A-Z][\w'\u2019-]+\s[A-Z][\w'\u2019-]+,\s$")


def read_age(draft: Draft) -> bool:
    """Whether the number is an age; then the draft says so."""
    match = _OLD.match(draft.text, draft.end, draft.limit)
    if match:
        draft.kind, draft.unit, draft.end = "age", as_listed(match["unit"]), match.end()
        return True
    if not draft.bare and draft.second is None:
        return False
    lead = draft.text[draft.start : draft.core]
    is_aged = lead.endswith("ages of ") or _AGED.search(draft.row_before(28)) is not None
    if is_aged and (match := _SPAN.match(draft.text, draft.end, draft.limit)):
        draft.kind, draft.unit, draft.end = "age", as_listed(match["unit"]), match.end()
    elif is_aged or _is_named_age(draft):
        draft.kind, draft.unit = "age", "year"
    return draft.kind == "age"


def _is_named_age(draft: Draft) -> bool:
    """Whether the number is set off behind a name: "Ada Byron, 43,", "Ada Byron (43)", or closes "He is 43."."""
    if draft.numeral.form != "digits" or draft.second or draft.bound or not 1 <= draft.numeral.value <= _OLDEST:
        return False
    after = draft.text[draft.end : min(draft.end + 2, draft.limit)]
    if after[1:].isdigit():
        return False
    before = draft.before(28)
    if after[:1] == ")":
        return before.endswith("(") and _NAMED.search(before) is not None
    if after[:1] in (",", ";") and not before.endswith("("):
        return _NAMED.search(before) is not None or _IS.search(before) is not None
    return after[:1] in (".", "") and (_IS.search(before) or _CLOSING.search(before)) is not None
