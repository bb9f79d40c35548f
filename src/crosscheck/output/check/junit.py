"""A check as JUnit XML, the format that CI services read test results from.

An event is a suite, and a finding a case of it: one that fails, one that passes all the same, or, where somebody has
decided on it or it could not be checked, one that is skipped. The names of cases hold no lines, so that a service
knows a case again. An event without findings has one case, which passes. XML has no way to write control characters
and halves of characters, so that all text is made visible first.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from crosscheck.checking.checked import Checked, Lot, Stale
from crosscheck.findings.finding import Finding, Place
from crosscheck.output.as_text import place_of
from crosscheck.output.check.as_text import decision, stale_line
from crosscheck.output.terminal import one_line

__all__ = ["render"]

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render(checked: Checked) -> str:
    """The check as an XML document, ending in a line end."""
    root = Element("testsuites", name="crosscheck")
    for name, findings in _by_event(checked).items():
        suite = SubElement(root, "testsuite", name=one_line(name))
        for lot, finding in findings:
            _add_case(suite, lot, finding, checked)
        if not findings:
            SubElement(suite, "testcase", classname=one_line(name), name="nothing to report")
    if checked.stale:
        suite = SubElement(root, "testsuite", name="decisions")
        for stale in checked.stale:
            _add_decision(suite, stale, checked.strict)
    _count(root)
    ElementTree.indent(root)
    return _DECLARATION + ElementTree.tostring(root, encoding="unicode") + "\n"


def _by_event(checked: Checked) -> dict[str, list[tuple[Lot, Finding]]]:
    """The findings that are listed, by the path or name of their event; each event is there."""
    events: dict[tuple[str, str], str] = {}
    for event, comparison in checked.comparisons:
        name = event.path or event.id
        events |= {(source.id, source.path): name for source in comparison.sources}
        events |= {("", unreadable.path): name for unreadable in event.unreadable}
    grouped: dict[str, list[tuple[Lot, Finding]]] = {event.path or event.id: [] for event, _ in checked.comparisons}
    for lot, finding in checked.listed():
        names = (events.get((place.source, place.path)) for place in finding.places)
        grouped.setdefault(next(filter(None, names), "elsewhere"), []).append((lot, finding))
    return grouped


def _add_case(suite: Element, lot: Lot, finding: Finding, checked: Checked) -> None:
    first = finding.places[0].path or finding.places[0].source if finding.places else ""
    case = SubElement(suite, "testcase", classname=one_line(first), name=f"{finding.rule} [{finding.id}]")
    message = one_line(finding.message)
    if lot == "failing":
        told = SubElement(case, "failure", type=finding.severity, message=message)
    elif lot == "passing":
        told = SubElement(case, "system-out")
    else:
        skipped = f"{decision(finding)}; {message}" if lot == "known" else f"not checked; {message}"
        told = SubElement(case, "skipped", type=finding.severity, message=skipped)
    told.text = "\n".join([message, *(_side(place, checked) for place in finding.places), *_reasons(finding)])


def _side(place: Place, checked: Checked) -> str:
    if checked.source(place) is None:
        return place_of(place)
    return f"{place_of(place)}: {one_line(checked.outlet(place))}: {one_line(place.text)}"


def _reasons(finding: Finding) -> Iterator[str]:
    return (f"- {one_line(reason)}" for reason in finding.reasons)


def _add_decision(suite: Element, stale: Stale, strict: bool) -> None:
    case = SubElement(suite, "testcase", classname="decisions", name=one_line(f"{stale.rule} [{stale.id}]"))
    SubElement(case, "failure" if strict else "skipped", type="stale", message=stale_line(stale))


def _count(root: Element) -> None:
    """Write into every suite, and into the whole, how many cases it has and how they ended."""
    for suite in [root, *root.iter("testsuite")]:
        suite.set("tests", str(len(list(suite.iter("testcase")))))
        suite.set("failures", str(len(list(suite.iter("failure")))))
        suite.set("errors", "0")
        if suite is not root:
            suite.set("skipped", str(len(list(suite.iter("skipped")))))
