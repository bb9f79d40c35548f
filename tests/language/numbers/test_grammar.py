"""Finding numbers in sentences of news English."""

from __future__ import annotations

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.numbers.grammar import Number, find_numbers


def numbers(sentence: str) -> list[Number]:
    """All numbers of one sentence."""
    return find_numbers(sentence, 0, len(sentence))


def only(sentence: str) -> Number:
    """The one number of a sentence."""
    (number,) = numbers(sentence)
    return number


def summary(sentence: str) -> list[tuple[str, str, Fraction]]:
    """Kind, unit and value of the numbers of a sentence."""
    return [(number.kind, number.unit, number.value) for number in numbers(sentence)]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The bakery sold 4,100 loaves.", 4100),
        ("Twenty-five geese crossed the road.", 25),
        ("Twenty five geese crossed the road.", 25),
        ("Seventeen thousand five hundred tickets were printed.", 17_500),
        ("A hundred and six chairs were stacked.", 106),
        ("Two million three hundred thousand bees swarmed.", 2_300_000),
        ("A dozen eggs broke.", 12),
        ("Three dozen eggs broke.", 36),
        ("Half a million pamphlets were pulped.", 500_000),
        ("The library lent 1.5 million books.", 1_500_000),
        ("One and a half million stamps were sold.", 1_500_000),
        ("Some 5m stamps were sold.", 5_000_000),
        ("The bakery sold 1\u202f200 loaves.", 1_200),
        ("The bakery sold 5 000 loaves.", 5_000),
        ("5 200 loaves were sold.", 5_200),
        ("The bakery sold 12 500 000 loaves.", 12_500_000),
        ("The bakery sold 12'500 loaves.", 12_500),
        ("The bakery sold 12\u2019500\u2019000 loaves.", 12_500_000),
        ("In Velm 5 000 were sold.", 5_000),
    ],
)
def test_counts_are_read_in_digits_and_in_words(sentence: str, value: int) -> None:
    """A count has the same value in digits, in words and with scale words."""
    assert [("count", "", Fraction(value))] == summary(sentence)


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("In 2019 500 loaves were sold.", [2019, 500]),
        ("In 2019 500 people came.", [2019, 500]),
        ("In 2019 500 000 loaves were sold.", [2019, 500_000]),
        ("On May 5 200 loaves were sold.", [5, 200]),
        ("In Velm 5 200 loaves were sold.", [200]),
        ("On day 3 120 loaves were sold.", [3, 120]),
        ("It has 12 500-pound bells.", [12, 500]),
        ("Rows 3 4 500 and 5.", [3, 4, 500, 5]),
        ("The bakery sold 4 100, 200 and 300.", [4_100, 200, 300]),
        ("On 12 5,000 were sold.", [12, 5_000]),
    ],
)
def test_space_between_two_numbers_groups_no_thousands(sentence: str, values: list[int]) -> None:
    """A space sets thousands apart, but not after a year, a date or a name, nor before a hyphen or more digits."""
    assert values == [number.value for number in numbers(sentence)]


@pytest.mark.parametrize(
    ("sentence", "unit", "value"),
    [
        ("The roof cost $1.5 million.", "USD", 1_500_000),
        ("The roof cost $US6 million.", "USD", 6_000_000),
        ("The roof cost A$12.43.", "AUD", Fraction("12.43")),
        ("The roof cost £32.8m.", "GBP", 32_800_000),
        ("The town got £32.8m from a donor.", "GBP", 32_800_000),
        ("The roof cost €4bn.", "EUR", 4_000_000_000),
        ("The roof cost ten thousand dollars.", "USD", 10_000),
        ("The roof cost 900 pounds sterling.", "GBP", 900),
        ("The roof cost three million pounds.", "GBP", 3_000_000),
        ("A nail cost 50 cents.", "USD", Fraction(1, 2)),
        ("A nail cost 50p.", "GBP", Fraction(1, 2)),
        ("It was a million-dollar roof.", "USD", 1_000_000),
        ("The roof cost Rs 5 crore.", "INR", 50_000_000),
        ("The roof cost Rs. 3.5 lakh crore.", "INR", 3_500_000_000_000),
    ],
)
def test_money_has_a_currency_code(sentence: str, unit: str, value: int) -> None:
    """Signs before and words after a number both give the code of the currency."""
    assert [("currency", unit, Fraction(value))] == summary(sentence)


@pytest.mark.parametrize(
    ("sentence", "unit", "value"),
    [
        ("The trail is 5 1/2 miles long.", "mile", Fraction(11, 2)),
        ("The trail is 2½ km long.", "km", Fraction(5, 2)),
        ("It rose 1,100ft.", "ft", 1100),
        ("It weighs 5 pounds.", "lb", 5),
        ("A 1,400 sq ft shed burned.", "square ft", 1400),
        ("It was 20C at noon.", "celsius", 20),
        ("It was 68 degrees Fahrenheit at noon.", "fahrenheit", 68),
        ("The gusts reached 90 mph.", "mph", 90),
        ("They waited half an hour.", "hour", Fraction(1, 2)),
        ("They waited two and a half years.", "year", Fraction(5, 2)),
        ("She is 5-foot-6.", "ft", Fraction(11, 2)),
        ("A 2.4-GHz band was sold.", "GHz", Fraction("2.4")),
        ("She is 6ft 2in tall.", "ft", Fraction(37, 6)),
        ("It was minus 5 degrees Celsius at noon.", "celsius", -5),
        ("It was -5C at noon.", "celsius", -5),
        ("A magnitude-6.5 quake struck.", "magnitude", Fraction("6.5")),
        ("It had a magnitude of 6.5.", "magnitude", Fraction("6.5")),
        ("They waited a year and a half.", "year", Fraction(3, 2)),
        ("They walked a mile and a half.", "mile", Fraction(3, 2)),
        ("He got life in prison.", "life", 1),
        ("She got a life sentence.", "life", 1),
    ],
)
def test_measures_have_a_canonical_unit(sentence: str, unit: str, value: int) -> None:
    """Units are named alike however they are written, and values are exact."""
    assert [("measure", unit, Fraction(value))] == summary(sentence)


@pytest.mark.parametrize(
    ("sentence", "kind", "unit", "value"),
    [
        ("Support was 37 percent.", "percent", "percent", 37),
        ("Support was 37.5%.", "percent", "percent", Fraction("37.5")),
        ("Support was 37 per cent.", "percent", "percent", 37),
        ("Support fell 3 percentage points.", "percent", "percentage point", 3),
        ("Rates rose 25 basis points.", "percent", "percentage point", Fraction(1, 4)),
        ("Two-thirds of the hives survived.", "fraction", "", Fraction(2, 3)),
        ("A quarter of the hives survived.", "fraction", "", Fraction(1, 4)),
        ("One in three hives survived.", "ratio", "", Fraction(1, 3)),
        ("Nine out of 10 hives survived.", "ratio", "", Fraction(9, 10)),
        ("She finished 31st.", "ordinal", "", 31),
        ("She is the twenty-first mayor.", "ordinal", "", 21),
        ("A 43-year-old beekeeper called.", "age", "year", 43),
        ("A beekeeper aged 43 called.", "age", "year", 43),
        ("Orla Vance, 43, called.", "age", "year", 43),
        ("Orla Vance, then 43, called.", "age", "year", 43),
        ("The mill closed in 1987.", "year", "", 1987),
        ("The gates open at 9:52 p.m. sharp.", "time", "", 21 * 60 + 52),
        ("The gates open at 5pm sharp.", "time", "", 17 * 60),
    ],
)
def test_kinds_are_told_apart(sentence: str, kind: str, unit: str, value: int) -> None:
    """Shares, ordinals, ages, years and times are their own kinds."""
    assert [(kind, unit, Fraction(value))] == summary(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He ranks No. 1 in the valley.",
        "The page is 750366792434978816.",
        "The survivors of 9/11 met.",
        "A Boeing 737-700 landed.",
        "The G8 and the G20 met.",
        "They cited Article 5 and Section 230.",
        "Call (555) 010-4477 or 911.",
        "The fashion of the 1980s returned.",
        "The 14th Amendment was read on Fifth Avenue.",
        "Flight 212 was late.",
        "The 27th Congressional District voted.",
        "One of the mills closed, and no one saw it.",
        "This one is the one they chose.",
        "At first the first lady waited.",
        "First, the gates were shut.",
        "Project 21, a choir, sang.",
        "An F-16 flew over the 5G mast.",
        "The café is open 24/7.",
        "See https://example.org/2026/10/14/a.",
        "Erik ten Dam spoke.",
        "A third-party candidate spoke.",
        "He lives at 10 Orchard Street.",
        "It burned at 1600 Harbor View Avenue.",
        "The Group of 20 met.",
        "Call 0800 123 456.",
        "The gates were shut at ten o'clock and at five o\u2019clock.",
        "A quiet life was his.",
    ],
)
def test_names_and_pronouns_are_no_numbers(sentence: str) -> None:
    """Numerals inside names, set phrases and the pronoun "one" count nothing."""
    assert numbers(sentence) == []


def test_number_before_a_date_is_no_day() -> None:
    """A month between two numbers makes a date with the one behind it."""
    assert [("count", "19"), ("date", "Sept. 11")] == [
        (number.kind, number.text) for number in numbers("The 19 Sept. 11 letters burned.")
    ]


@pytest.mark.parametrize("date", ["March 3", "Oct. 14, 2026", "14 October", "June 2016", "2026-10-14", "May 2-4"])
def test_dates_are_marked_whole(date: str) -> None:
    """A date is one number of kind date, so that its parts are not taken for counts."""
    number = only(f"The fair opened {date}.")
    assert ("date", date) == (number.kind, number.text)


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("Visitors were 18-24.", 18, 24),
        ("Visitors were 18 to 24.", 18, 24),
        ("It seated between 5 and 7.", 5, 7),
        ("It seated five or six.", 5, 6),
        ("A 10- to 12-week course.", 10, 12),
        ("It cost $2-3 million.", 2_000_000, 3_000_000),
        ("It cost 5 to 7 million yen.", 5_000_000, 7_000_000),
        ("Dozens of geese came.", 20, 120),
        ("Several hundred geese came.", 200, 900),
        ("She is in her 50s.", 50, 59),
    ],
)
def test_ranges_and_vague_amounts_have_two_ends(sentence: str, low: int, high: int) -> None:
    """A range is one number with its ends, and a scale word is shared by both."""
    number = only(sentence)
    assert (Fraction(low), Fraction(high)) == (number.low, number.high)


@pytest.mark.parametrize("sentence", ["The party is down one to 25 per cent.", "The party is up 2 to 31 percent."])
def test_change_is_no_range(sentence: str) -> None:
    """By how much something is up or down, and to what, are two numbers; a share is what it is up or down to."""
    assert [number.low for number in find_numbers(sentence, 0, len(sentence))][-1] > 20
    (prices,) = find_numbers("Prices are up 2 to 5 percent.", 0, 29)
    assert (prices.low, prices.high) == (2, 5)


def test_share_and_price_are_no_range() -> None:
    """A price that a share fell to is an amount of its own."""
    expected = [("percent", "percent", Fraction("5.2")), ("currency", "USD", Fraction("12.4"))]
    assert expected == summary("They fell 5.2 percent to $12.40.")


def test_from_and_to_are_two_amounts_of_one_unit() -> None:
    """A change from one share to another is two numbers, not a range."""
    expected = [("percent", "percent", Fraction(5)), ("percent", "percent", Fraction(7))]
    assert expected == summary("It rose from 5 to 7 percent.")


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("They won 4-3.", 3, 4),
        ("The vote was 48-52.", 48, 52),
        ("It passed 420-0.", 0, 420),
        ("A 40-to-39 edge.", 39, 40),
    ],
)
def test_scores_and_votes_keep_both_sides(sentence: str, low: int, high: int) -> None:
    """Two whole numbers of which the first is greater, or beside a word of winning, are a score."""
    number = only(sentence)
    assert ("score", Fraction(low), Fraction(high)) == (number.kind, number.low, number.high)


@pytest.mark.parametrize(
    ("sentence", "text", "bound", "low", "high"),
    [
        ("More than 40 geese came.", "More than 40", "more than", 40, None),
        ("At least 40 geese came.", "At least 40", "at least", 40, None),
        ("Up to 40 geese came.", "Up to 40", "up to", None, 40),
        ("Fewer than 40 geese came.", "Fewer than 40", "less than", None, 40),
        ("Nearly 50 geese came.", "Nearly 50", "nearly", 45, 50),
        ("Just over 50 geese came.", "Just over 50", "just over", 50, 55),
        ("About 300 geese came.", "About 300", "about", 270, 330),
        ("Then 40 or more geese came.", "40 or more", "at least", 40, None),
        ("Over 40 geese came.", "Over 40", "more than", 40, None),
    ],
)
def test_limits_set_what_is_asserted(sentence: str, text: str, bound: str, low: int | None, high: int | None) -> None:
    """Words of limit belong to the number and open one side of it; approximations widen it."""
    number = only(sentence)
    assert (text, bound, low, high) == (number.text, number.bound, number.low, number.high)


@pytest.mark.parametrize(
    ("sentence", "precision"),
    [
        ("It sold 4,100.", 1),
        ("It sold about 4,100.", 100),
        ("It sold 1.5 million.", 100_000),
        ("It sold $9.95.", "0.01"),
    ],
)
def test_precision_is_that_of_the_last_printed_place(sentence: str, precision: int | str) -> None:
    """The precision is one in the last printed place, zeros counting only after a word like "about"."""
    assert Fraction(precision) == only(sentence).precision


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("At least 17 people were killed and 40 others injured.", [("people", "killed"), ("others", "injured")]),
        ("A blast killed 12 and injured 40.", [("", "killed"), ("", "injured")]),
        ("Officers arrested three young protesters.", [("protesters", "arrested")]),
        ("They fed 11 million undocumented immigrants.", [("immigrants", "")]),
        ("One armed guard slept.", [("guard", "")]),
        ("A 5,000-strong crowd sang.", [("crowd", "")]),
        ("They counted 12 newly trained bakers.", [("bakers", "")]),
        ("Arrivals stood at 298,000 despite the storm.", [("", "")]),
        ("They met 300 Wall Street traders.", [("traders", "")]),
        ("Twelve men, women and children sang.", [("people", "")]),
        ("Twelve boys and girls sang.", [("people", "")]),
        ("Twelve passengers and crew sang.", [("people", "")]),
        ("They met four police officers and nine police.", [("officers", ""), ("police", "")]),
    ],
)
def test_head_and_role_say_what_is_counted(sentence: str, expected: list[tuple[str, str]]) -> None:
    """The head noun is looked for behind adjectives, the role in the same clause."""
    assert expected == [(number.head, number.role) for number in numbers(sentence)]


@pytest.mark.parametrize(
    ("sentence", "heads"),
    [
        ("They tested 127 of 1,940 homes.", ["homes", "homes"]),
        ("They fed 3 of the 9 geese.", ["geese", "geese"]),
        ("They fed 3 fewer geese, 9 fewer than last year.", ["geese", ""]),
    ],
)
def test_part_and_whole_count_the_same(sentence: str, heads: list[str]) -> None:
    """The first number of "127 of 1,940 homes" counts homes, as the second does; "fewer" is nothing counted."""
    assert heads == [number.head for number in numbers(sentence)]


def test_half_of_a_match_is_no_share() -> None:
    """The half of "second half" belongs to the ordinal."""
    assert [("ordinal", "", Fraction(2))] == summary("He scored in the second half.")


def test_only_the_asked_sentence_is_read() -> None:
    """Offsets count from the start of the text, and nothing outside the sentence is looked at."""
    text = "Only 3 came. Then 40 left. And 5 stayed."
    assert [(number.text, number.start) for number in find_numbers(text, 13, 26)] == [("40", 18)]


PIECES = st.one_of(
    st.sampled_from([*"$£%-/.,½()²٣\u2013", "1/2", "12", "3.5", "1,200", "5m", "4-3", "9/11", "1990s", "000"]),
    st.sampled_from(
        ["one", "two", "twenty", "hundred", "million", "dozen", "half", "a", "and", "of", "third", "first"]
    ),
    st.sampled_from(["about", "more than", "between", "from", "to", "in", "out", "or so", "No.", "May", "Oct."]),
    st.sampled_from(["km", "pounds", "year-old", "p.m.", "°C", "people", "killed"]),
)


@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "-", "\n"])), max_size=14))
def test_spans_map_back_and_do_not_overlap(pieces: list[tuple[str, str]]) -> None:
    """Whatever the pieces, every span gives back its text, in order and without overlap."""
    text = "".join(piece + gap for piece, gap in pieces)
    found = numbers(text)
    assert [text[number.start : number.end] for number in found] == [number.text for number in found]
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


@given(st.text(), st.integers(0, 30), st.integers(0, 30))
def test_any_text_is_read_without_error(text: str, start: int, length: int) -> None:
    """No text and no part of a text raises, and no number leaves its part."""
    start = min(start, len(text))
    end = min(start + length, len(text))
    assert all(start <= number.start < number.end <= end for number in find_numbers(text, start, end))
