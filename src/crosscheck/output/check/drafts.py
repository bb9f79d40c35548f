"""The quotes of a draft as text: what became of each, and in which outlet.

What is found as it is printed is told too: an editor wants to see that it was looked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from crosscheck.checking.draft import CheckedQuote, DraftCheck
from crosscheck.findings.finding import place_in
from crosscheck.output.as_text import place_of
from crosscheck.output.counts import count
from crosscheck.output.terminal import one_line
from crosscheck.sources.source import Source

__all__ = ["render_quotes"]

_SHOWN = 60


def render_quotes(draft: DraftCheck) -> str:
    """A line for each quote and a sum, ending in a line end."""
    return "\n".join(_lines(draft)) + "\n"


def _lines(draft: DraftCheck) -> Iterator[str]:
    source = draft.comparison.sources[0]
    for each in draft.quotes:
        yield _line(source, each)
    verdicts = Counter(each.verdict for each in draft.quotes)
    told = ", ".join(f"{number} {verdict}" for verdict, number in sorted(verdicts.items()))
    yield f"{count(len(draft.quotes), 'quote')} in the draft{f': {told}' if told else ''}."


def _line(source: Source, checked: CheckedQuote) -> str:
    quote = checked.quote
    where = f": {', '.join(map(one_line, checked.outlets))}" if checked.outlets else ""
    if checked.otherwise:
        where += f"; otherwise in {', '.join(map(one_line, checked.otherwise))}"
    text = one_line(quote.text)
    shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
    return f"{place_of(place_in(source, quote.start, quote.end))}: {checked.verdict}{where} “{shown}”"
