"""Comparisons as text for people: events with their comparisons in, lines out.

Each difference opens with its place in the form that editors and terminals turn into links, then shows the words of
every side under the outlet's name; the last line is always a sum, so that silence never stands for "not looked at".
Whatever came from a source is made harmless first. Lines that continue a passage begin with a bar, so that no words
of an article ever begin a line.
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from crosscheck.findings.finding import Finding, Place
from crosscheck.output.counts import count, count_words
from crosscheck.output.rows import Row, rows
from crosscheck.output.terminal import one_line
from crosscheck.output.verdicts import phrases
from crosscheck.settings import TOLD
from crosscheck.sources.source import Event, Source

if TYPE_CHECKING:
    from crosscheck.comparison import Comparison

__all__ = ["WIDTH", "passage", "place_of", "render", "review_lines"]

WIDTH = 100
_NARROWEST = 40
_LONGEST_PASSAGE = 400
_STOPS = " .,;"
_MARGIN, _BULLET, _BAR = "    ", "    - ", "      | "


def render(comparisons: Sequence[tuple[Event, Comparison]], width: int = WIDTH, stale: int = 0) -> str:
    """The comparisons of one or more events as text, ending in a line end.

    ``width`` is that of the lines; ``stale`` says how many decisions nothing was found for.
    """
    blocks = [block for event, comparison in comparisons for block in _event(event, comparison, width)]
    return "\n".join([*blocks, f"{_sum(comparisons)}{_decided(comparisons, stale)}"]) + "\n"


def passage(outlets: str, words: str, width: int = WIDTH) -> str:
    """What somebody printed, under the name of the outlet, over as many lines as it needs."""
    text = one_line(words)
    if len(text) > _LONGEST_PASSAGE:
        text = text[:_LONGEST_PASSAGE].rsplit(" ", 1)[0] + " …"
    return textwrap.fill(
        f"{one_line(outlets)}: {text}" if text else one_line(outlets),
        max(width, _NARROWEST),
        initial_indent=_BULLET,
        subsequent_indent=_BAR,
        break_on_hyphens=False,
    )


def review_lines(findings: Sequence[Finding], width: int = WIDTH) -> list[str]:
    """What was decided on findings that show one difference, a line or more for each decision."""
    return [
        textwrap.fill(one_line(phrase), max(width, _NARROWEST), initial_indent=_MARGIN, subsequent_indent=_BAR)
        for phrase in phrases(findings)
    ]


def place_of(place: Place) -> str:
    """``path:line:column``, or the source's id where the text came from no file."""
    return f"{one_line(place.path or place.source)}:{place.line}:{place.column}"


def _event(event: Event, comparison: Comparison, width: int) -> Iterator[str]:
    """The header of an event and a block for each of its rows that is not for information only."""
    yield _header(event, comparison) + "\n"
    outlets = {source.id: source.outlet for source in comparison.sources}
    shown = [row for row in rows(comparison) if row.severity in TOLD]
    for row in shown:
        yield _block(row, outlets, width) + "\n"
    if not shown:
        yield "Nothing to report.\n"


def _header(event: Event, comparison: Comparison) -> str:
    names = ", ".join(one_line(source.outlet) for source in comparison.sources)
    return f"{one_line(event.id)} · {', '.join(_figures([comparison]))} ({names or 'nothing could be read'})"


def _block(row: Row, outlets: Mapping[str, str], width: int) -> str:
    first = row.findings[0]
    lead = f"{place_of(first.places[0])}: " if first.places else ""
    ids = ", ".join(finding.id for finding in row.findings)
    lines = [f"{lead}{row.severity} {row.rule}: {one_line(row.message)} [{ids}]"]
    for places in row.groups.values():
        lines += _sides(places, outlets, width)
    return "\n".join([*lines, *review_lines(row.findings, width)])


def _sides(places: Iterable[Place], outlets: Mapping[str, str], width: int) -> Iterator[str]:
    """A passage for each wording among places that have one value, with all the outlets that print it.

    How a passage ends is left aside: outlets close a quote with a full stop or a comma as their sentence needs it.
    """
    printed: dict[str, tuple[str, list[str]]] = {}
    for place in places:
        if place.text:
            words = one_line(place.text)
            _, names = printed.setdefault(words.rstrip(_STOPS), (words, []))
            names.append(outlets.get(place.source, place.source))
    for words, names in printed.values():
        yield passage(", ".join(dict.fromkeys(names)), words, width)


def _sum(comparisons: Sequence[tuple[Event, Comparison]]) -> str:
    counted = Counter(row.severity for _, comparison in comparisons for row in rows(comparison))
    parts = ", ".join(count(counted[severity], severity) for severity in TOLD)
    rest = [
        f"{count(counted[severity], 'more', 'more')} {name}"
        for severity, name in (("info", "for information"), ("hidden", "hidden"))
        if counted[severity]
    ]
    more = f"; {' and '.join(rest)} (--format json)" if rest else ""
    figures = _figures([comparison for _, comparison in comparisons])
    events = [count(len(comparisons), "event")] if len(comparisons) > 1 else []
    return f"{parts}{more}. {', '.join([*events, *figures])} compared."


def _decided(comparisons: Sequence[tuple[Event, Comparison]], stale: int) -> str:
    """How much of it is decided on, where anything is."""
    told = [row for _, comparison in comparisons for row in rows(comparison) if row.severity in TOLD]
    statuses = [{finding.review.status if finding.review else "new" for finding in row.findings} for row in told]
    changed = sum("changed" in status for status in statuses)
    parts = [f"{sum(status == {'known'} for status in statuses):,} of {len(told):,} decided on"]
    parts += [f"{changed:,} changed since"] if changed else []
    fit = count(stale, "decision fits", "decisions fit")
    parts += [f"{fit} nothing any more (--status stale)"] if stale else []
    return f" {', '.join(parts)}." if stale or any(status != {"new"} for status in statuses) else ""


def _figures(comparisons: Sequence[Comparison]) -> list[str]:
    sources: list[Source] = [source for comparison in comparisons for source in comparison.sources]
    return [
        count(len({source.outlet for source in sources}), "outlet"),
        count(sum(map(count_words, sources)), "word"),
        count(sum(len(comparison.quotes) for comparison in comparisons), "quote"),
        count(sum(len(comparison.pairs) for comparison in comparisons), "pair"),
    ]
