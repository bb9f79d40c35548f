"""Days, months and years by their names and numbers: the forms that a calendar has, in US and in UK order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from crosscheck.language.alternation import as_listed
from crosscheck.language.dates.lexicon import any_of, lexicon
from crosscheck.language.dates.parts import YEAR, Form, Part

__all__ = ["calendar_forms"]

# What may not follow a month and a number: "May 5,000", "March 7 percent".
_NOT_A_DAY = r"(?![\d:%]|,\d{3}|\s?(?:percent|per\scent|million|billion))"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"


def calendar_forms() -> list[Form]:
    """The forms, longer ones before those they begin with."""
    return [*_day_forms(), *_month_and_weekday_forms(), *_year_forms()]


def _months() -> str:
    words = lexicon()
    return rf"(?:(?:{any_of(words.month_names)})(?!\w)|(?:{any_of(words.short_months)})\b\.?)"


def _day_forms() -> list[Form]:
    words = lexicon()
    us = rf"\b(?P<us_month>{_months()})\s(?P<us_day>{_DAY}){_NOT_A_DAY}{_range_and_year('us', '')}"
    behind = rf"(?:\sof)?\s(?P<uk_month>{_months()})"
    ordinal = r"(?<=\b[tT]he\s)(?P<ordinal_day>\d{1,2})(?:st|nd|rd|th)(?=[.,;:)]|\s(?:of|and|at|when|to|after)\b|$)"
    return [
        Form("iso", r"(?<![\w-])(?:1[5-9]|20)\d\d-\d\d-\d\d(?![\d-])", _read_iso, "0"),
        Form("slashed", rf"(?<![\w/])\d{{1,2}}/\d{{1,2}}/{YEAR}(?![\w/])", _read_slashed, "0"),
        Form("holiday", rf"(?<!\w)(?:{any_of(words.holidays)})(?!\w)", _read_holiday, words.holidays),
        Form("us", us, _read_us, words.months),
        Form("uk", rf"(?<![\d,.])\b(?P<uk_day>{_DAY}){_range_and_year('uk', behind)}", _read_uk, "0"),
        Form("ordinal", ordinal, _read_ordinal, "0"),
    ]


def _range_and_year(form: str, month: str) -> str:
    """The second day of a range (May 5-7), the month where it stands behind, and the year."""
    join = r"(?:\s?[-–]\s?|\s(?:to|through)\s|\sand\s(?!\d+\s[a-z]))"
    second = rf"(?:{join}(?P<{form}_last>{_DAY})(?!\d){_NOT_A_DAY})?"
    return rf"{second}{month}(?:,?\s(?P<{form}_year>{YEAR})\b(?!,\d))?"


def _read_us(match: re.Match[str]) -> list[Part]:
    return _read_day(match, "us")


def _read_uk(match: re.Match[str]) -> list[Part]:
    return _read_day(match, "uk")


def _read_day(match: re.Match[str], form: str) -> list[Part]:
    """May 5, May 5-7, 5 May 2031."""
    month = lexicon().months[match[f"{form}_month"].rstrip(".")]
    first = _number(match[f"{form}_day"])
    last = _number(match[f"{form}_last"] or match[f"{form}_day"])
    if not (1 <= first <= 31 and 1 <= last <= 31):
        return []
    year = match[f"{form}_year"]
    cut = match.start(f"{form}_year") if year else match.end()
    day = Part(match.start(), cut, "day", month * 100 + first, month * 100 + max(first, last))
    return [day, Part(cut, match.end(), "year", int(year), int(year))] if year else [day]


def _number(written: str) -> int:
    return int(written.rstrip("stndrh"))


def _read_iso(match: re.Match[str]) -> list[Part]:
    year, month, day = (int(number) for number in match.group().split("-"))
    return _full_date(match, year, month, day)


def _read_slashed(match: re.Match[str]) -> list[Part]:
    """10/13/2031 and 13/10/2031; where both orders are possible, nothing is known."""
    first, second, year = (int(number) for number in match.group().split("/"))
    if first <= 12 and second <= 12 and first != second:
        return []
    day, month = (first, second) if first > 12 else (second, first)
    return _full_date(match, year, month, day)


def _full_date(match: re.Match[str], year: int, month: int, day: int) -> list[Part]:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    cut, number = match.start() + 1, month * 100 + day
    return [Part(match.start(), cut, "day", number, number), Part(cut, match.end(), "year", year, year)]


def _read_holiday(match: re.Match[str]) -> list[Part]:
    month, day = lexicon().holidays[match.group().replace("’", "'")]
    return [Part(match.start(), match.end(), "day", month * 100 + day, month * 100 + day)]


def _read_ordinal(match: re.Match[str]) -> list[Part]:
    """On the 15th."""
    number = int(match["ordinal_day"])
    return [Part(match.start(), match.end(), "ordinal", number, number)] if 1 <= number <= 31 else []


def _month_and_weekday_forms() -> list[Form]:
    words = lexicon()
    months = _months()
    short = rf"(?:{any_of(words.short_weekdays)})\b\.?(?=,?\s{months})"
    weekdays = rf"(?:(?:{any_of(words.weekday_names)})(?!\w)|{short})"
    return [
        _shifted("month", months, words.months, _read_month),
        _shifted("weekday", weekdays, words.weekdays, _read_weekday),
    ]


def _shifted(name: str, pattern: str, names: Iterable[str], read: Callable[[re.Match[str]], list[Part]]) -> Form:
    """A month or a weekday, alone or with "last", "this" or "next"."""
    shifts = lexicon().shifts
    shift = rf"(?:(?P<{name}_shift>(?i:{any_of(shifts)}))\s)?"
    return Form(name, rf"\b{shift}(?P<{name}_name>{pattern})", read, [*names, *shifts])


def _read_month(match: re.Match[str]) -> list[Part]:
    number = lexicon().months[match["month_name"].rstrip(".")]
    return [Part(match.start(), match.end(), "month", number, number, "", _read_shift(match["month_shift"]))]


def _read_weekday(match: re.Match[str]) -> list[Part]:
    number = lexicon().weekdays[match["weekday_name"].rstrip(".")]
    return [Part(match.start(), match.end(), "weekday", number, number, "", _read_shift(match["weekday_shift"]))]


def _read_shift(word: str | None) -> int | None:
    return None if word is None else lexicon().shifts[as_listed(word)]


def _year_forms() -> list[Form]:
    words = lexicon()
    years = rf"(?<![\w$£€#.,/-])(?P<years_first>{YEAR})(?:[-–/](?P<years_last>{YEAR}|\d\d))?(?![\w/%]|[.,:]\d|-\w)"
    decade = r"\b(?P<decade_full>(?:1[5-9]|20)\d0)['’]?s\b|(?<!\w)['’](?P<decade_short>\d0)s\b"
    quarters = rf"\b(?P<quarter_word>(?i:{any_of(words.ordinals)}))[\s-]quarter\b"
    return [
        Form("decade", decade, _read_decade, "0'’"),
        Form("years", years, _read_years, "0"),
        Form("century", r"\b(?P<century_number>\d{1,2})(?:st|nd|rd|th)[\s-]century\b", _read_century, "0"),
        Form("quarter", quarters, _read_quarter, words.ordinals),
        _season(),
    ]


def _season() -> Form:
    shifts, seasons = lexicon().shifts, lexicon().seasons
    year = rf"\s(?:of\s)?(?:{YEAR}|last|this|next)"
    shifted = rf"(?P<season_shift>(?i:{any_of(shifts)}))\s(?P<season_name>{any_of(seasons)})"
    pattern = rf"\b(?:{shifted}|(?P<season_of>(?i:{any_of(seasons)}))(?={year}))\b"
    return Form("season", pattern, _read_season, [*shifts, *seasons])


def _read_years(match: re.Match[str]) -> list[Part]:
    """2031, 2031-32, 2031-2035."""
    first, last = int(match["years_first"]), match["years_last"]
    final = first if last is None else int(last) if len(last) == 4 else first - first % 100 + int(last)
    return [Part(match.start(), match.end(), "year", first, max(first, final))]


def _read_decade(match: re.Match[str]) -> list[Part]:
    first = int(match["decade_full"] or f"19{match['decade_short']}")
    return [Part(match.start(), match.end(), "year", first, first + 9)]


def _read_century(match: re.Match[str]) -> list[Part]:
    first = (int(match["century_number"]) - 1) * 100 + 1
    return [Part(match.start(), match.end(), "year", first, first + 99)]


def _read_quarter(match: re.Match[str]) -> list[Part]:
    number = lexicon().ordinals[as_listed(match["quarter_word"])]
    return [Part(match.start(), match.end(), "quarter", number, number)]


def _read_season(match: re.Match[str]) -> list[Part]:
    name = as_listed(match["season_name"] or match["season_of"])
    return [Part(match.start(), match.end(), "season", 0, 0, name, _read_shift(match["season_shift"]))]
