"""Other forms of a name: folded words in, what they may name out, with what lies in what.

A name is looked up whole; it may name several things ("Georgia", "Washington"), and two names are other forms of one
thing where they share any. The tables are reviewed data; what an outlet's readers call by other names still is added
by the setting ``aliases``.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from attrs import field, frozen

from crosscheck import data
from crosscheck.language.naming.capitals import without_possessive
from crosscheck.language.words import read_words

__all__ = ["Aliases", "read_aliases", "shorten"]

_Forms = dict[tuple[str, ...], set[str]]
_Entry = tuple[str, tuple[str, ...], list[str]]  # a key, its forms, and the keys of what it lies in
_NOTHING: frozenset[str] = frozenset()


@frozen
class Aliases:
    """What names may name.

    Attributes:
        forms: folded words of a form and the keys of what it names.
        within: the key of a place or a body and the keys of what it is a part of, directly.
        located: the keys of places.
        added: the forms that a user added, with the names they are forms of: these hold for people too.
    """

    forms: Mapping[tuple[str, ...], frozenset[str]] = field(repr=False)
    within: Mapping[str, frozenset[str]] = field(repr=False)
    located: frozenset[str] = field(repr=False)
    added: Mapping[tuple[str, ...], frozenset[str]] = field(repr=False)

    def meanings(self, words: Sequence[str]) -> frozenset[str]:
        """The keys of all that a name may name; none where no table has it."""
        plain = shorten(words)
        found = self.forms.get(plain)
        if found is None and plain and plain[-1].endswith("s"):
            found = self.forms.get((*plain[:-1], plain[-1][:-1]))
        return found or _NOTHING

    def places(self, words: Sequence[str]) -> frozenset[str]:
        """The keys of the places that a name may name."""
        return self.meanings(words) & self.located

    def name_one(self, left: Sequence[str], right: Sequence[str]) -> bool:
        """Whether two names may name one thing, or do but for words that both begin or end with.

        "Ohio GOP" and "Ohio Republican Party" do as "GOP" and "Republican Party" do. Whole names come first: of "Guard"
        and "National Guard" nothing is left but a word that names nothing.
        """
        if left != right and self.meanings(left) & self.meanings(right):
            return True
        while left and right and left[0] == right[0]:
            left, right = left[1:], right[1:]
        while left and right and left[-1] == right[-1]:
            left, right = left[:-1], right[:-1]
        return bool(self.meanings(left) & self.meanings(right))

    def surrounding(self, key: str) -> frozenset[str]:
        """All that a place or a body is a part of, however far out."""
        around: set[str] = set()
        open_keys = [key]
        while open_keys:
            for outer in self.within.get(open_keys.pop(), _NOTHING):
                if outer not in around:
                    around.add(outer)
                    open_keys.append(outer)
        return frozenset(around)


def shorten(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name with "US" for "United States": "U.S. Senate" and "United States Senate" are one form."""
    plain = tuple(words)
    return ("us", *plain[2:]) if plain[:2] == ("united", "states") and len(plain) > 2 else plain


def read_aliases(extra: Mapping[str, Sequence[str]] = MappingProxyType({})) -> Aliases:
    """The tables with a user's own: ``extra`` gives other forms by name."""
    return _read(tuple((name, tuple(forms)) for name, forms in sorted(extra.items())))


@functools.lru_cache(maxsize=8)
def _read(extra: tuple[tuple[str, tuple[str, ...]], ...]) -> Aliases:
    forms: _Forms = {}
    within: dict[str, set[str]] = {}
    for key, names, outer in _areas():
        for name in names:
            forms.setdefault(_folded(name), set()).add(key)
        within.setdefault(key, set()).update(outer)
    for key, names, outer in _cities(forms):
        forms.setdefault(_folded(names[0]), set()).add(key)
        within.setdefault(key, set()).update(outer)
    located = frozenset(within)
    bodies = data.load("aliases")
    for body, outside in bodies["within"].items():
        within.setdefault(body, set()).update(_list(outside))
    for body, others in bodies["bodies"].items():
        for name in (body, *_list(others)):
            forms.setdefault(_folded(name), set()).add(body)
    for name, others in data.load("places")["renamed"].items():
        _unite(forms, (name, *_list(others)))
    added: _Forms = {}
    for name, also in extra:
        forms.setdefault(_folded(name), {name})
        _unite(forms, (name, *also))
        for form in (name, *also):
            added.setdefault(_folded(form), set()).add(name)
    return Aliases(
        {words: frozenset(keys) for words, keys in forms.items()},
        {key: frozenset(outer) for key, outer in within.items()},
        located,
        {words: frozenset(names) for words, names in added.items()},
    )


def _unite(forms: _Forms, names: Sequence[str]) -> None:
    """Let every one of some names mean what any of them means."""
    keys = set().union(*(forms.get(_folded(name), set()) for name in names))
    for name in names:
        forms[_folded(name)] = set(keys)


def _areas() -> Iterator[_Entry]:
    """The regions, countries, states and provinces, and the seat of each."""
    tables = data.load("places")
    for table in ("regions", "countries", "states", "provinces"):
        for name, entry in tables[table].items():
            key = f"{name}, United States" if table == "states" else name
            others, seats, outer = _parts(entry)
            yield key, (name, *others), ["United States"] if table == "states" else outer
            yield from ((f"{seat}, {key}", (seat,), [key]) for seat in seats)


def _cities(forms: _Forms) -> Iterator[_Entry]:
    """The cities, each in all that its table's name may mean: a state, a country, a city that it is a part of."""
    tables = data.load("places")
    for name, entry in tables["cities"].items():
        outer = [f"{name}, United States"] if name in tables["states"] else sorted(forms[_folded(name)])
        yield from ((f"{city}, {name}", (city,), outer) for city in _list(entry))


def _parts(entry: str) -> tuple[list[str], list[str], list[str]]:
    """The other names, the capital and what a place lies in."""
    parts = [_list(part) for part in entry.split("|")]
    parts += [[]] * (3 - len(parts))
    return parts[0], parts[1], parts[2]


def _list(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split(",") if part.strip()]


@functools.lru_cache(maxsize=4096)
def _folded(name: str) -> tuple[str, ...]:
    folds = read_words(name).folds
    return (*folds[:-1], without_possessive(folds[-1])) if folds else ()
