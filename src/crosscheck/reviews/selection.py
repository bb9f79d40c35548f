"""Which items a reviewer sees, and in which order."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from crosscheck.reviews.item import Item
from crosscheck.settings import TOLD

__all__ = ["ORDERS", "Filter", "text_of"]


@frozen
class Filter:
    """Which items are shown; what is empty lets everything through.

    Attributes:
        words: each of them must stand in the message, the sentences, the values, the outlets, the rule or the note.
        rules: ids or groups.
        severities: those that are told to people, unless others are asked for.
        outlets: one of them must be among those it is about.
        statuses: ``new``, ``known``, ``changed``.
        verdicts: what was decided.
    """

    words: str = ""
    rules: tuple[str, ...] = ()
    severities: tuple[str, ...] = TOLD
    outlets: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()

    def admits(self, item: Item, text: Callable[[Item], str] | None = None) -> bool:
        """Whether an item is shown; ``text`` gives, sooner than it could be found here, what `text_of` does."""
        lead = item.lead
        return (
            (not self.severities or lead.severity in self.severities)
            and (not self.rules or bool({lead.rule, lead.rule.partition(".")[0]} & set(self.rules)))
            and (not self.outlets or bool(set(item.outlets) & set(self.outlets)))
            and (not self.statuses or item.status in self.statuses)
            and (not self.verdicts or item.verdict in self.verdicts)
            and self._has_words(item, text or text_of)
        )

    def _has_words(self, item: Item, text: Callable[[Item], str]) -> bool:
        words = self.words.casefold().split()
        if not words:
            return True
        searched = f"{text(item)} {item.note} {item.verdict}".casefold()
        return all(word in searched for word in words)


def text_of(item: Item) -> str:
    """What the words of a filter are looked for in, besides the decision and its note."""
    shown = [
        *(text for finding in item.findings for text in (finding.id, finding.rule, finding.message)),
        *(words for finding in item.findings for words in item.case.words(finding)),
        *(place.value for finding in item.findings for place in finding.places),
    ]
    return " ".join([*shown, *item.outlets]).casefold()


def _by_place(item: Item) -> tuple[float, ...]:
    place = item.lead.places[0]
    return item.case.ranks.get(place.source, -1), place.start


ORDERS: dict[str, Callable[[Item], tuple[float, ...]]] = {
    "severity": lambda item: (),  # as the findings come: by what an error would cost
    "story": _by_place,
    "uncertain": lambda item: (item.lead.confidence,),
}
"""The orders a reviewer may walk in: what each sorts by, events apart."""
