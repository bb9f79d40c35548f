"""The marks that stand for a severity and a decision: never colour alone, and each stands beside its word."""

from __future__ import annotations

from crosscheck.reviews.item import Item
from crosscheck.reviews.status import is_decided

__all__ = [
    "NOTED",
    "SEVERITY_MARKS",
    "SEVERITY_STYLES",
    "VERDICT_MARKS",
    "VERDICT_WORDS",
    "legend",
    "mark_of",
    "word_of",
]

SEVERITY_MARKS = {"error": "!", "warning": "~", "note": "·", "info": "i", "hidden": "-"}
SEVERITY_STYLES = {"error": "bold $text-error", "warning": "$text-warning", "note": "", "info": "", "hidden": ""}
VERDICT_MARKS = {
    "": " ",
    "accepted": "✓",
    "dismissed": "×",
    "wrong-pair": "≠",
    "right-pair": "=",
    "follow-up": "?",
    "mixed": "/",
}
VERDICT_WORDS = {
    "": "undecided",
    "accepted": "accepted",
    "dismissed": "dismissed",
    "wrong-pair": "wrong pair",
    "right-pair": "belong together",
    "follow-up": "to follow up",
    "mixed": "decided in part, or not alike for all outlets",
}
_CHANGED, NOTED = "Δ", "*"


def legend() -> list[tuple[str, str]]:
    """Every mark with what it stands for."""
    severities = [(mark, severity) for severity, mark in SEVERITY_MARKS.items()]
    verdicts = [(mark, VERDICT_WORDS[verdict]) for verdict, mark in VERDICT_MARKS.items() if verdict]
    return [*severities, *verdicts, (_CHANGED, "changed since it was decided"), (NOTED, "with a note")]


def mark_of(item: Item) -> str:
    """What stands before an item: its decision, or that its words changed since."""
    return _CHANGED if item.status == "changed" else VERDICT_MARKS[item.verdict]


def word_of(item: Item) -> str:
    """The same in words, for an item that waits in part with how much of it is decided."""
    if item.status == "changed":
        return "changed"
    if item.verdict != "mixed":
        return VERDICT_WORDS[item.verdict]
    if item.is_decided:
        return "decided differently for some outlets"
    return f"decided for {sum(map(is_decided, item.findings))} of {len(item.findings)}"
