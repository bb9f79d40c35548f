"""The parts a date is written in, and the forms they come in.

"Early on Monday, May 5, 2031" has four parts: a share of a day, a weekday, a day of a month and a year. Each form is a
pattern and the function that reads what it matched, side by side in ``calendar_forms``, ``relative_forms`` and
``clock_forms``; which parts belong together is the business of ``grammar``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from attrs import frozen

__all__ = ["UNITS", "YEAR", "Form", "Part"]

YEAR = r"(?:1[5-9]|20)\d\d"
UNITS = "hour|day|week|weekend|fortnight|month|quarter|season|year|decade|century"


@frozen
class Part:
    """One part of a date.

    Attributes:
        start, end: code points in the text.
        kind: what it names: ``clock``, ``day part``, ``weekday``, ``day`` (of a month), ``ordinal`` (a day without its
            month), ``month``, ``quarter``, ``season``, ``year``, ``period`` (a day, week or year told from the day of
            publication), ``window`` (a period up to it), ``ago``, ``anchored`` (told from another date), ``edge``.
        low, high: what is named, at least and at most: minutes of the day, weekdays from 0, month * 100 + day, months,
            quarters, years, or how many units.
        name: the unit of a period, or the name of a season, of a part of the day or of an edge; ``either`` for a clock
            time that does not say which half of the day it is in.
        shift: how many periods before or after the present one; None where the words do not say.
        zone: of a clock time, as it is printed.
    """

    start: int
    end: int
    kind: str
    low: int = 0
    high: int = 0
    name: str = ""
    shift: int | None = None
    zone: str = ""


@frozen
class Form:
    """A way to write a part, or several at once ("May 5, 2031", "last night").

    Attributes:
        name: unique; the group of the scan that matched it. Groups inside the pattern begin with it.
        pattern: a regular expression.
        read: its match in, the parts out; none where the numbers cannot be.
        starts: the words that it may begin with, in small letters where they may also be capitalised; ``0`` is any
            digit.
    """

    name: str
    pattern: str
    read: Callable[[re.Match[str]], list[Part]]
    starts: Collection[str]
