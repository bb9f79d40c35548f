"""A draft of one's own against its sources: a draft and sources in, what became of each of its quotes out.

Before publication the question is another one than between outlets: not what differs, but whether every quote stands
in a source as the draft has it. One source that prints it so is enough. Not found is never a pass.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from attrs import evolve, frozen

from crosscheck.alignment.spans import Pair, Span
from crosscheck.checking.printed import Printed, read_printed
from crosscheck.comparing import compare
from crosscheck.comparison import Comparison
from crosscheck.findings.catalogue import is_wanted, severity_as_set
from crosscheck.findings.finding import Draft, Finding, place_in, settle
from crosscheck.language.printed import read_printed_words
from crosscheck.language.quote import Quote, Speaker
from crosscheck.settings import Settings
from crosscheck.sources.source import Source

__all__ = ["CheckedQuote", "DraftCheck", "Verdict", "check_draft"]

Verdict = Literal["as printed", "another speaker", "cut", "altered", "in part", "not found"]

# What a finding about a quote makes of it; the first that holds is told.
_BY_RULE: dict[str, Verdict] = {
    "quote.operator": "altered",
    "quote.number": "altered",
    "quote.wording": "altered",
    "quote.spliced": "altered",
    "quote.limiter": "cut",
    "attribution.speaker": "another speaker",
}
_FROM_BEST: tuple[Verdict, ...] = ("as printed", "another speaker", "cut", "altered")
_CALLED = "the draft"
_SLACK = 2  # words at the borders of a match that may be the draft's own sentence


@frozen
class CheckedQuote:
    """A quote of the draft and what became of it.

    Attributes:
        quote: the quote.
        verdict: ``as printed``, ``another speaker``, ``cut`` (before words that limit it), ``altered``, ``in part``
            (the sources have some of its words) or ``not found``.
        outlets: of the sources that the verdict is from; empty where no source has it.
        findings: what differs, for every verdict but the first.
        otherwise: outlets of sources that print it in other words, cut, or by another, though one is enough.
    """

    quote: Quote
    verdict: Verdict
    outlets: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    otherwise: tuple[str, ...] = ()


@frozen(eq=False)
class DraftCheck:
    """What a draft came to.

    Attributes:
        comparison: of the draft, which comes first, with its sources.
        quotes: every quote of the draft, in order.
        findings: about the quotes that no source prints so, and about the draft's numbers and dates, in the order of
            the text.
    """

    comparison: Comparison
    quotes: tuple[CheckedQuote, ...]
    findings: tuple[Finding, ...]


def check_draft(draft: Source, sources: Sequence[Source], *, settings: Settings | None = None) -> DraftCheck:
    """Look for every quote, number and date of a draft in the sources it was written from.

    What becomes of a quote does not depend on which rules are wanted: who ignores them asks nothing of his sources.
    """
    settings = settings or Settings()
    draft = evolve(draft, id="draft", outlet=_CALLED)
    comparison = compare([draft, *sources], settings=evolve(settings, select=(), ignore=(), severity={}))
    about = [
        _as_sentence(finding)
        for finding in comparison.findings
        if any(place.source == draft.id for place in finding.places)
    ]
    printed = [read_printed(source, comparison.quotes) for source in comparison.sources[1:]]
    quotes = tuple(
        _check(quote, draft, comparison, about, printed) for quote in comparison.quotes if quote.source == draft.id
    )
    borne_out = [each.quote for each in quotes if each.verdict == "as printed"]
    facts = [
        evolve(finding, severity=severity_as_set(finding.rule, finding.severity, settings))
        for finding in about
        if finding.rule.startswith(("number.", "date."))
        and is_wanted(finding.rule, settings)
        and not _is_in(finding, draft, borne_out)
    ]
    told = {finding.id: finding for each in quotes for finding in each.findings} | {each.id: each for each in facts}
    return DraftCheck(comparison, quotes, tuple(sorted(told.values(), key=lambda each: _place_in(draft, each))))


def _as_sentence(finding: Finding) -> Finding:
    """The finding with a capital where its message begins with the draft, which is called by no name."""
    if not finding.message.startswith(_CALLED):
        return finding
    return evolve(finding, message=f"{_CALLED.capitalize()}{finding.message.removeprefix(_CALLED)}")


def _is_in(finding: Finding, draft: Source, quotes: Sequence[Quote]) -> bool:
    """Whether the draft's words of a finding stand in one of the quotes."""
    own = [place for place in finding.places if place.source == draft.id]
    return any(quote.start <= place.start and place.end <= quote.end for place in own for quote in quotes)


def _place_in(draft: Source, finding: Finding) -> tuple[int, str]:
    return next(place.start for place in finding.places if place.source == draft.id), finding.rule


def _verbatim(quote: Quote, draft: Source, printed: Sequence[Printed]) -> dict[Verdict, list[_Print]]:
    """The sources that have all words of a quote in a row: as printed, unless they are in marks as another's words."""
    prints: dict[Verdict, list[_Print]] = {}
    for each in printed:
        other = each.who_else_says(quote)
        if other is not None:
            finding = _misattributed(quote, draft, each.source, other)
            prints.setdefault("another speaker", []).append(_Print(each.source.called, (finding,)))
        elif each.holds(quote):
            prints.setdefault("as printed", []).append(_Print(each.source.called, ()))
    return prints


def _check(
    quote: Quote, draft: Source, comparison: Comparison, about: Sequence[Finding], printed: Sequence[Printed]
) -> CheckedQuote:
    prints, partly = _prints(quote, draft, comparison, about)
    # A source that cuts a quote has all its words in a row, too: there, what was found of the pair holds.
    known = {own.outlet for verdict in ("cut", "another speaker") for own in prints.get(verdict, ())}
    for verdict, verbatim in _verbatim(quote, draft, printed).items():
        if new := [own for own in verbatim if own.outlet not in known]:
            prints.setdefault(verdict, []).extend(new)
    for verdict in _FROM_BEST:
        if verdict in prints:
            told = () if verdict == "as printed" else tuple(each for own in prints[verdict] for each in own.findings)
            outlets = dict.fromkeys(own.outlet for own in prints[verdict])
            others = dict.fromkeys(own.outlet for each in _FROM_BEST for own in prints.get(each, ()))
            otherwise = tuple(each for each in others if each not in outlets) if verdict == "as printed" else ()
            return CheckedQuote(quote, verdict, tuple(outlets), told, otherwise)
    finding = _unfound(quote, draft, partly)
    return CheckedQuote(quote, "in part" if partly else "not found", tuple(dict.fromkeys(partly)), (finding,))


class _Print(NamedTuple):
    """A source that prints a quote, and what differs there."""

    outlet: str
    findings: tuple[Finding, ...]


def _prints(
    quote: Quote, draft: Source, comparison: Comparison, about: Sequence[Finding]
) -> tuple[dict[Verdict, list[_Print]], list[str]]:
    """The sources that print a quote, by what becomes of it there, and the outlets that have only some of its words."""
    outlets = {source.id: source.called for source in comparison.sources}
    prints: dict[Verdict, list[_Print]] = {}
    partly: list[str] = []
    for pair, other in _pairs_of(quote, draft, comparison):
        found = tuple(finding for finding in about if finding.pair == pair.id and finding.rule in _BY_RULE)
        rules = {finding.rule for finding in found}
        if not found and not _holds(other, quote):
            partly.append(outlets[other.source])
        else:
            verdict: Verdict = next((_BY_RULE[rule] for rule in _BY_RULE if rule in rules), "as printed")
            prints.setdefault(verdict, []).append(_Print(outlets[other.source], found))
    return prints, partly


def _pairs_of(quote: Quote, draft: Source, comparison: Comparison) -> list[tuple[Pair, Span]]:
    """The pairs of a quote, each with the source's span."""
    return [
        (pair, other)
        for pair in comparison.pairs
        for own, other in ((pair.left, pair.right), (pair.right, pair.left))
        if pair.kind == "quote" and own.source == draft.id and quote.start <= own.start < quote.end
    ]


def _holds(other: Span, quote: Quote) -> bool:
    """Whether a source's span has all the words of a quote in their order, but for a word or two at its borders."""
    wanted, there = read_printed_words(quote.text).folds, read_printed_words(other.text).folds
    *blocks, _ = SequenceMatcher(None, wanted, there, autojunk=False).get_matching_blocks()
    if not blocks:
        return False
    inside = blocks[-1].a + blocks[-1].size - blocks[0].a
    return sum(block.size for block in blocks) == inside >= len(wanted) - _SLACK


def _misattributed(quote: Quote, draft: Source, source: Source, speaker: Speaker) -> Finding:
    named = quote.speaker.mention if quote.speaker else ""
    row = Draft(
        rule="attribution.speaker",
        severity="error",
        confidence=0.9,
        message=f"The draft gives this quote to {named}, {source.called} to {speaker.name or speaker.mention}.",
        reasons=(
            "all words of the quote stand in one row in the source",
            f"{source.called}: {speaker.why}",
            "two forms of one name would have silenced it",
        ),
        places=(
            place_in(draft, quote.start, quote.end, named),
            place_in(source, speaker.start, speaker.end, speaker.name or speaker.mention),
        ),
    )
    return settle([row], [draft, source], {})[0]


def _unfound(quote: Quote, draft: Source, partly: Sequence[str]) -> Finding:
    where = f"only in part, in {' and '.join(dict.fromkeys(partly))}" if partly else "in no source"
    row = Draft(
        rule="check.unavailable",
        severity="warning",
        confidence=1.0,
        message=f"The draft's quote stands {where}.",
        reasons=(
            "no quote of a source was lined up with all of it, and no source has its words in running text",
            "not found is not a pass: add the source that it is from, or take it out",
        ),
        places=(place_in(draft, quote.start, quote.end),),
    )
    return settle([row], [draft], {})[0]
