"""A check for the log of GitHub Actions: the ten worst differences as annotations, and every other finding as a line.

GitHub shows ten annotations of a step and drops the rest without a word. So the worst are chosen here, five outlets
with two values between them take one annotation and not six, and a last one says how many there are besides.
Commands are written as the runner reads them: a percent sign and line ends are escaped everywhere, colons and commas
in properties too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.checking.checked import Checked, end_of
from crosscheck.findings.finding import Finding, Place
from crosscheck.output.as_text import place_of
from crosscheck.output.check.as_text import finding_line, stale_line, sum_line
from crosscheck.output.rows import Row, group
from crosscheck.output.terminal import one_line, visible
from crosscheck.settings import SEVERITIES

__all__ = ["MOST", "render"]

MOST = 10
_COMMANDS = {"error": "error", "warning": "warning"}
_MILDEST = "notice"


def render(checked: Checked) -> str:
    """Commands for the ten worst, lines for the rest, and the sum, ending in a line end."""
    return "\n".join(_lines(checked)) + "\n"


def _lines(checked: Checked) -> Iterator[str]:
    told = list(_told(checked))
    yield from (command for command, _ in told[:MOST])
    if len(told) > MOST:
        more = f"{len(told) - MOST:,} more; the log of this step has them all."
        yield _command("notice", {"title": "crosscheck"}, more)
    yield from (line for _, lines in told[MOST:] for line in lines)
    yield from (finding_line(finding) for lot, finding in checked.listed() if lot in ("known", "unavailable"))
    if not checked.strict:
        yield from map(stale_line, checked.stale)
    yield sum_line(checked)


def _told(checked: Checked) -> Iterator[tuple[str, list[str]]]:
    """What is worth an annotation, the worst first, each as a command and as plain lines."""
    yield from _differences(checked.failing, checked)
    if checked.strict:
        for stale in checked.stale:
            yield _command("error", {"title": "stale decision"}, stale_line(stale)), [stale_line(stale)]
    yield from _differences(checked.passing, checked)


def _differences(findings: Sequence[Finding], checked: Checked) -> Iterator[tuple[str, list[str]]]:
    """One for each difference: by severity, then as the catalogue stands, which is by cost, then the surest first."""
    order = {rule: number for number, rule in enumerate(checked.rules)}

    def rank(finding: Finding) -> tuple[int, int, float]:
        return SEVERITIES.index(finding.severity), order.get(finding.rule, len(order)), -finding.confidence

    for row in group(sorted(findings, key=rank)):
        yield _annotation(row, checked), [finding_line(finding) for finding in row.findings]


def _annotation(row: Row, checked: Checked) -> str:
    places = list(dict.fromkeys(place for finding in row.findings for place in finding.places))
    ids = ", ".join(finding.id for finding in row.findings)
    sides = [f"{one_line(checked.outlet(place))}: {place_of(place)}" for place in places[1:]]
    message = "\n".join([f"{one_line(row.message)} [{ids}]", *sides])
    where = _where(places[0]) if places else {}
    return _command(_COMMANDS.get(row.severity, _MILDEST), {**where, "title": row.rule}, message)


def _where(place: Place) -> dict[str, str]:
    """File, lines and columns; GitHub takes columns only of what stands on one line."""
    line, column = end_of(place)
    where = {"file": visible(place.path), "line": str(place.line), "endLine": str(line)}
    if line == place.line:
        where |= {"col": str(place.column), "endColumn": str(column)}
    return where if place.path else {}


def _command(name: str, properties: dict[str, str], message: str) -> str:
    written = ",".join(f"{key}={_escape_property(value)}" for key, value in properties.items())
    return f"::{name} {written}::{_escape(message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
