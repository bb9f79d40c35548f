"""The passages that were aligned, quotes and claims, those too that nothing was found in: do they belong together?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from crosscheck.output.excerpt import excerpt_of_pair
from crosscheck.output.prints import prints_of_pair
from crosscheck.reviews.pair_queue import PAIR_ORDERS, PairFilter, PairItem, PairQueue
from crosscheck.tui.bindings import bindings_of
from crosscheck.tui.marks import NOTED, VERDICT_MARKS, VERDICT_WORDS
from crosscheck.tui.screens.article import ArticleScreen
from crosscheck.tui.screens.dialogs import Choice, FilterDialog, NoteDialog
from crosscheck.tui.screens.taking import Spot
from crosscheck.tui.screens.walking import Walking
from crosscheck.tui.session import Session
from crosscheck.tui.shown import joined, shown_line
from crosscheck.tui.widgets.passages import Passages

__all__ = ["PairsScreen"]

ORDER_WORDS = {
    "story": "as in the story",
    "similarity": "least alike first",
    "relation": "by relation",
    "outlets": "by outlets",
}
_KIND_COLUMN, _RELATION_COLUMN = 6, 12


class PairsScreen(Walking):
    """The second list."""

    PAGE = "pairs"
    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("pairs")

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._queue = session.pairs()

    @property
    def walk(self) -> PairQueue:
        """The pairs."""
        return self._queue

    def compose_detail(self) -> ComposeResult:
        """Both passages, and what was decided."""
        with VerticalScroll(id="detail"):
            yield Static(id="message")
            yield Passages(id="passages")
            yield Static(id="note")

    def draw_row(self, item: PairItem, width: int) -> Sequence[Content]:
        """Two lines in a narrow list, one in a wide one."""
        pair = item.pair
        note = NOTED if item.note else " "
        relation = f"{pair.kind:{_KIND_COLUMN}} {pair.relation:{_RELATION_COLUMN}} {pair.similarity:3}"
        head = Content(f"{VERDICT_MARKS[item.verdict]}{note} {relation}  ")
        outlets = shown_line(" / ".join(item.outlets), "" if not item.is_decided else "$foreground-muted")
        words = shown_line(pair.left.text, "$foreground-muted")
        if self.has_class("-wide"):
            return [joined([head, words]), joined([Content("   "), outlets])]
        return [joined([head, outlets, Content("  "), words])]

    def show_detail(self) -> None:
        """Both passages of the current pair."""
        item = self.walk.current
        if item is None:
            return
        pair = item.pair
        self.query_one(Passages).show(prints_of_pair(item.case, pair), self.more)
        found = f"; found in it: {', '.join(item.rules)}" if item.rules else "; nothing was found in it"
        message = f"{pair.kind}, {pair.relation}, {pair.similarity} of 100 alike{found}"
        self.query_one("#message", Static).update(shown_line(message))
        note = self.query_one("#note", Static)
        note.display = bool(item.verdict)
        word = VERDICT_WORDS[item.verdict]
        note.update(shown_line(f"{word[0].upper()}{word[1:]}. {item.note}", "bold"))

    def show_lines(self) -> None:
        """How many pairs are decided, the filter and the order."""
        queue = self.walk
        event = queue.current.case.event.id if queue.current else ""
        where = joined([Content.styled("Pairs", "bold"), shown_line(event)], "  ")
        decided = sum(item.is_decided for item in queue.items)
        self.top.show(where, f"{decided} of {len(queue.items)} decided")
        title = [Content("Pairs"), Content(ORDER_WORDS[queue.order])]
        if queue.filter != PairFilter():
            title.append(shown_line(f"only {queue.filter.in_words()}", "bold"))
        self.rows.border_title = joined(title, " · ")

    def sentence_for_nothing(self) -> str:
        """What is said in the place of an empty list."""
        if self.walk.items:
            return self.sentences.nothing_matches(len(self.walk.items))
        return "No passages of two outlets were aligned."

    def filter_words(self, words: str) -> None:
        """Show only what has these words."""
        self.walk.show(filter=self.walk.filter.with_words(words))
        self.show()

    def show_everything(self) -> None:
        """Show all pairs."""
        self.walk.show(filter=PairFilter())
        self.show()

    def action_judge(self, verdict: str) -> None:
        """Say whether they belong together, and go on to the next."""
        item = self.walk.current
        if item:
            self.act(lambda queue: queue.judge(verdict), partial(self._tell, item))

    def action_note(self) -> None:
        """Ask for a note."""
        item = self.walk.current
        if item and item.verdict:
            self.app.push_screen(NoteDialog(f"Note on {' / '.join(item.outlets)}", item.note), self._annotate)
        elif item:
            self.status.say("Decide first whether they belong together; the note stands beside the decision.")

    def action_order(self) -> None:
        """The next order."""
        orders = list(PAIR_ORDERS)
        self.walk.show(order=orders[(orders.index(self.walk.order) + 1) % len(orders)])
        self.show()

    def action_filter(self) -> None:
        """Ask what to show."""
        wanted = self.walk.filter
        choices = [
            Choice(field, value, f"{words} ({number})", value in getattr(wanted, f"{field}s"))
            for field, value, words, number in self.walk.kinds()
        ]
        self.app.push_screen(FilterDialog(choices), self._filter_by)

    def action_back(self) -> None:
        """First show everything again, then leave."""
        if self.walk.filter != PairFilter() or self.zoom:
            self.action_clear()
        else:
            self.dismiss()

    def action_article(self) -> None:
        """Read the left outlet's article at this place."""
        item, spot = self.walk.current, self.spot()
        if item and spot:
            self.app.push_screen(ArticleScreen(self.session, item.case, spot))

    def spot(self) -> Spot | None:
        """The left passage."""
        item = self.walk.current
        return Spot(item.case.sources[item.pair.left.source], item.pair.left.start) if item else None

    def excerpt(self) -> str:
        """Both passages."""
        item = self.walk.current
        return excerpt_of_pair(item.case, item.pair) if item else ""

    def _tell(self, before: PairItem, now: PairItem) -> str:
        if now is before:
            return self.sentences.already(now.verdict, " and ".join(dict.fromkeys(now.outlets)))
        return self.sentences.judged(now.verdict, len(now.rules))

    def _annotate(self, note: str | None) -> None:
        item = self.walk.current
        if note is not None and item and (note.strip() or item.note):
            self.act(lambda queue: queue.annotate(note), lambda now: self.sentences.noted(now.note, now is not item))

    def _filter_by(self, chosen: list[tuple[str, str]] | None) -> None:
        if chosen is not None:
            self.walk.show(filter=self.walk.filter.choosing(chosen))
            self.show()
