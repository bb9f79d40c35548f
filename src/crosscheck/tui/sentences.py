"""What the interface says, as whole sentences, each with what can be done next; no widget makes one up.

Keys are called as the settings have them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from crosscheck.comparison import Comparison
from crosscheck.output.counts import count
from crosscheck.reviews.decision import WRONG_PAIR
from crosscheck.reviews.item import Item
from crosscheck.reviews.queue import Counts
from crosscheck.sources.source import Event
from crosscheck.tui.keys import DEEDS, keys_of, shown_key
from crosscheck.tui.marks import VERDICT_WORDS, word_of

__all__ = ["TOO_SMALL", "Sentences"]

_PLURALS = {"info": "info", "hidden": "hidden"}

TOO_SMALL = "This window is too small: crosscheck needs 60 columns and 16 lines."


@frozen
class Sentences:
    """Sentences that know the keys.

    Attributes:
        keys: the keys that were changed, by the id of what they do.
    """

    keys: Mapping[str, str] = field(factory=dict)

    def key(self, id: str) -> str:
        """The key that does something, as people call it."""
        return shown_key(keys_of(DEEDS[id], self.keys)[0])

    def reading(self) -> str:
        """Before the first event is known."""
        return "Reading the articles …"

    def comparing(self, done: int, events: Sequence[Event]) -> str:
        """While events are compared; ``done`` of them are."""
        event = events[done]
        which = f" {done + 1} of {len(events)}" if len(events) > 1 else ""
        return f"Comparing event{which}: {event.id}, {count(len(event.sources), 'outlet')} …"

    def how_far(self, counts: Counts) -> str:
        """How many are decided, and how many of the most costly are left."""
        left = next(((severity, number) for severity, number in counts.left.items() if number), None)
        rest = f" · {count(left[1], left[0], _PLURALS.get(left[0], ''))} left" if left else ""
        return f"{counts.decided} of {counts.total} decided{rest}"

    def nothing_found(self, comparisons: Sequence[tuple[Event, Comparison]]) -> str:
        """When there is nothing to decide: what was compared, or that there was nothing to compare with."""
        outlets = {source.outlet for _, comparison in comparisons for source in comparison.sources}
        alone = [event for event, _ in comparisons if len(event.sources) == 1]
        if len(outlets) < 2 or len(alone) == len(comparisons):
            place = alone[0].path or alone[0].sources[0].path if alone else ""
            return (
                f"{place}: one outlet only; there is nothing to compare it with. "
                f"Put another outlet's article beside it; it is compared as soon as you press {self.key('again')}."
            )
        quotes = sum(len(comparison.quotes) for _, comparison in comparisons)
        pairs = sum(len(comparison.pairs) for _, comparison in comparisons)
        return (
            f"Nothing differs that is worth a look: {count(len(outlets), 'outlet')}, {count(quotes, 'quote')} and "
            f"{count(pairs, 'aligned passage')} compared. "
            f"{self.key('pairs')} shows the passages, {self.key('filter')} what is only for information."
        )

    def nothing_matches(self, hidden: int) -> str:
        """When the filter shows nothing."""
        hides = count(hidden, "difference")
        return f"Nothing matches the filter; it hides {hides}. {self.key('clear')} shows everything again."

    def all_decided(self, items: Sequence[Item]) -> str:
        """When nobody has to look at anything any more; empty where somebody has."""
        if not items or not all(item.is_decided for item in items):
            return ""
        parts = _counted(map(word_of, items))
        look = f"{self.key('report')} shows the report, {self.key('filter')} what to look at again"
        return f"Everything is decided: {parts}. {look}."

    def decided(self, item: Item, verdict: str, others: int = 0) -> str:
        """What was just decided on an item, as it is now, and what was decided otherwise before and is left so."""
        more = f" and {count(others, 'more like it', 'more like it')}" if others else ""
        reviews = [finding.review for finding in item.findings if finding.review and finding.review.verdict != verdict]
        kept = f"; as before: {_counted(VERDICT_WORDS[review.verdict] for review in reviews)}" if reviews else ""
        return f"{_begun(VERDICT_WORDS[verdict])}{more}: {item.lead.rule}{kept}. {self.key('undo')} takes it back."

    def already(self, verdict: str, what: str) -> str:
        """When just that was decided before, and nothing became otherwise."""
        return f"Already {VERDICT_WORDS[verdict]}: {what}."

    def judged(self, verdict: str, findings: int) -> str:
        """What was just decided on a pair, with so many findings."""
        gone = f" With it: {count(findings, 'finding')}." if verdict == WRONG_PAIR and findings else ""
        return f"{_begun(VERDICT_WORDS[verdict])}.{gone} {self.key('undo')} takes it back."

    def no_pair(self) -> str:
        """When passages shall not belong together where there are no two."""
        return f"No passages are paired here, so no pair is wrong; {self.key('dismiss')} dismisses it."

    def withdrawn(self, was_decided: bool) -> str:
        """When a decision was taken back, or there was none."""
        return "Undecided again." if was_decided else "Nothing to take back: nobody decided on this."

    def noted(self, note: str, is_other: bool, follows: bool = False) -> str:
        """When a note was written, or taken away; what nobody had decided on is to be followed up with it."""
        if not is_other:
            return "The note is as it was."
        did = "Noted" if note else "The note is gone"
        return f"{did}, to follow up: a check passes it. {self.key('undo')} takes it back." if follows else f"{did}."

    def compared_again(self, before: Sequence[Item], now: Sequence[Item]) -> str:
        """What comparing again came to: differences with a finding that was not there, and those of which none is."""
        found, left = _findings(before), _findings(now)
        new = sum(not _findings([item]) <= found for item in now)
        gone = sum(_findings([item]).isdisjoint(left) for item in before)
        parts = [f"{number} {word}" for number, word in ((new, "new"), (gone, "gone")) if number]
        return f"Compared again: {', '.join(parts) or 'nothing new'}."

    def rejected(self, outlets: Iterable[str], left: int) -> str:
        """Which of several pairs of passages was just said to be a wrong one, and how many of them are left."""
        more = f"; {count(left, 'pair')} of this difference {'is' if left == 1 else 'are'} left" if left else ""
        return f"Wrong pair: {' and '.join(dict.fromkeys(outlets))}{more}. {self.key('undo')} takes it back."

    def ask_alike(self, verdict: str, item: Item, number: int) -> str:
        """Before many are decided at once."""
        verb = {"accepted": "Accept", "dismissed": "Dismiss"}[verdict]
        return f"{verb} all {number} with the same cause ({item.lead.rule})?"

    def ask_leave(self, waiting: int) -> str:
        """Before decisions are lost."""
        return f"{count(waiting, 'step')} could not be saved and will be lost. Leave all the same?"

    def lost(self, problem: str, waiting: int) -> str:
        """When the review is over and decisions could not be written."""
        steps = count(waiting, "step")
        return f"{problem}. {steps} of the review could not be saved and {'is' if waiting == 1 else 'are'} lost"

    def changed_on_disk(self, paths: Sequence[str]) -> str:
        """When articles are not what was compared."""
        names = ", ".join(paths[:2]) + (f" and {len(paths) - 2} more" if len(paths) > 2 else "")
        return f"Changed on disk since it was compared: {names}. {self.key('again')} compares again."

    def unsaved(self, problem: str, waiting: int) -> str:
        """When decisions could not be written."""
        steps = f"{count(waiting, 'step')} kept here and tried again with the next one, or with {self.key('again')}"
        return f"Not saved: {problem}. {steps}."

    def what_is_left_out(self, comparisons: Sequence[tuple[Event, Comparison]]) -> str:
        """The files that could not be read and the events of one outlet, where others were compared."""
        unreadable = [each.path for event, _ in comparisons for each in event.unreadable]
        parts = [f"Could not be read and was left out: {', '.join(unreadable)}."] if unreadable else []
        alone = [event.id for event, _ in comparisons if len(event.sources) == 1]
        if alone and len(alone) < len(comparisons):
            parts.append(f"One outlet only, nothing to compare with: {', '.join(alone)}.")
        return " ".join(parts)


def _begun(words: str) -> str:
    """Words as the beginning of a sentence."""
    return f"{words[0].upper()}{words[1:]}"


def _counted(words: Iterable[str]) -> str:
    """How often each occurs, the most frequent first."""
    return ", ".join(f"{number} {word}" for word, number in Counter(words).most_common())


def _findings(items: Iterable[Item]) -> set[tuple[str, str]]:
    """The findings of some items, by the ids of their events and their own."""
    return {(item.case.event.id, finding.id) for item in items for finding in item.findings}
