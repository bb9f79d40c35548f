"""Comparisons as JSON: the contract's keys in the contract's order, and the same bytes every time."""

from __future__ import annotations

import datetime
import json
import sys
from importlib.resources import files
from typing import Any

import attrs
import jsonschema
import pytest
from factories import ALPHA, BETA, GAMMA, make_comparison, make_event, make_finding, make_place, make_source
from hypothesis import given
from hypothesis import strategies as st

from crosscheck import __version__
from crosscheck.alignment.spans import Cluster, Pair, Span
from crosscheck.comparing import compare, compare_event
from crosscheck.comparison import Comparison
from crosscheck.findings.finding import Review
from crosscheck.language.quote import Quote, Segment, Speaker
from crosscheck.output.as_json import dumps
from crosscheck.settings import Settings
from crosscheck.sources.source import Event, Furniture


def steps(comparisons: list[tuple[Event, Comparison]]) -> int:
    """How many calls it takes to write comparisons: a count that no busy machine changes."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        dumps(comparisons)
    finally:
        sys.setprofile(None)
    return calls


SPEAKER = Speaker("Ann Hale", "she", 80, 83, "mayor", True, "named beside it")
QUOTE = Quote(
    5, 15, (Segment(5, 9), Segment(11, 15)), "We will go", "direct", None, SPEAKER, "bridge/alpha#1", "bridge/alpha"
)
SPAN = Span("bridge/alpha", 5, 15, "We will go", SPEAKER)
PAIR = Pair("bridge/q1", "quote", "identical", 100, SPAN, attrs.evolve(SPAN, source="bridge/beta", speaker=None))

KEYS = {
    "": "schema crosscheck events sources quotes pairs clusters findings",
    "crosscheck": "version speakers settings",
    "events": "id path sources",
    "sources": "id path outlet title published url agency inferred words text furniture",
    "furniture": "start end why",
    "quotes": "id source start end segments text kind damaged speaker",
    "speaker": "name mention start end role sure",
    "pairs": "id kind relation similarity left right",
    "left": "source start end text speaker",
    "clusters": "id kind pairs spans",
    "findings": "id rule severity confidence message reasons pair cluster places review",
    "places": "source path start end line column text prefix suffix value",
    "review": "verdict note status decision",
}


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    """Checks results against the schema that the package ships."""
    schema = json.loads((files("crosscheck.output") / "crosscheck-1.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def full() -> Comparison:
    """A comparison in which no list is empty and nothing is null that need not be."""
    source = make_source(furniture=(Furniture(0, 4, "counter"),), inferred=("title",), title="Bridge stays open")
    return make_comparison(
        make_finding(
            make_place(value="6"),
            cluster="bridge/k1",
            review=Review("accepted", "asked the mayor", "known", "0123456789ab"),
        ),
        sources=(source, make_source(BETA, "Beta")),
        quotes=(QUOTE,),
        pairs=(PAIR,),
        clusters=(Cluster("bridge/k1", "quote", ("bridge/q1",), (SPAN,)),),
    )


def loaded(comparison: Comparison) -> dict[str, Any]:
    """The result of one event, as a program reads it."""
    result: dict[str, Any] = json.loads(dumps([(make_event(*comparison.sources), comparison)]))
    return result


def found_keys(value: Any, name: str = "") -> dict[str, str]:
    """The keys of each kind of object, by the key that it stands under."""
    if isinstance(value, list):
        return {key: keys for entry in value for key, keys in found_keys(entry, name).items()}
    if not isinstance(value, dict):
        return {}
    below = {key: keys for member, entry in value.items() for key, keys in found_keys(entry, member).items()}
    return below | {name: " ".join(value)}


class TestShape:
    def test_keys(self) -> None:
        """Every object has the contract's keys in the contract's order."""
        keys = found_keys(loaded(full()))
        assert {name: keys[name] for name in KEYS} == KEYS

    def test_schema_and_contract(self, validator: jsonschema.Draft202012Validator) -> None:
        """The schema knows the same keys in the same order, and no others."""
        schema = validator.schema
        defined = {
            name: " ".join(entry["properties"]) for name, entry in schema["$defs"].items() if "properties" in entry
        }
        assert " ".join(schema["properties"]) == KEYS[""]
        for name in ("source", "quote", "pair", "cluster", "finding", "place", "event", "review", "speaker"):
            assert defined[name] == KEYS.get(name, KEYS.get(f"{name}s"))

    def test_valid(self, validator: jsonschema.Draft202012Validator) -> None:
        """A result in which nothing is empty is valid."""
        assert list(validator.iter_errors(loaded(full()))) == []

    def test_real_result_is_valid(self, validator: jsonschema.Draft202012Validator) -> None:
        """The result of a real comparison is valid, and so is that of one source."""
        sources = [make_source(text, outlet) for text, outlet in ((ALPHA, "Alpha"), (BETA, "Beta"), (GAMMA, "Gamma"))]
        for some in (sources, sources[:1], []):
            assert list(validator.iter_errors(loaded(compare(some, event="bridge")))) == []

    def test_nothing_compared(self, validator: jsonschema.Draft202012Validator) -> None:
        """No events at all is a valid result."""
        assert list(validator.iter_errors(json.loads(dumps([])))) == []


class TestValues:
    def test_program(self) -> None:
        """The result names the version, the speaker engine and the settings that are not the defaults."""
        settings = Settings(
            quote_words=5, severity={"quote.wording": "note", "quote.number": "info"}, select=("quote",)
        )
        assert loaded(make_comparison(settings=settings))["crosscheck"] == {
            "version": __version__,
            "speakers": "rules",
            "settings": {
                "select": ["quote"],
                "severity": {"quote.number": "info", "quote.wording": "note"},
                "quote_words": 5,
            },
        }

    @pytest.mark.parametrize(
        ("published", "written"),
        [
            (None, None),
            (datetime.date(2026, 10, 13), "2026-10-13"),
            (datetime.datetime(2026, 10, 13, 18, 30, tzinfo=datetime.UTC), "2026-10-13T18:30:00+00:00"),
        ],
    )
    def test_dates(self, published: datetime.date | None, written: str | None) -> None:
        """Dates are ISO 8601, with the time and the zone where the source gives them."""
        assert (
            loaded(make_comparison(sources=(make_source(published=published),)))["sources"][0]["published"] == written
        )

    def test_words_stand_outside_furniture(self) -> None:
        """Furniture does not count as words of the article."""
        source = make_source(
            "Share this\nThe bridge fell. 307 views", furniture=(Furniture(0, 10, "x"), Furniture(28, 37, "y"))
        )
        assert loaded(make_comparison(sources=(source,)))["sources"][0]["words"] == 3

    def test_confidence_is_rounded(self) -> None:
        """Floats have four decimals at most."""
        assert loaded(make_comparison(make_finding(confidence=2 / 3)))["findings"][0]["confidence"] == 0.6667

    def test_several_events(self) -> None:
        """Events lie together in one object, in the order in which they are given."""
        result = json.loads(
            dumps([(make_event(id=id), make_comparison(make_finding())) for id in ("bridge", "tunnel")])
        )
        assert [event["id"] for event in result["events"]] == ["bridge", "tunnel"]
        assert len(result["findings"]) == 2


class TestText:
    def test_an_entry_a_line(self) -> None:
        """Each entry of a list stands on a line of its own, and the text ends in a line end."""
        lines = dumps([(make_event(), full())]).split("\n")
        assert lines[-1] == ""
        assert sum(line.startswith('{"id": "0123456789ab"') for line in lines) == 1

    def test_characters(self) -> None:
        """Letters of every script are written as they are."""
        assert "“Zwölf” – 北京" in dumps([(make_event(), make_comparison(make_finding(message="“Zwölf” – 北京")))])

    @given(st.text(st.characters()))
    def test_any_text_survives(self, text: str) -> None:
        """Any text, halves of characters included, can be encoded and is read back as it was."""
        written = dumps([(make_event(), make_comparison(make_finding(make_place(text=text), message=text)))])
        finding = json.loads(written.encode("utf-8"))["findings"][0]
        assert (finding["message"], finding["places"][0]["text"]) == (text, text)

    def test_same_bytes(self) -> None:
        """The same sources give the same bytes."""
        first, second = (dumps([(event, compare_event(event))]) for event in (make_event(), make_event()))
        assert first == second

    def test_calls_grow_with_the_findings(self) -> None:
        """Twice the findings take twice the calls, and each of them a few dozen at most."""
        findings = [make_finding(id=f"{number:012x}") for number in range(84)]
        comparisons = [(make_event(id=f"e{number}"), make_comparison(*findings)) for number in range(8)]
        dumps(comparisons[:1])  # what is made at the first use is not counted
        few, many = steps(comparisons[:4]), steps(comparisons)

        assert many <= 2.1 * few
        assert many <= 40 * 8 * len(findings)
