"""What a reviewer decides, as it is kept: on a finding, on a pair of passages, on the text of a source.

Each entry knows itself by a fingerprint, and holds as much of what was decided on as a person needs to read the file,
and as the program needs to know a finding again whose sentence has been rewritten. There are no offsets, scores,
times or versions in it: they would change where nothing changed that anybody decided on.
"""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

__all__ = [
    "DECISIVE",
    "FINDING_VERDICTS",
    "FOLLOW_UP",
    "RIGHT_PAIR",
    "VERDICTS",
    "WRONG_PAIR",
    "Decision",
    "Entry",
    "Key",
    "ReviewedText",
    "RightPair",
    "WrongPair",
]

WRONG_PAIR = "wrong-pair"
RIGHT_PAIR = "right-pair"
FOLLOW_UP = "follow-up"
VERDICTS = {"accept": "accepted", "dismiss": "dismissed", "wrong-pair": WRONG_PAIR, "follow-up": FOLLOW_UP}
"""What a reviewer does, and the verdict that it is."""

FINDING_VERDICTS = ("accepted", "dismissed", FOLLOW_UP)
"""The verdicts on a finding; that a pair is wrong is said of the pair."""

DECISIVE = ("accepted", "dismissed", WRONG_PAIR)
"""The verdicts that say whether a rule was right."""

Key: TypeAlias = tuple[str, ...]


@frozen
class Decision:
    """What was decided on one finding.

    Attributes:
        id: the finding's fingerprint.
        rule: the rule that raised it.
        verdict: ``accepted`` (a difference that counts), ``dismissed`` (nothing to it), ``follow-up`` (somebody has to
            ask first).
        note: the reviewer's words.
        event: the id of the event that it was found in.
        outlets, values, words: of each of its places the outlet, its value in the slot that differs, and the sentence
            around it, exactly, shortened where it is long.
    """

    id: str
    rule: str
    verdict: str
    note: str
    event: str
    outlets: tuple[str, ...]
    values: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def key(self) -> Key:
        """What no two entries have in common."""
        return "finding", self.id


@frozen
class WrongPair:
    """That two passages do not belong together; it takes every finding of the pair with it.

    Attributes:
        id: the pair's fingerprint, made of both outlets and both normalised passages.
        note: the reviewer's words.
        event: the id of the event that it was found in.
        outlets, words: of each side the outlet and the passage, exactly, shortened where it is long.
    """

    id: str
    note: str
    event: str
    outlets: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """What is said of each finding of the pair."""
        return WRONG_PAIR

    @property
    def key(self) -> Key:
        """What no two entries have in common."""
        return "pair", self.id


@frozen
class RightPair:
    """That two passages do belong together; what is found in them is still to be decided.

    Attributes:
        id, note, event, outlets, words: as of a `WrongPair`.
    """

    id: str
    note: str
    event: str
    outlets: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """What is said of the pair."""
        return RIGHT_PAIR

    @property
    def key(self) -> Key:
        """What no two entries have in common: the pair, for it is either right or wrong."""
        return "pair", self.id


@frozen
class ReviewedText:
    """Which text of a source the decisions were made on.

    There may be several of one source, when two people reviewed different states of it: each was reviewed.

    Attributes:
        source: the source's id, ``<event>/<outlet>``.
        digest: of its text.
        note: the reviewer's words, where a new text was looked at and found to be all right.
    """

    source: str
    digest: str
    note: str = ""

    @property
    def key(self) -> Key:
        """What no two entries have in common."""
        return "source", self.source, self.digest


Entry: TypeAlias = Decision | WrongPair | RightPair | ReviewedText
