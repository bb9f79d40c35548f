"""The people and bodies an article names: its lines in, a roster out that turns a mention into a name.

A mention ("he", "Mr. Hale", "the secretary") is looked up among the names that the outlet's own words give, never those
inside quotes. Where two fit, the likelier one is given and marked unsure; nothing is decided by a coin.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from crosscheck import data
from crosscheck.language.names import NameForm, gender_of_first_name, is_first_name, parse_name, same_person
from crosscheck.language.phrases import Line

__all__ = ["Person", "Resolution", "Roster", "same_person"]

_LONGEST_NAME = 4
_RUN = re.compile(r"[TN]*[NS]")
_CAPITALISED = re.compile(r"(?:[A-Z][\w.'’&-]*\.?|(?<=\w )(?:de|van|der|von|bin|al|la|le|del|di|da)(?= [A-Z]))")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_SUBJECT_BEFORE = frozenset(".,;:ckqQEF-(")
_SINGULAR = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}


@frozen
class Resolution:
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


@define
class Person:
    """One named person or body.

    Attributes:
        name: the fullest form.
        words: its folded words.
        suffix: "jr", "iii" or empty.
        gender: ``male``, ``female`` or None.
        human: True where a title, a role or a first name says so.
        role: the first office given.
        places: where the name or its surname stands as a subject, code points into the article, in order.
    """

    name: str
    words: tuple[str, ...]
    suffix: str = ""
    gender: str | None = None
    human: bool = False
    role: str | None = None
    first: int = 0
    places: list[int] = field(factory=list)


class Roster:
    """Everyone an article names in its own words."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Read the names from the lines of an article whose quotes are masked."""
        self._people: list[Person] = []
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        self._subjects: list[tuple[int, Person]] = []
        self._speakers: list[tuple[int, Person]] = []
        self._mentions: list[tuple[int, Person]] = []
        singles: list[tuple[Line, int, int]] = []
        for line in lines:
            for start, end in () if _is_heading(line.tags) else _runs(line):
                if not self._enter(line, start, end):
                    singles.append((line, start, end))
        for line, start, end in singles:
            self._enter_single(line, start, end)
        self._subjects.sort(key=_place)
        self._speakers.sort(key=_place)
        self._mentions.sort(key=_place)

    @property
    def people(self) -> tuple[Person, ...]:
        """All entries, in the order in which their fullest names were found."""
        return tuple(self._people)

    def note_speaker(self, name: str, at: int) -> None:
        """Remember that a person was found to speak at a place, for the pronouns after it."""
        for person in self._people:
            if person.name == name:
                bisect.insort(self._speakers, (at, person), key=_place)
                bisect.insort(self._subjects, (at, person), key=_place)
                return

    def resolve(self, mention: str, at: int) -> Resolution:
        """Who a mention at a place of the text stands for."""
        plain = mention.lower().replace("’", "'")
        if plain in _SINGULAR:
            return self._resolve_pronoun(plain, at)
        if " " in plain and plain.split()[0] in ("his", "her") and _heads_own_text(plain):
            return self._resolve_pronoun(plain.split()[0], at)
        if plain in ("i", "we", "you", "it", "they", "who"):
            return Resolution(None, None, False, "a pronoun that names nobody by itself")
        head = _head(mention)
        owner = _owner_of_text(mention)
        if plain.startswith(("the ", "that ")) and not owner and head and head[-1] in _own_texts():
            return Resolution(None, None, False, "a text")
        if owner:
            return self._resolve_name(owner, at)
        if head and head[-1][0].isupper() and not _is_title(head[-1]):
            return self._resolve_name(_trim_name(head), at)
        return self._resolve_role(mention, head, at)

    def _enter(self, line: Line, start: int, end: int) -> bool:
        """Enter a full name of two words or more; False where the run is a single word."""
        role, begin = _split_role(line, start, end)
        words = [_POSSESSIVE.sub("", line.word(token)) for token in range(begin, end)]
        if not 2 <= len(words) <= _LONGEST_NAME:
            return False
        name = " ".join(words)
        form = parse_name(name)
        if not form.words:
            return False
        person = self._find_same(form)
        if person is None:
            person = Person(name, form.words, form.suffix, _gender(form.words, role, line, begin), first=line.starts[begin])
            self._people.append(person)
            self._by_last.setdefault(form.words[-1], []).append(person)
            self._by_first.setdefault(form.words[0], []).append(person)
        elif len(name) > len(person.name) and len(words) > len(person.name.split()):
            person.name = name
        person.human = person.human or (is_first_name(form.words[0]) and _may_be_human(person)) or role is not None
        behind = start > 0 and line.tags[start - 1] == "p" and role is None
        person.role = person.role or role or (None if behind else _apposed_role(line, end))
        person.human = person.human or person.role is not None
        self._note_subject(line, start, end, person)
        return True

    def _find_same(self, form: NameForm) -> Person | None:
        words = form.words
        for person in self._by_last.get(words[-1], ()):
            if person.suffix != form.suffix or len(person.words) < 2:
                continue
            if person.words[0] == words[0] or same_person(" ".join(words), " ".join(person.words)) is True:
                return person
        return None

    def _enter_single(self, line: Line, start: int, end: int) -> None:
        token = end - 1
        word = _POSSESSIVE.sub("", line.word(token))
        plain = "".join(parse_name(word).words)
        if not plain:
            return
        titled = line.tags[start] == "T" and end - start > 1 or line.tags[start] == "T" and line.tags[token] == "N"
        people = self._pick(plain, line.starts[token], _title_gender(line, start))
        if people:
            person = people[0]
            person.human = person.human or (len(person.words) > 1 and _may_be_human(person))
        else:
            person = Person(word, (plain,), first=line.starts[token])
            self._people.append(person)
            self._by_last.setdefault(plain, []).append(person)
        if titled:
            person.human = True
            person.gender = person.gender or _title_gender(line, start)
            person.role = person.role or _title_role(line, start)
        self._note_subject(line, start, end, person)

    def _note_subject(self, line: Line, start: int, end: int, person: Person) -> None:
        if line.tags[end - 1] != "S" and line.tags[end : end + 1] not in ("n", "R"):
            self._mentions.append((line.starts[start], person))
        verb = _verb_of(line.tags, start, end)
        if verb:
            self._subjects.append((line.starts[start], person))
        if verb == "v":
            self._speakers.append((line.starts[start], person))

    def _pick(self, plain: str, at: int, gender: str | None) -> list[Person]:
        """People whose surname or first name a word is, the likeliest first."""
        found = self._by_last.get(plain) or [p for p in self._by_first.get(plain, ()) if p.human]
        if gender:
            found = [person for person in found if person.gender in (gender, None)]
        named = [person for person in found if person.first <= at] or found
        if len({person.words[0] for person in named if len(person.words) > 1}) == 1:
            named = [person for person in named if not person.suffix] or named
        return sorted(named, key=lambda person: -len(person.words)) if named else []

    def _resolve_name(self, name: str, at: int) -> Resolution:
        form = parse_name(name)
        if not form.words:
            return Resolution(name, None, True)
        if len(form.words) > 1:
            person = self._find_same(form)
            return Resolution(person.name, person.role, True) if person else Resolution(_untitled(name), None, True)
        gender = _gender_of_titles(form.titles)
        found = self._pick(form.words[0], at, gender)
        full = [person for person in found if len(person.words) > 1]
        if len(full) > 1:
            return self._settle(full, at)
        if found:
            return Resolution(found[0].name, found[0].role, True)
        return Resolution(_untitled(name), None, True)

    def _settle(self, people: list[Person], at: int) -> Resolution:
        """One of several people of one name: the last subject among them, not sure."""
        for place, person in reversed(self._subjects[: bisect.bisect_left(self._subjects, at, key=_place)]):
            if person in people:
                return Resolution(person.name, person.role, False, f"{len(people)} people share the name")
        return Resolution(people[0].name, people[0].role, False, f"{len(people)} people share the name")

    def _resolve_pronoun(self, pronoun: str, at: int) -> Resolution:
        """The last subject outside quotes whose gender agrees; sure where nothing speaks against it."""
        gender = _SINGULAR[pronoun]
        recent = [(place, person) for place, person in self._recent(at) if person.gender in (gender, None)]
        if not recent:
            return Resolution(None, None, False, "no name before it agrees")
        place, likely = recent[0]
        known = likely.gender == gender or (likely.human and self._last_speaker(at) is likely)
        sure = known and likely.human and not self._rivals(likely, gender, at)
        why = f"'{pronoun}' taken as the last subject named"
        return Resolution(likely.name, likely.role, sure, why if sure else f"{why}, not surely")

    def _rivals(self, likely: Person, gender: str, at: int) -> bool:
        """Whether somebody else may be meant: named since, or the last to speak before."""
        end = bisect.bisect_left(self._mentions, at, key=_place)
        for _, person in reversed(self._mentions[:end]):
            if person is likely:
                break
            if person.human and person.gender in (gender, None):
                return True
        spoke = self._last_speaker(at)
        return spoke is not None and spoke is not likely and spoke.human and spoke.gender in (gender, None)

    def _recent(self, at: int) -> list[tuple[int, Person]]:
        """People who were subjects before a place, the last first; entries that may be people only where none is."""
        end = bisect.bisect_left(self._subjects, at, key=_place)
        recent = self._subjects[max(0, end - 16) : end][::-1]
        return [s for s in recent if s[1].human] or [s for s in recent if _may_be_human(s[1])]

    def _last_speaker(self, at: int) -> Person | None:
        end = bisect.bisect_left(self._speakers, at, key=_place)
        return self._speakers[end - 1][1] if end else None

    def _resolve_role(self, mention: str, head: list[str], at: int) -> Resolution:
        """"the secretary" as the one person of that office; None for anybody unnamed."""
        if not head or not mention.lower().startswith(("the ", "that ", "this ")) and not _is_title(head[-1]):
            return Resolution(None, None, False, "")
        word = head[-1].lower().rstrip(".")
        fit = [person for person in self._people if person.role and word in _role_words(person.role)]
        fit = [person for person in fit if person.first < at]
        if not fit:
            return Resolution(None, None, False, "")
        if len(fit) == 1:
            return Resolution(fit[0].name, fit[0].role, False, f"the only {word} named before")
        return self._settle(fit, at)


def _place(entry: tuple[int, Person]) -> int:
    return entry[0]


@functools.lru_cache(maxsize=4096)
def _role_words(role: str) -> frozenset[str]:
    """The words of an office, abbreviations written out too: "Gov." also as "governor"."""
    titles = data.load("roles")["titles"]
    words = [word.strip(".").lower() for word in role.split()]
    return frozenset(words) | frozenset(titles[word].lower() for word in words if word in titles)


def _is_heading(tags: str) -> bool:
    """Whether a line is a headline in capitals, whose words say nothing of what is a name."""
    return len(tags) > 5 and tags[-1] not in ".qQEF:" and sum(tags.count(tag) for tag in "NTS") > 0.6 * len(tags)


def _runs(line: Line) -> Iterator[tuple[int, int]]:
    for match in _RUN.finditer(line.tags):
        yield match.span()


def _split_role(line: Line, start: int, end: int) -> tuple[str | None, int]:
    """Where the name begins in a run of capitalised words, and the office before it."""
    tags = line.tags
    title = tags.rfind("T", start, end - 1)
    if title >= 0:
        role = line.text[line.starts[start] : line.ends[title]]
        return (None if _is_courtesy(line.low(title)) else role), title + 1
    if start >= 2 and tags[start - 1] == "p" and tags[start - 2] in "TR" and line.low(start - 1) == "of":
        begin = _first_name_in(line, start + 1, end)
        if begin is None and end - start >= 3:
            begin = end - 2
        if begin is None:
            return None, end
        opening = start - 2
        while opening > 0 and tags[opening - 1] in "NT":
            opening -= 1
        return line.text[line.starts[opening] : line.ends[begin - 1]], begin
    known = _first_name_in(line, start + 1, end - 1)
    begin = start
    if known is not None and not _may_open_name(line.low(start)):
        begin = known
    if start >= 1 and tags[start - 1] == "R":
        opening = start - 1
        while opening > 0 and tags[opening - 1] in "nN" and start - opening < 4:
            opening -= 1
        return line.text[line.starts[opening] : line.ends[start - 1]], begin
    return None, begin


def _may_open_name(word: str) -> bool:
    return is_first_name(word) or (len(word) <= 2 and word.endswith("."))


def _first_name_in(line: Line, start: int, end: int) -> int | None:
    for token in range(start, end):
        if is_first_name(line.low(token)):
            return token
    return None


_APPOSITION = re.compile(r",(?P<role>[dh]?[nNaTZSG]*R(?:[pu][dhNnTRSZ]+)*)(?=[,.;-]|[xvV])")


def _apposed_role(line: Line, end: int) -> str | None:
    """The office between commas after a name: "Hale, the chairman of the panel,"."""
    match = _APPOSITION.match(line.tags, end)
    if match is None:
        return None
    start, stop = match.span("role")
    start += line.tags[start] in "dh"
    return line.text[line.starts[start] : line.ends[stop - 1]] if stop - start <= 10 else None


def _gender(words: tuple[str, ...], role: str | None, line: Line, begin: int) -> str | None:
    titled = _title_gender(line, begin - 1) if begin > 0 and line.tags[begin - 1] in "TR" else None
    return titled or gender_of_first_name(words[0])


def _title_gender(line: Line, token: int) -> str | None:
    return _genders().get(line.low(token).rstrip("."))


def _title_role(line: Line, token: int) -> str | None:
    return None if _is_courtesy(line.low(token)) else line.word(token)


def _is_courtesy(word: str) -> bool:
    return word.rstrip(".") in ("mr", "mrs", "ms", "miss", "mx", "dr")


def _gender_of_titles(titles: frozenset[str]) -> str | None:
    return next((_genders()[title] for title in sorted(titles) if title in _genders()), None)


@functools.cache
def _genders() -> dict[str, str]:
    return {word: gender for gender, words in data.load("roles")["gender"].items() for word in words.split()}


@functools.cache
def _bodies() -> frozenset[str]:
    return frozenset(data.load("roles")["bodies"]["words"].split())


@functools.cache
def _place_words() -> frozenset[str]:
    return frozenset(data.load("names")["places"]["words"].split())


@functools.cache
def _people() -> frozenset[str]:
    return frozenset(data.load("roles")["people"]["words"].split())


def _may_be_human(person: Person) -> bool:
    """Whether "he" or "she" may be this entry: not a body and not an acronym."""
    if person.human:
        return True
    last = person.words[-1]
    if last in _people() or last.removesuffix("s") in _people() or person.words[0] in _place_words():
        return False
    return not (set(person.words) & _bodies()) and not person.name.isupper() and len(last) > 1


_VERB_AFTER = re.compile(r"(?:p[dNTn]{1,3})?(?:,[^.;]{1,30}?,|,|\([^)]{1,8}\))?[at]*(?:p[dz]?t)?[xevVbyw]")
_AFTER_CUE = re.compile(r"[qQEF],?[a]*v$")


def _verb_of(tags: str, start: int, end: int) -> str:
    """The tag of the verb whose subject a name is; empty where it is none."""
    before = tags[start - 1] if start else "."
    while before in "dnRazZNTh" and start > 0:
        start -= 1
        before = tags[start - 1] if start else "."
    if before == "v" and start >= 2 and _AFTER_CUE.search(tags[max(0, start - 4) : start]):
        return "v"
    if before not in _SUBJECT_BEFORE and before not in "vt":
        return ""
    verb = _VERB_AFTER.match(tags, end)
    return verb.group()[-1] if verb else ""


def _head(mention: str) -> list[str]:
    """The words of a mention up to its first preposition: "a spokesman" of "a spokesman for the company"."""
    main = re.split(r"\s(?:for|in|at|with|from|on|to|by|who)\s|,", mention)[0]
    return re.sub(r"\sof\s.*", "", main).split() if not re.search(r"of \w+(?: [A-Z]\S+){2}", main) else main.split()


def _trim_name(head: list[str]) -> str:
    """The capitalised words that end a phrase, titles included; first names decide where the name begins."""
    words: list[str] = []
    for word in reversed(head):
        if not word[0].isupper() and not (words and word in ("de", "van", "der", "von", "bin", "al", "la", "del", "di")):
            break
        words.insert(0, word)
    for at in range(1, len(words) - 1):
        if is_first_name(words[at].lower()) and not _may_open_name(words[at - 1].lower()):
            return " ".join(words[at:])
    return " ".join(words)


def _is_title(word: str) -> bool:
    return word.lower().rstrip(".") in data.load("roles")["titles"]


@functools.cache
def _own_texts() -> frozenset[str]:
    return frozenset(data.load("roles")["own"]["words"].split())


def _heads_own_text(plain: str) -> bool:
    last = plain.split()[-1]
    return last in _own_texts() or last.removesuffix("s") in _own_texts() or len(plain.split()) == 2


def _owner_of_text(mention: str) -> str | None:
    """Whose text it is: "Dana Hale" of "Dana Hale's letter"."""
    match = re.match(r"(?P<owner>(?:[A-Z][\w.-]*\s?)+)['’]s? (?:\w+ )*(?P<text>\w+)$", mention)
    if match is None or not _heads_own_text(match["text"].lower()):
        return None
    text = match["text"].lower()
    return match["owner"] if text in _own_texts() or text.removesuffix("s") in _own_texts() else None


def _untitled(name: str) -> str:
    """A name without the titles before it."""
    words = name.split()
    while len(words) > 1 and _is_title(words[0]):
        words.pop(0)
    return _POSSESSIVE.sub("", " ".join(words))
