"""A finding: something two sources print differently, with the words on every side and the reasons.

A finding means "worth a human's eye", never "proven wrong". Its id is a fingerprint of what differs, so that a
decision about it outlives moved paragraphs, new versions and another order of the files; it changes when the
sentence itself does.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from attrs import frozen

from crosscheck.alignment.spans import Span
from crosscheck.sources.source import Source

__all__ = [
    "NOTHING",
    "Draft",
    "Finding",
    "Place",
    "Review",
    "normalise",
    "overlap",
    "place_in",
    "sentence_around",
    "settle",
]

NOTHING = "–"  # the value of a side that has no word where the other has one
_CONTEXT = 32
_MARKS = {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"}
_SENTENCE = re.compile(r"[.?!…\n](?:(?<=\n)|[\"'”’)\]]*\s)")  # a stop and a blank, or a line's end
_REACH = 600


@frozen
class Place:
    """Where a finding shows its words.

    Attributes:
        source, path: which source.
        start, end: code points into its text.
        line, column: of the start in the file, counted from 1.
        text: the words.
        prefix, suffix: up to 32 characters before and after.
        value: what this source has in the slot that differs, in a form to compare; empty where there is none.
    """

    source: str
    path: str
    start: int
    end: int
    line: int
    column: int
    text: str
    prefix: str
    suffix: str
    value: str


@frozen
class Review:
    """A decision on a finding.

    Attributes:
        verdict: what was decided: ``accepted``, ``dismissed``, ``wrong-pair`` or ``follow-up``.
        note: the reviewer's words.
        status: ``known`` where it was decided on this very finding, or on its pair; ``changed`` where it was decided
            before the sentence was rewritten, so that it waits to be decided again.
        decision: the fingerprint that was decided on: the finding's, the pair's, or that of the finding before its
            sentence was rewritten.
    """

    verdict: str
    note: str
    status: str
    decision: str


@frozen
class Finding:
    """Something sources print differently.

    Attributes:
        id: the fingerprint.
        rule: the rule's id, ``group.name``.
        severity: ``error``, ``warning``, ``note``, ``info`` or ``hidden``: the cost of being wrong.
        confidence: 0 to 1: how sure the rule is.
        message: one plain sentence that names the outlets and the values.
        reasons: what matched, what differed, what was normalised, what would have silenced it.
        pair, cluster: the ids of what it was found in, or None.
        places: the words on every side.
        review: the decision on it, or None.
        about: whom or what it is about, where that holds for the event as a whole, and is not in the values; for
            telling causes apart, never printed.
    """

    id: str
    rule: str
    severity: str
    confidence: float
    message: str
    reasons: tuple[str, ...]
    pair: str | None
    cluster: str | None
    places: tuple[Place, ...]
    review: Review | None = None
    about: str = ""


@frozen
class Draft:
    """A finding as a rule writes it, before it has an id, a cluster and its place in the order.

    Attributes:
        slot: what the finding is about; of the drafts of one pair and slot the most costly is kept.
        cluster: the cluster that it is about as a whole; where None, that of its pair counts.
        about: as `Finding` has it.
    """

    rule: str
    severity: str
    confidence: float
    message: str
    reasons: tuple[str, ...]
    places: tuple[Place, ...]
    pair: str | None = None
    slot: str = ""
    cluster: str | None = None
    about: str = ""


def place_in(source: Source, start: int, end: int, value: str = "") -> Place:
    """The place of ``source.text[start:end]``, with the context that finds it again in a changed file."""
    line, column = source.line_and_column(start)
    return Place(
        source=source.id,
        path=source.path,
        start=start,
        end=end,
        line=line,
        column=column,
        text=source.text[start:end],
        prefix=source.text[max(0, start - _CONTEXT) : start],
        suffix=source.text[end : end + _CONTEXT],
        value=value,
    )


def overlap(one: Place | Span, other: Place | Span) -> bool:
    """Whether two places are of one source and have a character in common."""
    return one.source == other.source and one.start < other.end and other.start < one.end


def settle(drafts: Sequence[Draft], sources: Sequence[Source], clusters: dict[str, str]) -> list[Finding]:
    """Findings with fingerprints, in the order of the drafts; exact repeats are told apart by an ordinal.

    ``clusters`` gives the cluster of each pair that is in one.
    """
    by_id = {source.id: source for source in sources}
    seen: dict[str, int] = {}
    findings = []
    for draft in drafts:
        content = _content(draft, by_id)
        seen[content] = seen.get(content, 0) + 1
        made_of = f"{content}\x1f{seen[content]}".encode("utf-8", "surrogatepass")
        findings.append(
            Finding(
                id=hashlib.sha256(made_of).hexdigest()[:12],
                rule=draft.rule,
                severity=draft.severity,
                confidence=round(draft.confidence, 2),
                message=draft.message,
                reasons=draft.reasons,
                pair=draft.pair,
                cluster=draft.cluster or clusters.get(draft.pair or ""),
                places=draft.places,
                about=draft.about,
            )
        )
    return findings


def _content(draft: Draft, sources: dict[str, Source]) -> str:
    """What a fingerprint is made of: rule, outlets, normalised values and sentences; no offsets, scores or times."""
    sides = sorted(
        _side(place, sources[place.source]) if place.source in sources else place.path for place in draft.places
    )
    return "\x1e".join([draft.rule, *sides])


def _side(place: Place, source: Source) -> str:
    return "\x1f".join(
        (source.outlet, normalise(place.value), normalise(sentence_around(source.text, place.start, place.end)))
    )


def normalise(text: str) -> str:
    """Without case, without line ends, with one shape of each mark: what an editor would call the same text."""
    if not text.isascii():  # as most are: that is known at once
        for mark, plain in _MARKS.items():  # one after the other: str.translate takes ten times as long
            text = text.replace(mark, plain)
    return " ".join(text.casefold().split())


def sentence_around(text: str, start: int, end: int) -> str:
    """The text from the last sentence border before a place to the first one after it."""
    furthest = max(0, start - _REACH)
    begin = max(furthest, text.rfind("\n", furthest, start) + 1)
    for border in _SENTENCE.finditer(text, begin, start):
        begin = border.end()
    after = _SENTENCE.search(text, max(start, end - 1), end + _REACH)
    return text[begin : after.start() if after else end + _REACH]
