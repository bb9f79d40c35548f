"""The course of an article: who is named, acts and speaks at which place, and whom "he" or "she" means after that.

That a pronoun is best taken as the last subject named, not the nearest name, was measured (.80 against .54).
"""

from __future__ import annotations

import bisect
import operator
import re
from collections.abc import Container, Iterator

from crosscheck.language.speakers.cues import find_cue
from crosscheck.language.speakers.mentions import GENDERS, NameRun
from crosscheck.language.speakers.person import Person, Resolution
from crosscheck.language.speakers.phrases import Line

__all__ = ["Course"]

_RECENT = 16
_CLAUSE_END = re.compile("[,;:qQEF-]")
_LISTENER = re.compile("v[dhTR]{0,3}N+")

_Placed = tuple[int, Person]
_place = operator.itemgetter(0)


class Course:
    """Who is named, acts and speaks where; places are code points into the article."""

    def __init__(self) -> None:
        """Begin with nobody; what is noted in any order is put in order by :meth:`settle`."""
        self._subjects: list[_Placed] = []
        self._speakers: list[_Placed] = []
        self._mentions: list[_Placed] = []
        self._reports: dict[int, int] = {}
        self._told: dict[int, int] = {}
        self._heard: dict[int, int] = {}
        self._asked: list[tuple[int, int, int]] = []
        self._guessed: set[int] = set()

    def note_report(self, line: Line, at: int) -> None:
        """Remember where the sentence ends that hands its words to whoever is named at a place, or to a pronoun.

        Remembered is also how far the clause goes whose "he" is nobody that it names, and where who is asked is named.
        """
        token = line.token_at(at)
        _, last = line.sentence(token)
        verb = line.tags.find("v", token, last)
        if verb < 0:
            return
        sentence_end = line.end(last - 1)
        clause = _CLAUSE_END.search(line.tags, verb, last)
        self._heard[at] = line.starts[clause.start()] if clause else sentence_end
        asked = _LISTENER.match(line.tags, verb, last) if _asks(line, verb) else None
        if asked is not None:
            self._asked.append((line.starts[verb], line.end(asked.end() - 1), sentence_end))
        if _tells(line, token, verb):
            self._reports[at] = sentence_end

    def note(self, run: NameRun, person: Person) -> None:
        """Remember that a run names a person."""
        if run.loose:
            self._mentions.append((run.at, person))
        if run.verb:
            self._subjects.append((run.at, person))
        if run.verb == "v":
            self._speakers.append((run.at, person))

    def settle(self) -> None:
        """Put what was noted in order."""
        self._mentions.sort(key=_place)
        for start, end, at in self._asked:
            answering = next(self._named_between(start, end), None)
            if answering is not None:
                self._subjects.append((at, answering))
        for places in (self._subjects, self._speakers):
            places.sort(key=_place)
        self._told = self._find_told()

    def note_speaker(self, at: int, person: Person, sure: bool) -> None:
        """Remember who was found to speak at a place, for the pronouns after it."""
        bisect.insort(self._speakers, (at, person), key=_place)
        bisect.insort(self._subjects, (at, person), key=_place)
        if not sure:
            self._guessed.add(at)

    def note_unnamed(self, at: int, somebody: Person) -> None:
        """Remember somebody without a name, whom a pronoun after it may mean."""
        bisect.insort(self._mentions, (at, somebody), key=_place)

    def names_another(self, name: str, gender: str, start: int, end: int) -> bool:
        """Whether anybody else whom "he" or "she" may mean is named between two places."""
        return any(person.name != name and person.may_be_meant(gender) for person in self._named_between(start, end))

    def last_to_act(self, people: Container[Person], at: int) -> Person | None:
        """Which of some people was the subject last before a place."""
        end = bisect.bisect_left(self._subjects, at, key=_place)
        return next((person for _, person in reversed(self._subjects[:end]) if person in people), None)

    def last_speaker(self, at: int) -> Person | None:
        """Who spoke last before a place."""
        end = bisect.bisect_left(self._speakers, at, key=_place)
        return self._speakers[end - 1][1] if end else None

    def resolve_pronoun(self, pronoun: str, at: int) -> Resolution:
        """The last subject outside quotes whose gender agrees; sure where nothing speaks against it."""
        gender = GENDERS[pronoun]
        likely = self._last_subject(gender, at)
        if likely is None:
            return self._last_named(pronoun, at)
        known = likely.gender == gender or self.last_speaker(at) is likely
        acted = self._last_acted(likely, at)
        sure = known and likely.human and acted not in self._guessed and not self._has_rival(likely, gender, acted, at)
        why = f"'{pronoun}' taken as the last subject named"
        return Resolution(likely.name, likely.role, sure, why if sure else f"{why}, not surely")

    def _last_named(self, pronoun: str, at: int) -> Resolution:
        """The last person named whose gender agrees, where nobody acted yet; never surely."""
        end = bisect.bisect_left(self._mentions, at, key=_place)
        named = (person for _, person in reversed(self._mentions[:end]))
        likely = next((person for person in named if person.human and person.may_be_meant(GENDERS[pronoun])), None)
        if likely is None:
            return Resolution(None, why="no name before it agrees")
        return Resolution(likely.name, likely.role, False, f"'{pronoun}' taken as the last person named, not surely")

    def resolve_description(self, mention: str, at: int) -> Resolution:
        """ "The Texan" or "the 43-year-old" as the last person to act, never surely."""
        likely = next((person for person in self._acting_before(at) if person.human), None)
        if likely is None:
            return Resolution(None, why="no name before it agrees")
        return Resolution(likely.name, likely.role, False, f"'{mention}' taken as the last subject named, not surely")

    def _find_told(self) -> dict[int, int]:
        """The subjects inside what somebody is said to tell ("Hale said Orr was late"), and where the telling ends."""
        told = {}
        reports = sorted(self._reports.items())
        number, until = 0, 0
        for at, _ in self._subjects:
            while number < len(reports) and reports[number][0] < at:
                until = max(until, reports[number][1])
                number += 1
            if at < until:
                told[at] = until
        return told

    def _named_between(self, start: int, end: int) -> Iterator[Person]:
        first, last = (bisect.bisect_left(self._mentions, place, key=_place) for place in (start, end))
        return (person for _, person in self._mentions[first:last])

    def _last_subject(self, gender: str, at: int) -> Person | None:
        """The last person of a gender to be a subject; an entry that only may be a person where there is none.

        Nobody is whom the pronoun's own clause names: "he told Orr" is not Orr.
        """
        end = bisect.bisect_left(self._subjects, at, key=_place)
        before = reversed(self._subjects[max(0, end - _RECENT) : end])
        others = set(self._named_between(at, self._heard.get(at, at)))
        recent = [person for place, person in before if not 0 < self._told.get(place, 0) <= at and person not in others]
        fitting = [person for person in recent if person.gender in (gender, None)]
        people = (person for person in fitting if person.human or (person.speaks and person.may_be_human()))
        return next(people, None) or next(filter(Person.may_be_human, fitting), None)

    def _acting_before(self, at: int) -> list[Person]:
        """The last subjects before a place, the last one first.

        After "Hale said Orr was late." it is Hale who goes on: whom a finished sentence only tells of is passed over.
        """
        end = bisect.bisect_left(self._subjects, at, key=_place)
        before = reversed(self._subjects[max(0, end - _RECENT) : end])
        return [person for place, person in before if not 0 < self._told.get(place, 0) <= at]

    def _has_rival(self, likely: Person, gender: str, acted: int, at: int) -> bool:
        """Whether somebody else may be meant: named since, or the last to speak before.

        Named since means since the place where the person acted last: in "Hale warned those who vote for Orr" the
        later name is not who goes on. Whoever is only spoken about in the sentence that says who speaks ("Hale told
        Orr that …") is not meant by the "he said" after it.
        """
        told_until = self._reports.get(acted, acted)
        end = bisect.bisect_left(self._mentions, at, key=_place)
        for place, person in reversed(self._mentions[:end]):
            if place <= told_until:
                break
            if person is not likely and person.may_be_meant(gender):
                return True
        spoke = self.last_speaker(at)
        return spoke is not None and spoke is not likely and spoke.may_be_meant(gender)

    def _last_acted(self, person: Person, at: int) -> int:
        """Where a person is the last subject before a place, told of or not."""
        end = bisect.bisect_left(self._subjects, at, key=_place)
        return next((place for place, other in reversed(self._subjects[:end]) if other is person), 0)


def _asks(line: Line, verb: int) -> bool:
    """Whether a reporting verb asks: whom it asks speaks next."""
    cue = find_cue(line.low(verb))
    return cue is not None and cue.group == "ask"


def _tells(line: Line, start: int, verb: int) -> bool:
    """Whether the first reporting verb after a name tells, and does not ask: who asks lets another speak next.

    With nothing but a comma before it the verb is somebody else's: "Northern Ferries, says Hale, was late".
    """
    cue = find_cue(line.low(verb))
    if cue is None or not cue.strong or cue.group == "ask":
        return False
    return line.tags[verb - 1] != "," or "," in line.tags[start : verb - 1]
