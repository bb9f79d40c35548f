"""One named person, and what a mention comes to."""

from __future__ import annotations

from typing import NamedTuple

from attrs import define

from crosscheck.language.speakers.humans import may_be_person

__all__ = ["Person", "Resolution"]


class Resolution(NamedTuple):
    """What a mention stands for.

    Attributes:
        name: the fullest form the article gives; None where nobody can be named.
        role: the office the article gives.
        sure: whether no other reading is fair.
        why: how it was found, in plain words; empty where the mention is the name itself.
        by_office: whether the mention is the office of the only one who holds it, and who spoke last.
    """

    name: str | None
    role: str | None = None
    sure: bool = False
    why: str = ""
    by_office: bool = False


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

    def may_be_human(self) -> bool:
        """Whether "he" or "she" may be this entry."""
        return self.human or may_be_person(self.name, self.words)

    def may_be_meant(self, gender: str) -> bool:
        """Whether "he" or "she" may stand for this entry, however unlikely that is."""
        return self.gender in (gender, None) and (self.human or (self.acts and self.may_be_human()))
