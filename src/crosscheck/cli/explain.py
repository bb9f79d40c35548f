"""The command ``explain``: the name of a rule, or the id of a finding, in; why it is so out.

A rule's text stands beside its code, and this is where it is read; a finding is explained by comparing the articles
again, since it is made of what they say now.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from crosscheck.cli.configuration import nearest
from crosscheck.cli.events import compare_all, exit_code, read_events, settings_of, tell_problems
from crosscheck.cli.exit_codes import ExitCode
from crosscheck.cli.options import Options, Paths
from crosscheck.cli.writing import line_width, write_result
from crosscheck.errors import UnknownIdError
from crosscheck.output.terminal import one_line
from crosscheck.sources.source import Event

if TYPE_CHECKING:
    from crosscheck.comparison import Comparison
    from crosscheck.findings.finding import Finding
    from crosscheck.findings.rule import Rule

__all__ = ["explain"]

_FINGERPRINT = re.compile(r"[0-9a-f]+", re.IGNORECASE)
_SHORTEST_ID = 4
_DEFAULT = Options()


def explain(
    name: Annotated[
        str | None,
        Parameter(
            name="NAME",
            show_default=False,
            help="The id of a rule, a group of rules, or the first four characters or more of a finding's id; "
            "without it, every rule.",
        ),
    ] = None,
    paths: Paths = (),
    /,
    *,
    options: Options = _DEFAULT,
) -> int:
    """Print the text of a rule, the rules of a group, all rules, or everything about one finding."""
    from crosscheck.findings.catalogue import RULES
    from crosscheck.output.explanation import explain_rule, list_rules

    width = line_width()
    if name is None:
        write_result(list_rules(RULES.values(), width))
        return ExitCode.CLEAR
    if name in RULES:
        write_result(explain_rule(RULES[name], width))
        return ExitCode.CLEAR
    if group := [rule for rule in RULES.values() if rule.group == name]:
        write_result(list_rules(group, width))
        return ExitCode.CLEAR
    if not _FINGERPRINT.fullmatch(name):
        raise _no_rule(name, RULES.values())
    return _explain_finding(name.lower(), paths, options, width)


def _no_rule(name: str, rules: Iterable[Rule]) -> UnknownIdError:
    known = {known for rule in rules for known in (rule.id, rule.group)}
    near = nearest(name, known)
    hint = f"did you mean {near}?" if near else "`crosscheck explain` lists all rules"
    return UnknownIdError(f"{one_line(name)}: there is no rule, group or finding of this name; {hint}")


def _explain_finding(start: str, paths: Paths, options: Options, width: int) -> int:
    from crosscheck.output.explanation import explain_finding

    settings = settings_of(options)
    events = read_events(paths, settings)
    tell_problems(events)
    comparison, finding = _find(start, compare_all(events, settings, options.quiet))
    write_result(explain_finding(finding, comparison, width))
    return exit_code(events)


def _find(start: str, comparisons: Sequence[tuple[Event, Comparison]]) -> tuple[Comparison, Finding]:
    """The one finding whose id begins like this.

    Raises:
        UnknownIdError: the beginning is too short, fits nothing or fits several findings.
    """
    if len(start) < _SHORTEST_ID:
        raise UnknownIdError(f"{start}: this is too short for a finding's id; give four characters or more")
    findings = {finding.id: (comparison, finding) for _, comparison in comparisons for finding in comparison.findings}
    fitting = [id for id in findings if id.startswith(start)]
    if len(fitting) > 1:
        raise UnknownIdError(
            f"{start}: several findings begin like this: {', '.join(sorted(fitting))}; give more of it"
        )
    if not fitting:
        near = nearest(start, findings)
        hint = f"the nearest is {near}" if near else "`crosscheck compare` shows the ids of what it finds"
        raise UnknownIdError(f"{start}: no finding in these articles has this id; {hint}")
    return findings[fitting[0]]
