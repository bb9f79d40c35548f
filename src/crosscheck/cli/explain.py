"""The command ``explain``: the name of a rule, or the id of a finding, in; why it is so out.

A rule's text stands in the ``rules.py`` of its room, and this is where it is read; a finding is explained by comparing
the articles again, since it is made of what they say now.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from crosscheck.cli.configuration import nearest
from crosscheck.cli.events import exit_code, read_events, review_all, settings_of, tell_problems
from crosscheck.cli.exit_codes import ExitCode
from crosscheck.cli.ids import find_id
from crosscheck.cli.options import Options, Paths
from crosscheck.cli.writing import line_width, write_result
from crosscheck.errors import UnknownIdError
from crosscheck.output.terminal import one_line

if TYPE_CHECKING:
    from crosscheck.findings.rule import Rule

__all__ = ["explain"]

_FINGERPRINT = re.compile(r"[0-9a-f]+", re.IGNORECASE)
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
    format: Annotated[
        Literal["text", "markdown"], Parameter(metavar="FORMAT", help="For the terminal, or rules as a page.")
    ] = "text",
    options: Options = _DEFAULT,
) -> int:
    """Print the text of a rule, the rules of a group, all rules, or everything about one finding."""
    from crosscheck.findings.catalogue import RULES
    from crosscheck.output.explanation import explain_rule, list_rules

    if format == "markdown":
        return _print_page([rule for rule in RULES.values() if name in (None, rule.id, rule.group)], name or "")
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


def _print_page(rules: Sequence[Rule], name: str) -> int:
    """Rules as Markdown; a finding is explained in text only, or shown by ``report``."""
    from crosscheck.output.rules_page import rules_page

    if not rules:
        raise UnknownIdError(f"{one_line(name)}: there is no rule or group of this name to make a page of")
    write_result(rules_page(rules))
    return ExitCode.CLEAR


def _no_rule(name: str, rules: Iterable[Rule]) -> UnknownIdError:
    known = {known for rule in rules for known in (rule.id, rule.group)}
    near = nearest(name, known)
    hint = f"did you mean {near}?" if near else "`crosscheck explain` lists all rules"
    return UnknownIdError(f"{one_line(name)}: there is no rule, group or finding of this name; {hint}")


def _explain_finding(start: str, paths: Paths, options: Options, width: int) -> int:
    from crosscheck.output.explanation import explain_finding
    from crosscheck.output.stale import render_stale

    settings = settings_of(options)
    events = read_events(paths, settings)
    tell_problems(events)
    reviewed = review_all(events, settings, options.quiet)
    found = {finding.id: (each, finding) for _, each in reviewed.comparisons for finding in each.findings}
    stale = {entry.id: entry for entry in reviewed.stale}
    id = find_id(start, {**stale, **found})
    write_result(explain_finding(*found[id], width) if id in found else render_stale([stale[id]], width))
    return exit_code(events)
