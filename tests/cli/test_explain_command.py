"""``crosscheck explain``: rules and findings, by name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from factories import Run, make_comparison, make_event, make_finding

from crosscheck.findings.catalogue import RULES
from crosscheck.reviews.status import Reviewed


def operator(run: Run) -> dict[str, Any]:
    """The finding that the articles of the bridge are about."""
    findings = json.loads(run("compare", "--format", "json").out)["findings"]
    return next(finding for finding in findings if finding["rule"] == "quote.operator")


def test_rule(project: Path, run: Run) -> None:
    """A rule's page has its summary, its severity, its text and what to do."""
    ended = run("explain", "quote.operator")
    rule = RULES["quote.operator"]
    assert (ended.code, ended.err) == (0, "")
    assert " ".join(ended.out.split()) == " ".join(
        (
            f"{rule.id}: {rule.summary} Severity: error; may fail `crosscheck check`. {rule.text} "
            f"What to do: {rule.advice}"
        ).split()
    )


def test_group(project: Path, run: Run) -> None:
    """A group is the table of its rules."""
    listed = [line.split()[0] for line in run("explain", "source").out.splitlines() if line.startswith("source.")]
    assert listed == [rule for rule in RULES if rule.startswith("source.")]


def test_catalogue(project: Path, run: Run) -> None:
    """Without a name all rules are listed, in the order of the catalogue."""
    ended = run("explain")
    listed = [line.split()[0] for line in ended.out.splitlines() if line.partition(" ")[0] in RULES]
    assert (ended.code, listed) == (0, list(RULES))


def test_finding(event: Path, run: Run) -> None:
    """A finding is shown with its message, its reasons, the words of both sides and what it was found in."""
    finding = operator(run)
    ended = run("explain", finding["id"], "sources/bridge")
    text = " ".join(ended.out.split())
    assert (ended.code, ended.err) == (0, "")
    for words in (finding["message"], *finding["reasons"], f"Pair {finding['pair']}: quote, altered, similarity"):
        assert words in text
    for place in finding["places"]:
        assert f"{place['path']}:{place['line']}:{place['column']}" in text


def test_beginning_of_an_id(event: Path, run: Run) -> None:
    """Four characters of an id are enough where they fit one finding only."""
    id = operator(run)["id"]
    assert run("explain", id[:4]).out == run("explain", id).out


def test_unknown_rule(project: Path, run: Run) -> None:
    """A misspelled rule is answered with the nearest one."""
    ended = run("explain", "qoute.operator")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.endswith("did you mean quote.operator?\n")


def test_unknown_finding(event: Path, run: Run) -> None:
    """An id that fits nothing is answered with the nearest one."""
    id = operator(run)["id"]
    wrong = ("0" if id[0] != "0" else "1") + id[1:]
    ended = run("explain", wrong)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"{wrong}: no finding in these articles has this id; the nearest is {id}\n"


def test_short_id(event: Path, run: Run) -> None:
    """Three characters are too few for an id."""
    ended = run("explain", "abc")
    assert (ended.code, ended.out) == (2, "")
    assert "four characters" in ended.err


def test_several_findings(event: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A beginning that fits several findings is answered with all of them."""
    finding = make_finding()
    comparison = make_comparison(finding, evolve(finding, id="0123ffffffff"))
    monkeypatch.setattr("crosscheck.cli.explain.review_all", lambda *_: Reviewed(((make_event(), comparison),)))
    ended = run("explain", "0123")
    assert (ended.code, ended.out) == (2, "")
    assert "0123456789ab, 0123ffffffff" in ended.err


def test_rules_as_a_page(run: Run) -> None:
    """All rules, a group or one can be printed as Markdown; a name that is none is an error."""
    assert run("explain", "--format", "markdown").out.startswith("# Rules\n")
    assert "### `quote.style`" in run("explain", "quote", "--format", "markdown").out
    assert "### `quote.style`" not in run("explain", "number", "--format", "markdown").out
    assert 2 == run("explain", "qoute", "--format", "markdown").code


@pytest.mark.parametrize("asked", [("quote.operator",), ("quote",), (), ("quote", "--format", "markdown")])
class TestWhateverIsAsked:
    @pytest.mark.parametrize(
        ("options", "told"),
        [
            (("--config", "missing.toml"), "missing.toml: the file cannot be read"),
            (("--select", "nonsense"), "--select: there is no rule or group 'nonsense'"),
            (("--quote-words", "0"), "--quote-words: 0 is not a whole number from 1 to 1000"),
        ],
    )
    def test_wrong_setting(
        self, project: Path, run: Run, asked: tuple[str, ...], options: tuple[str, ...], told: str
    ) -> None:
        """A setting that is wrong is told, though no rule's text depends on it."""
        ended = run("explain", *asked, *options)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.startswith(told)

    def test_wrong_variable(
        self, project: Path, run: Run, asked: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """So is a variable that sets nothing."""
        monkeypatch.setenv("CROSSCHECK_FOO", "1")
        assert run("explain", *asked)[:2] == (2, "")

    def test_no_articles_are_needed(self, project: Path, run: Run, asked: tuple[str, ...]) -> None:
        """Rules are explained where there is no article at all."""
        assert run("explain", *asked).code == 0


def test_path_beside_a_rule(event: Path, run: Run) -> None:
    """A path that is named beside a rule is there and can be read, or the code is a 2."""
    assert run("explain", "quote.operator", "sources/bridge").code == 0
    assert run("explain", "quote.operator", "sources/brigde")[:2] == (2, "")
    (event / "delta.md").write_bytes(b"\xff\xfe\xff")
    ended = run("explain", "quote.operator", "sources/bridge")
    assert (ended.code, ended.out.split(":")[0]) == (2, "quote.operator")
    assert ended.err.startswith("sources/bridge/delta.md: ")
