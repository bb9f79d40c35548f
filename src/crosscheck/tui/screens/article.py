"""One article whole, at a place: every passage that others have too is marked with who has it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from crosscheck.output.excerpt import excerpt_of_print
from crosscheck.output.matches import Match, matches_in, short_names
from crosscheck.output.prints import Print, print_in_pair
from crosscheck.reviews.evidence import Evidence
from crosscheck.tui.bindings import bindings_of
from crosscheck.tui.screens.taking import Spot, Taking
from crosscheck.tui.session import Session
from crosscheck.tui.shown import joined, shown_line
from crosscheck.tui.widgets.article_lines import ArticleLines
from crosscheck.tui.widgets.long_text import LongText
from crosscheck.tui.widgets.passages import published, render_print

__all__ = ["ArticleScreen"]


class ArticleText(LongText, inherit_bindings=False):
    """The text; arrows go from passage to passage instead of scrolling."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "page_up", show=False, system=True),
        Binding("pagedown", "page_down", show=False, system=True),
    ]


class ArticleScreen(Taking):
    """An article to read."""

    PAGE = "article"
    CSS_PATH = "article.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("article")
    AUTO_FOCUS = "#article"

    def __init__(self, session: Session, case: Evidence, spot: Spot) -> None:
        super().__init__(session)
        self._case = case
        self._names = short_names([source.called for source in case.comparison.sources])
        self._take(spot, [])

    def _take(self, spot: Spot, matches: list[Match]) -> None:
        self._source, self._offset = spot.source, spot.offset
        self._matches = matches
        self._page = ArticleLines(spot.source, matches, self._names, _nearest(matches, spot.offset))
        self._other = 0

    def _open(self, spot: Spot) -> None:
        """Read what others have of an article, and show it."""
        self._take(spot, matches_in(self._case, spot.source.id, self.session.desk.latest()))
        self.show()

    def compose_body(self) -> ComposeResult:
        """The text, and below it what another outlet has at this place."""
        yield ArticleText(id="article")
        yield Static(id="other")

    def on_mount(self) -> None:
        """Show which article it is, and then its text: that of a very long one takes a while."""
        self._show_top()
        self.call_after_refresh(self._open, self.spot())

    def lay_out(self) -> None:
        """After another width, the place is elsewhere."""
        if self.is_mounted:
            self.call_after_refresh(self._scroll_there)

    def show(self) -> None:
        """Show the article, and scroll to the place."""
        self.query_one(LongText).show(self._page.lines, self._page.draw)
        self._show_other()
        self._show_top()
        self.call_after_refresh(self._scroll_there)

    def action_move(self, where: str) -> None:
        """To another passage that others have too."""
        last = len(self._matches) - 1
        steps = {"next": self._page.current + 1, "previous": self._page.current - 1, "first": 0, "last": last}
        if self._matches:
            self._page.current = max(0, min(last, steps[where]))
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
            self._open(Spot(other.source, other.span.start))

    def spot(self) -> Spot:
        """The passage, or where the article was opened."""
        return Spot(self._source, self._match.start if self._match else self._offset)

    def excerpt(self) -> str:
        """The passage, with what the other outlet has."""
        match = self._match
        if match is None:
            return ""
        here = Print(self._source, match.start, match.end, ())
        return excerpt_of_print(here) + excerpt_of_print(self._print_other(match))

    @property
    def _match(self) -> Match | None:
        return self._matches[self._page.current] if self._matches else None

    def _show_other(self) -> None:
        other = self.query_one("#other", Static)
        match = self._match
        if match is None:
            other.update(Content("No other outlet has anything of this article."))
            return
        printed = self._print_other(match)
        where = f" · line {printed.line} · {self._other + 1} of {len(match.others)}"
        other.border_title = joined([shown_line(printed.source.called, "bold"), Content(where)])
        other.update(render_print(printed))

    def _print_other(self, match: Match) -> Print:
        other = match.others[self._other]
        return print_in_pair(self._case, other.pair, other.span)

    def _show_top(self) -> None:
        source = self._source
        title = f" · {source.title}" if source.title else ""
        where = joined([shown_line(source.called, "bold"), shown_line(f"{published(source)}{title}")], " · ")
        at = f"{self._page.current + 1} of {len(self._matches)} passages" if self._matches else ""
        self.top.show(where, at)
        others = [f"{short} {outlet}" for outlet, short in self._names.items() if outlet != source.called]
        self.status.keep("names", " · ".join(others), "$foreground-muted")

    def _scroll_there(self) -> None:
        """Bring the passage into the upper third."""
        if self._matches:
            self.query_one(LongText).show_place(*self._page.place_of(self._page.current))


def _nearest(matches: list[Match], offset: int) -> int:
    """The number of the passage that a place stands in, or the next one after it."""
    return next((number for number, match in enumerate(matches) if match.end > offset), max(0, len(matches) - 1))
