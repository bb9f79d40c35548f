"""Who is named, acts and speaks where."""

from __future__ import annotations

from crosscheck.language.speakers.course import Course
from crosscheck.language.speakers.name_runs import NameRun
from crosscheck.language.speakers.person import Person

HALE = Person("Ann Hale", ("ann", "hale"), gender="female", human=True)
ORR = Person("Mia Orr", ("mia", "orr"), gender="female", human=True)
VIRK = Person("Tom Virk", ("tom", "virk"), gender="male", human=True)


def course(*named: tuple[int, Person, str]) -> Course:
    """The course of an article that names people at some places, each with the verb they are the subject of, if any."""
    noted = Course()
    for at, person, verb in named:
        noted.note(NameRun(at, (person.name,), person.gender, verb, loose=True), person)
    noted.settle()
    return noted


def test_pronoun_is_the_last_subject_of_its_gender() -> None:
    """Whoever acted last before the pronoun is meant, whatever the order in which it was noted."""
    found = course((40, VIRK, "V"), (10, HALE, "V")).resolve_pronoun("she", 60)
    assert ("Ann Hale", True) == (found.name, found.sure)


def test_pronoun_with_a_rival_is_not_sure() -> None:
    """Somebody else of the gender who is named since may be meant."""
    found = course((10, HALE, "V"), (40, ORR, "")).resolve_pronoun("she", 60)
    assert ("Ann Hale", False) == (found.name, found.sure)


def test_pronoun_beside_somebody_who_acts_again_and_again_is_not_sure() -> None:
    """Who acts once right beside another of the gender, whom the article is about, may be an aside."""
    found = course((10, HALE, "V"), (40, HALE, "V"), (60, ORR, "V")).resolve_pronoun("she", 90)
    assert ("Mia Orr", False) == (found.name, found.sure)
    far = course((10, HALE, "V"), (40, HALE, "V"), (600, ORR, "V")).resolve_pronoun("she", 630)
    assert ("Mia Orr", True) == (far.name, far.sure)


def test_pronoun_before_any_name_means_nobody() -> None:
    """Only who was named before can be meant."""
    assert course((80, HALE, "V")).resolve_pronoun("she", 60).name is None


def test_pronoun_before_anybody_acts_is_the_last_one_named() -> None:
    """Where nobody has done anything yet, whoever was named last is the likeliest, never surely."""
    found = course((10, HALE, ""), (20, ORR, ""), (30, VIRK, "")).resolve_pronoun("she", 60)
    assert ("Mia Orr", False) == (found.name, found.sure)


def test_guessed_speaker_makes_nothing_sure() -> None:
    """A pronoun resolved through another that was a guess is a guess."""
    noted = course((10, HALE, "V"))
    noted.note_speaker(30, HALE, sure=False)
    assert not noted.resolve_pronoun("she", 60).sure


def test_unnamed_speaker_may_be_meant() -> None:
    """A woman without a name who spoke since may be who "she" is."""
    noted = course((10, HALE, "V"))
    noted.note_unnamed(30, Person("", (), gender="female", human=True))

    assert not noted.resolve_pronoun("she", 60).sure
    assert noted.names_another("Ann Hale", "female", 20, 60)


def test_last_to_act_and_last_to_speak() -> None:
    """Subjects and speakers are asked after separately."""
    noted = course((10, HALE, "v"), (40, VIRK, "V"))

    assert (VIRK, HALE) == (noted.last_to_act([HALE, VIRK], 60), noted.last_to_act([HALE], 60))
    assert noted.last_to_act([ORR], 60) is None
    assert HALE is noted.last_speaker(60)
    assert noted.last_speaker(5) is None
