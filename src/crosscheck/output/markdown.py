"""The report an editor reads: an event and its comparison in, Markdown out.

From top to bottom it says what was compared, what differs (in the order of what an error would cost, each with the
words of every outlet side by side and what to do), how each quote was printed, what stands on how many legs, what on
one, and what could not be checked. Everything from outside is escaped where it is printed, by the template's own
machinery, so that nothing can be forgotten.
"""

from __future__ import annotations

import datetime
import functools
import posixpath
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

import jinja2
from attrs import frozen

from crosscheck.alignment.collation import collate
from crosscheck.alignment.spans import Pair, Span
from crosscheck.findings.catalogue import RULES, UNCHECKED
from crosscheck.findings.finding import NOTHING, Finding, Place, overlap, sentence_around
from crosscheck.findings.rule import Rule
from crosscheck.language.printed import read_printed_words
from crosscheck.language.speakers.names import same_person
from crosscheck.output.counts import count, count_words
from crosscheck.output.prints import named_words
from crosscheck.output.rows import Row, rows
from crosscheck.output.surroundings import FEW, in_sentence
from crosscheck.output.terminal import one_line
from crosscheck.output.verdicts import phrases
from crosscheck.settings import TOLD
from crosscheck.sources.source import Event, Source

if TYPE_CHECKING:
    from crosscheck.comparison import Comparison

__all__ = ["escape", "report"]

_SPECIAL = re.compile(r"[\\`*_\[\]|~$#]")
_AT_START = re.compile(r"^(?:[-+=:]|\d+(?=[.)]))")
_ADDRESS_DOT = re.compile(r"(?i)(?<=[^\s.])\.(?=[^\W\d_]{2})|(?<=\bwww)\.")  # of what some readers make links of
_ORDER = {rule: number for number, rule in enumerate(RULES)}
_TABLED = ("claim.single-source", "claim.disputed", *UNCHECKED)
_READINGS = (
    "quote.operator",
    "quote.number",
    "quote.wording",
    "attribution.speaker",
    "number.value",
    "number.update",
)
_COLLATED = ("number.", "quote.")  # of which whole passages are shown, with all that differs in them
_LONGEST = 420


class Safe(str):
    """Markdown of our own, to be printed as it is."""

    __slots__ = ()


def escape(text: object) -> Safe:
    """Text from outside as Markdown that shows just this text: no markup, no tags, no links, no line ends."""
    if isinstance(text, Safe):
        return text
    plain = one_line(str(text)).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    plain = _SPECIAL.sub(r"\\\g<0>", plain).replace("@", "&#64;").replace("://", "&#58;//").replace("//", "/&#47;")
    plain = _ADDRESS_DOT.sub("&#46;", plain)
    return Safe(_AT_START.sub(lambda found: f"&#{ord(found[0][0])};{found[0][1:]}", plain))


def _code(name: str) -> Safe:
    """A name of our own, a rule's or a finding's, as code; there, escapes would be shown."""
    return Safe(f"`{name}`")


@frozen
class _Print:
    """How one outlet prints it: where, the words with what differs marked, and who says them."""

    where: str
    words: str
    speaker: str


@frozen
class _Item:
    """One discrepancy as the report shows it."""

    number: int
    message: str
    severity: str
    prints: tuple[_Print, ...]
    reasons: tuple[str, ...]
    ids: tuple[str, ...]
    reviews: tuple[str, ...]


@frozen
class _Section:
    """The discrepancies of one rule."""

    rule: Rule
    items: tuple[_Item, ...]


def report(event: Event, comparison: Comparison, left_out: int = 0, folder: str | None = None) -> str:
    """The report of one event, ending in a line end; the same comparison gives the same bytes.

    ``left_out`` says how many discrepancies are not in the comparison, because nobody accepted them; ``folder`` is
    where the report will stand, and what its links start from: the folder of reports that is set, unless one is given.
    """
    page = _Page(event, comparison, comparison.settings.reports if folder is None else folder)
    text = _template().render(page=page, comparison=comparison, event=event, left_out=left_out, count=count, code=_code)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


@functools.cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("crosscheck.output", "templates"),
        finalize=escape,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        autoescape=False,
    )
    return environment.get_template("report.md.j2")


class _Page:
    """What the template asks for, in the order in which it asks."""

    def __init__(self, event: Event, comparison: Comparison, folder: str) -> None:
        self._event = event
        self._comparison = comparison
        self._folder = folder
        self._sources = {source.id: source for source in comparison.sources}
        self._pairs = {pair.id: pair for pair in comparison.pairs}
        told = [row for row in rows(comparison) if row.severity in TOLD and row.rule not in _TABLED]
        self._rows = sorted(told, key=lambda row: _ORDER[row.rule])

    def link(self, place: Place | Span) -> Safe:
        """The outlet and line of a place, as a link to it where the source is a file."""
        source = self._sources[place.source]
        return self._link(source, place.start)

    def _link(self, source: Source, start: int) -> Safe:
        line, _ = source.line_and_column(start)
        label = escape(f"{source.called}, line {line}")
        target = self._target(source, line)
        return Safe(f"[{label}]({target})") if target else label

    def _target(self, source: Source, line: int) -> str:
        """Where a link to a line leads, as seen from the report; empty where the source is no file near it."""
        if not source.path or source.path.startswith("/"):
            return ""
        return f"<{_safe_path(posixpath.relpath(source.path, self._folder))}?plain=1#L{line}>"

    def sources(self) -> list[tuple[str, Safe, int, int, str]]:
        """(day and time, link, words, quotes, remarks) of each source."""
        quotes = Counter(quote.source for quote in self._comparison.quotes)
        return [
            (_published(source), self._link(source, 0), count_words(source), quotes[source.id], _remarks(source))
            for source in self._comparison.sources
        ]

    def copies(self) -> list[list[str]]:
        """The outlets of each group that shares copy."""
        groups: dict[int, list[str]] = {}
        for source, group in zip(self._comparison.sources, self._comparison.groups, strict=True):
            groups.setdefault(group, []).append(source.called)
        return [outlets for outlets in groups.values() if len(outlets) > 1]

    def tally(self) -> dict[str, int]:
        """How many discrepancies there are of each severity."""
        seen = Counter(row.severity for row in self._rows)
        return {severity: seen[severity] for severity in TOLD}

    def disputed(self) -> list[Safe]:
        """For each claim that outlets tell with more than one value: every value, and where it stands."""
        return [
            Safe(
                "; ".join(
                    f"“{escape(value)}” in {', '.join(self.link(place) for place in members)}"
                    for value, members in row.groups.items()
                )
            )
            for row in rows(self._comparison)
            if row.rule == "claim.disputed"
        ]

    def sections(self) -> list[_Section]:
        """The discrepancies in the order of the catalogue."""
        items: dict[str, list[_Item]] = {}
        for number, row in enumerate(self._rows, 1):
            items.setdefault(row.rule, []).append(self._item(number, row))
        return [_Section(RULES[rule], tuple(found)) for rule, found in items.items()]

    def _item(self, number: int, row: Row) -> _Item:
        return _Item(
            number=number,
            message=self._by_value(row) or row.message,
            severity=row.severity,
            prints=tuple(self._print(row, place) for members in row.groups.values() for place in members),
            reasons=row.findings[0].reasons,
            ids=tuple(finding.id for finding in row.findings),
            reviews=tuple(phrases(row.findings)),
        )

    def _by_value(self, row: Row) -> str:
        """Each reading with its outlets, where the values are readings and more than two outlets are in it."""
        if row.rule not in _READINGS or sum(len(members) for members in row.groups.values()) < 3:
            return ""
        return "; ".join(
            f"{_reading(row.rule, value, members)} in {', '.join(self._outlets(members))}"
            for value, members in row.groups.items()
        )

    def _outlets(self, places: Iterable[Place | Span]) -> list[str]:
        return list(dict.fromkeys(self._sources[place.source].called for place in places))

    def _print(self, row: Row, place: Place) -> _Print:
        finding = next(f for f in row.findings if place in f.places)
        other = next((p for p in finding.places if p.source != place.source), None)
        span = self._span(finding, place)
        if len(place.text) <= FEW and not row.rule.startswith(_COLLATED):
            return _Print(self.link(place), self._in_sentence(place), _said_by(span))
        text = place.text
        if row.rule.startswith("number."):
            source = self._sources[place.source]
            text = span.text if span else sentence_around(source.flow, place.start, place.end)
        words = _marked(text, self._other_text(finding, other, row), named_words(row.rule, place.value, place.text))
        return _Print(self.link(place), words, _said_by(span))

    def _in_sentence(self, place: Place) -> Safe:
        """Few words in bold, inside the sentence that they stand in."""
        before, after = in_sentence(self._sources[place.source].flow, place.start, place.end)
        lead, tail = " " * before[-1:].isspace(), " " * after[:1].isspace()
        return Safe(f"{escape(before).strip()}{lead}**{escape(place.text).strip()}**{tail}{escape(after).strip()}")

    def _span(self, finding: Finding, place: Place) -> Span | None:
        pair = self._pairs.get(finding.pair or "")
        if pair is None:
            return None
        return next((span for span in (pair.left, pair.right) if span.source == place.source), None)

    def _other_text(self, finding: Finding, other: Place | None, row: Row) -> str:
        if other is None:
            return ""
        span = self._span(finding, other)
        return span.text if span and row.rule.startswith("number.") else other.text

    def quotes(self) -> list[tuple[str, str, list[str]]]:
        """(fullest print, speaker, how each outlet gives it) of each quote that two outlets or more print."""
        return [
            (_shorten(spans[0].text), self._speakers(spans), self._witnesses(pairs, spans))
            for pairs, spans in self._utterances()
        ]

    def _utterances(self) -> list[tuple[list[Pair], list[Span]]]:
        clustered = {pair for cluster in self._comparison.clusters for pair in cluster.pairs}
        groups = [
            ([self._pairs[pair] for pair in cluster.pairs], list(cluster.spans))
            for cluster in self._comparison.clusters
            if cluster.kind == "quote"
        ]
        groups += [
            ([pair], [pair.left, pair.right])
            for pair in self._comparison.pairs
            if pair.kind == "quote" and pair.id not in clustered and self._in_marks(pair)
        ]
        order = {source.id: number for number, source in enumerate(self._comparison.sources)}
        fullest: dict[Span, tuple[list[Pair], list[Span]]] = {}
        for pairs, spans in groups:  # a quote that another outlet prints in two parts is one
            spans.sort(key=lambda span: (-len(span.text), order[span.source], span.start))
            all_pairs, all_spans = fullest.setdefault(spans[0], ([], []))
            all_pairs += pairs
            all_spans += [span for span in spans if span not in all_spans]
        return sorted(
            fullest.values(),
            key=lambda group: (-len({s.source for s in group[1]}), order[group[1][0].source], group[1][0].start),
        )

    def _in_marks(self, pair: Pair) -> bool:
        """Whether both sides stand in quotation marks."""
        quotes = self._comparison.quotes
        return all(
            any(quote.source == span.source and quote.start <= span.start and span.end <= quote.end for quote in quotes)
            for span in (pair.left, pair.right)
        )

    def _speakers(self, spans: Sequence[Span]) -> str:
        """Each speaker once, by the first form of his name; forms of one name are one speaker."""
        names: list[str] = []
        for span in spans:
            if span.speaker is not None:
                name = span.speaker.name or span.speaker.mention
                if not any(same_person(name, other) or name == other for other in names):
                    names.append(name)
        return "; ".join(names) or "nobody named"

    def _witnesses(self, pairs: Sequence[Pair], spans: Sequence[Span]) -> list[str]:
        """One cell a source: how it prints the utterance, measured against the fullest print."""
        cells = []
        for source in self._comparison.sources:
            own = [span for span in spans if span.source == source.id]
            cells.append(f"{self._manner(pairs, spans[0], own[0])} {self._at(own[0])}" if own else "–")
        return [Safe(cell) for cell in cells]

    def _at(self, span: Span) -> str:
        source = self._sources[span.source]
        line, _ = source.line_and_column(span.start)
        target = self._target(source, line)
        return f"[{line}]({target})" if target else f"({line})"

    def _manner(self, pairs: Sequence[Pair], fullest: Span, span: Span) -> str:
        if span == fullest:
            return "whole"
        for pair in pairs:
            if {pair.left, pair.right} == {span, fullest}:
                return {
                    "identical": "whole",
                    "contained": "part",
                    "overlapping": "part",
                    "altered": "**other words**",
                }.get(pair.relation, "with a marked gap")
        ours, theirs = read_printed_words(span.text).folds, read_printed_words(fullest.text).folds
        return "part" if " ".join(ours) in " ".join(theirs) else "**other words**"

    def corroborated(self) -> list[tuple[str, int, int, str, str]]:
        """(claim, outlets, independent outlets, what differs, where) of each claim that two outlets or more carry."""
        return [
            (
                _shorten(max((span.text for span in row.spans), key=len)),
                len(row.spans),
                row.groups,
                ", ".join(map(str, self._differing_in(row.spans))),
                Safe(", ".join(self.link(span) for span in row.spans)),
            )
            for row in self._comparison.corroboration
            if row.kind == "claim"
        ]

    def _differing_in(self, spans: Sequence[Span]) -> list[int]:
        """The numbers of the errors and warnings that lie in passages which tell the same: they do not all agree."""
        return [
            number
            for number, row in enumerate(self._rows, 1)
            if row.severity in ("error", "warning") and any(_lies_in(finding, spans) for finding in row.findings)
        ]

    def alone(self) -> list[tuple[str, list[tuple[Safe, str]]]]:
        """(outlet, [(link, sentence)]) of what stands in one outlet only."""
        told: dict[str, list[tuple[Safe, str]]] = {}
        for finding in self._comparison.findings:
            if finding.rule == "claim.single-source":
                place = finding.places[0]
                told.setdefault(place.source, []).append((self.link(place), _shorten(place.text)))
        return [(source.called, told[source.id]) for source in self._comparison.sources if source.id in told]

    def unchecked(self) -> list[str]:
        """What could not be checked, a sentence each."""
        told = [f.message for f in self._comparison.findings if f.rule in UNCHECKED]
        nobody = sum(q.speaker is None and q.kind == "direct" for q in self._comparison.quotes)
        unsure = sum(q.speaker is not None and not q.speaker.sure for q in self._comparison.quotes)
        if nobody:
            told.append(f"Nobody is named as the speaker of {count(nobody, 'quote')}.")
        if unsure:
            told.append(f"The speaker of {count(unsure, 'quote')} is not sure; no error was raised on them.")
        return told

    def silent(self) -> list[tuple[str, str, int]]:
        """(rule, summary, how often) of what was seen and is not told above."""
        seen = Counter(f.rule for f in self._comparison.findings if f.severity in ("info", "hidden"))
        return [(rule, RULES[rule].summary, seen[rule]) for rule in RULES if seen[rule] and rule not in _TABLED]


def _lies_in(finding: Finding, spans: Sequence[Span]) -> bool:
    """Whether every place of a finding is in one of some passages."""
    return all(any(overlap(place, span) for span in spans) for place in finding.places)


def _safe_path(path: str) -> str:
    """A path inside the angle brackets of a link: nothing in it ends the link or begins a tag."""
    return "".join(
        c if c.isalnum() or c in "/._-" else "".join(f"%{b:02X}" for b in c.encode("utf-8", "replace")) for c in path
    )


def _reading(rule: str, value: str, places: Sequence[Place]) -> str:
    """A value as the outlets print it."""
    if value == NOTHING:
        return "nothing"
    return f"“{places[0].text if rule.startswith('number.') else value}”"


def _published(source: Source) -> str:
    if isinstance(source.published, datetime.datetime):
        return source.published.strftime("%Y-%m-%d %H:%M %Z").strip()
    return str(source.published or "unknown")


def _remarks(source: Source) -> str:
    remarks = [f"credits {source.agency}"] if source.agency else []
    remarks += [f"{', '.join(source.inferred)} read from the text"] if source.inferred else []
    remarks += [f"{count(len(source.furniture), 'piece')} of page furniture left out"] if source.furniture else []
    return "; ".join(remarks)


def _said_by(span: Span | None) -> str:
    if span is None or span.speaker is None:
        return ""
    speaker = span.speaker
    name = speaker.name or speaker.mention
    told = f"{name} (“{speaker.mention}”)" if speaker.name and speaker.name != speaker.mention else name
    return told if speaker.sure else f"{told}, not sure"


def _marked(text: str, other: str, conflict: Collection[str]) -> Safe:
    """The words with conflicts in bold and words the other side lacks in italics."""
    pieces = []
    for stretch in collate(text, other, conflict):
        inside = text[stretch.start : stretch.end]
        words = escape(inside)
        lead, tail = " " * inside[:1].isspace(), " " * inside[-1:].isspace()
        if stretch.kind == "conflict":
            words = Safe(f"{lead}**{words.strip()}**{tail}")
        elif stretch.kind == "only" and other:
            words = Safe(f"{lead}*{words.strip()}*{tail}")
        else:
            words = Safe(f"{lead}{words.strip()}{tail}" if words.strip() else " ")
        pieces.append(words)
    return Safe("".join(pieces).strip())


def _shorten(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} […]"
