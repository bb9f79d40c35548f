"""Dates of publication, as metadata and as pages write them.

In goes one value or one line; out comes a date, a date-time, or None. Only a full date counts: a day without a
year, or a form that two countries read differently (08/09/2017), is no evidence, so nothing is made of it.
Dates inside sentences are another matter and are read elsewhere.
"""

from __future__ import annotations

import datetime
import functools
import re

__all__ = ["parse_timestamp", "read_date_line", "read_dateline_date"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
    r"|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DATE = (
    rf"(?:(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b"
    rf"|(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month_second>{_MONTH}),?\s+(?P<year_last>\d{{4}})\b"
    r"|(?P<iso>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?)(?!\d))"
)
_LABEL = r"(?:(?:first\s+|originally\s+)?(?:published|posted|date)(?:\s+on)?\s*:?\s*)"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)"
_READING_TIME = r"(?:\d{1,3}[ -]min(?:ute)?s?\.?\s+read)"
_SEPARATOR = r"(?:\s*[|·•,\u2013\u2014-]\s*|\s+)"
_CLOCK = r"(?:(?:at\s+)?\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{1,5}\)?)?)"
_LATER = r"(?:\(?(?:last\s+)?(?:updated|modified)\b.{0,60})"
_WRITER = r"(?:By\s+[^|·•]{2,60}?(?:\s*[,|·•\u2013\u2014-]\s*|\s+on\s+)|[^|·•.!?]{2,40}\s*[|·•]\s*)"

_LONGEST_LINE = 160
_YEAR = re.compile(r"\d{4}")
_YAML_TIMESTAMP = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"(?:(?:T|\s+)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.(?P<fraction>\d*))?)?"
    r"\s*(?P<zone>Z|(?P<sign>[+-])(?P<zone_hour>\d{1,2})(?::?(?P<zone_minute>\d\d))?)?)?",
    re.ASCII | re.IGNORECASE,
)


def parse_timestamp(value: str) -> datetime.date | datetime.datetime | None:
    """The date or date-time that a metadata value writes, or None where it is neither.

    Takes what YAML 1.1 calls a timestamp (https://yaml.org/type/timestamp.html) and the extended form of
    ISO 8601, which differ in little. A date-time keeps its own zone; without one it stays naive.
    """
    match = _YAML_TIMESTAMP.fullmatch(value.strip())
    try:
        return _build(match) if match else None
    except ValueError:
        return None


def _build(match: re.Match[str]) -> datetime.date | datetime.datetime:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    if match["hour"] is None:
        return datetime.date(year, month, day)
    microsecond = int((match["fraction"] or "0").ljust(6, "0")[:6])
    clock = (int(match["hour"]), int(match["minute"]), int(match["second"] or 0), microsecond)
    return datetime.datetime(year, month, day, *clock, tzinfo=_zone(match))


def _zone(match: re.Match[str]) -> datetime.timezone | None:
    if match["zone"] is None:
        return None
    if match["sign"] is None:
        return datetime.UTC
    ahead = datetime.timedelta(hours=int(match["zone_hour"]), minutes=int(match["zone_minute"] or 0))
    return datetime.timezone(ahead if match["sign"] == "+" else -ahead)


def read_date_line(line: str) -> datetime.date | datetime.datetime | None:
    """The day of publication that a line of its own gives, or None where the line is anything else.

    Such a line may have a label ("Published:"), a weekday, a reading time, a clock and the writer's name beside
    the date. The clock is dropped unless the whole is written as ISO 8601, since its zone is seldom clear.
    """
    if len(line) > _LONGEST_LINE or not _YEAR.search(line):
        return None
    match = _date_line().fullmatch(line.strip())
    return _written_date(match) if match else None


def read_dateline_date(line: str) -> datetime.date | datetime.datetime | None:
    """The full date that a dateline carries ("SEOUL, Aug. 20, 2017 (Agency) --"), or None."""
    match = _dateline_date().match(line)
    return _written_date(match) if match else None


@functools.cache
def _date_line() -> re.Pattern[str]:
    before = rf"(?:{_WRITER})?{_LABEL}?(?:{_READING_TIME}\s*[|·•,\u2013\u2014-]?\s*)?{_WEEKDAY}?"
    after = rf"(?:{_SEPARATOR}{_CLOCK})?(?:{_SEPARATOR}{_READING_TIME})?(?:{_SEPARATOR}{_LATER})?"
    return re.compile(f"{before}{_DATE}{after}", re.IGNORECASE)


@functools.cache
def _dateline_date() -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_a-z][^\Wa-z_]+(?:[ .,'\u2019/-]+[^\Wa-z_]+)*,\s+{_DATE}\s*(?:\(|--|[\u2013\u2014-])")


def _written_date(match: re.Match[str]) -> datetime.date | datetime.datetime | None:
    if match["iso"]:
        return parse_timestamp(match["iso"])
    month = _MONTHS.index((match["month"] or match["month_second"])[:3].lower()) + 1
    try:
        return datetime.date(int(match["year"] or match["year_last"]), month, int(match["day"] or match["day_first"]))
    except ValueError:
        return None
