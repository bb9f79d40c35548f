"""All that reviewers decided, as one value, and what changed between two of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from crosscheck.reviews.decision import Decision, Entry, Key, ReviewedText, RightPair, WrongPair

__all__ = ["Change", "Reviews", "changes_between"]


@frozen
class Reviews:
    """The entries of a reviews file, by their keys; it is never changed, only replaced."""

    entries: Mapping[Key, Entry] = field(factory=dict)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def __len__(self) -> int:
        return len(self.entries)

    def decision(self, id: str) -> Decision | None:
        """The decision on the finding of this id."""
        found = self.entries.get(("finding", id))
        return found if isinstance(found, Decision) else None

    def wrong_pairs(self) -> dict[str, WrongPair]:
        """The pairs that are wrong, by their fingerprints."""
        return {entry.id: entry for entry in self if isinstance(entry, WrongPair)}

    def judged_pair(self, id: str) -> WrongPair | RightPair | None:
        """The decision on the pair of this fingerprint, whichever it was."""
        found = self.entries.get(("pair", id))
        return found if isinstance(found, WrongPair | RightPair) else None

    def texts(self) -> dict[str, dict[str, ReviewedText]]:
        """The texts that were reviewed, by source and digest."""
        texts: dict[str, dict[str, ReviewedText]] = {}
        for entry in self:
            if isinstance(entry, ReviewedText):
                texts.setdefault(entry.source, {})[entry.digest] = entry
        return texts

    def adding(self, *entries: Entry) -> Reviews:
        """These reviews with entries put in, each in the place of the one with its key."""
        return Reviews({**self.entries, **{entry.key: entry for entry in entries}})

    def without(self, keys: Iterable[Key]) -> Reviews:
        """These reviews without the entries of these keys; keys that are not there are none."""
        gone = set(keys)
        return Reviews({key: entry for key, entry in self.entries.items() if key not in gone})


@frozen
class Change:
    """What became of one entry: None stands where there was none before, or is none after."""

    before: Entry | None
    after: Entry | None

    @property
    def key(self) -> Key:
        """The key of the entry that changed."""
        entry = self.before or self.after
        return entry.key if entry else ()

    @property
    def reversed(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)


def changes_between(before: Reviews, after: Reviews) -> list[Change]:
    """What must be done to the first to make the second of it, in the order of the keys."""
    one, other = before.entries, after.entries
    keys = {key for key in (*one, *other) if one.get(key) is not other.get(key)}  # most are the very same
    both = [Change(one.get(key), other.get(key)) for key in sorted(keys)]
    return [change for change in both if change.before != change.after]
