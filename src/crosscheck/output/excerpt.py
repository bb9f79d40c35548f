"""One difference as Markdown, to be pasted into a mail or a message: a case with its findings in, a few lines out."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.alignment.spans import Pair
from crosscheck.output.markdown import escape
from crosscheck.output.prints import Print, prints_of, prints_of_pair, variants_of
from crosscheck.output.terminal import one_line
from crosscheck.reviews.evidence import Evidence
from crosscheck.reviews.item import Item

__all__ = ["excerpt_of_item", "excerpt_of_pair", "excerpt_of_print"]


def excerpt_of_item(item: Item) -> str:
    """What differs, and the passage of every outlet that is in it."""
    lead = item.lead
    prints = [each for variant in variants_of(item.case, item) for each in variant.prints]
    lines = [f"**{lead.rule}** ({lead.severity}): {escape(lead.message)}", ""]
    lines += _passages(prints or prints_of(item.case, lead))
    if item.note:
        lines += ["", f"Note: {escape(item.note)}"]
    return "\n".join(lines) + "\n"


def excerpt_of_pair(case: Evidence, pair: Pair) -> str:
    """Two passages that were aligned."""
    head = f"**{pair.kind}**, {pair.relation}, similarity {pair.similarity} of 100"
    return "\n".join([head, "", *_passages(prints_of_pair(case, pair))]) + "\n"


def excerpt_of_print(printed: Print) -> str:
    """One passage."""
    return "\n".join(_passages([printed])) + "\n"


def _passages(prints: Iterable[Print]) -> list[str]:
    return [f"- {escape(each.source.called)}, {_place(each)}: “{escape(each.text)}”" for each in prints]


def _place(printed: Print) -> str:
    path = one_line(printed.source.path)
    return f"`{path}:{printed.line}`" if path and "`" not in path else f"line {printed.line}"
