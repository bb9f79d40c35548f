"""Today's state as known: reviews and what a check came to in, reviews that have a decision on each finding out.

Whoever begins to check an archive decides on its past once. The verdict is that somebody has to come back to it: it
says nothing of whether a rule was right.
"""

from __future__ import annotations

from crosscheck.checking.checked import Checked
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.deciding import decide
from crosscheck.reviews.decision import VERDICTS
from crosscheck.reviews.evidence import Evidence

__all__ = ["NOTE", "with_baseline"]

NOTE = "known when checking began"


def with_baseline(reviews: Reviews, checked: Checked) -> Reviews:
    """The reviews with a decision on every finding of a check that fails or may fail under another gate."""
    open_findings = {finding.id for finding in (*checked.failing, *checked.passing)}
    for event, comparison in checked.comparisons:
        case = Evidence(event, comparison)
        for finding in comparison.findings:
            if finding.id in open_findings:
                note = finding.review.note if finding.review and finding.review.note else NOTE
                reviews = decide(reviews, case, finding, VERDICTS["follow-up"], note)
    return reviews
