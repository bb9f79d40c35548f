"""What a decision does to the reviews: reviews, a finding and a verdict in, reviews out.

The latest decision holds. Whoever says that a pair is wrong takes back what was said of its findings; whoever decides
on a finding of a wrong pair says that the pair is right. A decision that was made before a sentence was rewritten gives
way to the one that is made on it now, and hands on its note unless there is another.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.alignment.spans import Pair
from crosscheck.errors import ReviewsError
from crosscheck.findings.finding import Finding
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.decision import RIGHT_PAIR, VERDICTS, WRONG_PAIR, Key, ReviewedText
from crosscheck.reviews.evidence import Evidence

__all__ = ["clean", "decide", "decide_all", "judge_pair", "note_on", "withdraw", "withdraw_pair"]


def decide(reviews: Reviews, case: Evidence, finding: Finding, verdict: str, note: str | None = None) -> Reviews:
    """The reviews once this was decided on a finding of a comparison.

    Args:
        reviews: what was decided so far.
        case: the comparison that the finding is of.
        finding: with the review that it has.
        verdict: ``accepted``, ``dismissed``, ``wrong-pair`` or ``follow-up``.
        note: the reviewer's words; None keeps those that are there.

    Raises:
        ReviewsError: there is no such verdict, or the finding has no pair that could be wrong.
    """
    if verdict not in VERDICTS.values():
        raise ReviewsError(f"{finding.id}: there is no verdict {verdict!r}; there are {', '.join(VERDICTS.values())}")
    note = clean(note_on(reviews, case, finding) if note is None else note)
    reviews = withdraw(reviews, case, finding)
    if verdict == WRONG_PAIR:
        return _with_texts(_without_pair(reviews, case, finding, note), case, finding)
    if finding.rule == "source.changed" and verdict == "dismissed":
        return _with_new_text(reviews, case.texts(finding), note)
    return _with_texts(reviews.adding(case.decision(finding, verdict, note)), case, finding)


def decide_all(
    reviews: Reviews, case: Evidence, findings: Sequence[Finding], verdict: str, note: str | None = None
) -> Reviews:
    """The reviews once the same was decided on several findings of a comparison; without a note each keeps its own."""
    notes = [note_on(reviews, case, finding) if note is None else note for finding in findings]
    for finding, kept in zip(findings, notes, strict=True):
        reviews = decide(reviews, case, finding, verdict, kept)
    return reviews


def withdraw(reviews: Reviews, case: Evidence, finding: Finding) -> Reviews:
    """The reviews as if nothing had been decided on a finding, nor on its pair, nor on what it was before."""
    return reviews.without(_keys(reviews, case, finding))


def judge_pair(reviews: Reviews, case: Evidence, pair: Pair, verdict: str, note: str) -> Reviews:
    """The reviews once this was decided on a pair of a comparison, whatever was found in it.

    Args:
        reviews: what was decided so far.
        case: the comparison that the pair is of.
        pair: with or without findings.
        verdict: ``right-pair`` or ``wrong-pair``; a wrong pair takes back what was said of its findings.
        note: the reviewer's words.
    """
    if verdict == RIGHT_PAIR:
        return reviews.adding(case.right_pair(pair, clean(note)))
    for finding in case.comparison.findings:
        if finding.pair == pair.id:
            reviews = withdraw(reviews, case, finding)
    return reviews.adding(case.wrong_pair(pair, clean(note)))


def withdraw_pair(reviews: Reviews, case: Evidence, pair: Pair) -> Reviews:
    """The reviews as if nothing had been decided on a pair."""
    return reviews.without([("pair", case.fingerprint(pair))])


def note_on(reviews: Reviews, case: Evidence, finding: Finding) -> str:
    """The note that stands on a finding now; empty where there is none."""
    entries = (reviews.entries.get(key) for key in _keys(reviews, case, finding))
    return next((entry.note for entry in entries if entry and entry.note), "")


def clean(note: str) -> str:
    """A note as it is kept: without blanks around it, and encodable."""
    return note.strip().encode("utf-8", "replace").decode()


def _keys(reviews: Reviews, case: Evidence, finding: Finding) -> list[Key]:
    """What may have been decided on a finding: on itself, on its wrong pair, on what it was before."""
    keys: list[Key] = [("finding", finding.id)]
    pair = case.pair_of(finding)
    judged = reviews.judged_pair(case.fingerprint(pair)) if pair else None
    if judged and judged.verdict == WRONG_PAIR:
        keys.append(judged.key)
    if finding.review and finding.review.status == "changed":
        keys += [("finding", finding.review.decision), ("pair", finding.review.decision)]
    if finding.rule == "source.changed":
        keys += [text.key for text in case.texts(finding)]
    return keys


def _without_pair(reviews: Reviews, case: Evidence, finding: Finding, note: str) -> Reviews:
    pair = case.pair_of(finding)
    if pair is None:
        raise ReviewsError(
            f"{finding.id}: {finding.rule} is about no pair, so none is wrong; dismiss it where it says nothing"
        )
    return judge_pair(reviews, case, pair, WRONG_PAIR, note)


def _with_texts(reviews: Reviews, case: Evidence, finding: Finding) -> Reviews:
    """Remember which texts it was decided on, where nothing is remembered of a source yet."""
    known = reviews.texts()
    return reviews.adding(*(text for text in case.texts(finding) if text.source not in known))


def _with_new_text(reviews: Reviews, texts: list[ReviewedText], note: str) -> Reviews:
    """Take the text that a source has now for the one that was reviewed."""
    known = reviews.texts()
    old = [entry.key for text in texts for entry in known.get(text.source, {}).values()]
    return reviews.without(old).adding(*(ReviewedText(text.source, text.digest, note) for text in texts))
