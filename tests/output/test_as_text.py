"""Comparisons as text: places, words and sums, and nothing that a terminal obeys."""

from __future__ import annotations

import pytest
from factories import BETA, make_comparison, make_event, make_finding, make_place, make_source
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.comparing import compare
from crosscheck.comparison import Comparison
from crosscheck.findings.finding import place_in
from crosscheck.output.as_text import message_of, passage, render, words_in_context


def shown(comparison: Comparison, width: int = 100) -> list[str]:
    """The lines of the text of one event."""
    return render([(make_event(*comparison.sources), comparison)], width).splitlines()


def test_whole() -> None:
    """A header, a block for each difference, and a sum."""
    text = "Words of the bridge,"
    places = make_place(value="not", text=text), make_place("bridge/beta", "–", text[:-1], line=7, column=2)
    assert shown(make_comparison(make_finding(*places))) == [
        "bridge · 2 outlets, 40 words, 0 quotes, 0 pairs (Alpha, Beta)",
        "",
        "sources/bridge/alpha.md:3:5: error quote.operator: Alpha prints “not” where Beta prints nothing. "
        "[0123456789ab]",
        "    - Alpha: Words of the bridge,",
        "    - Beta: Words of the bridge",
        "",
        "1 error, 0 warnings, 0 notes. 2 outlets, 40 words, 0 quotes, 0 pairs compared.",
    ]


def test_outlets_of_one_value_share_a_line() -> None:
    """Outlets that print the same words are named together, however the passage ends."""
    places = (
        make_place(value="x"),
        make_place("bridge/beta", "x", "the bridge,"),
        make_place("bridge/gamma", "y", "Wall"),
    )
    sources = make_source(), make_source(outlet="Beta"), make_source(outlet="Gamma")
    lines = shown(make_comparison(make_finding(*places), sources=sources))
    assert lines[3:5] == ["    - Alpha, Beta: the bridge", "    - Gamma: Wall"]


def test_no_outlet_is_given_the_sentence_of_another() -> None:
    """Outlets with one value in sentences of their own each have theirs; those with the same sentence share it."""
    own = "The mayor counted nine boats.", "Nine boats sank, the crews said.", "The mayor counted nine boats!"
    outlets = "Alpha", "Beta", "Gamma", "Delta"
    sources = [make_source(text, outlet) for text, outlet in zip((*own, own[0]), outlets, strict=True)]
    starts = [source.text.lower().index("nine") for source in sources]
    places = [place_in(source, start, start + 4, "9") for source, start in zip(sources, starts, strict=True)]

    lines = shown(make_comparison(make_finding(*places), sources=tuple(sources)))

    assert lines[3:6] == [
        "    - Alpha, Delta: The mayor counted [nine] boats.",
        "    - Beta: [Nine] boats sank, the crews said.",
        "    - Gamma: The mayor counted [nine] boats!",
    ]


def test_files_of_one_outlet_are_told_apart() -> None:
    """Two articles of one outlet are one outlet, and named with their files."""
    sources = make_source(), make_source(BETA, id="bridge/beta", path="sources/bridge/beta.md")
    lines = shown(compare(sources))

    assert " · 1 outlet, " in lines[0]
    assert lines[0].endswith("(Alpha (alpha.md), Alpha (beta.md))")
    assert {"    - Alpha (alpha.md)", "    - Alpha (beta.md)"} <= {line.partition(":")[0] for line in lines}


def test_few_words_are_shown_in_their_sentence() -> None:
    """A number alone says little: it stands in brackets inside its sentence; what is far from it is left out."""
    source = make_source(f"It was dark. Dr. Hale saw nine boats. {'On and on, ' * 20}five men slept.")
    at = {word: source.text.index(word) for word in ("nine", "five")}
    nine, five = (words_in_context(place_in(source, start, start + 4), source) for start in at.values())

    assert "Dr. Hale saw [nine] boats." == nine
    assert five.startswith("… ")
    assert five.endswith("on, [five] men slept.")
    assert len(five) < 130


def test_words_that_are_the_sentence_have_no_brackets() -> None:
    """Where nothing else stands beside them, and where there are many of them, words are shown as they are."""
    source = make_source("Nine boats. " + "It rained and rained. " * 9)
    assert "Nine boats." == words_in_context(place_in(source, 0, 11), source)
    assert "[" not in words_in_context(place_in(source, 0, 100), source)


def test_long_words_are_wrapped() -> None:
    """A long passage goes on behind a bar, within the width."""
    lines = passage("Alpha", "word " * 40, 60).splitlines()
    assert max(map(len, lines)) <= 60
    assert {line[:8] for line in lines} == {"    - Al", "      | "}


def test_longer_words_are_cut() -> None:
    """A passage of several paragraphs ends in an ellipsis."""
    assert passage("Alpha", "word " * 1000).endswith("word …")


def test_nothing_to_report() -> None:
    """Where nothing differs that is said, with what was compared."""
    lines = shown(make_comparison())
    assert lines[2] == "Nothing to report."
    assert lines[-1] == "0 errors, 0 warnings, 0 notes. 2 outlets, 40 words, 0 quotes, 0 pairs compared."


def test_what_is_not_shown_is_counted() -> None:
    """Findings for information and hidden ones are counted apart."""
    places = [make_place("bridge/alpha", str(number)) for number in range(3)]
    severities = ("info", "info", "hidden")
    findings = [make_finding(place, severity=severity) for place, severity in zip(places, severities, strict=True)]
    expected = "0 errors, 0 warnings, 0 notes; 2 more for information and 1 more hidden (--format json). "
    assert shown(make_comparison(*findings))[-1].startswith(expected)


def test_what_was_not_checked_stands_apart() -> None:
    """What could not be compared is no difference: it follows what differs, and is counted by itself."""
    missing = make_finding(
        make_place(), rule="check.unavailable", severity="info", message="Alpha has no date.", id="fedcba987654"
    )
    lines = shown(make_comparison(make_finding(), missing))

    assert lines[-3:] == [
        "sources/bridge/alpha.md:3:5: not checked: Alpha has no date. [fedcba987654]",
        "",
        "1 error, 0 warnings, 0 notes; 1 not checked. 2 outlets, 40 words, 0 quotes, 0 pairs compared.",
    ]
    assert shown(make_comparison(missing))[2] == "Nothing to report."


def test_several_events() -> None:
    """Several events have one sum."""
    lines = render([(make_event(id=id), make_comparison(make_finding())) for id in ("bridge", "tunnel")]).splitlines()
    assert lines[-1] == "2 errors, 0 warnings, 0 notes. 2 events, 2 outlets, 80 words, 0 quotes, 0 pairs compared."


def test_text_that_came_from_no_file() -> None:
    """Where there is no file the source's id stands in its place."""
    assert shown(make_comparison(make_finding(make_place("a", path=""))))[2].startswith("a:3:5: error ")


def test_unreadable_file() -> None:
    """A finding about a file that could not be read needs no words and no source."""
    place = make_place("", path="sources/bridge/delta.md", text="", line=1, column=1)
    lines = shown(make_comparison(make_finding(place, rule="source.unreadable", message="It is empty.")))
    assert lines[2:4] == ["sources/bridge/delta.md:1:1: error source.unreadable: It is empty. [0123456789ab]", ""]


@pytest.mark.parametrize("place", ["sources/bridge/delta.md", "sources/bridge/delta.md:3"])
def test_a_file_is_named_once(place: str) -> None:
    """A message that begins with the file says after its place only what is wrong."""
    at = make_place("", path="sources/bridge/delta.md", text="", line=3, column=1)
    finding = make_finding(at, rule="source.unreadable", message=f"{place}: the file is empty: mend it.")

    assert "the file is empty: mend it." == message_of(finding)
    assert "Alpha: “will”." == message_of(make_finding(message="Alpha: “will”."))


@given(st.text(), st.text(), st.text())
def test_nothing_from_outside_is_obeyed(words: str, outlet: str, path: str) -> None:
    """Whatever an article, its outlet and its file are called, no line begins a command and no control is printed."""
    place = make_place(value="x", text=f"{words}\n::error::{words}", path=f"{path}\x1b[2J")
    source = make_source(words, f"{outlet}\x1b]0;", id="bridge/alpha")
    text = render(
        [(make_event(source, id=path), make_comparison(make_finding(place, message=words), sources=(source,)))]
    )
    assert not [character for character in text if ord(character) < 0x20 and character != "\n"]
    assert not [line for line in text.split("\n") if line.lstrip().startswith("::")]
    assert text.encode("utf-8")
