"""Words that may name a speaker, from whichever engine, and what they come to: a candidate in, a speaker out.

Rules and parser find words by different roads; from there on both are read in one way, so that a difference between
them is never one of reading names.
"""

from __future__ import annotations

from attrs import field, frozen

from crosscheck.language.quote import Speaker
from crosscheck.language.speakers.found import Found
from crosscheck.language.speakers.mentions import stands_in
from crosscheck.language.speakers.people import Roster
from crosscheck.language.speakers.person import Resolution

__all__ = ["Candidate", "from_rules", "make_speaker", "resolve"]


@frozen
class Candidate:
    """Words that name a speaker.

    Attributes:
        start, end: the mention, code points into the article.
        shape: the rule or the pattern that found them.
        why: how, in plain words.
        meant: the words to be looked up: the mention, or the noun before a "who".
        cue: the verb or words that attribute, in lower case; empty where there are none.
        rivals: whether something else in the sentence may attribute the words; the rules do not look.
    """

    start: int
    end: int
    shape: str
    why: str
    meant: tuple[int, int] = field()
    cue: str = ""
    rivals: bool = True

    @meant.default
    def _mention(self) -> tuple[int, int]:
        return self.start, self.end


def from_rules(found: Found) -> Candidate:
    """What the rules found."""
    return Candidate(found.start, found.end, found.rule, found.why, cue=found.cue)


def resolve(text: str, candidate: Candidate, roster: Roster) -> Resolution:
    """Who a candidate stands for."""
    start, end = candidate.meant
    return roster.resolve(text[start:end], start)


def make_speaker(text: str, candidate: Candidate, who: Resolution, believed: bool, roster: Roster) -> Speaker:
    """A candidate with a name, remembered as the last to speak.

    ``believed`` says whether the words are surely theirs; the speaker is sure where the name is, too, or where the
    mention stands for nobody named elsewhere.
    """
    mention = text[candidate.start : candidate.end]
    roster.note_speaker(who, mention, candidate.start)
    why = f"{candidate.why}; {who.why}" if who.why else candidate.why
    sure = believed and (who.sure or (who.name is None and not stands_in(mention)))
    by_office = believed and who.by_office
    return Speaker(who.name, mention, candidate.start, candidate.end, who.role, sure, why, by_office)
