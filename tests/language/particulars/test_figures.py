"""Figures that an event has one of."""

from __future__ import annotations

import pytest
from makers import read

from crosscheck import data
from crosscheck.language.particulars.figures import find_figures


def figures(text: str) -> dict[str, str]:
    """The figures of a text, as printed, by their names."""
    return {figure.of: figure.number.text for figure in find_figures(read(text))}


@pytest.mark.parametrize(
    ("sentence", "given"),
    [
        ("The treasurer was sent to prison for six years.", {"prison term": "six years"}),
        ("She must serve eight years for fraud.", {"prison term": "eight years"}),
        ("The judge imposed life imprisonment, and a life sentence it is.", {"prison term": "life"}),
        ("Dockers began a 48-hour strike over pay.", {"strike": "48-hour"}),
        ("The walkout by more than 2,500 dockers is to last 72 hours.", {"strike": "72 hours"}),
        ("The mill was fined £30,000.", {"fine": "£30,000"}),
        ("Officers found 86 kilograms of cocaine.", {"cocaine": "86 kilograms"}),
        ("Net profit came to 84 million francs, up from 71 million the year before.", {"profit": "84 million"}),
        (
            "It shows a surplus of $48 million, with turnover of $2 billion.",
            {"profit": "$48 million", "revenue": "$2 billion"},
        ),
        ("The maker will shed 900 of its 11,400 jobs.", {"jobs lost": "900"}),
        ("Rovers took the title with a 3-1 win over Tarn.", {"score": "3-1"}),
        ("Turnout was 61 per cent.", {"turnout": "61 per cent"}),
        ("A magnitude 6.1 quake struck at dawn.", {"magnitude": "6.1"}),
        ("The siege ended after eleven hours.", {"siege": "eleven hours"}),
        ("The fire caused damage of $3 million.", {"damage": "$3 million"}),
        ("They asked a ransom of $3 million.", {"ransom": "$3 million"}),
        ("He was released on bail of $20,000.", {"bail": "$20,000"}),
        ("The plan passed with 26 votes in favor and 15 against.", {"vote": "26 votes in favor and 15 against"}),
    ],
)
def test_figure(sentence: str, given: dict[str, str]) -> None:
    """A word beside a number, the nearest before it or right behind it, says what it is the figure of."""
    assert given == figures(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Prosecutors had asked for six years in prison.",
        "The first strike for seventeen years began.",
        "The maximum fine is £30,000.",
        "Analysts had expected a profit of $40 million.",
        "The goalkeeper was beaten 5-4 on penalties.",
        "The owner said the company could be fined £30,000.",
        "The mill has six windows.",
        "The mill had to pay a fine and invest £30,000.",
        "Quakes of magnitude 4.1 and 3.8 shook the town.",
    ],
)
def test_what_is_no_figure(sentence: str) -> None:
    """What was asked for, what may be, and what an article gives two of is no figure of its event."""
    assert {} == figures(sentence)


def test_every_figure_of_the_list_is_found() -> None:
    """No figure is listed that no number can be: each has a sentence here that gives it."""
    told = (
        "He was jailed for six years. The strike lasts 48 hours. The mill was fined £30,000. Damage came to £3 million."
        " They paid a ransom of £2 million. He is out on bail of £20,000. Profit rose to £4 million. Revenue came to £9"
        " million. They will cut 900 jobs. Turnout was 61 percent. The siege took eleven hours. Rovers won 3-1. A plan"
        " passed by 26 votes to 15. The quake had a magnitude of 6.1."
    )
    assert set(data.load("particulars")["figures"]) == set(figures(told))


def test_figure_of_the_lead_alone_says_so() -> None:
    """Where an article gives another one further down, the figure of its lead is kept, and marked so."""
    rest = "Rain fell. A bridge opened. Bakers asked for more."
    (figure,) = find_figures(read(f"The mill was fined £30,000. {rest} Its manager was fined £900."))
    assert ("£30,000", True, (0,)) == (figure.number.text, figure.leads, figure.sentences)
    assert {} == figures("The baker was jailed for six years. His brother was jailed for two years.")
