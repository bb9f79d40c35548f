"""Makers of the project's values with defaults that say nothing, so that a test names only what it is about."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from crosscheck.checking.checked import Checked
from crosscheck.comparison import Comparison
from crosscheck.findings.finding import Finding, Place, Review
from crosscheck.findings.rule import Rule
from crosscheck.reviews.decision import Decision, ReviewedText, WrongPair
from crosscheck.settings import Settings
from crosscheck.sources.reading import read_paths
from crosscheck.sources.source import Event, Source
from crosscheck.tui.project import Project

__all__ = [
    "ALPHA",
    "BETA",
    "GAMMA",
    "Ended",
    "Run",
    "make_checked",
    "make_comparison",
    "make_decision",
    "make_event",
    "make_finding",
    "make_place",
    "make_project",
    "make_review",
    "make_reviewed_text",
    "make_rule",
    "make_source",
    "make_wrong_pair",
    "write_article",
    "write_event",
]

ALPHA = 'The bridge over the Vell stays open for now. "We will not close the bridge this winter," said Mayor Ann Hale.'
BETA = 'Ferries wait below the old bridge. "We will close the bridge this winter," said Mayor Ann Hale on Monday.'
GAMMA = 'Traders are worried. "We will not close the bridge this winter," said Mayor Ann Hale, who was not asked again.'


class Ended(NamedTuple):
    """What a command came to: its exit code, and what it wrote."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


def make_source(text: str = ALPHA, outlet: str = "Alpha", **fields: Any) -> Source:
    """A dated source of one outlet."""
    stem = outlet.lower()
    defaults = {"id": f"bridge/{stem}", "path": f"sources/bridge/{stem}.md", "published": datetime.date(2026, 10, 13)}
    return Source(text, outlet=outlet, **(defaults | fields))


def make_event(*sources: Source, id: str = "bridge", **fields: Any) -> Event:
    """An event with these sources, or with two that contradict each other."""
    sources = sources or (make_source(), make_source(BETA, "Beta"))
    return Event(id, f"sources/{id}", sources, **fields)


def make_place(source: str = "bridge/alpha", value: str = "", text: str = "the bridge", **fields: Any) -> Place:
    """A place on the third line of a file."""
    defaults = {"path": f"sources/{source}.md", "start": 4, "end": 4 + len(text), "line": 3, "column": 5}
    return Place(source=source, value=value, text=text, **(defaults | {"prefix": "", "suffix": ""} | fields))


def make_finding(*places: Place, rule: str = "quote.operator", **fields: Any) -> Finding:
    """An error about two outlets."""
    defaults = {
        "id": "0123456789ab",
        "severity": "error",
        "confidence": 0.9,
        "message": "Alpha prints “not” where Beta prints nothing.",
        "reasons": ("seven words match",),
        "pair": "bridge/q1",
        "cluster": None,
    }
    places = places or (make_place(value="not"), make_place("bridge/beta", "–"))
    return Finding(rule=rule, places=places, **(defaults | fields))


def make_comparison(*findings: Finding, sources: tuple[Source, ...] = (), **fields: Any) -> Comparison:
    """A comparison of two outlets that came to these findings."""
    defaults: dict[str, Any] = {"quotes": (), "pairs": (), "clusters": (), "corroboration": (), "groups": (0, 1)}
    return Comparison(
        sources=sources or make_event().sources,
        findings=findings,
        engine="rules",
        settings=fields.pop("settings", Settings()),
        **(defaults | fields),
    )


def make_decision(id: str = "0123456789ab", **fields: Any) -> Decision:
    """A decision on a finding about two outlets."""
    defaults = {
        "rule": "quote.operator",
        "verdict": "accepted",
        "note": "",
        "event": "bridge",
        "outlets": ("Alpha", "Beta"),
        "values": ("not", "–"),
        "words": ("We will not close the bridge", "We will close the bridge"),
    }
    return Decision(id=id, **(defaults | fields))


def make_review(verdict: str = "accepted", note: str = "", **fields: Any) -> Review:
    """A decision that was made on a finding as it stands."""
    return Review(verdict, note, **({"status": "known", "decision": "0123456789ab"} | fields))


def make_wrong_pair(id: str = "ba9876543210", **fields: Any) -> WrongPair:
    """A decision that two passages do not belong together."""
    defaults = {"note": "", "event": "bridge", "outlets": ("Alpha", "Beta"), "words": ("the bridge", "the old bridge")}
    return WrongPair(id=id, **(defaults | fields))


def make_reviewed_text(source: str = "bridge/alpha", digest: str = "0" * 64, note: str = "") -> ReviewedText:
    """A text of a source that decisions were made on."""
    return ReviewedText(source, digest, note)


def make_rule(id: str = "quote.operator", **fields: Any) -> Rule:
    """A rule that may fail a check."""
    defaults = {
        "summary": "the difference turns the quote",
        "severity": "error",
        "text": "Both print the quote, and only one prints `not`.",
        "advice": "Ask whoever said it.",
        "gate": True,
    }
    return Rule(id, **(defaults | fields))


def make_checked(*failing: Finding, **fields: Any) -> Checked:
    """A check of one event that came to these failing findings, under a catalogue of one rule."""
    defaults: dict[str, Any] = {
        "passing": (),
        "known": (),
        "unavailable": (),
        "stale": (),
        "comparisons": ((make_event(), make_comparison(*failing)),),
        "rules": {"quote.operator": make_rule()},
        "version": "1.2.3",
    }
    return Checked(failing=failing, **(defaults | fields))


def make_project(*folders: Path, settings: Settings | None = None, **fields: Any) -> Project:
    """What the interface is given: these folders, read as they are then, and looked at only when a test says so."""
    settings = settings or Settings()
    defaults: dict[str, Any] = {
        "places": folders,
        "read": lambda: read_paths(folders),
        "write_report": lambda event, comparison: f"reports/{event.id}.md",
        "patience": 3600,
    }
    return Project(settings=settings, **(defaults | fields))


def write_article(folder: Path, name: str, body: str, **front: str) -> Path:
    """An article's file, with a date and whatever else stands in its front matter."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"{key}: {value}" for key, value in ({"published": "2026-10-13"} | front).items()]
    file = folder / name
    file.write_text("\n".join(["---", *lines, "---", body, ""]), encoding="utf-8")
    return file


def write_event(folder: Path) -> Path:
    """A folder with three articles: two outlets print a quote alike, one leaves out a word that turns it."""
    for name, body in (("alpha", ALPHA), ("beta", BETA), ("gamma", GAMMA)):
        write_article(folder, f"{name}.md", body, outlet=name.capitalize())
    return folder
