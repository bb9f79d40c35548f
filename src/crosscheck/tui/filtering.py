"""What a review can be filtered by: a queue in, choices out; choices in, a filter out, and in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from crosscheck.reviews.queue import ReviewQueue
from crosscheck.reviews.selection import Filter
from crosscheck.reviews.status import STATUSES
from crosscheck.settings import SEVERITIES
from crosscheck.tui.marks import VERDICT_WORDS
from crosscheck.tui.screens.dialogs import Choice

__all__ = ["choices_for", "filter_from", "words_for"]

_STATUS_WORDS = {"new": "nobody decided", "known": "decided", "changed": "changed since it was decided"}
_FIELDS = {"severity": "severities", "status": "statuses", "decision": "verdicts", "outlet": "outlets", "rule": "rules"}


def choices_for(queue: ReviewQueue) -> list[Choice]:
    """All that the items of a queue differ in, with how many there are of each."""
    chosen = {
        (field, value)
        for field, name in _FIELDS.items()
        if getattr(queue.filter, name) != getattr(Filter(), name)
        for value in getattr(queue.filter, name)
    }
    items = queue.items
    counted: dict[str, Counter[str]] = {
        "severity": Counter(item.lead.severity for item in items),
        "status": Counter(item.status for item in items),
        "decision": Counter(item.verdict for item in items if item.verdict),
        "outlet": Counter(outlet for item in items for outlet in item.outlets),
        "rule": Counter(item.lead.rule for item in items),
    }
    ordered: dict[str, Sequence[str]] = {"severity": SEVERITIES, "status": STATUSES}
    return [
        Choice(field, value, f"{_word(field, value)} ({counts[value]})", (field, value) in chosen)
        for field, counts in counted.items()
        for value in ordered.get(field, sorted(counts))
        if counts[value]
    ]


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
