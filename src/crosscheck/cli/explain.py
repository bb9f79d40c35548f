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
from crosscheck.cli.events import exit_code, read_events, review_all, settings_of, tell_problems, tell_unreadable
from crosscheck.cli.ids import find_id
from crosscheck.cli.options import Options, Paths
from crosscheck.cli.writing import line_width, write_result
from crosscheck.errors import UnknownIdError
from crosscheck.output.terminal import one_line

if TYPE_CHECKING:
    from crosscheck.findings.rule import Rule
    from crosscheck.settings import Settings
    from crosscheck.sources.source import Event

__all__ = ["explain"]

_FINGERPRINT = re.compile(r"[0-9a-f]+", re.IGNORECASE)
_DEFAULT = Options()


def explain(
    name: Annotated[
        str | None,
        Parameter(
            name="ID|RULE",
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
    """Print the text of a rule, the rules of a group, all rules, or everything about one finding.

    Settings and paths are read whatever is asked for, so that one that is wrong is told and not passed over.
    """
    from crosscheck.findings.catalogue import RULES

    settings = settings_of(options)
    events = read_events(paths, settings) if paths else []
    rules = [rule for rule in RULES.values() if name in (None, rule.id, rule.group)]
    if rules or format == "markdown":
        tell_unreadable(events)
        write_result(_rules_text(name, rules, format))
        return exit_code(events)
    if name is None or not _FINGERPRINT.fullmatch(name):
        raise _no_rule(name or "", RULES.values())
    return _explain_finding(name.lower(), events or read_events((), settings), settings, options.quiet)


def _rules_text(name: str | None, rules: Sequence[Rule], format: str) -> str:
    """Rules as they are asked for: one as a text, several as a table, or all as a page of Markdown."""
    from crosscheck.output.explanation import explain_rule, list_rules

    if format == "markdown":
        return _page(name, rules)
    return explain_rule(rules[0], line_width()) if name == rules[0].id else list_rules(rules, line_width())


def _page(name: str | None, rules: Sequence[Rule]) -> str:
    """Rules as Markdown; a finding is explained in text only, or shown by ``report``."""
    from crosscheck.output.rules_page import rules_page

    if not rules:
        raise UnknownIdError(f"{one_line(name or '')}: there is no rule or group of this name to make a page of")
    return rules_page(rules)


def _no_rule(name: str, rules: Iterable[Rule]) -> UnknownIdError:
    known = {known for rule in rules for known in (rule.id, rule.group)}
    near = nearest(name, known)
    hint = f"did you mean {near}?" if near else "`crosscheck explain` lists all rules"
    return UnknownIdError(f"{one_line(name)}: there is no rule, group or finding of this name; {hint}")


def _explain_finding(start: str, events: Sequence[Event], settings: Settings, quiet: bool) -> int:
    from crosscheck.output.explanation import explain_finding
    from crosscheck.output.stale import render_stale

    tell_problems(events)
    reviewed = review_all(events, settings, quiet)
    found = {finding.id: (each, finding) for _, each in reviewed.comparisons for finding in each.findings}
    stale = {entry.id: entry for entry in reviewed.stale}
    id = find_id(start, {**stale, **found})
    width = line_width()
    write_result(explain_finding(*found[id], width) if id in found else render_stale([stale[id]], width))
    return exit_code(events)
