"""Quotes that two outlets print in other words: aligned quotes in, drafts out.

One draft a pair of quotes: the most costly difference decides the rule, and all differences are shown. What is style
(spelling, contractions, punctuation) stays hidden, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck import data
from crosscheck.alignment.pairs import AlignedQuote
from crosscheck.alignment.wording import COSTS, Difference
from crosscheck.findings.case import Case
from crosscheck.findings.finding import NOTHING, Draft, Place, place_in

__all__ = ["find_wording"]

_SPLICED_WORDS = 4
_REACH = 6  # words before those that both print, in which another negation may stand
_CONFIDENCE = {"operator": 0.9, "number": 0.9, "content": 0.85, "function": 0.8, "spliced": 0.75}


def find_wording(case: Case) -> Iterator[Draft]:
    """A draft for each pair of quotes whose words differ in any way."""
    for aligned in case.alignment.quotes:
        if aligned.match.differences:
            yield _draft(case, aligned)
        elif spellings := _spellings(aligned):
            yield _styled(case, aligned, spellings)


def _spellings(aligned: AlignedQuote) -> list[tuple[str, str]]:
    """Words of the stretch that are one word by their folded form and are written in two ways."""
    match = aligned.match
    left, right = match.left_run, match.right_run
    spellings: list[tuple[str, str]] = []
    for at in range(match.left_stretch[1] - match.left_stretch[0]):
        if match.right_stretch[0] + at >= len(right):
            break
        ours = left.printed(match.left_stretch[0] + at)
        theirs = right.printed(match.right_stretch[0] + at)
        if ours != theirs and (ours, theirs) not in spellings:
            spellings.append((ours, theirs))
    return spellings


def _styled(case: Case, aligned: AlignedQuote, spellings: list[tuple[str, str]]) -> Draft:
    match = aligned.match
    left, right = case.outlet(match.left_article), case.outlet(match.right_article)
    listed = ", ".join(f"“{ours}” / “{theirs}”" for ours, theirs in spellings)
    return Draft(
        rule="quote.style",
        severity="hidden",
        confidence=0.95,
        message=f"{left} and {right} print this quote alike but for style: {listed}.",
        reasons=(
            f"{match.matched} words match in order once spelling, contractions and numerals are folded",
            "only the written form differs",
        ),
        places=_places(case, aligned),
        pair=aligned.pair.id,
        slot="wording",
    )


def _draft(case: Case, aligned: AlignedQuote) -> Draft:
    match = aligned.match
    worst = max(match.differences, key=_cost)
    rule, severity = _rule(aligned, worst)
    left, right = case.outlet(match.left_article), case.outlet(match.right_article)
    nature = "spliced" if rule == "quote.spliced" else worst.nature
    confidence = _CONFIDENCE.get(nature, 0.9) * (0.9 if match.similarity < 80 else 1.0)
    return Draft(
        rule=rule,
        severity=severity,
        confidence=confidence,
        message=_message(rule, left, right, worst),
        reasons=tuple(_reasons(aligned, worst, severity)),
        places=_places(case, aligned),
        pair=aligned.pair.id,
        slot="wording",
    )


def _cost(difference: Difference) -> tuple[int, bool]:
    """How much a difference may cost; of two of a kind, another word costs more than a word too many."""
    return COSTS.index(difference.nature), bool(difference.left_words and difference.right_words)


def _rule(aligned: AlignedQuote, worst: Difference) -> tuple[str, str]:
    if worst.nature in ("style", "insertion"):
        return "quote.style", "hidden"
    if worst.nature == "ellipsis":
        return "quote.ellipsis", "warning" if _turns(worst) else "info"
    if _is_splice(worst):
        return "quote.spliced", "warning"
    if worst.nature == "operator":
        return "quote.operator", "note" if _is_negated_before(aligned, worst) else "error"
    if worst.nature == "number":
        return "quote.number", "error"
    return "quote.wording", "warning" if worst.nature == "content" else "note"


def _is_negated_before(aligned: AlignedQuote, difference: Difference) -> bool:
    """Whether one side negates where the other has done so before the words of both: "nobody should think that …"."""
    match, negations = aligned.match, frozenset(data.load("operators")["negation"].split())
    sides = (
        (difference.left_words, match.left_run, match.left_stretch[0]),
        (difference.right_words, match.right_run, match.right_stretch[0]),
    )
    without = [(run, start) for words, run, start in sides if negations.isdisjoint(words)]
    if len(without) != 1:
        return False
    run, start = without[0]
    return not negations.isdisjoint(run.folds(max(0, start - _REACH), start))


def _is_splice(difference: Difference) -> bool:
    """Whether one side prints nothing where the other prints four words or more."""
    shorter, longer = sorted((len(difference.left_words), len(difference.right_words)))
    return shorter == 0 and longer >= _SPLICED_WORDS


def _turns(difference: Difference) -> bool:
    """Whether a negation, a limiting word or a number stands in the gap."""
    lists = data.load("operators")
    turning = frozenset(" ".join((lists["negation"], lists["restriction"], data.load("limiters")["after"])).split())
    return any(word in turning or word[-1].isdigit() for word in difference.left_words + difference.right_words)


def _printed(text: str) -> str:
    return f"“{text}”" if text else "nothing"


def _message(rule: str, left: str, right: str, worst: Difference) -> str:
    ours, theirs = _printed(worst.left_text), _printed(worst.right_text)
    if rule == "quote.style":
        return f"{left} and {right} print this quote alike but for style: {worst.why}."
    if rule in ("quote.spliced", "quote.ellipsis"):
        shorter, longer = (left, right) if not worst.left_words else (right, left)
        missing = theirs if not worst.left_words else ours
        how = "leaves out, and marks it," if rule == "quote.ellipsis" else "leaves out without a mark"
        return f"{shorter} {how} {missing}, which {longer} prints inside the same quote."
    return f"Inside the same quote {left} prints {ours} where {right} prints {theirs}."


def _reasons(aligned: AlignedQuote, worst: Difference, severity: str) -> Iterator[str]:
    match = aligned.match
    yield f"{match.matched} words match in order; {match.similarity} of 100 in the stretch that both print"
    for difference in match.differences:
        yield f"{_printed(difference.left_text)} / {_printed(difference.right_text)}: {difference.why}"
    if _is_splice(worst):
        yield f"{_SPLICED_WORDS} words or more stand between the parts in the longer print"
    if worst.nature == "operator" and severity == "note":
        yield "but the side that does not negate them has a negation right before them"
    if severity != "hidden":
        yield "an ellipsis, brackets, or marks that close and open again at the place would have silenced it"


def _places(case: Case, aligned: AlignedQuote) -> tuple[Place, Place]:
    """The whole passages, with what differs in them as the values."""
    match = aligned.match
    loud = [d for d in match.differences if d.nature not in ("style", "insertion")] or match.differences
    ours = " … ".join(" ".join(d.left_words) or NOTHING for d in loud)
    theirs = " … ".join(" ".join(d.right_words) or NOTHING for d in loud)
    pair = aligned.pair
    return (
        place_in(case.sources[match.left_article], pair.left.start, pair.left.end, ours),
        place_in(case.sources[match.right_article], pair.right.start, pair.right.end, theirs),
    )
