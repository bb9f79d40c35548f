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
from crosscheck.output.counts import NOT_CHECKED, count, count_words
from crosscheck.output.rows import Row, rows
from crosscheck.output.surroundings import FEW, in_sentence
from crosscheck.output.terminal import one_line
from crosscheck.output.verdicts import phrases
from crosscheck.settings import TOLD
from crosscheck.sources.source import Event, Source

if TYPE_CHECKING:
    from crosscheck.comparison import Comparison

__all__ = ["WIDTH", "figures", "message_of", "passage", "place_of", "render", "review_lines", "words_in_context"]

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


def words_in_context(place: Place, source: Source | None) -> str:
    """The words of a place; few of them, which say little alone, in brackets inside their sentence."""
    if source is None or len(place.text) > FEW or source.text[place.start : place.end] != place.text:
        return place.text
    before, after = in_sentence(source.flow, place.start, place.end)
    return f"{before}[{place.text}]{after}" if any(map(str.isalnum, before + after)) else place.text


def review_lines(findings: Sequence[Finding], width: int = WIDTH) -> list[str]:
    """What was decided on findings that show one difference, a line or more for each decision."""
    return [
        textwrap.fill(one_line(phrase), max(width, _NARROWEST), initial_indent=_MARGIN, subsequent_indent=_BAR)
        for phrase in phrases(findings)
    ]


def place_of(place: Place) -> str:
    """``path:line:column``, or the source's id where the text came from no file."""
    return f"{one_line(place.path or place.source)}:{place.line}:{place.column}"


def message_of(finding: Finding) -> str:
    """What a finding says, to be put after its place: without the file, where it begins with it."""
    place = finding.places[0] if finding.places else None
    if place and place.path and finding.message.startswith((f"{place.path}: ", f"{place.path}:{place.line}: ")):
        return one_line(finding.message.removeprefix(place.path).partition(": ")[2])
    return one_line(finding.message)


def figures(comparisons: Sequence[Comparison]) -> list[str]:
    """How much was compared: outlets, words, quotes and pairs, each with its number."""
    sources: list[Source] = [source for comparison in comparisons for source in comparison.sources]
    return [
        count(len({source.outlet for source in sources}), "outlet"),
        count(sum(map(count_words, sources)), "word"),
        count(sum(len(comparison.quotes) for comparison in comparisons), "quote"),
        count(sum(len(comparison.pairs) for comparison in comparisons), "pair"),
    ]


def _event(event: Event, comparison: Comparison, width: int) -> Iterator[str]:
    """The header of an event, a block for each row that is not for information only, and what was not checked."""
    yield _header(event, comparison) + "\n"
    sources = {source.id: source for source in comparison.sources}
    every = rows(comparison)
    shown = [row for row in every if row.severity in TOLD and row.rule != NOT_CHECKED]
    for row in shown:
        yield _block(row, sources, width) + "\n"
    if not shown:
        yield "Nothing to report.\n"
    if not_checked := [_not_checked(row) for row in every if row.rule == NOT_CHECKED]:
        yield "\n".join(not_checked) + "\n"


def _header(event: Event, comparison: Comparison) -> str:
    names = ", ".join(one_line(source.called) for source in comparison.sources)
    return f"{one_line(event.id)} · {', '.join(figures([comparison]))} ({names or 'nothing could be read'})"


def _not_checked(row: Row) -> str:
    """The line that says what could not be compared."""
    lead = f"{place_of(row.findings[0].places[0])}: " if row.findings[0].places else ""
    return f"{lead}not checked: {one_line(row.message)} [{row.findings[0].id}]"


def _block(row: Row, sources: Mapping[str, Source], width: int) -> str:
    first = row.findings[0]
    lead = f"{place_of(first.places[0])}: " if first.places else ""
    ids = ", ".join(finding.id for finding in row.findings)
    told = " ".join(map(message_of, row.telling))
    lines = [f"{lead}{row.severity} {row.rule}: {told} [{ids}]"]
    for places in row.groups.values():
        lines += _sides(places, sources, width)
    return "\n".join([*lines, *review_lines(row.findings, width)])


def _sides(places: Iterable[Place], sources: Mapping[str, Source], width: int) -> Iterator[str]:
    """A passage for each wording, as it is shown, among places of one value, with all the outlets that print it.

    How a passage ends is left aside: outlets close a quote with a full stop or a comma as their sentence needs it.
    """
    printed: dict[str, tuple[str, list[str]]] = {}
    for place in places:
        if place.text:
            source = sources.get(place.source)
            words = words_in_context(place, source)
            _, names = printed.setdefault(one_line(words).rstrip(_STOPS), (words, []))
            names.append(source.called if source else place.source)
    for words, names in printed.values():
        yield passage(", ".join(dict.fromkeys(names)), words, width)


def _sum(comparisons: Sequence[tuple[Event, Comparison]]) -> str:
    every = [row for _, comparison in comparisons for row in rows(comparison)]
    counted = Counter(row.severity for row in every if row.rule != NOT_CHECKED)
    not_checked = sum(row.rule == NOT_CHECKED for row in every)
    parts = ", ".join(count(counted[severity], severity) for severity in TOLD)
    rest = [
        f"{count(counted[severity], 'more', 'more')} {name}"
        for severity, name in (("info", "for information"), ("hidden", "hidden"))
        if counted[severity]
    ]
    more = f"; {' and '.join(rest)} (--format json)" if rest else ""
    more += f"; {not_checked} not checked" if not_checked else ""
    events = [count(len(comparisons), "event")] if len(comparisons) > 1 else []
    compared = figures([comparison for _, comparison in comparisons])
    return f"{parts}{more}. {', '.join([*events, *compared])} compared."


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
