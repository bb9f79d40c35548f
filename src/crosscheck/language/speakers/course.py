"""The course of an article: who is named, acts and speaks at which place, and whom "he" or "she" means after that.

That a pronoun is best taken as the last subject named, not the nearest name, was measured (.80 against .54).
"""

from __future__ import annotations

import bisect
import itertools
import operator
import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from crosscheck.language.speakers.cues import Cue, find_cue
from crosscheck.language.speakers.lines import Line
from crosscheck.language.speakers.mentions import GENDERS
from crosscheck.language.speakers.name_runs import NameRun
from crosscheck.language.speakers.person import Person, Resolution

__all__ = ["Course"]

_RECENT = 16
_OFTEN, _BESIDE = 2, 160  # times, and code points from one to the other
_CLAUSE_END = re.compile("[,;:qQEF-]")
_LISTENER = re.compile("v[dhTR]{0,3}N+")

_Placed = tuple[int, Person]
_place = operator.itemgetter(0)


class _Places:
    """People at places of the article, in order once they are sorted."""

    def __init__(self) -> None:
        self._placed: list[_Placed] = []

    def __iter__(self) -> Iterator[_Placed]:
        return iter(self._placed)

    def append(self, at: int, person: Person) -> None:
        """Add somebody before the places are sorted."""
        self._placed.append((at, person))

    def sort(self) -> None:
        """Put the places in order."""
        self._placed.sort(key=_place)

    def insert(self, at: int, person: Person) -> None:
        """Add somebody where they belong."""
        bisect.insort(self._placed, (at, person), key=_place)

    def before(self, at: int) -> Iterator[_Placed]:
        """Who stands before a place, the last one first."""
        end = bisect.bisect_left(self._placed, at, key=_place)
        return (self._placed[number] for number in range(end - 1, -1, -1))

    def between(self, start: int, end: int) -> Iterator[Person]:
        """Who stands from one place up to another."""
        first, last = (bisect.bisect_left(self._placed, place, key=_place) for place in (start, end))
        return (person for _, person in self._placed[first:last])


class _Report(NamedTuple):
    """What a reporting verb hands on, as places.

    Attributes:
        clause_end: where its clause ends, which names nobody whom its own "he" means.
        sentence_end: where its sentence ends.
        tells: whether it tells; who asks lets another speak next.
        asked: from where to where whom it asks is named; None where it asks nobody.
    """

    clause_end: int
    sentence_end: int
    tells: bool
    asked: tuple[int, int] | None


class Course:
    """Who is named, acts and speaks where; places are code points into the article."""

    def __init__(self) -> None:
        """Begin with nobody; what is noted in any order is put in order by :meth:`settle`."""
        self._subjects = _Places()
        self._speakers = _Places()
        self._mentions = _Places()
        self._reports: dict[int, _Report] = {}
        self._told: dict[int, int] = {}
        self._guessed: set[int] = set()

    def note_report(self, line: Line, at: int) -> None:
        """Remember what is reported by whoever is named at a place, or by a pronoun there."""
        report = _read_report(line, line.token_at(at))
        if report is not None:
            self._reports[at] = report

    def note(self, run: NameRun, person: Person) -> None:
        """Remember that a run names a person."""
        if run.loose:
            self._mentions.append(run.at, person)
        if run.verb:
            self._subjects.append(run.at, person)
        if run.verb == "v":
            self._speakers.append(run.at, person)

    def settle(self) -> None:
        """Put what was noted in order; whoever is asked speaks next, as if they had acted last."""
        self._mentions.sort()
        for report in self._reports.values():
            answering = next(self._mentions.between(*report.asked), None) if report.asked else None
            if answering is not None:
                self._subjects.append(report.sentence_end, answering)
        self._subjects.sort()
        self._speakers.sort()
        self._told = self._find_told()

    def note_speaker(self, at: int, person: Person, sure: bool) -> None:
        """Remember who was found to speak at a place, for the pronouns after it."""
        self._speakers.insert(at, person)
        self._subjects.insert(at, person)
        if not sure:
            self._guessed.add(at)

    def note_unnamed(self, at: int, somebody: Person) -> None:
        """Remember somebody without a name, whom a pronoun after it may mean."""
        self._mentions.insert(at, somebody)

    def names_another(self, name: str, gender: str, start: int, end: int) -> bool:
        """Whether anybody else whom "he" or "she" may mean is named between two places."""
        named = self._mentions.between(start, end)
        return any(person.name != name and person.may_be_meant(gender) for person in named)

    def last_to_act(self, people: Container[Person], at: int) -> Person | None:
        """Which of some people was the subject last before a place."""
        return next((person for _, person in self._subjects.before(at) if person in people), None)

    def last_speaker(self, at: int) -> Person | None:
        """Who spoke last before a place."""
        return next((person for _, person in self._speakers.before(at)), None)

    def resolve_pronoun(self, pronoun: str, at: int) -> Resolution:
        """The last subject outside quotes whose gender agrees; sure where nothing speaks against it."""
        gender = GENDERS[pronoun]
        likely = self._last_subject(gender, at)
        if likely is None:
            return self._last_named(pronoun, at)
        known = likely.gender == gender or self.last_speaker(at) is likely
        acted = next((place for place, person in self._subjects.before(at) if person is likely), 0)
        sure = known and likely.human and acted not in self._guessed and not self._has_rival(likely, gender, acted, at)
        return _resolution(likely, pronoun, "last subject named", sure)

    def resolve_description(self, mention: str, at: int) -> Resolution:
        """ "The Texan" or "the 43-year-old" as the last person to act, never surely."""
        likely = next((person for person in self._acting_before(at) if person.human), None)
        return _resolution(likely, mention, "last subject named", sure=False)

    def _last_named(self, pronoun: str, at: int) -> Resolution:
        """The last person named whose gender agrees, where nobody acted yet; never surely."""
        named = (person for _, person in self._mentions.before(at) if person.human and person.name)
        likely = next((person for person in named if person.may_be_meant(GENDERS[pronoun])), None)
        return _resolution(likely, pronoun, "last person named", sure=False)

    def _find_told(self) -> dict[int, int]:
        """The subjects inside what somebody is said to tell ("Hale said Orr was late"), and where the telling ends."""
        told = {}
        reports = sorted((at, report.sentence_end) for at, report in self._reports.items() if report.tells)
        number, until = 0, 0
        for at, _ in self._subjects:
            while number < len(reports) and reports[number][0] < at:
                until = max(until, reports[number][1])
                number += 1
            if at < until:
                told[at] = until
        return told

    def _last_subject(self, gender: str, at: int) -> Person | None:
        """The last person of a gender to be a subject; an entry that only may be a person where there is none.

        Nobody is whom the pronoun's own clause names: "he told Orr" is not Orr.
        """
        report = self._reports.get(at)
        others = set(self._mentions.between(at, report.clause_end)) if report else ()
        recent = (person for person in self._acting_before(at) if person not in others)
        fitting = [person for person in recent if person.gender in (gender, None)]
        people = (person for person in fitting if person.human or (person.speaks and person.may_be_human()))
        return next(people, None) or next(filter(Person.may_be_human, fitting), None)

    def _acting_before(self, at: int) -> Iterator[Person]:
        """The last subjects before a place, the last one first.

        After "Hale said Orr was late." it is Hale who goes on: whom a finished sentence only tells of is passed over.
        """
        recent = itertools.islice(self._subjects.before(at), _RECENT)
        return (person for place, person in recent if not 0 < self._told.get(place, 0) <= at)

    def _has_rival(self, likely: Person, gender: str, acted: int, at: int) -> bool:
        """Whether somebody else may be meant: named since, or the last to speak before.

        Named since means since the place where the person acted last: in "Hale warned those who vote for Orr" the
        later name is not who goes on. Whoever is only spoken about in the sentence that says who speaks ("Hale told
        Orr that …") is not meant by the "he said" after it.
        """
        report = self._reports.get(acted)
        since = report.sentence_end if report and report.tells else acted
        named = itertools.takewhile(lambda placed: placed[0] > since, self._mentions.before(at))
        spoke = self.last_speaker(at)
        others = [person for _, person in named] + ([spoke] if spoke is not None else [])
        rivals = any(person is not likely and person.may_be_meant(gender) for person in others)
        return rivals or self._is_aside(likely, gender, at)

    def _is_aside(self, likely: Person, gender: str, at: int) -> bool:
        """Whether a person acts only once, right beside another of that gender who acts again and again.

        "Ms. Hale won the seat. Ms. Hale had 9,000 votes; Ann Orr was third." goes on with either as "she".
        """
        acted = [(place, person) for place, person in self._subjects.before(at) if person.gender == gender]
        places = [place for place, person in acted if person is likely]
        if len(places) != 1:
            return False
        others = [person for _, person in acted if person is not likely]
        beside = {person for place, person in acted if person is not likely and abs(place - places[0]) < _BESIDE}
        return any(others.count(person) >= _OFTEN for person in beside)


def _resolution(person: Person | None, mention: str, taken: str, sure: bool) -> Resolution:
    """Whom a mention was taken as, with the reason; nobody where there is none."""
    if person is None:
        return Resolution(None, why="no name before it agrees")
    why = f"'{mention}' taken as the {taken}"
    return Resolution(person.name, person.role, sure, why if sure else f"{why}, not surely")


def _read_report(line: Line, start: int) -> _Report | None:
    """What the first reporting verb after a token hands on; None where its sentence has none."""
    _, last = line.sentence(start)
    verb = line.tags.find("v", start, last)
    if verb < 0:
        return None
    end = line.end(last - 1)
    clause = _CLAUSE_END.search(line.tags, verb, last)
    cue = find_cue(line.low(verb))
    asked = _LISTENER.match(line.tags, verb, last) if cue is not None and cue.group == "ask" else None
    return _Report(
        line.starts[clause.start()] if clause else end,
        end,
        cue is not None and _tells(line, start, verb, cue),
        (line.starts[verb], line.end(asked.end() - 1)) if asked else None,
    )


def _tells(line: Line, start: int, verb: int, cue: Cue) -> bool:
    """Whether the first reporting verb after a name tells, and does not ask: who asks lets another speak next.

    With nothing but a comma before it the verb is somebody else's: "Northern Ferries, says Hale, was late".
    """
    if not cue.strong or cue.group == "ask":
        return False
    return line.tags[verb - 1] != "," or "," in line.tags[start : verb - 1]
