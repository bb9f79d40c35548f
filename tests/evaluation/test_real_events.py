"""Floors on labelled real text, which stays outside the project.

``EVALUATION_DATA`` names a folder with labelled events and a scorer, ``EVALUATION_SEEDS`` one with five labelled
articles; without them these tests are skipped. The floors are what was reached, less the little that rounding may
cost, so that nothing slides back unseen.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from crosscheck import Settings, compare_texts

EVALUATION = os.environ.get("EVALUATION_DATA")
SEEDS = os.environ.get("EVALUATION_SEEDS")
COMMAND = f"{sys.executable} -m crosscheck compare {{dir}} --format json --speakers rules"
HAS_PARSER = find_spec("spacy") is not None

needs_evaluation = pytest.mark.skipif(not EVALUATION, reason="EVALUATION_DATA names no labelled events")
needs_seeds = pytest.mark.skipif(not (EVALUATION and SEEDS), reason="EVALUATION_SEEDS names no labelled articles")

# What is told of a source whatever the other says: that it has no date, says the same as the other, lacks a mark.
OF_ONE_SOURCE = {"source.undated", "source.duplicate", "quote.unbalanced"}

AT_LEAST = {
    "quotes: aligned recall": 0.96,
    "quotes: aligned precision": 0.97,
    "quotes: wording precision": 0.98,
    "quotes: wording recall": 0.96,
    "quotes: speaker named right": 0.956,
    "claims: recall on same": 0.91,
    "claims: differences found": 0.55,
}
AT_MOST = {
    "quotes: false speaker": 0.01,
    "claims: aligned but different": 0.04,
    "claims: raised on agreed": 0.03,
}
SEEDS_RIGHT = 37
# Changed facts that are found in minimal pairs, by the kind of fact.
FACTS = {
    "number": 0.95,
    "unit": 1.0,
    "date": 0.88,
    "person": 0.92,
    "place": 0.86,
    "org": 0.87,
    "negation": 1.0,
    "antonym": 0.75,
}


def score(*arguments: str) -> str:
    """What the scorer prints."""
    scorer = Path(str(EVALUATION)) / "score.py"
    done = subprocess.run([sys.executable, str(scorer), *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def figures(printed: str) -> dict[str, float]:
    """The first figure of each line."""
    return {
        name.strip(): float(figure) for name, figure in re.findall(r"^([a-z ]+: [a-z ]+?) +([\d.]+) \(", printed, re.M)
    }


@needs_evaluation
def test_real_events_keep_their_floors() -> None:
    """Alignment, wording, speakers and claims on real events are as good as they have been."""
    got = figures(score("events", f"{EVALUATION}/events", "--command", COMMAND))

    assert {} == {name: got[name] for name, floor in AT_LEAST.items() if got[name] < floor}
    assert {} == {name: got[name] for name, ceiling in AT_MOST.items() if got[name] > ceiling}


@needs_seeds
def test_seeds_keep_their_floor() -> None:
    """What a careful reader finds in five articles about one meeting is found."""
    printed = score("seeds", str(SEEDS), f"{SEEDS}/gold.json", "--command", COMMAND)
    right = re.search(r"seeds right: [\d.]+ \((\d+)/", printed)

    assert right is not None
    assert SEEDS_RIGHT <= int(right[1])


# Of each set of labelled quotations: direct ones right, mixed ones right, direct ones sure, those right.
SPEAKERS = {
    "speakers": (0.93, 0.825, 0.80, 0.979) if HAS_PARSER else (0.925, 0.785, 0.715, 0.979),
    "speakers_more": (0.95, 0.83, 0.815, 0.988) if HAS_PARSER else (0.94, 0.78, 0.71, 0.988),
}


@needs_evaluation
@pytest.mark.parametrize("labels", SPEAKERS)
def test_speakers_keep_their_floors(labels: str) -> None:
    """Speakers of direct and of mixed quotes are named, and marked sure, as well as they have been.

    With the parser where it is installed, by the rules alone where it is not.
    """
    printed = score("quotes", f"{EVALUATION}/{labels}.jsonl")
    right = {kind: float(share) for kind, share in re.findall(r"^(direct|mixed): .*?of all ([\d.]+)", printed, re.M)}
    sure = re.search(r"^direct: .*marked sure ([\d.]+) .*of those right ([\d.]+)", printed, re.M)

    assert sure is not None
    got = right["direct"], right["mixed"], float(sure[1]), float(sure[2])
    assert [] == [pair for pair in zip(got, SPEAKERS[labels], strict=True) if pair[0] < pair[1]]


@needs_evaluation
def test_changed_facts_keep_their_floors() -> None:
    """One fact changed in a summary is found, and a text raises nothing against itself."""
    printed = score("facts", f"{EVALUATION}/facts.jsonl")

    assert "a text against itself raises something: 0.000" in printed
    got = {kind: float(recall) for kind, recall in re.findall(r"^(\w+) +recall ([\d.]+)", printed, re.M)}
    assert {} == {kind: got[kind] for kind, floor in FACTS.items() if got[kind] < floor}


@needs_evaluation
def test_real_articles_agree_with_themselves() -> None:
    """An article raises nothing against itself, whatever it tells twice, but that a mark of its own is missing."""
    lines = Path(f"{EVALUATION}/speakers_more.jsonl").read_text(encoding="utf-8").split("\n")[::8]
    settings = Settings(speakers="rules")

    raised = {
        (finding.rule, finding.message)
        for text in (json.loads(line)["text"] for line in lines if line)
        for finding in compare_texts(text, text, settings=settings).findings
        if finding.severity in ("error", "warning", "note") and finding.rule not in OF_ONE_SOURCE
    }

    assert set() == raised
