"""The command ``decide``: the id of a finding and a verdict in, a line of the reviews file out.

What the terminal review does with a key, for scripts, editors and screen readers. The articles are compared again,
since a decision holds the words that it is made on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from crosscheck.cli.events import exit_code, read_events, review_all, settings_of, tell_problems
from crosscheck.cli.ids import find_id
from crosscheck.cli.options import Options, Paths
from crosscheck.cli.writing import say, write_result
from crosscheck.output.counts import count
from crosscheck.output.terminal import one_line

if TYPE_CHECKING:
    from crosscheck.findings.finding import Finding
    from crosscheck.reviews.content import Reviews
    from crosscheck.reviews.evidence import Evidence
    from crosscheck.reviews.status import Reviewed

__all__ = ["decide"]

_DEFAULT = Options()
_WITHDRAW = "withdraw"


def decide(
    id: Annotated[str, Parameter(name="ID", help="The first four characters or more of a finding's id.")],
    verdict: Annotated[
        Literal["accept", "dismiss", "wrong-pair", "follow-up", "withdraw"],
        Parameter(
            name="VERDICT",
            help="accept: it counts; dismiss: nothing to it; wrong-pair: the passages do not belong together; "
            "follow-up: somebody has to ask first; withdraw: as if nothing had been decided.",
        ),
    ],
    paths: Paths = (),
    /,
    *,
    note: Annotated[str | None, Parameter(metavar="TEXT", help="Why; without it, an earlier note stays.")] = None,
    all_outlets: Annotated[
        bool, Parameter(negative=(), help="Decide on the same difference between other outlets, too.")
    ] = False,
    options: Options = _DEFAULT,
) -> int:
    """Decide on one finding, or on all that show the same difference, and say what is kept.

    An article that could not be read makes the code a 2: what it would have borne out or contradicted, nobody knows.
    """
    from crosscheck.reviews.desk import open_desk

    settings = settings_of(options)
    events = read_events(paths, settings)
    tell_problems(events)
    reviewed = review_all(events, settings, options.quiet)
    desk = open_desk(settings)
    stale = {entry.id: entry for entry in reviewed.stale} if verdict == _WITHDRAW else {}
    found = _found(reviewed)
    chosen = find_id(id, [*found, *stale])
    if chosen in stale:
        desk.record(lambda reviews: reviews.without([stale[chosen].key]))
        write_result(f"{chosen}: withdrawn\n")
        return exit_code(events)
    case, finding = found[chosen]
    alike = _same_difference(case, finding)
    subjects = alike if all_outlets else [finding]
    before = desk.read()
    is_written = before != desk.record(_step(case, subjects, verdict, note))
    write_result("".join(f"{each.id} {each.rule}: {_told(verdict, each)}{_before(each)}\n" for each in subjects))
    if is_written and not options.quiet:
        say(f"{one_line(desk.file.as_posix())}: written")
    if verdict != _WITHDRAW and not options.quiet:
        _say_what_is_left([each for each in alike if each not in subjects])
    return exit_code(events)


def _found(reviewed: Reviewed) -> dict[str, tuple[Evidence, Finding]]:
    """The findings by their ids, each with what it was found in."""
    from crosscheck.reviews.evidence import Evidence

    cases = [Evidence(event, comparison) for event, comparison in reviewed.comparisons]
    return {finding.id: (case, finding) for case in cases for finding in case.comparison.findings}


def _same_difference(case: Evidence, finding: Finding) -> list[Finding]:
    from crosscheck.findings.causes import by_cause

    return [*next(lot for lot in by_cause(case.comparison.findings) if finding in lot)]


def _step(case: Evidence, findings: Sequence[Finding], verdict: str, note: str | None) -> Callable[[Reviews], Reviews]:
    """What deciding does to the reviews."""
    from crosscheck.reviews.deciding import decide_all, withdraw
    from crosscheck.reviews.decision import VERDICTS

    def step(reviews: Reviews) -> Reviews:
        if verdict != _WITHDRAW:
            return decide_all(reviews, case, findings, VERDICTS[verdict], note)
        for finding in findings:
            reviews = withdraw(reviews, case, finding)
        return reviews

    return step


def _say_what_is_left(others: Sequence[Finding]) -> None:
    """Name what shows the same difference and is still open: the comparison tells both as one, and a check does not."""
    from crosscheck.reviews.status import is_decided

    if left := [finding.id for finding in others if not is_decided(finding)]:
        more = count(len(left), "more finding shows", "more findings show")
        say(f"{more} the same difference, not decided on yet ({', '.join(left)}); --all-outlets decides on all of them")


def _before(finding: Finding) -> str:
    """What stood on a finding until now, in brackets and with a blank in front; empty where nothing did."""
    from crosscheck.output.verdicts import verdict_phrase

    return f" (before: {one_line(verdict_phrase(finding.review))})" if finding.review else ""


def _told(verdict: str, finding: Finding) -> str:
    """What became of a finding, with the review that it had before."""
    from crosscheck.reviews.decision import VERDICTS

    return VERDICTS.get(verdict) or ("withdrawn" if finding.review else "nothing to withdraw")
