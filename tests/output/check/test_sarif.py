"""A check as SARIF: valid, with places that lead to the words, and messages that say just what they say."""

from __future__ import annotations

import json
import re
import string
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from factories import make_checked, make_comparison, make_event, make_finding, make_place, make_review, make_source
from hypothesis import given, settings
from samples import sample_check
from sarif_kit.validate import validation_errors
from strategies import checks

from crosscheck.checking.checked import Checked, Stale
from crosscheck.findings.catalogue import RULES
from crosscheck.findings.finding import Place
from crosscheck.output.check.sarif import render
from crosscheck.output.terminal import one_line

LINK = re.compile(r"\[[^\]]*\]\([^)]+\)")  # as viewers look for links in messages


def run_of(checked: Checked) -> dict[str, Any]:
    """The one run of the log, which is valid."""
    log = json.loads(render(checked))
    assert [] == validation_errors(log)
    (run,) = log["runs"]
    return dict(run)


def result_of(*places: Place, **fields: Any) -> dict[str, Any]:
    """The result of one failing finding."""
    (result,) = run_of(make_checked(make_finding(*places, **fields)))["results"]
    return dict(result)


def shown(message: dict[str, str]) -> str:
    """A message as a viewer shows it; it has no placeholders and no links."""
    pieces = list(string.Formatter().parse(message["text"]))  # Python writes braces as this format does
    assert [] == [name for _, name, _, _ in pieces if name is not None]
    assert not LINK.search(message["text"])
    return "".join(literal for literal, _, _, _ in pieces)


def file_of(location: dict[str, Any]) -> bytes:
    """The bytes of the file's name, from a URI that has nothing but what may stand in one."""
    uri = location["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[A-Za-z0-9/%._~-]*", uri)
    return unquote_to_bytes(uri)


def words_at(location: dict[str, Any], lines: list[str]) -> str:
    """What stands in a file at a location."""
    region = location["physicalLocation"]["region"]
    rows = lines[region["startLine"] - 1 : region["endLine"]]
    rows[-1] = rows[-1][: region["endColumn"] - 1]
    rows[0] = rows[0][region["startColumn"] - 1 :]
    return "\n".join(rows)


class TestRules:
    def test_catalogue(self) -> None:
        """Every rule there is has its text, its severity and its group."""
        driver = run_of(make_checked(rules=RULES))["tool"]["driver"]
        assert list(RULES) == [rule["id"] for rule in driver["rules"]]
        for rule in driver["rules"]:
            assert RULES[rule["id"]].text == rule["fullDescription"]["text"]
            assert RULES[rule["id"]].advice in rule["help"]["text"]
            assert [RULES[rule["id"]].group] == rule["properties"]["tags"]
            assert len(rule["fullDescription"]["text"]) <= 1024  # what code scanning takes

    def test_rule_of_a_result(self) -> None:
        """A result names its rule, and its number where it is in the catalogue."""
        known, unknown = result_of(), result_of(rule="quote.mood")
        assert ("quote.operator", 0) == (known["ruleId"], known["ruleIndex"])
        assert "quote.mood" == unknown["ruleId"]
        assert "ruleIndex" not in unknown

    def test_version(self) -> None:
        """The run says which crosscheck made it."""
        driver = run_of(make_checked())["tool"]["driver"]
        assert ("crosscheck", "1.2.3") == (driver["name"], driver["version"])


class TestResults:
    @pytest.mark.parametrize(
        ("severity", "level"),
        [("error", "error"), ("warning", "warning"), ("note", "note"), ("info", "note"), ("hidden", "none")],
    )
    def test_level(self, severity: str, level: str) -> None:
        """Severities are levels; the format has no milder one than a note that is shown."""
        assert level == result_of(severity=severity)["level"]

    def test_fingerprints(self) -> None:
        """A result is known again by the id of its finding, and by nothing that moves."""
        prints = result_of()["partialFingerprints"]
        assert {"crosscheck/v1": "0123456789ab", "primaryLocationLineHash": "0123456789ab"} == prints

    def test_other_outlet(self) -> None:
        """The first place is the location, and the other outlet's a related one with its name and value."""
        result = result_of(make_place(value="6"), make_place("bridge/beta", "9"))
        (location,), (related,) = result["locations"], result["relatedLocations"]
        assert b"sources/bridge/alpha.md" == file_of(location)
        assert (b"sources/bridge/beta.md", 1, "Beta: 9") == (file_of(related), related["id"], shown(related["message"]))

    def test_other_outlet_that_has_no_word(self) -> None:
        """Where the other outlet prints nothing, its name stands alone."""
        (related,) = result_of()["relatedLocations"]
        assert "Beta" == shown(related["message"])

    def test_what_was_not_checked(self) -> None:
        """What could not be checked is open: neither passed nor failed."""
        (result,) = run_of(make_checked(unavailable=(make_finding(severity="info"),)))["results"]
        assert ("open", "none") == (result["kind"], result["level"])

    def test_decision(self) -> None:
        """A finding that was decided on is suppressed, with the reviewer's words."""
        known = make_finding(review=make_review("dismissed", "same day"))
        (result,) = run_of(make_checked(known=(known,), list_known=True))["results"]
        (suppression,) = result["suppressions"]
        assert {"kind": "external", "status": "accepted", "justification": "dismissed: same day"} == suppression
        assert [] == run_of(make_checked(known=(known,)))["results"]
        assert "suppressions" not in result_of()

    @pytest.mark.parametrize(("strict", "level"), [(False, "warning"), (True, "error")])
    def test_stale_decision(self, strict: bool, level: str) -> None:
        """A stale decision is a notification, which is an error where it fails the check."""
        stale = Stale("a" * 12, "number.value", "why")
        (invocation,) = run_of(make_checked(stale=(stale,), strict=strict))["invocations"]
        (told,) = invocation["toolExecutionNotifications"]
        assert (level, "number.value") == (told["level"], told["associatedRule"]["id"])
        assert shown(told["message"]).endswith("number.value aaaaaaaaaaaa matches no finding any more. Its note: why")


class TestPaths:
    @pytest.mark.parametrize(
        ("path", "uri"),
        [
            ("sources/a b.md", "sources/a%20b.md"),
            ("./sources/ü/100%.md", "sources/%C3%BC/100%25.md"),
            ("a:b?c#d.md", "a%3Ab%3Fc%23d.md"),
            ("../a.md", "../a.md"),
            ("a\udcff.md", "a%FF.md"),
            ("a\ud800.md", "a%ED%A0%80.md"),
        ],
    )
    def test_relative(self, path: str, uri: str) -> None:
        """A path is a URI relative to where the program ran, with all but plain characters as bytes."""
        (location,) = result_of(make_place(path=path))["locations"]
        assert {"uri": uri, "uriBaseId": "%SRCROOT%"} == location["physicalLocation"]["artifactLocation"]

    @pytest.mark.parametrize(
        ("path", "uri"), [("/news/a b.md", "file:///news/a%20b.md"), ("C:/news/ä.md", "file:///C:/news/%C3%A4.md")]
    )
    def test_absolute(self, path: str, uri: str) -> None:
        """A path from the root is the URI of a file."""
        (location,) = result_of(make_place(path=path))["locations"]
        assert {"uri": uri} == location["physicalLocation"]["artifactLocation"]

    def test_regions_count_characters(self) -> None:
        """Columns are characters, also beyond those that UTF-16 has in one piece, and end behind the last one."""
        source = make_source("🌉🌉 the bridge\nis old", first_line=3)
        event = make_event(source)
        place = make_place(start=3, line=3, column=4, text="the bridge\nis")
        checked = make_checked(make_finding(place), comparisons=((event, make_comparison(sources=event.sources)),))
        (location,) = run_of(checked)["results"][0]["locations"]
        region = {"startLine": 3, "startColumn": 4, "endLine": 4, "endColumn": 3, "snippet": {"text": place.text}}
        assert region == location["physicalLocation"]["region"]
        assert "unicodeCodePoints" == run_of(checked)["columnKind"]


class TestHarmless:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("the [old] pier", "the [old] pier"),
            ("the pier {0}, {{1}} and {", "the pier {0}, {{1}} and {"),
            ("see [here](1)", "see [here]<U+0028>1)"),
            ("see [here](https://x.example)", "see [here]<U+0028>https://x.example)"),
            ("one\n two\x1b[2J", "one two␛[2J"),
            ("", "–"),
        ],
    )
    def test_messages(self, text: str, expected: str) -> None:
        """Brackets and braces are shown, what would make a link is marked, and no message is empty."""
        assert expected == shown(result_of(message=text)["message"])

    @settings(max_examples=60)
    @given(checks())
    def test_results_are_the_findings(self, checked: Checked) -> None:
        """Whatever comes from outside, the log is valid, and each result says and shows what its finding does."""
        results = run_of(checked)["results"]
        for result, (_, finding) in zip(results, checked.listed(), strict=True):
            assert finding.id == result["partialFingerprints"]["crosscheck/v1"]
            message = one_line(finding.message).replace("](", "]<U+0028>")
            assert (message or "–") == shown(result["message"])
            for location, place in zip(result["locations"] + result["relatedLocations"], finding.places, strict=True):
                source = checked.source(place)
                assert source is not None
                lines = [""] * (source.first_line - 1) + source.text.split("\n")
                assert place.text == words_at(location, lines)
                assert place.path.encode("utf-8", "surrogatepass") == file_of(location)

    def test_check_of_messages_can_fail(self) -> None:
        """Links and placeholders that are not escaped are seen by these tests."""
        for text in ("see [here](1)", "see {0}"):
            with pytest.raises(AssertionError):
                shown({"text": text})

    def test_sample(self) -> None:
        """The reviewed file is valid too."""
        assert 5 == len(run_of(sample_check())["results"])
