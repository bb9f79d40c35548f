"""Which items a reviewer sees, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable

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

    def admitted(self, items: Iterable[Item], text: Callable[[Item], str] | None = None) -> list[Item]:
        """Those that are shown; ``text`` gives, sooner than it could be found here, what `text_of` does.

        Many thousand are looked at with every letter that is typed: only what is asked for is looked at.
        """
        left = self.costly(items)
        if self.rules:
            left = [item for item in left if {item.lead.rule, item.lead.rule.partition(".")[0]} & set(self.rules)]
        if self.outlets:
            left = [item for item in left if set(item.outlets) & set(self.outlets)]
        if self.statuses:
            left = [item for item in left if item.status in self.statuses]
        if self.verdicts:
            left = [item for item in left if item.verdict in self.verdicts]
        for word in self.words.casefold().split():
            left = [item for item in left if word in (text or text_of)(item) or word in _decided(item)]
        return left

    def costly(self, items: Iterable[Item]) -> list[Item]:
        """Those whose severity is shown, whatever else is asked for."""
        return [item for item in items if not self.severities or item.lead.severity in self.severities]


def text_of(item: Item) -> str:
    """What the words of a filter are looked for in, besides the decision and its note."""
    shown = [
        *(text for finding in item.findings for text in (finding.id, finding.rule, finding.message)),
        *(words for finding in item.findings for words in item.case.words(finding)),
        *(place.value for finding in item.findings for place in finding.places),
    ]
    return " ".join([*shown, *item.outlets]).casefold()


def _decided(item: Item) -> str:
    return f"{item.note} {item.verdict}".casefold()


def _by_place(item: Item) -> tuple[float, ...]:
    place = item.lead.places[0]
    return item.case.ranks.get(place.source, -1), place.start


ORDERS: dict[str, Callable[[Item], tuple[float, ...]]] = {
    "severity": lambda item: (),  # as the findings come: by what an error would cost
    "story": _by_place,
    "uncertain": lambda item: (item.lead.confidence,),
}
"""The orders a reviewer may walk in: what each sorts by, events apart."""
