"""What findings have in common that show one difference; how rows are made of it is tested there."""

from __future__ import annotations

from factories import make_finding, make_place
from makers import findings_of

from crosscheck.findings.causes import by_cause, cause_of, reading


def test_values_make_the_cause() -> None:
    """Findings of one pair and rule with the same values have one cause, whichever side has which."""
    six, five = make_place(value="six"), make_place("bridge/beta", "5")

    assert cause_of(make_finding(six, five)) == cause_of(make_finding(five, six, id="f" * 12))
    assert cause_of(make_finding(six, five)) != cause_of(make_finding(six, six))


def test_one_cause_through_others() -> None:
    """Two findings that share no words have one cause where a third one shares its words with both."""
    six, five, four, three = (
        make_place(f"bridge/{name}", value)
        for name, value in (("alpha", "six"), ("beta", "5"), ("gamma", "4"), ("delta", "3"))
    )
    pairs = (six, five), (four, three), (five, four)
    found = [make_finding(*places, pair=f"bridge/q{n}", cluster="bridge/k1") for n, places in enumerate(pairs)]

    assert [tuple(found)] == by_cause(found)
    assert 3 == len(by_cause(make_finding(*finding.places, pair=finding.pair) for finding in found))


def test_two_findings_of_a_pair_are_two_causes() -> None:
    """Who swaps the dead and the hurt differs twice, though the values are the same both times."""
    dead = make_place(value="six"), make_place("bridge/beta", "eight")
    hurt = make_place(value="eight", start=90), make_place("bridge/beta", "six", start=90)

    assert 2 == len(by_cause(make_finding(*places, cluster="bridge/k1") for places in (dead, hurt)))


def test_words_with_another_value() -> None:
    """The same words shown for another difference, as of a quote with two, are no reason to put two together."""
    that, which = make_place(value="that"), make_place("bridge/beta", "which")
    not_, never = make_place(value="not"), make_place("bridge/gamma", "never")

    pairs = (that, which), (not_, never)
    found = [make_finding(*places, pair=f"bridge/q{n}", cluster="bridge/k1") for n, places in enumerate(pairs)]
    assert 2 == len(by_cause(found))


def test_people_are_of_the_event() -> None:
    """What two outlets call a person is one difference, beside whatever words; in another event it is another."""
    clerk, mayor = make_place(value="clerk"), make_place("bridge/beta", "mayor")
    elsewhere = make_place("flood/alpha", "clerk"), make_place("flood/beta", "mayor")
    found = make_finding(clerk, mayor, rule="attribution.role", pair="bridge/q1")

    assert cause_of(found) == cause_of(make_finding(mayor, clerk, rule="attribution.role", pair="bridge/q2"))
    assert cause_of(found) != cause_of(make_finding(*elsewhere, rule="attribution.role"))


def test_two_people_are_two_causes() -> None:
    """Two people whom two outlets give the same two offices are two differences, and are decided on one by one."""
    texts = (
        "Mayor Ann Hale met Mayor Tomas Virk. Mayor Ann Hale and Mayor Tomas Virk left.",
        "Governor Ann Hale met Governor Tomas Virk. Governor Ann Hale and Governor Tomas Virk left.",
    )
    found = findings_of("attribution.role", *texts)

    assert ["hale", "virk"] == sorted(finding.about for finding in found)
    assert 2 == len({cause_of(finding) for finding in found})


def test_no_values() -> None:
    """A finding without values has a cause of its own."""
    assert cause_of(make_finding(make_place())) != cause_of(make_finding(make_place(), id="f" * 12))


def test_readings() -> None:
    """Case makes no other reading; a speaker is read by the last word of his name."""
    assert reading("quote.wording", " Old  Pier") == reading("quote.wording", "old pier")
    assert reading("attribution.speaker", "Mayor Ann Hale") == reading("attribution.speaker", "Hale")
    assert reading("quote.wording", "Ann Hale") != reading("quote.wording", "Hale")
    assert reading("attribution.anonymity", "an official") != reading("attribution.anonymity", "a senior official")


def test_readings_of_an_attribution() -> None:
    """Who says it counts, not how he is introduced nor the verb; nobody named is read as printed."""
    said = {
        reading("attribution.missing", value)
        for value in ("Ann Hale of the Harbour Board said", "Captain Ann Hale added", "according to Ms. Hale")
    }
    assert {"hale"} == said
    assert "virk" == reading("attribution.missing", "Inspector Tomas Virk said")
    assert "the coast guard" == reading("attribution.missing", "the coast guard said")
    assert "" == reading("attribution.missing", "")


def test_particulars_are_of_the_event() -> None:
    """One toll that three outlets give in other words is one difference, in whatever pairs it was found."""
    twelve, again = make_place(value="12"), make_place("bridge/gamma", "12")
    other = make_place("bridge/beta", "14")
    found = [
        make_finding(each, other, rule="number.value", pair=pair, about="toll killed")
        for each, pair in ((twelve, "bridge/p1"), (again, "bridge/p2"))
    ]
    assert [tuple(found)] == by_cause(found)
    of_hurt = make_finding(twelve, other, rule="number.value", pair="bridge/p3", about="toll injured")
    assert cause_of(found[0]) != cause_of(of_hurt)
