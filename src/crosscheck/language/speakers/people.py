"""The people and bodies an article names: its lines in, a roster out that turns a mention into a name.

A mention ("he", "Mr. Hale", "the secretary") is looked up among the names that the outlet's own words give, never those
inside quotes. Where two fit, the likelier one is given and marked unsure; nothing is decided by a coin.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.language.speakers.course import Course
from crosscheck.language.speakers.humans import is_kind_of_person
from crosscheck.language.speakers.lines import Line
from crosscheck.language.speakers.mentions import head_of, is_message, read_mention, stands_in
from crosscheck.language.speakers.messages import find_author
from crosscheck.language.speakers.name_runs import NameRun, find_runs
from crosscheck.language.speakers.names import (
    NameForm,
    are_forms,
    gender_of_first_name,
    gender_of_title,
    is_first_name,
    parse_name,
)
from crosscheck.language.speakers.person import Person, Resolution
from crosscheck.language.speakers.titles import strip_titles, words_of_office

__all__ = ["Roster"]

_LONGEST_NAME = 4
_OPEN = "the article does not say who or whose that is"
_JOINED = re.compile(r",? and |, ")
_PRONOUN_SAYS = re.compile("s[xa]*v")
_SPEAKING = frozenset("vw")  # the verb of a single name that reports, or a "who" behind it


class Roster:
    """Everyone an article names in its own words."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Read the names from the lines of an article whose quotes are masked."""
        self._lines = lines
        self._people: list[Person] = []
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        self._course = Course()
        self._owners: dict[str, Person | None] = {}
        runs = [run for line in lines for run in self._read_runs(line)]
        for run in runs:
            if len(run.words) > 1:
                self._enter_full(run)
        for run in runs:
            if len(run.words) == 1:
                self._enter_single(run)
        self._course.settle()
        self._by_name = {person.name: person for person in reversed(self._people)}

    @property
    def people(self) -> tuple[Person, ...]:
        """All entries, in the order in which their fullest names were found."""
        return tuple(self._people)

    def note_speaker(self, who: Resolution, mention: str, at: int) -> None:
        """Remember who was found to speak at a place, and whether surely, for the pronouns after it."""
        person = self._by_name.get(who.name or "")
        if person is not None:
            self._course.note_speaker(at, person, who.sure or who.by_office)
        elif who.name is None and (somebody := _read_unnamed(mention)) is not None:
            self._course.note_unnamed(at, somebody)

    def note_teller(self, mention: str, at: int) -> None:
        """Remember who speaks at a place, if the mention is a name that is surely somebody's."""
        if read_mention(mention).kind == "name":
            who = self.resolve(mention, at)
            if who.sure:
                self.note_speaker(who, mention, at)

    def may_mean(self, name: str, gender: str) -> bool:
        """Whether "he" or "she" may stand for a name; a lone word must be known to be a person's."""
        person = self._by_name.get(name)
        return person is not None and person.may_be_meant(gender) and (person.human or len(person.words) > 1)

    def names_another(self, name: str, gender: str, start: int, end: int) -> bool:
        """Whether anybody else whom "he" or "she" may mean is named between two places."""
        return self._course.names_another(name, gender, start, end)

    def resolve(self, mention: str, at: int) -> Resolution:
        """Who a mention at a place of the text stands for; of several people, "Hale and Orr", all of them."""
        together = self._resolve_several(mention, at) if " and " in mention else None
        if together is not None:
            return together
        read = read_mention(mention)
        if read.kind == "name":
            return self._resolve_name(read.word, at)
        if read.kind == "pronoun":
            return self._course.resolve_pronoun(read.word, at)
        if read.kind == "description":
            return self._course.resolve_description(mention, at)
        if is_message(mention):
            return self._resolve_message(mention, at)
        if read.kind == "office":
            if mention[:1].isupper() and " " not in mention and read.word in self._by_last:  # "Pope", of Nora Pope
                return self._resolve_single(mention, read.word, None, at)
            who = self._resolve_role(read.word, at)
            return who._replace(why=_OPEN) if who.name is None and stands_in(mention) else who
        return Resolution(None, why="a pronoun that names nobody by itself" if read.kind == "anybody" else "")

    def _resolve_message(self, mention: str, at: int) -> Resolution:
        """ "The statement" as its author's, never surely: there may be two of a kind."""
        found = find_author(self._lines, mention, at)
        author = "" if found is None else self._lines[0].text[found[0] : found[1]]
        who = self.resolve(author, found[0]) if found and not is_message(author) else Resolution(None)
        if who.name is None:
            return Resolution(None, why=_OPEN if stands_in(mention) else "")
        return Resolution(who.name, who.role, False, f"'{mention}' taken as that of '{author}'")

    def _read_runs(self, line: Line) -> list[NameRun]:
        """The names of a line; of those that a sentence hands its words to, where it ends is remembered.

        So it is of a "he" or a "she" that says something.
        """
        runs = find_runs(line)
        for run in runs:
            if run.verb == "v":
                self._course.note_report(line, run.at)
        if "s" in line.tags:
            for match in _PRONOUN_SAYS.finditer(line.tags):
                self._course.note_report(line, line.starts[match.start()])
        return runs

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

    def _enter_full(self, run: NameRun) -> None:
        """Enter a name of two words or more, or add what this place says to the one there is."""
        if len(run.words) > _LONGEST_NAME:
            return
        name = strip_titles(" ".join(run.words))
        form = _parse(name)
        if not form.words:
            return
        person = self._find_same(form)
        if person is None:
            person = Person(name, form.words, form.suffix, run.at)
            self._add(person)
        elif len(name.split()) > len(person.name.split()):
            person.name = name
        person.gender = person.gender or run.gender or gender_of_first_name(form.words[0])
        person.role = person.role or run.role
        person.human = person.human or run.courteous or run.aged
        person.acts = person.acts or bool(run.verb)
        person.speaks = person.speaks or run.verb == "v"
        if not person.human and (run.role is not None or is_first_name(form.words[0])):
            person.human = person.may_be_human()
        self._course.note(run, person)

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
            person.human = person.may_be_human()
        if run.verb in _SPEAKING and not person.acts:
            person.acts = person.may_be_human()
        if run.courteous:
            person.human = True
            person.gender = person.gender or run.gender
            person.role = person.role or run.role
        self._course.note(run, person)

    def _add(self, person: Person) -> None:
        self._people.append(person)
        self._by_last.setdefault(person.words[-1], []).append(person)
        if len(person.words) > 1:
            self._by_first.setdefault(person.words[0], []).append(person)

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
        if not form.words:
            return Resolution(strip_titles(name), sure=True)
        return self._resolve_single(name, form.words[0], _gender_of(form), at)

    def _resolve_single(self, name: str, word: str, gender: str | None, at: int) -> Resolution:
        """Who a surname or a first name alone stands for; itself where nobody has it."""
        found = self._pick(word, at, gender)
        full = [person for person in found if len(person.words) > 1]
        if len(full) > 1:
            return self._settle(full, at, self._owners.get(word))
        return Resolution(found[0].name, found[0].role, True) if found else Resolution(strip_titles(name), sure=True)

    def _settle(self, people: list[Person], at: int, owner: Person | None = None) -> Resolution:
        """One of several people that fit: the last subject among those known to be people.

        Sure where that is the owner of the surname: who alone bore it when the article first used it alone.
        """
        fitting = [person for person in people if person.human] or people
        likely = self._course.last_to_act(fitting, at) or fitting[0]
        why = f"{len(people)} people share the name"
        if likely is owner:
            return Resolution(likely.name, likely.role, True, f"{why}, which was this one's alone at first")
        return Resolution(likely.name, likely.role, False, why)

    def _resolve_role(self, word: str, at: int) -> Resolution:
        """ "the secretary" as the one person of that office, never surely; None for anybody unnamed."""
        holders = [person for person in self._people if person.role and word in words_of_office(person.role)]
        fit = [person for person in holders if person.first < at]
        if len(fit) > 1:
            return self._settle(fit, at)
        if not fit:
            return Resolution(None)
        settled = len(holders) == 1 and self._course.last_speaker(at) is fit[0]
        return Resolution(fit[0].name, fit[0].role, False, f"the only {word} named before", settled)


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
