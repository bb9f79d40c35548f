"""What was decided, in words: findings with their reviews in, phrases out.

Each verdict has a mark to find it by and a word to know it by. Notes are reviewers' own words; whoever prints a phrase
makes it as harmless as any text from outside.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.findings.finding import Finding, Review

__all__ = ["phrases", "verdict_phrase"]

_KNOWN = {
    "accepted": "✓ accepted",
    "dismissed": "× dismissed",
    "wrong-pair": "≠ wrong pair",
    "follow-up": "? follow-up",
}
_CHANGED = "~ changed since the decision"


def phrases(findings: Sequence[Finding]) -> list[str]:
    """What was decided on findings that show one difference, a phrase for each decision; none where none was made.

    A decision that was not made on all of them is followed by the ids of those that it was made on.
    """
    together: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        if finding.review:
            key = finding.review.status, finding.review.verdict, finding.review.note
            together.setdefault(key, []).append(finding)
    told = []
    for decided in together.values():
        ids = "" if len(decided) == len(findings) else f" ({', '.join(finding.id for finding in decided)})"
        told += [verdict_phrase(finding.review, ids) for finding in decided[:1] if finding.review]
    return told


def verdict_phrase(review: Review, ids: str = "") -> str:
    """One decision, with its note: ``✓ accepted: asked the mayor``."""
    said = _KNOWN[review.verdict]
    said = f"{_CHANGED} ({said})" if review.status == "changed" else said
    return f"{said}{ids}: {review.note}" if review.note else f"{said}{ids}"
