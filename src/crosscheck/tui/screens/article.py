"""One article whole, at a place: every passage that others have too is marked with who has it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from crosscheck.output.excerpt import excerpt_of_print
from crosscheck.output.matches import Match, matches_in, short_names
from crosscheck.output.prints import Print
from crosscheck.reviews.evidence import Evidence
from crosscheck.tui.bindings import bindings_of
from crosscheck.tui.screens.taking import Spot, Taking
from crosscheck.tui.session import Session
from crosscheck.tui.shown import joined, shown, shown_line
from crosscheck.tui.widgets.passages import published, render_print

__all__ = ["ArticleScreen"]

_MATCH, _HERE, _FURNITURE, _LABEL = "underline", "reverse bold", "$foreground-disabled", "$text-accent"


class ArticleScreen(Taking):
    """An article to read."""

    PAGE = "article"
    CSS_PATH = "article.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("article")
    AUTO_FOCUS = "#article"

    def __init__(self, session: Session, case: Evidence, spot: Spot) -> None:
        super().__init__(session)
        self._case = case
        self._open(spot)

    def _open(self, spot: Spot) -> None:
        self._source = spot.source
        self._matches = matches_in(self._case, spot.source.id, self.session.desk.read())
        self._at = _nearest(self._matches, spot.offset)
        self._other = 0
        self._offset = spot.offset
        self._tops: list[int] = []

    def compose_body(self) -> ComposeResult:
        """The text, and below it what another outlet has at this place."""
        with VerticalScroll(id="article"):
            yield Static(id="text")
        yield Static(id="other")

    def on_mount(self) -> None:
        """Show the place."""
        self.show()

    def lay_out(self) -> None:
        """After another width, the place is elsewhere."""
        if self.is_mounted:
            self.call_after_refresh(self._scroll_there)

    def show(self) -> None:
        """Show the article, and scroll to the place."""
        names = short_names([source.outlet for source in self._case.comparison.sources])
        self.query_one("#text", Static).update(self._render_text(names))
        self._show_other()
        self._show_top(names)
        self.call_after_refresh(self._scroll_there)

    def action_move(self, where: str) -> None:
        """To another passage that others have too."""
        last = len(self._matches) - 1
        steps = {"next": self._at + 1, "previous": self._at - 1, "first": 0, "last": last}
        if self._matches:
            self._at = max(0, min(last, steps[where]))
            self._other = 0
            self.show()

    def action_outlets(self, by: int) -> None:
        """What another outlet has at this place."""
        match = self._match
        if match:
            self._other = (self._other + by) % len(match.others)
            self._show_other()

    def action_article(self) -> None:
        """Read that outlet's article."""
        match = self._match
        if match:
            other = match.others[self._other]
            self._open(Spot(other.source, other.start))
            self.show()

    def spot(self) -> Spot:
        """The passage, or where the article was opened."""
        return Spot(self._source, self._match.start if self._match else self._offset)

    def excerpt(self) -> str:
        """The passage, with what the other outlet has."""
        match = self._match
        if match is None:
            return ""
        here = Print(self._source, match.start, match.end, ())
        return excerpt_of_print(here) + excerpt_of_print(match.others[self._other])

    @property
    def _match(self) -> Match | None:
        return self._matches[self._at] if self._matches else None

    def _render_text(self, names: dict[str, str]) -> Content:
        """The text with its marks; where each passage begins on the screen is remembered."""
        text, parts, at = self._source.text, [], 0
        length, self._tops = 0, []

        def add(part: Content) -> None:
            nonlocal length
            parts.append(part)
            length += len(part)

        for number, match in enumerate(self._matches):
            add(self._plain(at, match.start))
            self._tops.append(length)
            style = _HERE if number == self._at else _MATCH
            add(shown(text[match.start : match.end], style))
            outlets = dict.fromkeys(names[other.source.outlet] for other in match.others)
            add(joined([Content(" "), shown_line(f"‹{' '.join(outlets)}›", _LABEL)]))
            at = match.end
        add(self._plain(at, len(text)))
        return joined(parts)

    def _plain(self, start: int, end: int) -> Content:
        """What no other outlet has; page furniture steps back."""
        text, parts, at = self._source.text, [], start
        for furniture in self._source.furniture:
            if start <= furniture.start and furniture.end <= end:
                parts += [shown(text[at : furniture.start]), shown(text[furniture.start : furniture.end], _FURNITURE)]
                at = furniture.end
        return joined([*parts, shown(text[at:end])])

    def _show_other(self) -> None:
        other = self.query_one("#other", Static)
        match = self._match
        if match is None:
            other.update(Content("No other outlet has anything of this article."))
            return
        printed = match.others[self._other]
        where = f" · line {printed.line} · {self._other + 1} of {len(match.others)}"
        other.border_title = joined([shown_line(printed.source.outlet, "bold"), Content(where)])
        other.update(render_print(printed))

    def _show_top(self, names: dict[str, str]) -> None:
        source = self._source
        title = f" · {source.title}" if source.title else ""
        where = joined([shown_line(source.outlet, "bold"), shown_line(f"{published(source)}{title}")], " · ")
        at = f"{self._at + 1} of {len(self._matches)} passages" if self._matches else ""
        self.top.show(where, at)
        others = [f"{short} {outlet}" for outlet, short in names.items() if outlet != source.outlet]
        self.status.keep("names", " · ".join(others), "$foreground-muted")

    def _scroll_there(self) -> None:
        """Bring the passage into the upper third."""
        text = self.query_one("#text", Static)
        content = text.visual
        if not isinstance(content, Content) or not self._matches:
            return
        width = max(1, text.size.width)
        line = len(content[: self._tops[self._at]].wrap(width)) - 1
        view = self.query_one("#article", VerticalScroll)
        view.scroll_to(y=max(0, line - view.size.height // 3), animate=False)


def _nearest(matches: list[Match], offset: int) -> int:
    """The number of the passage that a place stands in, or the next one after it."""
    return next((number for number, match in enumerate(matches) if match.end > offset), max(0, len(matches) - 1))
