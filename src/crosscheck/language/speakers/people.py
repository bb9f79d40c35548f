"""The people and bodies an article names: its lines in, a roster out that turns a mention into a name.

A mention ("he", "Mr. Hale", "the secretary") is looked up among the names that the outlet's own words give, never those
inside quotes. Where two fit, the likelier one is given and marked unsure; nothing is decided by a coin. That a pronoun
is best taken as the last subject named, not the nearest name, was measured (.80 against .54).
"""

from __future__ import annotations

import bisect
import operator
import re
from collections.abc import Sequence
from typing import NamedTuple

from attrs import define

from crosscheck.language.speakers.cues import find_cue
from crosscheck.language.speakers.humans import is_kind_of_person, may_be_person
from crosscheck.language.speakers.mentions import (
    GENDERS,
    NameRun,
    find_runs,
    head_of,
    read_mention,
    strip_titles,
    words_of_office,
)
from crosscheck.language.speakers.names import (
    NameForm,
    are_forms,
    gender_of_first_name,
    gender_of_title,
    is_first_name,
    parse_name,
    same_person,
)
from crosscheck.language.speakers.phrases import Line

__all__ = ["Person", "Resolution", "Roster", "same_person"]

_LONGEST_NAME = 4
_JOINED = re.compile(r",? and |, ")
_RECENT = 16
_SPEAKING = frozenset("vw")  # the verb of a single name that reports, or a "who" behind it


class Resolution(NamedTuple):
    """What a mention stands for.

    Attributes:
        name: the fullest form the article gives; None where nobody can be named.
        role: the office the article gives.
        sure: whether no other reading is fair.
        why: how it was found, in plain words; empty where the mention is the name itself.
    """

    name: str | None
    role: str | None = None
    sure: bool = False
    why: str = ""


@define(eq=False)
class Person:
    """One named person or body.

    Attributes:
        name: the fullest form.
        words: its folded words.
        suffix: "jr", "iii" or empty.
        first: where it is named first, code points into the article.
        gender: ``male``, ``female`` or None.
        human: whether a title, an office, an age or a first name says that this is a person.
        acts: whether a name of several words is the subject of a verb anywhere, so that it may be a person.
        speaks: whether that verb reports words.
        role: the first office given.
    """

    name: str
    words: tuple[str, ...]
    suffix: str = ""
    first: int = 0
    gender: str | None = None
    human: bool = False
    acts: bool = False
    speaks: bool = False
    role: str | None = None

    def may_be_meant(self, gender: str) -> bool:
        """Whether "he" or "she" may stand for this entry, however unlikely that is."""
        return self.gender in (gender, None) and (self.human or (self.acts and _may_be_human(self)))


Placed = tuple[int, Person]
_place = operator.itemgetter(0)


class Roster:
    """Everyone an article names in its own words."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Read the names from the lines of an article whose quotes are masked."""
        self._people: list[Person] = []
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        self._subjects: list[Placed] = []
        self._speakers: list[Placed] = []
        self._mentions: list[Placed] = []
        self._reports: dict[int, int] = {}
        self._told: dict[int, int] = {}
        self._guessed: set[int] = set()
        self._owners: dict[str, Person | None] = {}
        runs = [run for line in lines for run in self._read_runs(line)]
        for run in runs:
            if len(run.words) > 1:
                self._enter_full(run)
        for run in runs:
            if len(run.words) == 1:
                self._enter_single(run)
        for places in (self._subjects, self._speakers, self._mentions):
            places.sort(key=_place)
        self._told = self._find_told()
        self._by_name = {person.name: person for person in reversed(self._people)}

    @property
    def people(self) -> tuple[Person, ...]:
        """All entries, in the order in which their fullest names were found."""
        return tuple(self._people)

    def note_speaker(self, who: Resolution, mention: str, at: int) -> None:
        """Remember who was found to speak at a place, and whether surely, for the pronouns after it."""
        person = self._by_name.get(who.name or "")
        if person is not None:
            bisect.insort(self._speakers, (at, person), key=_place)
            bisect.insort(self._subjects, (at, person), key=_place)
            if not who.sure:
                self._guessed.add(at)
        elif who.name is None and (somebody := _read_unnamed(mention)) is not None:
            bisect.insort(self._mentions, (at, somebody), key=_place)

    def may_mean(self, name: str, gender: str) -> bool:
        """Whether "he" or "she" may stand for a name; a lone word must be known to be a person's."""
        person = self._by_name.get(name)
        return person is not None and person.may_be_meant(gender) and (person.human or len(person.words) > 1)

    def names_another(self, name: str, gender: str, start: int, end: int) -> bool:
        """Whether anybody else whom "he" or "she" may mean is named between two places."""
        first, last = (bisect.bisect_left(self._mentions, place, key=_place) for place in (start, end))
        named = (person for _, person in self._mentions[first:last])
        return any(person.name != name and person.may_be_meant(gender) for person in named)

    def resolve(self, mention: str, at: int) -> Resolution:
        """Who a mention at a place of the text stands for; of several people, "Hale and Orr", all of them."""
        together = self._resolve_several(mention, at) if " and " in mention else None
        if together is not None:
            return together
        read = read_mention(mention)
        if read.kind == "name":
            return self._resolve_name(read.word, at)
        if read.kind == "pronoun":
            return self._resolve_pronoun(read.word, at)
        if read.kind == "office":
            return self._resolve_role(read.word, at)
        return Resolution(None, why="a pronoun that names nobody by itself" if read.kind == "anybody" else "")

    def _read_runs(self, line: Line) -> list[NameRun]:
        """The names of a line; of those that a sentence hands its words to, where it ends is remembered."""
        runs = find_runs(line)
        for run in runs:
            if run.verb == "v":
                token = line.token_at(run.at)
                _, last = line.sentence(token)
                if _tells(line, token, last):
                    self._reports[run.at] = line.end(last - 1)
        return runs

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

    def _resolve_several(self, mention: str, at: int) -> Resolution | None:
        """The people that "and" joins; None where it joins something else ("Health and Human Services")."""
        found = []
        for part in _JOINED.split(mention):
            who = self.resolve(part, at) if read_mention(part).kind == "name" else None
            person = self._by_name.get(who.name or "") if who else None
            if who is None or person is None or not person.human:
                return None
            found.append(who)
        names = [str(who.name) for who in found]
        if len(set(names)) < 2:
            return None
        return Resolution(f"{', '.join(names[:-1])} and {names[-1]}", sure=all(who.sure for who in found))

    # Entering names -------------------------------------------------------------------------------------------------

    def _enter_full(self, run: NameRun) -> None:
        """Enter a name of two words or more, or add what this place says to the one there is."""
        if len(run.words) > _LONGEST_NAME:
            return
        name = " ".join(run.words)
        form = _parse(name)
        if not form.words:
            return
        person = self._find_same(form)
        if person is None:
            person = Person(name, form.words, form.suffix, run.at)
            self._add(person)
        elif len(run.words) > len(person.name.split()):
            person.name = name
        person.gender = person.gender or run.gender or gender_of_first_name(form.words[0])
        person.role = person.role or run.role
        person.human = person.human or run.courteous or run.aged
        person.acts = person.acts or bool(run.verb)
        person.speaks = person.speaks or run.verb == "v"
        if not person.human and (run.role is not None or is_first_name(form.words[0])):
            person.human = _may_be_human(person)
        self._note(run, person)

    def _enter_single(self, run: NameRun) -> None:
        """Link a surname or a first name alone to its full form; enter it where there is none."""
        form = parse_name(run.words[0])
        if not form.words:
            return
        people = self._pick(form.words[0], run.at, run.gender)
        person = people[0] if people else Person(run.words[0], form.words, first=run.at)
        self._owners.setdefault(form.words[0], person if len(people) == 1 else None)
        if not people:
            self._add(person)
        if not person.human and (len(person.words) > 1 or (run.verb and is_first_name(form.words[0]))):
            person.human = _may_be_human(person)
        if run.verb in _SPEAKING and not person.acts:
            person.acts = _may_be_human(person)
        if run.courteous:
            person.human = True
            person.gender = person.gender or run.gender
            person.role = person.role or run.role
        self._note(run, person)

    def _add(self, person: Person) -> None:
        self._people.append(person)
        self._by_last.setdefault(person.words[-1], []).append(person)
        if len(person.words) > 1:
            self._by_first.setdefault(person.words[0], []).append(person)

    def _note(self, run: NameRun, person: Person) -> None:
        if run.loose:
            self._mentions.append((run.at, person))
        if run.verb:
            self._subjects.append((run.at, person))
        if run.verb == "v":
            self._speakers.append((run.at, person))

    # Looking up -----------------------------------------------------------------------------------------------------

    def _find_same(self, form: NameForm) -> Person | None:
        """The full name that another full name is a form of."""
        for person in self._by_last.get(form.words[-1], ()):
            if person.suffix != form.suffix or len(person.words) < 2:
                continue
            if are_forms(form.words[0], person.words[0]):
                return person
        return None

    def _pick(self, word: str, at: int, gender: str | None) -> list[Person]:
        """People whose surname or first name a word is, the fullest names first; a "Jr." only where named so."""
        found = self._by_last.get(word) or [p for p in self._by_first.get(word, ()) if p.human]
        if gender:
            found = [person for person in found if person.gender in (gender, None)]
        if len(found) < 2:
            return found
        found = [person for person in found if person.first <= at] or found
        if len({person.words[0] for person in found if len(person.words) > 1}) == 1:
            found = [person for person in found if not person.suffix] or found
        return sorted(found, key=lambda person: -len(person.words))

    def _resolve_name(self, name: str, at: int) -> Resolution:
        form = parse_name(name)
        if len(form.words) > 1:
            person = self._find_same(_parse(name))
            return Resolution(person.name, person.role, True) if person else Resolution(strip_titles(name), sure=True)
        found = self._pick(form.words[0], at, _gender_of(form)) if form.words else []
        full = [person for person in found if len(person.words) > 1]
        if len(full) > 1:
            return self._settle(full, at, self._owners.get(form.words[0]))
        return Resolution(found[0].name, found[0].role, True) if found else Resolution(strip_titles(name), sure=True)

    def _settle(self, people: list[Person], at: int, owner: Person | None = None) -> Resolution:
        """One of several people that fit: the last subject among those known to be people.

        Sure where that is the owner of the surname: who alone bore it when the article first used it alone.
        """
        fitting = [person for person in people if person.human] or people
        end = bisect.bisect_left(self._subjects, at, key=_place)
        likely = next((person for _, person in reversed(self._subjects[:end]) if person in fitting), fitting[0])
        why = f"{len(people)} people share the name"
        if likely is owner:
            return Resolution(likely.name, likely.role, True, f"{why}, which was this one's alone at first")
        return Resolution(likely.name, likely.role, False, why)

    def _resolve_pronoun(self, pronoun: str, at: int) -> Resolution:
        """The last subject outside quotes whose gender agrees; sure where nothing speaks against it."""
        gender = GENDERS[pronoun]
        likely = self._last_subject(gender, at)
        if likely is None:
            return Resolution(None, why="no name before it agrees")
        known = likely.gender == gender or self._last_speaker(at) is likely
        acted = self._last_acted(likely, at)
        sure = known and likely.human and acted not in self._guessed and not self._has_rival(likely, gender, acted, at)
        why = f"'{pronoun}' taken as the last subject named"
        return Resolution(likely.name, likely.role, sure, why if sure else f"{why}, not surely")

    def _last_subject(self, gender: str, at: int) -> Person | None:
        """The last person of a gender to be a subject; an entry that only may be a person where there is none.

        After "Hale said Orr was late." it is Hale who goes on: whom a finished sentence only tells of is passed over.
        """
        end = bisect.bisect_left(self._subjects, at, key=_place)
        before = reversed(self._subjects[max(0, end - _RECENT) : end])
        recent = [person for place, person in before if not 0 < self._told.get(place, 0) <= at]
        fitting = [person for person in recent if person.gender in (gender, None)]
        people = (p for p in fitting if p.human or (p.speaks and _may_be_human(p)))
        return next(people, None) or next(filter(_may_be_human, fitting), None)

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
        spoke = self._last_speaker(at)
        return spoke is not None and spoke is not likely and spoke.may_be_meant(gender)

    def _last_acted(self, person: Person, at: int) -> int:
        """Where a person is the last subject before a place, told of or not."""
        end = bisect.bisect_left(self._subjects, at, key=_place)
        return next((place for place, other in reversed(self._subjects[:end]) if other is person), 0)

    def _last_speaker(self, at: int) -> Person | None:
        end = bisect.bisect_left(self._speakers, at, key=_place)
        return self._speakers[end - 1][1] if end else None

    def _resolve_role(self, word: str, at: int) -> Resolution:
        """ "the secretary" as the one person of that office; None for anybody unnamed."""
        holders = [person for person in self._people if person.role and word in words_of_office(person.role)]
        fit = [person for person in holders if person.first < at]
        if len(fit) > 1:
            return self._settle(fit, at)
        if not fit:
            return Resolution(None)
        sure = len(holders) == 1 and self._last_speaker(at) is fit[0]
        return Resolution(fit[0].name, fit[0].role, sure, f"the only {word} named before")


def _tells(line: Line, start: int, last: int) -> bool:
    """Whether the first reporting verb after a name tells, and does not ask: who asks lets another speak next.

    With nothing but a comma before it the verb is somebody else's: "Northern Ferries, says Hale, was late".
    """
    verb = line.tags.find("v", start, last)
    cue = find_cue(line.low(verb)) if verb >= 0 else None
    if cue is None or not cue.strong or cue.group == "ask":
        return False
    return line.tags[verb - 1] != "," or "," in line.tags[start : verb - 1]


def _parse(name: str) -> NameForm:
    """A name of several words taken apart; of what speaks for somebody ("Hale Foundation") every word is kept.

    It would be taken for a longer form of the person's own name otherwise.
    """
    form = parse_name(name)
    return form._replace(words=tuple(name.lower().split())) if form.key == "voice" else form


def _read_unnamed(mention: str) -> Person | None:
    """ "The woman" or "a neighbor" who spoke, and whom a later pronoun may mean; no name will be found for them."""
    head = head_of(mention.lower())
    if not head or not is_kind_of_person(head[-1]):
        return None
    return Person("", (), gender=gender_of_title(head[-1]), human=True)


def _gender_of(form: NameForm) -> str | None:
    if not form.titles:
        return None
    return next((gender for gender in map(gender_of_title, sorted(form.titles)) if gender), None)


def _may_be_human(person: Person) -> bool:
    """Whether "he" or "she" may be this entry."""
    return person.human or may_be_person(person.name, person.words)
