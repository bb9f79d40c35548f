"""Times of the day: by the clock, with the zone where it is given, and by the part of the day."""

from __future__ import annotations

import re

from crosscheck.language.dates.lexicon import any_of, lexicon
from crosscheck.language.dates.parts import Form, Part

__all__ = ["clock_forms"]


def clock_forms() -> list[Form]:
    """The forms, longer ones before those they begin with."""
    words = lexicon()
    zones = any_of(words.zones)
    half = r"(?P<clock_half>[ap])\.?\s?m\b\.?"
    clock = (
        rf"\b(?P<clock_hour>\d{{1,2}})(?:(?:[:.](?P<clock_minute>\d\d))?\s?{half}|\s?o['’]clock\b)"
        r"|(?<![\w:.])(?P<clock_hour24>\d{1,2}):(?P<clock_minute24>\d\d)(?![\d:])"
        rf"|\b(?P<clock_digits>\d{{4}})(?=\s(?:{zones})\b)"
    )
    zone = rf"(?:\s(?P<clock_zone>{zones})\b)?"
    return [
        Form("clock", rf"(?:{clock}){zone}", _read_clock, "0"),
        Form("noon", rf"\b(?P<noon_name>{any_of(words.clock_names)})\b", _read_noon, words.clock_names),
        Form("part", rf"\b(?:{any_of(words.day_parts)})\b", _read_day_part, words.day_parts),
    ]


def _read_clock(match: re.Match[str]) -> list[Part]:
    """6:52 p.m., 18:52, 7pm ET, 10 o'clock, 1845 GMT."""
    hour, minute = _hour_and_minute(match)
    half = match["clock_half"]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        return []
    minutes = hour * 60 + minute
    either = "" if half or match["clock_digits"] or not 1 <= hour <= 12 else "either"
    return [Part(match.start(), match.end(), "clock", minutes, minutes, either, None, match["clock_zone"] or "")]


def _hour_and_minute(match: re.Match[str]) -> tuple[int, int]:
    if match["clock_digits"]:
        return int(match["clock_digits"][:2]), int(match["clock_digits"][2:])
    hour = match["clock_hour"] or match["clock_hour24"]
    return int(hour), int(match["clock_minute"] or match["clock_minute24"] or 0)


def _read_noon(match: re.Match[str]) -> list[Part]:
    minutes = lexicon().clock_names[match["noon_name"]] * 60
    return [Part(match.start(), match.end(), "clock", minutes, minutes)]


def _read_day_part(match: re.Match[str]) -> list[Part]:
    return [Part(match.start(), match.end(), "day part", 0, 0, match.group())]
