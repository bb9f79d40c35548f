"""What a review can be filtered by: a queue in, choices out; choices in, a filter out, and in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from attrs import evolve

from crosscheck.reviews.item import Item
from crosscheck.reviews.queue import ReviewQueue
from crosscheck.reviews.selection import Filter
from crosscheck.reviews.status import STATUSES
from crosscheck.settings import SEVERITIES
from crosscheck.tui.marks import VERDICT_WORDS
from crosscheck.tui.screens.dialogs import Choice

__all__ = ["choices_for", "filter_from", "words_for"]

_STATUS_WORDS = {"new": "nobody decided", "known": "decided", "changed": "changed since it was decided"}
_FIELDS = {"severity": "severities", "status": "statuses", "decision": "verdicts", "outlet": "outlets", "rule": "rules"}
_TRAITS: dict[str, Callable[[Item], Sequence[str]]] = {
    "severity": lambda item: (item.lead.severity,),
    "status": lambda item: (item.status,),
    "decision": lambda item: (item.verdict,) if item.verdict else (),
    "outlet": lambda item: item.outlets,
    "rule": lambda item: (item.lead.rule,),
}
_ORDERED: dict[str, Sequence[str]] = {"severity": SEVERITIES, "status": STATUSES}


def choices_for(queue: ReviewQueue) -> list[Choice]:
    """All that the items of a queue differ in, with how many are shown of each when it is chosen.

    What else is asked for now holds for them too: of a kind there are as many as the choices of other kinds leave.
    """
    return [choice for field in _FIELDS for choice in _choices_of(field, queue)]


def _choices_of(field: str, queue: ReviewQueue) -> Iterator[Choice]:
    name, read = _FIELDS[field], _TRAITS[field]
    nothing: dict[str, Any] = {name: ()}
    others = evolve(queue.filter, **nothing)
    counts = Counter(value for item in others.admitted(queue.items, queue.text_of) for value in read(item))
    is_default = getattr(queue.filter, name) == getattr(Filter(), name)
    chosen = () if is_default else getattr(queue.filter, name)
    for value in _ORDERED.get(field, sorted({*counts, *chosen})):
        if counts[value] or value in chosen:
            yield Choice(field, value, f"{_word(field, value)} ({counts[value]})", value in chosen)


def filter_from(chosen: Iterable[tuple[str, str]], words: str) -> Filter:
    """The filter of what was chosen; of a kind that nothing was chosen of, what is shown by default."""
    values: dict[str, list[str]] = {}
    for field, value in chosen:
        values.setdefault(_FIELDS[field], []).append(value)
    return Filter(words=words, **{name: tuple(chosen) for name, chosen in values.items()})


def words_for(wanted: Filter) -> str:
    """A filter in words."""
    default = Filter()
    parts = [f"“{wanted.words.strip()}”"] if wanted.words.strip() else []
    for field, name in _FIELDS.items():
        values = getattr(wanted, name)
        if values and values != getattr(default, name):
            parts.append(" or ".join(_word(field, value) for value in values))
    return ", ".join(parts)


def _word(field: str, value: str) -> str:
    if field == "status":
        return _STATUS_WORDS[value]
    return VERDICT_WORDS[value] if field == "decision" else value
