"""One difference in full: what it is, the passages, who has what, every wording, and, when asked, why."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from crosscheck.findings.catalogue import RULES
from crosscheck.findings.finding import Finding
from crosscheck.output.prints import prints_of, variants_of
from crosscheck.output.rows import group
from crosscheck.reviews.decision import Decision, RightPair, WrongPair
from crosscheck.reviews.item import Item
from crosscheck.tui.marks import SEVERITY_STYLES, VERDICT_WORDS, word_of
from crosscheck.tui.shown import joined, shown, shown_line
from crosscheck.tui.widgets.item_row import reading
from crosscheck.tui.widgets.passages import KIND_STYLES, Passages

__all__ = ["Detail", "View"]

_PARTS = ("message", "values", "note", "before", "variants", "why")
_QUIET = "$foreground-muted"


@frozen
class View:
    """How a difference is looked at.

    Attributes:
        outlets: which of its pairs of outlets is shown, from 0.
        more: how many sentences more around the passages.
        why: whether reasons and figures are shown.
    """

    outlets: int = 0
    more: int = 0
    why: bool = False


class Detail(VerticalScroll, can_focus=True):
    """The right or lower pane."""

    def compose(self) -> ComposeResult:
        """From the sentence that says what differs down to the reasons."""
        yield Static(id="message")
        yield Static(id="note")
        yield Static(id="before")
        yield Passages(id="passages")
        yield Static(id="values")
        yield Static(id="variants")
        yield Static(id="why")

    def show(self, item: Item, view: View, before: Decision | WrongPair | RightPair | None) -> None:
        """Show a difference; ``before`` is the decision that was made before its words changed."""
        finding = item.findings[view.outlets % len(item.findings)]
        self.query_one(Passages).show(prints_of(item.case, finding), view.more)
        self._put("message", _message(item, finding, view.outlets))
        self._put("note", _decision(item))
        self._put("before", _before(item, before))
        self._put("values", _values(item))
        self._put("variants", _variants(item))
        self._put("why", _why(item, finding) if view.why else Content())

    def _put(self, part: str, content: Content) -> None:
        static = self.query_one(f"#{part}", Static)
        static.display = bool(content)
        static.update(content)


def _message(item: Item, finding: Finding, number: int) -> Content:
    severity = item.lead.severity
    parts = [Content.styled(severity, SEVERITY_STYLES.get(severity, "")), Content("  "), shown_line(finding.message)]
    if len(item.findings) > 1:
        where = f"  (outlets {number % len(item.findings) + 1} of {len(item.findings)})"
        parts.append(Content.styled(where, _QUIET))
    return joined(parts)


def _decision(item: Item) -> Content:
    """What was decided, with the note."""
    if item.status == "changed" or not (item.verdict or item.note):
        return Content()
    word = word_of(item)
    parts = [Content.styled(f"{word[0].upper()}{word[1:]}.", "bold")]
    parts += [Content(" Note: "), shown(item.note)] if item.note else []
    return joined(parts)


def _before(item: Item, before: Decision | WrongPair | RightPair | None) -> Content:
    """The old decision, where the words changed since, with what they were."""
    if before is None:
        return Content()
    note = joined([Content(" Note: "), shown(before.note)]) if before.note else Content()
    head = f"Changed since it was decided: then {VERDICT_WORDS[before.verdict]}."
    lines = [joined([Content.styled(head, "bold"), note])]
    for outlet, words in zip(before.outlets, before.words, strict=True):
        lines.append(joined([Content("  then "), shown_line(outlet, "bold"), Content(": "), shown_line(words, _QUIET)]))
    return joined(lines, "\n")


def _values(item: Item) -> Content:
    """Each value with its outlets, where more than two are in it."""
    groups = group(item.findings)[0].groups
    if set(groups) <= {""} or sum(map(len, groups.values())) < 3:
        return Content()
    lines = []
    for places in groups.values():
        outlets = dict.fromkeys(item.case.sources[p.source].called for p in places if p.source in item.case.sources)
        value = shown_line(reading(item.lead.rule, places[0]) or "nothing", "bold")
        lines.append(joined([value, Content(": "), shown_line(", ".join(outlets))]))
    return joined(lines, "\n")


def _variants(item: Item) -> Content:
    """Every wording among three outlets or more, its words marked where they differ from the first passage above."""
    variants = variants_of(item.case, item)
    if len(variants) < 2:
        return Content()
    lines = [Content.styled("How each outlet has it", "bold")]
    for variant in variants:
        first = variant.prints[0]
        names = dict.fromkeys(f"{each.source.called} {each.line}" for each in variant.prints)
        text = first.source.text
        words = [shown_line_inside(text[each.start : each.end], KIND_STYLES[each.kind]) for each in first.marked]
        lines.append(joined([shown_line(", ".join(names), _QUIET), Content("\n"), *words]))
    return joined(lines, "\n")


def shown_line_inside(text: str, style: str) -> Content:
    """A piece of a line: its line ends as blanks, the blanks at its ends kept."""
    return shown(text.replace("\n", " "), style)


def _why(item: Item, finding: Finding) -> Content:
    """The reasons, how alike the passages are, and what to do about it."""
    rule = RULES[finding.rule]
    lines = [
        Content.styled("Why", "bold"),
        *(_bullet(reason) for reason in (*finding.reasons, *_figures(item, finding))),
    ]
    lines += [Content.styled("What to do", "bold"), joined([Content("  "), shown_line(rule.advice)])]
    lines += [Content.styled(f"The rule {rule.id}", "bold"), joined([Content("  "), shown_line(rule.text)])]
    return joined(lines, "\n")


def _bullet(text: str) -> Content:
    return joined([Content("  - "), shown_line(text)])


def _figures(item: Item, finding: Finding) -> Iterator[str]:
    yield f"the rule is sure to {finding.confidence:.0%}; this finding is {finding.id}"
    if pair := item.case.pair_of(finding):
        yield f"the passages are a {pair.kind}, {pair.relation}, {pair.similarity} of 100 alike"
