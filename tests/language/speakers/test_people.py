"""Forms of a name, and the roster that turns a mention into one."""

from __future__ import annotations

import pytest

from crosscheck.language.article import read_article
from crosscheck.language.speakers.lines import read_lines
from crosscheck.language.speakers.names import same_person, surname_of
from crosscheck.language.speakers.people import Roster
from crosscheck.language.speakers.person import Resolution
from crosscheck.language.speakers.scene import read_scene
from crosscheck.sources.source import Source


def roster_of(text: str) -> Roster:
    """The roster of a text of one paragraph without quotes."""
    return Roster(read_lines(text, ((0, len(text)),), ()))


def resolve(text: str, mention: str) -> Resolution:
    """What a mention stands for at the end of a text."""
    return roster_of(text).resolve(mention, len(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jim Halvorsen", "James Halvorsen"),
        ("Nora Pope", "Ms. Nora Pope"),
        ("Gen. Ruth Okafor", "General Okafor"),
        ("Sen. Dana Whitlock", "Senator Dana Whitlock"),
        ("R. J. Castellan", "Robert Castellan"),
        ("Paul D. Brandt", "Paul Brandt"),
        ("José Ibáñez", "Jose Ibanez"),
        ("Ludwig van der Meer", "van der Meer"),
        ("Park Sun Hee", "Park Sun-hee"),
        ("FBI", "Federal Bureau of Investigation"),
        ("F.B.I.", "FBI"),
        ("Dana Whitlock's statement", "Dana Whitlock"),
        ("Whitlock’s letter", "Dana Whitlock"),
        ("the Harbor Authority", "Harbor Authority"),
        ("Whitlock campaign manager Iris Boone", "Iris Boone"),
        ("Runa Ekdal", "Norwegian MP Runa Ekdal"),
    ],
)
def test_forms_of_one_name_are_one_person(one: str, other: str) -> None:
    """Titles, nicknames, initials, accents, particles and acronyms do not make another person."""
    assert same_person(one, other) is True
    assert same_person(other, one) is True


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dana Whitlock", "Ruth Okafor"),
        ("Peter Lindqvist", "Clara Lindqvist"),
        ("Peter Marsh Lindqvist", "Clara Marsh Lindqvist"),
        ("Nora Pope", "Ruth Okafor"),
        ("Mrs. Lindqvist", "Peter Lindqvist"),
        ("Whitlock campaign", "Dana Whitlock"),
        ("a spokesman for Dana Whitlock", "Dana Whitlock"),
        ("Whitlock", "Okafor"),
    ],
)
def test_two_people_are_not_one(one: str, other: str) -> None:
    """Another surname, another first name, another gender and a spokesman are surely somebody else."""
    assert same_person(one, other) is False
    assert same_person(other, one) is False


def test_first_names_that_no_list_has() -> None:
    """With one initial they may be one name, written or called in two ways, where they share half of their letters."""
    assert same_person("Thandi Quill", "Thandeka Quill") is None
    assert same_person("Thandeka Quill", "Thabo Quill") is False


def test_first_names_of_two_initials_that_no_list_has() -> None:
    """They may be one name where they share nearly all of their letters, and are two otherwise."""
    assert same_person("Yannulis Quill", "Iannulis Quill") is None
    assert same_person("Svetlana Quill", "Miroslava Quill") is False


def test_first_name_alone_may_be_a_short_form() -> None:
    """Four letters with which a first name begins may be what she is called; a surname's are nothing of the kind."""
    assert same_person("Thand", "Thandeka Quill") is None
    assert same_person("Quil", "Thandeka Quill") is False


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the mayor", "Dana Whitlock"),
        ("police", "officials"),
        ("Arthur Penn", "Arthur Penn Jr."),
        ("Whitlock's lawyer", "Iris Boone"),
        ("", "Dana Whitlock"),
        ("Labour MP Runa Ekdal", "Oxford MP Runa Ekdal"),
    ],
)
def test_what_cannot_be_told_is_neither(one: str, other: str) -> None:
    """An office without a name, father and son, a lawyer who may be the one named, and two descriptions stay open."""
    assert same_person(one, other) is None


@pytest.mark.parametrize(
    ("name", "surname"), [("Gov. Ruth Okafor", "okafor"), ("Ana D'souza", "d'souza"), ("Gov.", "")]
)
def test_surname_of_a_name(name: str, surname: str) -> None:
    """An apostrophe inside a surname is none of a possessive, and a title alone has no surname."""
    assert surname_of(name) == surname


def test_surname_gets_the_fullest_name_and_the_office() -> None:
    """A surname alone stands for the full name given elsewhere, with the office before it."""
    found = resolve("Secretary of State Rowan Ellery arrived on Monday. Ellery left at noon.", "Mr. Ellery")
    assert (found.name, found.role, found.sure) == ("Rowan Ellery", "Secretary of State", True)


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Nora Pope, an adviser, came to the harbour.", "Pope", "Nora Pope"),
        ("The host Larry King asked the mayor.", "King", "Larry King"),
        ("Mayor Ann Bishop came to the harbour.", "the mayor", "Ann Bishop"),
        ("Rep. Otto T. King came to the harbour.", "King", "Otto T. King"),
        ("King Charles came to the harbour.", "Charles", "Charles"),
        ("Sen. Tim Hale of Virginia came to the harbour.", "the Virginia Senator", "Tim Hale"),
        ("A storm came to the harbour.", "the Georgia Governor", None),
        ("The bishop of Leeds came to the harbour.", "the bishop", None),
    ],
)
def test_title_behind_a_first_name_is_a_surname(text: str, mention: str, name: str | None) -> None:
    """A pope has a name of his own, but Nora Pope is nobody's title."""
    assert name == resolve(text, mention).name


def test_office_between_commas_is_a_role() -> None:
    """An apposition after the name gives the office."""
    assert resolve("Iris Boone, the chairman of the harbor panel, resigned.", "Boone").role == (
        "chairman of the harbor panel"
    )


def test_lower_case_office_before_a_name_is_a_role() -> None:
    """A common noun before the name gives the office too, with what stands before it."""
    assert resolve("The budget adviser Iris Boone resigned.", "Boone").role == "budget adviser"


def test_definite_office_means_the_one_person_who_holds_it() -> None:
    """ "The governor" is the only governor named, and is still not called sure."""
    found = resolve("Gov. Dana Whitlock met Iris Boone.", "the governor")
    assert (found.name, found.sure) == ("Dana Whitlock", False)


@pytest.mark.parametrize(("text", "by_office"), [("Hale said no.", True), ("Iris Boone said no.", False), ("", False)])
def test_office_of_who_spoke_last_leaves_little_open(text: str, by_office: bool) -> None:
    """ "The governor" is nearly surely the only one named, if nobody else spoke since."""
    assert resolve(f"Gov. Ann Hale met Iris Boone. {text}", "the governor").by_office == by_office


def test_two_people_of_one_surname_are_not_settled_by_a_coin() -> None:
    """A surname that two people bear gives the last subject of the two, unsure, and says why."""
    found = resolve("Clara Lindqvist left early. Peter Lindqvist stayed.", "Lindqvist")
    assert (found.name, found.sure) == ("Peter Lindqvist", False)
    assert found.why == "2 people share the name"


def test_title_tells_two_people_of_one_surname_apart() -> None:
    """ "Mrs." leaves only the woman."""
    found = resolve("Clara Lindqvist left early. Peter Lindqvist stayed.", "Mrs. Lindqvist")
    assert (found.name, found.sure) == ("Clara Lindqvist", True)


def test_pronoun_is_the_last_subject_of_its_gender() -> None:
    """ "She" passes over the man named since."""
    found = resolve("Clara Okafor opened the meeting. Peter Brandt listened.", "she")
    assert (found.name, found.sure) == ("Clara Okafor", True)


def test_pronoun_with_two_fair_readings_is_not_sure() -> None:
    """ "He" after two men is the last subject, marked unsure."""
    found = resolve("Walter Penn opened the meeting with Peter Brandt.", "he")
    assert (found.name, found.sure) == ("Walter Penn", False)
    assert "not surely" in found.why


def test_places_and_bodies_are_not_he() -> None:
    """A country, a committee and a state are no antecedents of "he"."""
    text = "Walter Penn wrote the plan. The Harbor Committee rejected it. West Virginia agreed."
    assert resolve(text, "he").name == "Walter Penn"


def test_text_of_a_person_is_the_person() -> None:
    """A statement by somebody stands for its author, a spokesman does not."""
    text = "Dana Whitlock left."
    assert resolve(text, "Whitlock's statement").name == "Dana Whitlock"
    assert resolve(text, "a spokesman for Whitlock").name is None


def test_son_with_the_same_name_is_another_entry() -> None:
    """A "Jr." is not merged into the name without it."""
    roster = roster_of("Arthur Penn spoke first. Arthur Penn Jr. spoke last.")
    assert [person.name for person in roster.people] == ["Arthur Penn", "Arthur Penn Jr."]


def test_name_of_unknown_gender_that_acts_is_a_rival() -> None:
    """Somebody named since who may be a man makes "he" unsure, though no list knows the first name."""
    found = resolve("Walter Penn left. Zorvan Ilkay crossed the bridge.", "he")
    assert not found.sure


def test_described_name_is_resolved_by_its_name() -> None:
    """A mention of a description and a name stands for the name."""
    assert resolve("Iris Boone left.", "the group's director, Iris Boone").name == "Iris Boone"


def test_name_in_the_body_somebody_belongs_to_is_not_the_speaker() -> None:
    """What follows "of" names the body, not the person."""
    assert resolve("Iris Boone left.", "Iris Boone of the Marine Safety Bureau").name == "Iris Boone"


def test_person_introduced_behind_according_to_is_a_subject() -> None:
    """ "She" may be somebody who was only named after "according to"."""
    assert resolve("According to Clara Okafor, the comptroller, costs fell.", "she").name == "Clara Okafor"


def test_whoever_is_spoken_of_in_the_reporting_sentence_is_not_he() -> None:
    """After "Penn told Brandt that …" it is Penn who goes on, surely."""
    found = resolve("Walter Penn told Peter Brandt that the plan was late.", "he")
    assert (found.name, found.sure) == ("Walter Penn", True)


def test_whoever_is_named_after_the_reporting_sentence_may_be_he() -> None:
    """A man named in a sentence of his own is a fair reading again."""
    found = resolve("Walter Penn told Peter Brandt that the plan was late. Then came Peter Brandt.", "he")
    assert not found.sure


@pytest.mark.parametrize("asking", ["Walter Penn", "The Gazette’s Walter Penn"])
def test_whoever_is_asked_speaks_next(asking: str) -> None:
    """ "He" after a question is the one who was asked, though not surely."""
    found = resolve(f"{asking} asked Peter Brandt how late the plan was. ", "he")
    assert (found.name, found.sure) == ("Peter Brandt", False)


def test_whoever_is_spoken_of_in_a_question_is_not_asked() -> None:
    """ "Asked about" somebody is no question to them."""
    text = "Walter Penn, 54, told the Gazette when asked about the claim that Peter Brandt was late."
    assert resolve(text, "he").name == "Walter Penn"


def test_whom_he_tells_is_not_he() -> None:
    """In "he told Brandt" it is not Brandt who speaks."""
    text = "Walter Penn opened the mill. Peter Brandt left. He told Brandt, to cheers, that it was late."
    assert roster_of(text).resolve("he", text.index("He told")).name == "Walter Penn"


def test_who_is_told_of_by_nobody_named_goes_on() -> None:
    """After "aides say Okafor runs …" it is Okafor; the words around a subject may be as long as they like."""
    assert resolve("Dana Whitlock left. Her aides say Clara Okafor also runs the port.", "she").name == "Clara Okafor"
    text = "Dana Whitlock left. The surveyor Clara Okafor -- builder of three ports -- is late."
    assert resolve(text, "she").name == "Clara Okafor"


def test_speaker_by_name_is_known_to_the_pronouns_after() -> None:
    """Who says something in the outlet's own words is noted before a pronoun is asked about, "who" or not."""
    text = "Dana Whitlock left. It was backed by Clara Okafor, the head of the Harbor Board, who said it was true."
    assert read_scene(read_article(Source(text=text))).roster.resolve("she", len(text)).name == "Clara Okafor"


def test_whom_a_sentence_is_about_did_not_say_it() -> None:
    """ "Brandt, who lost, slammed Penn" leaves Brandt speaking; ", said Penn" would not."""
    assert resolve("Otto Brandt, who lost his seat, slammed Walter Penn for the plan.", "he").name == "Otto Brandt"
    assert resolve("Otto Brandt lost his seat, said Walter Penn of the plan.", "he").name == "Walter Penn"
    assert resolve("Otto Brandt, who did not want to meet Walter Penn, was late.", "he").name == "Otto Brandt"


def test_owner_who_opens_a_sentence_may_be_meant() -> None:
    """After "Brandt's plan is …" "he" may be Brandt; an owner further back in a sentence is passed over."""
    assert not resolve("Walter Penn spoke. Still, Otto Brandt’s plan is the older one.", "he").sure
    assert resolve("Walter Penn spoke on all of Otto Brandt’s plans.", "he").sure


@pytest.mark.parametrize("mention", ["the Republican", "the Ohio Democrat", "the Texan", "the 43-year-old"])
def test_description_of_a_person_is_no_name(mention: str) -> None:
    """ "The Republican" and "the Texan" say what somebody is: whoever acted last, though not surely."""
    found = resolve("Walter Penn spoke.", mention)
    assert (found.name, found.sure) == ("Walter Penn", False)
    assert resolve("It rained.", mention).name is None


def test_place_that_ends_like_a_people_is_a_name() -> None:
    """The Vatican is the Vatican."""
    assert resolve("Walter Penn spoke.", "the Vatican").name == "Vatican"


def test_reporter_of_a_paper_is_named_without_it() -> None:
    """ "The Harbor Gazette's Ishan Thorpe" is Ishan Thorpe; a body behind an owner keeps it."""
    assert resolve("It rained.", "the Harbor Gazette’s Ishan Thorpe").name == "Ishan Thorpe"
    assert resolve("It rained.", "the Harbor Gazette’s Sports Office").name == "Harbor Gazette’s Sports Office"


def test_calling_that_is_a_first_name_too() -> None:
    """In "Marine John Halvorsen" John is the first name; in "Marine Delorme" it is Marine."""
    assert roster_of("A former Marine John Halvorsen spoke.").people[0].name == "John Halvorsen"
    assert roster_of("Then Marine Delorme spoke.").people[0].name == "Marine Delorme"


def test_compound_before_a_surname_is_no_first_name() -> None:
    """ "Medal-winner Okafor" is Okafor."""
    roster = roster_of("Medal-winner Okafor slept late. The rower Clara Okafor left.")
    assert [person.name for person in roster.people] == ["Clara Okafor"]


def test_vice_president_is_no_president() -> None:
    """Each of the two offices is found by its own words, also where the other stands beside it."""
    text = "President Clara Okafor met Vice President Otto Brandt."
    assert resolve(text, "the president").name == "Clara Okafor"
    assert resolve(text, "the vice president").name == "Otto Brandt"


def test_owner_of_a_campaign_is_not_its_subject() -> None:
    """In "said the Brandt campaign would" Brandt does nothing; the man who said it goes on."""
    found = resolve("Walter Penn, the deputy director, said the Brandt campaign would pay.", "he")
    assert found.name == "Walter Penn"


def test_people_joined_by_and_are_named_together() -> None:
    """ "Penn and Brandt" are both, by their fullest names; sure where each of them is."""
    found = resolve("Walter Penn met Peter Brandt.", "Penn and Brandt")
    assert (found.name, found.sure) == ("Walter Penn and Peter Brandt", True)


def test_body_with_an_and_in_its_name_is_not_two_people() -> None:
    """What "and" joins is split only where both parts are people."""
    found = resolve(
        "Walter Penn left the Department of Harbors and Fisheries.", "the Department of Harbors and Fisheries"
    )
    assert " and Walter" not in str(found.name)
    assert found.name != "Department of Harbors and Fisheries and Walter Penn"


def test_whom_a_finished_report_tells_of_is_not_he() -> None:
    """After "Penn said Brandt was late." it is Penn who goes on, though Brandt is the last subject."""
    found = resolve("Walter Penn said Peter Brandt was late.", "he")
    assert (found.name, found.sure) == ("Walter Penn", True)


def test_whom_he_tells_of_is_not_he_either() -> None:
    """After "He said Brandt was late." it is he who goes on, though not surely, since Brandt was named since."""
    found = resolve("Walter Penn met the voters. He said Peter Brandt was late.", "he")
    assert (found.name, found.sure) == ("Walter Penn", False)


def test_pronoun_after_a_guess_is_a_guess() -> None:
    """What a pronoun stands for is not surer than the pronoun before it, by which it was found."""
    text = "Walter Penn met Peter Brandt at the mill. He smiled. Then he left."
    roster = roster_of(text)
    roster.note_speaker(roster.resolve("he", text.index("He smiled")), "He", text.index("He smiled"))
    assert not roster.resolve("he", text.index("he left")).sure


def test_somebody_unnamed_who_spoke_may_be_she() -> None:
    """After the words of a neighbor "she" is not surely the woman named before; after a clerk who is a man she is."""
    text = "Clara Okafor opened the meeting. A neighbor disagreed."
    after = {}
    for mention in ("a neighbor", "a spokesman", "the letter"):
        roster = roster_of(text)
        roster.note_speaker(Resolution(None), mention, text.index("A neighbor"))
        after[mention] = roster.resolve("she", len(text)).sure
    assert after == {"a neighbor": False, "a spokesman": True, "the letter": True}


def test_body_named_for_a_person_is_not_that_person() -> None:
    """The foundation does not lend the man its longer name."""
    roster = roster_of("Otto Brandt left. The Otto Brandt Foundation paid.")
    assert [person.name for person in roster.people] == ["Otto Brandt", "Otto Brandt Foundation"]
    assert roster.resolve("Brandt", 100).name == "Otto Brandt"


def test_short_form_of_a_first_name_is_no_second_person() -> None:
    """Jim and James are one, so that the surname has one bearer."""
    found = resolve("James Halvorsen left. Jim Halvorsen came back.", "Halvorsen")
    assert (found.name, found.sure) == ("James Halvorsen", True)


def test_headline_with_a_full_stop_names_nobody() -> None:
    """Where every verb is capitalised nothing can be told from capitals; a sentence of names is still read."""
    assert roster_of("Harbor Chief Okafor Sues Ferry Owner Brandt.").people == ()
    assert roster_of("Ruth Okafor sued Otto Brandt of Northern Ferries.").people != ()


def test_surname_that_was_one_person_s_alone_stays_theirs() -> None:
    """A namesake brought in later does not take the surname that the article used alone before."""
    text = "Clara Lindqvist left early. Lindqvist was tired. Her brother Peter Lindqvist stayed. Lindqvist slept."
    assert (resolve(text, "Lindqvist").name, resolve(text, "Lindqvist").sure) == ("Clara Lindqvist", True)


def test_namesake_who_acts_last_makes_the_surname_open() -> None:
    """Where the later bearer was the last subject the surname is either's."""
    text = "Clara Lindqvist left early. Lindqvist was tired. Peter Lindqvist stayed."
    assert not resolve(text, "Lindqvist").sure


def test_lone_first_name_that_acts_is_a_person_and_a_place_is_none() -> None:
    """ "Otto" is he, "Austin" is not, though it is a first name too."""
    text = "Walter Penn wrote the plan. {} agreed."
    assert resolve(text.format("Otto"), "he").name == "Otto"
    assert resolve(text.format("Austin"), "he").name == "Walter Penn"


def test_verb_behind_a_comma_is_somebody_else_s() -> None:
    """In "Yes, says Okafor" and "Brandt, says Okafor, …" it is Okafor who goes on."""
    assert resolve("Judge Clara Okafor left. Yes, says the clerk, Dana Whitlock, in a letter.", "she").name == (
        "Dana Whitlock"
    )
    assert resolve("Mrs. Iris Brandt, says Mrs. Clara Okafor, was late.", "she").name == "Clara Okafor"


def test_what_is_somebody_s_and_a_name_behind_a_comma_are_two() -> None:
    """In "after Brandt's speech, Penn left" it is Penn who goes on; "Brandt's lawyer, Penn, left" is one person."""
    assert (
        resolve("Dana Whitlock left. After Mr. Brandt’s speech, Walter Penn laid out a plan.", "he").name
        == "Walter Penn"
    )
    assert resolve("Mr. Brandt’s lawyer, Walter Penn, laid out a plan.", "he").name == "Walter Penn"
